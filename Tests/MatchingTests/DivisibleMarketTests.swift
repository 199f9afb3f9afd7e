import Proof
import Solver
import TestSupport
import Testing

@testable import Matching

/// The market of amounts against the market of units, which is another solver with another proof.
@Suite struct DivisibleMarketTests {
    /// The same market twice: in units and in amounts.
    private struct Twins {
        var units = SlotMarket()
        var amounts = DivisibleMarket()
        var limits: [Int: Int64] = [:]
        var lottery: Lottery
    }

    private static let most = 100

    private static func random(_ random: inout SeededGenerator, seed: UInt64) -> Twins {
        let (slots, suppliers) = (random.int(0...6), random.int(0...4))
        var twins = Twins(
            lottery: Lottery(
                seed: seed, households: (0..<slots).map { "H\($0)" }, helpers: (0..<suppliers).map { "O\($0)" }))
        let (tiers, span) = (Int64(random.int(1...3)), Int64(random.int(1...4)))
        for supplier in 0..<suppliers {
            let capacity = random.int(0...9)
            twins.units.suppliers.append(.init(capacity: Int32(capacity), key: "O\(supplier)"))
            twins.amounts.capacities.append(Int64(capacity))
        }
        var gates: [Int: Int32] = [:]
        let bound = random.int(0...2)
        for slot in 0..<slots {
            let household = random.int(0...3)
            let wanted = DivisibleMarket.Slot(
                wants: Int64(random.int(1...7)), first: Int64(random.int(1...Int(span))), step: span,
                priority: 8 * tiers - Int64(random.int(0...Int(tiers - 1))), fall: tiers)
            twins.amounts.slots.append(wanted)
            twins.units.slots.append(
                .init(
                    household: Int32(household),
                    priorities: (0..<wanted.wants).map { Int32(wanted.priority(after: $0)) }, key: "H\(slot)"))
            for supplier in 0..<suppliers where random.chance(2, in: 3) {
                let place = household * most + supplier
                if bound == 2 || bound == 1 && random.chance(1, in: 2), twins.limits[place] == nil, gates[place] == nil
                {
                    twins.limits[place] = Int64(random.int(0...5))
                }
                if let limit = twins.limits[place], gates[place] == nil {
                    gates[place] = Int32(twins.amounts.gates.count)
                    twins.amounts.gates.append(.init(supplier: Int32(supplier), limit: limit))
                }
                // One limit for a household at a supplier, whether its first slot there saw it or not.
                if gates[place] == nil { gates[place] = -1 }
                let (score, limit) = (Int32(random.int(0...3)), random.int(1...7))
                let gate = gates[place].flatMap { $0 < 0 ? nil : $0 }
                twins.units.pairs.append(
                    .init(
                        slot: Int32(slot), supplier: Int32(supplier), score: score,
                        limit: Int32(min(Int64(limit), gate.map { max(1, twins.amounts.gates[Int($0)].limit) } ?? 7))))
                twins.amounts.pairs.append(
                    .init(
                        slot: Int32(slot), supplier: Int32(supplier), score: score, limit: Int64(limit), gate: gate))
            }
        }
        let limits = twins.limits
        twins.units.groupLimit = { limits[Int($0) * most + Int($1)].map(Int32.init) }
        return twins
    }

    /// Units only know a limit of 0 where two slots meet; amounts know it always. The rest is the same in every respect.
    private static func hasClosedGate(_ twins: Twins) -> Bool { twins.limits.values.contains(0) }

    @Test func equalsTheMarketOfUnitsToTheLotteryWinner() throws {
        var random = SeededGenerator(seed: 8)
        var gated = 0
        var tight = 0
        for round in 0..<3_000 {
            let twins = Self.random(&random, seed: UInt64(round))
            guard !Self.hasClosedGate(twins) else { continue }
            let units = try twins.units.solve(seed: UInt64(round), LeadOptions())
            let amounts = try #require(twins.amounts.solve(twins.lottery))
            try ProofCheck.check(twins.amounts, amounts)
            gated += twins.amounts.gates.isEmpty ? 0 : 1
            let expected = units.assignments.map { [Int($0.slot), Int($0.supplier), Int($0.quantity)] }
            let found = zip(twins.amounts.pairs, amounts.amounts).filter { $0.1 > 0 }
                .map { [Int($0.0.slot), Int($0.0.supplier), Int($0.1)] }
            #expect(found == expected, "round \(round)")
            tight += amounts.supplierPrices.contains { $0.coverage > 0 } ? 1 : 0
            #expect(
                amounts.supplierPrices.map(\.score) == units.prices.map(\.score)
                    && amounts.supplierPrices.map { $0.coverage > 0 } == units.prices.map { $0.coverage > 0 },
                "round \(round)")
        }
        #expect(gated > 500 && tight > 500)
    }

    /// A price is what one unit more brings.
    @Test func aPriceIsWhatOneMoreUnitBrings() throws {
        var random = SeededGenerator(seed: 21)
        for round in 0..<500 {
            let twins = Self.random(&random, seed: UInt64(round))
            let before = try #require(twins.amounts.solve(twins.lottery))
            for supplier in twins.amounts.capacities.indices {
                var more = twins.amounts
                more.capacities[supplier] += 1
                let after = try #require(more.solve(twins.lottery))
                let gain = (
                    coverage: Self.coverage(more, after) - Self.coverage(twins.amounts, before),
                    score: Self.score(more, after) - Self.score(twins.amounts, before)
                )
                let price = before.supplierPrices[supplier]
                #expect(gain == (price.coverage, price.score), "round \(round)")
            }
        }
    }

    private static func given(_ market: DivisibleMarket, _ solution: DivisibleMarket.Solution) -> [Int64] {
        var given = market.slots.map { _ in Int64(0) }
        for (pair, amount) in zip(market.pairs, solution.amounts) { given[Int(pair.slot)] += amount }
        return given
    }

    /// One more unit changes one step by one or moves one from a step to a higher one, so the sum of numbers tells it.
    private static func coverage(_ market: DivisibleMarket, _ solution: DivisibleMarket.Solution) -> Int64 {
        zip(market.slots, given(market, solution)).reduce(0) { sum, slot in
            (0..<slot.1).reduce(sum) { $0 + slot.0.priority(after: $1) }
        }
    }

    private static func score(_ market: DivisibleMarket, _ solution: DivisibleMarket.Solution) -> Int64 {
        zip(market.pairs, solution.amounts).reduce(0) { $0 + Int64($1.0.score) * $1.1 }
    }

    /// Amounts a thousand million times as large: the same optimum, a thousand million times as large.
    @Test func sizeIsNoObject() throws {
        let factor: Int64 = 1_000_000_000
        var random = SeededGenerator(seed: 5)
        for round in 0..<400 {
            let twins = Self.random(&random, seed: UInt64(round))
            var large = twins.amounts
            for index in large.slots.indices {
                large.slots[index].wants *= factor
                large.slots[index].first *= factor
                large.slots[index].step *= factor
            }
            for index in large.capacities.indices { large.capacities[index] *= factor }
            for index in large.gates.indices { large.gates[index].limit *= factor }
            for index in large.pairs.indices { large.pairs[index].limit *= factor }
            let small = try #require(twins.amounts.solve(twins.lottery))
            let found = try #require(large.solve(twins.lottery))
            try ProofCheck.check(large, found)
            #expect(found.amounts == small.amounts.map { $0 * factor }, "round \(round)")
        }
    }

    /// The order of rows and the numbering play no part.
    @Test func theOrderOfRowsPlaysNoPart() throws {
        var random = SeededGenerator(seed: 31)
        for round in 0..<400 {
            let twins = Self.random(&random, seed: UInt64(round))
            var other = twins.amounts
            other.pairs = []
            for slot in twins.amounts.slots.indices {
                other.pairs += twins.amounts.pairs.filter { Int($0.slot) == slot }.reversed()
            }
            let one = try #require(twins.amounts.solve(twins.lottery))
            let two = try #require(other.solve(twins.lottery))
            func byPair(_ market: DivisibleMarket, _ amounts: [Int64]) -> [[Int64]] {
                zip(market.pairs, amounts).map { [Int64($0.slot), Int64($0.supplier), $1] }
                    .sorted { $0.lexicographicallyPrecedes($1) }
            }
            #expect(byPair(twins.amounts, one.amounts) == byPair(other, two.amounts), "round \(round)")
            #expect(one.supplierPrices == two.supplierPrices)
        }
    }

    /// One unit more or less on a pair, or a price one point higher or lower, is no proven optimum any more.
    @Test func theProofRefusesWhatIsChanged() throws {
        var random = SeededGenerator(seed: 3)
        var changes = 0
        for round in 0..<450 {
            let twins = Self.random(&random, seed: UInt64(round))
            guard !Self.hasClosedGate(twins) else { continue }
            let right = try #require(twins.amounts.solve(twins.lottery))
            for index in right.amounts.indices {
                for change: Int64 in [-1, 1] {
                    var wrong = right
                    wrong.amounts[index] += change
                    #expect(throws: MatchingError.self, "round \(round)") { try ProofCheck.check(twins.amounts, wrong) }
                    changes += 1
                }
            }
            for index in right.supplierPrices.indices {
                for change: Int64 in [-1, 1] {
                    var wrong = right
                    wrong.supplierPrices[index].score += change
                    #expect(throws: MatchingError.self, "round \(round)") { try ProofCheck.check(twins.amounts, wrong) }
                    changes += 1
                }
            }
            for index in right.slotPrices.indices {
                var wrong = right
                wrong.slotPrices[index].coverage += 1
                #expect(throws: MatchingError.self, "round \(round)") { try ProofCheck.check(twins.amounts, wrong) }
            }
        }
        #expect(changes > 3_000)
    }

    @Test func isCancelled() {
        var market = DivisibleMarket()
        market.capacities = [1_000_000]
        for slot in 0..<1_000 {
            market.slots.append(.init(wants: 1_000, first: 1, step: 1, priority: 2_000, fall: 1))
            market.pairs.append(.init(slot: Int32(slot), supplier: 0, score: 1, limit: 1_000))
        }
        let lottery = Lottery(seed: 1, households: (0..<1_000).map { "H\($0)" }, helpers: ["O"])
        #expect(market.solve(lottery, isCancelled: { true }) == nil)
    }
}
