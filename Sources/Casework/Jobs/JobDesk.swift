import Records
import Synchronization

/// What this daemon knows about jobs beside the store: a bell that is rung when there is something to do, the progress
/// and the stop marks of the jobs that it works on, and the receipts of those that it finished.
final class JobDesk: Sendable {
    /// A job under way here.
    struct Work: Sendable {
        var mark: StopMark
        var cancelBody: @Sendable () -> Void
        var progress: JobProgress?
    }

    private struct State {
        var listeners: [Int: AsyncStream<Void>.Continuation] = [:]
        var next = 0
        var works: [String: Work] = [:]
        var receipts: [String: RunReceipt] = [:]
        var receiptOrder: [String] = []
    }

    private let state = Mutex(State())
    private let capacity = 200

    /// Hears every ring from now on; several rings in a row may be heard as one.
    func listen() -> AsyncStream<Void> {
        let (rings, source) = AsyncStream.makeStream(of: Void.self, bufferingPolicy: .bufferingNewest(1))
        let number = state.withLock { state in
            state.next += 1
            state.listeners[state.next] = source
            return state.next
        }
        source.onTermination = { [weak self] _ in
            _ = self?.state.withLock { $0.listeners.removeValue(forKey: number) }
        }
        return rings
    }

    /// Something may have changed: a new job, the end of one, a wish to cancel.
    func ring() {
        for listener in state.withLock({ Array($0.listeners.values) }) { listener.yield() }
    }

    func begin(_ job: String, _ mark: StopMark, cancelBody: @escaping @Sendable () -> Void) {
        state.withLock { $0.works[job] = Work(mark: mark, cancelBody: cancelBody) }
    }

    func end(_ job: String) {
        _ = state.withLock { $0.works.removeValue(forKey: job) }
        ring()
    }

    func note(_ progress: JobProgress, of job: String) {
        state.withLock { $0.works[job]?.progress = progress }
        ring()
    }

    /// Whether the job is worked on here, its receipt not yet kept.
    func isWorking(on job: String) -> Bool { state.withLock { $0.works[job] != nil } }

    func progress(of job: String) -> JobProgress? { state.withLock { $0.works[job]?.progress } }

    /// Stops a job that runs here; `false` where it does not.
    func stop(_ job: String, _ reason: StopMark.Reason) -> Bool {
        guard let work = state.withLock({ $0.works[job] }) else { return false }
        work.mark.set(reason)
        work.cancelBody()
        return true
    }

    func keep(_ receipt: RunReceipt, of job: String) {
        state.withLock { state in
            state.receipts[job] = receipt
            state.receiptOrder.append(job)
            if state.receiptOrder.count > capacity { state.receipts[state.receiptOrder.removeFirst()] = nil }
        }
    }

    /// The receipt of a run that was finished here, with what each phase cost.
    func receipt(of job: String) -> RunReceipt? { state.withLock { $0.receipts[job] } }
}

/// Why a job under way has to stop; the first reason stays.
final class StopMark: Sendable {
    enum Reason: UInt8, Sendable {
        /// Somebody asked for it.
        case cancelled = 1
        /// Somebody else has claimed the job.
        case fenced
        /// The daemon stops; the job goes back.
        case stopping
    }

    private let value = Atomic<UInt8>(0)

    /// The reason, if there is one.
    var reason: Reason? { Reason(rawValue: value.load(ordering: .acquiring)) }

    /// Whether the job has to stop.
    var isSet: Bool { value.load(ordering: .relaxed) != 0 }

    func set(_ reason: Reason) {
        _ = value.compareExchange(expected: 0, desired: reason.rawValue, ordering: .acquiringAndReleasing)
    }
}
