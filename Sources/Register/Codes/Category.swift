/// A kind of recognition as being in difficulty (救助类别): a recorded fact, from which the policy pack derives the tier.
///
/// Names moved over the years; the original words are kept beside the code (domain-standards section 4).
public enum Category: String, CodedTerm {
    /// Minimum living allowance (低保对象).
    case minimumLiving = "DB"
    /// Support for people in extreme poverty (特困人员).
    case extremePoverty = "TK"
    /// Edge of the minimum living allowance (低保边缘家庭).
    case minimumLivingEdge = "BY"
    /// Rigid spending difficulty (刚性支出困难家庭).
    case rigidSpending = "GX"
    /// Monitored against return to poverty (防止返贫监测对象).
    case relapseWatch = "FP"
    /// Acute hardship (急难对象).
    case emergency = "JN"
    /// Other difficulty (其他困难).
    case other = "QT"

    /// The words for this code.
    public var term: Term {
        switch self {
        case .minimumLiving:
            Term(
                "低保对象", "minimum living allowance",
                [
                    "最低生活保障对象", "低保", "低保户", "低保家庭", "农村低保", "城市低保", "农村低保户", "城市低保户", "农村低保单人", "城市低保单人", "城乡低保",
                    "低保单人", "单人保", "农村低保对象", "城市低保对象", "最低生活保障", "最低生活保障家庭", "最低生活保障户", "最低生活保障人员", "最低生活保障家庭成员",
                    "农村最低生活保障", "城市最低生活保障", "城乡最低生活保障", "农村最低生活保障对象", "城市最低生活保障对象", "城乡最低生活保障对象", "农村最低生活保障家庭",
                    "城市最低生活保障家庭", "农村最低生活保障户", "城市最低生活保障户", "农村低保家庭", "城市低保家庭", "低保人员", "低保家庭成员", "城乡低保对象",
                ])
        case .extremePoverty:
            Term(
                "特困人员", "support for people in extreme poverty",
                [
                    "特困", "特困户", "特困供养", "特困供养对象", "特困供养人员", "特困对象", "五保", "五保户", "五保供养", "三无", "三无人员", "城市三无",
                    "特困分散供养", "特困集中供养", "分散供养", "集中供养", "分散供养特困", "集中供养特困", "农村特困", "城市特困", "农村特困人员", "城市特困人员",
                    "特困供养家庭", "特困供养户", "特困家庭", "特困人员家庭", "特困人员供养", "特困人员供养对象", "特困人员救助供养", "特困人员救助供养对象", "特困救助供养",
                    "分散供养特困人员", "集中供养特困人员", "特困人员分散供养", "特困人员集中供养", "农村特困供养", "城市特困供养", "农村特困供养人员", "城市特困供养人员",
                    "农村五保", "农村五保户", "五保对象", "五保供养对象",
                ])
        case .minimumLivingEdge:
            Term(
                "低保边缘家庭", "edge of the minimum living allowance",
                [
                    "最低生活保障边缘家庭成员", "最低生活保障边缘家庭", "低保边缘", "低保边缘户", "低保边缘家庭成员", "低保边缘对象", "边缘家庭", "边缘户", "低收入家庭", "低收入户",
                    "低收入群众", "最低生活保障边缘", "最低生活保障边缘户", "最低生活保障边缘对象", "最低生活保障边缘人员", "最低生活保障边缘人口", "低保边缘人员", "低保边缘人口",
                    "低收入对象",
                ])
        case .rigidSpending:
            Term(
                "刚性支出困难家庭", "rigid spending difficulty",
                [
                    "刚性支出困难家庭成员", "支出型困难", "支出型困难户", "支出型困难家庭", "支出型贫困", "支出型贫困家庭", "支出型", "因病支出型", "因学支出型", "刚性支出",
                    "刚性支出困难", "刚性支出困难户", "刚性支出困难对象", "刚性支出困难人员", "刚性支出困难人口", "刚性支出困难群众", "刚性支出型困难", "刚性支出型困难家庭",
                    "刚性支出家庭", "支出型困难对象", "支出型困难人员", "支出型困难人口", "支出型困难群众", "支出型困难家庭成员",
                ])
        case .relapseWatch:
            Term(
                "防止返贫监测对象", "monitored against return to poverty",
                [
                    "监测户", "监测对象", "脱贫不稳定户", "边缘易致贫户", "突发严重困难户", "建档立卡贫困户", "建档立卡", "建档立卡户", "建档立卡边缘户", "脱贫户",
                    "已脱贫但不够稳定", "返贫监测", "返贫监测对象", "防返贫监测对象", "防返贫监测户",
                ])
        case .emergency:
            Term(
                "急难对象", "acute hardship",
                ["急难", "急难型", "急难户", "急难型困难", "急难型临时救助", "临时救助", "临时救助对象", "突发", "突发急难", "突发困难", "重特大急难事故", "受疫情影响"])
        case .other:
            Term(
                "其他困难", "other difficulty",
                [
                    "其他", "其他困难家庭", "其他困难户", "其他困难群众", "其他困难人员", "困难职工", "困难职业病患者", "困境儿童", "孤儿", "事实无人抚养儿童", "重度残疾人",
                    "重残", "困难残疾人",
                ])
        }
    }
}
