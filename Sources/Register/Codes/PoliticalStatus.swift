/// Political status (政治面貌).
public enum PoliticalStatus: String, CodedTerm {
    /// Member of the Communist Party (中共党员).
    case member
    /// Probationary member (中共预备党员).
    case probationary
    /// Youth League member (共青团员).
    case league
    /// Other party (民主党派).
    case democratic
    /// None (群众).
    case none

    /// The words for this code.
    public var term: Term {
        switch self {
        case .member: Term("中共党员", "member of the Communist Party", ["党员", "共产党员"])
        case .probationary: Term("中共预备党员", "probationary member", ["预备党员"])
        case .league: Term("共青团员", "Youth League member", ["团员"])
        case .democratic: Term("民主党派", "other party", ["民主党派成员"])
        case .none: Term("群众", "none", ["普通群众", "无党派人士", "无党派"])
        }
    }
}
