public import Records
public import Vault

/// Reads backups back: into an empty database, or only to see that they are whole.
public enum BackupRestore {
    /// What was read.
    public struct Receipt: Sendable, Hashable {
        /// When the backup's snapshot was taken.
        public var at: Instant
        /// The schema version of the backup.
        public var schema: Int
        /// Count and hash of every table.
        public var sums: [TableSum]
    }

    /// Reads a whole backup and compares every count and hash, without any database.
    ///
    /// Blocks; call it from a thread of its own.
    public static func check(path: String, vault: Vault) throws -> Receipt {
        let file = try BackupFile(path: path)
        var tables: [TransferTable] = []
        var sums: [RunningSum] = []
        let (stated, moment) = try file.readAll(vault) {
            tables = $0
            sums = $0.map { _ in RunningSum() }
        } rows: { page, index in
            guard tables.indices.contains(index) else { throw TransferError(.altered, "table \(index)") }
            _ = try tables[index].batch(page)
            sums[index].add(page)
        }
        guard stated.map(\.table) == tables.map(\.name) else { throw TransferError(.altered, "list of tables") }
        for (index, sum) in sums.enumerated() where sum.finish(tables[index].name) != stated[index] {
            throw TransferError(.differs, tables[index].name)
        }
        return Receipt(at: Instant(microseconds: moment), schema: file.schema, sums: stated)
    }

    /// Restores a backup into the empty database `target`, in one transaction.
    ///
    /// The schema is made at the backup's version, the rows are loaded, every count and hash is compared with what reads
    /// back, and only then the transaction is committed. Afterwards the schema is brought up to date, as a start of the
    /// daemon would do.
    /// - Throws: ``TransferError``, `StorageError`; nothing is then in the target.
    public static func restore(
        path: String, vault: Vault, into target: any SQLDatabase, now: Instant
    ) async throws -> Receipt {
        let receipt = try await target.write { session in
            let file = try BackupFile(path: path)
            let schema = file.schema
            var filler: StoreFiller?
            let (sums, moment) = try file.readAll(vault) { tables in
                filler = try StoreFiller(session, schema: schema, tables: tables, now: now.microseconds)
            } rows: { page, index in
                try filler?.add(page, to: index)
            }
            try filler?.finish(sums)
            guard try StoreFact.keyID(session) == StoreFact.text(of: vault.keyID) else {
                throw TransferError(.altered, "key of the store")
            }
            return Receipt(at: Instant(microseconds: moment), schema: schema, sums: sums)
        }
        try await Migrator().migrate(target, now: now.microseconds)
        return receipt
    }
}
