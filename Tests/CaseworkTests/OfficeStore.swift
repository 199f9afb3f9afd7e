import Storage
import StoragePostgres
import StorageSQLite
import TestSupport
import Testing

/// What an office may keep its register in.
enum OfficeStore: String, CaseIterable, CustomTestStringConvertible {
    case sqlite
    case postgres

    var testDescription: String { rawValue }

    /// Calls `body` with an empty database, and closes it afterwards.
    func withDatabase(_ body: (any SQLDatabase) async throws -> Void) async throws {
        switch self {
        case .sqlite:
            try await withTemporaryFolder { folder in
                try await Self.closing(SQLiteDatabase(path: folder["office.db"]), body)
            }
        case .postgres:
            let server = try await PostgresServer.shared()
            try await server.withDatabase { name in
                let address = try #require(PostgresAddress(server.url(name)))
                try await Self.closing(PostgresDatabase(address, connections: 4), body)
            }
        }
    }

    private static func closing(
        _ database: any SQLDatabase, _ body: (any SQLDatabase) async throws -> Void
    ) async throws {
        do {
            try await body(database)
            await database.close()
        } catch {
            await database.close()
            throw error
        }
    }
}
