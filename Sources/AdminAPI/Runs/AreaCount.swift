/// How many households of one area are in scope and covered.
public struct AreaCount: Codable, Sendable, Hashable {
    /// The area's code, 12 digits.
    public var area: String
    /// Its name.
    public var name: String
    /// Households that the run looked at.
    public var inScope: Int
    /// Those with a helper.
    public var covered: Int

    private enum CodingKeys: String, CodingKey {
        case area, name, covered
        case inScope = "in_scope"
    }

    /// Builds the value from its parts.
    public init(area: String, name: String, inScope: Int, covered: Int) {
        self.area = area
        self.name = name
        self.inScope = inScope
        self.covered = covered
    }
}
