/// How many households of a run's area ended where: `in_scope` = covered + uncovered, and in scope + outside = all.
/// `not_clear` is a worklist across these lists.
public struct HouseholdCounts: Codable, Sendable, Hashable {
    /// Households that the run looked at.
    public var inScope: Int
    /// Households with a helper, running pairings among them.
    public var covered: Int
    /// Households without, each with its reason.
    public var uncovered: Int
    /// Households that lack a fact which the pack requires.
    public var notClear: Int
    /// Households of the area that the pack does not pair.
    public var outside: Int

    private enum CodingKeys: String, CodingKey {
        case covered, uncovered, outside
        case inScope = "in_scope"
        case notClear = "not_clear"
    }

    /// Builds the value from its parts.
    public init(inScope: Int, covered: Int, uncovered: Int, notClear: Int, outside: Int) {
        self.inScope = inScope
        self.covered = covered
        self.uncovered = uncovered
        self.notClear = notClear
        self.outside = outside
    }
}
