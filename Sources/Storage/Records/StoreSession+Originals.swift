import Vault

/// The cells of one imported row that were mended or not understood, as they stood in the file.
public struct OriginalRow: Sendable, Hashable {
    /// Name of the sheet; empty for CSV.
    public var sheet: String
    /// Row from 1.
    public var row: Int
    /// Heading and text of each cell; may hold personal data.
    public var cells: [(heading: String, text: String)]

    /// A row's originals.
    public init(sheet: String, row: Int, cells: [(heading: String, text: String)]) {
        self.sheet = sheet
        self.row = row
        self.cells = cells
    }

    /// Equal where place and cells are.
    public static func == (left: OriginalRow, right: OriginalRow) -> Bool {
        left.sheet == right.sheet && left.row == right.row && left.cells.elementsEqual(right.cells, by: ==)
    }

    /// By place.
    public func hash(into hasher: inout Hasher) {
        hasher.combine(sheet)
        hasher.combine(row)
    }
}

extension StoreSession {
    /// Keeps the originals of file number `number` of a batch, sealed.
    public func add(_ originals: [OriginalRow], number: Int, to batch: String) throws {
        var rows = SQLBatch(width: 5)
        rows.reserve(rows: originals.count)
        for original in originals {
            let text = CodeText.join(parts: original.cells.map { [$0.heading, $0.text] })
            let box = try vault.seal(
                Array(text.utf8), row: Self.place(batch, number, original), column: "import_original.sealed")
            rows.append([.text(batch), .int(number), .text(original.sheet), .int(original.row), .blob(box)])
        }
        try sql.bulkLoad("import_original", columns: ["batch", "file_number", "sheet", "line", "sealed"], rows)
    }

    /// The originals of file number `number` of a batch, by sheet and row.
    public func originals(of batch: String, number: Int) throws -> [OriginalRow] {
        try sql.all(
            "SELECT sheet, line, sealed FROM import_original WHERE batch = $1 AND file_number = $2 ORDER BY sheet, line",
            [.text(batch), .int(number)]
        ) { reader in
            var original = OriginalRow(sheet: try reader.text(), row: try reader.number(), cells: [])
            let box = try vault.open(
                try reader.blob(), row: Self.place(batch, number, original), column: "import_original.sealed")
            original.cells = CodeText.split(parts: String(decoding: box, as: UTF8.self)).map { parts in
                (parts.first ?? "", parts.count > 1 ? parts[1] : "")
            }
            return original
        }
    }

    private static func place(_ batch: String, _ number: Int, _ original: OriginalRow) -> [UInt8] {
        Array("\(batch).\(number).\(original.sheet).\(original.row)".utf8)
    }
}
