import Logging
import Policy
public import Records
public import Register
import Storage
import Wording

/// What a search for people whom a programme fits put on the worklist.
public struct FoundReceipt: Sendable {
    /// The day.
    public var day: CalendarDay
    /// Households looked at.
    public var households = 0
    /// Items that it opened.
    public var opened = 0
    /// Items whose programmes are others than before.
    public var changed = 0
    /// Items that it closed, because the household has what it may have, or may have it no longer.
    public var gone = 0
    /// Items that are open now.
    public var open = 0
}

/// Policy finds people (政策找人, M22): who may have what without having it stands on the worklist, and families of which
/// nobody is in work (M108, M109) have an item of their own until somebody is.
extension Office {
    /// The programme of a pack that names families of which nobody is in work.
    static let nobodyInWork = "zero_employment"
    /// Where the store keeps the day of the last search.
    private static let foundOn = "programmes_found_on"

    /// Puts an item on the worklist for every household of an area that may have something that it does not have, and closes
    /// those of which this is no longer so. An item stays as it is while the same programmes fit; one that somebody dismissed
    /// stays closed so long.
    ///
    /// Complexity: households × programmes, and one write of what changed.
    /// - Throws: ``CaseworkError`` `bad_parameter` without an area, `pack_none_covers`.
    public func listFoundProgrammes(
        area: DivisionCode?, on day: CalendarDay?, by caller: Principal
    ) async throws -> FoundReceipt {
        let at = now()
        let day = day ?? at.day
        guard let reach = try reach(area, caller) else {
            throw CaseworkError("bad_parameter", ProgrammeWording.areaNeeded, field: "area")
        }
        let survey = try await survey(ProgrammeSearch(area: reach, day: day), reach, on: day)
        let (found, households) = (survey.entitled, survey.households)
        return try await presenting {
            try await store.write { session in
                let origin = ChangeOrigin(actor: Self.standingActor, at: at)
                var receipt = FoundReceipt(day: day, households: households)
                var items: [WorkItem] = []
                for one in found {
                    let others = one.programmes.filter { $0 != Self.nobodyInWork }
                    if others.count < one.programmes.count {
                        items.append(Self.item(.nobodyInWork, one, [Self.nobodyInWork], day, at))
                    }
                    if !others.isEmpty { items.append(Self.item(.programmeFound, one, others, day, at)) }
                }
                var known: [String: WorkItem] = [:]
                for kind in [WorkItem.Kind.programmeFound, .nobodyInWork] {
                    for item in try session.openWorkItems(kind, in: reach) { known[item.subject] = item }
                }
                for item in items {
                    // The first argument is the day on which it was found first.
                    let programmes = item.arguments.dropFirst()
                    if let open = known.removeValue(forKey: item.subject) {
                        receipt.open += 1
                        guard open.arguments.dropFirst() != programmes else { continue }
                        var changed = item
                        changed.arguments[0] = open.arguments.first ?? item.arguments[0]
                        try session.open(changed, origin)
                        receipt.changed += 1
                        continue
                    }
                    let former = try session.lastDecided(subject: item.subject, household: item.household)
                    guard former?.arguments.dropFirst() != programmes else { continue }
                    try session.open(item, origin)
                    receipt.opened += 1
                    receipt.open += 1
                }
                for item in known.values.sorted(by: { $0.id < $1.id }) {
                    try session.close(workItem: item.id, as: .gone, outcome: "no_longer_so", origin)
                    receipt.gone += 1
                }
                return receipt
            }
        }
    }

    /// At day's turn: searches every county in which households live, once a day whichever daemon comes first. On the first
    /// day of a store nothing is searched: the office begins with `programmes find`. Nil where nothing was to be done.
    public func findAtDaysTurn(by caller: Principal) async throws -> FoundReceipt? {
        let day = now().day
        let (last, counties) = try await presenting {
            try await store.read { session in
                (
                    try session.storeFact(Self.foundOn),
                    Set(try session.householdAreas().map { $0.containing(.county) }).sorted()
                )
            }
        }
        guard last != day.description else { return nil }
        var sum = FoundReceipt(day: day)
        if last != nil {
            for county in counties {
                do {
                    let found = try await listFoundProgrammes(area: county, on: day, by: caller)
                    sum.households += found.households
                    sum.opened += found.opened
                    sum.changed += found.changed
                    sum.gone += found.gone
                    sum.open += found.open
                } catch let error as CaseworkError where error.code == PackError.Code.noPack.rawValue {
                    // Nobody can say there what a household may have.
                    continue
                }
            }
        }
        try await presenting { try await store.write { try $0.setStoreFact(Self.foundOn, day.description) } }
        guard last != nil else { return nil }
        if sum.opened + sum.changed + sum.gone > 0 {
            logger.info("programmes found", metadata: ["opened": "\(sum.opened)", "gone": "\(sum.gone)"])
        }
        return sum
    }

    private static func item(
        _ kind: WorkItem.Kind, _ found: ProgrammeSurvey.Entitled, _ programmes: [String], _ day: CalendarDay,
        _ at: Instant
    ) -> WorkItem {
        WorkItem(
            kind, subject: "\(kind.rawValue)|\(found.household)", area: found.area, household: found.household,
            cause: kind.rawValue, arguments: [day.description] + programmes, openedBy: standingActor, openedAt: at)
    }
}
