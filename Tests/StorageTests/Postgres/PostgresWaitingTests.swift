import Dispatch
import Records
import Storage
import StoragePostgres
import Synchronization
import TestSupport
import Testing
import Vault

/// What must not wait on a server while something else takes its time.
@Suite("PostgreSQL: who waits for whom") struct PostgresWaitingTests {
    /// Calls `body` with two stores on one database, as two daemons have them.
    private func withTwoStores(_ body: (Store, Store) async throws -> Void) async throws {
        let server = try await PostgresServer.shared()
        try await server.withDatabase { (name: String) async throws -> Void in
            let first = try await PostgresDatabase(PostgresAddress(server.url(name))!, connections: 2)
            let second = try await PostgresDatabase(PostgresAddress(server.url(name))!, connections: 2)
            let vault = Vault(key: testKey)
            do {
                try await body(
                    try await Store(opening: first, vault: vault, now: moment(0)),
                    try await Store(opening: second, vault: vault, now: moment(0)))
            } catch {
                await first.close()
                await second.close()
                throw error
            }
            await first.close()
            await second.close()
        }
    }

    private let staff = Principal(uid: 1000, role: .staff, area: nil)

    private func job(_ store: Store, _ kind: Job.Kind = .import) async throws {
        _ = try await store.write { [staff] in try $0.addJob(kind, request: "{}", area: nil, by: staff, at: moment(1)) }
    }

    /// Runs `body` while a write of `store` has done `work` and waits; then lets it go on to `end`.
    private func during(
        _ store: Store, _ work: @escaping @Sendable (StoreSession) throws -> Void,
        end: @escaping @Sendable (StoreSession) throws -> Void, _ body: () async throws -> Void
    ) async throws -> Int {
        let times = Times()
        let (begun, begin) = AsyncStream.makeStream(of: Void.self)
        let gate = DispatchSemaphore(value: 0)
        let long = Task {
            try await store.write { session in
                try work(session)
                times.count.add(1, ordering: .relaxed)
                begin.yield()
                gate.wait()
                try end(session)
            }
        }
        for await _ in begun { break }
        let outcome: Result<Void, any Error>
        do {
            try await body()
            outcome = .success(())
        } catch {
            outcome = .failure(error)
        }
        // Once for each time that it might run.
        for _ in 0..<9 { gate.signal() }
        try await long.value
        try outcome.get()
        return times.count.load(ordering: .relaxed)
    }

    /// Hours of work must not be undone because somebody else posts, claims or ends a job meanwhile.
    @Test(.timeLimit(.minutes(5)), arguments: [0, 5, 3000])
    func aLongImportIsNotDoneAgainForTheJobsOfOthers(_ before: Int) async throws {
        try await withTwoStores { (long, other) async throws -> Void in
            try await long.write { (session: StoreSession) throws -> Void in
                for _ in 0..<before {
                    let job = try session.addJob(.run, request: "{}", area: nil, by: self.staff, at: moment(0)).job
                    _ = try session.askCancel(job.id, at: moment(0))
                }
            }
            try await job(long)
            let claim = try #require(try await long.write { try $0.claimJob(owner: "a", at: moment(1))?.claim })
            try await job(other)
            // A server that knows how small its tables are reads them whole where it may.
            try await long.database.write { try $0.executeScript("ANALYZE") }
            let times = try await during(long) { session in
                _ = try session.openBatch(kind: "households", actor: "uid:1000", at: moment(1))
            } end: { session in
                try session.finish(claim, result: "B000001.1", at: moment(9))
            } _: {
                let theirs = try #require(try await other.write { try $0.claimJob(owner: "b", at: moment(1))?.claim })
                _ = try await other.touch { try $0.beat(theirs, JobProgress(phase: "read")) }
                _ = try await long.touch { try $0.beat(claim, JobProgress(phase: "read")) }
                try await job(other, .run)
                let run = try #require(try await other.write { try $0.claimJob(owner: "b", at: moment(1))?.claim })
                try await other.write { try $0.finish(theirs, result: nil, at: moment(2)) }
                try await other.write { try $0.fail(run, problem: "{}", at: moment(2)) }
            }
            #expect(times == 1)
        }
    }

    /// A write that wants to be alone waits, and all others behind it: signs of life do not, nor does a daemon's start.
    @Test(.timeLimit(.minutes(5))) func signsOfLifeAndStartsPassAWriteThatWantsToBeAlone() async throws {
        try await withTwoStores { (store, other) async throws -> Void in
            try await job(store)
            let claim = try #require(try await store.write { try $0.claimJob(owner: "a", at: moment(1))?.claim })
            _ = try await during(store) { session in
                _ = try session.openBatch(kind: "households", actor: "uid:1000", at: moment(1))
            } end: { _ in
            } _: {
                let alone = Task { try await other.database.write { try $0.lockSchema() } }
                while try await waiting(for: store) == 0 { await Task.yield() }
                // Both connections of the pool are taken too.
                let blocked = Task { try await job(store) }
                _ = try await store.touch { try $0.beat(claim, nil) }
                #expect(try await store.database.probe { try Migrator.version($0) } > 0)
                _ = try await Migrator().migrate(other.database, now: 1)
                #expect(!alone.isCancelled && !blocked.isCancelled)
            }
        }
    }

    /// However many imports stand in line: none is run in vain, and nobody else stands behind them.
    @Test(.timeLimit(.minutes(5))) func whoWaitsForTheirTurnIsRunOnceAndHoldsUpNobody() async throws {
        let server = try await PostgresServer.shared()
        try await server.withDatabase { (name: String) async throws -> Void in
            let (first, second) = (
                try await PostgresDatabase(PostgresAddress(server.url(name))!, connections: 2),
                try await PostgresDatabase(PostgresAddress(server.url(name))!, connections: 8)
            )
            let vault = Vault(key: testKey)
            let store = try await Store(opening: first, vault: vault, now: moment(0))
            let other = try await Store(opening: second, vault: vault, now: moment(0))
            let times = Times()
            let (begun, begin) = AsyncStream.makeStream(of: Void.self)
            let gate = DispatchSemaphore(value: 0)
            let long = Task {
                try await store.writeInTurn { session in
                    _ = try session.openBatch(kind: "households", actor: "uid:1000", at: moment(1))
                    begin.yield()
                    gate.wait()
                }
            }
            for await _ in begun { break }
            let waiting = (0..<8).map { _ in
                Task {
                    try await other.writeInTurn { session in
                        times.count.add(1, ordering: .relaxed)
                        _ = try session.openBatch(kind: "households", actor: "uid:1000", at: moment(1))
                    }
                }
            }
            while try await self.waiting(for: store) < 8 { await Task.yield() }
            try await job(store)
            #expect(times.count.load(ordering: .relaxed) == 0)
            gate.signal()
            try await long.value
            for task in waiting { try await task.value }
            #expect(times.count.load(ordering: .relaxed) == 8)
            let batches = try await store.read { try $0.batches(limit: 99) }
            #expect(batches.items.map(\.id) == (1...9).reversed().map { "B00000\($0)" })
            await first.close()
            await second.close()
        }
    }

    /// A daemon that froze in the middle of a claim holds the row of a lease; the connection that it is to be expelled on
    /// must not wait for it.
    @Test(.timeLimit(.minutes(5))) func aBeatGivesUpOnALockedRow() async throws {
        try await withTwoStores { (store, other) async throws -> Void in
            try await job(store)
            let claim = try #require(try await store.write { try $0.claimJob(owner: "a", at: moment(1))?.claim })
            _ = try await during(store) { session in
                _ = try session.beat(claim, nil)
            } end: { _ in
            } _: {
                let found = await #expect(throws: StorageError.self) {
                    _ = try await other.touch { try $0.beat(claim, nil) }
                }
                #expect(found?.code == .busy)
                let leases = try await other.probe { try $0.leases() }
                #expect(leases.count == 1)
            }
            #expect(try await other.touch { try $0.beat(claim, nil) } == false)
        }
    }

    /// The living wait for what the frozen one locks, on every connection that they have.
    @Test(.timeLimit(.minutes(5))) func aFrozenProgramIsExpelledWhileAllConnectionsWaitForIt() async throws {
        let server = try await PostgresServer.shared()
        try await server.withDatabase { (name: String) async throws -> Void in
            let frozen = try await PostgresDatabase(PostgresAddress(server.url(name), name: "frozen")!, connections: 1)
            let living = try await PostgresDatabase(PostgresAddress(server.url(name))!, connections: 2)
            try await living.write { session in
                try session.executeScript("CREATE TABLE t (i BIGINT PRIMARY KEY); INSERT INTO t (i) VALUES (1)")
            }
            let gate = DispatchSemaphore(value: 0)
            let (begun, begin) = AsyncStream.makeStream(of: Void.self)
            let long = Task {
                try await frozen.write { session in
                    try session.execute("UPDATE t SET i = 2")
                    begin.yield()
                    gate.wait()
                }
            }
            for await _ in begun { break }
            let blocked = (0..<2).map { _ in Task { try await living.write { try $0.execute("UPDATE t SET i = 3") } } }
            while living.load?.idle != 0 || living.load?.open != 2 { await Task.yield() }
            try await living.expel("frozen")
            for task in blocked { _ = try await task.value }
            gate.signal()
            await #expect(throws: StorageError.self) { try await long.value }
            #expect(try await living.read { try $0.first("SELECT i FROM t") { try $0.int() } } == 3)
            await living.close()
            await frozen.close()
        }
    }

    private func waiting(for store: Store) async throws -> Int {
        try await store.database.probe { session in
            try session.first("SELECT count(*) FROM pg_locks WHERE locktype = 'advisory' AND NOT granted") {
                Int(try $0.int())
            } ?? 0
        }
    }
}

/// How often a body has run.
private final class Times: Sendable {
    let count = Atomic<Int>(0)
}
