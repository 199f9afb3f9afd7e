import Policy
public import Records
public import Register
import Reports
import Storage
public import Wording

extension Office {
    /// The plan of a household on `day` (nil = today).
    public func plan(_ number: String, on day: CalendarDay?, by caller: Principal) async throws -> HouseholdPlan {
        let today = day ?? now().day
        return try await presenting {
            let before = try await before(number, by: caller)
            return try await store.read { session in
                guard let kept = try session.household(number), mayReach(kept.value.area, caller) else {
                    throw CaseworkError.notFound(CaseworkWording.household, field: "household")
                }
                let maker = try PlanMaker(session, self, kept, today, caller, before)
                return HouseholdPlan(
                    household: number, headName: maker.head?.name,
                    areaName: try divisions(session).path(of: kept.value.area), asOf: today,
                    sections: try maker.sections())
            }
        }
    }

    /// The facts of the household in the run from which its lead comes; the run is opened once for many plans.
    private func before(_ number: String, by caller: Principal) async throws -> (
        facts: HouseholdFacts, day: CalendarDay
    )? {
        let record = try await store.read { session -> MatchRun? in
            guard let kept = try session.household(number), mayReach(kept.value.area, caller) else { return nil }
            let lead = try session.pairings(of: kept).map(\.pairing).last {
                $0.role == .lead && $0.origin.hasPrefix("run:") && !$0.isVoid
            }
            guard let lead, let run = try session.run(String(lead.origin.dropFirst(4))), run.kind == .lead else {
                return nil
            }
            return run
        }
        guard let record else { return nil }
        let office = Principal(uid: caller.uid, role: caller.role, area: nil)
        let snapshot = try await open(record.id, office).run.snapshot
        return snapshot.position(ofHousehold: number).map { (snapshot.households[$0], record.asOf) }
    }

    /// The plan as a page to print.
    public func planPage(
        _ number: String, on day: CalendarDay?, _ language: Language, by caller: Principal
    ) async throws -> [UInt8] {
        let plan = try await plan(number, on: day, by: caller)
        let heading = [plan.household, plan.headName, plan.areaName].compactMap { $0 }.joined(separator: " ")
        let page = PlanPage(
            heading: heading, asOf: plan.asOf.description, sections: plan.sections.map(\.section), language: language)
        return Array(page.html.utf8)
    }

    /// Where a household stood at the end of `day`, from events alone.
    public func state(
        of number: String, on day: CalendarDay, by caller: Principal
    ) async throws -> (state: HouseholdState, headName: String?, helpers: [RecordID: HelperName]) {
        guard day <= now().day else { throw CaseworkError("bad_parameter", PlanWording.dayToCome, field: "on") }
        return try await presenting {
            try await store.read { session in
                guard let kept = try session.household(number), mayReach(kept.value.area, caller) else {
                    throw CaseworkError.notFound(CaseworkWording.household, field: "household")
                }
                // The day ends at midnight in Asia/Shanghai.
                let end = Int64(day.daysSinceEpoch + 1) * 86_400_000_000 - 8 * 3_600_000_000 - 1
                let state = try session.stateFromEvents(of: kept, at: Instant(microseconds: end))
                let ids = Set(state.pairings.values.map(\.helper)).union(state.proposals.keys.map(\.helper))
                let names = try HelperNames(session, ids.sorted())
                return (
                    state, try HeadNames(session, [number])[number]?.name,
                    Dictionary(uniqueKeysWithValues: ids.compactMap { id in names[id].map { (id, $0) } })
                )
            }
        }
    }
}

/// Puts a plan together within one transaction.
private struct PlanMaker {
    let session: StoreSession
    let office: Office
    let kept: Kept<Household>
    let day: CalendarDay
    let caller: Principal
    let members: [Member]
    let needs: [Need]
    let pairings: [PairingDetail]
    let names: HelperNames
    let before: (facts: HouseholdFacts, day: CalendarDay)?

    init(
        _ session: StoreSession, _ office: Office, _ kept: Kept<Household>, _ day: CalendarDay, _ caller: Principal,
        _ before: (facts: HouseholdFacts, day: CalendarDay)?
    ) throws {
        self.before = before
        (self.session, self.office, self.kept, self.day, self.caller) = (session, office, kept, day, caller)
        members = try session.members(of: [kept])[kept.id]?.map(\.value) ?? []
        needs = try session.needs(of: [kept])[kept.id]?.map(\.value) ?? []
        pairings = try session.pairings(of: kept)
        names = try HelperNames(session, pairings.map(\.pairing.helper))
    }

    var head: Member? { members.first }

    func sections() throws -> [PlanPart] {
        [
            try facts(), people(), wanted(), helping(), measures(), try unclear(), try contacts(), outcome(),
            try history(),
        ]
    }

    private func term(_ term: some CodedTerm) -> Phrase { Phrase(zh: term.term.zh, en: term.term.en) }

    private func text(_ text: String) -> Phrase { Phrase(zh: text, en: text) }

    private func list(_ phrases: [Phrase]) -> Phrase? {
        guard !phrases.isEmpty else { return nil }
        return Phrase(
            zh: phrases.map(\.zh).joined(separator: "、"), en: phrases.map(\.en).joined(separator: ", "))
    }

    private func helper(_ id: RecordID) -> Phrase {
        guard let name = names[id] else { return text(id.shortKey) }
        guard let unit = name.unit, unit != name.name else { return text(name.name) }
        return Phrase(zh: "\(name.name)（\(unit)）", en: "\(name.name) (\(unit))")
    }

    private func facts() throws -> PlanPart {
        var section = PlanPart("facts", PlanWording.facts)
        let household = kept.value.seen(by: caller)
        let profile = HouseholdProfile(
            household, members: members, needs: needs,
            asOf: try session.events(record: "household", key: household.number).map(\.at).max())
        section.facts = [
            .init(PlanWording.status, term(household.status)),
            .init(CommandWording.categories, list(household.categories(on: day).map { term($0) })),
            .init(CommandWording.cause, household.mainCause.map { term($0) }),
            .init(PlanWording.factsAsOf, profile.asOf.map { text($0.day.description) }),
        ]
        if let until = household.exitUntil {
            section.facts.insert(.init(PlanWording.exitUntil, text(until.description)), at: 1)
        }
        for fact in profile.living + profile.health + profile.housing + profile.employment {
            section.facts.append(.init(fact.name, fact.value))
        }
        return section
    }

    /// Without names: a plan is printed, and minors' names stand nowhere they are not needed.
    private func people() -> PlanPart {
        var section = PlanPart("members", PlanWording.members)
        section.columns = [
            CommandWording.relation, CommandWording.sex, PlanWording.age, CommandWording.health,
            CommandWording.labour,
        ]
        section.rows = members.filter { !$0.died }.map { member in
            [
                member.relation.map { term($0) } ?? PlanWording.unknown,
                member.sex.map { term($0) } ?? PlanWording.unknown,
                member.birth?.fullYears(until: day).map { text("\($0)") } ?? PlanWording.unknown,
                member.health.map { term($0) } ?? PlanWording.unknown,
                member.labour.map { term($0) } ?? PlanWording.unknown,
            ]
        }
        return section
    }

    private func wanted() -> PlanPart {
        var section = PlanPart("needs", PlanWording.needs)
        if needs.isEmpty {
            switch kept.value.statedNeed {
            case .unknown: section.facts = [.init(PlanWording.needs, nil)]
            case .none: section.facts = [.init(PlanWording.needs, PlanWording.none)]
            case .some(let codes): section.facts = [.init(PlanWording.needs, list(codes.map { term($0) }))]
            }
            return section
        }
        section.columns = [
            CommandWording.need, CommandWording.quantity, CommandWording.urgency, CommandWording.from,
            CommandWording.until,
        ]
        section.rows = needs.map { need in
            [
                term(need.code),
                need.quantityMilli.map { text("\($0 / 1000) \(need.unit ?? "")") } ?? PlanWording.unknown,
                need.urgency.map { term($0) } ?? PlanWording.unknown, text(need.from?.description ?? ""),
                text(need.until?.description ?? ""),
            ]
        }
        return section
    }

    private func helping() -> PlanPart {
        var section = PlanPart("helpers", PlanWording.helpers)
        section.columns = [
            CommandWording.role, PlanWording.helperAndUnit, PlanWording.since, PlanWording.answer,
        ]
        section.rows = pairings.map(\.pairing).filter { $0.counts(on: day) }.map { pairing in
            [
                term(pairing.role), helper(pairing.helper),
                pairing.from.map { text($0.description) } ?? PlanWording.unknown,
                PlanWording.answerName(pairing.answer),
            ]
        }
        if section.rows.isEmpty { section.facts = [.init(PlanWording.helpers, PlanWording.none)] }
        return section
    }

    private func measures() -> PlanPart {
        var section = PlanPart("measures", PlanWording.measures)
        section.columns = [PlanWording.helperAndUnit, PlanWording.measures, PlanWording.plan]
        section.rows = pairings.filter {
            $0.pairing.counts(on: day) && ($0.measures != nil || $0.plan != nil)
        }.map { detail in
            [helper(detail.pairing.helper), text(detail.measures ?? ""), text(detail.plan ?? "")]
        }
        return section
    }

    private func unclear() throws -> PlanPart {
        var section = PlanPart("unclear", PlanWording.unclear)
        if kept.value.mainCause == nil { section.facts.append(.init(CommandWording.cause, nil)) }
        if kept.value.income == nil { section.facts.append(.init(ProfileWording.income, nil)) }
        section.columns = [PlanWording.item, PlanWording.what, PlanWording.due]
        section.rows = try session.openWorkItems(of: kept.value.number).map { item in
            [text(item.id), PlanWording.itemName(item.kind.rawValue), text(item.due?.description ?? "")]
        }
        return section
    }

    /// How long ago somebody was there (M167).
    private func contacts() throws -> PlanPart {
        var section = PlanPart("visits", PlanWording.visits)
        let visits = try session.visits(to: kept).map(\.visit).filter { $0.day <= day }
        section.facts = [
            .init(
                PlanWording.lastContact,
                visits.last.map {
                    PlanWording.daysAgo(
                        $0.day.description, Int(day.daysSinceEpoch) - Int($0.day.daysSinceEpoch))
                } ?? PlanWording.none)
        ]
        if let next = visits.last?.next {
            section.facts.append(.init(PlanWording.nextVisit, text(next.description)))
        }
        return section
    }

    /// The facts of the run from which the running lead comes, beside those of today (M172).
    private func outcome() -> PlanPart {
        var section = PlanPart("outcome", PlanWording.outcome)
        guard let (before, pairedOn) = before else { return section }
        func money(_ value: Money?) -> Phrase {
            value.map { Phrase(zh: "\($0) 元/月", en: "\($0) yuan a month") } ?? PlanWording.unknown
        }
        func working(_ states: [Employment?]) -> Phrase {
            let known = states.compactMap { $0 }
            guard !known.isEmpty else { return PlanWording.unknown }
            let inWork: Set<Employment> = [.localWork, .awayWork, .farming, .selfEmployed]
            return text("\(known.count { inWork.contains($0) })")
        }
        let now = kept.value
        section.columns = [PlanWording.fact, PlanWording.before(pairedOn.description), PlanWording.now]
        section.rows = [
            [PlanWording.status, term(before.status), term(now.status)],
            [
                CommandWording.categories,
                list(before.categories.filter { $0.holds(on: pairedOn) }.map { term($0.category) })
                    ?? PlanWording.unknown,
                list(now.categories(on: day).map { term($0) }) ?? PlanWording.unknown,
            ],
            [ProfileWording.income, money(before.income), money(now.income)],
            [ProfileWording.rigidSpending, money(before.rigidSpending), money(now.rigidSpending)],
            [
                PlanWording.employed, working(before.members.map(\.employment)),
                working(members.filter { !$0.died }.map(\.employment)),
            ],
            [PlanWording.needs, text("\(before.needs.count)"), text("\(needs.count)")],
        ]
        return section
    }

    private func history() throws -> PlanPart {
        var section = PlanPart("history", PlanWording.history)
        section.columns = [
            CommandWording.role, PlanWording.helperAndUnit, PlanWording.since, PlanWording.until,
            PlanWording.reason,
        ]
        section.rows = pairings.map(\.pairing).map { pairing in
            [
                term(pairing.role), helper(pairing.helper), text(pairing.from?.description ?? ""),
                text(pairing.until?.description ?? ""),
                pairing.endReason.map { DecisionWording.reasonName($0) } ?? text(""),
            ]
        }
        return section
    }
}
