/// How many helpers one hard rule removed for a household.
public struct RuleCount: Sendable, Hashable, Codable {
    /// The rule's id, or `unknown:FIELD`.
    public var rule: String
    /// Helpers that fail it.
    public var count: Int
}
