import Logging
public import Records
import Storage
import Vault
import Wording

extension Office {
    /// Refuses a caller who may not see the whole store: a backup has no part for one area.
    public func requireWholeStore(_ caller: Principal) throws(CaseworkError) {
        guard caller.area == nil else {
            throw CaseworkError("not_permitted", CaseworkWording.wholeStoreOnly, hint: CaseworkWording.wholeStoreHint)
        }
    }

    /// Writes a backup of one consistent snapshot, piece by piece; imports and runs go on meanwhile.
    ///
    /// - Parameter id: 16 random bytes.
    public func backup(
        id: [UInt8], by caller: Principal, to write: @escaping @Sendable ([UInt8]) async throws -> Void
    ) async throws {
        try requireWholeStore(caller)
        try await presenting {
            let receipt = try await store.backup(id: id, now: now(), to: write)
            await backups.note(receipt)
        }
    }

    /// Remembers that the backup with this id, of so many bytes, lies whole where its owner wants it.
    ///
    /// - Throws: ``CaseworkError`` `not_found` for a backup that this daemon did not write to its end, and
    ///   `backup_incomplete` where the size differs.
    public func keepBackup(_ id: String, bytes: Int64, by caller: Principal) async throws -> KeptBackup {
        try requireWholeStore(caller)
        guard let receipt = await backups.receipt(id) else {
            throw CaseworkError.notFound(CaseworkWording.aBackup, field: "backup")
        }
        guard receipt.bytes == bytes else {
            throw CaseworkError("backup_incomplete", CaseworkWording.backupIncomplete, field: "bytes")
        }
        try await presenting { try await store.noteBackup(at: receipt.at) }
        logger.info("backup kept")
        return KeptBackup(
            id: id, at: receipt.at, bytes: receipt.bytes, tables: receipt.sums.count,
            rows: receipt.sums.reduce(0) { $0 + $1.rows })
    }
}

/// A backup that lies whole where its owner wants it.
public struct KeptBackup: Sendable, Hashable {
    /// 32 hexadecimal digits, in the file's head.
    public var id: String
    /// When its snapshot was taken.
    public var at: Instant
    /// Size of the file.
    public var bytes: Int64
    /// How many tables it holds.
    public var tables: Int
    /// How many rows they have together.
    public var rows: Int64
}

/// The last backups that were written to their end.
actor BackupLog {
    private var receipts: [BackupReceipt] = []

    func note(_ receipt: BackupReceipt) {
        receipts.append(receipt)
        if receipts.count > 16 { receipts.removeFirst() }
    }

    func receipt(_ id: String) -> BackupReceipt? {
        receipts.last { $0.id == id }
    }
}
