public import Records

/// What became of an imported file.
public struct ImportReceipt: Sendable {
    /// The batch; nil after a dry run.
    public var batch: String?
    /// Counts and findings.
    public var file: ImportedFile
    /// The rejected rows as an xlsx workbook, where it was asked for and there are any.
    public var rejects: [UInt8]?
    /// CPU seconds by phase: `read` (parse and validate), `seal`, `store` (without the commit).
    public var cpuSeconds: [String: Double]
    /// What a month's list brought.
    public var snapshot: SnapshotOutcome?

    /// A receipt.
    public init(batch: String?, file: ImportedFile, rejects: [UInt8]?, cpuSeconds: [String: Double] = [:]) {
        self.cpuSeconds = cpuSeconds
        self.batch = batch
        self.file = file
        self.rejects = rejects
    }
}
