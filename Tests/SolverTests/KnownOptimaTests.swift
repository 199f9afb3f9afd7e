import BenchGraphs
import Proof
import Solver
import TestSupport
import Testing

/// Optima of the benchmark instances with 2,000 households, which several independent solvers agree on.
///
/// There coverage counts households of priority 0, 1, 2, 3 with 1, 2, 4, 8.
@Suite struct KnownOptimaTests {
    @Test(arguments: [
        (BenchGraphs.Family.one, 4836, 1_530_597, 2000), (.cap, 4597, 1_368_585, 1797),
        (.few, 4191, 1_037_835, 1346),
    ])
    func aBenchmarkInstanceHasTheOptimumThatOtherSolversFound(
        family: BenchGraphs.Family, coverage: Int, score: Int, pairs: Int
    ) throws {
        let instance = BenchGraphs.make(family, households: 2000, seed: 1)
        let solution = try #require(instance.solve().solution)
        #expect(solution.coverage.reduce(0) { $0 + Int($1.coveredHouseholds) << Int($1.priority) } == coverage)
        #expect(solution.score == Int64(score))
        #expect(solution.pairs == pairs)
        #expect(Claim(instance, solution).verify().isVerified)
    }

    /// 阳光1+1: a thousand social organisations and a thousand villages.
    @Test(.mechanism(85)) func aThousandOrganisationsAndVillagesAreMatchedOptimallyAndRepeatably() throws {
        let instance = BenchGraphs.make(.one, households: 1000, seed: 85)
        let options = SolveOptions(ties: .lottery(instance.lottery(seed: 2020)))
        let solution = try #require(instance.solve(options).solution)
        #expect(Claim(instance, solution).verify().isVerified)
        #expect(solution.pairs == 1000)
        #expect(instance.solve(options).solution == solution)
    }
}
