import Casework
import Foundation
import Ledgers
import Matching
import Records
import Register
import Storage
import TestSupport
import Testing

/// The demo's sixty charity offers: imported, given out to the letter, decided, handed over, reported.
@Suite struct OfferDemoTests {
    private func demo(_ folder: TemporaryFolder) async throws -> (DemoOffice, MatchRun) {
        let demo = try await DemoOffice(in: folder)
        try await demo.importAll()
        try await demo.importDemo(.offers, "慈善资源.xlsx")
        return (demo, try await demo.runOffers().run)
    }

    @Test(.mechanism(89), .mechanism(53))
    func theListIsImportedWithItsFaults() async throws {
        try await withTemporaryFolder { folder in
            let demo = try await DemoOffice(in: folder)
            try await demo.importAll()
            let receipt = try await demo.importDemo(.offers, "慈善资源.xlsx")
            #expect((receipt.file.read, receipt.file.rejected) == (60, 0))
            let expired = receipt.file.issues.filter { $0.code == "goods_expired" }
            #expect(expired.map(\.row) == [32])
            let page = try await demo.office.offers(state: nil, limit: 1000, cursor: nil, by: demo.administrator)
            #expect(page.total == 60)
            let funds = page.items.filter { $0.offer.kind == .funds }
            #expect(funds.reduce(0) { $0 + $1.balance.committed } == 305_890_000)
            let kinds = Dictionary(grouping: page.items) { $0.offer.kind.term.zh }.mapValues(\.count)
            #expect(kinds == ["岗位": 7, "智力": 8, "服务": 14, "物资": 11, "资金": 20])
            // Once more: nothing is doubled.
            let again = try await demo.importDemo(.offers, "慈善资源.xlsx")
            #expect((again.file.added, again.file.changed) == (0, 0))
            let same = try await demo.office.offers(state: nil, limit: 1000, cursor: nil, by: demo.administrator)
            #expect(same.items.map(\.balance) == page.items.map(\.balance))
        }
    }

    @Test(.mechanism(88), .mechanism(97))
    func everyEarmarkIsHonoured() async throws {
        try await withTemporaryFolder { folder in
            let (demo, run) = try await demo(folder)
            #expect(run.kind == .offers)
            #expect(run.counts.covered > 200)
            let facts = try await Plain(demo)
            let lines = try await demo.office.allocations(
                area: nil, run: run.id, offer: nil, state: nil, limit: 1000, cursor: nil, by: demo.administrator
            ).items
            #expect(lines.count == run.counts.pairs)
            var given: [String: Int64] = [:]
            var perHousehold: [String: Int64] = [:]
            var perNeed: [RecordID: Int64] = [:]
            for line in lines {
                let offer = try #require(facts.offers[line.offer])
                let problems = try facts.problems(line.allocation, offer)
                #expect(problems.isEmpty, "\(line.allocation.id) \(line.offer): \(problems)")
                given[line.offer, default: 0] += line.allocation.amount
                perHousehold["\(line.offer) \(line.allocation.household)", default: 0] += line.allocation.amount
                perNeed[line.allocation.need, default: 0] += line.allocation.amount
            }
            // Stock never exceeded, nor what one household may have.
            for (number, amount) in given { #expect(amount <= facts.offers[number]?.stock ?? 0) }
            for line in lines {
                guard let cap = facts.offers[line.offer]?.householdCap else { continue }
                #expect(perHousehold["\(line.offer) \(line.allocation.household)"] ?? 0 <= cap)
            }
            // No need gets more than it is.
            for need in facts.needs.values.flatMap({ $0 }) {
                guard let amount = perNeed[need.id], let milli = need.value.quantityMilli else { continue }
                if need.value.unit == "元" { #expect(amount <= milli / 10) }
                if need.value.code == .goods { #expect(amount <= milli) }
            }
            // A need of which nothing is given although an offer fits and has something left would be a missed chance.
            let leftovers = try await demo.office.explainOffer("ZY20200017", run: run.id, by: demo.administrator)
            #expect(leftovers.free.map { $0 == leftovers.given + (leftovers.left ?? -1) } ?? false)
        }
    }

    @Test func aRunIsRepeatedByteForByte() async throws {
        try await withTemporaryFolder { folder in
            let (demo, run) = try await demo(folder)
            let again = try await demo.office.repeatRun(run.id, threads: 2, by: demo.administrator)
            #expect(again.isIdentical)
            let second = try await demo.runOffers()
            #expect(second.run.outcome == run.outcome)
            // The second run takes the place of the first: nothing is suggested twice.
            let open = try await demo.office.allocations(
                area: nil, run: nil, offer: nil, state: .proposed, limit: 1000, cursor: nil, by: demo.administrator)
            #expect(open.total == second.run.counts.pairs)
        }
    }

    @Test(.mechanism(53, 97))
    func theLedgerAddsUpAndNobodyIsHelpedTwice() async throws {
        try await withTemporaryFolder { folder in
            let (demo, run) = try await demo(folder)
            let office = demo.office
            let approve = AllocationOrder(id: "", action: .approve)
            let tried = try await office.decide(
                run: run.id, area: nil, offer: nil, like: approve, dryRun: true, by: demo.administrator)
            #expect(tried.count == run.counts.pairs && tried.allSatisfy { $0.refusal == nil })
            let done = try await office.decide(
                run: run.id, area: nil, offer: nil, like: approve, dryRun: false, by: demo.administrator)
            #expect(done.allSatisfy { $0.refusal == nil })
            try await expectBalances(office, demo.administrator)
            // What is set aside is not given again: nobody is helped twice, over both runs together.
            let second = try await demo.runOffers()
            let repeated = try await office.allocations(
                area: nil, run: second.run.id, offer: nil, state: nil, limit: 1000, cursor: nil, by: demo.administrator)
            let first = try await office.allocations(
                area: nil, run: run.id, offer: nil, state: nil, limit: 1000, cursor: nil, by: demo.administrator)
            let needs = try await Plain(demo).needs.values.flatMap { $0 }
            let both = Dictionary(grouping: first.items + repeated.items) { $0.allocation.need }
            var compared = 0
            for need in needs {
                guard let lines = both[need.id], let milli = need.value.quantityMilli else { continue }
                let money = lines.filter { $0.kind == .funds }.reduce(0) { $0 + $1.allocation.amount }
                let things = lines.filter { $0.kind != .funds }.reduce(0) { $0 + $1.allocation.amount }
                if need.value.unit == "元" { #expect(money <= milli / 10 && things == 0) }
                if need.value.unit != "元" { #expect(things <= milli && (money == 0 || things == 0)) }
                compared += 1
            }
            #expect(compared > 200)
            let caps = Dictionary(grouping: first.items + repeated.items) { "\($0.offer) \($0.allocation.household)" }
            for lines in caps.values {
                let offer = try await office.offer(lines[0].offer, by: demo.administrator).view.offer
                #expect(lines.reduce(0) { $0 + $1.allocation.amount } <= offer.householdCap ?? .max)
            }
            // Nothing is handed over before it has arrived.
            let money = try #require(first.items.first { $0.kind == .funds })
            let early = try await office.decide(
                [AllocationOrder(id: money.allocation.id, action: .deliver)], dryRun: false, by: demo.administrator)
            #expect(early[0].refusal?.code == "offer_not_arrived")
            _ = try await office.moveOffer(
                money.offer, to: .received, amount: nil, version: nil, by: demo.administrator)
            let late = try await office.decide(
                [AllocationOrder(id: money.allocation.id, action: .deliver)], dryRun: false, by: demo.administrator)
            #expect(late[0].after == .delivered)
            let back = try await office.decide(
                [AllocationOrder(id: money.allocation.id, action: .giveBack)], dryRun: false, by: demo.administrator)
            #expect(back[0].refusal?.code == "reason_missing")
            let returned = try await office.decide(
                [AllocationOrder(id: money.allocation.id, action: .giveBack, because: "moved away")], dryRun: false,
                by: demo.administrator)
            #expect(returned[0].after == .returned)
            try await expectBalances(office, demo.administrator)
            let report = try await office.offerReport(
                money.offer, ImportOrder(kind: .offers, file: "", bytes: []).language, by: demo.administrator)
            #expect(report.starts(with: Array("PK".utf8)))
        }
    }

    @Test func anotherPurposeNeedsTheDonorsConsent() async throws {
        try await withTemporaryFolder { folder in
            let demo = try await DemoOffice(in: folder)
            try await demo.importAll()
            try await demo.importDemo(.offers, "慈善资源.xlsx")
            await #expect(throws: (any Error).self) {
                _ = try await demo.office.repurpose("ZY20200005", consent: nil, by: demo.administrator) { _ in }
            }
            let day = try #require(CalendarDay(iso: "2020-04-29"))
            let made = try await demo.office.repurpose(
                "ZY20200005", consent: (by: "the donor", on: day, terms: "for schooling"), by: demo.administrator
            ) { offer in
                offer.title = "助学金"
                offer.item = .tuition
                offer.categories = []
                offer.causes = []
            }
            #expect(made.from.balance.free == 0)
            #expect(made.to.balance.free == 2_960_000)
            #expect(made.to.number.hasPrefix("O"))
            let account = try await demo.office.offer("ZY20200005", by: demo.administrator)
            #expect(account.consents.map(\.terms) == ["for schooling"])
        }
    }

    private func expectBalances(_ office: Office, _ caller: Principal) async throws {
        let page = try await office.offers(state: nil, limit: 1000, cursor: nil, by: caller)
        for view in page.items {
            #expect(view.balance.holds)
            #expect(view.balance.committed == view.balance.free + view.balance.reserved + view.balance.delivered)
            #expect(view.balance.committed == view.offer.stock ?? 0)
        }
    }
}

extension DemoOffice {
    /// Runs `offers` for the prefecture as of the day of the data.
    func runOffers(dryRun: Bool = false) async throws -> RunReceipt {
        let area = try #require(DivisionCode("3505"))
        let order = RunOrder(kind: .offers, area: area, asOf: CalendarDay(iso: "2020-04-30"), dryRun: dryRun)
        return try await office.run(order, by: administrator, progress: { _ in }, isCancelled: { false })
    }
}

/// The register as it lies in the store, and a plain reading of each condition, written apart from the engine.
private struct Plain {
    var offers: [String: Offer] = [:]
    var households: [String: Household] = [:]
    var members: [String: [Member]] = [:]
    var needs: [String: [Kept<Need>]] = [:]
    var relatives: Set<[String]> = []
    let day: CalendarDay

    init(_ demo: DemoOffice) async throws {
        day = try #require(CalendarDay(iso: "2020-04-30"))
        let read = try await demo.office.store.read { session in
            let offers = try session.offers(limit: 1000).items
            var cursor: String?
            var kept: [Kept<Household>] = []
            repeat {
                let page = try session.households(in: nil, after: cursor, limit: 1000)
                kept += page.items
                cursor = page.next
            } while cursor != nil
            return (offers, kept, try session.members(of: kept), try session.needs(of: kept))
        }
        for offer in read.0 { offers[offer.value.number ?? ""] = offer.value }
        for household in read.1 {
            households[household.value.number] = household.value
            members[household.value.number] = (read.2[household.id] ?? []).map(\.value)
            needs[household.value.number] = read.3[household.id] ?? []
        }
        let text = try Data(contentsOf: URL(fileURLWithPath: "\(projectRoot)/demo/quanzhou-2020/近亲属备案.csv"))
        // Only the two columns of numbers matter, and digits read alike in every encoding that the file could have.
        let numbers = String(decoding: text, as: Unicode.ASCII.self).split(separator: "\r\n")
        for line in numbers {
            let found = line.split(separator: ",").map(String.init).filter { $0.count == 18 }
            if found.count == 2 { relatives.formUnion([found, found.reversed()]) }
        }
    }

    /// What is wrong with giving `offer` to this need; nothing where all is right.
    func problems(_ allocation: Allocation, _ offer: Offer) throws -> [String] {
        var problems: [String] = []
        let home = try #require(households[allocation.household])
        let need = try #require(needs[allocation.household]?.first { $0.id == allocation.need }?.value)
        let people = (members[allocation.household] ?? []).filter { !$0.died }
        if need.code != offer.need { problems.append("need") }
        if offer.kind == .goods {
            let same = [("大米", "大米"), ("棉被", "棉被"), ("轮椅", "轮椅"), ("学习用品", "学习用品礼包")]
            if !same.contains(where: { need.text == $0.0 && offer.title == $0.1 }) { problems.append("article") }
            if let expiry = offer.expiry, expiry < day { problems.append("expired") }
        }
        if offer.kind == .funds {
            let purposes = [
                ("大病", ["医疗"]), ("助学", ["助学"]), ("生活", ["生活"]), ("疫情", ["医疗", "助学", "生活", "临时"]), ("危房", ["危房"]),
            ]
            let said = purposes.first { offer.title.contains($0.0) }?.1 ?? []
            if !said.contains(where: { need.text?.contains($0) ?? false }) { problems.append("purpose") }
        }
        if !offer.tiers.isEmpty { problems.append("no offer of the demo names tiers") }
        if let school = offer.school, !people.contains(where: { $0.school == school }) { problems.append("school") }
        if let share = offer.billShare, let milli = need.quantityMilli,
            allocation.amount > milli / 10 * Int64(share) / 1000
        {
            problems.append("share of the bill")
        }
        if [.service, .expertise].contains(offer.kind), offer.need.isDirect {
            let own = need.member.flatMap { id in people.first { $0.id?.number == id.number } } ?? people.first
            let isMinor = own?.birth.map { $0.fullYears(until: day) ?? 0 < 18 } ?? false
            let isAlone = people.allSatisfy { $0.birth.map { $0.fullYears(until: day) ?? 0 < 18 } ?? false }
            if isMinor || isAlone, offer.vetted == nil { problems.append("not vetted") }
        }
        if !offer.areas.contains(where: { $0.contains(home.area) }) { problems.append("area") }
        if !offer.categories.isEmpty {
            let own = (home.categories + people.flatMap(\.categories)).map(\.category)
            if Set(own).isDisjoint(with: offer.categories) { problems.append("category") }
        }
        if !offer.causes.isEmpty {
            let own = Set(home.otherCauses + [home.mainCause].compactMap { $0 })
            if own.isDisjoint(with: offer.causes) { problems.append("cause") }
        }
        if let first = offer.from, first > day { problems.append("begins later") }
        if let last = offer.until, last < day { problems.append("is over") }
        let meant = need.member.map { id in people.filter { $0.id?.number == id.number } } ?? people
        let fits = meant.contains { member in
            let age = member.birth?.fullYears(until: day)
            let isOld = offer.leastAge.map { least in age.map { $0 >= least } ?? false } ?? true
            let isYoung = offer.mostAge.map { most in age.map { $0 <= most } ?? false } ?? true
            let attends = offer.stages.isEmpty || (member.stage.map { offer.stages.contains($0) } ?? false)
            return isOld && isYoung && attends
        }
        let asks = offer.leastAge != nil || offer.mostAge != nil || !offer.stages.isEmpty
        if asks, !fits { problems.append("person") }
        if let manager = offer.manager {
            let own = Set((members[allocation.household] ?? []).compactMap(\.id?.number))
            if own.contains(manager.number) { problems.append("the donor itself") }
            if own.contains(where: { relatives.contains([manager.number, $0]) }) {
                problems.append("donor's relative")
            }
        }
        return problems
    }
}
