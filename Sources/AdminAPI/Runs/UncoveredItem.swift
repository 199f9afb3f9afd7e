/// One household that a run left without a helper, with the reason.
public struct UncoveredItem: Codable, Sendable, Hashable {
    /// The household number.
    public var household: String
    /// The head's name.
    public var householdName: String?
    /// The household's division.
    public var area: String
    /// The division's name with the levels above it.
    public var areaName: String?
    /// The household's tier; absent where a missing fact hides it.
    public var tier: Int?
    /// `no_candidate`, `places_short` or `not_clear`.
    public var reason: String
    /// The reason in plain words, in the language of the request.
    public var text: String
    /// How many helpers pass every rule.
    public var candidates: Int
    /// How many helpers each rule removed, the largest first.
    public var removed: [RuleCount]
    /// The helper that fails exactly one rule.
    public var nearestMiss: String?
    /// The rule that it fails.
    public var nearestMissRule: String?
    /// The facts that are to be made clear (codes).
    public var missing: [String]?
    /// So many households share the same helpers …
    public var hallHouseholds: Int?
    /// … who have only so many places.
    public var hallPlaces: Int?

    private enum CodingKeys: String, CodingKey {
        case household, area, tier, reason, text, candidates, removed, missing
        case householdName = "household_name"
        case areaName = "area_name"
        case nearestMiss = "nearest_miss"
        case nearestMissRule = "nearest_miss_rule"
        case hallHouseholds = "hall_households"
        case hallPlaces = "hall_places"
    }

    /// Builds the value from its parts.
    public init(
        household: String, householdName: String? = nil, area: String, areaName: String? = nil, tier: Int? = nil,
        reason: String, text: String, candidates: Int, removed: [RuleCount], nearestMiss: String? = nil,
        nearestMissRule: String? = nil, missing: [String]? = nil, hallHouseholds: Int? = nil, hallPlaces: Int? = nil
    ) {
        self.household = household
        self.householdName = householdName
        self.area = area
        self.areaName = areaName
        self.tier = tier
        self.reason = reason
        self.text = text
        self.candidates = candidates
        self.removed = removed
        self.nearestMiss = nearestMiss
        self.nearestMissRule = nearestMissRule
        self.missing = missing
        self.hallHouseholds = hallHouseholds
        self.hallPlaces = hallPlaces
    }
}
