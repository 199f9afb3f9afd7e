import Policy
public import Records
public import Register
import Storage
import Wording

extension Office {
    /// Households of an area (nil = the caller's), by area and number.
    ///
    /// - Parameter limit: items of the page, 1...1000.
    public func households(
        area: DivisionCode?, limit: Int, cursor: String?, by caller: Principal
    ) async throws -> Paged<HouseholdLine> {
        let reach = try reach(area, caller)
        let today = now().day
        return try await presenting {
            try await store.read { session in
                let page = try session.households(in: reach, after: cursor, limit: limit.clamped(to: 1...1000))
                let lines = try householdLines(page.items, session, today, caller)
                return Paged(items: lines, total: page.total, next: page.next)
            }
        }
    }

    /// One household.
    public func household(_ number: String, by caller: Principal) async throws -> HouseholdFile {
        let today = now().day
        return try await presenting {
            try await store.read { session in
                guard let kept = try session.household(number), mayReach(kept.value.area, caller),
                    let line = try householdLines([kept], session, today, caller).first
                else { throw CaseworkError.notFound(CaseworkWording.household, field: "household") }
                let members = try session.members(of: [kept])[kept.id] ?? []
                let needs = try session.needs(of: [kept])[kept.id] ?? []
                let pairings = try session.pairings(of: kept).map(\.pairing)
                let names = try HelperNames(session, pairings.map(\.helper))
                return HouseholdFile(
                    line: line, successor: try successor(of: number, session, caller), today: today,
                    members: members.map { ($0.value.withoutSealedText, $0.value.id?.masked, $0.id.shortKey) },
                    needs: needs.map { ($0.value.withoutText, $0.id.shortKey) },
                    pairings: pairings.runningFirst(on: today).map { ($0, names[$0.helper]) },
                    profile: HouseholdProfile(
                        kept.value, members: members.map(\.value), needs: needs.map(\.value),
                        asOf: try session.events(record: "household", key: number).map(\.at).max()),
                    unclear: unclear(kept.value, hasNeeds: !needs.isEmpty),
                    tier: try? pack(for: kept.value.area, on: today, session).tier(
                        of: kept.value.categories(on: today)))
            }
        }
    }

    /// The number under which a household that ended goes on now, as far as the caller may see it.
    private func successor(of number: String, _ session: StoreSession, _ caller: Principal) throws -> String? {
        var now = number
        var seen: Set<String> = []
        while seen.insert(now).inserted,
            let next = try session.successions(of: now).last(where: { $0.from == now && $0.kind != "split" })?.to
        {
            now = next
        }
        guard now != number, let kept = try session.household(now), mayReach(kept.value.area, caller) else {
            return nil
        }
        return now
    }

    /// Helpers who serve or are based in an area (nil = the caller's), by record.
    public func helpers(
        area: DivisionCode?, limit: Int, cursor: String?, by caller: Principal
    ) async throws -> Paged<HelperLine> {
        let reach = try reach(area, caller)
        let today = now().day
        return try await presenting {
            try await store.read { session in
                let page = try session.helpers(in: reach, after: cursor, limit: limit.clamped(to: 1...1000))
                let table = try divisions(session)
                let lines = try page.items.map { try helperLine($0, session, table, today) }
                return Paged(items: lines, total: page.total, next: page.next)
            }
        }
    }

    /// One helper, by the key that people see.
    public func helper(_ key: String, by caller: Principal) async throws -> HelperFile {
        let today = now().day
        return try await presenting {
            try await store.read { session in
                guard let kept = try session.helpers(shortKey: key.uppercased()).first, mayReach(kept.value, caller)
                else { throw CaseworkError.notFound(CaseworkWording.helper, field: "helper") }
                let pairings = try session.pairings(ofHelper: kept.id)
                let heads = try HeadNames(session, pairings.map(\.household))
                return HelperFile(
                    line: try helperLine(kept, session, try divisions(session), today),
                    pairings: pairings.runningFirst(on: today).map { ($0, heads[$0.household]?.name) })
            }
        }
    }

    func mayReach(_ helper: Helper, _ caller: Principal) -> Bool {
        guard let own = caller.area else { return true }
        return (helper.serviceAreas + [helper.base].compactMap { $0 }).contains { own.contains($0) || $0.contains(own) }
            || (helper.serviceAreas.isEmpty && helper.base == nil)
    }

    private func householdLines(
        _ kept: [Kept<Household>], _ session: StoreSession, _ today: CalendarDay, _ caller: Principal
    ) throws -> [HouseholdLine] {
        let table = try divisions(session)
        let members = try session.members(of: kept)
        let needs = try session.needs(of: kept)
        var leads: [RecordID: RecordID] = [:]
        for household in kept {
            leads[household.id] = try session.pairings(of: household).map(\.pairing)
                .first { $0.role == .lead && $0.runs(on: today) }?.helper
        }
        let names = try HelperNames(session, Array(leads.values))
        return kept.map { household in
            let head = members[household.id]?.first?.value
            var codes: [NeedCode] = []
            for need in needs[household.id] ?? [] where !codes.contains(need.value.code) {
                codes.append(need.value.code)
            }
            if codes.isEmpty, case .some(let stated) = household.value.statedNeed { codes = stated }
            return HouseholdLine(
                household: household.value.withoutSealedText.seen(by: caller), headName: head?.name,
                headID: head?.id?.masked,
                areaName: table.path(of: household.value.area), needs: codes,
                lead: leads[household.id].flatMap { names[$0] }, version: Int(household.version))
        }
    }

    private func helperLine(
        _ kept: Kept<Helper>, _ session: StoreSession, _ table: DivisionTable, _ today: CalendarDay
    ) throws -> HelperLine {
        let helper = kept.value
        return HelperLine(
            helper: helper.withoutSealedText, key: kept.id.shortKey, maskedID: helper.id?.masked,
            areaNames: helper.serviceAreas.map { table.path(of: $0) },
            running: try session.pairings(ofHelper: kept.id).count { $0.runs(on: today) }, version: Int(kept.version))
    }

    private func unclear(_ household: Household, hasNeeds: Bool) -> [String] {
        var fields: [String] = []
        if household.mainCause == nil { fields.append("cause") }
        if !hasNeeds, household.statedNeed == .unknown { fields.append("need") }
        if household.headDied { fields.append("head_died") }
        return fields
    }
}

extension Comparable {
    /// The nearest value in `range`.
    func clamped(to range: ClosedRange<Self>) -> Self { min(max(self, range.lowerBound), range.upperBound) }
}

extension [Pairing] {
    /// The running pairings first, then the others, each by first day.
    func runningFirst(on day: CalendarDay) -> [Pairing] {
        filter { $0.runs(on: day) } + filter { !$0.runs(on: day) }
    }
}
