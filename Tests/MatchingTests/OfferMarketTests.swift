import Policy
import Records
import Register
import TestSupport
import Testing

@testable import Matching

/// Lots, remainders and levels: sums to the fen, over several runs, against a flow in small coins.
@Suite struct OfferMarketTests {
    private let day: CalendarDay
    private let area: DivisionCode

    init() throws {
        day = try #require(CalendarDay(iso: "2020-04-30"))
        area = try #require(DivisionCode("350583"))
    }

    private func town(_ homes: Int, tier: (Int) -> Category = { _ in .minimumLiving }) -> Town {
        var town = Town(day)
        for number in 0..<homes { town.home("H\(number)", "350583100201", category: tier(number)) }
        return town
    }

    // MARK: shares of bills, caps, levels over several runs

    @Test(.mechanism(51)) func aShareOfABillIsPaidOnceOverAllRuns() throws {
        for (drawn, given) in [(0, [60_000]), (59_999, [1]), (60_000, [])] as [(Int64, [Int64])] {
            var town = town(1)
            town.need("H0", .funds, item: .treatment, yuan: 1_000)
            town.offer("F1", .funds, .funds, "互助医疗金", stock: 1_000_000, areas: [area]) { $0.billShare = 600 }
            if drawn > 0 { town.drew(0, 0, 0, drawn) }
            let outcome = try town.run().outcome
            #expect(outcome.shares.map(\.amount) == given, "\(drawn) drawn")
            if given.isEmpty { #expect(outcome.unmet.first?.removed["bill_share"] == 1) }
        }
    }

    @Test(.mechanism(51)) func whatOthersPaidLeavesTheShareWhole() throws {
        var town = town(1)
        town.need("H0", .funds, item: .treatment, yuan: 1_000)
        town.offer("F1", .funds, .funds, "互助医疗金", stock: 1_000_000, areas: [area]) { $0.billShare = 600 }
        town.resources.needs[0][0].received = 30_000
        #expect(try town.run().outcome.shares.map(\.amount) == [60_000])
        // But never more than the bill.
        town.resources.needs[0][0].received = 45_000
        #expect(try town.run().outcome.shares.map(\.amount) == [55_000])
    }

    @Test func levelsGoOnFromRunToRun() throws {
        for (stock, expected) in [(1_000, ["H1"]), (2_000, ["H0", "H1"])] as [(Int64, [String])] {
            var town = town(2) { $0 == 0 ? .minimumLiving : .emergency }
            for number in 0..<2 { town.need("H\(number)", .goods, item: .food, quantity: 4) }
            town.offer("O1", .goods, .goods, "大米", stock: stock, areas: [area])
            // The most urgent household has one bag already; the other has none.
            town.drew(0, 0, 0, 1_000)
            #expect(try town.run().outcome.shares.map(\.household) == expected)
        }
    }

    @Test func levelsOfMoneyGoOnFromRunToRun() throws {
        var town = town(2) { $0 == 0 ? .minimumLiving : .emergency }
        for number in 0..<2 { town.need("H\(number)", .funds, item: .living, yuan: 300) }
        town.offer("F1", .funds, .funds, "生活补助", stock: 14_000, areas: [area])
        town.drew(0, 0, 0, 5_000)
        let shares = try town.run().outcome.shares
        // Both up to their first hundred (50 and 100); nothing is left.
        #expect(shares.map(\.amount) == [5_000, 9_000] || shares.map(\.amount) == [4_000, 10_000])
        // Within the level the more urgent tier comes first.
        #expect(shares.map(\.amount) == [5_000, 9_000])
    }

    @Test func aCapCountsEarlierDrawsOnce() throws {
        for (drawn, given) in [(50_000, [50_000]), (99_999, [1]), (100_000, [])] as [(Int64, [Int64])] {
            var town = town(1)
            town.need("H0", .funds, item: .living, yuan: nil)
            town.offer("F1", .funds, .funds, "生活补助", stock: 1_000_000, areas: [area]) { $0.householdCap = 100_000 }
            town.drew(0, 0, 0, drawn)
            #expect(try town.run().outcome.shares.map(\.amount) == given, "\(drawn) drawn")
        }
    }

    @Test func withoutAmountAndCapNobodyKnowsHowMuch() throws {
        var town = town(1)
        town.need("H0", .funds, item: .living, yuan: nil)
        town.offer("F1", .funds, .funds, "生活补助", stock: 100_000_000, areas: [area])
        let outcome = try town.run().outcome
        #expect(outcome.shares.isEmpty && outcome.held.map(\.reason) == ["quantity_unknown"])
        // Beside a fund with a cap it pays up to that cap, from that fund.
        town.offer("F2", .funds, .funds, "生活补助", stock: 100_000_000, areas: [area]) { $0.householdCap = 50_000 }
        let capped = try town.run().outcome
        #expect(capped.shares.map(\.offer) == ["F2"] && capped.shares.map(\.amount) == [50_000])
    }

    @Test func whatIsMetIsCalledMet() throws {
        var town = town(2)
        for number in 0..<2 { town.need("H\(number)", .funds, item: .living, yuan: 100) }
        town.offer("F1", .funds, .funds, "生活补助", stock: 5_000, areas: [area])
        town.resources.needs[0][0].received = 10_000
        let outcome = try town.run().outcome
        #expect(outcome.met.map(\.household) == ["H0"])
        // A part of a lot is no whole one.
        let short = try #require(outcome.unmet.first)
        #expect(short.household == "H1" && short.wanted == 10_000 && short.given == 5_000)
        #expect(outcome.offers[0].unmet == 1)
    }

    // MARK: remainders

    @Test func smallNeedsShareALotToTheEnd() throws {
        for (fund, served) in [(15_000, 3), (14_999, 3), (10_000, 2), (10_001, 3)] as [(Int64, Int)] {
            var town = town(3)
            for number in 0..<3 { town.need("H\(number)", .funds, item: .living, yuan: 50) }
            town.offer("F1", .funds, .funds, "生活补助", stock: fund, areas: [area])
            let outcome = try town.run().outcome
            #expect(outcome.shares.count == served, "\(fund)")
            #expect(outcome.shares.reduce(0) { $0 + $1.amount } == min(fund, 15_000))
            #expect(outcome.offers[0].left == fund - min(fund, 15_000))
        }
    }

    @Test func sumsOfAnySizeAreWhole() throws {
        var town = town(2)
        town.need("H0", .funds, item: .treatment, yuan: 2_345_678)
        town.need("H1", .funds, item: .treatment, yuan: 1)
        town.offer("F1", .funds, .funds, "大病救助", stock: 1_000_000_000, areas: [area])
        let outcome = try town.run().outcome
        #expect(outcome.shares.map(\.amount) == [234_567_800, 100] && outcome.unmet.isEmpty)
        // Too many parts for one market: larger parts, and the rest is added to the fen.
        town.resources.offers[0].free = 123_456_789
        let short = try town.run().outcome
        #expect(short.shares.map(\.amount) == [123_456_689, 100])
    }

    /// Random towns in coins of 10 fen, lots of 1 yuan: the sums by level and tier and the score are those of a flow that
    /// pushes coin by coin and knows limits as nodes.
    @Test func equalsAFlowInCoins() throws {
        var random = SeededGenerator(seed: 13)
        var partial = 0
        for round in 0..<60 {
            let (town, coins) = Self.random(&random, day, area)
            let run = try town.run(seed: UInt64(round), lotYuan: 1)
            let value = Self.value(of: run.outcome, town)
            #expect(value == coins, "round \(round)")
            partial += run.outcome.shares.contains { $0.amount % 100 != 0 } ? 1 : 0
        }
        #expect(partial > 20)
    }

    private static let coin: Int64 = 10
    private static let base: Int128 = 256

    /// A coin of a level (0...2) and tier (1...3).
    private static func weight(level: Int64, tier: Int) -> Int128 {
        let rank = (2 - min(2, level)) * 3 + Int64(3 - tier)
        return (0...rank).reduce(Int128(1) << 31) { value, _ in value * base }
    }

    private static func value(of outcome: OfferOutcome, _ town: Town) -> Int128 {
        var value: Int128 = 0
        let byNeed = Dictionary(grouping: outcome.shares) { $0.record }
        for (record, shares) in byNeed {
            let place = town.resources.needs.firstIndex { $0.contains { $0.record == record } } ?? 0
            let before = town.resources.needs[place].first { $0.record == record }?.received ?? 0
            let sum = shares.reduce(0) { $0 + $1.amount }
            for coin in 0..<sum / coin {
                value += weight(level: (before + coin * Self.coin) / 100, tier: shares[0].tier)
            }
            for share in shares { value += Int128(share.score) * Int128(share.amount / coin) }
        }
        return value
    }

    private static func random(
        _ random: inout SeededGenerator, _ day: CalendarDay, _ area: DivisionCode
    ) -> (Town, Int128) {
        var town = Town(day)
        let homes = random.int(1...4)
        var tiers: [Int] = []
        for number in 0..<homes {
            let tier = random.int(1...3)
            tiers.append(tier)
            let category: Register.Category = [.minimumLiving, .minimumLivingEdge, .emergency][tier - 1]
            town.home("H\(number)", "350583100201", category: category)
            for _ in 0..<random.int(1...2) { town.need("H\(number)", .funds, item: .living, yuan: 1) }
        }
        for home in 0..<homes {
            for need in town.snapshot.households[home].needs.indices {
                town.snapshot.households[home].needs[need].quantityMilli = Int64(random.int(1...12)) * 2 * coin * 10
                let received = Int64(random.int(0...4)) * coin
                town.resources.needs[home][need].received = random.chance(1, in: 2) ? received : 0
                town.snapshot.households[home].needs[need].urgency = random.pick([.urgent, .normal, nil])
            }
        }
        for number in 0..<random.int(1...3) {
            let cap = random.chance(1, in: 2) ? Int64(random.int(1...40)) * coin : nil
            let share = random.chance(1, in: 3) ? 500 : nil
            let old = random.chance(1, in: 3)
            town.offer(
                "O\(number)", .funds, .funds, "生活补助", stock: Int64(random.int(0...60)) * coin, areas: [area]
            ) {
                $0.householdCap = cap
                $0.billShare = share
                if old { $0.expiry = day }
            }
        }
        return (town, reference(town))
    }

    private static func reference(_ town: Town) -> Int128 {
        var flow = CapacityFlow()
        let (source, sink) = (flow.node(), flow.node())
        let offers = town.resources.offers.map { _ in flow.node() }
        for (offer, node) in zip(town.resources.offers, offers) {
            flow.add(node, sink, capacity: (offer.free ?? 0) / coin, cost: 0)
        }
        let judge = try? OfferProblem(
            town.snapshot, town.resources, pack: TestPack.fujian(), LeadOptions()
        ).judge
        guard let judge else { return -1 }
        for (home, facts) in town.snapshot.households.enumerated() {
            let gates = town.resources.offers.indices.map { index in
                let gate = flow.node()
                let cap = town.resources.offers[index].householdCap ?? 1_000_000
                flow.add(gate, offers[index], capacity: cap / coin, cost: 0)
                return gate
            }
            for (need, wanted) in facts.needs.enumerated() {
                let node = flow.node()
                let received = town.resources.needs[home][need].received
                let bill = (wanted.quantityMilli ?? 0) / 10
                var given = received
                while given < bill {
                    let tier = judge.scope.tier(of: home) ?? 9
                    flow.add(source, node, capacity: 1, cost: -weight(level: given / 100, tier: tier))
                    given += coin
                }
                for (index, offer) in town.resources.offers.enumerated() {
                    let most = offer.billShare.map { bill * Int64($0) / 1000 / coin } ?? 1_000_000
                    let score = OfferScore.total(judge, household: home, need: need, offer: index)
                    flow.add(node, gates[index], capacity: most, cost: -Int128(score))
                }
            }
        }
        return -flow.leastCost(source, sink)
    }
}
