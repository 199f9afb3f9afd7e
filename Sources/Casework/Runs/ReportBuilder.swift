import Matching
import Policy
import Records
import Register
import Reports
import Wording

/// Gathers a stored run into the plain values that pages and tables are made from.
struct ReportBuilder {
    let view: RunView
    /// The run as a solved problem, for scores in parts.
    let solved: LeadRun
    /// When the report is made.
    let generated: Instant

    /// The report, with the heads' names in full: it is for the staff of the office.
    func build() -> RunReport {
        let outcome = view.outcome
        var report = RunReport(header: header, counts: outcome.counts)
        report.tierNames = tierNames
        report.weights = view.pack.lead.score.weights.map { weight in
            ReportWeight(
                name: RunWording.partName(weight.part.rawValue), weight: weight.weight.value,
                basis: narrator.basis(weight.weight.basis), isDefault: weight.weight.basis == .default)
        }
        report.pairs = outcome.proposals.map(pair) + outcome.running.map(kept)
        report.histogram = ScoreHistogram(scores: outcome.proposals.map(\.score))
        report.uncovered = outcome.uncovered.map { home in
            ReportUncovered(
                household: household(home.household, tier: home.tier),
                reasons: [view.moveReason(of: home.household)].compactMap { $0 }
                    + narrator.reasons(home, groups: outcome.hallGroups), repairs: narrator.repairs(home))
        }
        let leads = Dictionary(
            (outcome.proposals.map { ($0.household, $0.helper) } + outcome.running.map { ($0.household, $0.helper) }),
            uniquingKeysWith: { first, _ in first })
        report.unclear = outcome.unclear.map { home in
            ReportUnclear(
                household: household(home.household, tier: tiers[home.household]),
                missing: narrator.missing(home.hits), task: narrator.task(home.hits, isCovered: home.isCovered),
                helper: leads[home.household].map(helper))
        }
        report.outside = outcome.outside.map { home in
            ReportOutside(household: household(home.household, tier: nil), reason: narrator.reason(home))
        }
        report.idleMembers = outcome.idleMembers.map { id in
            let facts = view.names.facts(id)
            return ReportIdleMember(
                helper: helper(id), place: facts?.base.map { ReportPlace($0, in: view.names.table) },
                free: facts?.capacity.map { max(0, $0 - taken(by: id)) })
        }
        report.missingLinks = outcome.missingLinks.map { link in
            ReportMissingLink(
                household: household(link.household, tier: tiers[link.household]), lacksBody: link.lacksBody,
                lacksPerson: link.lacksPerson)
        }
        report.counties = counties
        report.towns = towns
        return report
    }

    private var narrator: Narrator { view.narrator }

    private var header: ReportHeader {
        let record = view.record
        return ReportHeader(
            run: record.id, kind: record.kind, areaName: view.names.table.name(of: record.area), area: record.area,
            asOf: record.asOf, pack: record.pack, packName: Phrase(zh: view.pack.names.zh, en: view.pack.names.en),
            packDigest: record.packDigest, seed: record.seed, snapshot: record.snapshot, proof: .verified,
            generated: generated, weightsAreDefaults: view.pack.isDefault("lead.weights"), namesAreMasked: false)
    }

    /// Tiers by household in scope.
    private var tiers: [String: Int] {
        var tiers: [String: Int] = [:]
        for pair in view.outcome.proposals { tiers[pair.household] = pair.tier }
        for lead in view.outcome.running { tiers[lead.household] = lead.tier }
        for home in view.outcome.uncovered { tiers[home.household] = home.tier }
        return tiers
    }

    /// A tier is called by its categories.
    private var tierNames: [Int: ReportTerm] {
        var names: [Int: ReportTerm] = [:]
        for tier in view.outcome.counts.tiers.keys {
            let terms = Category.allCases.filter { view.pack.tier(of: [$0]) == tier }.map(\.term)
            guard !terms.isEmpty else { continue }
            names[tier] = Phrase(
                zh: terms.map(\.zh).joined(separator: "、"), en: terms.map(\.en).joined(separator: ", "))
        }
        return names
    }

    private func household(_ number: String, tier: Int?) -> ReportHousehold {
        let facts = view.names.facts(number)
        let area = facts?.area ?? view.record.area
        return ReportHousehold(
            number: number, displayName: view.names.head(number) ?? "", place: ReportPlace(area, in: view.names.table),
            tier: tier, categories: facts?.categories(on: view.record.asOf) ?? [],
            causes: ([facts?.mainCause].compactMap { $0 } + (facts?.otherCauses ?? [])).map {
                Phrase(zh: $0.term.zh, en: $0.term.en)
            })
    }

    private func helper(_ id: RecordID) -> ReportHelper {
        let names = view.names.helper(id)
        let kind = view.names.facts(id)?.kind.term
        return ReportHelper(
            key: names.key, displayName: names.name, unit: names.unit ?? "",
            kind: kind.map { Phrase(zh: $0.zh, en: $0.en) } ?? Phrase(zh: "", en: ""))
    }

    private func pair(_ pair: LeadProposal) -> ReportPair {
        var reasons =
            solved.score(household: pair.household, helper: pair.helper).map { narrator.strongest($0, 3) } ?? []
        if let moved = view.moveReason(of: pair.household) { reasons.append(moved) }
        if !pair.firstTasks.isEmpty { reasons.append(narrator.task(pair.firstTasks, isCovered: true)) }
        return ReportPair(
            household: household(pair.household, tier: pair.tier), helper: helper(pair.helper), isKept: false,
            score: pair.score, reasons: reasons)
    }

    private func kept(_ lead: RunningLead) -> ReportPair {
        ReportPair(
            household: household(lead.household, tier: lead.tier), helper: helper(lead.helper), isKept: true,
            score: nil, reasons: [narrator.kept(lead)], warning: narrator.warning(lead))
    }

    private var counties: [CountyCoverage] {
        var counties: [DivisionCode: [Int: RunCounts.Tier]] = [:]
        func add(_ number: String, _ tier: Int?, isCovered: Bool) {
            guard let area = view.names.facts(number)?.area else { return }
            let code = area.containing(.county)
            var count = counties[code, default: [:]][tier ?? 0] ?? RunCounts.Tier(inScope: 0, covered: 0)
            count.inScope += 1
            if isCovered { count.covered += 1 }
            counties[code, default: [:]][tier ?? 0] = count
        }
        for pair in view.outcome.proposals { add(pair.household, pair.tier, isCovered: true) }
        for lead in view.outcome.running { add(lead.household, lead.tier, isCovered: true) }
        for home in view.outcome.uncovered { add(home.household, home.tier, isCovered: false) }
        return counties.sorted { $0.key < $1.key }.map { code, tiers in
            CountyCoverage(code: code, name: view.names.table.name(of: code), tiers: tiers)
        }
    }

    /// Places of a helper that running pairings and other runs' proposals take.
    private func taken(by id: RecordID) -> Int {
        guard let index = view.snapshot.position(ofHelper: id) else { return 0 }
        let running = view.snapshot.running.count { $0.helper == Int32(index) && !$0.isSetAside }
        return running + Int(view.snapshot.placesTakenElsewhere[index])
    }

    /// Towns with households in scope: what they need, and the places of those who may lead there.
    private var towns: [TownPlaces] {
        var needed: [DivisionCode: Int] = [:]
        for number in tiers.keys {
            if let area = view.names.facts(number)?.area { needed[area.containing(.township), default: 0] += 1 }
        }
        for number in view.outcome.running.map(\.household) where tiers[number] == nil {
            if let area = view.names.facts(number)?.area { needed[area.containing(.township), default: 0] += 1 }
        }
        let shortages = Dictionary(
            view.outcome.shortages.map { ($0.town, $0.places) }, uniquingKeysWith: { $0 + $1 })
        var uncovered: [DivisionCode: Int] = [:]
        for home in view.outcome.uncovered { uncovered[home.place.containing(.township), default: 0] += 1 }
        let leaders = view.snapshot.helpers.filter { view.pack.lead.kinds.value.contains($0.kind) }
        return needed.keys.sorted().map { town in
            let serving = leaders.filter { helper in
                helper.serviceAreas.contains { $0.contains(town) || town.contains($0) }
            }
            let known = serving.compactMap(\.capacity)
            return TownPlaces(
                place: ReportPlace(town, in: view.names.table), needed: needed[town] ?? 0,
                present: known.isEmpty && !serving.isEmpty ? nil : known.reduce(0, +),
                capacityUnknown: serving.count - known.count, uncovered: uncovered[town] ?? 0,
                missing: shortages[town] ?? 0)
        }
    }
}

extension HouseholdFacts {
    /// The categories that hold on `day`, in words: the ledger's own in Chinese.
    fileprivate func categories(on day: CalendarDay) -> [Phrase] {
        categories.filter { $0.holds(on: day) }.map { spell in
            Phrase(zh: spell.words.isEmpty ? spell.category.term.zh : spell.words, en: spell.category.term.en)
        }
    }
}
