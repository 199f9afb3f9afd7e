/// The difference of two runs, household by household.
public struct RunDiff: Codable, Sendable, Hashable {
    /// The first run.
    public var first: String
    /// The second run.
    public var second: String
    /// The second score less the first.
    public var score: Int64
    /// Covered in the second less covered in the first.
    public var covered: Int
    /// The households that differ, by number.
    public var items: [RunDifference]

    /// Builds the value from its parts.
    public init(first: String, second: String, score: Int64, covered: Int, items: [RunDifference]) {
        self.first = first
        self.second = second
        self.score = score
        self.covered = covered
        self.items = items
    }
}
