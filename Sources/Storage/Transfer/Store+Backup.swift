public import Records
public import Vault

/// What a backup holds.
public struct BackupReceipt: Sendable, Hashable {
    /// 32 hexadecimal digits, in the file's head.
    public var id: String
    /// When its snapshot was taken.
    public var at: Instant
    /// Count and hash of every table.
    public var sums: [TableSum]
    /// Size of the file.
    public var bytes: Int64
}

extension Store {
    /// Writes a backup of one consistent snapshot to `write`, piece by piece (see ``BackupForm``).
    ///
    /// The daemon goes on working meanwhile. At most six pieces are in memory. A slow `write` keeps the snapshot open.
    /// - Parameters:
    ///   - id: 16 random bytes.
    ///   - tables: what is saved; only tests of older schemas name it.
    public func backup(
        id: [UInt8], now: Instant, tables: [TransferTable] = TransferTable.kept,
        to write: @Sendable ([UInt8]) async throws -> Void
    ) async throws -> BackupReceipt {
        precondition(id.count == 16, "a backup's id has 16 bytes")
        let channel = PieceChannel<[UInt8]>()
        let (database, vault) = (database, vault)
        async let reading = Self.produce(database, vault, tables, head: (id, now), into: channel)
        var count: Int64 = 0
        do {
            while let piece = try await channel.next() {
                try await write(piece)
                count += Int64(piece.count)
            }
        } catch {
            channel.abandon()
            _ = try? await reading
            throw error
        }
        return BackupReceipt(
            id: Hexadecimal.string(id), at: now, sums: try await reading, bytes: count)
    }

    private static func produce(
        _ database: any SQLDatabase, _ vault: Vault, _ tables: [TransferTable], head: (id: [UInt8], now: Instant),
        into channel: PieceChannel<[UInt8]>
    ) async throws -> [TableSum] {
        do {
            let sums = try await database.read { session in
                let first = BackupForm.head(key: vault.keyID, schema: try Migrator.version(session), id: head.id)
                var number: UInt64 = 0
                func put(_ piece: [UInt8]) throws {
                    let box = try vault.seal(
                        piece, row: BackupForm.binding(first, number), column: BackupForm.column)
                    var writer = TransferWriter()
                    writer.add(box)
                    try channel.put(writer.bytes)
                    number += 1
                }
                try channel.put(first)
                try put(BackupForm.describe(tables, at: head.now.microseconds))
                var sums: [TableSum] = []
                for (index, table) in tables.enumerated() {
                    sums.append(try table.scan(session) { try put(BackupForm.rows($0, of: index)) })
                }
                try put(BackupForm.sums(sums))
                try channel.put([0, 0, 0, 0])
                return sums
            }
            channel.end(.success(()))
            return sums
        } catch {
            channel.end(.failure(error))
            throw error
        }
    }

    /// Remembers that the backup of the snapshot taken at `moment` is complete and kept.
    public func noteBackup(at moment: Instant) async throws {
        _ = try await database.write { session in
            try session.execute(
                """
                INSERT INTO store_fact (name, value) VALUES ('last_backup', $1)
                ON CONFLICT (name) DO UPDATE SET value = excluded.value
                """, [.text(String(moment.microseconds))])
        }
    }
}

extension StoreSession {
    /// When the newest complete backup's snapshot was taken.
    public func lastBackup() throws -> Instant? {
        try StoreFact.lastBackup(sql)
    }
}

/// What a store knows about itself, readable without its key.
public enum StoreFact {
    /// When the newest complete backup's snapshot was taken.
    public static func lastBackup(_ session: any SQLSession) throws -> Instant? {
        try value("last_backup", session).flatMap { Int64($0) }.map { Instant(microseconds: $0) }
    }

    /// The id of the key that the store is sealed with: numbers joined by dots.
    public static func keyID(_ session: any SQLSession) throws -> String? { try value("key_id", session) }

    /// The engine that the store was moved to; it must not be used any more.
    public static func movedTo(_ session: any SQLSession) throws -> String? { try value("moved_to", session) }

    /// Marks the store as moved to `engine`.
    public static func markMoved(to engine: SQLEngine, _ session: any SQLSession) throws {
        try session.execute(
            "INSERT INTO store_fact (name, value) VALUES ('moved_to', $1) ON CONFLICT (name) DO NOTHING",
            [.text(engine.rawValue)])
    }

    /// Whether the store is sealed with the key of `vault`, or with none yet.
    public static func isKey(of vault: Vault, _ session: any SQLSession) throws -> Bool {
        try keyID(session).map { $0 == text(of: vault.keyID) } ?? true
    }

    /// A vault's key id in the form of ``keyID(_:)``.
    static func text(of keyID: [UInt8]) -> String { keyID.map { String($0) }.joined(separator: ".") }

    private static func value(_ name: String, _ session: any SQLSession) throws -> String? {
        try session.first("SELECT value FROM store_fact WHERE name = $1", [.text(name)]) { try $0.text() }
    }
}
