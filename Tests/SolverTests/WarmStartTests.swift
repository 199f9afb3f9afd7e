import BenchGraphs
import Proof
import TestSupport
import Testing

@testable import Solver

/// A solve that begins from an earlier result finds what a solve from nothing finds.
@Suite struct WarmStartTests {
    @Test func afterAnyChangesTheResultIsThatOfASolveFromNothing() throws {
        for seed in Stress.seeds(250) {
            var dice = Dice(seed: seed)
            var instance = seed % 3 == 0 ? RandomInstances.tiny(seed: seed) : RandomInstances.small(seed: seed)
            var keys = instance.keys
            var options = SolveOptions(ties: .lottery(Lottery(seed: seed, keys)))
            var solution = try #require(instance.solve(options).solution, "seed \(seed)")
            for step in 0..<4 {
                let change = InstanceChange(instance, keys: keys, percent: dice.roll(2...40), &dice)
                let start = StartingPoint(
                    solution, of: instance, in: change.instance, households: change.households,
                    helpers: change.helpers)
                options = SolveOptions(ties: .lottery(Lottery(seed: seed, change.keys)))
                let cold = try #require(change.instance.solve(options).solution, "seed \(seed) step \(step)")
                let warm = try #require(change.instance.solve(options, from: start).solution, "seed \(seed)")
                #expect(warm == cold, "seed \(seed) step \(step)")
                (instance, keys, solution) = (change.instance, change.keys, warm)
            }
            #expect(Claim(instance, solution).verify().isVerified, "seed \(seed)")
        }
    }

    @Test func aStartingPointThatIsNonsenseChangesNothing() throws {
        for seed in Stress.seeds(200) {
            var dice = Dice(seed: seed)
            let instance = RandomInstances.small(seed: seed)
            let options = SolveOptions(ties: .lottery(instance.lottery(seed: seed)))
            let cold = try #require(instance.solve(options).solution, "seed \(seed)")
            let start = StartingPoint(
                helperPrices: (0..<dice.roll(0...40)).map { _ in
                    Price(coverage: Int64(dice.roll(-3...9)), score: Int64(dice.roll(-2_000_000...2_000_000)))
                },
                assignments: (0..<dice.roll(0...60)).map { _ in
                    .init(pair: dice.roll(-2...Int32(instance.pairCount + 3)), quantity: dice.roll(-1...3))
                })
            #expect(instance.solve(options, from: start).solution == cold, "seed \(seed)")
        }
    }

    @Test func anEarlierResultIsTakenOverInAStateThatSearchesMayStartFrom() throws {
        for seed in Stress.seeds(200) {
            var dice = Dice(seed: seed)
            let before = RandomInstances.small(seed: seed)
            let solution = try #require(before.solve().solution, "seed \(seed)")
            let change = InstanceChange(before, keys: before.keys, percent: 20, &dice)
            let magnitude = try #require(Magnitude(change.instance), "seed \(seed)")
            guard let input = change.instance.residualInput(magnitude) else { continue }
            let residual = Residual(input, isCancelled: { false })
            let start = StartingPoint(
                solution, of: before, in: change.instance, households: change.households, helpers: change.helpers)
            let ran = Resumption.run(residual, from: start, of: change.instance, magnitude: magnitude)
            let broken = residual.brokenCondition(unitsAdmitted: false, placesAdmitted: false)
            #expect(ran && broken == nil, "seed \(seed)")
        }
    }

    @Test func whereNothingChangedNothingIsSearched() throws {
        let instance = BenchGraphs.make(.cap, households: 500, seed: 4)
        let options = SolveOptions(ties: .lottery(instance.lottery(seed: 4)))
        let solution = try #require(instance.solve(options).solution)
        let magnitude = try #require(Magnitude(instance))
        guard let input = instance.residualInput(magnitude) else {
            Issue.record("the instance is refused")
            return
        }
        let residual = Residual(input, isCancelled: { false })
        let ran = Resumption.run(residual, from: StartingPoint(solution), of: instance, magnitude: magnitude)
        let broken = residual.brokenCondition(unitsAdmitted: true, placesAdmitted: true)
        #expect(ran && broken == nil)
        #expect(instance.solve(options, from: StartingPoint(solution)).solution == solution)
    }
}

extension Lottery {
    fileprivate init(seed: UInt64, _ keys: (households: [String], helpers: [String])) {
        self.init(seed: seed, households: keys.households, helpers: keys.helpers)
    }
}
