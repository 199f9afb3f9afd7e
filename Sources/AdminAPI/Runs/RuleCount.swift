/// How many helpers one hard rule removed.
public struct RuleCount: Codable, Sendable, Hashable {
    /// The rule (code of the pack), or `unknown:FIELD`.
    public var rule: String
    /// The rule's name in the language of the request.
    public var name: String
    /// Helpers that fail this rule.
    public var removed: Int

    /// Builds the value from its parts.
    public init(rule: String, name: String, removed: Int) {
        self.rule = rule
        self.name = name
        self.removed = removed
    }
}
