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
    /// Support (协助帮扶).
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
        case .support: Term("协助帮扶", "support", ["帮扶成员", "协助", "志愿帮扶"])
        case .careAgreement: Term("照料护理协议", "care agreement", ["照料协议"])
        }
    }
}
