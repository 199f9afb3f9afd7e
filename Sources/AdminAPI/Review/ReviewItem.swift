/// One proposal that waits for a decision, with what a reviewer wants to know.
public struct ReviewItem: Codable, Sendable, Hashable {
    /// The run.
    public var run: String
    /// The household number.
    public var household: String
    /// The head's name, masked.
    public var householdName: String?
    /// The division's name from the county down.
    public var areaName: String
    /// The household's tier, 1 the most urgent.
    public var tier: Int
    /// The helper.
    public var helper: HelperRef
    /// The pair's score, 0…1,000,000.
    public var score: Int64
    /// The strongest reasons, in the language of the request.
    public var reasons: [String]
    /// The next best helper; absent where there is nobody else.
    public var runnerUp: HelperRef?
    /// What choosing it would cost, in the language of the request.
    public var cost: String?
    /// Where it stands.
    public var state: CodeName
    /// The version that a decision names.
    public var version: Int64

    private enum CodingKeys: String, CodingKey {
        case run, household, tier, helper, score, reasons, cost, state, version
        case householdName = "household_name"
        case areaName = "area_name"
        case runnerUp = "runner_up"
    }

    /// Builds the value from its parts.
    public init(
        run: String, household: String, householdName: String?, areaName: String, tier: Int, helper: HelperRef,
        score: Int64, reasons: [String], runnerUp: HelperRef?, cost: String?, state: CodeName, version: Int64
    ) {
        self.run = run
        self.household = household
        self.householdName = householdName
        self.areaName = areaName
        self.tier = tier
        self.helper = helper
        self.score = score
        self.reasons = reasons
        self.runnerUp = runnerUp
        self.cost = cost
        self.state = state
        self.version = version
    }
}
