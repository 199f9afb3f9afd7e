import AdminAPI
import Casework
import Foundation
import Ledgers
import Records
import Register
import Storage
import TestSupport
import Testing
import Wording

/// What nobody may do with offers, allocations and help from elsewhere, and what no figure may break.
@Suite struct OfferGuardTests {
    private func staff(_ area: String, uid: UInt32 = 3001, role: Principal.Role = .staff) -> Principal {
        Principal(uid: uid, role: role, area: DivisionCode(area))
    }

    /// The code of the refusal; nil where it was done.
    private func refusal(_ body: () async throws -> Void) async throws -> String? {
        do {
            try await body()
            return nil
        } catch let error as CaseworkError {
            return error.code
        }
    }

    private func list(_ desk: OfferDesk, _ rows: [String], from sender: String? = nil, by caller: Principal? = nil)
        async throws -> ImportReceipt
    {
        let head = "资源编号,单位名称,资源类型,项目名称,需求代码,数量,单位,服务区域\n"
        var order = ImportOrder(
            kind: .offers, file: "l.csv", bytes: Array((head + rows.joined(separator: "\n") + "\n").utf8), dryRun: false
        )
        order.receivedFrom = sender
        return try await desk.office.importLedger(order, by: caller ?? desk.administrator)
    }

    // MARK: whose offers they are

    /// The staff of another county changed, withdrew and reported on every offer there was.
    @Test(.mechanism(53)) func offersOfOtherAreasAreOutOfReach() async throws {
        try await withTemporaryFolder { folder in
            let desk = try await OfferDesk(folder, homes: ["DB"])
            let office = desk.office
            try await desk.offer("Z1", .goods, "棉被", 5_000, "床")
            let (other, own) = (staff("350521"), staff("350583", uid: 3002))
            let day = try #require(CalendarDay(iso: "2020-04-29"))
            func steps(_ caller: Principal) async throws -> [String?] {
                [
                    try await refusal {
                        _ = try await office.editOffer("Z1", version: nil, by: caller) { $0.unit = "条" }
                    },
                    try await refusal { _ = try await office.offerReport("Z1", .zh, by: caller) },
                    try await refusal {
                        _ = try await office.moveOffer(
                            "Z1", to: .received, amount: 1_000, version: nil, by: caller)
                    },
                    try await refusal {
                        _ = try await office.repurpose("Z1", consent: (by: "甲", on: day, terms: "乙"), by: caller) {
                            $0.title = "毛毯"
                        }
                    },
                    try await refusal { _ = try await office.withdraw("Z1", caller) },
                ]
            }
            #expect(try await steps(other) == [String?](repeating: "not_permitted", count: 5))
            #expect(try await office.offer("Z1", by: other).view.balance.committed == 5_000)
            #expect(try await steps(own) == [nil, nil, nil, nil, nil])
            // Nobody gives an offer areas beyond their own, or areas that are none.
            try await desk.offer("Z2", .goods, "棉被", 5_000, "床")
            let (wide, none) = (try #require(DivisionCode("3505")), try #require(DivisionCode("350599")))
            #expect(
                try await refusal { _ = try await office.editOffer("Z2", version: nil, by: own) { $0.areas = [wide] } }
                    == "not_permitted")
            #expect(
                try await refusal {
                    _ = try await office.editOffer("Z2", version: nil, by: desk.administrator) { $0.areas = [none] }
                } == "area_unknown")
            #expect(
                try await refusal {
                    _ = try await office.repurpose("Z2", consent: (by: "甲", on: day, terms: "乙"), by: own) {
                        $0.areas = [none]
                    }
                } == "area_unknown")
        }
    }

    @Test func anOfferWithoutAreasIsThatOfWhoeverEnteredIt() async throws {
        try await withTemporaryFolder { folder in
            let desk = try await OfferDesk(folder, homes: ["DB"])
            let (other, own) = (staff("350521"), staff("350583", uid: 3002))
            var offer = Offer(donor: "某单位", kind: .goods, title: "棉被", need: .goods)
            offer.number = "Z1"
            let stated = offer
            _ = try await desk.office.addOffer(stated, by: own)
            let area = try #require(DivisionCode("350521"))
            func claim(_ caller: Principal, _ area: DivisionCode) async throws -> String? {
                try await refusal {
                    _ = try await desk.office.editOffer("Z1", version: nil, by: caller) { $0.areas = [area] }
                }
            }
            #expect(try await claim(other, area) == "not_permitted")
            #expect(try await claim(own, area) == "not_permitted")
            #expect(try await claim(own, try #require(DivisionCode("350583"))) == nil)
        }
    }

    /// One charity's file took over another's offers by their numbers.
    @Test(.mechanism(53)) func aListTakesOverNothing() async throws {
        try await withTemporaryFolder { folder in
            let desk = try await OfferDesk(folder, homes: ["DB"])
            #expect(try await list(desk, ["L1,甲,物资,棉被,GOODS,5,床,南安市"], from: "A").file.rejected == 0)
            func codes(_ row: String, from sender: String?, by caller: Principal? = nil) async throws -> [String] {
                try await list(desk, [row], from: sender, by: caller).file.issues.map(\.code)
            }
            #expect(try await codes("L1,甲,物资,棉被,GOODS,9,床,南安市", from: "B") == ["offer_donor"])
            #expect(try await codes("L1,乙,物资,棉被,GOODS,9,床,南安市", from: "A") == ["offer_donor"])
            #expect(try await codes("L1,甲,物资,棉被,GOODS,9,床,", from: "A", by: staff("350521")) == ["offer_foreign"])
            #expect(try await codes("L1,甲,资金,棉被,FUND,9,元,南安市", from: "A").contains("offer_bound"))
            let known = try await desk.office.offer("L1", by: desk.administrator).view
            #expect(known.offer.donor == "甲" && known.balance.committed == 5_000 && known.offer.receivedFrom == "A")
            // The charity itself, or the office without a sender, corrects it.
            #expect(try await codes("L1,甲,物资,棉被,GOODS,6,床,南安市", from: "A").isEmpty)
            #expect(try await codes("L1,甲,物资,棉被,GOODS,7,床,南安市", from: nil).isEmpty)
            #expect(try await desk.office.offer("L1", by: desk.administrator).view.balance.committed == 7_000)
        }
    }

    /// An offer whose own number was the next to be counted kept every other from being entered.
    @Test func countedNumbersPassThoseThatAreTaken() async throws {
        try await withTemporaryFolder { folder in
            let desk = try await OfferDesk(folder, homes: ["DB"])
            try await desk.offer("O000002", .goods, "棉被", 5_000, "床")
            for title in ["大米", "食用油"] {
                var offer = Offer(donor: "某单位", kind: .goods, title: title, need: .goods)
                offer.areas = [try #require(DivisionCode("350583"))]
                let stated = offer
                _ = try await desk.office.addOffer(stated, by: desk.administrator)
                // The same once more is refused, not merged.
                #expect(
                    try await refusal { _ = try await desk.office.addOffer(stated, by: desk.administrator) }
                        == "offer_exists")
            }
            let receipt = try await list(
                desk, [",丙,物资,毛毯,GOODS,1,床,南安市", "O000004,丁,物资,水杯,GOODS,2,个,南安市"])
            #expect(receipt.file.rejected == 0)
            let page = try await desk.office.offers(state: nil, limit: 9, cursor: nil, by: desk.administrator)
            #expect(
                page.items.map { "\($0.number) \($0.offer.title)" } == [
                    "O000001 大米", "O000002 棉被", "O000003 食用油", "O000004 水杯", "O000005 毛毯",
                ])
        }
    }

    // MARK: what is entered once

    /// The daemon died between the arrival and the keeping of its answer; the repetition booked it again.
    @Test func anArrivalIsEnteredOnceUnderItsKey() async throws {
        try await withTemporaryFolder { folder in
            let desk = try await OfferDesk(folder, homes: ["DB"])
            try await desk.offer("F1", .funds, "助学金", 100_000, "元")
            let mark = RequestMark(actor: "uid:0", key: "k", digest: "d")
            func receive(_ mark: RequestMark?) async throws -> Int64 {
                let view = try await desk.office.moveOffer(
                    "F1", to: .received, amount: 30_000, version: nil, request: mark, by: desk.administrator)
                return view.balance.received
            }
            #expect(try await receive(mark) == 30_000)
            #expect(try await receive(mark) == 30_000)
            #expect(try await receive(RequestMark(actor: "uid:0", key: "l", digest: "d")) == 60_000)
            await #expect(throws: CaseworkError.self) {
                _ = try await receive(RequestMark(actor: "uid:0", key: "k", digest: "other"))
            }
            // What was refused left no mark behind.
            let refused = RequestMark(actor: "uid:0", key: "m", digest: "d")
            #expect(
                try await refusal {
                    _ = try await desk.office.moveOffer(
                        "F1", to: .received, amount: 90_000, version: nil, request: refused, by: desk.administrator)
                } == "offer_overdrawn")
            #expect(try await receive(refused) == 90_000)
            // So is help from elsewhere.
            try await desk.need("H0", .funds, "医疗费用", 1_000, "元")
            for _ in 0..<2 {
                let line = try await desk.office.addAid(
                    household: "H0", code: .funds, item: nil, source: "charity", amount: "100", unit: nil, on: nil,
                    because: nil, request: RequestMark(actor: "uid:0", key: "n", digest: "d"), by: desk.administrator)
                #expect(line.aid.amount == 10_000)
            }
            #expect(try await desk.office.aid(ofHousehold: "H0", by: desk.administrator).count == 1)
        }
    }

    /// Help entered by mistake counted for ever.
    @Test(.mechanism(31)) func helpEnteredByMistakeIsTakenBack() async throws {
        try await withTemporaryFolder { folder in
            let desk = try await OfferDesk(folder, homes: ["DB"])
            try await desk.need("H0", .funds, "医疗费用", 50, "元")
            try await desk.offer("F1", .funds, "大病救助金", 100_000, "元")
            try await desk.aid("H0", .funds, nil)
            let unknown = try #require(
                try await desk.office.aid(ofHousehold: "H0", by: desk.administrator).first?.key)
            #expect(try await desk.lines(try await desk.run()).isEmpty)
            let office = desk.office
            func void(_ key: String, _ words: String?, by caller: Principal? = nil) async throws -> String? {
                try await refusal {
                    _ = try await office.voidAid(
                        key, household: "H0", because: words, by: caller ?? desk.administrator)
                }
            }
            #expect(try await void(unknown, nil) == "reason_missing")
            #expect(try await void(unknown, "登错户", by: staff("350521")) == "not_found")
            #expect(try await void("0123456789AB", "登错户") == "not_found")
            #expect(try await void(unknown, "登错户") == nil)
            #expect(try await void(unknown, "登错户") == "aid_voided")
            #expect(try await desk.lines(try await desk.run()).map(\.allocation.amount) == [5_000])
            // The next entry of the day is one of its own, and so is a second one.
            try await desk.aid("H0", .funds, "10")
            try await desk.aid("H0", .funds, "15")
            #expect(try await desk.lines(try await desk.run()).map(\.allocation.amount) == [2_500])
            let lines = try await office.aid(ofHousehold: "H0", by: desk.administrator)
            #expect(lines.count == 3 && lines.count { $0.voided != nil } == 1)
        }
    }

    // MARK: figures

    /// Three amounts that are each possible made every reading of offers fail.
    @Test func aLedgerBeyondCountingStopsNothingElse() async throws {
        try await withTemporaryFolder { folder in
            let desk = try await OfferDesk(folder, homes: ["DB"])
            try await desk.need("H0", .goods, "棉被", 1, "床")
            try await desk.offer("Z1", .goods, "棉被", 5_000, "床")
            try await desk.offer("Z2", .goods, "毛毯", 5_000, "床")
            try await desk.office.store.database.write { session in
                for number: Int64 in 1001...1003 {
                    try session.execute(
                        """
                        INSERT INTO offer_entry (number, offer_id, kind, amount, actor, entered_at)
                        SELECT $1, id, 'committed', 9000000000000000000, 'uid:0', 0 FROM offer WHERE number = 'Z2'
                        """, [.int(number)])
                }
            }
            let office = desk.office
            let page = try await office.offers(state: nil, limit: 9, cursor: nil, by: desk.administrator)
            #expect(page.items.map(\.balance.isBeyond) == [false, true] && page.items[1].balance.free == 0)
            #expect(try await office.offer("Z2", by: desk.administrator).entries.count == 4)
            #expect(try await desk.lines(try await desk.run()).map(\.offer) == ["Z1"])
            let beyond = try await refusal {
                _ = try await office.editOffer("Z2", version: nil, by: desk.administrator) { $0.stock = 6_000 }
            }
            #expect(beyond == "offer_beyond")
            #expect(
                try await list(desk, ["Z2,某单位,物资,毛毯,GOODS,9,床,南安市"]).file.issues.map(\.code) == ["offer_beyond"])
        }
    }

    @Test func aBalanceKnowsItsBound() {
        var balance = OfferBalance()
        balance.add(.committed, OfferBalance.most)
        #expect(balance.holds && !balance.hasRoom(for: 1) && balance.hasRoom(for: 0))
        balance.add(.withdrawn, 1)
        #expect(balance.isBeyond && !balance.holds && balance.free == 0)
        var other = OfferBalance()
        other.add(.committed, Int64.max)
        other.add(.committed, Int64.max)
        #expect(other.isBeyond && !other.hasRoom(for: 1))
        #expect(OfferBalance.sum(Int64.max, 1) == OfferBalance.most && OfferBalance.sum(2, 3) == 5)
    }

    @Test func anUnknownQuantityIsNotZero() async throws {
        try await withTemporaryFolder { folder in
            let desk = try await OfferDesk(folder, homes: ["DB"])
            var offer = Offer(donor: "某单位", kind: .goods, title: "棉被", need: .goods)
            offer.number = "Z1"
            let stated = offer
            #expect(try await desk.office.addOffer(stated, by: desk.administrator).isUnknown)
            let known = try await desk.office.editOffer("Z1", version: nil, by: desk.administrator) { $0.stock = 1_000 }
            #expect(!known.isUnknown)
            #expect(try await !desk.office.withdraw("Z1", desk.administrator).isUnknown)
        }
    }

    // MARK: steps

    /// What came back to a closed offer was free again.
    @Test(.mechanism(53)) func whatComesBackAfterTheEndGoesToTheDonor() async throws {
        try await withTemporaryFolder { folder in
            let desk = try await OfferDesk(folder, homes: ["DB"])
            try await desk.need("H0", .goods, "棉被", 2, "床")
            try await desk.offer("Z1", .goods, "棉被", 5_000, "床")
            let run = try await desk.run()
            #expect(try await desk.decide(run, .approve) == ["reserved"])
            _ = try await desk.office.moveOffer("Z1", to: .received, amount: nil, version: nil, by: desk.administrator)
            #expect(try await desk.decide(run, .deliver) == ["delivered"])
            _ = try await desk.office.moveOffer("Z1", to: .closed, amount: nil, version: nil, by: desk.administrator)
            let id = try #require(try await desk.lines(run).first?.allocation.id)
            #expect(try await desk.decide([id], .giveBack, reason: .movedAway, dryRun: true) == ["returned"])
            #expect(try await desk.decide([id], .giveBack, reason: .movedAway) == ["returned"])
            let account = try await desk.office.offer("Z1", by: desk.administrator)
            let balance = account.view.balance
            #expect([balance.committed, balance.received, balance.free, balance.delivered] == [0, 0, 0, 0])
            #expect(account.entries.suffix(3).map(\.kind) == [.returned, .receivedOut, .withdrawn])
        }
    }

    /// A day before the approval let goods out that were past their last day.
    @Test func noDayBeforeTheStepThatWentBefore() async throws {
        try await withTemporaryFolder { folder in
            let desk = try await OfferDesk(folder, homes: ["DB"])
            try await desk.need("H0", .goods, "大米", 1, "袋")
            try await desk.offer("Z1", .goods, "大米", 5_000, "袋") { $0.expiry = CalendarDay(iso: "2020-06-30") }
            _ = try await desk.office.moveOffer("Z1", to: .received, amount: nil, version: nil, by: desk.administrator)
            desk.demo.clock.pass(days: 3)
            let run = try await desk.run()
            let ids = try await desk.lines(run).map(\.allocation.id)
            #expect(ids.count == 1)
            #expect(try await desk.decide(ids, .approve, on: "2020-05-02") == ["day_earlier"])
            desk.demo.clock.pass(days: 2)
            #expect(try await desk.decide(ids, .approve, on: "2020-05-04") == ["reserved"])
            #expect(try await desk.decide(ids, .deliver, on: "2020-05-03") == ["day_earlier"])
            desk.demo.clock.pass(days: 90)
            #expect(try await desk.decide(ids, .deliver, on: "2020-06-01") == ["goods_expired"])
            #expect(try await desk.decide(ids, .release, on: "2020-05-01", reason: .unsuitable) == ["day_earlier"])
            #expect(try await desk.decide(ids, .release, reason: .unsuitable) == ["released"])
        }
    }

    /// The donor's responsible person approved their own gift.
    @Test(.mechanism(110)) func whoGivesDoesNotApprove() async throws {
        try await withTemporaryFolder { folder in
            let desk = try await OfferDesk(folder, homes: ["DB"])
            func id(_ sequence: Int) throws -> ResidentID {
                try ResidentID(
                    parsing: SyntheticNumbers.residentID(area: "350583", birth: "19700202", sequence: sequence))
            }
            let (giver, cousin) = (try id(1), try id(2))
            try await desk.need("H0", .goods, "棉被", 1, "床")
            try await desk.offer("Z1", .goods, "棉被", 5_000, "床") { $0.manager = giver }
            try await desk.offer("Z2", .goods, "大米", 5_000, "袋") { $0.manager = cousin }
            _ = try await desk.office.store.write { session in
                try session.upsert(
                    relatives: [Stated(NearRelative(filer: giver, relative: cousin), row: nil)],
                    ChangeOrigin(actor: "test", at: desk.office.now()))
            }
            func coordinator(_ offer: String?) async throws -> Principal {
                let hash = try await desk.office.store.read { session in
                    try session.sql.first(
                        "SELECT manager_hash FROM offer WHERE number = $1", [.text(offer ?? "")]
                    ) { try $0.blob() }
                }
                return Principal(uid: 2001, role: .coordinator, area: nil, personHash: hash)
            }
            let ids = try await desk.lines(try await desk.run()).map(\.allocation.id)
            #expect(try await desk.decide(ids, .approve, by: coordinator("Z1")) == ["own_offer"])
            #expect(try await desk.decide(ids, .approve, by: coordinator("Z2")) == ["own_offer"])
            // Of somebody whose number is not on file nobody can tell: it is said, and kept.
            let unknown = try await desk.office.decide(
                [AllocationOrder(id: ids[0], action: .approve)], dryRun: false, by: coordinator(nil))
            #expect(unknown.map(\.after) == [.reserved] && unknown[0].isUnchecked)
            let events = try await desk.office.store.read { try $0.events(record: "allocation", key: ids[0]) }
            #expect(events.last?.content?["relatives"] == "unknown")
        }
    }
}
