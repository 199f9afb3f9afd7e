import AdminClient
import Wording

/// Asking again where an answer was lost: the daemon was restarted, the store was away for a moment.
extension Session {
    /// A key for one thing that one invocation wants done: however often it is asked for under the key, it is done once.
    static func newKey() -> String {
        var generator = SystemRandomNumberGenerator()
        return (0..<2).map { _ in
            let digits = String(generator.next() as UInt64, radix: 16)
            return String(repeating: "0", count: 16 - digits.count) + digits
        }.joined()
    }

    /// Calls `body`, and again while its answer is lost on the way or is to come later, after growing pauses that are
    /// together as long as `JIEDUI_WAIT` says (seconds, 0…3600; 60 by default). A daemon that was never reached is not
    /// waited for.
    ///
    /// - Parameters:
    ///   - isBegun: whether a daemon was reached already.
    ///   - givingUp: the failure when the pauses are spent; by default the last one, which says where to look whether the
    ///     work was taken.
    ///   - body: asks for the same each time, under one key where it changes anything.
    /// - Throws: what `body` throws where asking again would not help.
    func untilAnswered<Value: Sendable>(
        isBegun: Bool = false, givingUp: (ClientError) -> CommandFailure = Session.notKnown,
        _ body: () async throws -> Value
    ) async throws -> Value {
        var pauses = Pauses(seconds: console.environment["JIEDUI_WAIT"].flatMap { Int($0) } ?? 60)
        var isBegun = isBegun
        var isFirst = true
        while true {
            do {
                return try await body()
            } catch let error as ClientError where error.isPassing || (isBegun && error.kind == .notReachable) {
                guard let pause = pauses.next() else { throw givingUp(error) }
                if isFirst, !wantsJSON {
                    // A progress line may stand there.
                    if console.isErrorTerminal { console.complain("\r\u{1b}[K") }
                    note(CommandWording.askingAgain)
                }
                (isBegun, isFirst) = (true, false)
                // Nobody tells a client when its daemon is back.
                try await Task.sleep(for: pause)
            }
        }
    }

    /// The failure of work of which nobody knows whether it was taken.
    static func notKnown(_ error: ClientError) -> CommandFailure {
        var failure = CommandFailure(error)
        if case .refused = error { return failure }
        failure.hint = CommandWording.interruptedHint
        return failure
    }
}

/// Pauses that double from a quarter of a second to five seconds, until their sum is spent.
struct Pauses {
    private var left: Duration
    private var length = Duration.milliseconds(250)

    /// - Parameter seconds: the sum; bounded to an hour.
    init(seconds: Int) {
        left = .seconds(seconds < 0 ? 0 : min(seconds, 3600))
    }

    /// The next pause; nil where the sum is spent.
    mutating func next() -> Duration? {
        guard left > .zero else { return nil }
        let pause = min(length, left)
        left -= pause
        length = min(length * 2, .seconds(5))
        return pause
    }
}
