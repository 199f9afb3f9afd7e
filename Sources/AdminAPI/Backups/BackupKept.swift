/// What a client says about a backup that it has whole: `POST /v1/backups/{backup}`.
public struct BackupArrival: Codable, Sendable, Hashable {
    /// How many bytes arrived.
    public var bytes: Int64

    /// An arrival of `bytes`.
    public init(bytes: Int64) {
        self.bytes = bytes
    }
}

/// What the daemon remembers about a complete backup.
public struct BackupKept: Codable, Sendable, Hashable {
    /// 32 hexadecimal digits, in the file's head.
    public var backup: String
    /// When its snapshot was taken, RFC 3339, UTC.
    public var at: String
    /// Size of the file.
    public var bytes: Int64
    /// How many tables it holds.
    public var tables: Int
    /// How many rows they have together.
    public var rows: Int64

    /// A backup from its parts.
    public init(backup: String, at: String, bytes: Int64, tables: Int, rows: Int64) {
        self.backup = backup
        self.at = at
        self.bytes = bytes
        self.tables = tables
        self.rows = rows
    }
}
