/// Reads the rows of one worksheet part.
///
/// Keeps one row at a time and, for ranges merged downwards, the first cell of each open range.
struct SheetParser {
    var texts: SharedTexts
    var styles: CellStyles
    var merged: MergedColumns
    var counts1904: Bool
    var sheet: String
    var limits: ReadingLimits

    /// Parses `entry` and hands every row to `body`.
    func parse(_ entry: ZipEntry, _ body: (Row) throws -> Void) throws {
        try withoutActuallyEscaping(body) { body in
            var state = State(parser: self, part: entry.path, body: body)
            try PartParser.parse(
                entry,
                .init(
                    start: { try state.start($0, $1) }, text: { try state.add($0) }, end: { try state.end($0) }))
        }
    }

    private struct State {
        let parser: SheetParser
        let part: String
        let body: (Row) throws -> Void

        var isInData = false
        var row = Row(number: 0, line: 0, cells: [])
        var column = -1
        var type = ""
        var style = 0
        var value = ""
        var formula: String?
        var isInValue = false
        var isInFormula = false
        var phoneticDepth = 0
        var mergedValues: [Int: Cell] = [:]

        mutating func start(_ name: String, _ attributes: [String: String]) throws {
            switch name {
            case "sheetData": isInData = true
            case "row" where isInData:
                let number = attributes["r"].flatMap { Int($0) } ?? row.number + 1
                guard number > row.number else { throw LedgerError(.damaged(part: part)) }
                guard number <= parser.limits.rows else {
                    throw LedgerError(.tooManyCells(sheet: parser.sheet, row: row.number + 1))
                }
                row = Row(number: number, line: number, cells: [])
                column = -1
            case "c" where isInData:
                let place = attributes["r"].flatMap { CellReference($0) }
                column = place?.column ?? column + 1
                type = attributes["t"] ?? "n"
                style = attributes["s"].flatMap { Int($0) } ?? 0
                value = ""
                formula = nil
                guard column >= row.cells.count, place == nil || place?.row == row.number else {
                    throw LedgerError(.damaged(part: part))
                }
            case "v" where isInData: isInValue = true
            case "t" where isInData: isInValue = phoneticDepth == 0
            case "f" where isInData:
                isInFormula = true
                formula = ""
            case "rPh": phoneticDepth += 1
            default: break
            }
        }

        mutating func add(_ piece: String) throws {
            guard isInValue || isInFormula else { return }
            guard value.utf8.count + piece.utf8.count <= parser.limits.cellBytes else {
                throw LedgerError(.cellTooLong(sheet: parser.sheet, row: row.number))
            }
            if isInValue { value += piece } else { formula? += piece }
        }

        mutating func end(_ name: String) throws {
            switch name {
            case "v", "t": isInValue = false
            case "f": isInFormula = false
            case "rPh": phoneticDepth -= 1
            case "c" where isInData:
                let cell = try makeCell()
                guard cell.kind != .empty else { return }
                guard column < parser.limits.columns else {
                    throw LedgerError(.tooManyCells(sheet: parser.sheet, row: row.number))
                }
                pad(to: column)
                row.cells.append(cell)
            case "row" where isInData:
                fillMergedCells()
                try body(row)
            case "sheetData": isInData = false
            default: break
            }
        }

        private mutating func pad(to column: Int) {
            while row.cells.count < column { row.cells.append(.empty) }
        }

        private mutating func fillMergedCells() {
            for column in parser.merged.columns where column < parser.limits.columns {
                guard let range = parser.merged.range(column: column, row: row.number) else { continue }
                if row.number == range.lowerBound {
                    mergedValues[column] = row[column]
                } else if row[column].kind == .empty, let first = mergedValues[column], first.kind != .empty {
                    pad(to: column + 1)
                    row.cells[column] = first
                    row.cells[column].isMergedCopy = true
                }
            }
        }

        private func makeCell() throws -> Cell {
            if let formula, value.isEmpty {
                return formula.isEmpty ? .empty : Cell("=" + formula, kind: .text, isFormula: true)
            }
            let isFormula = formula != nil
            switch type {
            case "s":
                if value.isEmpty { return .empty }
                guard let index = Int(value), let text = parser.texts[index] else {
                    throw LedgerError(.damaged(part: part))
                }
                return Cell(text)
            case "inlineStr", "str": return Cell(EscapedText.decode(value), isFormula: isFormula)
            case "b": return Cell(value == "1" || value == "true" ? "TRUE" : "FALSE", kind: .bool, isFormula: isFormula)
            case "e": return Cell(value, kind: .error, isFormula: isFormula)
            case "d": return Cell(String(value.prefix { $0 != "T" }), kind: .date, isFormula: isFormula)
            default:
                if value.isEmpty { return .empty }
                if parser.styles.isDate(style), let day = SerialDay.text(value, counts1904: parser.counts1904) {
                    return Cell(day, kind: .date, isFormula: isFormula)
                }
                return Cell(NumberText.shortest(value), kind: .number, isFormula: isFormula)
            }
        }
    }
}
