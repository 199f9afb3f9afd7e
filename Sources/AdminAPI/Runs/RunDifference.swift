/// One household whose helper differs.
public struct RunDifference: Codable, Sendable, Hashable {
    /// The household number.
    public var household: String
    /// The helper before; absent where it had none.
    public var before: HelperRef?
    /// The helper after; absent where it has none.
    public var after: HelperRef?

    /// Builds the value from its parts.
    public init(household: String, before: HelperRef? = nil, after: HelperRef? = nil) {
        self.household = household
        self.before = before
        self.after = after
    }
}
