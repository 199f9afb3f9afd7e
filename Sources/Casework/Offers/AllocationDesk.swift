import Matching
import Policy
import Records
import Register
import Storage
import Wording

/// One sitting of decisions on allocations within one transaction: the rules of the run are asked again on the day of the
/// approval and of the hand-over, of the register as it is then.
///
/// A few allocations are looked up household by household, many county by county: each reads the offers once.
final class AllocationDesk {
    let session: StoreSession
    private let office: Office
    private let table: DivisionTable
    private let own: Set<String>
    private let isWide: Bool
    private var checks: [Place: OfferCheck] = [:]
    /// From how many allocations on a county is read at once.
    private static let few = 20

    private struct Place: Hashable {
        var area: DivisionCode
        var household: String?
        var day: CalendarDay
    }

    init(_ session: StoreSession, _ office: Office, _ orders: [AllocationOrder]) throws {
        self.session = session
        self.office = office
        table = try office.divisions(session)
        own = Set(orders.map(\.id))
        isWide = orders.count > Self.few
    }

    private var runDays: [String: CalendarDay?] = [:]

    /// The first day on which a next step can have been taken: that of the last one, or that on which the run proposed it.
    func begin(of one: Allocation) throws -> CalendarDay? {
        if let day = one.confirmedOn ?? one.deliveredOn ?? one.reservedOn { return day }
        guard let run = one.run else { return nil }
        if let known = runDays[run] { return known }
        let day = try session.run(run)?.at.day
        runDays[run] = .some(day)
        return day
    }

    /// Refuses an allocation against which a rule stands on `day`.
    ///
    /// - Throws: ``CaseworkError`` with the rule's name as its code.
    func requireAllowed(
        _ one: Allocation, _ offer: Kept<Offer>, _ household: Kept<Household>, on day: CalendarDay
    ) throws {
        let pack = try office.pack(for: household.value.area, on: day, session)
        let place: DivisionCode
        if let scene = household.value.occurrenceArea, pack.lead.emergencyPlace?.value == .occurrence {
            place = scene
        } else {
            place = household.value.area
        }
        let key =
            isWide
            ? Place(area: place.containing(.county), household: nil, day: day)
            : Place(area: place, household: household.value.number, day: day)
        var check: OfferCheck
        if let known = checks[key] { check = known } else { check = try self.check(key, pack) }
        var rules = check.broken(
            household: one.household, need: one.need, offer: one.offer, amount: one.amount)
        if !offer.value.state.isUsable { rules = ["state"] }
        check.take(household: one.household, need: one.need, offer: one.offer, amount: one.amount)
        checks[key] = check
        guard let first = rules.first else { return }
        throw CaseworkError(
            first.hasPrefix("unknown:") ? "fact_unknown" : first,
            OfferWording.rulesNow(one.id, rules.map { OfferWording.rule($0) }), hint: OfferWording.rulesNowHint(one.id),
            field: "allocation")
    }

    private func check(_ key: Place, _ pack: PolicyPack) throws -> OfferCheck {
        let snapshot: RegisterSnapshot
        if let household = key.household {
            snapshot = try session.pairSnapshot(
                of: key.area, household: household, helpers: [], on: key.day, pack: pack, divisions: table)
        } else {
            snapshot = try session.runSnapshot(
                of: key.area, kind: .offers, on: key.day, pack: pack, divisions: table)
        }
        return OfferCheck(
            snapshot: snapshot,
            resources: try session.offerSnapshot(beside: snapshot, divisions: table, except: own), pack: pack)
    }
}
