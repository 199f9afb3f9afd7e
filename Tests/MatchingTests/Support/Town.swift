import Policy
import Records
import Register
import TestSupport

@testable import Matching

/// A town that is put together for a test.
struct Town {
    var snapshot: RegisterSnapshot
    var resources = OfferSnapshot()

    init(_ day: CalendarDay) {
        snapshot = RegisterSnapshot(area: DivisionCode("35")!, asOf: day)
    }

    mutating func home(
        _ number: String, _ area: String, category: Category, words: String = "", born: String? = "1960-01-01"
    ) {
        var household = Household(number: number, area: DivisionCode(area)!)
        household.categories = [CategorySpell(category: category, words: words)]
        household.mainCause = .illness
        var member = Member(household: number, name: "")
        member.relation = .head
        member.birth = born.flatMap { CalendarDay(iso: $0) }
        snapshot.households.append(
            HouseholdFacts(household, members: [MemberFacts(member, asOf: snapshot.asOf)]))
        resources.needs.append([])
    }

    mutating func need(
        _ household: String, _ code: NeedCode, item: ItemKind?, yuan: Int64? = nil, quantity: Int? = nil,
        member: Int? = nil
    ) {
        let index = snapshot.households.lastIndex { $0.number == household }!
        var need = Need(household: household, code: code)
        need.unit = code == .funds ? "元" : "件"
        need.quantityMilli = yuan.map { $0 * 1000 } ?? quantity.map { Int64($0) * 1000 }
        snapshot.households[index].needs.append(NeedFacts(need, member: member))
        let number = UInt64(index * 100 + resources.needs[index].count + 1)
        resources.needs[index].append(.init(record: RecordID(high: number, low: 2), item: item))
    }

    mutating func offer(
        _ number: String, _ kind: OfferKind, _ need: NeedCode, _ title: String, stock: Int64?, areas: [DivisionCode],
        _ change: (inout Offer) -> Void = { _ in }
    ) {
        var offer = Offer(donor: "D", kind: kind, title: title, need: need)
        offer.number = number
        offer.stock = stock
        offer.unit = kind == .funds ? "元" : "件"
        offer.areas = areas
        change(&offer)
        let record = RecordID(high: UInt64(resources.offers.count + 1), low: 3)
        resources.offers.append(OfferFacts(offer, record: record, free: stock))
    }

    /// What an offer gave a need in an earlier run.
    mutating func drew(_ offer: Int, _ household: Int, _ need: Int = 0, _ amount: Int64) {
        resources.needs[household][need].draws.append(.init(offer: offer, amount: amount))
        resources.needs[household][need].received += amount
        resources.shares.append(.init(household: Int32(household), offer: Int32(offer), amount: amount))
    }

    func run(seed: UInt64 = 7, lotYuan: Int? = nil) throws -> OfferRun {
        try OfferRun.evaluate(
            snapshot: snapshot, resources: resources, pack: lotYuan.map(Self.pack) ?? TestPack.fujian(), seed: seed)
    }

    /// The pack of Fujian with lots of so many yuan.
    private static func pack(lotYuan: Int) throws -> PolicyPack {
        let text = try TestPack.fujian().text
        return try PolicyPack(
            yaml: text + "\noffers:\n  lot_yuan: { value: \(lotYuan), basis: default }\n", name: "test")
    }
}
