/// How an instance is to be solved: the rule between equal optima, cancellation and progress.
public struct SolveOptions: Sendable {
    /// The rule between assignments of equal coverage and score.
    public enum Ties: Sendable {
        /// The one that the lottery draws: unique.
        case lottery(Lottery)
        /// Any one of them. Deterministic for one input, but it may change with the order of rows.
        case any
    }

    /// The rule between equal optima.
    public var ties: Ties

    /// Threads that may be used, 1 or more. The result is the same for any number.
    public var threads: Int

    /// Runs a body for each of 0..<count, at the same time on as many threads as it likes, and returns when all have
    /// ended. This module knows no threads of its own; `DispatchQueue.concurrentPerform(iterations:execute:)` is one.
    public typealias Concurrently = @Sendable (_ count: Int, _ body: @Sendable (Int) -> Void) -> Void

    /// How `threads` bodies run at once; only used where `threads` is above 1. Without it one after the other.
    public var concurrently: Concurrently

    /// How many of each household's best pairs a solve begins with; the rest is priced out (`PrunedGraph`). Nil: it looks
    /// at all pairs at once, which is faster wherever it was measured. The result is the same.
    public var bestPairsFirst: Int?

    /// Polled at least every few milliseconds; true stops the solve with `SolveOutcome.cancelled`.
    /// Once true it stays true. With several threads it is called on each of them.
    public var isCancelled: @Sendable () -> Bool

    /// Called as each stage begins, in order, on the solving thread.
    public var onStage: @Sendable (SolveStage) -> Void

    /// Options; without arguments: any optimum, one thread, never cancelled, no progress.
    public init(
        ties: Ties = .any, threads: Int = 1, isCancelled: @escaping @Sendable () -> Bool = { false },
        onStage: @escaping @Sendable (SolveStage) -> Void = { _ in }, bestPairsFirst: Int? = nil,
        concurrently: @escaping Concurrently = { count, body in for index in 0..<count { body(index) } }
    ) {
        self.ties = ties
        self.threads = threads
        self.isCancelled = isCancelled
        self.concurrently = concurrently
        self.onStage = onStage
        self.bestPairsFirst = bestPairsFirst
    }
}
