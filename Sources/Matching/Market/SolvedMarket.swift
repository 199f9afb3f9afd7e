import Solver

/// A solved market with its instance: it answers what forcing a pair would cost, and can be written down as a graph.
struct SolvedMarket: Sendable {
    /// What was solved.
    let market: SlotMarket
    /// Its optimum.
    let result: SlotMarket.Result
    /// The instance with its gates.
    let built: SlotMarket.Built
    /// The optimum of the instance.
    let solution: Solution
    private let options: SolveOptions
    private let answers = LeadAnswers()

    /// - Parameter options: as it was solved, without its maker's mark to stop, which it outlives.
    init(
        market: SlotMarket, result: SlotMarket.Result, built: SlotMarket.Built, solution: Solution,
        options: SolveOptions
    ) {
        self.market = market
        self.result = result
        self.built = built
        self.solution = solution
        self.options = options
    }

    /// A slot whose supplier changes.
    struct Move: Sendable, Hashable {
        var slot: Int
        /// The supplier that it loses a unit of; nil where it only gains one.
        var from: Int?
        /// The supplier that it gains a unit of; nil where it only loses one.
        var to: Int?
    }

    /// What forcing a pair changes against the optimum, exactly.
    struct Forced: Sendable, Hashable {
        /// Coverage weight and score that the whole loses.
        var loss: Price
        /// By slot; the forced pair is one of them. Gates and bundles are left out.
        var moves: [Move]
    }

    /// The suppliers that may fill a slot, with the score of a unit; by supplier.
    func candidates(of slot: Int) -> [(supplier: Int, score: Int32)] {
        let instance = built.instance
        return instance.pairs(of: slot).compactMap { pair in
            supplier(of: Int(instance.pairHelper[pair])).map { ($0, instance.pairScore[pair]) }
        }.sorted { $0.0 < $1.0 }
    }

    /// The suppliers that fill a slot, ascending.
    func suppliers(of slot: Int) -> [Int] {
        result.assignments.lazy.filter { Int($0.slot) == slot }.map { Int($0.supplier) }
    }

    /// What forcing a pair costs; nil where it is none, or the supplier has nothing.
    func forced(slot: Int, supplier: Int) -> Forced? {
        guard let node = node(of: supplier, slot: slot),
            let forced = answers.forced({ ForcedPairs(alternatives) })?.forced(household: slot, helper: node)
        else { return nil }
        var moves: [Move] = []
        for move in forced.moves where move.household < market.slots.count {
            let (from, to) = (move.from.flatMap(self.supplier), move.to.flatMap(self.supplier))
            if from != to { moves.append(Move(slot: move.household, from: from, to: to)) }
        }
        return Forced(loss: forced.loss, moves: moves)
    }

    /// The candidate of a slot, beside those that fill it, that costs the whole least; between equals the higher score,
    /// then the smaller number.
    func runnerUp(of slot: Int) -> Int? {
        let taken = suppliers(of: slot)
        let others = candidates(of: slot).filter { !taken.contains($0.supplier) }
        guard others.count > 1, let losses = ForcedLosses(alternatives) else { return others.first?.supplier }
        return others.compactMap { other -> (loss: Price, score: Int32, supplier: Int)? in
            guard let node = node(of: other.supplier, slot: slot),
                let loss = losses.loss(household: slot, helper: node)
            else { return nil }
            return (loss, -other.score, other.supplier)
        }.min { $0 < $1 }?.supplier
    }

    private var alternatives: Alternatives {
        answers.alternatives { Alternatives(instance: built.instance, solution: solution, options: options) }
    }

    /// The helper of the instance by which a supplier fills a slot: itself, or its gate for the slot's group.
    private func node(of supplier: Int, slot: Int) -> Int? {
        built.instance.pairs(of: slot).lazy.map { Int(built.instance.pairHelper[$0]) }
            .first { self.supplier(of: $0) == supplier }
    }

    /// Whose units a helper of the instance hands on; nil for the place of a bundle.
    private func supplier(of node: Int) -> Int? {
        if node < market.suppliers.count { return node }
        let gate = Int(built.gates[node - market.suppliers.count])
        return gate >= 0 ? gate : nil
    }
}
