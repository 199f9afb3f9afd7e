import Solver
import Testing

/// The lottery: a rule on keys, not on rows.
@Suite struct LotteryTests {
    @Test(
        arguments: [
            (0, 0x726F_DB47_DD0E_0E31), (1, 0x74F8_39C5_93DC_67FD), (8, 0x93F5_F579_9A93_2462),
            (15, 0xA129_CA61_49BE_45E5),
        ] as [(UInt8, UInt64)])
    func sipHashGivesTheReferenceValue(length: UInt8, expected: UInt64) {
        var hash = SipHash(k0: 0x0706_0504_0302_0100, k1: 0x0F0E_0D0C_0B0A_0908)
        for byte in 0..<length { hash.append(byte) }
        #expect(hash.finish() == expected)
    }

    @Test func theDrawOfAPairIsTheSameForEver() {
        let lottery = Lottery(seed: 42, households: ["350582-0001", "户二"], helpers: ["p1", "p2"])
        let draws = [(0, 0), (0, 1), (1, 0), (1, 1)].map { lottery.draw(household: $0.0, helper: $0.1) }
        // Computed once with another implementation of the definition.
        #expect(draws == [344_556_223_900, 500_673_575_907, 805_782_695_160, 507_540_883_547])
        #expect(draws.allSatisfy { (0...Lottery.largestDraw).contains($0) })
    }

    @Test func otherRowOrdersGiveTheSameAssignmentAndPrices() throws {
        for seed in Stress.seeds(300) {
            let instance = RandomInstances.small(seed: seed)
            let keys = instance.keys
            let first = try solve(instance, keys: keys, seed: seed)
            var dice = Dice(seed: seed &+ 1_000_000)
            let shuffled = instance.shuffled(&dice)
            let second = try solve(shuffled.instance, keys: shuffled.keys, seed: seed)
            #expect(first == second, "seed \(seed)")
        }
    }

    @Test func anotherSeedDrawsAnotherAssignmentOfTheSameValue() throws {
        var builder = InstanceBuilder()
        for _ in 0..<12 { builder.addHousehold(priority: 1) }
        for _ in 0..<12 { builder.addHelper(capacity: 1) }
        for household in 0..<12 {
            for helper in 0..<12 { builder.addPair(household: household, helper: helper, score: 5) }
        }
        let instance = builder.build()
        let first = try #require(instance.solve(SolveOptions(ties: .lottery(instance.lottery(seed: 1)))).solution)
        let second = try #require(instance.solve(SolveOptions(ties: .lottery(instance.lottery(seed: 2)))).solution)
        #expect(first.assignments != second.assignments)
        #expect(first.value == second.value)
        #expect(first.helperPrices == second.helperPrices)
    }

    /// Everything that a solution says, by key.
    private func solve(_ instance: Instance, keys: (households: [String], helpers: [String]), seed: UInt64) throws
        -> [String]
    {
        let lottery = Lottery(seed: seed, households: keys.households, helpers: keys.helpers)
        let solution = try #require(instance.solve(SolveOptions(ties: .lottery(lottery))).solution, "seed \(seed)")
        var lines = solution.assignments.map { assignment in
            let pair = Int(assignment.pair)
            let household = keys.households[instance.household(ofPair: pair)]
            return "\(household) \(keys.helpers[Int(instance.pairHelper[pair])]) \(assignment.quantity)"
        }
        lines += solution.householdPrices.enumerated().map { "\(keys.households[$0.offset]) \($0.element)" }
        lines += solution.helperPrices.enumerated().map { "\(keys.helpers[$0.offset]) \($0.element)" }
        lines.append("\(solution.value) \(solution.coverage)")
        return lines.sorted()
    }
}
