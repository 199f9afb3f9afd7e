import Ledgers

/// A decision workbook as somebody edits it: all rows of all sheets by the words of their headings.
struct ReviewBook {
    var headings: [String] = []
    var rows: [[String]] = []

    init(_ bytes: [UInt8]) throws {
        let source = try LedgerFile(name: "review.xlsx", bytes: bytes).open()
        for index in source.sheetNames.indices {
            var isBelow = false
            for row in try source.sheet(at: index).rows {
                let cells = row.cells.map(\.text)
                if isBelow {
                    rows.append(cells)
                } else if cells.contains("行凭证") || cells.contains("Row token") {
                    headings = cells
                    isBelow = true
                }
            }
        }
        for row in rows.indices { rows[row] += [String](repeating: "", count: headings.count - rows[row].count) }
    }

    subscript(row: Int, heading: String) -> String {
        get { headings.firstIndex(of: heading).map { rows[row][$0] } ?? "" }
        set { if let column = headings.firstIndex(of: heading) { rows[row][column] = newValue } }
    }

    var text: String { rows.joined().joined(separator: "\n") }

    /// Saved by another program: one sheet, without its title.
    func bytes() throws -> [UInt8] {
        try WorkbookWriter.bytes(of: [
            OutgoingSheet(
                name: "改", columns: headings.map { .init($0) },
                rows: rows.map { $0.map { $0.isEmpty ? .empty : .text($0) } })
        ])
    }
}
