import BenchGraphs
import Proof
import TestSupport
import Testing

@testable import Solver

/// A market that stays finds after changes what a solve from nothing finds.
@Suite struct StandingMarketTests {
    @Test func afterAnyChangesOfScoresTheResultIsThatOfASolveFromNothing() throws {
        for seed in Stress.seeds(300) {
            var dice = Dice(seed: seed)
            var instance = seed % 3 == 0 ? RandomInstances.tiny(seed: seed) : RandomInstances.small(seed: seed)
            let options = SolveOptions(ties: .lottery(instance.lottery(seed: seed)))
            var market = StandingMarket(instance)
            #expect(market.solve(options) == instance.solve(options), "seed \(seed)")
            let largest = max(1, instance.pairScore.max() ?? 1)
            for step in 0..<6 where instance.householdCount > 0 {
                for _ in 0..<dice.roll(0...3) {
                    let household = Int(dice.roll(0...Int32(instance.householdCount) - 1))
                    // Now and then beyond what the numbers of the network were made for.
                    let bound = dice.roll(0...9) == 0 ? Instance.largestScore : largest
                    for pair in instance.pairs(of: household) { instance.pairScore[pair] = dice.roll(0...bound) }
                    market.setScores(instance.pairScore[instance.pairs(of: household)], of: household)
                }
                #expect(market.solve(options) == instance.solve(options), "seed \(seed) step \(step)")
                #expect(market.instance == instance)
            }
        }
    }

    @Test(arguments: BenchGraphs.Family.allCases)
    func oneInAHundredOfAContestedGraph(_ family: BenchGraphs.Family) throws {
        var instance = BenchGraphs.make(family, households: 1000, seed: 8)
        let options = SolveOptions(ties: .lottery(instance.lottery(seed: 8)))
        var market = StandingMarket(instance)
        _ = market.solve(options)
        for seed in UInt64(1)...3 {
            let scores = BenchGraphs.changedScores(of: instance, seed: seed)
            for household in 0..<instance.householdCount {
                let row = instance.pairs(of: household)
                if scores[row] != instance.pairScore[row] { market.setScores(scores[row], of: household) }
            }
            instance.pairScore = scores
            let solution = try #require(market.solve(options).solution)
            #expect(solution == instance.solve(options).solution)
            #expect(Claim(instance, solution).verify().isVerified)
        }
    }

    @Test func afterASolveThatWasCancelledItBeginsAnew() throws {
        var instance = BenchGraphs.make(.cap, households: 300, seed: 2)
        let options = SolveOptions(ties: .lottery(instance.lottery(seed: 2)))
        var market = StandingMarket(instance)
        _ = market.solve(options)
        for pair in instance.pairs(of: 7) { instance.pairScore[pair] = 1000 - instance.pairScore[pair] }
        market.setScores(instance.pairScore[instance.pairs(of: 7)], of: 7)
        var cancelled = options
        cancelled.isCancelled = { true }
        #expect(market.solve(cancelled) == .cancelled)
        #expect(market.solve(options) == instance.solve(options))
    }

    @Test func scoresOutOfRangeAreRefusedAndMayBeMended() throws {
        let instance = BenchGraphs.make(.cap, households: 50, seed: 2)
        var market = StandingMarket(instance)
        let first = market.solve()
        let row = instance.pairs(of: 3)
        market.setScores(row.map { _ in -5 }, of: 3)
        #expect(market.solve() == .refused(Refusal(.score, index: row.lowerBound)))
        market.setScores(instance.pairScore[row], of: 3)
        #expect(market.solve() == first)
    }
}
