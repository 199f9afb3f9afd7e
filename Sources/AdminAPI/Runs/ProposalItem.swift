/// One pair of a run, proposed or running.
public struct ProposalItem: Codable, Sendable, Hashable {
    /// The household number.
    public var household: String
    /// The head's name.
    public var householdName: String?
    /// The household's division.
    public var area: String
    /// The division's name from the county down.
    public var areaName: String
    /// The household's tier, 1 the most urgent.
    public var tier: Int
    /// The helper.
    public var helper: HelperRef
    /// The pair's score, 0…1,000,000.
    public var score: Int64
    /// `proposed`, what was decided since, or `kept` for a pairing that ran already.
    public var state: String
    /// The strongest reasons, in the language of the request.
    public var reasons: [String]

    private enum CodingKeys: String, CodingKey {
        case household, area, tier, helper, score, state, reasons
        case householdName = "household_name"
        case areaName = "area_name"
    }

    /// Builds the value from its parts.
    public init(
        household: String, householdName: String? = nil, area: String, areaName: String, tier: Int, helper: HelperRef,
        score: Int64, state: String, reasons: [String]
    ) {
        self.household = household
        self.householdName = householdName
        self.area = area
        self.areaName = areaName
        self.tier = tier
        self.helper = helper
        self.score = score
        self.state = state
        self.reasons = reasons
    }
}
