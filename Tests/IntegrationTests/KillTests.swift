import AdminAPI
import Foundation
import TestSupport
import Testing

extension Integration {
    /// SIGKILL at random moments of an import or a run leaves all of it or nothing.
    ///
    /// 20 kills in `make test`, more with `JIEDUI_KILLS` (`make stress`); half of them hit an import, half a run.
    @Suite struct KillTests {
        private static var rounds: Int {
            max(1, (ProcessInfo.processInfo.environment["JIEDUI_KILLS"].flatMap(Int.init) ?? 20) / 2)
        }

        @Test func aKilledImportLeavesTheWholeFileOrNothing() async throws {
            let path = "\(DemoOffice.ledgers)/困难家庭台账.xlsx"
            try await withTemporaryFolder { base in
                try await Self.prepare(base, until: "divisions")
                let (time, whole) = try await Self.undisturbed(base) { office in
                    try await office.bring("households", path)
                } see: { office in
                    try await office.households()
                }
                #expect(whole.count == 547)

                var generator = SeededGenerator(seed: 9)
                var left = Tally()
                for round in 1...Self.rounds {
                    let moment = time * generator.int(0...1100) / 1000
                    try await Self.killed(base, ["import", "households", path], after: moment) { office in
                        let jobs = try await office.settled()
                        let found = try await office.households()
                        let batches: [ImportItem] = try await office.everything("imports", "list")
                        // The first job is the import of the divisions; a second that was stored has been finished.
                        let count = jobs.count
                        #expect(count == batches.count, "seed \(generator.seed), round \(round)")
                        if jobs.contains(where: { $0.claims > 1 }) { left.taken += 1 }
                        #expect(found.isEmpty || found == whole, "seed \(generator.seed), round \(round)")
                        #expect(batches.count == (found.isEmpty ? 1 : 2), "seed \(generator.seed), round \(round)")
                        guard found.isEmpty else {
                            left.all += 1
                            return
                        }
                        left.nothing += 1
                        try await office.bring("households", path)
                        #expect(try await office.households() == whole, "seed \(generator.seed), round \(round)")
                    }
                }
                print(
                    "killed imports: \(left.all) whole (\(left.taken) begun anew by the next daemon), "
                        + "\(left.nothing) without a trace")
            }
        }

        @Test func aKilledRunIsStoredWholeOrNotAtAll() async throws {
            try await withTemporaryFolder { base in
                try await Self.prepare(base, until: nil)
                let (time, whole) = try await Self.undisturbed(base) { office in
                    _ = try await office.runLead()
                } see: { office in
                    try await Stored(of: "R000001", in: office)
                }

                var generator = SeededGenerator(seed: 15)
                var left = Tally()
                for round in 1...Self.rounds {
                    let moment = time * generator.int(0...1100) / 1000
                    let command = ["run", "lead", "--area", "3505", "--as-of", "2020-04-30"]
                    try await Self.killed(base, command, after: moment) { office in
                        let jobs = try await office.settled()
                        let runs: [RunItem] = try await office.everything("runs", "list")
                        let count = jobs.filter { $0.kind == "run" }.count
                        #expect(count == runs.count, "seed \(generator.seed), round \(round)")
                        if jobs.contains(where: { $0.claims > 1 }) { left.taken += 1 }
                        #expect(runs.count <= 1, "seed \(generator.seed), round \(round)")
                        if let run = runs.first {
                            left.all += 1
                            #expect(
                                try await Stored(of: run.run, in: office) == whole,
                                "seed \(generator.seed), round \(round)"
                            )
                        } else {
                            left.nothing += 1
                            let again = try await office.runLead()
                            #expect(
                                try await Stored(of: again.run ?? "", in: office) == whole,
                                "seed \(generator.seed), round \(round)")
                        }
                    }
                }
                print(
                    "killed runs: \(left.all) whole (\(left.taken) begun anew by the next daemon), "
                        + "\(left.nothing) without a trace")
            }
        }

        /// What the killed daemons left.
        private struct Tally {
            var all = 0
            var taken = 0
            var nothing = 0
        }

        /// What a stored run holds, but for its id and the moment.
        private struct Stored: Equatable {
            var outcome: String
            var snapshot: String
            var households: HouseholdCounts
            var pairs: [ProposalItem]
            var uncovered: [UncoveredItem]

            init(of run: String, in office: DemoOffice) async throws {
                let result = try await office.ask(RunResult.self, "runs", "show", run)
                outcome = result.outcome
                snapshot = result.snapshot
                households = result.households
                pairs = try await office.everything("runs", "show", run, "--proposals")
                uncovered = try await office.everything("runs", "show", run, "--uncovered")
            }
        }

        /// Fills `base` with a register and stops its daemon.
        private static func prepare(_ base: TemporaryFolder, until last: String?) async throws {
            let office = try await DemoOffice(in: base)
            try await office.bringDemo(until: last)
            #expect(await office.daemon.stop() == .exit(0))
        }

        /// Starts a daemon on a copy of `base`, and tells how long `act` took there and what `see` saw afterwards.
        private static func undisturbed<Result: Sendable>(
            _ base: TemporaryFolder, _ act: (DemoOffice) async throws -> Void,
            see: (DemoOffice) async throws -> Result
        ) async throws -> (Duration, Result) {
            try await withTemporaryFolder { folder in
                try copy(base, folder)
                let office = try await DemoOffice(in: folder)
                let clock = ContinuousClock()
                let start = clock.now
                try await act(office)
                let time = clock.now - start
                let result = try await see(office)
                await office.daemon.kill()
                return (time, result)
            }
        }

        /// Starts `command` on a copy of `base`, kills the daemon after `moment`, and calls `check` with a daemon that was
        /// started on what is left.
        private static func killed(
            _ base: TemporaryFolder, _ command: [String], after moment: Duration,
            check: (DemoOffice) async throws -> Void
        ) async throws {
            try await withTemporaryFolder { folder in
                try copy(base, folder)
                let first = try await DemoOffice(in: folder)
                // It must not ask again: what the daemon left is what is tested.
                let running = try first.daemon.start(command, environment: ["JIEDUI_WAIT": "0"])
                // The moment itself is what is tested: nothing is awaited here.
                try await Task.sleep(for: moment)
                await first.daemon.kill()
                _ = await running.finished()
                let second = try await DemoOffice(in: folder)
                try await check(second)
                await second.daemon.kill()
            }
        }

        private static func copy(_ base: TemporaryFolder, _ folder: TemporaryFolder) throws {
            for name in try FileManager.default.contentsOfDirectory(atPath: base.path) where name.hasPrefix("jiedui.") {
                try FileManager.default.copyItem(atPath: base[name], toPath: folder[name])
            }
        }
    }
}
