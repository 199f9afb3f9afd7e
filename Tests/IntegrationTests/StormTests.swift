import AdminAPI
import Foundation
import TestSupport
import Testing

extension Integration {
    /// Faults at random moments: nothing acknowledged is lost, nothing is doubled, nothing is there in part.
    ///
    /// A few of each in `make test`, hundreds with `JIEDUI_STORMS` (`make stress`).
    @Suite struct StormTests {
        private static var rounds: Int {
            max(1, ProcessInfo.processInfo.environment["JIEDUI_STORMS"].flatMap(Int.init) ?? 3)
        }

        @Test func theDaemonIsKilledOnSQLite() async throws {
            try await withTemporaryFolder { base in
                let folder = try base.subfolder("a")
                let office = Shared(try await Self.office(in: folder, prepare: true))
                let storm = Storm(seed: 31, in: base)
                storm.use([office.value.daemon.socket])
                try await storm.during {
                    for _ in 0..<Self.rounds {
                        try await Task.sleep(for: storm.moment(50...2500))
                        await office.value.daemon.kill()
                        office.value = try await Self.office(in: folder)
                    }
                }
                try await storm.check(office.value)
                print("daemon killed \(Self.rounds) times on SQLite: \(storm.summary)")
                #expect(await office.value.daemon.stop() == .exit(0))
            }
        }

        @Test func theDiskIsFullOnSQLite() async throws {
            try await withTemporaryFolder { base in
                let disk = try await SmallDisk(at: base.subfolder("disk"), megabytes: 48)
                do {
                    let office = try await Self.office(
                        in: try base.subfolder("a"), database: "sqlite://\(disk.folder["jiedui.db"])", prepare: true)
                    let storm = Storm(seed: 32, in: base)
                    storm.use([office.daemon.socket])
                    let pid = office.daemon.process.pid
                    try await storm.during {
                        for round in 0..<Self.rounds {
                            try await Task.sleep(for: storm.moment(50...1500))
                            // In turn no room on the disk, which bites when a file has to grow, and no room in any file.
                            let isHard = round.isMultiple(of: 2)
                            try await isHard ? disk.limit(pid) : disk.fill(against: pid)
                            let before = storm.acknowledged
                            try await Task.sleep(for: storm.moment(200...1500))
                            // An answer may have been on its way; nothing else can be acknowledged.
                            if isHard { #expect(storm.acknowledged - before <= 1, "the limit does not bite") }
                            try await disk.empty(for: pid)
                        }
                    }
                    try await storm.check(office)
                    let failures = office.daemon.process.messages.split(separator: "\n").filter {
                        $0.contains("store_full") || $0.contains("store_input_output")
                    }
                    print(
                        "disk full \(Self.rounds) times on SQLite (\(disk.how)), \(failures.count) failures logged: "
                            + storm.summary)
                    #expect(await office.daemon.stop() == .exit(0))
                    await disk.remove()
                } catch {
                    await disk.remove()
                    throw error
                }
            }
        }

        @Test func postgreSQLIsKilled() async throws {
            try await Self.onOwnServer { base, server, url in
                let office = try await Self.office(in: try base.subfolder("a"), database: url, prepare: true)
                let storm = Storm(seed: 33, in: base)
                storm.use([office.daemon.socket])
                try await storm.during {
                    for _ in 0..<Self.rounds {
                        try await Task.sleep(for: storm.moment(50...2500))
                        try await server.value.kill()
                        server.value = try await PostgresServer(in: server.value.folder)
                    }
                }
                try await storm.check(office)
                print("PostgreSQL killed \(Self.rounds) times: \(storm.summary)")
                #expect(await office.daemon.stop() == .exit(0))
            }
        }

        @Test func connectionsAreCut() async throws {
            try await Self.onOwnServer { base, server, url in
                let office = try await Self.office(in: try base.subfolder("a"), database: url, prepare: true)
                let storm = Storm(seed: 34, in: base)
                storm.use([office.daemon.socket])
                try await storm.during {
                    for _ in 0..<(Self.rounds * 3) {
                        try await Task.sleep(for: storm.moment(20...800))
                        try await server.value.run(
                            """
                            SELECT count(pg_terminate_backend(pid)) FROM pg_stat_activity
                            WHERE datname = 'jiedui' AND pid <> pg_backend_pid()
                            """)
                    }
                }
                try await storm.check(office)
                print("connections cut \(Self.rounds * 3) times: \(storm.summary)")
                #expect(await office.daemon.stop() == .exit(0))
            }
        }

        @Test func twoOfThreeDaemonsAreKilledInTurn() async throws {
            try await Self.onOwnServer { base, _, url in
                let storm = Storm(seed: 35, in: base)
                let folders = try ["a", "b", "c"].map { try base.subfolder($0) }
                var offices = [try await Self.office(in: folders[0], database: url, prepare: true)]
                for folder in folders.dropFirst() {
                    try Self.copyKey(from: folders[0], to: folder)
                    offices.append(try await Self.office(in: folder, database: url))
                }
                let all = Shared(offices)
                storm.use(offices.map(\.daemon.socket))
                try await storm.during {
                    for round in 0..<Self.rounds {
                        let victims = [round % 3, (round + 1) % 3]
                        for victim in victims {
                            try await Task.sleep(for: storm.moment(50...1500))
                            await all.value[victim].daemon.kill()
                        }
                        for victim in victims {
                            try await Task.sleep(for: storm.moment(0...700))
                            all.value[victim] = try await Self.office(in: folders[victim], database: url)
                        }
                    }
                }
                try await storm.check(all.value[0])
                print("two of three daemons killed \(Self.rounds) times: \(storm.summary)")
                for office in all.value { #expect(await office.daemon.stop() == .exit(0)) }
            }
        }

        /// A daemon that sleeps past its lease finds, when it wakes, that its job belongs to another.
        @Test func aDaemonThatWasPausedPastItsLeaseCannotCommit() async throws {
            try await Self.onOwnServer { base, server, url in
                let folders = try ["a", "b"].map { try base.subfolder($0) }
                let sleeper = try await Self.office(in: folders[0], database: url, prepare: true)
                try Self.copyKey(from: folders[0], to: folders[1])
                let other = try await Self.office(in: folders[1], database: url)
                let rounds = max(2, Self.rounds)
                var caught = 0
                for round in 1...rounds {
                    let name = "round\(round).xlsx"
                    try FileManager.default.copyItem(
                        atPath: "\(DemoOffice.ledgers)/困难家庭台账.xlsx", toPath: base[name])
                    let before = try await sleeper.settled().count
                    // The other one sleeps until the job is claimed, so that it is the sleeper who claims it.
                    other.daemon.process.signal(SIGSTOP)
                    let importing = try sleeper.daemon.start(["--json", "import", "households", base[name]])
                    var isClaimed = false
                    for _ in 0..<600 where !isClaimed {
                        isClaimed =
                            try await server.value.run(
                                "SELECT count(*) FROM job WHERE state = 'running'", in: "jiedui") == "1"
                    }
                    sleeper.daemon.process.signal(SIGSTOP)
                    other.daemon.process.signal(SIGCONT)
                    let jobs = try await other.settled()
                    #expect(jobs.count == before + 1)
                    if jobs.first?.claims ?? 0 > 1 { caught += 1 }
                    let count = "SELECT count(*) FROM import_file WHERE file = '\(name)'"
                    #expect(try await server.value.run(count, in: "jiedui") == "1")
                    sleeper.daemon.process.signal(SIGCONT)
                    _ = await importing.finished()
                    #expect(try await sleeper.settled() == jobs, "the sleeper changed what had ended")
                    #expect(try await server.value.run(count, in: "jiedui") == "1")
                }
                #expect(caught > 0, "the sleeper was never in the middle of its work")
                print("daemon paused past its lease: \(caught) of \(rounds) jobs taken over, none committed twice")
                #expect(await sleeper.daemon.stop() == .exit(0))
                #expect(await other.daemon.stop() == .exit(0))
            }
        }

        // MARK: offices

        /// A daemon whose leases are short; with `prepare` the register has divisions and helpers.
        private static func office(
            in folder: TemporaryFolder, database: String? = nil, prepare: Bool = false
        ) async throws -> DemoOffice {
            let office = try await DemoOffice(
                in: folder, database: database, environment: ["JIEDUI_LEASE_SECONDS": "1"])
            guard prepare else { return office }
            try await office.bring("divisions", "\(DemoOffice.ledgers)/村级区划.csv")
            try await office.bring("helpers", "\(DemoOffice.ledgers)/帮扶责任人.xlsx")
            return office
        }

        /// Daemons that share a store share its key.
        private static func copyKey(from first: TemporaryFolder, to second: TemporaryFolder) throws {
            try second.write(try first.text(of: "jiedui.key"), to: "jiedui.key")
            #expect(chmod(second["jiedui.key"], 0o600) == 0)
        }

        /// Calls `body` with a server of its own whose commits reach the disk, and the URL of a database on it.
        private static func onOwnServer(
            _ body: (TemporaryFolder, Shared<PostgresServer>, String) async throws -> Void
        ) async throws {
            // The server's folder is not in the daemons': its user may not look into theirs.
            try await withTemporaryFolder { base in
                try await withTemporaryFolder { place in
                    try await onOwnServer(in: place, base, body)
                }
            }
        }

        private static func onOwnServer(
            in place: TemporaryFolder, _ base: TemporaryFolder,
            _ body: (TemporaryFolder, Shared<PostgresServer>, String) async throws -> Void
        ) async throws {
            let server = Shared(try await PostgresServer(in: place))
            try await server.value.run(
                "CREATE DATABASE jiedui TEMPLATE template0 ENCODING 'UTF8' LC_COLLATE 'C' LC_CTYPE 'C'")
            do {
                try await body(base, server, server.value.url("jiedui"))
                await server.value.stop()
            } catch {
                await server.value.stop()
                throw error
            }
        }
    }
}
