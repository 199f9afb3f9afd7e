/// One change of a record: who, when, from which batch and row, which fields. Values of sealed fields never occur.
public struct ChangeEvent: Sendable, Hashable, Codable {
    /// What happened.
    public enum Kind: String, Sendable, Hashable, Codable {
        /// The record is new.
        case added
        /// Fields changed.
        case changed
        /// The record ended.
        case ended
    }

    /// What happened.
    public var kind: Kind
    /// The table of the record, such as `household`.
    public var record: String
    /// What people call it: household number, helper key, pack id or run id.
    public var key: String
    /// Names of the changed fields, sorted.
    public var fields: [String]
    /// Who did it, such as `uid:0`.
    public var actor: String
    /// When.
    public var at: Instant
    /// The import batch, where one caused it.
    public var batch: String?
    /// The file of the batch.
    public var file: String?
    /// The row of the file, from 1.
    public var row: Int?
    /// What the change made of the record, where a household's state is made of it.
    public var content: EventContent?

    /// A change of a record.
    public init(
        kind: Kind, record: String, key: String, fields: [String], actor: String, at: Instant, batch: String? = nil,
        file: String? = nil, row: Int? = nil, content: EventContent? = nil
    ) {
        self.kind = kind
        self.record = record
        self.key = key
        self.fields = fields
        self.actor = actor
        self.at = at
        self.batch = batch
        self.file = file
        self.row = row
        self.content = content
    }
}
