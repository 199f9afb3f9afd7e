/// One helper for a household by total effect: score less the price of the place.
public struct Recommendation: Codable, Sendable, Hashable {
    /// The helper's key.
    public var helper: String
    /// The helper's name.
    public var helperName: String?
    /// The helper's unit.
    public var unit: String?
    /// The effect on the total score.
    public var effect: Int64
    /// The pair's own score.
    public var score: Int64
    /// Places that are free.
    public var free: Int

    private enum CodingKeys: String, CodingKey {
        case helper, unit, effect, score, free
        case helperName = "helper_name"
    }

    /// Builds the value from its parts.
    public init(
        helper: String, helperName: String? = nil, unit: String? = nil, effect: Int64, score: Int64, free: Int
    ) {
        self.helper = helper
        self.helperName = helperName
        self.unit = unit
        self.effect = effect
        self.score = score
        self.free = free
    }
}
