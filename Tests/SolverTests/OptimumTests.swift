import Proof
import Solver
import Testing

/// The solver against the definition, on instances small enough to try every assignment.
@Suite struct OptimumTests {
    @Test func everyShapeHasTheOptimumThatTryingEverythingFinds() throws {
        for seed in UInt64(1)...2500 {
            let instance = RandomInstances.tiny(seed: seed)
            let lottery = instance.lottery(seed: seed)
            let expected = Exhaustive(instance, lottery: lottery)
            let solution = try #require(
                instance.solve(SolveOptions(ties: .lottery(lottery))).solution, "seed \(seed)")
            #expect(solution.coverage.map { Int($0.covered) } == expected.coverage, "seed \(seed)")
            #expect(solution.score == expected.score, "seed \(seed)")
            #expect(expected.winners == 1, "seed \(seed)")
            var quantities = [Int32](repeating: 0, count: instance.pairCount)
            for assignment in solution.assignments { quantities[Int(assignment.pair)] = assignment.quantity }
            #expect(quantities == expected.quantities, "seed \(seed)")
            #expect(
                Claim(instance, solution).verify()
                    == .verified(
                        Worth(coverage: solution.value.coverage, score: solution.value.score)), "seed \(seed)")
        }
    }
}
