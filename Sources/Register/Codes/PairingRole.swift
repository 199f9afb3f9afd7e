/// What a helper is for a household (M80, M81).
public enum PairingRole: String, CodedTerm {
    /// Responsible person (帮扶责任人).
    case lead
    /// Medical help (医疗帮扶).
    case medical
    /// Help with education (教育帮扶).
    case education
    /// Care (照料帮扶).
    case care
    /// Help with employment (就业帮扶).
    case employment
    /// Building skills (技能帮扶).
    case training
    /// Counselling (心理帮扶).
    case counselling
    /// Social inclusion (融入帮扶).
    case inclusion
    /// Linking to resources (资源链接).
    case linking
    /// Legal help (法律帮扶).
    case legal
    /// Help with housing (住房帮扶).
    case housing
    /// Funds (资金帮扶).
    case funds
    /// Goods (物资帮扶).
    case goods
    /// Support in general (协助帮扶).
    case support
    /// Care agreement (照料护理协议).
    case careAgreement = "care_agreement"

    /// The words for this code.
    public var term: Term {
        switch self {
        case .lead: Term("帮扶责任人", "responsible person", ["责任人", "结对责任人", "帮扶联系人", "联系人", "主要责任人"])
        case .medical: Term("医疗帮扶", "medical help", ["健康帮扶"])
        case .education: Term("教育帮扶", "help with education", ["助学帮扶"])
        case .care: Term("照料帮扶", "care", ["照料"])
        case .employment: Term("就业帮扶", "help with employment")
        case .training: Term("技能帮扶", "building skills", ["培训帮扶"])
        case .counselling: Term("心理帮扶", "counselling", ["心理疏导"])
        case .inclusion: Term("融入帮扶", "social inclusion", ["社会融入"])
        case .linking: Term("资源链接", "linking to resources")
        case .legal: Term("法律帮扶", "legal help", ["法律援助"])
        case .housing: Term("住房帮扶", "help with housing")
        case .funds: Term("资金帮扶", "funds")
        case .goods: Term("物资帮扶", "goods")
        case .support: Term("协助帮扶", "support", ["帮扶成员", "协助", "志愿帮扶"])
        case .careAgreement: Term("照料护理协议", "care agreement", ["照料协议"])
        }
    }
}
