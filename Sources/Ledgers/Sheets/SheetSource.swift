/// A ledger file that has been opened: its sheets can be read row by row, each as often as needed.
///
/// Memory: the file's own bytes, the text table of a workbook, one row at a time, and one chunk of 256 KiB. A file that is
/// damaged anywhere throws before or after its rows were delivered, so a reader keeps nothing of a file that throws.
public protocol SheetSource {
    /// How the text of the file is stored.
    var encoding: LedgerEncoding { get }
    /// The visible sheets in the order of their tabs; one empty name for a CSV file.
    var sheetNames: [String] { get }
    /// Calls `body` with every row of the sheet at `index` that stands in the file, from top to bottom.
    ///
    /// - Throws: what `body` throws, or `LedgerError` when the file is damaged.
    func readSheet(_ index: Int, _ body: (Row) throws -> Void) throws
}

extension SheetSource {
    /// Reads the whole sheet at `index` into memory.
    public func sheet(at index: Int) throws -> Sheet {
        var rows: [Row] = []
        try readSheet(index) { rows.append($0) }
        return Sheet(name: sheetNames[index], rows: rows)
    }
}

/// How the text of a ledger file is stored.
public enum LedgerEncoding: String, Sendable, Hashable, CaseIterable, Codable {
    /// UTF-8, with or without byte order mark.
    case utf8 = "utf-8"
    /// GB18030, the superset of GBK and GB2312.
    case gb18030
    /// UTF-16 with a byte order mark, as spreadsheets save "Unicode text".
    case utf16 = "utf-16"
    /// A workbook, which says itself how its text is stored.
    case xlsx
}

/// What the caller says about the encoding of a file.
public enum EncodingChoice: String, Sendable, Hashable, CaseIterable, Codable {
    /// Byte order mark, then valid UTF-8, then GB18030.
    case auto
    /// UTF-8, and nothing else.
    case utf8 = "utf-8"
    /// GB18030, and nothing else.
    case gb18030
}
