import Storage
import TestSupport
import Testing

@Suite("wake-ups")
struct WakeupTests {
    private struct Stop: Error {}

    @Test(.timeLimit(.minutes(5)), arguments: Backend.allCases)
    func aCommittedTransactionWakesTheListenersOfItsChannelOnly(_ backend: Backend) async throws {
        try await backend.withDatabase { database in
            var jobs = database.wakeups("jobs").makeAsyncIterator()
            let others = database.wakeups("others")
            await jobs.next()
            try await database.write { session in try session.wake("jobs") }
            #expect(await jobs.next() != nil)
            await database.close()
            #expect(await jobs.next() == nil)
            var heard = 0
            for await _ in others { heard += 1 }
            #expect(heard <= 1, "no more than the one at the beginning")
        }
    }

    @Test(.timeLimit(.minutes(5)), arguments: Backend.allCases)
    func aTransactionThatIsUndoneWakesNobody(_ backend: Backend) async throws {
        try await backend.withDatabase { database in
            let stream = database.wakeups("jobs")
            for await _ in stream { break }
            await #expect(throws: Stop.self) {
                try await database.write { session in
                    try session.wake("jobs")
                    throw Stop()
                }
            }
            // Nothing of the undone transaction may come before the end.
            await database.close()
            var heard = 0
            for await _ in stream { heard += 1 }
            #expect(heard == 0)
        }
    }

    @Test(arguments: Backend.allCases)
    func aChannelsNameIsChecked(_ backend: Backend) async throws {
        try await backend.withDatabase { database in
            let error = await #expect(throws: StorageError.self) {
                try await database.write { session in try session.wake("a'; DROP TABLE t; --") }
            }
            #expect(error?.code == .misuse)
        }
    }
}
