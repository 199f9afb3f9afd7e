import Register

/// How the rows of one kind of ledger become values of the register; keeps what its rules between rows need.
protocol LedgerProfile {
    /// Reads one data row. Issues go into `row`; a row with a rejecting issue counts as rejected whatever is returned.
    mutating func read(_ row: inout RowContext, _ tools: RowTools) -> RowOutcome
}

/// What became of a data row.
enum RowOutcome {
    /// The values that the row states.
    case accepted([LedgerRecord])
    /// The row repeats another one, or states nothing: nothing is stored.
    case folded
    /// The row goes back.
    case rejected

    static func accepted(_ record: LedgerRecord) -> RowOutcome { .accepted([record]) }
}

/// What all profiles share while one file is read.
final class RowTools {
    let words: Vocabularies
    let lookup: any RegisterLookup
    let divisions: DivisionTable
    let fileName: String
    /// The day of the reading.
    let today: CalendarDay?
    var places: PlaceResolver

    init(
        lookup: any RegisterLookup, words: Vocabularies, places: PlaceResolver, fileName: String, today: CalendarDay?
    ) {
        self.today = today
        self.lookup = lookup
        self.words = words
        self.places = places
        self.divisions = places.divisions
        self.fileName = fileName
    }

    /// Notes why a row that belongs to a household cannot be stored, if so.
    func checkHousehold(_ number: String, _ row: inout RowContext, orphan: IssueCode) {
        switch lookup.standing(ofHousehold: number) {
        case .known: break
        case .rejected: row.note(.householdUnknown, .reject, .household)
        case .unknown: row.note(orphan, .reject, .household)
        }
    }

    /// Several coded words of one cell; words that are no code are noted with `unknown`.
    func codes<Code>(
        _ row: inout RowContext, _ field: Field, _ words: Vocabulary<Code>, unknown: IssueCode?
    ) -> [Code] {
        let whole = row.cleaned(field)
        if BlankWord.contains(whole) { return [] }
        if let code = words.code(whole) { return [code] }
        var result: [Code] = []
        for part in row.parts(field) {
            if let code = words.code(part) {
                if !result.contains(code) { result.append(code) }
            } else if let unknown {
                row.note(unknown, .warn, field)
            }
        }
        return result
    }
}

/// A value that a later row can state again, in part or with other words.
protocol Repeatable {
    /// Says what the row states, field by field; what it leaves blank states nothing.
    func state(in out: inout Statements)
}

/// Where a row with the same key stood first.
struct FirstRow {
    var sheet: String
    var row: Int
    var statements: Statements
    var isAccepted: Bool

    var facts: IssueFacts { IssueFacts(otherSheet: sheet, otherRow: row) }
}

/// Rows by their key, to find those that repeat an earlier one; some 150 bytes a row, none of its texts.
struct SeenRows<Value: Repeatable> {
    private var first: [RowKey: FirstRow] = [:]

    subscript(key: RowKey) -> FirstRow? { first[key] }
    subscript(key: String) -> FirstRow? { first[RowKey(key)] }

    /// Keeps what a row states under `key`, unless an accepted one stands there.
    mutating func keep(_ key: RowKey, _ statements: Statements, _ row: RowContext) {
        if let known = first[key], known.isAccepted || row.isRejected { return }
        first[key] = FirstRow(
            sheet: row.sheet, row: row.row.number, statements: statements, isAccepted: !row.isRejected)
    }

    /// Notes a repeated row and says whether it is folded into an accepted one.
    mutating func isRepeated(_ key: String, _ value: Value, _ row: inout RowContext, _ field: Field) -> Bool {
        isRepeated(RowKey(key), Statements(of: value), &row, field)
    }

    /// Notes a repeated row and says whether it is folded into an accepted one.
    mutating func isRepeated(
        _ key: RowKey, _ statements: Statements, _ row: inout RowContext, _ field: Field
    ) -> Bool {
        defer { keep(key, statements, row) }
        guard let known = first[key] else { return false }
        var facts = known.facts
        let isSame = known.statements.agrees(with: statements)
        if !isSame { facts.words = ["≠"] }
        row.note(.duplicateRow, isSame ? .repair : .warn, field, facts: facts)
        return known.isAccepted
    }
}
