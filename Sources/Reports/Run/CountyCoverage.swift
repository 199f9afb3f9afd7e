public import Records
public import Register

/// How many households of each tier one county has in scope, and how many of them have a lead (M20).
public struct CountyCoverage: Sendable, Hashable {
    /// The county.
    public var code: DivisionCode
    /// Its name.
    public var name: String
    /// Coverage by tier, 1 the most urgent; a tier without households is absent.
    public var tiers: [Int: RunCounts.Tier]

    /// A county's coverage.
    public init(code: DivisionCode, name: String, tiers: [Int: RunCounts.Tier]) {
        self.code = code
        self.name = name
        self.tiers = tiers
    }

    /// All tiers together.
    public var total: RunCounts.Tier {
        tiers.values.reduce(into: RunCounts.Tier(inScope: 0, covered: 0)) { sum, tier in
            sum.inScope += tier.inScope
            sum.covered += tier.covered
        }
    }
}
