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

        /// SIGKILL at random moments of a move to a server: the source stays whole, the target blank until all is there.
        @Test func aKilledMoveToAServerLeavesItBlankOrComplete() async throws {
            let server = try await PostgresServer.shared()
            try await withTemporaryFolder { folder in
                let office = try await DemoOffice(in: folder)
                try await office.bringDemo()
                await office.daemon.stop()
                let file = try Data(contentsOf: URL(fileURLWithPath: folder["jiedui.db"]))
                let clock = ContinuousClock()
                let start = clock.now
                let whole = try await server.withDatabase { (name: String) async throws -> Moved in
                    try await Self.move(folder, from: "sqlite://\(folder["jiedui.db"])", to: server.url(name))
                }
                let time = clock.now - start
                var generator = SeededGenerator(seed: 32)
                var left = (blank: 0, complete: 0)
                for round in 1...5 {
                    let moment = time * generator.int(200...1000) / 1000
                    let source = "sqlite://\(folder["\(round).db"])"
                    try file.write(to: URL(fileURLWithPath: folder["\(round).db"]))
                    let isBlank = try await server.withDatabase { (name: String) async throws -> Bool in
                        let running = try RunningCommand(
                            Products.path(of: "jieduid"),
                            [
                                "move", "--from", source, "--to", server.url(name), "--json", "--config",
                                folder["jiedui.yaml"],
                            ], environment: Products.environment(home: folder), in: folder)
                        // The moment itself is what is tested: nothing is awaited here.
                        try await Task.sleep(for: moment)
                        running.process.signal(SIGKILL)
                        _ = await running.finished()
                        // The server notices a moment later that its client is gone, and gives the lock back.
                        var again = try await Self.run(folder, ["move", "--from", source, "--to", server.url(name)])
                        for _ in 0..<100 where again.messages.contains("[store_in_use]") {
                            try await Task.sleep(for: .milliseconds(100))
                            again = try await Self.run(folder, ["move", "--from", source, "--to", server.url(name)])
                        }
                        let isKnown = ["[store_moved]", "[target_not_empty]"].contains { again.messages.contains($0) }
                        #expect(again.isDone || isKnown, "seed \(generator.seed), round \(round): \(again)")
                        let onward = try await Self.move(
                            folder, from: server.url(name), to: "sqlite://\(folder["\(round)-back.db"])")
                        #expect(onward == whole, "seed \(generator.seed), round \(round)")
                        return again.isDone
                    }
                    left = isBlank ? (left.blank + 1, left.complete) : (left.blank, left.complete + 1)
                }
                print("killed moves to a server: \(left.blank) blank, \(left.complete) complete")
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
