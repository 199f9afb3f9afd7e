import Casework
import Records
import Register
import Storage
import TestSupport
import Testing

/// A village with some households, and what is given there.
struct OfferDesk {
    let demo: DemoOffice
    var office: Office { demo.office }
    var administrator: Principal { demo.administrator }
    private static let village = "350583001001"

    /// Households H0, H1, … of these categories.
    init(_ folder: TemporaryFolder, homes: [String]) async throws {
        demo = try await DemoOffice(in: folder)
        let village = try #require(DivisionCode(Self.village))
        try await demo.office.store.write { session in
            let households = homes.enumerated().compactMap { number, code -> Stated<Household>? in
                guard let category = Register.Category(rawValue: code) else { return nil }
                var household = Household(number: "H\(number)", area: village)
                household.categories = [CategorySpell(category: category, words: code)]
                household.mainCause = .illness
                household.size = 1
                return Stated(household)
            }
            _ = try session.upsert(households: households, Self.origin)
            let members = homes.indices.map { number in
                var member = Member(household: "H\(number)", name: "甲\(number)")
                member.relation = .head
                member.birth = CalendarDay(iso: "1960-01-01")
                return Stated(member)
            }
            _ = try session.upsert(members: members, Self.origin)
        }
    }

    private static let origin = ChangeOrigin(actor: "test", at: Instant(microseconds: 1_588_204_800_000_000))

    func recognise(_ home: String, _ category: Register.Category, until: String? = nil) async throws {
        try await office.store.write { session in
            guard var kept = try session.household(home)?.value else { return }
            var spell = CategorySpell(category: category, words: category.rawValue)
            spell.until = until.flatMap { CalendarDay(iso: $0) }.map { PartialDay($0) }
            kept.categories = [spell]
            _ = try session.upsert(households: [Stated(kept)], Self.origin)
        }
    }

    func need(_ home: String, _ code: NeedCode, _ text: String, _ quantity: Int64, _ unit: String) async throws {
        var need = Need(household: home, code: code)
        (need.text, need.quantityMilli, need.unit) = (text, quantity * 1000, unit)
        let made = need
        try await office.store.write { session in _ = try session.upsert(needs: [Stated(made)], Self.origin) }
    }

    /// An offer; `stock` in fen or thousandths.
    func offer(
        _ number: String, _ kind: OfferKind, _ title: String, _ stock: Int64, _ unit: String, need: NeedCode? = nil,
        _ change: (inout Offer) -> Void = { _ in }
    ) async throws {
        var offer = Offer(donor: "某单位", kind: kind, title: title, need: need ?? (kind == .funds ? .funds : .goods))
        (offer.number, offer.stock, offer.unit) = (number, stock, unit)
        offer.areas = [try #require(DivisionCode("350583"))]
        change(&offer)
        _ = try await office.addOffer(offer, by: administrator)
    }

    func aid(_ home: String, _ code: NeedCode, _ amount: String?, unit: String? = nil) async throws {
        _ = try await office.addAid(
            household: home, code: code, item: nil, source: "charity", amount: amount, unit: unit, on: nil,
            because: nil, by: administrator)
    }

    func run() async throws -> String {
        let order = RunOrder(
            kind: .offers, area: try #require(DivisionCode("350583")), asOf: office.now().day, dryRun: false)
        return try await office.run(order, by: administrator, progress: { _ in }, isCancelled: { false }).run.id
    }

    func lines(_ run: String) async throws -> [AllocationLine] {
        try await office.allocations(
            area: nil, run: run, offer: nil, state: nil, limit: 1000, cursor: nil, by: administrator
        ).items.sorted { ($0.allocation.household, $0.offer) < ($1.allocation.household, $1.offer) }
    }

    func states(_ run: String) async throws -> [String] {
        try await lines(run).map(\.allocation.state.rawValue)
    }

    /// What became of each step: the new state, or the code of the refusal.
    func decide(
        _ run: String, _ action: AllocationState.Action, dryRun: Bool = false
    ) async throws -> [String] {
        try await office.decide(
            run: run, area: nil, offer: nil, like: AllocationOrder(id: "", action: action), dryRun: dryRun,
            by: administrator
        ).map { $0.refusal?.code ?? $0.after?.rawValue ?? "" }
    }

    func decide(
        _ ids: [String], _ action: AllocationState.Action, on day: String? = nil, reason: AllocationReason? = nil,
        dryRun: Bool = false, by caller: Principal? = nil
    ) async throws -> [String] {
        let orders = ids.map {
            AllocationOrder(
                id: $0, action: action, reason: reason, on: day.flatMap { CalendarDay(iso: $0) })
        }
        return try await office.decide(orders, dryRun: dryRun, by: caller ?? administrator)
            .map { $0.refusal?.code ?? $0.after?.rawValue ?? "" }
    }
}
