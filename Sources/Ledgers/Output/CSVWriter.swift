/// Writes tables as CSV for the spreadsheet programs of offices: CRLF, quotes where needed, formula-like text
/// neutralised.
public enum CSVWriter {
    /// How the text is stored.
    public enum Encoding: Sendable, Hashable {
        /// UTF-8 with byte order mark.
        case utf8WithMark
        /// UTF-8 without byte order mark, for programs.
        case utf8
        /// GB18030, as Chinese spreadsheet programs expect it.
        case gb18030
    }

    /// The bytes of a table with `headings` and `rows`.
    public static func bytes(headings: [String], rows: [[String]], encoding: Encoding) throws -> [UInt8] {
        var text: [UInt8] = encoding == .utf8WithMark ? [0xEF, 0xBB, 0xBF] : []
        for row in [headings] + rows {
            for (index, cell) in row.enumerated() {
                if index > 0 { text.append(UInt8(ascii: ",")) }
                append(SafeText.forCSV(cell), to: &text)
            }
            text.append(contentsOf: [0x0D, 0x0A])
        }
        guard encoding == .gb18030 else { return text }
        guard let converter = Transcoder(from: "UTF-8", to: "GB18030") else {
            throw LedgerError(.notWritten(detail: "iconv"))
        }
        var result: [UInt8] = []
        let outcome = try text.withUnsafeBufferPointer { try converter.convert($0) { result.append(contentsOf: $0) } }
        guard outcome == .complete else { throw LedgerError(.notWritten(detail: "iconv")) }
        return result
    }

    private static func append(_ cell: String, to text: inout [UInt8]) {
        let bytes = cell.utf8
        guard bytes.contains(where: { $0 == 0x22 || $0 == 0x2C || $0 == 0x0A || $0 == 0x0D }) else {
            text.append(contentsOf: bytes)
            return
        }
        text.append(0x22)
        for byte in bytes {
            if byte == 0x22 { text.append(0x22) }
            text.append(byte)
        }
        text.append(0x22)
    }
}
