/// One import batch with its remarks.
public struct ImportDetail: Codable, Sendable, Hashable {
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
    /// The remarks, in the order of files and rows.
    public var issues: [ImportIssue]
    /// What a month's list brought; absent for other imports.
    public var snapshot: SnapshotResult?

    /// A batch from its parts.
    public init(
        batch: String, kind: String, at: String, actor: String, files: [ImportFile], issues: [ImportIssue]
    ) {
        self.batch = batch
        self.kind = kind
        self.at = at
        self.actor = actor
        self.files = files
        self.issues = issues
    }
}
