import Synchronization

/// One body on its way through a connection; remembers whether its task was cancelled, whichever thread says so.
///
/// The connection asks before each statement and after each row. While it waits for the server it listens to its alarm,
/// and sends the cancel request itself: so no request can hit the statement of somebody else.
final class PostgresJob: Sendable {
    private let cancelled = Atomic<Bool>(false)
    private let alarm = Mutex<Alarm?>(nil)

    var isCancelled: Bool { cancelled.load(ordering: .acquiring) }

    func cancel() {
        cancelled.store(true, ordering: .releasing)
        alarm.withLock { $0?.ring() }
    }

    /// Rings `alarm` on cancellation from now on, or nobody's for `nil`.
    func attach(_ alarm: Alarm?) {
        self.alarm.withLock { $0 = alarm }
        if isCancelled { alarm?.ring() }
    }
}
