import Synchronization

/// One body on its way through a connection; remembers whether its task was cancelled, whichever thread says so.
///
/// The connection asks before each statement, after each row, and every few thousand steps inside a statement. SQLite's
/// own `sqlite3_interrupt` is not used: it forgets a call that comes just before a statement begins.
final class SQLiteJob: Sendable {
    private let cancelled = Atomic<Bool>(false)

    var isCancelled: Bool { cancelled.load(ordering: .relaxed) }

    func cancel() { cancelled.store(true, ordering: .relaxed) }
}
