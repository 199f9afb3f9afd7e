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
    /// The newest schema that this program knows.
    private let newest: Int

    /// Brings the schema of `database` up to date and checks that `vault` has the key of this store.
    ///
    /// An empty store remembers the id of the first key it meets.
    /// - Throws: `StorageError`: `newer_schema`, `changed_migration`, `seal_broken` for another store's key, `moved`
    ///   for a store whose data was moved to another one, or what the engine reports.
    public init(opening database: any SQLDatabase, vault: Vault, now: Instant) async throws {
        self.database = database
        self.vault = vault
        newest = try Migrator().plan(for: database.engine).count
        try await Migrator().migrate(database, now: now.microseconds)
        try await claimKey()
    }

    /// A store over a database whose schema is left as it is, older ones too; remembers the key's id in a new one.
    ///
    /// For offline work that must not migrate.
    public init(unmigrated database: any SQLDatabase, vault: Vault) async throws {
        self.database = database
        self.vault = vault
        newest = try Migrator().plan(for: database.engine).count
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
    ///
    /// - Throws: what `body` throws; `StorageError` `moved` or `newer_schema` as ``checkUse()``.
    public func write<T: Sendable>(_ body: @Sendable (StoreSession) throws -> T) async throws -> T {
        let (vault, newest) = (vault, newest)
        return try await database.write { try body(Self.checked($0, vault, newest)) }
    }

    /// Runs `body` as `write` does, one such body at a time on the whole store; see `SQLDatabase.writeInTurn`.
    public func writeInTurn<T: Sendable>(_ body: @Sendable (StoreSession) throws -> T) async throws -> T {
        let (vault, newest) = (vault, newest)
        return try await database.writeInTurn { try body(Self.checked($0, vault, newest)) }
    }

    /// The session of a write, once the store was asked whether it may be written to.
    private static func checked(_ session: any SQLSession, _ vault: Vault, _ newest: Int) throws -> StoreSession {
        try checkUse(session, newest)
        return StoreSession(session, vault)
    }

    /// Whether this program may still write to the store; every write asks first.
    ///
    /// - Throws: `StorageError`: `moved` where its data was moved to another one, `newer_schema` where a newer program
    ///   has changed its tables; or what the engine reports.
    public func checkUse() async throws {
        let newest = newest
        try await database.probe { try Self.checkUse($0, newest) }
    }

    private static func checkUse(_ session: any SQLSession, _ newest: Int) throws {
        let found = try session.first(
            """
            SELECT (SELECT max(version) FROM schema_version), (SELECT value FROM store_fact WHERE name = 'moved_to')
            """
        ) { (version: try $0.int(), moved: try $0.optionalText()) }
        guard let found, found.version <= newest else {
            throw StorageError(.newerSchema, "schema version \(found?.version ?? 0), program version \(newest)")
        }
        if let engine = found.moved { throw StorageError(.moved, engine) }
    }

    /// Runs `body` on one snapshot, beside all work; see `SQLDatabase.probe`.
    public func probe<T: Sendable>(_ body: @Sendable (StoreSession) throws -> T) async throws -> T {
        let vault = vault
        return try await database.probe { try body(StoreSession($0, vault)) }
    }

    /// Runs `body` beside every write under way; see `SQLDatabase.touch`.
    public func touch<T: Sendable>(_ body: @Sendable (StoreSession) throws -> T) async throws -> T {
        let vault = vault
        return try await database.touch { try body(StoreSession($0, vault)) }
    }

    /// Runs `body` as `write` or `writeInTurn` does, returns its value and undoes everything: what `--dry-run` prints.
    public func rehearse<T: Sendable>(
        inTurn: Bool = false, _ body: @Sendable (StoreSession) throws -> T
    ) async throws -> T {
        do {
            guard inTurn else { return try await write { session -> T in throw Rehearsed(value: try body(session)) } }
            return try await writeInTurn { session -> T in throw Rehearsed(value: try body(session)) }
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
