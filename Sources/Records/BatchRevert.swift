/// Why a batch cannot be taken back.
public struct RevertBlock: Sendable, Hashable {
    /// What stands in the way.
    public enum Reason: String, Sendable, Hashable, CaseIterable {
        /// A record was changed since, by hand or by a later import; `by` names the batch or the person.
        case changedSince = "changed_since"
        /// A record that it changed or added is no longer there.
        case gone
        /// Something that it did not bring belongs to a record that it added; `by` is the table.
        case used
        /// Somebody decided about a record that it added; `by` is the decision.
        case decided
        /// A run's approved proposal stands on a record that it added; `by` is the run.
        case approved
        /// An item that it brought was decided; `by` is the item.
        case workDone = "work_done"
        /// A later list of the same scope was compared with what this one left; `by` is its batch.
        case laterList = "later_list"
    }

    /// What stands in the way.
    public var reason: Reason
    /// The table of the record.
    public var record: String
    /// What people call it.
    public var key: String
    /// Batch, person, table, decision, run or item.
    public var by: String

    /// Something that stands in the way.
    public init(reason: Reason, record: String, key: String, by: String) {
        self.reason = reason
        self.record = record
        self.key = key
        self.by = by
    }
}

/// What taking a batch back did.
public struct RevertCounts: Sendable, Hashable {
    /// Records put back as they were.
    public var restored = 0
    /// Records removed, which it had added.
    public var removed = 0
    /// Records that it had added and a run had looked at: they ended.
    public var ended = 0
    /// Items of the worklist that are no longer open.
    public var closed = 0

    /// Nothing done.
    public init() {}
}
