import Foundation
import Storage
import TestSupport
import Testing

@Suite("migrations")
struct MigratorTests {
    private func migrations(_ files: [(String, String)]) throws -> Migrator {
        Migrator(try files.map { try Migration(fileName: $0.0, content: Array($0.1.utf8)) })
    }

    private static let first = ("V0001__one.sql", "CREATE TABLE one (i BIGINT);")
    private static let second = ("V0002__two.sql", "CREATE TABLE two (i BIGINT);")

    private func tables(_ database: any SQLDatabase) async throws -> [Bool] {
        var found: [Bool] = []
        for table in ["one", "two"] {
            let isThere: Void? = await
                (try? database.read { session in try session.query("SELECT * FROM \(table)") { _ in } })
            found.append(isThere != nil)
        }
        return found
    }

    @Test(arguments: Backend.allCases)
    func filesAreAppliedInOrderAndOnce(_ backend: Backend) async throws {
        try await backend.withDatabase { (database: any SQLDatabase) async throws -> Void in
            #expect(try await migrations([Self.first]).migrate(database, now: 1) == 1)
            #expect(try await tables(database) == [true, false])
            let both = try migrations([Self.second, Self.first])
            #expect(try await both.migrate(database, now: 2) == 2)
            #expect(try await both.migrate(database, now: 3) == 2)
            #expect(try await tables(database) == [true, true])
            let times = try await database.read { session in
                try session.all("SELECT applied_at FROM schema_version ORDER BY version") { try $0.int() }
            }
            #expect(times == [1, 2])
        }
    }

    @Test(arguments: Backend.allCases)
    func aNewerSchemaIsRefusedAndLeftAlone(_ backend: Backend) async throws {
        try await backend.withDatabase { (database: any SQLDatabase) async throws -> Void in
            try await migrations([Self.first, Self.second]).migrate(database, now: 1)
            let error = await #expect(throws: StorageError.self) {
                try await migrations([Self.first]).migrate(database, now: 2)
            }
            #expect(error?.code == .newerSchema)
            #expect(try await tables(database) == [true, true])
        }
    }

    @Test(arguments: Backend.allCases)
    func aChangedFileIsRefused(_ backend: Backend) async throws {
        try await backend.withDatabase { (database: any SQLDatabase) async throws -> Void in
            try await migrations([Self.first]).migrate(database, now: 1)
            let error = await #expect(throws: StorageError.self) {
                try await migrations([(Self.first.0, Self.first.1 + " "), Self.second]).migrate(database, now: 2)
            }
            #expect(error?.code == .changedMigration)
            #expect(try await tables(database) == [true, false])
        }
    }

    @Test(arguments: Backend.allCases)
    func aFileThatFailsLeavesTheVersionBeforeIt(_ backend: Backend) async throws {
        try await backend.withDatabase { (database: any SQLDatabase) async throws -> Void in
            let broken = ("V0002__two.sql", "CREATE TABLE two (i BIGINT); INSERT INTO nowhere VALUES (1);")
            await #expect(throws: StorageError.self) {
                try await migrations([Self.first, broken]).migrate(database, now: 1)
            }
            #expect(try await tables(database) == [true, false])
            #expect(try await migrations([Self.first, Self.second]).migrate(database, now: 2) == 2)
        }
    }

    @Test(arguments: Backend.allCases)
    func startsAtTheSameTimeApplyEachFileOnce(_ backend: Backend) async throws {
        try await backend.withDatabase { (database: any SQLDatabase) async throws -> Void in
            let migrator = try migrations([Self.first, Self.second])
            try await withThrowingTaskGroup { group in
                for _ in 0..<8 { group.addTask { _ = try await migrator.migrate(database, now: 1) } }
                try await group.waitForAll()
            }
            #expect(try await tables(database) == [true, true])
        }
    }

    @Test func anEngineFileStandsInForTheSharedOne() async throws {
        try await Backend.sqlite.withDatabase { (database: any SQLDatabase) async throws -> Void in
            let own = ("V0001__one.sqlite.sql", "CREATE TABLE one (i BIGINT); CREATE TABLE two (i BIGINT);")
            let other = ("V0001__one.postgres.sql", "CREATE TABLE three (i BIGINT);")
            #expect(try await migrations([Self.first, own, other]).migrate(database, now: 1) == 1)
            #expect(try await tables(database) == [true, true])
        }
    }

    @Test(arguments: [
        "V001__x.sql", "0001__x.sql", "V0001_x.sql", "V0001__x.oracle.sql", "V0000__x.sql", "V0001__.sql",
    ])
    func aBadFileNameIsRefused(_ name: String) {
        #expect(throws: StorageError.self) { try Migration(fileName: name, content: []) }
    }

    @Test func aGapInTheNumbersIsRefused() async throws {
        try await Backend.sqlite.withDatabase { (database: any SQLDatabase) async throws -> Void in
            await #expect(throws: StorageError.self) { try await migrations([Self.second]).migrate(database, now: 1) }
        }
    }

    @Test func theEmbeddedFilesAreTheFilesOfTheFolder() throws {
        let folder = projectRoot + "/sql/migrations"
        let names = try FileManager.default.contentsOfDirectory(atPath: folder).sorted()
        let migrations = try Migrator().migrations
        #expect(migrations.map(\.fileName) == names)
        for migration in migrations {
            let source = try Data(contentsOf: URL(fileURLWithPath: "\(folder)/\(migration.fileName)"))
            #expect(Array(source) == Array(migration.sql.utf8), "\(migration.fileName)")
        }
    }
}
