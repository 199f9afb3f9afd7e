/// An instance that stays in memory with its optimum, to be solved again at the price of what changed.
///
/// Idea. What a solve ends with (sorted rows, prices, who holds which place) keeps every condition of ``Residual`` but for
/// the households whose scores change. They give their units back and choose again; only their units, and the places that
/// they leave, are searched, and each search reads the rows that it reaches. No pass over all pairs is needed for the
/// optimum; the smallest prices and the lottery, which every pair has a say in, take one each.
///
/// The result is that of a solve from nothing, byte for byte: optimum, lottery's winner and smallest prices are unique.
///
/// Source: reoptimisation, Ahuja, Magnanti, Orlin, 9.11. Complexity: O(row · changed households) and two searches for each
/// of them; O(pairs) for prices and lottery. Memory beyond a solve's: twelve bytes a pair.
public struct StandingMarket: ~Copyable {
    /// The instance as it stands.
    public private(set) var instance: Instance
    private var network: Residual?
    private var magnitude: Magnitude?
    private var largestScore: Int32 = 0
    private var changed: Set<Int32> = []

    /// A market that has not been solved yet.
    public init(_ instance: Instance) {
        self.instance = instance
    }

    /// Gives all pairs of a household new scores, in the order of the instance's columns, one for each. `solve` refuses
    /// scores outside 0…1,000,000.
    public mutating func setScores(_ scores: some Collection<Int32>, of household: Int) {
        let row = instance.pairs(of: household)
        precondition(scores.count == row.count, "a score for each pair of the household")
        for (position, score) in zip(row, scores) { instance.pairScore[position] = score }
        changed.insert(Int32(household))
    }

    /// The optimum of the instance as it stands. The first time, and after a solve that was cancelled or refused, it is
    /// found from nothing.
    ///
    /// Blocking and computing, as `Instance.solve(_:from:)`.
    public mutating func solve(_ options: SolveOptions = SolveOptions()) -> SolveOutcome {
        let changes = changed.sorted()
        changed.removeAll()
        guard var residual = network.take(), let magnitude, fits(changes, options) else { return solveAll(options) }
        options.onStage(.preparation)
        residual.isCancelled = options.isCancelled
        residual.workers = Workers(options)
        let sorter = RowSorter()
        for household in changes {
            let row = instance.pairs(of: Int(household))
            for position in row { residual.index.score[position] = instance.pairScore[position] }
            instance.sortRow(Int(household), sorter: sorter, pair: residual.input.pair, limit: residual.input.pairLimit)
        }
        options.onStage(.resumption)
        for household in changes { Resumption.resettle(household, residual) }
        guard residual.repair(changes, onStage: options.onStage) else { return .cancelled }
        switch residual.finish(options) {
        case .cancelled: return .cancelled
        case .tooLarge: return .refused(Refusal(.tooLarge))
        case .units(let units):
            options.onStage(.result)
            let solution = Solution(instance, magnitude: magnitude, residual: residual, units: units)
            network = consume residual
            return .solved(solution)
        }
    }

    /// Whether the network's numbers hold for the changed rows.
    private func fits(_ changes: [Int32], _ options: SolveOptions) -> Bool {
        if case .lottery(let lottery) = options.ties, !lottery.fits(instance) { return false }
        return changes.allSatisfy { household in
            instance.pairs(of: Int(household)).allSatisfy { (0...largestScore).contains(instance.pairScore[$0]) }
        }
    }

    private mutating func solveAll(_ options: SolveOptions) -> SolveOutcome {
        network = nil
        let outcome = instance.solve(options, from: nil, into: &network)
        guard case .solved = outcome, var residual = network.take() else { return outcome }
        residual.index = HelperIndex(instance)
        magnitude = Magnitude(instance)
        largestScore = instance.pairScore.max() ?? 0
        network = consume residual
        return outcome
    }
}
