public import Policy
import Records
public import Register
import Solver

/// A finished `support` run: a helper with the capability for every need, each helper in one role of a household.
///
/// Needs that the lead can meet itself, or a supporter meets already, come first and take nobody else. A pure function of the
/// snapshot, the pack and the seed. Candidates are found by the area index, then by capability.
public struct SupportRun: Sendable {
    /// What came out.
    public let outcome: SupportOutcome
    /// What it was made from.
    public var snapshot: RegisterSnapshot { problem.snapshot }
    /// The rules that it followed.
    public var pack: PolicyPack { problem.pack }
    let problem: SupportProblem
    let solved: SolvedMarket

    /// Runs it; proven optimal, or an error.
    public static func evaluate(
        snapshot: RegisterSnapshot, beside: SupportSnapshot = SupportSnapshot(), pack: PolicyPack, seed: UInt64,
        options: LeadOptions = LeadOptions()
    ) throws(MatchingError) -> SupportRun {
        options.onStage(.columns)
        try SnapshotCheck.check(snapshot)
        let problem = try SupportProblem(snapshot, beside, pack: pack, options)
        let solved = try problem.market.solved(seed: seed, options)
        options.onStage(.explain)
        return SupportRun(outcome: problem.outcome(of: solved.result), problem: problem, solved: solved)
    }
}

/// A `support` run before it is solved.
struct SupportProblem: Sendable {
    /// A need that looks for a helper.
    struct Want: Sendable {
        var household: Int
        var need: Int
        var tier: Int
        var eligible = 0
        var removed: [String: Int] = [:]
    }

    /// A helper in a role of one household.
    private struct Role: Hashable {
        var helper: Int32
        var role: PairingRole
    }

    let snapshot: RegisterSnapshot
    let pack: PolicyPack
    private(set) var wants: [Want] = []
    private(set) var met: [SupportOutcome.Met] = []
    private(set) var held: [String: String] = [:]
    private(set) var outside = 0
    private(set) var market = SlotMarket()
    let scope: Scope
    private let columns: HelperColumns
    private let rules: PairRules
    private let values: PartValues
    private let policy: SupportPolicy
    /// What is left of each helper's quotas; empty where it has none.
    private var accounts: [QuotaAccount]
    /// Leads that are proposed and not decided, by household.
    private var proposed: [Int: [Int32]] = [:]

    init(
        _ snapshot: RegisterSnapshot, _ beside: SupportSnapshot, pack: PolicyPack, _ options: LeadOptions
    ) throws(MatchingError) {
        self.snapshot = snapshot
        self.pack = pack
        policy = pack.support
        scope = Scope(snapshot, pack: pack)
        columns = HelperColumns(snapshot)
        let households = HouseholdColumns(
            snapshot.households, places: scope.places, on: snapshot.asOf, adultAge: pack.lead.adultAge.value)
        rules = try PairRules(pack.lead, snapshot: snapshot, households: households, helpers: columns)
        values = PartValues(
            score: pack.lead.score, day: snapshot.asOf, adultAge: pack.lead.adultAge.value)
        let quotas = Dictionary(beside.quotas.map { ($0.helper, $0.quotas) }) { first, _ in first }
        accounts = snapshot.helpers.map { QuotaAccount(quotas[$0.record] ?? []) }
        for lead in beside.proposedLeads {
            guard let household = snapshot.position(ofHousehold: lead.household),
                let helper = snapshot.position(ofHelper: lead.helper)
            else { continue }
            proposed[household, default: []].append(Int32(helper))
        }
        for running in snapshot.running where running.role != .lead {
            accounts[Int(running.helper)].take(running.role, at: scope.places[Int(running.household)])
        }
        for (number, places) in snapshot.placesTakenElsewhere.enumerated() where places > 0 {
            accounts[number].take(Int(places), outside: snapshot.area)
        }
        options.onStage(.candidates)
        for (number, helper) in snapshot.helpers.enumerated() {
            let capacity = max(0, columns.places[number] ?? 0)
            let taken = Int(columns.taken[number])
            let listed = pack.lead.placePenalties.value.count
            let penalties = (0..<min(Int(capacity), max(1, listed - taken))).map {
                Int32(clamping: pack.lead.penalty(ofPlace: taken + $0 + 1))
            }
            market.suppliers.append(.init(capacity: capacity, penalties: penalties, key: helper.key))
        }
        var last: DivisionCode?
        var serving: [Int32] = []
        for household in snapshot.households.indices {
            try options.goOn()
            let place = scope.places[household]
            if place != last { (last, serving) = (place, rules.serving(place)) }
            add(household, serving)
        }
        bundle()
        limitQuotas()
    }

    /// Needs of a household are counted together: its first helper is worth more than anybody's second, whichever need it
    /// meets.
    private mutating func bundle() {
        let tiers = scope.tierCount
        let most = policy.mostPerHousehold.value
        var start = 0
        while start < wants.count {
            let household = wants[start].household
            let end = wants[start...].firstIndex { $0.household != household } ?? wants.count
            let priorities = (0..<min(most, end - start)).map {
                Int32((most - 1 - $0) * tiers + tiers - wants[start].tier)
            }
            if end - start == 1 {
                market.slots[start].priorities = priorities
            } else {
                for slot in start..<end { market.slots[slot].bundle = Int32(market.bundles.count) }
                market.bundles.append(.init(priorities: priorities, key: snapshot.households[household].number))
            }
            start = end
        }
    }

    /// A helper serves one need of a household; one with quotas as many in all as each of them says.
    private mutating func limitQuotas() {
        let (accounts, wants, places) = (accounts, wants, scope.places)
        let codes = wants.map { snapshot.households[$0.household].needs[$0.need].code }
        market.group = { slot, helper in
            let want = wants[Int(slot)]
            let quotas = accounts[Int(helper)].quotas
            guard !quotas.isEmpty else { return Int32(want.household) }
            return quotas.index(of: codes[Int(slot)], at: places[want.household]).map { -1 - Int32($0) }
                ?? Int32(want.household)
        }
        market.groupLimit = { group, helper in
            group < 0 ? Int32(clamping: accounts[Int(helper)].left[-1 - Int(group)]) : 1
        }
    }

    private mutating func add(_ household: Int, _ serving: [Int32]) {
        let facts = snapshot.households[household]
        let tier: Int
        switch scope.standings[household] {
        case .outside:
            outside += facts.needs.count
            return
        case .held(let hits):
            held[facts.number] = hits.first?.id ?? "held"
            return
        case .inScope(let found, _): tier = found
        }
        let current = facts.needs.indices.filter { facts.needs[$0].holds(on: snapshot.asOf) }
        // The most urgent first, then in the order of the records: the first of them is everybody's first.
        let order = current.sorted {
            let (one, two) = (facts.needs[$0].urgency == .urgent ? 0 : 1, facts.needs[$1].urgency == .urgent ? 0 : 1)
            return (one, $0) < (two, $1)
        }
        var spoken: Set<Int32> = []
        var roles: Set<Role> = []
        for need in order {
            if let own = helper(meeting: facts.needs[need], household, &spoken) {
                met.append(
                    .init(
                        household: facts.number, need: need, code: facts.needs[need].code,
                        helper: snapshot.helpers[Int(own.helper)].record, isLead: own.isLead))
                continue
            }
            var want = Want(household: household, need: need, tier: tier)
            let number = Int32(market.slots.count)
            for helper in serving where canMeet(facts.needs[need], Int(helper)) {
                var broken = broken(facts, need, household, Int(helper))
                if !accounts[Int(helper)].quotas.isEmpty, broken.isEmpty,
                    !roles.insert(Role(helper: helper, role: facts.needs[need].code.role)).inserted
                {
                    broken = ["one_per_role"]
                }
                guard broken.isEmpty else {
                    for rule in broken { want.removed[rule, default: 0] += 1 }
                    continue
                }
                want.eligible += 1
                market.pairs.append(
                    .init(
                        slot: number, supplier: helper, score: parts(household, need, Int(helper)).reduce(0, +),
                        limit: 1))
            }
            wants.append(want)
            market.slots.append(slot(household, need))
        }
    }

    /// Helpers whose service area contains the household's place.
    func serving(_ household: Int) -> [Int32] { rules.serving(scope.places[household]) }

    /// Places of a helper that the run could give; nil = nobody said how many.
    func places(of helper: Int) -> Int? { columns.places[helper].map { max(0, Int($0)) } }

    private func slot(_ household: Int, _ need: Int) -> SlotMarket.Slot {
        let facts = snapshot.households[household]
        let wanted = facts.needs[need]
        return .init(
            household: Int32(household), priorities: [0],
            key: "\(facts.number)\u{1F}\(wanted.code.rawValue)\u{1F}\(wanted.member ?? -1)\u{1F}\(need)")
    }

    /// Who meets a need already: the lead where it has the capability, or a supporter in that need's role; each of them one
    /// need, but for the lead.
    private func helper(
        meeting need: NeedFacts, _ household: Int, _ spoken: inout Set<Int32>
    ) -> (helper: Int32, isLead: Bool)? {
        let leads = runningOf(household).filter { $0.role == .lead }.map(\.helper)
        for lead in leads + proposed[household, default: []] where canMeet(need, Int(lead)) { return (lead, true) }
        for running in runningOf(household) where running.role == need.code.role && running.role != .lead {
            guard !spoken.contains(running.helper), canMeet(need, Int(running.helper)) else { continue }
            spoken.insert(running.helper)
            return (running.helper, false)
        }
        return nil
    }

    private func runningOf(_ household: Int) -> ArraySlice<RegisterSnapshot.Running> {
        var (low, high) = (0, snapshot.running.count)
        while low < high {
            let middle = (low + high) / 2
            if snapshot.running[middle].household < Int32(household) { low = middle + 1 } else { high = middle }
        }
        return snapshot.running[low...].prefix { $0.household == Int32(household) }
    }

    /// Whether a helper states the capability: the code itself, or a strength that the pack's matrix counts fully for it.
    func canMeet(_ need: NeedFacts, _ helper: Int) -> Bool {
        let facts = snapshot.helpers[helper]
        if facts.capabilities.contains(need.code) { return true }
        let cell = pack.lead.score.needFit.matrix.value.best(need.code, for: facts)
        return (cell?.points ?? 0) >= 1000
    }

    /// Rules that keep a helper who serves the place and has the capability from this need.
    func broken(_ facts: HouseholdFacts, _ need: Int, _ household: Int, _ helper: Int) -> [String] {
        var names: [String] = []
        let supporter = snapshot.helpers[helper]
        switch columns.places[helper] {
        case nil: names.append("unknown:helper.capacity")
        case .some(let places) where places <= 0: names.append(BuiltInPairRule.noPlace.rawValue)
        default: break
        }
        if !supporter.isAvailable(on: snapshot.asOf) { names.append(BuiltInPairRule.dates.rawValue) }
        let blocked = rules.names(
            of: rules.blocked.judge(household: household, helper: helper), household: household, helper: helper)
        names += blocked
        let quotas = accounts[helper]
        let role = facts.needs[need].code.role
        if runningOf(household).contains(where: {
            $0.helper == Int32(helper) && (quotas.quotas.isEmpty || $0.role == role)
        }) {
            names.append("helps_already")
        }
        if proposed[household, default: []].contains(Int32(helper)) { names.append("proposed_as_lead") }
        if !quotas.quotas.isEmpty {
            switch quotas.quotas.index(of: facts.needs[need].code, at: scope.places[household]) {
            case nil: names.append("service_quota")
            case .some(let number) where quotas.left[number] <= 0: names.append("quota_full")
            default: break
            }
        }
        var one = facts
        one.needs = [facts.needs[need]]
        if !columns.isVetted[helper] {
            switch one.needsVetting(on: snapshot.asOf, adultAge: pack.lead.adultAge.value) {
            case .yes: names.append(BuiltInPairRule.vettedForMinors.rawValue)
            case .unknown: names.append("unknown:member.birth")
            case .no:
                // Nobody says whom it is for, and a child lives there.
                if one.needs[0].member == nil, one.needs[0].code.isDirect,
                    facts.hasMinors(on: snapshot.asOf, adultAge: pack.lead.adultAge.value) == .yes
                {
                    names.append("unknown:need.member")
                }
            }
        }
        names += wishes(facts.needs[need], supporter)
        if policy.schoolOwnPupils.value, supporter.kind == .school, need < facts.needs.count {
            switch attends(facts, facts.needs[need], supporter) {
            case .yes: break
            case .no: names.append("own_pupils")
            case .unknown: names.append("unknown:member.school")
            }
        }
        return names
    }

    /// A wish about sex or language binds whoever supports.
    private func wishes(_ need: NeedFacts, _ helper: HelperFacts) -> [String] {
        var names: [String] = []
        if let sex = need.wishedSex, !helper.isUnit {
            if helper.sex == nil {
                names.append("unknown:helper.sex")
            } else if helper.sex != sex {
                names.append("wish_sex")
            }
        }
        if let language = need.wishedLanguage, !helper.languages.contains(language) {
            names.append(helper.languages.isEmpty ? "unknown:helper.languages" : "wish_language")
        }
        return names
    }

    /// Whether the member in need, or anybody of the household where none is named, attends the school.
    private func attends(_ facts: HouseholdFacts, _ need: NeedFacts, _ school: HelperFacts) -> Kleene {
        guard let name = school.unit.map({ PlainText.compact($0) }) else { return .unknown }
        let members =
            need.member.flatMap { facts.members.indices.contains($0) ? [facts.members[$0]] : nil } ?? facts.living
        return Kleene.any(
            members.map { member in
                guard let own = member.school else { return member.stage == nil ? .no : .unknown }
                return Kleene(PlainText.compact(own) == name)
            })
    }

    func parts(_ household: Int, _ need: Int, _ helper: Int) -> [Int32] {
        let facts = snapshot.households[household]
        let supporter = snapshot.helpers[helper]
        let wanted = facts.needs[need]
        let place = scope.places[household]
        var one = facts
        one.needs = [wanted]
        one.statedNeed = .unknown
        func value(_ part: ScorePart) -> Int {
            values.finding(
                part, household: one, at: place, helper: supporter,
                isRunning: rules.blocked.helpers(runningFor: household).contains(Int32(helper)),
                isTied: rules.ties.admit(helper, at: place) == .yes
            ).value
        }
        return SupportPolicy.Part.allCases.map { part in
            let points: Int
            switch part {
            case .needFit: points = value(.needFit)
            case .nearness: points = value(.nearness)
            case .urgency:
                switch wanted.urgency {
                case .urgent: points = 1000
                case .normal: points = 300
                case nil: points = 500
                }
            case .community:
                let isOwn = supporter.base.map { $0 == place || place.contains($0) } ?? false
                points = wanted.code == .job ? (isOwn ? 1000 : 0) : 500
            case .ability: points = wanted.code == .job || wanted.code == .skill ? value(.abilityFit) : 500
            case .continuity: points = value(.continuity)
            }
            return Int32(policy.weight(of: part) * points)
        }
    }

    // MARK: outcome

    func outcome(of result: SlotMarket.Result) -> SupportOutcome {
        var pairs: [SupportOutcome.Pair] = []
        for assignment in result.assignments {
            let want = wants[Int(assignment.slot)]
            let facts = snapshot.households[want.household]
            let parts = parts(want.household, want.need, Int(assignment.supplier))
            pairs.append(
                .init(
                    household: facts.number, need: want.need, code: facts.needs[want.need].code,
                    role: facts.needs[want.need].code.role, helper: snapshot.helpers[Int(assignment.supplier)].record,
                    tier: want.tier, score: parts.reduce(0, +), parts: parts))
        }
        var unmet: [SupportOutcome.Unmet] = []
        var tiers: [Int: RunCounts.Tier] = [:]
        for (slot, want) in wants.enumerated() {
            let isMet = result.served[slot] > 0
            tiers[want.tier, default: .init(inScope: 0, covered: 0)].inScope += 1
            tiers[want.tier, default: .init(inScope: 0, covered: 0)].covered += isMet ? 1 : 0
            guard !isMet else { continue }
            let facts = snapshot.households[want.household]
            unmet.append(
                .init(
                    household: facts.number, need: want.need, code: facts.needs[want.need].code, tier: want.tier,
                    eligible: want.eligible, removed: want.removed))
        }
        return SupportOutcome(
            pairs: pairs, unmet: unmet, met: met, held: held,
            counts: RunCounts(
                inScope: wants.count, covered: pairs.count, uncovered: unmet.count, notClear: held.count,
                outside: outside, tiers: tiers, score: result.score, pairs: pairs.count, running: met.count))
    }
}
