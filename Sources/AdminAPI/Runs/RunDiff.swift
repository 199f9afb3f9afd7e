/// The difference of two runs, household by household.
public struct RunDiff: Codable, Sendable, Hashable {
    /// The first run.
    public var first: String
    /// The second run.
    public var second: String
    /// The households whose helper differs, by number.
    public var items: [RunDifference]

    /// Builds the value from its parts.
    public init(first: String, second: String, items: [RunDifference]) {
        self.first = first
        self.second = second
        self.items = items
    }
}
