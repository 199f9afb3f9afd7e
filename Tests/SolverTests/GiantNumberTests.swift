import GraphFiles
import Proof
import Solver
import Testing

/// Needs and limits far beyond what anybody can give: the optimum, its prices and its proof are those of the instance
/// as it is given.
@Suite struct GiantNumberTests {
    @Test func theOptimumAndItsPricesAreThoseThatTryingEverythingFinds() throws {
        for seed in Stress.seeds(600) {
            let instance = Self.giant(RandomInstances.tiny(seed: seed), seed: seed)
            let lottery = instance.lottery(seed: seed)
            let solution = try #require(
                instance.solve(SolveOptions(ties: .lottery(lottery))).solution, "seed \(seed)")
            let expected = Exhaustive(instance, lottery: lottery)
            #expect(expected.winners == 1, "seed \(seed)")
            #expect(solution.quantities(in: instance) == expected.quantities, "seed \(seed)")
            // The checker takes the prices for the smallest ones of the instance with its true needs.
            let worth = Worth(coverage: solution.value.coverage, score: solution.value.score)
            #expect(Claim(instance, solution).verify() == .verified(worth), "seed \(seed)")
            let weight = Dictionary(uniqueKeysWithValues: solution.coverage.map { ($0.priority, $0.weight) })
            for helper in 0..<instance.helperCount {
                var more = instance
                more.addPlace(at: helper, penalty: 0)
                let gain = Exhaustive(more, lottery: nil).value { weight[$0]! } - solution.value
                #expect(gain == solution.helperPrices[helper], "seed \(seed) helper \(helper)")
            }
        }
    }

    @Test func withDozensOfNodesTheyAreThoseOfTheSameProblemInSmallNumbers() throws {
        for seed in Stress.seeds(60) {
            let instance = Self.giant(RandomInstances.small(seed: seed), seed: seed)
            let lottery = instance.lottery(seed: seed)
            let solution = try #require(
                instance.solve(SolveOptions(ties: .lottery(lottery))).solution, "seed \(seed)")
            var modest = instance
            let places = instance.capacity.reduce(0, +) + 1
            modest.need = instance.need.map { min($0, places) }
            modest.pairLimit = instance.pairLimit.map { min($0, places) }
            #expect(
                solution.quantities(in: instance) == FlowReference(modest, lottery: lottery).quantities, "seed \(seed)")
            #expect(Claim(instance, solution).verify().isVerified, "seed \(seed)")
        }
    }

    // What each of these did: a trap in a sum of limits, 8 GB for units that nobody can give.
    @Test(
        arguments: [
            (need: 1_000_000, helpers: 2200, capacity: 1, limit: 1_000_000),
            (need: 100_000_000, helpers: 22, capacity: 3, limit: 100_000_000),
            (need: 2_000_000_000, helpers: 1, capacity: 2, limit: 2_000_000_000),
        ])
    func filesOfEdgesThatCouldCarryBillionsAreSolved(
        form: (need: Int, helpers: Int, capacity: Int, limit: Int)
    ) throws {
        var helpers = "helper,capacity\n"
        var edges = "household,helper,score,limit\n"
        for helper in 0..<form.helpers {
            helpers += "k\(helper),\(form.capacity)\n"
            edges += "h,k\(helper),7,\(form.limit)\n"
        }
        let graph = try Graph(
            households: Array("household,priority,need\nh,1,\(form.need)\n".utf8), helpers: Array(helpers.utf8),
            edges: Array(edges.utf8))
        let instance = Instance(graph)
        let lottery = Lottery(seed: 1, households: graph.households.texts, helpers: graph.helpers.texts)
        let solution = try #require(instance.solve(SolveOptions(ties: .lottery(lottery))).solution)
        #expect(solution.load.allSatisfy { Int($0) == form.capacity })
        // The household still wants more: one more place anywhere brings a unit.
        #expect(solution.helperPrices.allSatisfy { $0 == Price(coverage: 0, score: 7) })
        #expect(Claim(instance, solution).verify().isVerified)
    }

    @Test func moreUnitsThanMemoryHoldsAreRefused() {
        var builder = InstanceBuilder()
        builder.addHousehold(priority: 1, need: 2_000_000_000)
        builder.addHelper(capacity: 2_000_000_000)
        builder.addPair(household: 0, helper: 0, score: 1, limit: 2_000_000_000)
        #expect(builder.build().solve() == .refused(Refusal(.tooLarge)))
    }

    /// Gives some households and pairs of an instance giant needs and limits; capacities stay small.
    private static func giant(_ instance: Instance, seed: UInt64) -> Instance {
        var dice = Dice(seed: seed &+ 77)
        var giant = instance
        if giant.pairLimit.isEmpty { giant.pairLimit = [Int32](repeating: 1, count: giant.pairCount) }
        let large: [Int32] = [5, 1000, 100_000_000, 2_000_000_000, .max]
        for household in giant.need.indices where dice.chance(60) {
            giant.need[household] = max(giant.need[household], large.randomElement(using: &dice) ?? 5)
        }
        for pair in giant.pairLimit.indices where dice.chance(60) {
            giant.pairLimit[pair] = large.randomElement(using: &dice) ?? 5
        }
        giant.capacity = giant.capacity.map { min($0, 3) }
        return giant
    }
}
