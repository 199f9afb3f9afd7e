/// Why a household got its helper in a run, or why it got none.
public struct Explanation: Codable, Sendable, Hashable {
    /// The run.
    public var run: String
    /// The household number.
    public var household: String
    /// The head's name.
    public var householdName: String?
    /// The household's division.
    public var area: String
    /// The division's name from the county down.
    public var areaName: String
    /// The household's tier, 1 the most urgent.
    public var tier: Int?
    /// Its helper, proposed or running; absent where it has none.
    public var helper: HelperRef?
    /// The pair's score, 0…1,000,000.
    public var score: Int64?
    /// The score in parts, which add up to it.
    public var parts: [ScorePart]
    /// The helper's rank among the candidates, from 1.
    public var rank: Int?
    /// How many helpers pass every rule.
    public var candidates: Int
    /// How many helpers each rule removed.
    public var removed: [RuleCount]
    /// The next best choice and what it would cost.
    public var runnerUp: Alternative?
    /// The helper that was asked about.
    public var versus: Alternative?
    /// The reason, where it has no helper.
    public var uncovered: UncoveredItem?
    /// The explanation in plain words, in the language of the request.
    public var text: [String]

    private enum CodingKeys: String, CodingKey {
        case run, household, area, tier, helper, score, parts, rank, candidates, removed, versus, uncovered, text
        case householdName = "household_name"
        case areaName = "area_name"
        case runnerUp = "runner_up"
    }

    /// Builds the value from its parts.
    public init(
        run: String, household: String, householdName: String? = nil, area: String, areaName: String,
        tier: Int? = nil, helper: HelperRef? = nil, score: Int64? = nil, parts: [ScorePart], rank: Int? = nil,
        candidates: Int, removed: [RuleCount], runnerUp: Alternative? = nil, versus: Alternative? = nil,
        uncovered: UncoveredItem? = nil, text: [String]
    ) {
        self.run = run
        self.household = household
        self.householdName = householdName
        self.area = area
        self.areaName = areaName
        self.tier = tier
        self.helper = helper
        self.score = score
        self.parts = parts
        self.rank = rank
        self.candidates = candidates
        self.removed = removed
        self.runnerUp = runnerUp
        self.versus = versus
        self.uncovered = uncovered
        self.text = text
    }
}
