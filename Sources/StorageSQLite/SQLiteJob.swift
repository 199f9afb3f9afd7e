import CSQLite
import Synchronization

/// One body on its way through a connection; remembers whether its task was cancelled.
final class SQLiteJob: Sendable {
    private let cancelled = Atomic<Bool>(false)

    var isCancelled: Bool { cancelled.load(ordering: .relaxed) }

    func cancel() { cancelled.store(true, ordering: .relaxed) }
}

/// Interrupts the statement of one job, from any thread, and never that of the job after it.
final class SQLiteInterrupter: Sendable {
    /// The connection, and the job whose statements it runs; the pointer is only ever passed to `sqlite3_interrupt`,
    /// which any thread may call while the connection is open.
    private struct State: @unchecked Sendable {
        var connection: OpaquePointer?
        var job: SQLiteJob?
    }

    private let state = Mutex(State())

    /// From now on `connection` can be interrupted; `nil` before it closes.
    func attach(_ connection: SQLiteHandle?) {
        state.withLock { $0.connection = connection?.pointer }
    }

    /// From now on statements belong to `job`; `nil` when no statement may be interrupted.
    func enter(_ job: SQLiteJob?) {
        state.withLock { $0.job = job }
    }

    /// Cancels `job`: at once if it is running, at its first statement if it is still waiting.
    func cancel(_ job: SQLiteJob) {
        job.cancel()
        state.withLock { state in
            guard state.job === job, let connection = state.connection else { return }
            sqlite3_interrupt(connection)
        }
    }
}
