@preconcurrency import Dispatch
import Glibc

/// Runs computing work on a queue of its own, so that the cooperative pool stays free for requests.
enum SolvingQueue {
    /// CPU seconds of the calling thread.
    static func threadSeconds() -> Double {
        var time = timespec()
        clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
        return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
    }

    private static let queue = DispatchQueue(label: "jiedui.solving", qos: .utility, attributes: .concurrent)

    /// Threads that a run may use of those that it asks for: one core is left to the daemon where there are several.
    static func threads(of asked: Int) -> Int {
        min(asked, max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN)) - 1))
    }

    /// Calls `body` for 0, 1, … of `count`, on as many threads as there are cores, and waits for all of them.
    @Sendable static func concurrently(_ count: Int, _ body: @Sendable (Int) -> Void) {
        DispatchQueue.concurrentPerform(iterations: count, execute: body)
    }

    /// Runs `body` there and waits for it without blocking the caller's thread.
    static func run<T: Sendable>(_ body: @escaping @Sendable () throws -> T) async throws -> T {
        try await withCheckedThrowingContinuation { continuation in
            queue.async { continuation.resume(with: Result { try body() }) }
        }
    }
}

/// CPU seconds of this process by phase.
struct PhaseClock {
    private(set) var seconds: [String: Double] = [:]
    private var phase: String?
    private var begun = PhaseClock.now()

    /// Ends the phase that runs and begins another; nil ends it only.
    mutating func begin(_ next: String?) {
        let now = Self.now()
        if let phase { seconds[phase, default: 0] += now - begun }
        phase = next
        begun = now
    }

    private static func now() -> Double {
        var time = timespec()
        clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
        return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
    }
}
