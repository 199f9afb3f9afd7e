internal import Vault

/// One numbered, forward-only schema change.
public struct Migration: Sendable, Hashable {
    /// The file's name.
    public let fileName: String
    /// From 1, without gaps.
    public let version: Int
    /// Lower-case words with underscores, from the file's name.
    public let name: String
    /// The engine whose own file this is, or `nil` for the file of all engines.
    public let engine: SQLEngine?
    /// The statements.
    public let sql: String
    /// SHA-256 of the file as 64 hexadecimal digits: what the database remembers.
    public let checksum: String

    /// A migration from a file's name, `V0001__name.sql` or `V0001__name.postgres.sql`, and content.
    ///
    /// - Throws: `StorageError` with code `misuse` for any other name.
    public init(fileName: String, content: [UInt8]) throws(StorageError) {
        self.fileName = fileName
        let parts = fileName.split(separator: ".")
        let stem = parts[0].utf8
        guard parts.count == 2 || parts.count == 3, parts.last == "sql", stem.count > 7,
            stem.first == UInt8(ascii: "V"), let version = Int(String(parts[0].dropFirst().prefix(4))), version >= 1,
            parts[0].dropFirst(5).prefix(2) == "__"
        else { throw StorageError(.misuse, "name of migration \(fileName)") }
        engine = parts.count == 3 ? SQLEngine(rawValue: String(parts[1])) : nil
        guard parts.count == 2 || engine != nil else { throw StorageError(.misuse, "engine of migration \(fileName)") }
        self.version = version
        name = String(parts[0].dropFirst(7))
        sql = String(decoding: content, as: UTF8.self)
        checksum = ContentDigest.sha256(content)
    }
}
