import Storage
import Synchronization
import TestSupport
import Testing

@Suite("transactions")
struct TransactionTests {
    private struct Stop: Error {}

    private func table(_ database: any SQLDatabase) async throws {
        try await database.write { session in try session.executeScript("CREATE TABLE t (i BIGINT NOT NULL)") }
    }

    private func count(_ database: any SQLDatabase) async throws -> Int64? {
        try await database.read { session in try session.first("SELECT count(*) FROM t") { try $0.int() } }
    }

    @Test(arguments: Backend.allCases)
    func whatABodyWroteIsGoneWhenItThrows(_ backend: Backend) async throws {
        try await backend.withDatabase { database in
            try await table(database)
            await #expect(throws: Stop.self) {
                try await database.write { session in
                    try session.execute("INSERT INTO t (i) VALUES (1)")
                    throw Stop()
                }
            }
            #expect(try await count(database) == 0)
            try await database.write { session in _ = try session.execute("INSERT INTO t (i) VALUES (2)") }
            #expect(try await count(database) == 1)
        }
    }

    @Test(arguments: Backend.allCases)
    func aFailedStatementEndsTheTransactionEvenIfTheBodyWouldGoOn(_ backend: Backend) async throws {
        try await backend.withDatabase { database in
            try await table(database)
            await #expect(throws: StorageError.self) {
                try await database.write { session in
                    try session.execute("INSERT INTO t (i) VALUES (1)")
                    _ = try? session.execute("INSERT INTO t (i) VALUES (NULL)")
                    _ = try? session.execute("INSERT INTO t (i) VALUES (2)")
                }
            }
            #expect(try await count(database) == 0)
        }
    }

    @Test(arguments: Backend.allCases)
    func aReadSeesOneSnapshotWhileAWriteCommits(_ backend: Backend) async throws {
        try await backend.withDatabase { database in
            try await table(database)
            let (begun, begin) = AsyncStream.makeStream(of: Void.self)
            let flag = Shared(Atomic<Bool>(false))
            async let counts = database.read { session in
                func count() throws -> Int64 { try session.first("SELECT count(*) FROM t") { try $0.int() } ?? -1 }
                let before = try count()
                begin.yield()
                while !flag.value.load(ordering: .acquiring) {}
                return [before, try count()]
            }
            for await _ in begun { break }
            try await database.write { session in _ = try session.execute("INSERT INTO t (i) VALUES (1)") }
            flag.value.store(true, ordering: .releasing)
            #expect(try await counts == [0, 0])
            #expect(try await count(database) == 1)
        }
    }

    @Test(arguments: Backend.allCases)
    func aReadCannotWrite(_ backend: Backend) async throws {
        try await backend.withDatabase { database in
            try await table(database)
            let error = await #expect(throws: StorageError.self) {
                try await database.read { session in _ = try session.execute("INSERT INTO t (i) VALUES (1)") }
            }
            #expect(error?.code == .readonly)
            #expect(try await count(database) == 0)
        }
    }

    @Test(arguments: Backend.allCases)
    func writesThatOverlapLoseNothing(_ backend: Backend) async throws {
        try await backend.withDatabase { database in
            try await table(database)
            try await database.write { session in _ = try session.execute("INSERT INTO t (i) VALUES (0)") }
            try await withThrowingTaskGroup { group in
                for _ in 0..<40 {
                    group.addTask {
                        try await database.write { session in
                            let value = try session.first("SELECT i FROM t") { try $0.int() } ?? 0
                            try session.execute("UPDATE t SET i = $1", [.int(value + 1)])
                        }
                    }
                }
                try await group.waitForAll()
            }
            let value = try await database.read { session in try session.first("SELECT i FROM t") { try $0.int() } }
            #expect(value == 40)
        }
    }

    /// The task is cancelled as its statement begins, at another moment in each round: a driver that only interrupts what
    /// already runs misses some of them and the statement goes on for hours.
    @Test(.timeLimit(.minutes(5)), arguments: Backend.allCases)
    func cancellingATaskStopsItsStatementAndUndoesItsWrites(_ backend: Backend) async throws {
        try await backend.withDatabase { database in
            try await table(database)
            for _ in 0..<30 {
                let (begun, begin) = AsyncStream.makeStream(of: Void.self)
                let task = Task {
                    try await database.write { session in
                        try session.execute("INSERT INTO t (i) VALUES (1)")
                        begin.yield()
                        try session.query(
                            """
                            WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 20000000000)
                            SELECT max(i) FROM n
                            """
                        ) { _ in }
                    }
                }
                for await _ in begun { break }
                task.cancel()
                await #expect(throws: CancellationError.self) { try await task.value }
            }
            #expect(try await count(database) == 0)
            try await database.write { session in _ = try session.execute("INSERT INTO t (i) VALUES (2)") }
            #expect(try await count(database) == 1)
        }
    }

    @Test(.timeLimit(.minutes(5)), arguments: Backend.allCases)
    func cancellingAWaitingTaskLeavesTheRunningOneAlone(_ backend: Backend) async throws {
        try await backend.withDatabase(connections: 1) { database in
            try await table(database)
            let (begun, begin) = AsyncStream.makeStream(of: Void.self)
            let flag = Shared(Atomic<Bool>(false))
            let running = Task {
                try await database.write { session in
                    try session.execute("INSERT INTO t (i) VALUES (1)")
                    begin.yield()
                    while !flag.value.load(ordering: .acquiring) {}
                    try session.execute("INSERT INTO t (i) VALUES (2)")
                }
            }
            for await _ in begun { break }
            let waiting = Task {
                try await database.write { session in _ = try session.execute("INSERT INTO t (i) VALUES (3)") }
            }
            waiting.cancel()
            flag.value.store(true, ordering: .releasing)
            _ = try await running.value
            await #expect(throws: CancellationError.self) { try await waiting.value }
            #expect(try await count(database) == 2)
        }
    }

    @Test(arguments: Backend.allCases)
    func afterClosingEveryCallSaysSo(_ backend: Backend) async throws {
        try await backend.withDatabase { database in
            try await table(database)
            await database.close()
            let error = await #expect(throws: StorageError.self) { try await count(database) }
            #expect(error?.code == .closed)
            await database.close()
        }
    }
}

/// Lets two closures share one atomic.
private final class Shared: Sendable {
    let value: Atomic<Bool>

    init(_ value: consuming Atomic<Bool>) {
        self.value = value
    }
}
