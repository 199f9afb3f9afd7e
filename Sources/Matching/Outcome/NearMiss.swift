public import Register

/// A helper that would be a candidate but for exactly one rule.
public struct NearMiss: Sendable, Hashable, Codable {
    /// The helper.
    public var helper: RecordID
    /// The one rule that it fails, or `unknown:FIELD`.
    public var rule: String
}
