import Records
import Synchronization

/// What this daemon knows about jobs beside the store: bells that are rung when there is something to do or to see, the
/// progress and the stop marks of the jobs that it works on, and the receipts of those that it finished.
final class JobDesk: Sendable {
    /// What a listener waits for.
    enum Bell: Sendable {
        /// A job may wait, or there is room for one.
        case work
        /// A job ended, or got further.
        case change
    }

    /// A job under way here.
    struct Work: Sendable {
        var fence: Int64
        var mark: StopMark
        var cancelBody: @Sendable () -> Void
        var progress: JobProgress?
    }

    private struct State {
        var listeners: [Int: (bell: Bell, source: AsyncStream<Void>.Continuation)] = [:]
        var next = 0
        var works: [String: Work] = [:]
        var receipts: [String: RunReceipt] = [:]
        var receiptOrder: [String] = []
    }

    private let state = Mutex(State())
    private let capacity = 200

    /// Hears every ring of `bell` from now on; several rings in a row may be heard as one.
    ///
    /// - Parameter period: rings for this listener alone also whenever so much time has passed: for what other daemons do
    ///   in the same store, which rings no bell here.
    func listen(_ bell: Bell, every period: Duration) -> AsyncStream<Void> {
        let (rings, source) = AsyncStream.makeStream(of: Void.self, bufferingPolicy: .bufferingNewest(1))
        let number = state.withLock { state in
            state.next += 1
            state.listeners[state.next] = (bell, source)
            return state.next
        }
        let ticks = Task {
            // The period itself: what happens in other daemons gives no sign here to wait for.
            while (try? await Task.sleep(for: period)) != nil { source.yield() }
        }
        source.onTermination = { [weak self] _ in
            ticks.cancel()
            _ = self?.state.withLock { $0.listeners.removeValue(forKey: number) }
        }
        return rings
    }

    func ring(_ bell: Bell) {
        let listeners = state.withLock { $0.listeners.values.filter { $0.bell == bell } }
        for listener in listeners { listener.source.yield() }
    }

    func begin(_ claim: JobClaim, _ mark: StopMark, cancelBody: @escaping @Sendable () -> Void) {
        state.withLock { $0.works[claim.job] = Work(fence: claim.fence, mark: mark, cancelBody: cancelBody) }
    }

    func end(_ claim: JobClaim) {
        state.withLock { state in
            if state.works[claim.job]?.fence == claim.fence { state.works[claim.job] = nil }
        }
        ring(.work)
        ring(.change)
    }

    func note(_ progress: JobProgress, of claim: JobClaim) {
        state.withLock { state in
            if state.works[claim.job]?.fence == claim.fence { state.works[claim.job]?.progress = progress }
        }
        ring(.change)
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
