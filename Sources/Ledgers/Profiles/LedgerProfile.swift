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
    var places: PlaceResolver

    init(lookup: any RegisterLookup, words: Vocabularies, places: PlaceResolver, fileName: String) {
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
protocol Repeatable: Equatable {
    /// Takes over what `row` states; what it leaves blank stays as it is.
    mutating func update(with row: Self)
}

extension Repeatable {
    /// Whether two rows say the same as far as both say anything: one of them may leave out what the other states.
    func agrees(with other: Self) -> Bool {
        if self == other { return true }
        var (mine, theirs) = (self, other)
        mine.update(with: other)
        theirs.update(with: self)
        return mine == self || theirs == other
    }
}

extension Member: Repeatable {}
extension Need: Repeatable {}
extension Helper: Repeatable {}
// The rows of these lists are short: what they leave out is a difference.
extension NearRelative: Repeatable { mutating func update(with row: NearRelative) { self = row } }
extension Exclusion: Repeatable { mutating func update(with row: Exclusion) { self = row } }
extension Division: Repeatable { mutating func update(with row: Division) { self = row } }
extension RunningPairing: Repeatable { mutating func update(with row: RunningPairing) { self = row } }
extension VisitEntry: Repeatable { mutating func update(with row: VisitEntry) { self = row } }

/// Where a row with the same key stood first.
struct FirstRow<Value: Equatable> {
    var sheet: String
    var row: Int
    var value: Value
    var isAccepted: Bool

    var facts: IssueFacts { IssueFacts(otherSheet: sheet, otherRow: row) }
}

/// Rows by their key, to find those that repeat an earlier one.
struct SeenRows<Value: Repeatable> {
    private var first: [String: FirstRow<Value>] = [:]

    subscript(key: String) -> FirstRow<Value>? { first[key] }

    /// Keeps the row under `key`, unless an accepted one stands there.
    mutating func keep(_ key: String, _ value: Value, _ row: RowContext) {
        if let known = first[key], known.isAccepted || row.isRejected { return }
        first[key] = FirstRow(sheet: row.sheet, row: row.row.number, value: value, isAccepted: !row.isRejected)
    }

    /// Notes a repeated row and says whether it is folded into an accepted one.
    mutating func isRepeated(_ key: String, _ value: Value, _ row: inout RowContext, _ field: Field) -> Bool {
        defer { keep(key, value, row) }
        guard let known = first[key] else { return false }
        var facts = known.facts
        let isSame = known.value.agrees(with: value)
        if !isSame { facts.words = ["≠"] }
        row.note(.duplicateRow, isSame ? .repair : .warn, field, facts: facts)
        return known.isAccepted
    }
}
