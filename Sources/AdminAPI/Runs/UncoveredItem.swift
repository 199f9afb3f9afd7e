/// One household that a run left without a helper, with the reason.
public struct UncoveredItem: Codable, Sendable, Hashable {
    /// The household number.
    public var household: String
    /// The head's name.
    public var householdName: String?
    /// The household's division.
    public var area: String
    /// The division's name from the county down.
    public var areaName: String
    /// The household's tier; absent outside the run.
    public var tier: Int?
    /// The reason: `hall`, `no_candidate`, `head_died`, …
    public var code: String
    /// The reason in plain words, in the language of the request.
    public var reason: String
    /// How many helpers each rule removed.
    public var removed: [RuleCount]
    /// Helpers that fail exactly one rule, at most three.
    public var nearest: [NearMiss]
    /// The smallest changes that would help, in the language of the request.
    public var repairs: [String]
    /// The group that shares too few places.
    public var group: SharedPlaces?
    /// What is needed, in runs over needs; in a community run `household` is the community's code.
    public var need: CodeName?

    private enum CodingKeys: String, CodingKey {
        case household, area, tier, code, reason, removed, nearest, repairs, group, need
        case householdName = "household_name"
        case areaName = "area_name"
    }

    /// Builds the value from its parts.
    public init(
        household: String, householdName: String? = nil, area: String, areaName: String, tier: Int? = nil,
        code: String, reason: String, removed: [RuleCount], nearest: [NearMiss], repairs: [String],
        group: SharedPlaces? = nil, need: CodeName? = nil
    ) {
        self.need = need
        self.household = household
        self.householdName = householdName
        self.area = area
        self.areaName = areaName
        self.tier = tier
        self.code = code
        self.reason = reason
        self.removed = removed
        self.nearest = nearest
        self.repairs = repairs
        self.group = group
    }
}
