import Policy
import Records
import Register
import TestSupport
import Testing

@testable import Matching

/// The run over offers on small towns: conditions to the letter, levels, funds with shares of bills, unknown facts.
@Suite struct OfferRunTests {
    private let day: CalendarDay

    init() throws { day = try #require(CalendarDay(iso: "2020-04-30")) }

    // MARK: the mutual-aid fund of Fuzhou (M51)

    @Test(.mechanism(51)) func theMutualAidFundKeepsTiersAndAreas() throws {
        var town = Town(day)
        let taijiang = try #require(DivisionCode("350103"))
        let yongtai = try #require(DivisionCode("350125"))
        for number in 0..<6 {
            town.home("T\(number)", "350103001001", category: number < 2 ? .minimumLiving : .minimumLivingEdge)
            town.need("T\(number)", .funds, item: .treatment, yuan: 200_000)
        }
        town.home("Y0", "350125100201", category: .minimumLivingEdge)
        town.need("Y0", .funds, item: .treatment, yuan: 2_000)
        // One million for Taijiang, two for Yongtai; a share of 60 % of the bill; tiers 2 and 3 alone.
        town.offer("F1", .funds, .funds, "互助医疗金", stock: 100_000_000, areas: [taijiang]) {
            $0.tiers = [2, 3]
            $0.billShare = 600
        }
        town.offer("F2", .funds, .funds, "互助医疗金", stock: 200_000_000, areas: [yongtai]) {
            $0.tiers = [2, 3]
            $0.billShare = 600
        }
        let run = try town.run()
        #expect(!run.outcome.shares.contains { ["T0", "T1"].contains($0.household) })
        // Exactly 60 % of each bill: no sum is cut, and what the offers do not pay stays unmet.
        #expect(run.outcome.shares.map(\.household) == ["T2", "T3", "T4", "T5", "Y0"])
        for share in run.outcome.shares {
            #expect(share.offer == (share.household.hasPrefix("T") ? "F1" : "F2"))
            #expect(share.amount == (share.household == "Y0" ? 120_000 : 12_000_000))
        }
        let unmet = run.outcome.unmet.first { $0.household == "T3" }
        #expect(unmet?.wanted == 20_000_000 && unmet?.given == 12_000_000 && unmet?.isMoney == true)
        let given = run.outcome.offers.map(\.given)
        #expect(given[0] == 48_000_000 && given[1] == 120_000)
        // Money stays in Yongtai although Taijiang could use it: no draw across areas.
        let stays: Int64 = 199_880_000
        #expect(run.outcome.offers[1].left == stays)
        let excluded = run.outcome.unmet.first { $0.household == "T0" }
        #expect(excluded?.removed["tier"] == 2)
    }

    @Test(.mechanism(51)) func aShareOfAnUnknownBillIsNothing() throws {
        var town = Town(day)
        town.home("A", "350103001001", category: .minimumLivingEdge)
        town.need("A", .funds, item: .treatment, yuan: nil)
        town.offer("F1", .funds, .funds, "互助医疗金", stock: 1_000_000, areas: [try #require(DivisionCode("350103"))]) {
            $0.billShare = 500
        }
        #expect(try town.run().outcome.shares.isEmpty)
    }

    // MARK: levels, lots, caps

    @Test func everybodysFirstLotComesBeforeAnybodysSecond() throws {
        var town = Town(day)
        for number in 0..<5 {
            town.home("H\(number)", "350583100201", category: number == 0 ? .minimumLiving : .minimumLivingEdge)
            town.need("H\(number)", .goods, item: .food, quantity: 4)
        }
        town.offer("O1", .goods, .goods, "大米", stock: 6_000, areas: [try #require(DivisionCode("350583"))])
        let shares = try town.run().outcome.shares
        #expect(Set(shares.map(\.household)).count == 5)
        #expect(shares.map(\.amount).reduce(0, +) == 6_000)
        // The sixth bag is a second lot, and goes to the most urgent tier.
        #expect(shares.first { $0.household == "H0" }?.amount == 2_000)
    }

    @Test func theCapBindsAllNeedsOfAHousehold() throws {
        var town = Town(day)
        town.home("H0", "350583100201", category: .minimumLiving)
        town.need("H0", .funds, item: .living, yuan: 900)
        town.need("H0", .funds, item: .living, yuan: 900)
        town.offer("O1", .funds, .funds, "生活困难补助", stock: 1_000_000, areas: [try #require(DivisionCode("350583"))]) {
            $0.householdCap = 105_000
        }
        let shares = try town.run().outcome.shares
        #expect(shares.map(\.amount).reduce(0, +) == 105_000)
    }

    @Test func whatWasReceivedCounts() throws {
        var town = Town(day)
        town.home("H0", "350583100201", category: .minimumLiving)
        town.need("H0", .goods, item: .bedding, quantity: 2)
        town.offer("O1", .goods, .goods, "棉被", stock: 10_000, areas: [try #require(DivisionCode("350583"))])
        town.resources.needs[0][0].received = 2_000
        #expect(try town.run().outcome.shares.isEmpty)
        town.resources.needs[0][0].received = 1_000
        #expect(try town.run().outcome.shares.map(\.amount) == [1_000])
        town.resources.needs[0][0].receivedUnknown = true
        let outcome = try town.run().outcome
        #expect(outcome.shares.isEmpty && outcome.held.map(\.reason) == ["received_unknown"])
    }

    // MARK: conditions

    @Test(.mechanism(99), .mechanism(105)) func agesCountBothBounds() throws {
        let area = try #require(DivisionCode("350583"))
        for (born, fits) in [("1955-05-01", false), ("1955-04-30", true), ("2004-05-01", false), ("2004-04-30", true)] {
            var town = Town(day)
            town.home("H0", "350583100201", category: .minimumLiving, born: born)
            town.need("H0", .care, item: nil, quantity: 1, member: 0)
            let isOld = born.hasPrefix("195")
            town.offer("O1", .service, .care, "居家照料", stock: 5_000, areas: [area]) {
                $0.leastAge = isOld ? 65 : 16
                $0.vetted = self.day
            }
            #expect(try town.run().outcome.shares.isEmpty == !fits, "\(born)")
        }
    }

    @Test func whatIsNotKnownIsNoCandidateAndIsNamed() throws {
        let area = try #require(DivisionCode("350583"))
        var town = Town(day)
        town.home("H0", "350583100201", category: .minimumLiving, born: nil)
        town.need("H0", .care, item: nil, quantity: 1, member: 0)
        town.offer("O1", .service, .care, "居家照料", stock: 5_000, areas: [area]) {
            $0.leastAge = 65
            $0.vetted = self.day
        }
        town.offer("O2", .service, .care, "居家照料", stock: nil, areas: [area]) { $0.vetted = self.day }
        let outcome = try town.run().outcome
        #expect(outcome.shares.isEmpty)
        let removed = try #require(outcome.unmet.first?.removed)
        #expect(removed["unknown:member.birth"] == 1 && removed["unknown:offer.stock"] == 1)
    }

    @Test(.mechanism(94)) func aSchoolHelpsItsOwnPupils() throws {
        let area = try #require(DivisionCode("350583"))
        var town = Town(day)
        for (number, school) in ["第一中学", "第二中学"].enumerated() {
            town.home("H\(number)", "350583100201", category: .minimumLiving, born: "2005-01-01")
            town.snapshot.households[number].members[0].school = school
            town.snapshot.households[number].members[0].stage = .juniorHigh
            town.need("H\(number)", .school, item: nil, quantity: 1, member: 0)
        }
        town.offer("O1", .place, .school, "助学名额", stock: 5_000, areas: [area]) { $0.school = "第一中学" }
        #expect(try town.run().outcome.shares.map(\.household) == ["H0"])
    }

    @Test(.mechanism(110)) func theDonorsRelativesGetNothing() throws {
        var town = Town(day)
        town.home("H0", "350583100201", category: .minimumLiving)
        town.need("H0", .goods, item: .bedding, quantity: 1)
        town.offer("O1", .goods, .goods, "棉被", stock: 1_000, areas: [try #require(DivisionCode("350583"))])
        #expect(try town.run().outcome.shares.count == 1)
        town.resources.donorRelatives = [.init(household: 0, helper: 0)]
        let outcome = try town.run().outcome
        #expect(outcome.shares.isEmpty && outcome.unmet.first?.nearest?.rule == "donor_relative")
    }

    @Test(.mechanism(144)) func minorsAreServedByVettedPeopleAlone() throws {
        let area = try #require(DivisionCode("350583"))
        for (vetted, fits) in [(nil, false), (day.adding(days: 1), false), (day, true)] as [(CalendarDay?, Bool)] {
            var town = Town(day)
            town.home("H0", "350583100201", category: .minimumLiving, born: "2010-01-01")
            town.need("H0", .skill, item: .tutoring, quantity: 1, member: 0)
            town.offer("O1", .service, .skill, "课业辅导", stock: 5_000, areas: [area]) { $0.vetted = vetted }
            #expect(try town.run().outcome.shares.isEmpty == !fits)
        }
    }

    /// 20,000 households with up to three needs, 500 offers with up to 50 lots each: within every limit, accepted by the
    /// independent checker, and no chance is missed: nothing stays where somebody who fits lacks it.
    @Test func twentyThousandHouseholdsAndFiveHundredOffers() throws {
        var random = SeededGenerator(seed: 5)
        var town = Town(day)
        let items: [ItemKind] = [.food, .bedding, .clothes, .wheelchair, .schoolSupplies, .appliance]
        let words = ["大米", "棉被", "衣物", "轮椅", "学习用品", "家电"]
        for number in 0..<20_000 {
            let digits = String(100_000 + number)
            town.home(
                "H\(digits)", "350583\(100 + number % 20)\(200 + number % 40)",
                category: random.pick([.minimumLiving, .minimumLivingEdge, .emergency]))
            for _ in 0..<random.int(1...3) {
                town.need("H\(digits)", .goods, item: random.pick(items), quantity: random.int(1...6))
            }
        }
        for number in 0..<500 {
            let item = random.int(0...5)
            let area = try #require(DivisionCode(number % 4 == 0 ? "350583" : "350583\(100 + random.int(0...19))"))
            let cap = Int64(random.int(1...4)) * 1000
            town.offer(
                "O\(1000 + number)", .goods, .goods, words[item], stock: Int64(random.int(1...50)) * 1000, areas: [area]
            ) { $0.householdCap = cap }
        }
        let run = try town.run()
        var given: [String: Int64] = [:]
        var perPair: [String: Int64] = [:]
        var perNeed: [RecordID: Int64] = [:]
        for share in run.outcome.shares {
            given[share.offer, default: 0] += share.amount
            perPair["\(share.offer) \(share.household)", default: 0] += share.amount
            perNeed[share.record, default: 0] += share.amount
        }
        for line in run.outcome.offers { #expect(given[line.offer] ?? 0 <= line.free ?? 0) }
        for share in run.outcome.shares {
            let offer = try #require(town.resources.offers.first { $0.number == share.offer })
            #expect(perPair["\(share.offer) \(share.household)"] ?? 0 <= offer.householdCap ?? 0)
        }
        var missed = 0
        let byItem = Dictionary(grouping: town.resources.offers) { $0.item }
        for (index, household) in town.snapshot.households.enumerated() {
            for (place, need) in household.needs.enumerated() {
                let key = town.resources.needs[index][place]
                let got = perNeed[key.record] ?? 0
                let wanted = try #require(need.quantityMilli)
                #expect(got <= wanted)
                guard got < wanted else { continue }
                for offer in byItem[key.item] ?? [] where offer.areas.contains(where: { $0.contains(household.area) }) {
                    let hasStock = (offer.free ?? 0) - (given[offer.number] ?? 0) >= 1000
                    let hasCap =
                        (offer.householdCap ?? 0) - (perPair["\(offer.number) \(household.number)"] ?? 0) >= 1000
                    missed += hasStock && hasCap ? 1 : 0
                }
            }
        }
        #expect(missed == 0)
        #expect(run.outcome.counts.covered > 8_000)
        let needs = town.resources.needs.reduce(0) { $0 + $1.count }
        #expect(run.outcome.counts.covered + run.outcome.counts.uncovered == needs)
    }
}
