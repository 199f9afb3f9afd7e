/// What a batch made of one field of a record.
public struct FieldChange: Sendable, Hashable {
    /// The field, named as events name it.
    public var field: String
    /// What it was, coded; empty = unknown; nil for a personal field.
    public var before: String?
    /// What the batch made of it; nil for a personal field, and where nobody knows because it was changed again.
    public var after: String?
    /// Whether its values are not to be shown.
    public var isPersonal: Bool

    /// A change of a field.
    public init(field: String, before: String?, after: String?, isPersonal: Bool) {
        self.field = field
        self.before = before
        self.after = after
        self.isPersonal = isPersonal
    }
}

/// What a batch did to one record.
public struct RecordChange: Sendable, Hashable {
    /// The table.
    public var record: String
    /// What people call it: the household's number, or a short key.
    public var key: String
    /// True where the batch added it.
    public var isNew: Bool
    /// The row of the file, where the record's name says which one.
    public var row: Int?
    /// What it changed; empty for an added record.
    public var fields: [FieldChange]
    /// True where it was changed again since.
    public var isOld: Bool

    /// A change of a record.
    public init(record: String, key: String, isNew: Bool, row: Int?, fields: [FieldChange], isOld: Bool) {
        self.record = record
        self.key = key
        self.isNew = isNew
        self.row = row
        self.fields = fields
        self.isOld = isOld
    }
}
