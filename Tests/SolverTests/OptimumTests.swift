import Proof
import Solver
import TestSupport
import Testing

/// The solver against the definition, on instances small enough to try every assignment, and against a second method
/// on larger ones.
@Suite struct OptimumTests {
    @Test(.mechanism(80, 82)) func everyShapeHasTheOptimumThatTryingEverythingFinds() throws {
        for seed in Stress.seeds(2500) {
            let instance = RandomInstances.tiny(seed: seed)
            let lottery = instance.lottery(seed: seed)
            let expected = Exhaustive(instance, lottery: lottery)
            let solution = try #require(
                instance.solve(SolveOptions(ties: .lottery(lottery))).solution, "seed \(seed)")
            #expect(solution.coverage.map { Int($0.covered) } == expected.coverage, "seed \(seed)")
            #expect(solution.score == expected.score, "seed \(seed)")
            #expect(expected.winners == 1, "seed \(seed)")
            #expect(solution.quantities(in: instance) == expected.quantities, "seed \(seed)")
            let worth = Worth(coverage: solution.value.coverage, score: solution.value.score)
            #expect(Claim(instance, solution).verify() == .verified(worth), "seed \(seed)")
        }
    }

    @Test func dozensOfNodesHaveTheOptimumThatMinimumCostFlowFinds() throws {
        for seed in Stress.seeds(80) {
            let instance = RandomInstances.small(seed: seed)
            let lottery = instance.lottery(seed: seed)
            let solution = try #require(
                instance.solve(SolveOptions(ties: .lottery(lottery))).solution, "seed \(seed)")
            let expected = FlowReference(instance, lottery: lottery)
            #expect(solution.quantities(in: instance) == expected.quantities, "seed \(seed)")
            #expect(Claim(instance, solution).verify().isVerified, "seed \(seed)")
        }
    }

    @Test func withoutALotteryTheOptimumIsTheSameAndOnlyTheChoiceBetweenEqualsIsFree() throws {
        for seed in Stress.seeds(300) {
            let instance = RandomInstances.small(seed: seed)
            let lottery = SolveOptions.Ties.lottery(instance.lottery(seed: seed))
            let drawn = try #require(instance.solve(SolveOptions(ties: lottery)).solution, "seed \(seed)")
            let any = try #require(instance.solve().solution, "seed \(seed)")
            #expect(any.coverage.map(\.covered) == drawn.coverage.map(\.covered), "seed \(seed)")
            #expect(any.value == drawn.value, "seed \(seed)")
            #expect(any.helperPrices == drawn.helperPrices, "seed \(seed)")
            #expect(any.householdPrices == drawn.householdPrices, "seed \(seed)")
        }
    }

    @Test func aCancelledSolveSaysSoAndStagesComeInOrder() {
        let instance = RandomInstances.small(seed: 7)
        #expect(instance.solve(SolveOptions(isCancelled: { true })) == .cancelled)
        let seen = Stages()
        _ = instance.solve(SolveOptions(ties: .lottery(instance.lottery(seed: 1)), onStage: { seen.append($0) }))
        let order = seen.all.compactMap { SolveStage.allCases.firstIndex(of: $0) }
        #expect(order == order.sorted() && order.count > 4)
    }
}

/// The stages that a solve went through.
private final class Stages: @unchecked Sendable {
    // Only the solving thread appends, and it is read after the solve.
    private(set) var all: [SolveStage] = []
    func append(_ stage: SolveStage) { all.append(stage) }
}

extension Solution {
    /// Units per pair position.
    func quantities(in instance: Instance) -> [Int32] {
        var quantities = [Int32](repeating: 0, count: instance.pairCount)
        for assignment in assignments { quantities[Int(assignment.pair)] = assignment.quantity }
        return quantities
    }
}
