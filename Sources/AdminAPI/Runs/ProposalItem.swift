/// One proposed pair of a run.
public struct ProposalItem: Codable, Sendable, Hashable {
    /// The household number.
    public var household: String
    /// The head's name.
    public var householdName: String?
    /// The household's division.
    public var area: String
    /// The division's name with the levels above it.
    public var areaName: String?
    /// The household's tier, 1 the most urgent.
    public var tier: Int
    /// The helper's key.
    public var helper: String
    /// The helper's name.
    public var helperName: String?
    /// The helper's unit.
    public var unit: String?
    /// The pair's score, 0…1,000,000.
    public var score: Int64
    /// `proposed`, `kept` for a running pairing, or what was decided since.
    public var state: String
    /// The strongest reasons, in the language of the request.
    public var reasons: [String]

    private enum CodingKeys: String, CodingKey {
        case household, area, tier, helper, unit, score, state, reasons
        case householdName = "household_name"
        case areaName = "area_name"
        case helperName = "helper_name"
    }

    /// Builds the value from its parts.
    public init(
        household: String, householdName: String? = nil, area: String, areaName: String? = nil, tier: Int,
        helper: String, helperName: String? = nil, unit: String? = nil, score: Int64, state: String, reasons: [String]
    ) {
        self.household = household
        self.householdName = householdName
        self.area = area
        self.areaName = areaName
        self.tier = tier
        self.helper = helper
        self.helperName = helperName
        self.unit = unit
        self.score = score
        self.state = state
        self.reasons = reasons
    }
}
