/// One proposal with where it stands, of whatever run.
public struct OpenProposalItem: Codable, Sendable, Hashable {
    /// The run.
    public var run: String
    /// The household number.
    public var household: String
    /// The head's name.
    public var householdName: String?
    /// The division's name.
    public var areaName: String
    /// The tier.
    public var tier: Int
    /// The helper.
    public var helper: HelperRef
    /// The role.
    public var role: CodeName
    /// The score, 0…1,000,000.
    public var score: Int64
    /// Where it stands.
    public var state: CodeName
    /// The version that a decision names.
    public var version: Int64

    private enum CodingKeys: String, CodingKey {
        case run, household, tier, helper, role, score, state, version
        case householdName = "household_name"
        case areaName = "area_name"
    }

    /// Builds the value from its parts.
    public init(
        run: String, household: String, householdName: String?, areaName: String, tier: Int, helper: HelperRef,
        role: CodeName, score: Int64, state: CodeName, version: Int64
    ) {
        self.run = run
        self.household = household
        self.householdName = householdName
        self.areaName = areaName
        self.tier = tier
        self.helper = helper
        self.role = role
        self.score = score
        self.state = state
        self.version = version
    }
}
