import Glibc
import Synchronization

/// CPU seconds of the process, per phase, and its largest memory.
final class CPUClock: Sendable {
    private struct State {
        var seconds: [String: Double] = [:]
        var phase: String?
        var began = 0.0
    }

    private let state = Mutex(State())

    /// Ends the phase that is going on and begins another; `nil` begins none. A phase may come back.
    func begin(_ phase: String?) {
        let now = Self.used()
        state.withLock { state in
            if let phase = state.phase { state.seconds[phase, default: 0] += now - state.began }
            state.phase = phase
            state.began = now
        }
    }

    /// The seconds so far of phases that have ended.
    var seconds: [String: Double] { state.withLock { $0.seconds } }

    /// The largest resident memory so far, bytes.
    static var peakMemory: Int {
        var usage = rusage()
        getrusage(__rusage_who_t(RUSAGE_SELF.rawValue), &usage)
        return usage.ru_maxrss * 1024
    }

    private static func used() -> Double {
        var time = timespec()
        clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
        return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
    }
}
