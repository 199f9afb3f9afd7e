extension Instance {
    /// Finds the optimum: coverage by priority first, then score less penalties, then the lottery; with the smallest
    /// optimal prices.
    ///
    /// Blocking and computing: call it on a queue of its own, not on the cooperative pool. Never throws: a malformed
    /// instance and a cancelled solve are outcomes.
    public func solve(_ options: SolveOptions = SolveOptions()) -> SolveOutcome {
        options.onStage(.preparation)
        if let refusal = check() { return .refused(refusal) }
        if case .lottery(let lottery) = options.ties, !lottery.fits(self) { return .refused(Refusal(.lottery)) }
        guard let magnitude = Magnitude(self), let input = residualInput(magnitude) else {
            return .refused(Refusal(.tooLarge))
        }
        var residual = Residual(input, isCancelled: options.isCancelled)
        guard residual.optimise(onStage: options.onStage) else { return .cancelled }
        options.onStage(.prices)
        guard residual.lowerPrices() else { return .cancelled }
        var units = AssignedUnits()
        if case .lottery(let lottery) = options.ties {
            options.onStage(.lottery)
            let face = LotteryFace(residual, lottery: lottery)
            units.add(face.fixed)
            var second = Residual(face.takeInput(), isCancelled: options.isCancelled)
            guard second.optimise(onStage: { _ in }) else { return .cancelled }
            guard second.usesWhatMust() else { return .refused(Refusal(.tooLarge)) }
            units.add(second)
        } else {
            units.add(residual)
        }
        options.onStage(.result)
        return .solved(Solution(self, magnitude: magnitude, residual: residual, units: units))
    }
}
