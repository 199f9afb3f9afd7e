/// A group of households that share helpers with too few places (a Hall set).
public struct SharedPlaces: Codable, Sendable, Hashable {
    /// So many households …
    public var households: Int
    /// … share so many helpers …
    public var helpers: Int
    /// … who have only so many places.
    public var places: Int

    /// Builds the value from its parts.
    public init(households: Int, helpers: Int, places: Int) {
        self.households = households
        self.helpers = helpers
        self.places = places
    }
}
