/// What a call of `upsert` did, counted by records, not by rows.
public struct UpsertCounts: Sendable, Hashable {
    /// New records.
    public var added = 0
    /// Records of which at least one field changed.
    public var changed = 0
    /// Records that were stated as they are.
    public var same = 0
    /// Positions, in the argument, of rows that name a household or helper which the register does not have; they were
    /// left out.
    public var orphans: [Int] = []

    /// Nothing done.
    public init() {}

    /// Adds the counts of another call; positions of orphans are taken as they are.
    public static func += (left: inout UpsertCounts, right: UpsertCounts) {
        left.added += right.added
        left.changed += right.changed
        left.same += right.same
        left.orphans += right.orphans
    }
}
