/// Finds out how a text file is stored: byte order mark, then valid UTF-8, then GB18030.
struct TextEncoding {
    /// The encoding as reported.
    var encoding: LedgerEncoding
    /// The name by which `iconv` knows it.
    var converter: String
    /// Length of the byte order mark.
    var markLength: Int
    /// Whether the bytes behind the mark are whole UTF-8 and need no conversion.
    var isWhole = false

    /// Decides for `bytes`; a stated choice is checked, not trusted.
    ///
    /// - Throws: `LedgerError` with the position of the first byte that belongs to no character.
    static func detect(_ bytes: UnsafeBufferPointer<UInt8>, choice: EncodingChoice) throws -> TextEncoding {
        let hasMark = bytes.starts(with: [0xEF, 0xBB, 0xBF])
        var utf8 = TextEncoding(encoding: .utf8, converter: "UTF-8", markLength: hasMark ? 3 : 0)
        let gb18030 = TextEncoding(encoding: .gb18030, converter: "GB18030", markLength: 0)
        if choice != .gb18030, isUTF8(.init(rebasing: bytes[utf8.markLength...])) {
            utf8.isWhole = true
            return utf8
        }
        switch choice {
        case .utf8:
            try utf8.check(bytes)
            return utf8
        case .gb18030:
            try gb18030.check(bytes)
            return gb18030
        case .auto:
            if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) {
                let name = bytes[0] == 0xFF ? "UTF-16LE" : "UTF-16BE"
                let utf16 = TextEncoding(encoding: .utf16, converter: name, markLength: 2)
                try utf16.check(bytes)
                return utf16
            }
            if hasMark {
                try utf8.check(bytes)
                return utf8
            }
            if (try? utf8.check(bytes)) != nil { return utf8 }
            try gb18030.check(bytes)
            return gb18030
        }
    }

    private static func isUTF8(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        (try? UTF8Span(validating: bytes.span)) != nil
    }

    /// Reads all of `bytes` and throws at the first byte that belongs to no character.
    private func check(_ bytes: UnsafeBufferPointer<UInt8>) throws {
        guard let transcoder = Transcoder(from: converter) else { throw LedgerError(.notALedger) }
        let body = UnsafeBufferPointer(rebasing: bytes[markLength...])
        guard case .bad(let position) = try transcoder.convert(body, emit: { _ in }) else { return }
        let line = 1 + bytes[..<(markLength + position)].count { $0 == 0x0A }
        throw LedgerError(.badBytes(encoding: encoding, position: markLength + position, line: line))
    }
}
