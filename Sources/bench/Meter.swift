import Glibc
import Synchronization

/// CPU seconds and peak memory of this process by phase, and the CPU seconds of the database server where there is one.
final class Meter: Sendable {
    struct Line {
        var phase: String
        var seconds = 0.0
        var server = 0.0
        var rows = 0
        var peak = 0
    }

    fileprivate struct State {
        var lines: [Line] = []
        var current: String?
        var begun = 0.0
        var serverBegun = 0.0
    }

    private let state = Mutex(State())
    private let server: ServerClock?

    init(server: ServerClock?) { self.server = server }

    /// Ends the phase that runs and begins another; nil ends it only.
    func begin(_ phase: String?, rows: Int = 0) {
        state.withLock { state in
            let (now, serverNow) = (Self.cpu(), server?.seconds ?? 0)
            if let current = state.current {
                state.add(
                    Line(
                        phase: current, seconds: now - state.begun, server: serverNow - state.serverBegun,
                        peak: Self.peak()))
            }
            if let phase { state.add(Line(phase: phase, rows: rows)) }
            // Looking at the server's processes is no part of the phase.
            (state.current, state.begun, state.serverBegun) = (phase, Self.cpu(), serverNow)
            Self.resetPeak()
        }
    }

    /// Moves CPU seconds that somebody else measured into a phase of their own.
    func move(_ seconds: Double, from phase: String, to other: String, rows: Int = 0) {
        state.withLock { state in
            state.add(Line(phase: phase, seconds: -seconds))
            let peak = state.lines.first { $0.phase == phase }?.peak ?? 0
            state.add(Line(phase: other, seconds: seconds, rows: rows, peak: peak))
        }
    }

    /// Forgets every phase but these.
    func keep(_ phases: Set<String>) {
        state.withLock { state in state.lines.removeAll { !phases.contains($0.phase) } }
    }

    /// The CPU seconds of all phases but these.
    func seconds(without phases: Set<String>) -> Double {
        lines.reduce(0) { $0 + (phases.contains($1.phase) ? 0 : $1.seconds) }
    }

    var lines: [Line] { state.withLock { $0.lines } }

    static func cpu() -> Double {
        var time = timespec()
        clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
        return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
    }

    /// `VmHWM` in KiB; 0 where the system does not tell.
    static func peak() -> Int {
        guard let file = fopen("/proc/self/status", "r") else { return 0 }
        defer { fclose(file) }
        var line = [CChar](repeating: 0, count: 256)
        while fgets(&line, 256, file) != nil {
            let text = String(decoding: line.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
            if text.hasPrefix("VmHWM:") { return Int(text.filter(\.isNumber)) ?? 0 }
        }
        return 0
    }

    /// Where the system does not allow it, peaks are those since the start.
    private static func resetPeak() {
        guard let file = fopen("/proc/self/clear_refs", "w") else { return }
        fputs("5", file)
        fclose(file)
    }
}

extension Meter.Line {
    fileprivate mutating func take(_ other: Meter.Line) {
        seconds += other.seconds
        server += other.server
        rows += other.rows
        peak = max(peak, other.peak)
    }
}

extension Meter.State {
    fileprivate mutating func add(_ line: Meter.Line) {
        if let index = lines.firstIndex(where: { $0.phase == line.phase }) {
            lines[index].take(line)
        } else {
            lines.append(line)
        }
    }
}
