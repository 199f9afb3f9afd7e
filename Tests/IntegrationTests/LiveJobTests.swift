import AdminAPI
import Foundation
import TestSupport
import Testing

extension Integration {
    /// Jobs that are under way when something happens: somebody cancels them, their daemon dies or freezes.
    @Suite struct LiveJobTests {
        private static let lead = ["run", "lead", "--area", "3505", "--as-of", "2020-04-30"]

        private static func withDatabase(
            _ body: (TemporaryFolder, PostgresServer, String) async throws -> Void
        ) async throws {
            let server = try await PostgresServer.shared()
            try await withTemporaryFolder { folder in
                try await server.withDatabase { (name: String) async throws -> Void in
                    try await body(folder, server, name)
                }
            }
        }

        private static func office(
            in folder: TemporaryFolder, _ server: PostgresServer, _ name: String, lease: Int = 1
        ) async throws -> DemoOffice {
            try await DemoOffice(
                in: folder, database: server.url(name), environment: ["JIEDUI_LEASE_SECONDS": "\(lease)"])
        }

        @Test func aJobUnderWayIsCountedAndCancelledThroughTheCommandLine() async throws {
            try await Self.withDatabase { folder, server, name in
                let office = try await Self.office(in: folder, server, name)
                try await office.bringDemo()
                let lock = try await TableLock("proposal", of: name, on: server, in: folder)
                let running = try office.daemon.start(Self.lead)
                try await lock.waiters(1)
                let jobs: [JobItem] = try await office.everything("jobs")
                let job = try #require(jobs.first)
                #expect(job.kind == "run" && job.state == "running")

                let metrics = try await office.daemon.jiedui("metrics")
                let families = try PrometheusText(metrics.output).families
                let connections = try #require(families["jiedui_database_connections"])
                #expect(connections.kind == "gauge")
                let counts = Dictionary(
                    uniqueKeysWithValues: connections.samples.map { ($0.labels["state"] ?? "", $0.value) })
                #expect(counts.keys.sorted() == ["idle", "used", "waited_for"])
                // One connection has the run that stands still; the others, of eight, are for everybody else.
                #expect(counts["used"] ?? 0 >= 1 && counts["waited_for"] == 0, "\(counts)")
                #expect((counts["used"] ?? 0) + (counts["idle"] ?? 0) <= 8, "\(counts)")
                let open = families["jiedui_jobs"]?.samples.first { $0.labels == ["kind": "run", "state": "running"] }
                #expect(open?.value == 1)

                let cancelled = try await office.ask(JobItem.self, "runs", "cancel", job.job)
                #expect(cancelled.job == job.job && cancelled.state == "cancelled")
                let told = await running.finished()
                #expect(told.end == .exit(3) && told.messages.contains("[run_cancelled]"), "\(told)")
                try await lock.release()
                #expect(try await server.run("SELECT count(*) FROM match_run", in: name) == "0")

                // What has ended is not cancelled any more, and the next run is not concerned.
                #expect(try await office.runLead().run != nil)
                let newest: [JobItem] = try await office.everything("jobs")
                let late = try await office.daemon.jiedui("runs", "cancel", try #require(newest.first).job)
                #expect(late.end == .exit(6) && late.messages.contains("[job_ended]"), "\(late)")
                #expect(await office.daemon.stop() == .exit(0))
            }
        }

        @Test func theCommandLineAsksAgainWhenItsDaemonWasKilledAndStartedAgain() async throws {
            try await Self.withDatabase { folder, server, name in
                var office = try await Self.office(in: folder, server, name)
                try await office.bringDemo()
                let file = folder["again.xlsx"]
                try FileManager.default.copyItem(atPath: "\(DemoOffice.ledgers)/困难家庭台账.xlsx", toPath: file)
                let before = try await office.settled().count
                for (table, command) in [("import_file", ["import", "households", file]), ("proposal", Self.lead)] {
                    let lock = try await TableLock(table, of: name, on: server, in: folder)
                    let running = try office.daemon.start(["--json"] + command)
                    try await lock.waiters(1)
                    await office.daemon.kill()
                    try await lock.release()
                    office = try await Self.office(in: folder, server, name)
                    let told = await running.finished()
                    #expect(told.isDone, "\(command): \(told)")
                }
                #expect(
                    try await server.run("SELECT count(*) FROM import_file WHERE file = 'again.xlsx'", in: name) == "1")
                #expect(try await server.run("SELECT count(*) FROM match_run", in: name) == "1")
                let jobs = try await office.settled()
                #expect(jobs.count == before + 2 && jobs.prefix(2).allSatisfy { $0.state == "done" && $0.claims == 2 })

                // A daemon that does not come back: the job is there all the same, and the caller learns its number.
                let lock = try await TableLock("proposal", of: name, on: server, in: folder)
                let running = try office.daemon.start(Self.lead, environment: ["JIEDUI_WAIT": "1"])
                try await lock.waiters(1)
                await office.daemon.kill()
                let told = await running.finished()
                #expect(told.end == .exit(3) && told.messages.contains("[job_goes_on]"), "\(told)")
                try await lock.release()
                office = try await Self.office(in: folder, server, name)
                let job = try #require(try await office.settled().first)
                #expect(job.state == "done" && told.messages.contains("jiedui runs show \(job.job)"), "\(told)")
                #expect(await office.daemon.stop() == .exit(0))
            }
        }

        /// A job that ends its daemon every time must not do so for ever.
        @Test func aJobThatLosesThreeDaemonsIsGivenUpByTheFourth() async throws {
            try await Self.withDatabase { folder, server, name in
                var office = try await Self.office(in: folder, server, name)
                try await office.bringDemo()
                var running: RunningCommand?
                for round in 0..<3 {
                    let lock = try await TableLock("proposal", of: name, on: server, in: folder)
                    if round == 0 {
                        running = try office.daemon.start(Self.lead)
                    } else {
                        office = try await Self.office(in: folder, server, name)
                    }
                    try await lock.waiters(1)
                    await office.daemon.kill()
                    try await lock.release()
                }
                office = try await Self.office(in: folder, server, name)
                let job = try #require(try await office.settled().first)
                #expect(job.state == "failed" && job.claims == 4, "\(job)")
                let told = await running?.finished()
                #expect(told?.messages.contains("[job_given_up]") ?? false, "\(String(describing: told))")
                let metrics = try PrometheusText(try await office.daemon.jiedui("metrics").output).families
                #expect(metrics["jiedui_jobs_given_up_total"]?.samples.first?.value == 1)
                // What is asked for next is done.
                #expect(try await office.runLead().run != nil)
                #expect(await office.daemon.stop() == .exit(0))
            }
        }

        /// A frozen daemon holds what every import needs; the living one has no place left in which it could see that.
        @Test func aFrozenDaemonIsExpelledByOneThatIsFullOfWorkWaitingForIt() async throws {
            try await Self.withDatabase { base, server, name in
                let folders = try ["a", "b"].map { try base.subfolder($0) }
                let frozen = try await Self.office(in: folders[0], server, name, lease: 8)
                try await frozen.bring("divisions", "\(DemoOffice.ledgers)/村级区划.csv")
                try folders[1].write(try folders[0].text(of: "jiedui.key"), to: "jiedui.key")
                #expect(chmod(folders[1]["jiedui.key"], 0o600) == 0)
                let living = try await Self.office(in: folders[1], server, name, lease: 8)
                do {
                    try await Self.freeze(frozen, living, base, server, name)
                } catch {
                    // A stopped process would outlive the test.
                    await frozen.daemon.kill()
                    await living.daemon.kill()
                    throw error
                }
            }
        }

        private static func freeze(
            _ frozen: DemoOffice, _ living: DemoOffice, _ base: TemporaryFolder, _ server: PostgresServer,
            _ name: String
        ) async throws {
            let files = try (1...3).map { number in
                let path = base["f\(number).xlsx"]
                try FileManager.default.copyItem(atPath: "\(DemoOffice.ledgers)/困难家庭台账.xlsx", toPath: path)
                return path
            }
            let lock = try await TableLock("import_file", of: name, on: server, in: base)
            living.daemon.process.signal(SIGSTOP)
            var imports = [try frozen.daemon.start(["--json", "import", "households", files[0]])]
            try await lock.waiters(1)
            frozen.daemon.process.signal(SIGSTOP)
            living.daemon.process.signal(SIGCONT)
            for file in files.dropFirst() {
                imports.append(try living.daemon.start(["--json", "import", "households", file]))
            }
            try await lock.waiters(3)
            #expect(
                try await server.run("SELECT count(*) FROM job WHERE state = 'running'", in: name) == "3",
                "the living daemon has both of its places taken")
            let sessions = """
                SELECT count(*) FROM pg_stat_activity
                WHERE application_name LIKE '%.\(frozen.daemon.process.pid).%' AND datname = '\(name)'
                """
            #expect(try await server.run(sessions, in: name) != "0", "it was expelled before anybody waited")
            // From here on the frozen one's transaction waits for its program alone.
            try await lock.release()
            try await TableLock.wait("the end of the frozen daemon's sessions") {
                try await server.run(sessions, in: name) == "0"
            }
            let jobs = try await living.settled()
            #expect(jobs.allSatisfy { $0.state == "done" } && jobs.contains { $0.claims == 2 })
            frozen.daemon.process.signal(SIGCONT)
            for command in imports {
                let told = await command.finished()
                #expect(told.isDone, "\(told)")
            }
            #expect(
                try await server.run("SELECT count(*) FROM import_file WHERE file LIKE 'f_.xlsx'", in: name) == "3")
            #expect(await frozen.daemon.stop() == .exit(0))
            #expect(await living.daemon.stop() == .exit(0))
        }
    }
}
