public import AdminAPI
import Logging

/// Long work that answers 202: keeps each job's progress, so that any number of clients can follow it, late ones too.
///
/// Of several progress lines of one phase only the newest is kept for late followers; the last line stays for good.
/// Jobs are remembered until `capacity` newer ones have ended.
public actor JobBoard {
    private struct Job {
        var lines: [RunEvent] = []
        var ended = false
        var followers: [Int: AsyncStream<RunEvent>.Continuation] = [:]
        var task: Task<Void, Never>?
    }

    private var jobs: [String: Job] = [:]
    private var endedOrder: [String] = []
    private var nextFollower = 0
    private let capacity: Int

    /// A board that remembers the last `capacity` ended jobs.
    public init(capacity: Int = 200) {
        self.capacity = capacity
    }

    /// How many jobs are going on.
    public var running: Int {
        jobs.values.count { !$0.ended }
    }

    /// Starts `work` under `id`. `work` reports progress through the closure it is given and returns the last line.
    public func start(
        _ id: String, _ work: @escaping @Sendable (_ report: @escaping @Sendable (RunEvent) -> Void) async -> RunEvent
    ) {
        jobs[id] = Job()
        let (reports, source) = AsyncStream.makeStream(of: RunEvent.self, bufferingPolicy: .bufferingNewest(64))
        let relay = Task { for await line in reports { self.add(line, to: id) } }
        jobs[id]?.task = Task {
            let last = await work { source.yield($0) }
            source.finish()
            await relay.value
            self.end(id, with: last)
        }
    }

    /// The lines of a job from its beginning, ending with its last; `nil` where the job is not known (any more).
    public func follow(_ id: String) -> AsyncStream<RunEvent>? {
        guard let job = jobs[id] else { return nil }
        let (lines, continuation) = AsyncStream.makeStream(of: RunEvent.self)
        job.lines.forEach { continuation.yield($0) }
        if job.ended {
            continuation.finish()
        } else {
            let follower = nextFollower
            nextFollower += 1
            jobs[id]?.followers[follower] = continuation
            continuation.onTermination = { _ in Task { await self.leave(id, follower) } }
        }
        return lines
    }

    /// How a job stands; `nil` where it is not known (any more).
    func outcome(of id: String) -> JobOutcome? {
        guard let job = jobs[id] else { return nil }
        guard job.ended, let last = job.lines.last else { return .going }
        return .ended(last)
    }

    /// Waits until no job is going on.
    public func finish() async {
        for task in jobs.values.compactMap(\.task) { await task.value }
    }

    /// Asks every job that is going on to stop; what it had not stored is gone.
    public func cancelAll() {
        for job in jobs.values { job.task?.cancel() }
    }

    private func add(_ line: RunEvent, to id: String) {
        guard jobs[id] != nil else { return }
        if let phase = line.phase { jobs[id]?.lines.removeAll { $0.phase == phase } }
        jobs[id]?.lines.append(line)
        jobs[id]?.followers.values.forEach { $0.yield(line) }
    }

    private func end(_ id: String, with line: RunEvent) {
        add(line, to: id)
        jobs[id]?.ended = true
        jobs[id]?.task = nil
        jobs[id]?.followers.values.forEach { $0.finish() }
        jobs[id]?.followers = [:]
        endedOrder.append(id)
        while endedOrder.count > capacity { jobs[endedOrder.removeFirst()] = nil }
    }

    private func leave(_ id: String, _ follower: Int) {
        jobs[id]?.followers[follower] = nil
    }
}

/// How a job stands.
enum JobOutcome: Sendable {
    /// It is going on.
    case going
    /// It ended with this line.
    case ended(RunEvent)
}
