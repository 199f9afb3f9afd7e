/// How a run is computed; nothing of it changes the outcome.
public struct LeadOptions: Sendable {
    /// Threads of the solver, 1 or more.
    public var threads: Int
    /// Polled now and then; true stops the run with ``MatchingError/Code/cancelled``.
    public var isCancelled: @Sendable () -> Bool
    /// Called as each stage begins, in order.
    public var onStage: @Sendable (LeadStage) -> Void

    /// Options; without arguments one thread, never cancelled, no progress.
    public init(
        threads: Int = 1, isCancelled: @escaping @Sendable () -> Bool = { false },
        onStage: @escaping @Sendable (LeadStage) -> Void = { _ in }
    ) {
        self.threads = threads
        self.isCancelled = isCancelled
        self.onStage = onStage
    }
}
