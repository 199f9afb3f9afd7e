public import Register

/// Households that together can only turn to a few helpers, whose places are fewer than these households: the reason
/// why some of them stay uncovered whatever is arranged (Hall's theorem).
public struct HallGroup: Sendable, Hashable, Codable {
    /// Numbers of the households, sorted: those that stay uncovered and those that these helpers were given.
    public var households: [String]
    /// Every candidate of these households, sorted.
    public var helpers: [RecordID]
    /// Places of these helpers: fewer than `households`.
    public var places: Int
}
