import Synchronization

/// One line on standard error that is redrawn while long work goes on; silent where nobody watches.
final class ProgressLine: Sendable {
    private let console: Console
    private let isShown: Bool
    private let drawn = Mutex(false)

    init(_ console: Console, isQuiet: Bool = false) {
        self.console = console
        isShown = console.isErrorTerminal && !isQuiet && console.environment["TERM"] != "dumb"
    }

    /// Shows `text` with a bar where the end is known.
    func show(_ text: String, done: Int64? = nil, total: Int64? = nil) {
        guard isShown else { return }
        let line = Self.rendered(text, done: done, total: total, width: console.width)
        drawn.withLock { $0 = true }
        console.complain("\r\u{1b}[K" + line)
    }

    /// Removes the line.
    func clear() {
        guard isShown,
            drawn.withLock({ was in
                defer { was = false }; return was
            })
        else { return }
        console.complain("\r\u{1b}[K")
    }

    /// What is drawn: state and drawing are separate, so that tests compare strings.
    static func rendered(_ text: String, done: Int64?, total: Int64?, width: Int) -> String {
        guard let done, let total, total > 0 else { return DisplayWidth.cut(text, to: width - 1) }
        let share = Double(min(done, total)) / Double(total)
        let size = 20
        let full = Int(share * Double(size))
        let bar = String(repeating: "#", count: full) + String(repeating: ".", count: size - full)
        return DisplayWidth.cut("\(text) [\(bar)] \(Int(share * 100)) %", to: width - 1)
    }
}
