extension Instance {
    /// Finds the optimum: coverage by priority first, then score less penalties, then the lottery; with the smallest
    /// optimal prices.
    ///
    /// Blocking and computing: call it on a queue of its own, not on the cooperative pool. Never throws: a malformed
    /// instance and a cancelled solve are outcomes.
    ///
    /// - Parameter start: an earlier result to begin from, which makes a small change cheap. The result is that of a
    ///   solve without it; between equal optima only the lottery's choice is.
    public func solve(_ options: SolveOptions = SolveOptions(), from start: StartingPoint? = nil) -> SolveOutcome {
        if start == nil, let kept = options.bestPairsFirst { return solvePruned(options, keeping: kept) }
        return solveWhole(options, from: start)
    }

    /// The optimum with all pairs at once.
    func solveWhole(_ options: SolveOptions, from start: StartingPoint?) -> SolveOutcome {
        var kept: Residual?
        return solve(options, from: start, into: &kept)
    }

    /// As `solve(_:from:)`, and leaves the network of a solved instance, at its optimum and its smallest prices.
    func solve(_ options: SolveOptions, from start: StartingPoint?, into kept: inout Residual?) -> SolveOutcome {
        options.onStage(.preparation)
        let workers = Workers(options)
        if let refusal = check(options.isCancelled) { return .refused(refusal) }
        if options.isCancelled() { return .cancelled }
        if case .lottery(let lottery) = options.ties, !lottery.fits(self) { return .refused(Refusal(.lottery)) }
        guard let magnitude = Magnitude(self), let input = residualInput(magnitude, workers: workers) else {
            return options.isCancelled() ? .cancelled : .refused(Refusal(.tooLarge))
        }
        var residual = Residual(input, isCancelled: options.isCancelled, workers: workers)
        if let start {
            options.onStage(.resumption)
            guard Resumption.run(residual, from: start, of: self, magnitude: magnitude) else { return .cancelled }
        }
        switch residual.run(options, start: start == nil ? .coverageDuals : .resumed) {
        case .cancelled: return .cancelled
        case .tooLarge: return .refused(Refusal(.tooLarge))
        case .units(let units):
            options.onStage(.result)
            let solution = Solution(self, magnitude: magnitude, residual: residual, units: units)
            kept = consume residual
            return options.isCancelled() ? .cancelled : .solved(solution)
        }
    }
}

/// What a run over a residual network begins with.
enum SolveStart {
    /// An empty network whose prices coverage duals raise.
    case coverageDuals
    /// An empty network at its present prices.
    case presentPrices
    /// A network that keeps the invariants and holds an earlier result.
    case resumed
}

/// How a run over a residual network ended.
enum RunEnd {
    /// With the optimal units; the network stands at its smallest optimal prices.
    case units(AssignedUnits)
    case cancelled
    /// The lottery's path lengths left the range that is proven safe.
    case tooLarge
}

extension Residual {
    /// Runs all stages: the optimum, the smallest prices, and the lottery where it is asked for.
    mutating func run(_ options: SolveOptions, start: SolveStart = .coverageDuals) -> RunEnd {
        guard optimise(start, onStage: options.onStage) else { return .cancelled }
        return finish(options)
    }

    /// Runs the stages after the optimum: the smallest prices, and the lottery where it is asked for.
    mutating func finish(_ options: SolveOptions) -> RunEnd {
        options.onStage(.prices)
        guard lowerPrices() else { return .cancelled }
        return draw(options)
    }

    /// The winner of the lottery among the optima of a network at its smallest prices; without one, what it holds.
    func draw(_ options: SolveOptions) -> RunEnd {
        var units = AssignedUnits()
        guard case .lottery(let lottery) = options.ties else {
            units.add(self)
            return .units(units)
        }
        options.onStage(.lottery)
        let face = LotteryFace(self, lottery: lottery)
        if options.isCancelled() { return .cancelled }
        units.add(face.fixed)
        var second = Residual(face.takeInput(), isCancelled: options.isCancelled)
        guard second.optimise(.presentPrices, onStage: { _ in }) else { return .cancelled }
        guard second.usesWhatMust() else { return .tooLarge }
        units.add(second)
        return .units(units)
    }
}
