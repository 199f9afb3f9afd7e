/// Why a household is without help: a group of households that together can only turn to a few helpers.
///
/// Every candidate that could take a unit of these households is one of these helpers, and every place of these helpers
/// already serves a household of the group that is at least as urgent. So whatever is arranged, one unit of the group
/// stays without a place (Hall's theorem).
public struct HallSet: Sendable, Equatable {
    /// The households of the group, ascending; the uncovered one among them.
    public var households: [Int]
    /// All their candidates that could take a unit, ascending.
    public var helpers: [Int]
    /// Units of the group that compete for these places: those that hold one, and the one that is left over.
    public var units: Int64
    /// Places of these helpers: fewer than `units`.
    public var places: Int64
}
