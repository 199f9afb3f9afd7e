import AdminAPI
import Foundation
import TestSupport
import Testing

extension Integration {
    /// Moving a store to another database with the real program.
    @Suite struct MoveTests {
        @Test func aMovedStoreIsWholeAndItsSourceIsRefused() async throws {
            try await withTemporaryFolder { folder in
                let office = try await DemoOffice(in: folder)
                try await office.bringDemo()
                let run = try await office.runLead()
                let before = try await office.households()

                let busy = try await Self.move(folder, from: "jiedui.db", to: "new.db")
                #expect(busy.end == .exit(5) && busy.messages.contains("store_in_use"), "\(busy)")
                #expect(!FileManager.default.fileExists(atPath: folder["new.db"]))
                await office.daemon.stop()

                let moved = try await Self.move(folder, from: "jiedui.db", to: "new.db")
                #expect(moved.isDone, "\(moved.messages)")
                let again = try await Self.move(folder, from: "jiedui.db", to: "third.db")
                #expect(again.end == .exit(6) && again.messages.contains("store_moved"), "\(again)")
                await #expect(throws: SupportError.self) { _ = try await DemoOffice(in: folder) }

                for tail in ["", "-wal", "-shm", ".lock"] {
                    try? FileManager.default.removeItem(atPath: folder["jiedui.db\(tail)"])
                }
                try FileManager.default.moveItem(atPath: folder["new.db"], toPath: folder["jiedui.db"])
                let second = try await DemoOffice(in: folder)
                #expect(try await second.households() == before)
                let repeated = try await second.ask(RepeatResult.self, "runs", "repeat", run.run ?? "")
                #expect(repeated.identical)
                await second.daemon.kill()
            }
        }

        /// SIGKILL at random moments of a move: the source stays whole and the target blank, until all of it is there.
        @Test func aKilledMoveLeavesTheSourceWholeAndTheTargetBlankOrComplete() async throws {
            try await withTemporaryFolder { base in
                let office = try await DemoOffice(in: base)
                try await office.bringDemo()
                _ = try await office.runLead()
                #expect(await office.daemon.stop() == .exit(0))
                let clock = ContinuousClock()
                let start = clock.now
                let whole = try await withTemporaryFolder { folder in
                    try Self.copy(base, folder)
                    let outcome = try await Self.move(folder, from: "jiedui.db", to: "new.db")
                    return try WireJSON.decode(Moved.self, from: Data(outcome.output.utf8))
                }
                let time = clock.now - start

                var generator = SeededGenerator(seed: 31)
                var left = (blank: 0, complete: 0, marked: 0)
                for round in 1...8 {
                    let moment = time * generator.int(100...1000) / 1000
                    try await withTemporaryFolder { folder in
                        try Self.copy(base, folder)
                        let running = try Self.start(folder, from: "jiedui.db", to: "new.db")
                        // The moment itself is what is tested: nothing is awaited here.
                        try await Task.sleep(for: moment)
                        running.process.signal(SIGKILL)
                        _ = await running.finished()
                        let again = try await Self.move(folder, from: "jiedui.db", to: "new.db")
                        if again.isDone {
                            left.blank += 1
                            let moved = try WireJSON.decode(Moved.self, from: Data(again.output.utf8))
                            #expect(moved == whole, "seed \(generator.seed), round \(round)")
                            return
                        }
                        // All of it is there: what the target holds is what an undisturbed move gives.
                        if again.messages.contains("store_moved") {
                            left.marked += 1
                        } else {
                            left.complete += 1
                            #expect(again.messages.contains("target_not_empty"), "\(again)")
                        }
                        let onward = try await Self.move(folder, from: "new.db", to: "third.db")
                        let moved = try WireJSON.decode(Moved.self, from: Data(onward.output.utf8))
                        #expect(moved == whole, "seed \(generator.seed), round \(round)")
                    }
                }
                print("killed moves: \(left.blank) blank, \(left.complete) complete, \(left.marked) marked")
            }
        }

        private struct Moved: Codable, Equatable {
            struct Table: Codable, Equatable {
                var table: String
                var rows: Int64
                var sha256: String
            }
            var tables: [Table]
        }

        private static func start(
            _ folder: TemporaryFolder, from source: String, to target: String
        ) throws -> RunningCommand {
            // The daemon's own program: a signal reaches it without a detour.
            try RunningCommand(
                Products.path(of: "jieduid"),
                ["move", "--from", "sqlite://\(folder[source])", "--to", "sqlite://\(folder[target])", "--json"],
                environment: Products.environment(home: folder), in: folder)
        }

        private static func move(
            _ folder: TemporaryFolder, from source: String, to target: String
        ) async throws -> CommandOutcome {
            try await RunningCommand(
                Products.path(of: "jiedui"),
                ["--json", "move", "--from", "sqlite://\(folder[source])", "--to", "sqlite://\(folder[target])"],
                environment: Products.environment(home: folder), in: folder
            ).finished()
        }

        private static func copy(_ base: TemporaryFolder, _ folder: TemporaryFolder) throws {
            for name in try FileManager.default.contentsOfDirectory(atPath: base.path) where name.hasPrefix("jiedui.") {
                try FileManager.default.copyItem(atPath: base[name], toPath: folder[name])
            }
        }
    }
}
