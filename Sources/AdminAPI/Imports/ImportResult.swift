/// The answer to an import: counts per file and every remark.
public struct ImportResult: Codable, Sendable, Hashable {
    /// The batch, to be named in `imports show`; absent for a dry run, which stores nothing.
    public var batch: String?
    /// True where nothing was stored.
    public var dryRun: Bool?
    /// The counts, one entry per file.
    public var files: [ImportFile]
    /// The remarks, in the order of files and rows.
    public var issues: [ImportIssue]
    /// The workbook of the rejected rows, base64; present only where it was asked for and a row was rejected.
    public var rejects: String?
    /// What a month's list brought; present only for one.
    public var snapshot: SnapshotResult?

    private enum CodingKeys: String, CodingKey {
        case batch, files, issues, rejects, snapshot
        case dryRun = "dry_run"
    }

    /// A result from its parts.
    public init(
        batch: String?, dryRun: Bool? = nil, files: [ImportFile], issues: [ImportIssue], rejects: String? = nil
    ) {
        self.batch = batch
        self.dryRun = dryRun
        self.files = files
        self.issues = issues
        self.rejects = rejects
    }
}
