/// What became of the rows of one imported file.
///
/// `read` = `accepted` + `rejected`; `warned` counts rows among the accepted ones.
public struct ImportFile: Codable, Sendable, Hashable {
    /// The file's name without folders, as the caller gave it.
    public var file: String
    /// Data rows that were read.
    public var read: Int
    /// Rows that are in the register now, or would be in a dry run.
    public var accepted: Int
    /// Accepted rows with a warning or a repair.
    public var warned: Int
    /// Rows that go back with their reason.
    public var rejected: Int
    /// Rows that are no data: titles, headings, totals, signatures, blank lines.
    public var ignoredRows: Int
    /// Records that the file added to the register.
    public var added: Int
    /// Records that it changed.
    public var changed: Int
    /// Records that it states as they were.
    public var same: Int
    /// How many remarks the file has; present where the answer shows the first of them only.
    public var issuesTotal: Int?

    private enum CodingKeys: String, CodingKey {
        case file, read, accepted, warned, rejected, added, changed, same
        case ignoredRows = "ignored_rows"
        case issuesTotal = "issues_total"
    }

    /// The counts of one file.
    public init(
        file: String, read: Int, accepted: Int, warned: Int, rejected: Int, ignoredRows: Int, added: Int,
        changed: Int, same: Int, issuesTotal: Int? = nil
    ) {
        self.file = file
        self.read = read
        self.accepted = accepted
        self.warned = warned
        self.rejected = rejected
        self.ignoredRows = ignoredRows
        self.added = added
        self.changed = changed
        self.same = same
        self.issuesTotal = issuesTotal
    }
}
