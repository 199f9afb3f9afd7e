public import Wording

/// One thing that is wrong in a ledger, with its place, its rule and what to do.
///
/// Holds no personal value: neither the name nor the number that is wrong, only where it stands.
public struct LedgerIssue: Sendable, Hashable, Codable {
    /// Name of the file.
    public var file: String
    /// Name of the sheet; empty for CSV.
    public var sheet: String
    /// Row from 1 at the first row of the sheet or the first record of the CSV file; 0 = the whole sheet.
    public var row: Int
    /// Line of the CSV file, where it differs from `row`.
    public var line: Int?
    /// Heading of the column as written; empty where the row as a whole is meant.
    public var column: String
    /// What is wrong.
    public var code: IssueCode
    /// What happens to the row.
    public var severity: IssueSeverity
    /// Facts for the message.
    public var facts: IssueFacts

    /// An issue from its parts.
    public init(
        file: String, sheet: String, row: Int, line: Int? = nil, column: String, code: IssueCode,
        severity: IssueSeverity, facts: IssueFacts = IssueFacts()
    ) {
        self.file = file
        self.sheet = sheet
        self.row = row
        self.line = line == row ? nil : line
        self.column = column
        self.code = code
        self.severity = severity
        self.facts = facts
    }

    /// The rule that is broken and what to do, without the place.
    public var reason: Phrase {
        LedgerWording.issue(
            code.rawValue, severity: severity.rawValue,
            .init(
                otherSheet: facts.otherSheet, otherRow: facts.otherRow, printed: facts.printed, found: facts.found,
                words: facts.words))
    }

    /// The rule and what to do, where a person states one row by hand.
    func reasonByHand(_ severity: IssueSeverity) -> Phrase {
        LedgerWording.byHand(
            LedgerWording.issue(
                code.rawValue, severity: severity.rawValue,
                .init(
                    otherSheet: facts.otherSheet, otherRow: facts.otherRow, printed: facts.printed, found: facts.found,
                    words: facts.words)))
    }

    /// The whole message: file, sheet, row, column, rule, what to do.
    public var message: Phrase {
        LedgerWording.placed(reason, file: file, sheet: sheet, row: row, line: line, column: column)
    }
}

/// Facts of an issue that its message names: other places, sums, words that are no personal data.
public struct IssueFacts: Sendable, Hashable, Codable {
    /// Sheet of the other row that is meant.
    public var otherSheet: String?
    /// The other row that is meant.
    public var otherRow: Int?
    /// A sum as printed in the ledger.
    public var printed: String?
    /// The sum of the rows.
    public var found: String?
    /// Headings or division names; never words from a person's row.
    public var words: [String]

    /// Facts; all of them optional.
    public init(
        otherSheet: String? = nil, otherRow: Int? = nil, printed: String? = nil, found: String? = nil,
        words: [String] = []
    ) {
        self.otherSheet = otherSheet
        self.otherRow = otherRow
        self.printed = printed
        self.found = found
        self.words = words
    }
}
