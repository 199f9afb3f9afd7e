/// A file as the caller handed it over: its name and its bytes. Paths are never opened here.
public struct LedgerFile: Sendable, Hashable {
    /// Name for messages, without folders.
    public var name: String
    /// The content.
    public var bytes: [UInt8]

    /// A file from its parts.
    public init(name: String, bytes: [UInt8]) {
        self.name = name
        self.bytes = bytes
    }

    /// Opens the file as what its first bytes say it is.
    ///
    /// - Throws: `LedgerError` naming the file.
    public func open(
        choice: EncodingChoice = .auto, limits: ReadingLimits = ReadingLimits()
    ) throws -> any SheetSource {
        do {
            if bytes.starts(with: [0x50, 0x4B, 0x03, 0x04]) || bytes.starts(with: [0x50, 0x4B, 0x05, 0x06]) {
                return try XLSXFile(bytes, limits: limits)
            }
            if bytes.starts(with: [0xD0, 0xCF, 0x11, 0xE0]) { throw LedgerError(.oldOrEncryptedWorkbook) }
            if Self.isForeign(bytes) { throw LedgerError(.notALedger) }
            return try CSVFile(bytes, choice: choice, limits: limits)
        } catch var error as LedgerError {
            error.file = name
            throw error
        }
    }

    /// Whether the file is clearly something else: web page, PDF, image, other archive, or binary data.
    private static func isForeign(_ bytes: [UInt8]) -> Bool {
        let head = String(decoding: bytes.prefix(64), as: UTF8.self).lowercased().trimmedEnds
        if ["<!doctype", "<html", "<table", "<?xml", "%pdf", "{\\rtf", "rar!", "7z"].contains(where: head.hasPrefix) {
            return true
        }
        if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) { return false }
        if bytes.starts(with: [0xFF, 0xD8]) || bytes.starts(with: [0x89, 0x50]) || bytes.starts(with: [0x1F, 0x8B]) {
            return true
        }
        // A few NUL bytes are a known fault of ledgers; one in eight bytes and more is not text.
        let sample = bytes.prefix(64 << 10)
        return sample.count { $0 < 0x09 } * 8 > sample.count
    }
}
