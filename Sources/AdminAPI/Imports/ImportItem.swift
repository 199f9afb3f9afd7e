/// One import batch in a list.
public struct ImportItem: Codable, Sendable, Hashable {
    /// The batch.
    public var batch: String
    /// The kind of ledger.
    public var kind: String
    /// When it was stored, RFC 3339, UTC.
    public var at: String
    /// Who sent it, as `uid:1000`.
    public var actor: String
    /// The counts, one entry per file.
    public var files: [ImportFile]

    /// A batch from its parts.
    public init(batch: String, kind: String, at: String, actor: String, files: [ImportFile]) {
        self.batch = batch
        self.kind = kind
        self.at = at
        self.actor = actor
        self.files = files
    }
}
