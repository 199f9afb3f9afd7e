import Register

/// Adds up the rows of a sheet as they stand and compares the printed totals with them.
struct TotalsCheck {
    /// Columns that are added up: people, places and sums of money; averages are not.
    static let fields: [Field] = [.size, .covered, .allowance, .rigidSpending, .capacity]

    /// What one row has in a column that is added up.
    private struct Amount {
        var place: Int
        /// In hundredths; nil where the cell is no number.
        var fen: Int64?
    }

    private struct Sums {
        var rows = 0
        private var fen = [Int64](repeating: 0, count: TotalsCheck.fields.count)
        private var unclear = [Bool](repeating: false, count: TotalsCheck.fields.count)

        mutating func add(_ amounts: [Amount]) {
            rows += 1
            for amount in amounts {
                if let value = amount.fen {
                    fen[amount.place] += value
                } else {
                    unclear[amount.place] = true
                }
            }
        }

        func agrees(_ place: Int, _ printed: Int64) -> Bool { unclear[place] || fen[place] == printed }
        func sum(_ place: Int) -> Int64 { fen[place] }
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
        var amounts: [Amount] = []
        for (place, field) in Self.fields.enumerated() {
            guard let column = map.columns[field] else { continue }
            let cell = row[column]
            if cell.isMergedCopy || cell.kind == .empty || BlankWord.contains(cell.text, isQuantity: true) {
                continue
            }
            amounts.append(Amount(place: place, fen: Self.fen(cell.text)))
        }
        sheet.add(amounts)
        sinceSubtotal.add(amounts)
        file.add(amounts)
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
            guard let place = Self.fields.firstIndex(where: { map.columns[$0] == column }),
                let printed = Self.fen(word)
            else { continue }
            let agrees = bases.contains { $0.agrees(place, printed) }
            if !agrees {
                let found = (isSubtotal ? bases[0] : sheet).sum(place)
                result.append((column, Self.text(printed), Self.text(found)))
            }
        }
        return result
    }

    /// Counts and amounts alike, in hundredths.
    private static func fen(_ word: String) -> Int64? {
        RowContext.wholeNumber(word).map { Int64($0) * 100 } ?? RowContext.amount(word)?.0.fen
    }

    private static func text(_ fen: Int64) -> String {
        fen % 100 == 0 ? "\(fen / 100)" : Money(fen: fen).description
    }
}
