/// One household whose helper differs between two runs.
public struct RunDifference: Codable, Sendable, Hashable {
    /// The household number.
    public var household: String
    /// The helper in the first run; absent where it had none.
    public var before: String?
    /// The helper in the second run; absent where it has none.
    public var after: String?

    /// Builds the value from its parts.
    public init(household: String, before: String? = nil, after: String? = nil) {
        self.household = household
        self.before = before
        self.after = after
    }
}
