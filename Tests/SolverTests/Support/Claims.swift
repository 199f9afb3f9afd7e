import Proof
import Solver

extension Claim {
    /// The claim that a solution makes about its instance.
    init(_ instance: Instance, _ solution: Solution) {
        self.init()
        priority = instance.priority
        need = instance.need
        levelOffsets = instance.levelOffsets
        levels = instance.levels
        capacity = instance.capacity
        penaltyOffsets = instance.penaltyOffsets
        penalties = instance.penalties
        pairOffsets = instance.pairOffsets
        pairHelper = instance.pairHelper
        pairScore = instance.pairScore
        pairLimit = instance.pairLimit
        resultPair = solution.assignments.map(\.pair)
        resultQuantity = solution.assignments.map(\.quantity)
        helperPrice = solution.helperPrices.map { Worth(coverage: $0.coverage, score: $0.score) }
        householdPrice = solution.householdPrices.map { Worth(coverage: $0.coverage, score: $0.score) }
    }
}
