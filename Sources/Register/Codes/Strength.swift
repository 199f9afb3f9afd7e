/// What helpers can bring besides the needs themselves (S0 三(三): 资金, 技术, 市场; S4 三(二): M75, M91).
public enum Strength: String, CodedTerm {
    /// Technology (技术).
    case technology
    /// Market (市场).
    case market
    /// Investment (投资).
    case investment
    /// Skills training (培训技能).
    case training
    /// Hiring (招工就业).
    case hiring
    /// Donation (捐资捐物).
    case donation
    /// Charity fund (设立慈善基金).
    case charityFund = "charity_fund"
    /// Family doctor (家庭医生签约).
    case familyDoctor = "family_doctor"

    /// The words for this code.
    public var term: Term {
        switch self {
        case .technology: Term("技术", "technology", ["技术支持", "技术指导", "种养技术", "农技指导"])
        case .market: Term("市场", "market", ["市场渠道", "销售渠道", "消费帮扶", "产销对接", "代销"])
        case .investment: Term("投资", "investment", ["投资兴业", "产业帮扶", "产业投资"])
        case .training: Term("培训技能", "skills training", ["技能培训班"])
        case .hiring: Term("招工就业", "hiring", ["吸纳就业", "招工", "提供岗位"])
        case .donation: Term("捐资捐物", "donation", ["捐赠", "捐资", "捐物", "捐款捐物"])
        case .charityFund: Term("设立慈善基金", "charity fund", ["慈善基金", "设立基金"])
        case .familyDoctor: Term("家庭医生签约", "family doctor", ["家庭医生"])
        }
    }
}
