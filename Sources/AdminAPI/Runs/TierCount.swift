/// How many households of one tier are in scope and covered.
public struct TierCount: Codable, Sendable, Hashable {
    /// Households of the tier that the run looked at.
    public var inScope: Int
    /// Those with a helper.
    public var covered: Int

    private enum CodingKeys: String, CodingKey {
        case covered
        case inScope = "in_scope"
    }

    /// Builds the value from its parts.
    public init(inScope: Int, covered: Int) {
        self.inScope = inScope
        self.covered = covered
    }
}
