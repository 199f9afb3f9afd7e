import Proof
import Solver

/// Hands a result to the independent checker, which takes nothing on trust.
enum ProofCheck {
    /// - Throws: ``MatchingError/Code/unproven`` with the checker's code where the result is not proven optimal, or its
    ///   value is not the one that the solver states.
    static func check(
        _ instance: Instance, _ solution: Solution, _ options: LeadOptions
    ) throws(MatchingError) {
        var claim = Claim()
        claim.priority = instance.priority
        claim.need = instance.need
        claim.levelOffsets = instance.levelOffsets
        claim.levels = instance.levels
        claim.capacity = instance.capacity
        claim.penaltyOffsets = instance.penaltyOffsets
        claim.penalties = instance.penalties
        claim.pairOffsets = instance.pairOffsets
        claim.pairHelper = instance.pairHelper
        claim.pairScore = instance.pairScore
        claim.pairLimit = instance.pairLimit
        claim.resultPair = solution.assignments.map(\.pair)
        claim.resultQuantity = solution.assignments.map(\.quantity)
        claim.helperPrice = solution.helperPrices.map { Worth(coverage: $0.coverage, score: $0.score) }
        claim.householdPrice = solution.householdPrices.map { Worth(coverage: $0.coverage, score: $0.score) }
        switch try claim.verify(polling: options.goOn) {
        case .violated(let violation): throw MatchingError(.unproven, violation.kind.rawValue)
        case .verified(let worth):
            guard worth.coverage == solution.value.coverage, worth.score == solution.value.score else {
                throw MatchingError(.unproven, Violation.Kind.objective.rawValue)
            }
        }
    }

    /// The same of a market of amounts.
    static func check(
        _ market: DivisibleMarket, _ solution: DivisibleMarket.Solution
    ) throws(MatchingError) {
        func worth(_ price: Price) -> Worth { Worth(coverage: price.coverage, score: price.score) }
        var claim = DivisibleClaim()
        claim.slots = market.slots.map {
            .init(wants: $0.wants, first: $0.first, step: $0.step, priority: $0.priority, fall: $0.fall)
        }
        claim.capacities = market.capacities
        claim.gates = market.gates.map { (Int($0.supplier), $0.limit) }
        claim.pairs = zip(market.pairs, solution.amounts).map { pair, amount in
            .init(
                slot: Int(pair.slot), supplier: Int(pair.supplier), gate: pair.gate.map(Int.init),
                score: Int64(pair.score), limit: pair.limit, amount: amount)
        }
        claim.slotPrices = solution.slotPrices.map(worth)
        claim.supplierPrices = solution.supplierPrices.map(worth)
        claim.gatePrices = solution.gatePrices.map(worth)
        if let violation = claim.violation() { throw MatchingError(.unproven, violation.kind.rawValue) }
    }
}
