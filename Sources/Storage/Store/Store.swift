public import Records
public import Vault

/// The register and its records, kept in one database: what casework needs kept, in its own words.
///
/// Everything that must not be read at rest is sealed before it reaches the engine. A transaction is one body: a whole
/// import file, a whole run result, one decision.
public struct Store: Sendable {
    /// The database below.
    public let database: any SQLDatabase
    /// Seals and finds.
    public let vault: Vault

    /// Brings the schema of `database` up to date and checks that `vault` has the key of this store.
    ///
    /// An empty store remembers the id of the first key it meets.
    /// - Throws: `StorageError`: `newer_schema`, `changed_migration`, `seal_broken` for another store's key, `moved`
    ///   for a store whose data was moved to another one, or what the engine reports.
    public init(opening database: any SQLDatabase, vault: Vault, now: Instant) async throws {
        self.database = database
        self.vault = vault
        try await Migrator().migrate(database, now: now.microseconds)
        try await claimKey()
    }

    /// A store over a database whose schema is left as it is, older ones too; remembers the key's id in a new one.
    ///
    /// For offline work that must not migrate.
    public init(unmigrated database: any SQLDatabase, vault: Vault) async throws {
        self.database = database
        self.vault = vault
        try await claimKey()
    }

    /// Remembers the id of the first key, and refuses another one.
    private func claimKey() async throws {
        let keyID = StoreFact.text(of: vault.keyID)
        try await database.write { session in
            try session.execute(
                "INSERT INTO store_fact (name, value) VALUES ('key_id', $1) ON CONFLICT (name) DO NOTHING",
                [.text(keyID)])
            let known = try StoreFact.keyID(session)
            guard known == keyID else { throw StorageError(.sealBroken, "the store was sealed with another key") }
            if let engine = try StoreFact.movedTo(session) { throw StorageError(.moved, engine) }
        }
    }

    /// Runs `body` on one consistent snapshot.
    public func read<T: Sendable>(_ body: @Sendable (StoreSession) throws -> T) async throws -> T {
        let vault = vault
        return try await database.read { try body(StoreSession($0, vault)) }
    }

    /// Runs `body` in one transaction: all of it is durable when this returns, or none of it is there.
    public func write<T: Sendable>(_ body: @Sendable (StoreSession) throws -> T) async throws -> T {
        let vault = vault
        return try await database.write { try body(StoreSession($0, vault)) }
    }

    /// Runs `body` as `write` does, returns its value and undoes everything: what `--dry-run` prints.
    public func rehearse<T: Sendable>(_ body: @Sendable (StoreSession) throws -> T) async throws -> T {
        do {
            return try await write { session -> T in throw Rehearsed(value: try body(session)) }
        } catch let rehearsed as Rehearsed<T> {
            return rehearsed.value
        }
    }

    /// Carries a rehearsal's value past the rollback.
    private struct Rehearsed<T: Sendable>: Error {
        var value: T
    }

    /// Waits for running bodies and closes the database.
    public func close() async {
        await database.close()
    }
}
