import Logging
import Policy
public import Records
public import Register
import Storage
import Wording

/// What a search for missing facts put on the worklist.
public struct MissingReceipt: Sendable {
    /// The day.
    public var day: CalendarDay
    /// Households looked at.
    public var households = 0
    /// Items that it opened.
    public var opened = 0
    /// Items that it closed, because the facts are known now.
    public var gone = 0
    /// Items that are open now.
    public var open = 0
}

/// Facts that are missing for programmes, on the worklist: one item for each household, closed by itself.
extension Office {
    /// Puts an item on the worklist for every household of an area that may be entitled to something if only the facts were
    /// known, and closes those whose facts are known now. One that somebody dismissed stays closed while the same facts are
    /// missing.
    ///
    /// Complexity: households × programmes, and one write of the items.
    /// - Throws: ``CaseworkError`` `bad_parameter` without an area.
    public func listMissingFacts(
        area: DivisionCode?, on day: CalendarDay?, by caller: Principal
    ) async throws -> MissingReceipt {
        let at = now()
        let day = day ?? at.day
        guard let reach = try reach(area, caller) else {
            throw CaseworkError("bad_parameter", ProgrammeWording.areaNeeded, field: "area")
        }
        let survey = try await survey(ProgrammeSearch(area: reach, day: day, state: .unknown), reach, on: day)
        let (found, households) = (survey.unknownFacts, survey.households)
        return try await presenting {
            try await store.write { session in
                let origin = ChangeOrigin(actor: Self.standingActor, at: at)
                var receipt = MissingReceipt(day: day, households: households)
                var open: Set<String> = []
                for one in found {
                    let item = Self.missingItem(one, on: day, at)
                    let former = try session.lastDecided(subject: item.subject, household: one.household)
                    guard former?.arguments.dropFirst() != item.arguments.dropFirst() else { continue }
                    receipt.opened += try session.open(item, origin).isNew ? 1 : 0
                    open.insert(item.subject)
                }
                for item in try session.openWorkItems(.factsMissing, in: reach) where !open.contains(item.subject) {
                    try session.close(workItem: item.id, as: .gone, outcome: "no_longer_so", origin)
                    receipt.gone += 1
                }
                receipt.open = open.count
                return receipt
            }
        }
    }

    /// Brings the item about a household up to date, where there is one: within the transaction that changed a fact.
    func settleMissing(ofHousehold number: String, _ origin: ChangeOrigin, _ session: StoreSession) throws {
        guard let item = try session.openWorkItem(subject: Self.missingSubject(number)),
            let day = item.arguments.first.flatMap({ CalendarDay(iso: $0) })
        else { return }
        _ = try settle(item, on: day, origin, session)
    }

    /// Looks again at what is open, as the standing check does; returns how many items are gone.
    func settleMissing(in area: DivisionCode?, _ origin: ChangeOrigin, _ session: StoreSession) throws -> Int {
        try session.openWorkItems(.factsMissing, in: area).count { item in
            try settle(
                item, on: item.arguments.first.flatMap { CalendarDay(iso: $0) } ?? origin.at.day, origin, session)
        }
    }

    /// Closes an item whose facts are known, or says what is still missing; whether it is gone.
    private func settle(
        _ item: WorkItem, on day: CalendarDay, _ origin: ChangeOrigin, _ session: StoreSession
    ) throws -> Bool {
        guard let number = item.household else { return false }
        let snapshot = try session.snapshot(of: item.area, household: number, helpers: [], kind: .lead, on: day)
        guard let place = snapshot.position(ofHousehold: number) else { return false }
        let household = snapshot.households[place]
        var survey = ProgrammeSurvey(
            ProgrammeSearch(day: day, state: .unknown), try shelf(session), try divisions(session),
            try KnownFacts(in: household.area, household: number, on: day, session), on: day)
        if household.status != .ended {
            // Without a pack in force nobody can say, and the item stays.
            do { try survey.look(at: household) } catch let error as PackError where error.code == .noPack {
                return false
            }
        }
        guard let found = survey.unknownFacts.first else {
            try session.close(workItem: item.id, as: .gone, outcome: "no_longer_so", origin)
            return true
        }
        try session.open(Self.missingItem(found, on: day, origin.at), origin)
        return false
    }

    private static func missingSubject(_ household: String) -> String { "facts_missing|\(household)" }

    private static func missingItem(_ found: ProgrammeSurvey.Missing, on day: CalendarDay, _ at: Instant) -> WorkItem {
        WorkItem(
            .factsMissing, subject: missingSubject(found.household), area: found.area, household: found.household,
            cause: "facts_missing", arguments: [day.description] + found.facts, openedBy: standingActor, openedAt: at)
    }
}
