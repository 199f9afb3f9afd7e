import Policy
import Register

/// Looks at households one by one and keeps counts and one page of hits.
struct ProgrammeSurvey {
    private let search: ProgrammeSearch
    private let packs: PackLibrary
    private let table: DivisionTable
    private let known: KnownFacts
    private let day: CalendarDay
    private let after: (household: String, programme: String)?
    /// The pack in force at each place, with what holds on the day.
    private var inForce: [DivisionCode: Int] = [:]
    private var used: [(pack: PolicyPack, figures: PackFigures, programmes: [Programme], counts: [ProgrammeCount])] = []
    private var hits: [ProgrammeHit] = []
    private var total = 0
    /// Households looked at.
    private(set) var households = 0
    /// Households that may be entitled to something, with the facts that would tell, by number.
    private(set) var unknownFacts: [Missing] = []
    /// Households that may have something that they do not have, with the programmes in the order of the pack, by number.
    private(set) var entitled: [Entitled] = []
    private var hasMore = false

    /// A household that may be entitled to something if only these facts were known.
    struct Missing: Sendable {
        var household: String
        var area: DivisionCode
        var facts: [String]
    }

    /// A household that may have something that it does not have.
    struct Entitled: Sendable {
        var household: String
        var area: DivisionCode
        var programmes: [String]
    }

    init(
        _ search: ProgrammeSearch, _ packs: PackLibrary, _ table: DivisionTable, _ known: KnownFacts,
        on day: CalendarDay
    ) {
        self.known = known
        self.search = search
        self.packs = packs
        self.table = table
        self.day = day
        let parts = (search.cursor ?? "").split(separator: "/", maxSplits: 1).map(String.init)
        after = parts.count == 2 ? (parts[0], parts[1]) : nil
    }

    /// Looks at one household; households come by number.
    mutating func look(at household: HouseholdFacts) throws {
        households += 1
        let place = try pack(at: household.area)
        let (pack, figures, programmes, _) = used[place]
        let context = FactContext(
            day: day, household: household, adultAge: pack.lead.adultAge.value, figures: figures,
            stated: known.facts[household.number] ?? [:])
        let drawn = known.drawn[household.number] ?? []
        let near = Office.cliffWithin(figures)
        var findings: [ProgrammeFinding] = []
        for (index, programme) in programmes.enumerated() {
            // What the pack does not say is said once, not for every household.
            findings.append(
                programme.finding(
                    context, cliffWithin: near, isComplete: used[place].counts[index].stopped.isEmpty,
                    isDrawn: drawn.contains(programme.id)))
        }
        note(findings, household)
        let fitting = zip(programmes, findings).filter { $1.isEligible }.map(\.0.id)
        if !fitting.isEmpty {
            entitled.append(Entitled(household: household.number, area: household.area, programmes: fitting))
        }
        let getsSomething = findings.contains { finding in
            switch finding.state {
            case .eligible, .held: true
            default: false
            }
        }
        for (index, finding) in findings.enumerated() {
            count(finding, &used[place].counts[index], getsSomething)
            guard isListed(finding) else { continue }
            total += 1
            take(household, programmes[index], pack, finding)
        }
    }

    private mutating func note(_ findings: [ProgrammeFinding], _ household: HouseholdFacts) {
        var missing: Set<String> = []
        for finding in findings {
            if case .unknown(let facts) = finding.state { missing.formUnion(facts) }
        }
        // What the pack lacks nobody can enter for a household.
        missing = missing.filter { $0.hasPrefix("household.") || $0.hasPrefix("member.") }
        guard !missing.isEmpty else { return }
        unknownFacts.append(
            Missing(household: household.number, area: household.area, facts: missing.sorted()))
    }

    /// Everything found; the page ends where the next begins.
    func found() throws -> ProgrammeFound {
        let next = hasMore ? hits.last.map { "\($0.household)/\($0.programme.id)" } : nil
        return ProgrammeFound(
            day: day, households: households,
            counts: used.sorted { $0.pack.id < $1.pack.id }.flatMap(\.counts),
            page: Paged(items: hits, total: total, next: next))
    }

    private mutating func pack(at area: DivisionCode) throws -> Int {
        if let known = inForce[area] { return known }
        let pack = search.pack == nil ? try packs.choose(area: area, day: day) : packs.packs[0]
        if let place = used.firstIndex(where: { $0.pack.id == pack.id && $0.pack.from == pack.from }) {
            inForce[area] = place
            return place
        }
        let figures = pack.figures(on: day)
        let programmes = try Office.programmes(of: pack, search.programme, on: day)
        let counts = programmes.map { programme in
            var count = ProgrammeCount(pack: pack.id, programme: programme)
            count.stopped = programme.missingValues(figures)
            return count
        }
        used.append((pack, figures, programmes, counts))
        inForce[area] = used.count - 1
        return used.count - 1
    }

    private func count(_ finding: ProgrammeFinding, _ count: inout ProgrammeCount, _ getsSomething: Bool) {
        switch finding.state {
        case .eligible: count.eligible += 1
        case .held: count.held += 1
        case .notEligible: count.notEligible += 1
        case .unknown: count.unknown += 1
        case .outOfDates, .stopped: break
        }
        guard finding.cliff != nil else { return }
        count.cliff += 1
        if !getsSomething { count.cliffWithoutHelp += 1 }
    }

    private func isListed(_ finding: ProgrammeFinding) -> Bool {
        switch (search.state, finding.state) {
        case (.eligible, .eligible), (.unknown, .unknown): true
        case (.cliff, _): finding.cliff != nil
        default: false
        }
    }

    private mutating func take(
        _ household: HouseholdFacts, _ programme: Programme, _ pack: PolicyPack, _ finding: ProgrammeFinding
    ) {
        if let after {
            guard household.number >= after.household else { return }
            if household.number == after.household, !isBehind(programme.id, after.programme, in: pack) { return }
        }
        guard hits.count < max(1, min(search.limit, 1000)) else {
            hasMore = true
            return
        }
        hits.append(
            ProgrammeHit(
                household: household.number, area: household.area,
                areaName: table[household.area]?.name ?? household.area.prefix, programme: programme, pack: pack.id,
                finding: finding, valueNames: finding.missingForAmount.isEmpty ? [:] : pack.valueNames))
    }

    private func isBehind(_ programme: String, _ other: String, in pack: PolicyPack) -> Bool {
        let ids = pack.programmes.map(\.id)
        guard let first = ids.firstIndex(of: programme), let second = ids.firstIndex(of: other) else { return true }
        return first > second
    }
}

extension ProgrammeFinding {
    /// Whether the household may have it and does not have it.
    fileprivate var isEligible: Bool {
        if case .eligible = state { true } else { false }
    }
}
