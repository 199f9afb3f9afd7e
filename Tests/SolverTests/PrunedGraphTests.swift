import BenchGraphs
import Proof
import TestSupport
import Testing

@testable import Solver

/// A part of the pairs, with the rest priced out, gives the result of all pairs.
@Suite struct PrunedGraphTests {
    @Test func whateverIsKeptAtFirstTheResultIsThatOfAllPairs() throws {
        for seed in Stress.seeds(400) {
            let instance = seed % 3 == 0 ? RandomInstances.tiny(seed: seed) : RandomInstances.small(seed: seed)
            let options = SolveOptions(ties: .lottery(instance.lottery(seed: seed)))
            let whole = try #require(instance.solveWhole(options, from: nil).solution, "seed \(seed)")
            for kept in 0...3 {
                #expect(instance.solvePruned(options, keeping: kept).solution == whole, "seed \(seed) kept \(kept)")
            }
        }
    }

    @Test(arguments: BenchGraphs.Family.allCases)
    func contestedGraphsGiveTheSameAndTheProofHoldsOverAllPairs(_ family: BenchGraphs.Family) throws {
        let instance = BenchGraphs.make(family, households: 600, seed: 3)
        let options = SolveOptions(ties: .lottery(instance.lottery(seed: 3)))
        let whole = try #require(instance.solveWhole(options, from: nil).solution)
        for kept in [1, 4, 16] {
            let pruned = try #require(instance.solvePruned(options, keeping: kept).solution)
            #expect(pruned == whole, "kept \(kept)")
            #expect(Claim(instance, pruned).verify().isVerified)
        }
    }

    @Test func theOptionTakesThisWay() throws {
        let instance = BenchGraphs.make(.cap, households: 300, seed: 6, degrees: 100...140)
        var options = SolveOptions(ties: .lottery(instance.lottery(seed: 6)))
        let whole = instance.solve(options)
        options.bestPairsFirst = 5
        #expect(instance.solve(options) == whole)
    }

    @Test func aCancelledSolveEndsAndFaultsAreRefusedByTheirPlaceInTheWhole() throws {
        var instance = BenchGraphs.make(.one, households: 200, seed: 1)
        #expect(instance.solvePruned(SolveOptions(isCancelled: { true }), keeping: 2) == .cancelled)
        instance.pairScore[instance.pairCount - 1] = -1
        #expect(
            instance.solvePruned(SolveOptions(), keeping: 2)
                == .refused(Refusal(.score, index: instance.pairCount - 1)))
    }
}
