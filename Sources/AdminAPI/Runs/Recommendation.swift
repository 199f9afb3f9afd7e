/// One helper for a household by total effect: score less the price of the place.
public struct Recommendation: Codable, Sendable, Hashable {
    /// The helper.
    public var helper: HelperRef
    /// The effect on the total score.
    public var effect: Int64
    /// The pair's own score.
    public var score: Int64
    /// Places that are free.
    public var free: Int

    /// Builds the value from its parts.
    public init(helper: HelperRef, effect: Int64, score: Int64, free: Int) {
        self.helper = helper
        self.effect = effect
        self.score = score
        self.free = free
    }
}
