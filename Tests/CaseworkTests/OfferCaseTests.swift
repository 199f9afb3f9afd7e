import Casework
import Foundation
import Ledgers
import Records
import Register
import Storage
import TestSupport
import Testing

/// What becomes of offers after the run: rules asked again, lists handed in again, other purposes, help from elsewhere.
@Suite struct OfferCaseTests {
    // MARK: the rules of the day

    @Test(.mechanism(53)) func whatNoLongerFitsIsNotApproved() async throws {
        try await withTemporaryFolder { folder in
            let desk = try await OfferDesk(folder, homes: ["DB", "BY"])
            try await desk.need("H0", .goods, "棉被", 1, "床")
            try await desk.need("H1", .goods, "棉被", 1, "床")
            try await desk.offer("Z1", .goods, "棉被", 5_000, "床")
            let run = try await desk.run()
            #expect(try await desk.lines(run).count == 2)
            // After the run somebody hears that the donor means tier 2 alone: what was proposed is closed, the next run asks anew.
            _ = try await desk.office.editOffer("Z1", version: nil, by: desk.administrator) { $0.tiers = [2] }
            #expect(try await desk.states(run) == ["superseded", "superseded"])
            #expect(try await desk.decide(run, .approve) == [])
            let second = try await desk.run()
            #expect(try await desk.lines(second).map(\.allocation.household) == ["H1"])
            // After the run the household's category changes: approving asks the rule again.
            try await desk.recognise("H1", .minimumLiving)
            #expect(try await desk.decide(second, .approve) == ["tier"])
            try await desk.recognise("H1", .minimumLivingEdge)
            #expect(try await desk.decide(second, .approve) == ["reserved"])
            // And so does handing over.
            _ = try await desk.office.moveOffer("Z1", to: .received, amount: nil, version: nil, by: desk.administrator)
            try await desk.recognise("H1", .minimumLiving)
            #expect(try await desk.decide(second, .deliver) == ["tier"])
            try await desk.recognise("H1", .minimumLivingEdge)
            #expect(try await desk.decide(second, .deliver) == ["delivered"])
        }
    }

    @Test(.mechanism(97)) func nobodyIsHelpedTwiceForOneNeed() async throws {
        try await withTemporaryFolder { folder in
            let desk = try await OfferDesk(folder, homes: ["DB", "DB"])
            for home in ["H0", "H1"] { try await desk.need(home, .funds, "医疗费用", 50, "元") }
            try await desk.offer("Z1", .funds, "大病救助金", 100_000, "元")
            let run = try await desk.run()
            #expect(try await desk.lines(run).map(\.allocation.amount) == [5_000, 5_000])
            // One got all of it elsewhere after the run, the other a fen less than all: neither can have 50 yuan now.
            try await desk.aid("H0", .funds, "50")
            try await desk.aid("H1", .funds, "0.01")
            #expect(try await desk.decide(run, .approve) == ["need_met", "need_met"])
            let second = try await desk.run()
            #expect(try await desk.lines(second).map(\.allocation.amount) == [4_999])
            #expect(try await desk.decide(second, .approve, dryRun: true) == ["reserved"])
            #expect(try await desk.decide(second, .approve) == ["reserved"])
            #expect(try await desk.lines(try await desk.run()).isEmpty)
        }
    }

    @Test(.mechanism(51)) func aShareOfABillOverTwoRuns() async throws {
        try await withTemporaryFolder { folder in
            let desk = try await OfferDesk(folder, homes: ["BY"])
            try await desk.need("H0", .funds, "医疗费用", 1_000, "元")
            try await desk.offer("F1", .funds, "互助医疗金", 1_000_000, "元") { $0.billShare = 600 }
            let run = try await desk.run()
            #expect(try await desk.lines(run).map(\.allocation.amount) == [60_000])
            #expect(try await desk.decide(run, .approve) == ["reserved"])
            #expect(try await desk.lines(try await desk.run()).isEmpty)
            let why = try await desk.office.explainShares(
                ofHousehold: "H0", run: try await desk.run(), by: desk.administrator)
            #expect(why.needs[0].removed.map(\.rule) == ["bill_share"] && !why.needs[0].isMet)
        }
    }

    @Test func anOfferThatIsOverIsNotHandedOver() async throws {
        try await withTemporaryFolder { folder in
            let desk = try await OfferDesk(folder, homes: ["DB", "DB"])
            for home in ["H0", "H1"] { try await desk.need(home, .goods, "棉被", 1, "床") }
            try await desk.offer("V1", .goods, "棉被", 5_000, "床") { $0.until = CalendarDay(iso: "2020-05-01") }
            let run = try await desk.run()
            let lines = try await desk.lines(run)
            desk.demo.clock.pass(days: 1)
            #expect(try await desk.decide([lines[0].allocation.id], .approve) == ["reserved"])
            _ = try await desk.office.moveOffer("V1", to: .received, amount: nil, version: nil, by: desk.administrator)
            desk.demo.clock.pass(days: 1)
            #expect(try await desk.decide([lines[1].allocation.id], .approve) == ["dates"])
            #expect(try await desk.decide([lines[0].allocation.id], .deliver) == ["dates"])
            // What was handed over on the last day may be entered later.
            #expect(try await desk.decide([lines[0].allocation.id], .deliver, on: "2020-05-01") == ["delivered"])
        }
    }

    @Test func manyAreAskedOfACountyAtOnce() async throws {
        try await withTemporaryFolder { folder in
            let desk = try await OfferDesk(folder, homes: [String](repeating: "DB", count: 25))
            for home in 0..<25 { try await desk.need("H\(home)", .goods, "棉被", 1, "床") }
            try await desk.offer("Z1", .goods, "棉被", 50_000, "床") { $0.categories = [.minimumLiving] }
            let run = try await desk.run()
            try await desk.recognise("H7", .emergency, until: "2020-04-01")
            let answers = try await desk.decide(run, .approve)
            #expect(answers.count == 25)
            #expect(answers.count { $0 == "reserved" } == 24 && answers.contains("category"))
        }
    }

    // MARK: lists that are handed in again

    @Test func aListHandedInAgainDoesNotBypassConsent() async throws {
        try await withTemporaryFolder { folder in
            let desk = try await OfferDesk(folder, homes: ["DB"])
            try await desk.need("H0", .goods, "棉被", 1, "床")
            func list(_ quantity: Int, _ tiers: String, _ unit: String = "甲") async throws -> ImportReceipt {
                let text = """
                    资源编号,单位名称,资源类型,项目名称,需求代码,数量,单位,适用层级,服务区域
                    L1,\(unit),物资,棉被,GOODS,\(quantity),床,\(tiers),南安市
                    L2,乙,物资,棉被,GOODS,3,床,,南安市

                    """
                let order = ImportOrder(
                    kind: .offers, file: "l.csv", bytes: Array(text.utf8), dryRun: false, wantsRejects: true)
                return try await desk.office.importLedger(order, by: desk.administrator)
            }
            #expect(try await list(2, "1").file.rejected == 0)
            let run = try await desk.run()
            let lines = try await desk.lines(run)
            // Undecided: a corrected list closes what was proposed.
            #expect(try await list(2, "1;2").file.rejected == 0)
            let states = try await desk.states(run)
            #expect(states == [lines[0].offer == "L1" ? "superseded" : "proposed"])
            _ = try await desk.office.withdraw("L2", desk.administrator)
            let second = try await desk.run()
            #expect(try await desk.decide(second, .approve) == ["reserved"])
            // Set aside: its conditions stand; the rest of the file goes in.
            let bound = try await list(2, "2")
            #expect((bound.file.read, bound.file.rejected) == (2, 1))
            #expect(bound.file.issues.contains { $0.code == "offer_bound" && $0.row == 2 })
            let known = try await desk.office.offer("L1", by: desk.administrator).view
            #expect(known.offer.tiers == [1, 2])
            // Its quantity cannot fall below what is set aside; down to that it can.
            _ = try await desk.office.moveOffer(
                "L1", to: .received, amount: 1_000, version: nil, by: desk.administrator)
            #expect(try await list(1, "1;2").file.rejected == 0)
            let balance = try await desk.office.offer("L1", by: desk.administrator).view.balance
            #expect(balance.committed == 1_000 && balance.reserved == 1_000 && balance.received == 1_000)
        }
    }

    @Test func aSmallerQuantityThanSetAsideSendsTheRowBack() async throws {
        try await withTemporaryFolder { folder in
            let desk = try await OfferDesk(folder, homes: ["DB"])
            try await desk.need("H0", .goods, "棉被", 2, "床")
            func list(_ quantity: Int) async throws -> ImportReceipt {
                let text = """
                    资源编号,单位名称,资源类型,项目名称,需求代码,数量,单位,服务区域
                    L1,甲,物资,棉被,GOODS,\(quantity),床,南安市

                    """
                return try await desk.office.importLedger(
                    ImportOrder(kind: .offers, file: "l.csv", bytes: Array(text.utf8), dryRun: false),
                    by: desk.administrator)
            }
            _ = try await list(5)
            #expect(try await desk.decide(try await desk.run(), .approve) == ["reserved"])
            let less = try await list(1)
            #expect(less.file.rejected == 1 && less.file.issues.map(\.code) == ["offer_overdrawn"])
            #expect(try await list(2).file.rejected == 0)
            await #expect(throws: CaseworkError.self) {
                _ = try await desk.office.revert(batch: try #require(less.batch), by: desk.administrator)
            }
        }
    }

    // MARK: other purposes, withdrawals

    @Test(.mechanism(53)) func anotherPurposeTakesWhatHasArrivedAlong() async throws {
        try await withTemporaryFolder { folder in
            let desk = try await OfferDesk(folder, homes: ["DB"])
            try await desk.need("H0", .funds, "医疗费用", 1_000, "元")
            try await desk.offer("HS", .funds, "大病救助金", 300_000, "元")
            _ = try await desk.office.moveOffer(
                "HS", to: .received, amount: 250_000, version: nil, by: desk.administrator)
            #expect(try await desk.decide(try await desk.run(), .approve) == ["reserved"])
            let day = try #require(CalendarDay(iso: "2020-04-29"))
            let made = try await desk.office.repurpose(
                "HS", consent: (by: "甲", on: day, terms: "助学"), by: desk.administrator
            ) {
                $0.title = "助学金"; $0.item = .tuition
            }
            #expect(
                [made.from.balance.committed, made.from.balance.received, made.from.balance.free] == [
                    100_000, 100_000, 0,
                ])
            #expect(
                [made.to.balance.committed, made.to.balance.received, made.to.balance.free] == [
                    200_000, 150_000, 200_000,
                ])
            // Once more to the same project: an offer of its own.
            try await desk.offer("HT", .funds, "大病救助金", 50_000, "元")
            let other = try await desk.office.repurpose(
                "HT", consent: (by: "甲", on: day, terms: "助学"), by: desk.administrator
            ) {
                $0.title = "助学金"; $0.item = .tuition
            }
            #expect(other.to.number != made.to.number && other.to.balance.committed == 50_000)
            // What was withdrawn after it had arrived goes back.
            let gone = try await desk.office.withdraw(made.to.number, desk.administrator)
            #expect([gone.balance.committed, gone.balance.received] == [0, 0])
        }
    }

    @Test func aGiftIsNeverMoreArrivedThanCommitted() {
        var balance = OfferBalance()
        balance.add(.committed, 100)
        balance.add(.received, 100)
        #expect(balance.holds)
        balance.add(.received, 1)
        #expect(!balance.holds)
    }

    // MARK: help from elsewhere

    @Test func helpIsCountedInTheUnitOfTheNeed() async throws {
        try await withTemporaryFolder { folder in
            let desk = try await OfferDesk(folder, homes: ["DB"])
            try await desk.need("H0", .school, "学费", 300, "元")
            try await desk.need("H0", .goods, "大米", 3, "袋")
            try await desk.offer("F1", .funds, "助学金", 100_000, "元", need: .school)
            try await desk.offer("O1", .goods, "大米", 9_000, "袋")
            try await desk.aid("H0", .school, "100")
            try await desk.aid("H0", .goods, "1")
            let lines = try await desk.lines(try await desk.run())
            #expect(lines.map { [$0.offer: $0.allocation.amount] } == [["F1": 20_000], ["O1": 2_000]])
            // Two payments of one source and day are two.
            try await desk.aid("H0", .school, "100")
            let less = try await desk.lines(try await desk.run())
            #expect(less.first { $0.offer == "F1" }?.allocation.amount == 10_000)
            // An unknown quantity holds every need of the kind until somebody says how much it was.
            try await desk.aid("H0", .goods, nil)
            #expect(try await desk.lines(try await desk.run()).map(\.offer) == ["F1"])
            try await desk.aid("H0", .goods, "1")
            #expect(try await desk.lines(try await desk.run()).first { $0.offer == "O1" }?.allocation.amount == 1_000)
        }
    }

    @Test func anUnknownQuantityHoldsAllNeedsOfTheKind() async throws {
        try await withTemporaryFolder { folder in
            let desk = try await OfferDesk(folder, homes: ["DB"])
            try await desk.need("H0", .goods, "大米", 3, "袋")
            try await desk.need("H0", .goods, "棉被", 1, "床")
            try await desk.offer("O1", .goods, "大米", 9_000, "袋")
            try await desk.offer("O2", .goods, "棉被", 9_000, "床")
            try await desk.aid("H0", .goods, nil)
            #expect(try await desk.lines(try await desk.run()).isEmpty)
        }
    }

    @Test func yuanAndUnitsOfOneKindAreAskedFor() async throws {
        try await withTemporaryFolder { folder in
            let desk = try await OfferDesk(folder, homes: ["DB"])
            try await desk.need("H0", .housing, "危房改造", 1, "处")
            try await desk.need("H0", .housing, "建房", 9_000, "元")
            await #expect(throws: CaseworkError.self) { try await desk.aid("H0", .housing, "100") }
            try await desk.aid("H0", .housing, "100", unit: "元")
        }
    }

    // MARK: what nobody could have

    @Test func whatTheLastRunCouldGiveToNobodyIsALeftover() async throws {
        try await withTemporaryFolder { folder in
            let desk = try await OfferDesk(folder, homes: ["DB"])
            try await desk.need("H0", .goods, "大米", 3, "袋")
            try await desk.offer("O1", .goods, "大米", 9_000, "袋")
            try await desk.offer("O2", .goods, "棉被", 9_000, "床")
            #expect(try await desk.office.leftovers(on: nil, by: desk.administrator).isEmpty)
            _ = try await desk.run()
            let lines = try await desk.office.leftovers(on: nil, by: desk.administrator)
            #expect(lines.map(\.view.number) == ["O2"] && lines.map(\.cause) == ["nobody_fits"])
        }
    }
}

extension Office {
    func withdraw(_ number: String, _ caller: Principal) async throws -> OfferView {
        try await moveOffer(number, to: .withdrawn, amount: nil, version: nil, by: caller)
    }
}
