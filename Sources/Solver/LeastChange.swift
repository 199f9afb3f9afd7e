/// The best result that drops at most a number of existing pairs.
///
/// A *move* is one unit of an existing pair that the result does not carry. The budget is hard: coverage first, then
/// score, are maximised among the results within it.
public struct LeastChange: Sendable, Equatable {
    /// A result of the frontier: how many moves it takes and what it is worth.
    public struct Point: Sendable, Hashable {
        /// Existing units that are dropped.
        public var moves: Int
        /// Coverage weight and score less penalties.
        public var value: Price
        /// Households with at least one unit.
        public var covered: Int
    }

    /// The pairs formed, ascending by position.
    public var assignments: [Solution.Assignment]
    /// Its moves and value.
    public var point: Point
    /// No result within the budget is worth more than this.
    public var bound: Price
    /// Whether the result is proven to be the best within the budget.
    public var isOptimal: Bool { bound <= point.value }
    /// The breakpoints of the frontier that were found on both sides of the budget, fewest moves first; the last one
    /// is the optimum without a budget, with the fewest moves that it takes.
    public var breakpoints: [Point]
}

/// How a search for the least change ended.
public enum LeastChangeOutcome: Sendable, Equatable {
    /// With the best result found and its bound.
    case found(LeastChange)
    /// With every breakpoint of the frontier.
    case frontier([LeastChange.Point])
    /// By request.
    case cancelled
    /// Before it began: malformed, with limits on pairs, or beyond the bounds of 64-bit arithmetic.
    case refused(Refusal)
}

extension Instance {
    /// The best result with at most so many moves against existing pairs.
    ///
    /// - Parameters:
    ///   - kept: the existing pairs by position, one unit each; those that are no pairs any more are left out before.
    ///   - moves: the budget, 0 or more.
    ///   - mostBranches: how many subproblems branch and bound may solve to close a gap between result and bound.
    public func leastChange(
        keeping kept: [Int], moves: Int, options: SolveOptions = SolveOptions(), mostBranches: Int = 4000
    ) -> LeastChangeOutcome {
        search(keeping: kept, options) { search in
            search.best(moves: moves, mostBranches: mostBranches).map { .found($0) }
        }
    }

    /// All breakpoints of the frontier of value against moves, fewest moves first: the points on its concave hull where
    /// the gain per move changes. The first keeps all that can be kept, the last is the optimum.
    public func frontier(keeping kept: [Int], options: SolveOptions = SolveOptions()) -> LeastChangeOutcome {
        search(keeping: kept, options) { search in
            search.hull().map { .frontier($0) }
        }
    }

    private func search(
        keeping kept: [Int], _ options: SolveOptions,
        _ body: (inout LeastChangeSearch) -> LeastChangeOutcome?
    ) -> LeastChangeOutcome {
        if let refusal = check(options.isCancelled) { return .refused(refusal) }
        guard pairLimit.isEmpty else { return .refused(Refusal(.limit)) }
        guard let magnitude = Magnitude(self, comparesResults: true) else { return .refused(Refusal(.tooLarge)) }
        var search = LeastChangeSearch(self, magnitude: magnitude, kept: kept, options: options)
        if let outcome = body(&search) { return outcome }
        return options.isCancelled() ? .cancelled : .refused(Refusal(.tooLarge))
    }
}
