import Register

/// Adds up the rows of a sheet as they stand and compares the printed totals with them.
struct TotalsCheck {
    /// Columns that are added up: people, places and sums of money; averages are not.
    static let fields: [Field] = [.size, .covered, .allowance, .rigidSpending, .capacity]

    private struct Sums {
        var rows = 0
        var fen: [Field: Int64] = [:]
        var unclear: Set<Field> = []

        mutating func add(_ row: Row, _ map: HeadingMap) {
            rows += 1
            for field in TotalsCheck.fields {
                guard let column = map.columns[field] else { continue }
                let cell = row[column]
                if cell.isMergedCopy || cell.kind == .empty { continue }
                if BlankWord.contains(cell.text, isQuantity: true) { continue }
                if let value = TotalsCheck.fen(cell.text) {
                    fen[field, default: 0] += value
                } else {
                    unclear.insert(field)
                }
            }
        }
    }

    private var sheet = Sums()
    private var sinceSubtotal = Sums()
    private var file = Sums()

    /// Starts the next sheet.
    mutating func beginSheet() {
        sheet = Sums()
        sinceSubtotal = Sums()
    }

    /// Adds a data row as it stands, rejected and repeated rows too.
    mutating func add(_ row: Row, _ map: HeadingMap) {
        sheet.add(row, map)
        sinceSubtotal.add(row, map)
        file.add(row, map)
    }

    /// What disagrees in a total row: the columns with both sums. A subtotal may cover the rows since the last one.
    mutating func disagreements(in row: Row, _ map: HeadingMap, isSubtotal: Bool) -> [(
        column: Int, printed: String, found: String
    )] {
        let bases = isSubtotal ? [sinceSubtotal, sheet] : [sheet, file]
        if isSubtotal { sinceSubtotal = Sums() }
        var result: [(column: Int, printed: String, found: String)] = []
        for (column, cell) in row.cells.enumerated() {
            let word = cell.text.halfWidthed.spaceless
            guard !word.isEmpty else { continue }
            if word.hasSuffix("户"), let printed = RowContext.wholeNumber(word) {
                if !bases.contains(where: { $0.rows == printed }) {
                    result.append((column, "\(printed)", "\(sheet.rows)"))
                }
                continue
            }
            guard let field = Self.fields.first(where: { map.columns[$0] == column }), let printed = Self.fen(word)
            else { continue }
            let agrees = bases.contains { $0.unclear.contains(field) || $0.fen[field, default: 0] == printed }
            if !agrees {
                let found = (isSubtotal ? bases[0] : sheet).fen[field, default: 0]
                result.append((column, Self.text(printed), Self.text(found)))
            }
        }
        return result
    }

    /// Counts and amounts alike, in hundredths.
    private static func fen(_ word: String) -> Int64? {
        RowContext.wholeNumber(word).map { Int64($0) * 100 } ?? RowContext.amount(word)?.0.fen
    }

    private static func text(_ fen: Int64) -> String { fen % 100 == 0 ? "\(fen / 100)" : Money(fen: fen).description }
}
