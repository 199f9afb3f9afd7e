public import Register

/// A town that lacks places of responsible persons (M82): each of its uncovered households needs one more.
public struct PlaceShortage: Sendable, Hashable, Codable {
    /// The town, or the larger division where the household's town is unknown.
    public var town: DivisionCode
    /// How many places are missing: its uncovered households.
    public var places: Int
    /// Households of the town in scope.
    public var inScope: Int
}
