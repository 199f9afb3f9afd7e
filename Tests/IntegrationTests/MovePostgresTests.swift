import AdminAPI
import Foundation
import TestSupport
import Testing

extension Integration {
    /// From a file to a server and back, with the real programs and a real PostgreSQL.
    @Suite struct MovePostgresTests {
        private struct Moved: Codable, Equatable {
            struct Table: Codable, Equatable {
                var table: String
                var rows: Int64
                var sha256: String
            }
            var tables: [Table]
        }

        @Test func aStoreGoesToAServerAndBackWithEveryCountAndHash() async throws {
            let server = try await PostgresServer.shared()
            try await withTemporaryFolder { folder in
                let office = try await DemoOffice(in: folder)
                try await office.bringDemo()
                let run = try await office.runLead()
                let before = try await office.households()
                await office.daemon.stop()
                try await server.withDatabase { (name: String) async throws -> Void in
                    let there = try await Self.move(
                        folder, from: "sqlite://\(folder["jiedui.db"])", to: server.url(name))
                    let second = try await DemoOffice(in: folder, database: server.url(name))
                    #expect(try await second.households() == before)
                    let repeated = try await second.ask(RepeatResult.self, "runs", "repeat", run.run ?? "")
                    #expect(repeated.identical)
                    let doctor = try await Self.run(
                        folder, ["doctor", "--database", server.url(name), "--socket", second.daemon.socket])
                    #expect(doctor.isDone && doctor.output.contains("PostgreSQL"), "\(doctor)")

                    let busy = try await Self.run(
                        folder, ["move", "--from", server.url(name), "--to", "sqlite://\(folder["back.db"])"])
                    #expect(busy.end == .exit(5) && busy.messages.contains("[store_in_use]"), "\(busy)")
                    let kept = try await second.ask(BackupKept.self, "backup", folder["b"])
                    #expect(kept.rows > 1000)
                    await second.daemon.stop()

                    let back = try await Self.move(folder, from: server.url(name), to: "sqlite://\(folder["back.db"])")
                    // The server's daemon noted its backup and its leases, and nothing else.
                    let changed = zip(there.tables, back.tables).filter { $0 != $1 }.map(\.0.table)
                    #expect(Set(changed).isSubset(of: ["store_fact", "job_lease"]), "\(changed)")

                    let restored = try await Self.run(
                        folder,
                        [
                            "restore", folder["b"], "--key", folder["jiedui.key"], "--to",
                            "sqlite://\(folder["restored.db"])",
                        ])
                    #expect(restored.isDone, "\(restored)")
                    try await server.withDatabase { (other: String) async throws -> Void in
                        let again = try await Self.run(
                            folder, ["restore", folder["b"], "--key", folder["jiedui.key"], "--to", server.url(other)])
                        #expect(again.isDone, "\(again)")
                    }
                }
            }
        }

        private static func move(_ folder: TemporaryFolder, from: String, to: String) async throws -> Moved {
            let outcome = try await run(folder, ["move", "--from", from, "--to", to, "--json"])
            guard outcome.isDone else { throw SupportError("\(outcome)") }
            return try WireJSON.decode(Moved.self, from: Data(outcome.output.utf8))
        }

        private static func run(_ folder: TemporaryFolder, _ arguments: [String]) async throws -> CommandOutcome {
            try await RunningCommand(
                Products.path(of: "jiedui"), arguments + ["--config", folder["jiedui.yaml"]],
                environment: Products.environment(home: folder), in: folder
            ).finished()
        }
    }
}
