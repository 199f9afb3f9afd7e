/// Why a household is without help: a group of households that together can only turn to a few helpers.
///
/// Every candidate of these households is one of these helpers, and every place of these helpers already serves a
/// household of the group that is at least as urgent. So whatever is arranged, as many of the group stay uncovered
/// as there are places too few (Hall's theorem).
public struct HallSet: Sendable, Equatable {
    /// The households of the group, ascending; the uncovered one among them.
    public var households: [Int]
    /// All their candidates, ascending.
    public var helpers: [Int]
    /// Units that these households hold or lack: at least one unit for each of them.
    public var units: Int64
    /// Places of these helpers: fewer than `units`.
    public var places: Int64
}
