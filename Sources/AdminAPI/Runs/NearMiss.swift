/// A helper that fails exactly one rule.
public struct NearMiss: Codable, Sendable, Hashable {
    /// The helper.
    public var helper: HelperRef
    /// The rule (code of the pack).
    public var rule: String
    /// The rule's name in the language of the request.
    public var name: String

    /// Builds the value from its parts.
    public init(helper: HelperRef, rule: String, name: String) {
        self.helper = helper
        self.rule = rule
        self.name = name
    }
}
