/// What a batch did, record by record.
public struct BatchDiff: Codable, Sendable, Hashable {
    /// One field of a record.
    public struct Field: Codable, Sendable, Hashable {
        /// The field.
        public var field: String
        /// What it was, coded; empty = unknown; absent for a personal field.
        public var before: String?
        /// What the batch made of it; absent for a personal field.
        public var after: String?
        /// True for a field whose values are not shown.
        public var personal: Bool?

        /// A field from its parts.
        public init(field: String, before: String?, after: String?, personal: Bool?) {
            self.field = field
            self.before = before
            self.after = after
            self.personal = personal
        }
    }

    /// One record.
    public struct Record: Codable, Sendable, Hashable {
        /// The table.
        public var record: CodeName
        /// The household's number, or a short key.
        public var key: String
        /// True where the batch added it.
        public var new: Bool
        /// The row of the file, where it is known.
        public var row: Int?
        /// What changed.
        public var fields: [Field]
        /// True where it was changed again since.
        public var changedSince: Bool?

        private enum CodingKeys: String, CodingKey {
            case record, key, new, row, fields
            case changedSince = "changed_since"
        }

        /// A record from its parts.
        public init(record: CodeName, key: String, new: Bool, row: Int?, fields: [Field], changedSince: Bool?) {
            self.record = record
            self.key = key
            self.new = new
            self.row = row
            self.fields = fields
            self.changedSince = changedSince
        }
    }

    /// The batch.
    public var batch: String
    /// How many records it changed.
    public var changed: Int
    /// How many it added.
    public var added: Int
    /// True where it was taken back.
    public var reverted: Bool
    /// Changed records first, then added ones; of many the first.
    public var items: [Record]

    /// A difference from its parts.
    public init(batch: String, changed: Int, added: Int, reverted: Bool, items: [Record]) {
        self.batch = batch
        self.changed = changed
        self.added = added
        self.reverted = reverted
        self.items = items
    }
}

/// What taking a batch back did.
public struct RevertResult: Codable, Sendable, Hashable {
    /// The batch.
    public var batch: String
    /// Records put back as they were.
    public var restored: Int
    /// Records removed, which it had added.
    public var removed: Int
    /// Records that ended, because a run names them.
    public var ended: Int
    /// Items of the worklist that are no longer open.
    public var closed: Int

    /// A result from its parts.
    public init(batch: String, restored: Int, removed: Int, ended: Int, closed: Int) {
        self.batch = batch
        self.restored = restored
        self.removed = removed
        self.ended = ended
        self.closed = closed
    }
}
