import Policy
import Records
import Register
import TestSupport
import Testing

@testable import Matching

/// Whom a donor means: groups finer than a code, first groups, purposes and earmarks in words, fittings.
@Suite struct OfferRuleTests {
    private let day: CalendarDay
    private let area: DivisionCode

    init() throws {
        day = try #require(CalendarDay(iso: "2020-04-30"))
        area = try #require(DivisionCode("350583"))
    }

    // MARK: groups finer than a code

    @Test func orphansAreNotEmployees() throws {
        let cases: [(String, Register.Category, String?)] = [
            ("孤儿", .other, nil), ("困难职工", .other, "category"), ("其他困难", .other, "unknown:household.categories"),
            ("困境儿童", .other, "unknown:household.categories"), ("监测户", .relapseWatch, "category"),
        ]
        for (words, category, rule) in cases {
            var town = Town(day)
            town.home("H0", "350583100201", category: category, words: words)
            town.need("H0", .goods, item: .bedding, quantity: 1)
            town.offer("O1", .goods, .goods, "棉被", stock: 1_000, areas: [area]) { $0.groups = [.orphan] }
            let outcome = try town.run().outcome
            #expect(outcome.shares.isEmpty == (rule != nil), "\(words)")
            if let rule { #expect(outcome.unmet.first?.removed == [rule: 1], "\(words)") }
        }
    }

    @Test func registeredAsPoorIsNotLifted() throws {
        let cases: [(String, String?)] = [
            ("建档立卡贫困户", nil), ("建档立卡", nil), ("边缘易致贫户", "category"),
            ("脱贫户", "unknown:household.categories"), ("监测户", "unknown:household.categories"),
        ]
        for (words, rule) in cases {
            var town = Town(day)
            town.home("H0", "350583100201", category: .relapseWatch, words: words)
            town.need("H0", .goods, item: .bedding, quantity: 1)
            town.offer("O1", .goods, .goods, "棉被", stock: 1_000, areas: [area]) { $0.groups = [.registeredPoor] }
            let outcome = try town.run().outcome
            #expect(outcome.shares.isEmpty == (rule != nil), "\(words)")
            // The whole code asks for no words.
            town.resources.offers[0].recognitions = Recognitions(categories: [.relapseWatch])
            #expect(try town.run().outcome.shares.count == 1, "\(words)")
        }
    }

    @Test func wordsNameTheFinerGroup() {
        let (condition, unknown) = Recognitions.reading(["孤儿", "低保", "建档立卡", "FP"])
        #expect(unknown == nil)
        #expect(
            condition == Recognitions(categories: [.minimumLiving, .relapseWatch], groups: [.orphan, .registeredPoor]))
        #expect(Recognitions.reading(["孤儿", "什么"]).unknown == "什么")
    }

    // MARK: who comes first inside an offer (M107)

    /// Orphans, children of the minimum living allowance and of registered poor families before others, no rank among them.
    @Test(.mechanism(107)) func studyPlacesGoToTheFirstGroupsBeforeTierAndScore() throws {
        for (places, expected) in [(1, 0), (3, 0), (4, 1), (5, 2)] {
            var town = Town(day)
            // The others are of the most urgent tier, and their needs are urgent.
            let homes: [(String, Register.Category, String, Urgency?)] = [
                ("A0", .extremePoverty, "特困人员", .urgent), ("A1", .extremePoverty, "特困人员", .urgent),
                ("B0", .other, "孤儿", .normal), ("B1", .minimumLiving, "低保", .normal),
                ("B2", .relapseWatch, "建档立卡", .normal),
            ]
            for (number, category, words, urgency) in homes {
                town.home(number, "350583100201", category: category, words: words, born: "2006-01-01")
                town.need(number, .school, item: nil, quantity: 1, member: 0)
                town.snapshot.households[town.snapshot.households.count - 1].needs[0].urgency = urgency
            }
            town.offer("O1", .place, .school, "助学名额", stock: Int64(places) * 1_000, areas: [area]) {
                $0.first = Recognitions(categories: [.minimumLiving], groups: [.orphan, .registeredPoor])
            }
            let served = try town.run().outcome.shares.map(\.household)
            #expect(served.count { $0.hasPrefix("A") } == expected, "\(places) places: \(served)")
            #expect(served.count == places)
            // Without the condition tier and score decide.
            town.resources.offers[0].first = Recognitions()
            let usual = try town.run().outcome.shares.map(\.household)
            if places == 1 { #expect(usual[0].hasPrefix("A")) }
        }
    }

    /// Over random towns: whoever comes first inside an offer with a first group and lacks a place finds none there that went
    /// to somebody who does not; and offers without such a group are shared out as if nobody came first.
    @Test(.mechanism(107)) func nobodyElseHasAPlaceThatTheFirstGroupLacks() throws {
        var random = SeededGenerator(seed: 107)
        var contested = 0
        for round in 0..<120 {
            var town = Town(day)
            let homes = random.int(3...10)
            for number in 0..<homes {
                let (category, words): (Register.Category, String) = random.pick([
                    (.other, "孤儿"), (.minimumLiving, "低保"), (.minimumLivingEdge, "低保边缘"), (.emergency, "急难"),
                ])
                town.home("H\(number)", "350583100201", category: category, words: words, born: "2006-01-01")
                town.need("H\(number)", .school, item: nil, quantity: 1, member: 0)
            }
            let first = Recognitions(groups: [.orphan])
            for number in 0..<random.int(1...3) {
                let hasFirst = number == 0 || random.chance(1, in: 2)
                let tiers = random.chance(1, in: 2) ? [1, 2] : []
                town.offer(
                    "O\(number)", .place, .school, "助学名额", stock: Int64(random.int(1...3)) * 1_000, areas: [area]
                ) {
                    if hasFirst { $0.first = first }
                    $0.tiers = tiers
                }
            }
            let run = try town.run(seed: UInt64(round))
            let judge = run.problem.judge
            let served = Set(run.outcome.shares.map(\.household))
            for share in run.outcome.shares {
                let offer = try #require(town.resources.offers.firstIndex { $0.number == share.offer })
                guard !town.resources.offers[offer].first.isEmpty else { continue }
                let holder = try #require(town.snapshot.position(ofHousehold: share.household))
                guard !judge.isFirst(household: holder, offer: offer) else { continue }
                for (home, facts) in town.snapshot.households.enumerated() where !served.contains(facts.number) {
                    let fits = judge.findings(household: home, need: 0, offer: offer).isEmpty
                    #expect(!(fits && judge.isFirst(household: home, offer: offer)), "round \(round): \(facts.number)")
                }
            }
            contested += run.outcome.unmet.isEmpty ? 0 : 1
        }
        #expect(contested > 40)
    }

    // MARK: purposes and earmarks in words

    @Test func aFundsPurposeThatNoListKnowsIsNotAnybodys() throws {
        let cases: [(String, ItemKind?, String?)] = [
            ("儿童先心病专项", .treatment, "unknown:offer.item"), ("慈善救助资金", .treatment, nil), ("爱心善款", nil, nil),
            ("大病救助金", .treatment, nil), ("大病救助金", .tuition, "item"), ("大病救助金", nil, "unknown:need.item"),
        ]
        for (title, item, rule) in cases {
            var town = Town(day)
            town.home("H0", "350583100201", category: .minimumLiving)
            town.need("H0", .funds, item: item, yuan: 100)
            town.offer("F1", .funds, .funds, title, stock: 100_000, areas: [area])
            let outcome = try town.run().outcome
            #expect(outcome.shares.isEmpty == (rule != nil), "\(title)")
            if let rule { #expect(outcome.unmet.first?.removed == [rule: 1], "\(title)") }
        }
        // A person who confirms the coding answers for it.
        var town = Town(day)
        town.home("H0", "350583100201", category: .minimumLiving)
        town.need("H0", .funds, item: .treatment, yuan: 100)
        town.offer("F1", .funds, .funds, "儿童先心病专项", stock: 100_000, areas: [area]) { $0.confirmed = self.day }
        #expect(try town.run().outcome.shares.count == 1)
    }

    @Test func wordsBeyondTheColumnsKeepAnOfferBack() {
        var offer = Offer(donor: "D", kind: .funds, title: "大病救助金", need: .funds)
        offer.causes = [.illness]
        offer.categories = [.minimumLiving]
        offer.householdCap = 540_000
        offer.unit = "元"
        offer.earmark = "定向用于永春县因病的低保户,每户不超过5400元,不得挪作他用"
        #expect(offer.openWords(areaNames: ["永春县"]) == nil)
        #expect(offer.openWords(areaNames: ["南安市"]) != nil)
        for (words, isOpen) in [
            ("只限先心病儿童", true), ("定向用于因病的低保户", false), ("定向用于因病的特困人员", true),
            ("每户不超过5400元", false), ("每户不超过5000元", true), ("定向用于女性低保户", true), ("专款专用", false),
        ] {
            offer.earmark = words
            #expect((offer.openWords(areaNames: []) != nil) == isOpen, "\(words)")
        }
        offer.earmark = "只限先心病儿童"
        offer.confirmed = day
        #expect(offer.openWords(areaNames: []) == nil)
        // Another earmark asks for another look.
        var row = offer
        row.confirmed = nil
        offer.update(with: row)
        #expect(offer.confirmed == day)
        row.earmark = "只限先心病患者"
        offer.update(with: row)
        #expect(offer.confirmed == nil)
    }

    @Test func openWordsOfAnEarmarkGiveNothing() throws {
        for (earmark, isGiven) in [("专款专用", true), ("只限先心病儿童", false)] {
            var town = Town(day)
            town.home("H0", "350583100201", category: .minimumLiving)
            town.need("H0", .funds, item: .treatment, yuan: 100)
            town.offer("F1", .funds, .funds, "大病救助金", stock: 100_000, areas: [area]) { $0.earmark = earmark }
            let outcome = try town.run().outcome
            #expect(outcome.shares.isEmpty == !isGiven)
            if !isGiven { #expect(outcome.unmet.first?.removed == ["unknown:offer.earmark": 1]) }
        }
    }

    // MARK: fittings (M104)

    @Test(.mechanism(104)) func anAidThatHasToFitNeedsAFitting() throws {
        for (fitted, fits) in [(nil, false), (day.adding(days: 1), false), (day, true)] as [(CalendarDay?, Bool)] {
            var town = Town(day)
            town.home("H0", "350583100201", category: .minimumLiving)
            town.need("H0", .goods, item: .aid, quantity: 1)
            town.resources.needs[0][0].fitted = fitted
            town.offer("O1", .goods, .goods, "假肢", stock: 5_000, areas: [area]) { $0.needsFitting = true }
            let outcome = try town.run().outcome
            #expect(outcome.shares.isEmpty == !fits)
            if !fits { #expect(outcome.unmet.first?.removed == ["unknown:need.fitted": 1]) }
            // Only in the areas that the donor names.
            town.resources.offers[0].areas = [try #require(DivisionCode("350103"))]
            #expect(try town.run().outcome.shares.isEmpty)
        }
    }

    // MARK: things and money for one need

    @Test func aNeedGetsThingsOrMoneyAndNotBoth() throws {
        var town = Town(day)
        for number in 0..<2 {
            town.home("H\(number)", "350583100201", category: .minimumLiving)
            town.need("H\(number)", .housing, item: .repair, quantity: 1)
        }
        town.offer("F1", .funds, .housing, "危房修缮资金", stock: 2_000_000, areas: [area]) { $0.householdCap = 800_000 }
        town.offer("O1", .service, .housing, "住房修缮", stock: 1_000, areas: [area]) { $0.vetted = self.day }
        let shares = try town.run().outcome.shares
        #expect(shares.count == 2 && Set(shares.map(\.household)).count == 2)
        #expect(shares.first { $0.offer == "F1" }?.amount == 800_000)
        #expect(shares.first { $0.offer == "O1" }?.amount == 1_000)
        // What had money before gets no things after.
        town.resources.needs[0][0].receivedMoney = 800_000
        town.resources.needs[1][0].received = 1_000
        #expect(try town.run().outcome.shares.isEmpty)
    }
}
