import Testing
import Records
import Storage
import StoragePostgres
import StorageSQLite
import TestSupport
import Vault

/// The engines that must pass the conformance suite: one law, every driver.
enum Backend: String, CaseIterable, CustomTestStringConvertible {
    case sqlite
    case postgres

    var testDescription: String { rawValue }

    /// Calls `body` with an empty database of this engine, and removes it afterwards.
    ///
    /// - Parameter connections: the server's connections at most, where there is one.
    @discardableResult
    func withDatabase<T: Sendable>(
        connections: Int = 8, _ body: (any SQLDatabase) async throws -> T
    ) async throws -> T {
        switch self {
        case .sqlite:
            try await withTemporaryFolder { folder in
                try await closing(SQLiteDatabase(path: folder["test.db"]), body)
            }
        case .postgres:
            try await PostgresServer.shared().withDatabase { name in
                let address = PostgresAddress(try await PostgresServer.shared().url(name))!
                return try await closing(PostgresDatabase(address, connections: connections), body)
            }
        }
    }

    private func closing<T: Sendable>(
        _ database: any SQLDatabase, _ body: (any SQLDatabase) async throws -> T
    ) async throws -> T {
        do {
            let value = try await body(database)
            await database.close()
            return value
        } catch {
            await database.close()
            throw error
        }
    }

    /// Calls `body` with an empty store on this engine.
    @discardableResult
    func withStore<T: Sendable>(_ body: (Store) async throws -> T) async throws -> T {
        try await withDatabase { database in
            try await body(try await Store(opening: database, vault: Vault(key: testKey), now: moment(0)))
        }
    }
}

/// The key of every test store: 1, 2, 3, … 32.
let testKey = VaultKey(bytes: Array(1...32))!

/// A moment some seconds after 2020-04-30T00:00:00Z.
func moment(_ seconds: Int64) -> Instant {
    Instant(microseconds: (1_588_204_800 + seconds) * 1_000_000)
}

/// A change by a person.
func origin(_ seconds: Int64 = 0, actor: String = "uid:1000") -> ChangeOrigin {
    ChangeOrigin(actor: actor, at: moment(seconds))
}
