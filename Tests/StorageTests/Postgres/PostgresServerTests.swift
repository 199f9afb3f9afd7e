import Storage
import Synchronization
import TestSupport
import Testing

@testable import StoragePostgres

/// What a server does that a file does not: it ends connections, it is restarted, it speaks to several programs.
@Suite("PostgreSQL server") struct PostgresServerTests {
    private func with<T: Sendable>(
        connections: Int = 4, _ body: (PostgresDatabase, PostgresServer, String) async throws -> T
    ) async throws -> T {
        let server = try await PostgresServer.shared()
        return try await server.withDatabase { name in
            let database = try await PostgresDatabase(
                PostgresAddress(server.url(name))!, connections: connections)
            do {
                let value = try await body(database, server, name)
                await database.close()
                return value
            } catch {
                await database.close()
                throw error
            }
        }
    }

    private static func pid(_ session: any SQLSession) throws -> Int64 {
        try session.first("SELECT pg_backend_pid()") { try $0.int() } ?? 0
    }

    private func code(_ body: () async throws -> Void) async -> StorageError? {
        do {
            try await body()
            return nil
        } catch {
            return error as? StorageError
        }
    }

    // MARK: what suits

    @Test(arguments: [
        "TEMPLATE template0 ENCODING 'UTF8' LC_COLLATE 'C.UTF-8' LC_CTYPE 'C.UTF-8'",
        "TEMPLATE template0 ENCODING 'SQL_ASCII' LC_COLLATE 'C' LC_CTYPE 'C'",
    ])
    func anotherOrderOfTextsOrAnotherEncodingIsRefused(_ properties: String) async throws {
        let server = try await PostgresServer.shared()
        let name = try await server.makeDatabase(properties)
        let error = await code { _ = try await PostgresDatabase(PostgresAddress(server.url(name))!) }
        #expect(error?.code == .unsuitable)
    }

    @Test func aDatabaseOfAnotherProgramIsRefusedAndLeftAlone() async throws {
        let server = try await PostgresServer.shared()
        try await server.withDatabase { (name: String) async throws -> Void in
            try await server.run("CREATE TABLE payroll (i int)", in: name)
            let error = await code { _ = try await PostgresDatabase(PostgresAddress(server.url(name))!) }
            #expect(error?.code == .unsuitable)
            #expect(try await server.run("SELECT count(*) FROM pg_tables WHERE schemaname = 'public'", in: name) == "1")
        }
    }

    @Test func aMissingServerAndAMissingDatabaseAreNamed() async throws {
        let server = try await PostgresServer.shared()
        let missing = await code { _ = try await PostgresDatabase(PostgresAddress(server.url("nowhere"))!) }
        #expect(missing?.code == .unavailable)
        let noServer = PostgresAddress("postgresql:///x?host=\(server.folder["none"])&user=postgres")!
        #expect(await code { _ = try await PostgresDatabase(noServer) }?.code == .unavailable)
        #expect(PostgresAddress("postgresql://host/x?password=sesame&nonsense=1") == nil)
        let secret = PostgresAddress("postgresql://user:sesame@host/x")!
        #expect(
            !"\(secret) \(String(reflecting: secret)) \(Array(Mirror(reflecting: secret).children))".contains("sesame"))
    }

    @Test func aPasswordIsTakenAndNeverShown() async throws {
        let server = try await PostgresServer.shared()
        try await server.withDatabase { (name: String) async throws -> Void in
            try await server.run("ALTER DATABASE \(name) OWNER TO clerk")
            let url = server.url(name, user: "clerk")
            let address = PostgresAddress(url, password: PostgresServer.clerksPassword)!
            let database = try await PostgresDatabase(address)
            try await database.write { session in try session.executeScript("CREATE TABLE t (i BIGINT)") }
            await database.close()
            let error = await code { _ = try await PostgresDatabase(PostgresAddress(url, password: "shut-sesame")!) }
            #expect(error?.code == .unavailable)
            #expect(error?.detail.contains("sesame") == false)
            #expect("\(String(describing: error))".contains("shut") == false)
        }
    }

    // MARK: the pool

    @Test(.timeLimit(.minutes(5))) func noMoreConnectionsThanTheLimit() async throws {
        try await with(connections: 2) { (database, _, _) async throws -> Void in
            let pids = try await withThrowingTaskGroup(of: Int64.self) { group in
                for _ in 0..<12 {
                    group.addTask {
                        try await database.read { session in
                            try session.query("SELECT pg_sleep(0.01)::text") { _ in }
                            return try Self.pid(session)
                        }
                    }
                }
                var pids: Set<Int64> = []
                for try await pid in group { pids.insert(pid) }
                return pids
            }
            #expect(pids.count <= 2)
            #expect(database.load?.open ?? 9 <= 2)
            #expect(database.load?.waiting == 0)
        }
    }

    @Test(.timeLimit(.minutes(5))) func whoeverWaitsFirstIsServedFirst() async throws {
        try await with(connections: 1) { (database, _, _) async throws -> Void in
            let (served, serve) = AsyncStream.makeStream(of: Int.self)
            let (begun, begin) = AsyncStream.makeStream(of: Void.self)
            let running = Task {
                try await database.read { session in
                    begin.yield()
                    try session.query("SELECT pg_sleep(3600)::text") { _ in }
                }
            }
            for await _ in begun { break }
            for number in 1...6 {
                Task { try await database.read { _ in _ = serve.yield(number) } }
                while (database.load?.waiting ?? 0) < number { await Task.yield() }
            }
            running.cancel()
            var order: [Int] = []
            for await number in served {
                order.append(number)
                if order.count == 6 { break }
            }
            #expect(order == Array(1...6))
        }
    }

    @Test(.timeLimit(.minutes(5))) func aWaiterThatIsCancelledLeavesTheQueue() async throws {
        try await with(connections: 1) { (database, server, name) async throws -> Void in
            let (begun, begin) = AsyncStream.makeStream(of: Void.self)
            let running = Task {
                try await database.read { session in
                    begin.yield()
                    try session.query("SELECT pg_sleep(3600)::text") { _ in }
                }
            }
            for await _ in begun { break }
            let waiting = Task { try await database.read { session in try Self.pid(session) } }
            while (database.load?.waiting ?? 0) == 0 { await Task.yield() }
            waiting.cancel()
            await #expect(throws: CancellationError.self) { try await waiting.value }
            #expect((database.load?.waiting ?? 0) == 0)
            running.cancel()
            await #expect(throws: CancellationError.self) { try await running.value }
            #expect(try await database.read { session in try Self.pid(session) } > 0)
            #expect(database.load?.open == 1)
            let left = "SELECT count(*) FROM pg_stat_activity WHERE datname = '\(name)' AND query LIKE '%3600%'"
            #expect(try await server.run(left + " AND state = 'active' AND pid <> pg_backend_pid()") == "0")
        }
    }

    // MARK: connections that break

    @Test(.timeLimit(.minutes(5))) func aConnectionCutInATransactionSaysSoAndTheNextCallReconnects() async throws {
        try await with(connections: 1) { (database, server, _) async throws -> Void in
            try await database.write { session in try session.executeScript("CREATE TABLE t (i BIGINT)") }
            let (pids, tell) = AsyncStream.makeStream(of: Int64.self)
            let task = Task {
                try await database.write { session in
                    try session.execute("INSERT INTO t (i) VALUES (1)")
                    tell.yield(try Self.pid(session))
                    try session.query("SELECT pg_sleep(3600)::text") { _ in }
                }
            }
            for await pid in pids {
                try await server.run("SELECT pg_terminate_backend(\(pid))")
                break
            }
            #expect(await code { try await task.value }?.code == .connectionLost)
            let count = try await database.write { session in
                try session.execute("INSERT INTO t (i) VALUES (2)")
                return try session.first("SELECT count(*) FROM t") { try $0.int() }
            }
            #expect(count == 1)
        }
    }

    /// A constraint that is checked at the end makes COMMIT last, so that it can be cut.
    @Test(.timeLimit(.minutes(5))) func aConnectionCutInACommitLeavesTheCallerToLookItUp() async throws {
        try await with(connections: 1) { (database, server, name) async throws -> Void in
            try await database.write { session in
                try session.executeScript(
                    """
                    CREATE TABLE t (i BIGINT);
                    CREATE FUNCTION wait() RETURNS trigger LANGUAGE plpgsql
                    AS 'BEGIN PERFORM pg_sleep(3600); RETURN NULL; END';
                    CREATE CONSTRAINT TRIGGER late AFTER INSERT ON t DEFERRABLE INITIALLY DEFERRED
                    FOR EACH ROW EXECUTE FUNCTION wait()
                    """)
            }
            let task = Task {
                try await database.write { session in _ = try session.execute("INSERT INTO t (i) VALUES (1)") }
            }
            let cut = """
                SELECT count(pg_terminate_backend(pid)) FROM pg_stat_activity
                WHERE datname = '\(name)' AND wait_event = 'PgSleep'
                """
            while try await server.run(cut) == "0" { await Task.yield() }
            let error = await code { try await task.value }
            #expect(error?.code == .connectionLost)
            #expect(error?.detail.contains("COMMIT") == true)
        }
    }

    @Test(.timeLimit(.minutes(5))) func cancellingInTheMiddleOfAnEndlessAnswerStopsIt() async throws {
        try await with(connections: 1) { (database, server, name) async throws -> Void in
            let (begun, begin) = AsyncStream.makeStream(of: Void.self, bufferingPolicy: .bufferingNewest(1))
            let task = Task {
                try await database.read { session in
                    try session.query("SELECT generate_series(1, 20000000000)") { _ in begin.yield() }
                }
            }
            for await _ in begun { break }
            task.cancel()
            await #expect(throws: CancellationError.self) { try await task.value }
            let first = try await database.read { session in try session.first("SELECT 1") { try $0.int() } }
            #expect(first == 1)
        }
    }

    @Test(.timeLimit(.minutes(5))) func anIdleConnectionThatWasCutIsReplacedWithoutAWord() async throws {
        try await with(connections: 1) { (database, server, name) async throws -> Void in
            let first = try await database.read { session in try Self.pid(session) }
            try await server.run("SELECT pg_terminate_backend(\(first))")
            let gone = "SELECT count(*) FROM pg_stat_activity WHERE pid = \(first)"
            while try await server.run(gone) != "0" { await Task.yield() }
            let second = try await database.read { session in try Self.pid(session) }
            #expect(second != first)
        }
    }

    @Test(.timeLimit(.minutes(5))) func afterTheServersPowerCutWhatWasCommittedIsThere() async throws {
        try await withTemporaryFolder { folder in
            let first = try await PostgresServer(in: folder)
            let name = try await first.makeDatabase()
            let database = try await PostgresDatabase(PostgresAddress(first.url(name))!)
            try await database.write { session in
                try session.executeScript("CREATE TABLE t (i BIGINT); INSERT INTO t (i) VALUES (1)")
            }
            var wakeups = database.wakeups("jobs").makeAsyncIterator()
            await wakeups.next()
            let (begun, begin) = AsyncStream.makeStream(of: Void.self)
            let task = Task {
                try await database.write { session in
                    try session.execute("INSERT INTO t (i) VALUES (2)")
                    begin.yield()
                    try session.query("SELECT pg_sleep(3600)::text") { _ in }
                }
            }
            for await _ in begun { break }
            try await first.kill()
            #expect(await code { try await task.value }?.code == .connectionLost)
            let away = await code { try await database.write { session in _ = try session.execute("SELECT 1") } }
            #expect(away.map { [.unavailable, .connectionLost].contains($0.code) } == true)

            let second = try await PostgresServer(in: folder)
            let count = try await database.write { session in
                try session.execute("INSERT INTO t (i) VALUES (3)")
                return try session.first("SELECT count(*) FROM t") { try $0.int() }
            }
            #expect(count == 2, "the committed row and the new one")
            #expect(await wakeups.next() != nil, "the listener came back and says so")
            await database.close()
            await second.stop()
        }
    }

    // MARK: several programs

    @Test(.timeLimit(.minutes(5))) func aWakeUpReachesAnotherProgram() async throws {
        try await with { (database, server, name) async throws -> Void in
            let other = try await PostgresDatabase(PostgresAddress(server.url(name))!, connections: 1)
            var jobs = database.wakeups("jobs").makeAsyncIterator()
            await jobs.next()
            try await other.write { session in try session.wake("jobs") }
            #expect(await jobs.next() != nil)
            await other.close()
        }
    }

    /// Two writes that each read what the other changes: any order of them leaves one guard on duty.
    @Test(.timeLimit(.minutes(5))) func writeSkewIsFoundOutAndTheBodyRunsAgain() async throws {
        try await with { (database, _, _) async throws -> Void in
            try await database.write { session in
                try session.executeScript(
                    "CREATE TABLE guard (i BIGINT, on_duty BOOLEAN); INSERT INTO guard VALUES (1, true), (2, true)")
            }
            for _ in 0..<3 {
                let looks = Looks()
                try await database.write { session in _ = try session.execute("UPDATE guard SET on_duty = true") }
                try await withThrowingTaskGroup { group in
                    for number in [1, 2] as [Int64] {
                        group.addTask {
                            try await database.write { session in
                                let count = try session.first("SELECT count(*) FROM guard WHERE on_duty") {
                                    try $0.int()
                                }
                                // Both have looked before either writes.
                                looks.count.add(1, ordering: .acquiringAndReleasing)
                                while looks.count.load(ordering: .acquiring) < 2 {}
                                guard count == 2 else { return }
                                try session.execute("UPDATE guard SET on_duty = false WHERE i = $1", [.int(number)])
                            }
                        }
                    }
                    try await group.waitForAll()
                }
                let left = try await database.read { session in
                    try session.first("SELECT count(*) FROM guard WHERE on_duty") { try $0.int() }
                }
                #expect(left == 1)
            }
        }
    }
}

/// How many bodies have looked.
private final class Looks: Sendable {
    let count = Atomic<Int>(0)
}
