/// One import batch in a list.
public struct ImportItem: Codable, Sendable, Hashable {
    /// The batch.
    public var batch: String
    /// The kind of ledger.
    public var kind: String
    /// When it was stored, RFC 3339, UTC.
    public var at: String
    /// The user id that sent it.
    public var uid: UInt32?
    /// The counts, one entry per file.
    public var files: [ImportFile]

    /// A batch from its parts.
    public init(batch: String, kind: String, at: String, uid: UInt32? = nil, files: [ImportFile]) {
        self.batch = batch
        self.kind = kind
        self.at = at
        self.uid = uid
        self.files = files
    }
}
