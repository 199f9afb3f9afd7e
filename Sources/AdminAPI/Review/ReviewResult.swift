/// What became of one row of a decision workbook.
public struct ReviewRowItem: Codable, Sendable, Hashable {
    /// The sheet.
    public var sheet: String
    /// The row, from 1.
    public var row: Int
    /// The household number.
    public var household: String
    /// The helper; absent where the row's token is none of this office's.
    public var helper: HelperRef?
    /// The opinion as it was written.
    public var opinion: String
    /// `decided`, `deferred`, `already`, `stale` or `refused`.
    public var outcome: String
    /// The stable code of a refusal.
    public var code: String?
    /// Where the proposal stands now.
    public var state: CodeName?
    /// The decision by which it stands there.
    public var decision: String?
    /// Who decided.
    public var by: String?
    /// When.
    public var at: String?
    /// What was done, or why not.
    public var message: String
    /// What to do about it.
    public var hint: String?

    /// A row with nothing but its place and outcome.
    public init(sheet: String, row: Int, household: String, opinion: String, outcome: String, message: String) {
        self.sheet = sheet
        self.row = row
        self.household = household
        self.opinion = opinion
        self.outcome = outcome
        self.message = message
    }
}

/// The answer to a decision workbook.
public struct ReviewResult: Codable, Sendable, Hashable {
    /// The file's name.
    public var file: String
    /// Rows with a token or an opinion.
    public var rows: Int
    /// Rows without an opinion, left alone.
    public var blank: Int
    /// Rows by which a decision was made.
    public var decided: Int
    /// Rows that put the decision off.
    public var deferred: Int
    /// Rows that were applied before.
    public var already: Int
    /// Rows whose proposal somebody moved meanwhile.
    public var stale: Int
    /// Rows that a rule or their content refused.
    public var refused: Int
    /// Whether everything was only tried.
    public var dryRun: Bool
    /// Every row with an opinion, in the order of the file.
    public var items: [ReviewRowItem]
    /// The receipt as a workbook, base64.
    public var receipt: String?

    private enum CodingKeys: String, CodingKey {
        case file, rows, blank, decided, deferred, already, stale, refused, items, receipt
        case dryRun = "dry_run"
    }

    /// A result from its rows.
    public init(file: String, rows: Int, blank: Int, dryRun: Bool, items: [ReviewRowItem], receipt: String?) {
        self.file = file
        self.rows = rows
        self.blank = blank
        self.dryRun = dryRun
        self.items = items
        self.receipt = receipt
        func count(_ outcome: String) -> Int { items.count { $0.outcome == outcome } }
        decided = count("decided")
        deferred = count("deferred")
        already = count("already")
        stale = count("stale")
        refused = count("refused")
    }
}
