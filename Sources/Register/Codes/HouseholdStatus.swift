/// Where a household stands in the register.
public enum HouseholdStatus: String, CodedTerm {
    /// On the register (在册).
    case active
    /// Applied and not qualified, still in difficulty: 潜在救助对象 (S1 二(一)3; M10).
    case watch
    /// Income above the line, still helped until the end of the exit period (S1 二(二)1; M40).
    case exiting
    /// Left the register (已退出).
    case ended

    /// The words for this code.
    public var term: Term {
        switch self {
        case .active: Term("在册", "on the register", ["正常", "在保", "享受中"])
        case .watch: Term("重点关注", "under watch", ["潜在救助对象", "观察"])
        case .exiting: Term("渐退期", "in gradual exit", ["渐退"])
        case .ended: Term("已退出", "left the register", ["退出", "停保", "注销", "已停保"])
        }
    }
}
