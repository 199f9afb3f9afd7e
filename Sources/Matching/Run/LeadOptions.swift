/// How a run is computed; nothing of it changes the outcome but its form.
public struct LeadOptions: Sendable {
    /// The form of the outcome: the present one for new runs, its own for one that is computed again.
    public var form: LeadForm
    /// Threads of the solver, 1 or more.
    public var threads: Int
    /// Polled now and then; true stops the run with ``MatchingError/Code/cancelled``.
    public var isCancelled: @Sendable () -> Bool
    /// Called as each stage begins, in order.
    public var onStage: @Sendable (LeadStage) -> Void
    /// Calls a body for 0, 1, … of so many pieces of work, on several threads where there are any, and waits for all.
    public var concurrently: @Sendable (_ count: Int, _ body: @Sendable (Int) -> Void) -> Void

    /// Options; without arguments one thread, never cancelled, no progress.
    public init(
        form: LeadForm = .current, threads: Int = 1, isCancelled: @escaping @Sendable () -> Bool = { false },
        onStage: @escaping @Sendable (LeadStage) -> Void = { _ in },
        concurrently: @escaping @Sendable (_ count: Int, _ body: @Sendable (Int) -> Void) -> Void = { count, body in
            for index in 0..<count { body(index) }
        }
    ) {
        self.form = form
        self.threads = threads
        self.isCancelled = isCancelled
        self.onStage = onStage
        self.concurrently = concurrently
    }

    /// - Throws: ``MatchingError/Code/cancelled`` where the run is to stop.
    func goOn() throws(MatchingError) {
        if isCancelled() { throw MatchingError(.cancelled) }
    }
}
