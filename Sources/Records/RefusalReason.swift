/// Why somebody refused a proposal; each reason has its consequence.
public enum RefusalReason: String, Sendable, Hashable, Codable, CaseIterable {
    /// The two do not fit (人选不合适): nobody proposes this pair before the prohibition ends.
    case unsuitable
    /// The helper cannot just now (帮扶人暂不能承担): the helper is paused.
    case helperUnavailable = "helper_unavailable"
    /// Something in the register is wrong (数据有误): it goes on the worklist, and the next run may propose the pair again.
    case dataWrong = "data_wrong"
    /// The household does not want a helper (对象谢绝): nobody is proposed for it until it asks.
    case householdDeclines = "household_declines"
    /// An objection in publicity was upheld (公示异议成立): as unsuitable.
    case objection
    /// Another reason, in words (其他): no consequence beyond this proposal.
    case other
}
