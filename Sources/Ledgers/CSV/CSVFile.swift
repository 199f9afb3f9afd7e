/// A CSV file in memory: one nameless sheet.
public struct CSVFile: SheetSource {
    /// How the file is stored, as stated or found.
    public let encoding: LedgerEncoding
    /// One nameless sheet.
    public var sheetNames: [String] { [""] }

    private let bytes: [UInt8]
    private let text: TextEncoding
    private let separator: UInt8
    private let limits: ReadingLimits

    /// Opens `bytes` and finds the encoding and the separator (comma, tab or semicolon).
    ///
    /// - Throws: `LedgerError` when the file is empty, too large, or no text in the encoding.
    public init(_ bytes: [UInt8], choice: EncodingChoice = .auto, limits: ReadingLimits = ReadingLimits()) throws {
        guard bytes.count <= limits.fileBytes else { throw LedgerError(.tooLarge(limit: limits.fileBytes)) }
        guard bytes.contains(where: { $0 > 0x20 }) else { throw LedgerError(.empty) }
        self.bytes = bytes
        self.limits = limits
        text = try bytes.withUnsafeBufferPointer { try TextEncoding.detect($0, choice: choice) }
        encoding = text.encoding
        separator = Self.findSeparator(in: bytes, isWide: text.encoding == .utf16)
    }

    /// Calls `body` with every record. Blank lines are records without content.
    public func readSheet(_ index: Int, _ body: (Row) throws -> Void) throws {
        var scanner = CSVScanner(separator: separator, limits: limits)
        if text.isWhole {
            try bytes.withUnsafeBufferPointer { buffer in
                try scanner.scan(.init(rebasing: buffer[text.markLength...]), emit: body)
            }
            return try scanner.finish(isCut: false, emit: body)
        }
        guard let transcoder = Transcoder(from: text.converter) else { throw LedgerError(.notALedger) }
        try bytes.withUnsafeBufferPointer { buffer in
            let outcome = try transcoder.convert(.init(rebasing: buffer[text.markLength...])) { piece in
                try scanner.scan(piece, emit: body)
            }
            switch outcome {
            case .complete: try scanner.finish(isCut: false, emit: body)
            case .cut: try scanner.finish(isCut: true, emit: body)
            case .bad(let position):
                throw LedgerError(.badBytes(encoding: encoding, position: position, line: 0))
            }
        }
    }

    /// The most frequent of comma, tab and semicolon in the first 16 KiB, quoted text left out.
    private static func findSeparator(in bytes: [UInt8], isWide: Bool) -> UInt8 {
        var counts: [UInt8: Int] = [:]
        var isQuoted = false
        for byte in bytes.prefix(16 << 10) {
            if byte == UInt8(ascii: "\"") { isQuoted.toggle() }
            if !isQuoted { counts[byte, default: 0] += 1 }
        }
        let comma = UInt8(ascii: ",")
        let candidates = [comma, UInt8(ascii: "\t"), UInt8(ascii: ";")]
        return candidates.max { counts[$0, default: 0] < counts[$1, default: 0] } ?? comma
    }
}
