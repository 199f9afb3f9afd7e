import Solver
import Testing

/// Explanations against trying every assignment.
@Suite struct AlternativesTests {
    @Test func aForcedPairLosesExactlyWhatIsAnnouncedAndMovesWhomTheLotteryMoves() throws {
        for seed in Stress.seeds(400) {
            let instance = RandomInstances.tiny(seed: seed)
            let options = SolveOptions(ties: .lottery(instance.lottery(seed: seed)))
            let solution = try #require(instance.solve(options).solution, "seed \(seed)")
            let alternatives = Alternatives(instance: instance, solution: solution, options: options)
            let weight = Dictionary(uniqueKeysWithValues: solution.coverage.map { ($0.priority, $0.weight) })
            for pair in 0..<instance.pairCount {
                let household = instance.household(ofPair: pair)
                let helper = Int(instance.pairHelper[pair])
                let forced = alternatives.forced(household: household, helper: helper)
                guard instance.capacity[helper] > 0 else {
                    #expect(forced == nil, "seed \(seed)")
                    continue
                }
                let lottery = instance.lottery(seed: seed)
                let expected = Exhaustive(instance, lottery: lottery, forcedPair: pair)
                #expect(forced?.loss == solution.value - expected.value { weight[$0]! }, "seed \(seed) pair \(pair)")
                #expect(quantities(instance, solution, after: forced?.moves) == expected.quantities, "seed \(seed)")
            }
        }
    }

    /// The losses of all pairs from prices and paths are those of solving anew with each pair forced.
    @Test func lossesFromPricesAreThoseOfSolvingAnew() throws {
        for seed in Stress.seeds(60) {
            for instance in [RandomInstances.tiny(seed: seed), RandomInstances.small(seed: seed)] {
                let options = SolveOptions()
                let solution = try #require(instance.solve(options).solution, "seed \(seed)")
                let alternatives = Alternatives(instance: instance, solution: solution, options: options)
                let losses = try #require(ForcedLosses(alternatives))
                for pair in 0..<instance.pairCount {
                    let household = instance.household(ofPair: pair)
                    let helper = Int(instance.pairHelper[pair])
                    #expect(
                        losses.loss(household: household, helper: helper)
                            == alternatives.forced(household: household, helper: helper)?.loss,
                        "seed \(seed) pair \(pair)")
                }
            }
        }
    }

    @Test func theHallSetOfAnUncoveredHouseholdHasFewerPlacesThanUnits() throws {
        for seed in Stress.seeds(600) {
            let instance = RandomInstances.small(seed: seed)
            let options = SolveOptions()
            let solution = try #require(instance.solve(options).solution, "seed \(seed)")
            let alternatives = Alternatives(instance: instance, solution: solution, options: options)
            for household in 0..<instance.householdCount where solution.served[household] > 0 {
                #expect(alternatives.hallSet(of: household) == nil)
            }
            for household in solution.uncovered {
                let hall = try #require(alternatives.hallSet(of: household), "seed \(seed)")
                let places = hall.helpers.reduce(Int64(0)) { $0 + Int64(instance.capacity[$1]) }
                let used = hall.helpers.reduce(Int64(0)) { $0 + Int64(solution.load[$1]) }
                #expect(hall.places == places && used == places && hall.units > places, "seed \(seed)")
                #expect(hall.households.contains(household))
                for assignment in solution.assignments {
                    let pair = Int(assignment.pair)
                    if hall.helpers.contains(Int(instance.pairHelper[pair])) {
                        #expect(hall.households.contains(instance.household(ofPair: pair)), "seed \(seed)")
                    }
                }
                for member in hall.households where instance.pairLimit.isEmpty && solution.served[member] <= 1 {
                    for pair in instance.pairs(of: member) {
                        #expect(hall.helpers.contains(Int(instance.pairHelper[pair])), "seed \(seed)")
                    }
                }
                for member in hall.households where instance.levels.isEmpty {
                    #expect(instance.priority[member] >= instance.priority[household], "seed \(seed)")
                }
            }
        }
    }

    private func quantities(_ instance: Instance, _ solution: Solution, after moves: [ForcedPair.Move]?) -> [Int32] {
        var quantities = [Int32](repeating: 0, count: instance.pairCount)
        for assignment in solution.assignments { quantities[Int(assignment.pair)] = assignment.quantity }
        for move in moves ?? [] {
            if let from = move.from { quantities[instance.pair(household: move.household, helper: from)!] -= 1 }
            if let to = move.to { quantities[instance.pair(household: move.household, helper: to)!] += 1 }
        }
        return quantities
    }
}
