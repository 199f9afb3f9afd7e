import Proof
import Solver
import Testing

/// Prices against their meaning, on instances small enough to try every assignment.
@Suite struct PriceTests {
    @Test func aPriceIsExactlyWhatOneMorePlaceBrings() throws {
        for seed in Stress.seeds(400) {
            let instance = RandomInstances.tiny(seed: seed)
            let solution = try #require(instance.solve().solution, "seed \(seed)")
            for helper in 0..<instance.helperCount {
                var free = instance
                free.addPlace(at: helper, penalty: 0)
                #expect(gain(from: solution, to: free) == solution.helperPrices[helper], "seed \(seed) \(helper)")
                var next = instance
                next.capacity[helper] += 1
                let worth = Alternatives(instance: instance, solution: solution, options: SolveOptions())
                    .worthOfOneMorePlace(at: helper)
                #expect(gain(from: solution, to: next) == worth, "seed \(seed) helper \(helper)")
            }
        }
    }

    private func gain(from solution: Solution, to instance: Instance) -> Price {
        let weight = Dictionary(uniqueKeysWithValues: solution.coverage.map { ($0.priority, $0.weight) })
        return Exhaustive(instance, lottery: nil).value { weight[$0]! } - solution.value
    }
}

extension Instance {
    /// Adds one place of a helper before all others, which keep their penalties.
    mutating func addPlace(at helper: Int, penalty: Int32) {
        capacity[helper] += 1
        guard !penaltyOffsets.isEmpty, penaltyOffsets[helper] < penaltyOffsets[helper + 1] else { return }
        penalties.insert(penalty, at: Int(penaltyOffsets[helper]))
        for later in (helper + 1)..<penaltyOffsets.count { penaltyOffsets[later] += 1 }
    }
}
