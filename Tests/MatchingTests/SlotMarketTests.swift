import Register
import Solver
import TestSupport
import Testing

@testable import Matching

/// The market with limits per household and supplier against an independent flow that has these limits as nodes.
@Suite struct SlotMarketTests {
    @Test func equalsAFlowWithTheLimitsAsNodes() throws {
        var random = SeededGenerator(seed: 77)
        var gated = 0
        for _ in 0..<600 {
            let (market, limits) = Self.random(&random)
            let built = market.build()
            gated += built.gates.isEmpty ? 0 : 1
            let result = try market.solve(seed: 5, LeadOptions())
            try check(result, market, limits)
            #expect(Int128(value(of: result, market)) == Self.reference(market, limits))
        }
        #expect(gated > 100)
    }

    @Test func nobodyGetsASecondLotBeforeEverybodyHasOne() throws {
        // Ten households want three each of twelve; tier 2 gets its first before tier 1 gets a second.
        var market = SlotMarket()
        for household in 0..<10 {
            let tier = household < 5 ? 1 : 2
            market.slots.append(
                .init(
                    household: Int32(household), priorities: (0..<3).map { Int32((2 - $0) * 2 + 2 - tier) },
                    key: "H\(household)"))
            market.pairs.append(
                .init(slot: Int32(household), supplier: 0, score: Int32(household < 5 ? 900_000 : 100), limit: 3))
        }
        market.suppliers = [.init(capacity: 12, key: "O")]
        let result = try market.solve(seed: 1, LeadOptions())
        let counts = (0..<10).map { result.served[$0] }
        #expect(!counts.contains(0))
        #expect(counts.prefix(5).reduce(0, +) == 7)
        #expect(counts.suffix(5).reduce(0, +) == 5)
    }

    /// Of all optima the one with the largest sum of numbers drawn by the keys of slots and suppliers, with gates as without:
    /// the flow has the draws as a third, smallest part of its costs.
    @Test func theLotteryIsARuleOnKeysAlone() throws {
        var random = SeededGenerator(seed: 41)
        var gated = 0
        for round in 0..<300 {
            var (market, limits) = Self.random(&random)
            for index in market.pairs.indices { market.pairs[index].score = Int32(random.int(0...1)) }
            gated += market.build().gates.isEmpty ? 0 : 1
            let lottery = Lottery(
                seed: UInt64(round), households: market.slots.map(\.key), helpers: market.suppliers.map(\.key))
            func worth(_ slot: Int, _ supplier: Int, _ value: Int64) -> Int128 {
                Int128(value) << 60 + (slot < 0 ? 0 : Int128(lottery.draw(household: slot, helper: supplier)))
            }
            let result = try market.solve(seed: UInt64(round), LeadOptions())
            let drawn = result.assignments.reduce(Int128(0)) {
                $0 + worth(Int($1.slot), Int($1.supplier), 0) * Int128($1.quantity)
            }
            let found = Int128(value(of: result, market)) << 60 + drawn
            #expect(found == Self.reference(market, limits, worth))
        }
        #expect(gated > 50)
    }

    @Test func aLimitOfNothingGivesNothing() throws {
        var market = SlotMarket()
        for slot in 0..<2 {
            market.slots.append(.init(household: 0, priorities: [1], key: "N\(slot)"))
            market.pairs.append(.init(slot: Int32(slot), supplier: 0, score: 1, limit: 1))
        }
        market.suppliers = [.init(capacity: 5, key: "O")]
        market.groupLimit = { _, _ in 0 }
        #expect(try market.solve(seed: 1, LeadOptions()).assignments.isEmpty)
        market.groupLimit = { _, _ in 1 }
        #expect(try market.solve(seed: 1, LeadOptions()).assignments.count == 1)
    }

    @Test func isTheSameForAnyNumberOfThreadsAndOrder() throws {
        var random = SeededGenerator(seed: 3)
        for _ in 0..<20 {
            let (market, _) = Self.random(&random)
            let one = try market.solve(seed: 9, LeadOptions())
            let many = try market.solve(seed: 9, LeadOptions(threads: 4))
            #expect(one.assignments == many.assignments)
        }
    }

    /// A bundle of three slots that may have two: the third stays free although somebody could fill it.
    @Test func aBundleGetsNoMoreThanItWishes() throws {
        var market = SlotMarket()
        market.bundles = [.init(priorities: [2, 1], key: "B")]
        for number in 0..<3 {
            market.slots.append(.init(household: 0, priorities: [0], key: "N\(number)", bundle: 0))
            market.suppliers.append(.init(capacity: 1, key: "P\(number)"))
            market.pairs.append(
                .init(slot: Int32(number), supplier: Int32(number), score: Int32(number + 1) * 100_000, limit: 1))
        }
        let result = try market.solve(seed: 1, LeadOptions())
        #expect(result.served == [0, 1, 1])
        #expect(result.score == 500_000)
    }

    // MARK: parts

    private static func random(_ random: inout SeededGenerator) -> (SlotMarket, [[Int32]]) {
        var market = SlotMarket()
        let households = random.int(1...4)
        let suppliers = random.int(1...3)
        for supplier in 0..<suppliers {
            market.suppliers.append(.init(capacity: Int32(random.int(0...5)), key: "O\(supplier)"))
        }
        for slot in 0..<random.int(1...6) {
            let first = Int32(random.int(0...4))
            var priorities = [first]
            for _ in 1..<random.int(1...3) + 1 where random.chance(1, in: 2) {
                priorities.append(Int32(random.int(0...Int(priorities[priorities.count - 1]))))
            }
            market.slots.append(
                .init(household: Int32(random.int(0...households - 1)), priorities: priorities, key: "N\(slot)"))
            for supplier in 0..<suppliers where random.chance(2, in: 3) {
                market.pairs.append(
                    .init(
                        slot: Int32(slot), supplier: Int32(supplier), score: Int32(random.int(0...1000)),
                        limit: Int32(random.int(1...3))))
            }
        }
        let limits = (0..<households).map { _ in (0..<suppliers).map { _ in Int32(random.int(1...4)) } }
        market.groupLimit = { household, supplier in limits[Int(household)][Int(supplier)] }
        // A single pair never exceeds its household's limit: that is what callers promise.
        for index in market.pairs.indices {
            let pair = market.pairs[index]
            let household = market.slots[Int(pair.slot)].household
            market.pairs[index].limit = min(pair.limit, limits[Int(household)][Int(pair.supplier)])
        }
        return (market, limits)
    }

    private func check(_ result: SlotMarket.Result, _ market: SlotMarket, _ limits: [[Int32]]) throws {
        var perHousehold: [[Int32]] = limits.map { $0.map { _ in 0 } }
        for one in result.assignments {
            let pair = try #require(market.pairs.first { $0.slot == one.slot && $0.supplier == one.supplier })
            #expect(one.quantity <= pair.limit)
            perHousehold[Int(market.slots[Int(one.slot)].household)][Int(one.supplier)] += one.quantity
        }
        for (household, row) in perHousehold.enumerated() {
            for (supplier, units) in row.enumerated() { #expect(units <= limits[household][supplier]) }
        }
        for (supplier, given) in result.given.enumerated() { #expect(given <= market.suppliers[supplier].capacity) }
        for (slot, served) in result.served.enumerated() { #expect(Int(served) <= market.slots[slot].priorities.count) }
    }

    /// Units count by priority, the highest before all lower ones, then the score.
    private static let base: Int64 = 64

    private static func weight(_ priority: Int32) -> Int64 {
        (0..<Int(priority) + 1).reduce(100_000) { value, _ in value * base }
    }

    private func value(of result: SlotMarket.Result, _ market: SlotMarket) -> Int64 {
        var value: Int64 = 0
        for (slot, served) in result.served.enumerated() {
            for unit in 0..<Int(served) { value += Self.weight(market.slots[slot].priorities[unit]) }
        }
        for one in result.assignments {
            let pair = market.pairs.first { $0.slot == one.slot && $0.supplier == one.supplier }
            value += Int64(pair?.score ?? 0) * Int64(one.quantity)
        }
        return value
    }

    private static func reference(
        _ market: SlotMarket, _ limits: [[Int32]], _ worth: (Int, Int, Int64) -> Int128 = { Int128($2) }
    ) -> Int128 {
        var flow = CapacityFlow()
        let (source, sink) = (flow.node(), flow.node())
        let slots = market.slots.map { _ in flow.node() }
        let suppliers = market.suppliers.map { _ in flow.node() }
        let gates = limits.map { row in row.map { _ in flow.node() } }
        for (slot, node) in zip(market.slots, slots) {
            for priority in slot.priorities {
                flow.add(source, node, capacity: 1, cost: -worth(-1, -1, weight(priority)))
            }
        }
        for pair in market.pairs {
            let gate = gates[Int(market.slots[Int(pair.slot)].household)][Int(pair.supplier)]
            flow.add(
                slots[Int(pair.slot)], gate, capacity: Int64(pair.limit),
                cost: -worth(Int(pair.slot), Int(pair.supplier), Int64(pair.score)))
        }
        for (household, row) in limits.enumerated() {
            for (supplier, limit) in row.enumerated() {
                flow.add(gates[household][supplier], suppliers[supplier], capacity: Int64(limit), cost: 0)
            }
        }
        for (supplier, node) in zip(market.suppliers, suppliers) {
            flow.add(node, sink, capacity: Int64(supplier.capacity), cost: 0)
        }
        return -flow.leastCost(source, sink)
    }
}
