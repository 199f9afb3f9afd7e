/// Counts about the work that was done, none about a person.
public struct WorkFigures: Sendable {
    /// Imported files.
    public var imports: Int64
    /// Rows of imported files: read, accepted, warned about, rejected, ignored.
    public var rows: (read: Int64, accepted: Int64, warned: Int64, rejected: Int64, ignored: Int64)
    /// Stored runs.
    public var runs: Int64
    /// Households of the newest run; `nil` where there was none.
    public var newestRun: (covered: Int64, uncovered: Int64, notClear: Int64)?
    /// Jobs that wait or run, by kind and state.
    public var jobs: [(kind: String, state: String, count: Int64)]
    /// Jobs that were given up because daemons were lost with them.
    public var givenUp = 0
    /// When the newest complete backup's snapshot was taken.
    public var lastBackup: Instant?

    /// Figures from their parts.
    public init(
        imports: Int64, rows: (read: Int64, accepted: Int64, warned: Int64, rejected: Int64, ignored: Int64),
        runs: Int64, newestRun: (covered: Int64, uncovered: Int64, notClear: Int64)?,
        jobs: [(kind: String, state: String, count: Int64)], lastBackup: Instant?
    ) {
        self.imports = imports
        self.rows = rows
        self.runs = runs
        self.newestRun = newestRun
        self.jobs = jobs
        self.lastBackup = lastBackup
    }
}
