/// What one ledger file says: its accepted rows as values, its rejected rows as they stood, and everything worth saying;
/// the three lists are empty where they were handed over in chunks.
///
/// `read` counts data rows, and `read + ignoredRows` all rows with content of the sheets that were read. Every data row is
/// either accepted or rejected; rows that repeat an accepted one are accepted and `folded` into it, so
/// `read = accepted + rejected`, and `rows` stands for `accepted - folded` rows.
public struct LedgerReading: Sendable {
    /// What was read.
    public var kind: LedgerKind
    /// Name of the file.
    public var file: String
    /// How its text is stored.
    public var encoding: LedgerEncoding
    /// The sheets that hold rows of this kind, with their headings.
    public var sheets: [ReadSheet] = []
    /// Visible sheets that hold none: explanations, summaries, empty ones.
    public var skippedSheets: [String] = []
    /// Data rows.
    public var read = 0
    /// Data rows that were not rejected.
    public var accepted = 0
    /// Accepted rows with at least one warning.
    public var warned = 0
    /// Rejected rows.
    public var rejected = 0
    /// Rejected rows whose household is not in the register: part of `rejected`.
    public var rejectedForHousehold = 0
    /// Accepted rows that repeat another accepted row: nothing of them is stored.
    public var folded = 0
    /// Rows with content that hold no data: titles, headings, totals, signatures, examples, notes.
    public var ignoredRows = 0
    /// Everything that was found, in the order of sheets, rows and columns.
    public var issues: [LedgerIssue] = []
    /// The accepted rows in the order of the file, repeated ones left out.
    public var rows: [AcceptedRow] = []
    /// The rejected rows in the order of the file.
    public var rejectedRows: [RejectedRow] = []
    /// Numbers of the households of rows that repeat others: the file lists them all the same.
    public var foldedHouseholds: [String] = []

    init(kind: LedgerKind, file: String, encoding: LedgerEncoding) {
        self.kind = kind
        self.file = file
        self.encoding = encoding
    }

    /// How much waits to be handed over.
    var held: Int { max(rows.count + rejectedRows.count, issues.count / 4) }

    /// Takes out what waits.
    mutating func handOut() -> LedgerChunk {
        defer {
            rows.removeAll(keepingCapacity: true)
            rejectedRows.removeAll(keepingCapacity: true)
            issues.removeAll(keepingCapacity: true)
            foldedHouseholds.removeAll(keepingCapacity: true)
        }
        return LedgerChunk(
            rows: rows, rejectedRows: rejectedRows, issues: issues, foldedHouseholds: foldedHouseholds)
    }

    /// Puts the whole back in.
    mutating func take(_ whole: LedgerChunk) {
        (rows, rejectedRows, issues) = (whole.rows, whole.rejectedRows, whole.issues)
        foldedHouseholds = whole.foldedHouseholds
    }
}

/// Some rows of a file, in its order.
public struct LedgerChunk: Sendable {
    /// How many data rows are handed over at a time unless somebody says otherwise.
    public static let standardLength = 2000

    /// Accepted rows, repeated ones left out.
    public var rows: [AcceptedRow] = []
    /// Rejected rows.
    public var rejectedRows: [RejectedRow] = []
    /// What was found in them, and in rows that hold no data.
    public var issues: [LedgerIssue] = []
    /// Numbers of the households of rows that repeat others.
    public var foldedHouseholds: [String] = []

    /// Some rows.
    public init(
        rows: [AcceptedRow] = [], rejectedRows: [RejectedRow] = [], issues: [LedgerIssue] = [],
        foldedHouseholds: [String] = []
    ) {
        self.foldedHouseholds = foldedHouseholds
        self.rows = rows
        self.rejectedRows = rejectedRows
        self.issues = issues
    }
}

/// A sheet that was read, with its headings as written.
public struct ReadSheet: Sendable, Hashable {
    /// Name on the tab; empty for CSV.
    public var name: String
    /// Headings by column; a column without one has an empty text.
    public var headings: [String]
    /// Row of the (lower) headings.
    public var headingRow: Int
    /// Headings that this kind of ledger does not know: their columns were not imported.
    public var unknownHeadings: [String]
}
