import Foundation
import TestSupport

/// Holds one table of a PostgreSQL database against everybody, so that the work that needs it stands still, alive, until
/// the test lets it go on.
struct TableLock: Sendable {
    private static let holder = "jiedui-test-lock"

    private let server: PostgresServer
    private let database: String
    private let command: RunningCommand

    /// Takes the lock and waits until it is held.
    init(_ table: String, of database: String, on server: PostgresServer, in folder: TemporaryFolder) async throws {
        self.server = server
        self.database = database
        command = try RunningCommand(
            "psql",
            [
                "-h", server.folder.path, "-U", "postgres", "-d", database, "-AtXq", "-c", "BEGIN", "-c",
                "LOCK TABLE \(table) IN ACCESS EXCLUSIVE MODE", "-c", "SELECT pg_sleep(3600)",
            ],
            environment: [
                "PATH": ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin", "PGAPPNAME": Self.holder,
            ], in: folder)
        let (server, database) = (server, database)
        try await Self.wait("the lock of \(table)") {
            try await server.run(
                """
                SELECT count(*) FROM pg_locks JOIN pg_stat_activity USING (pid)
                WHERE application_name = '\(Self.holder)' AND mode = 'AccessExclusiveLock' AND granted
                """, in: database) == "1"
        }
    }

    /// Waits until this many sessions of the database wait for a lock.
    func waiters(_ count: Int) async throws {
        try await Self.wait("\(count) waiting sessions") {
            try await server.run(
                """
                SELECT count(DISTINCT pid) FROM pg_locks l JOIN pg_stat_activity a USING (pid)
                WHERE NOT granted AND datname = '\(database)'
                """, in: database) == "\(count)"
        }
    }

    /// Lets the others go on.
    func release() async throws {
        try await server.run(
            "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = '\(Self.holder)'")
        await command.process.ended()
    }

    /// Waits for something that only a server or another process knows.
    static func wait(_ what: String, seconds: Int = 90, until isTrue: () async throws -> Bool) async throws {
        let limit = ContinuousClock.now + .seconds(seconds)
        while try await !isTrue() {
            guard ContinuousClock.now < limit else { throw SupportError("waited in vain for \(what)") }
            try await Task.sleep(for: .milliseconds(50))
        }
    }
}
