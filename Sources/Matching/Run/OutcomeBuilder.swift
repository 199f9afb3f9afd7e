import Policy
import Records
import Register
import Solver

/// Puts the lists of an outcome together and checks that every household is in exactly one of them.
struct OutcomeBuilder {
    private let problem: LeadProblem
    private let solution: Solution
    private let leads: Leads
    private let options: LeadOptions

    /// A builder for a solved problem.
    init(_ problem: LeadProblem, _ solution: Solution, _ leads: Leads, _ options: LeadOptions) {
        self.problem = problem
        self.solution = solution
        self.leads = leads
        self.options = options
    }

    /// The outcome.
    /// - Throws: ``MatchingError/Code/partition`` where a household is in no list or in two;
    ///   ``MatchingError/Code/cancelled``.
    func build() throws(MatchingError) -> LeadOutcome {
        let households = problem.snapshot.households
        let inScope = households.indices.filter { problem.scope.tier(of: $0) != nil }
        let open = inScope.filter { leads.running[$0].isEmpty && leads.proposed[$0].isEmpty }
        let (uncovered, groups) = try explained(open)
        let running = try each(inScope) { leads.running[$0].isEmpty ? [] : [runningLead($0)] }
        let proposals = try each(inScope, proposals)
        let outside = try each(households.indices) { outsideHousehold($0).map { [$0] } ?? [] }
        let unclear = try each(households.indices) { unclearHousehold($0).map { [$0] } ?? [] }
        try options.goOn()
        let duties = LeadDuties(problem, leads)
        var outcome = LeadOutcome(
            form: options.form, area: problem.snapshot.area, asOf: problem.snapshot.asOf, pack: problem.pack.id,
            seed: problem.seed,
            counts: counts(
                inScope: inScope, uncovered: open.count, outside: outside.count, unclear: unclear.count))
        outcome.coverageWeight = solution.value.coverage
        outcome.proposals = proposals
        outcome.running = running
        outcome.uncovered = uncovered
        outcome.hallGroups = groups
        outcome.outside = outside
        outcome.unclear = unclear
        outcome.shortages = duties.shortages(uncovered: open, inScope: inScope)
        outcome.idleMembers = duties.idleMembers()
        outcome.missingLinks = duties.missingLinks(inScope)
        outcome.prices = prices()
        try options.goOn()
        try checkPartition(outcome)
        return outcome
    }

    /// What `body` makes of each household, as one list; looks now and then whether the run is to stop.
    private func each<Line>(
        _ households: some Collection<Int>, _ body: (Int) -> [Line]
    ) throws(MatchingError) -> [Line] {
        var lines: [Line] = []
        for (count, household) in households.enumerated() {
            if count & 0xFF == 0 { try options.goOn() }
            lines += body(household)
        }
        return lines
    }

    private func explained(
        _ open: [Int]
    ) throws(MatchingError) -> (uncovered: [UncoveredHousehold], groups: [HallGroup]) {
        guard !open.isEmpty else { return ([], []) }
        var explainer = try UncoveredExplainer(problem, solution, leads, options)
        return try explainer.explain(open)
    }

    private func proposals(_ household: Int) -> [LeadProposal] {
        leads.proposed[household].map { helper in
            let parts = problem.points(household: household, helper: Int(helper))
            return LeadProposal(
                household: problem.snapshot.households[household].number,
                helper: problem.snapshot.helpers[Int(helper)].record, tier: problem.scope.tier(of: household) ?? 0,
                score: parts.reduce(0, +), parts: parts, firstTasks: problem.scope.tasks(of: household))
        }
    }

    private func runningLead(_ household: Int) -> RunningLead {
        let helper = Int(leads.running[household][0])
        return RunningLead(
            household: problem.snapshot.households[household].number,
            helper: problem.snapshot.helpers[helper].record, tier: problem.scope.tier(of: household),
            broken: problem.brokenRules(household: household, lead: helper))
    }

    private func outsideHousehold(_ household: Int) -> OutsideHousehold? {
        let facts = problem.snapshot.households[household]
        let hits: [RuleHit]
        let isHeld: Bool
        switch problem.scope.standings[household] {
        case .inScope: return nil
        case .held(let found): (hits, isHeld) = (found, true)
        case .outside(let hit): (hits, isHeld) = ([hit], false)
        }
        return OutsideHousehold(
            household: facts.number, isHeld: isHeld, hits: hits,
            exclusions: facts.exclusions.filter { $0.holds(on: problem.snapshot.asOf) },
            running: leads.running[household].first.map { problem.snapshot.helpers[Int($0)].record })
    }

    private func unclearHousehold(_ household: Int) -> UnclearHousehold? {
        let number = problem.snapshot.households[household].number
        switch problem.scope.standings[household] {
        case .outside: return nil
        case .held(let hits): return UnclearHousehold(household: number, hits: hits, isCovered: false, isHeld: true)
        case .inScope(_, let tasks):
            guard !tasks.isEmpty else { return nil }
            let isCovered = !leads.running[household].isEmpty || !leads.proposed[household].isEmpty
            return UnclearHousehold(household: number, hits: tasks, isCovered: isCovered, isHeld: false)
        }
    }

    private func counts(inScope: [Int], uncovered: Int, outside: Int, unclear: Int) -> RunCounts {
        var tiers: [Int: RunCounts.Tier] = [:]
        for tier in 1...max(1, problem.scope.tierCount) { tiers[tier] = RunCounts.Tier(inScope: 0, covered: 0) }
        for household in inScope {
            guard let tier = problem.scope.tier(of: household) else { continue }
            let isCovered = !leads.running[household].isEmpty || !leads.proposed[household].isEmpty
            tiers[tier, default: RunCounts.Tier(inScope: 0, covered: 0)].inScope += 1
            if isCovered { tiers[tier]?.covered += 1 }
        }
        return RunCounts(
            inScope: inScope.count, covered: inScope.count - uncovered, uncovered: uncovered, notClear: unclear,
            outside: outside, tiers: tiers, score: solution.score, pairs: solution.pairs,
            running: problem.snapshot.running.count { !$0.isSetAside })
    }

    private func prices() -> [PlacePrice] {
        solution.helperPrices.indices.compactMap { helper in
            let price = solution.helperPrices[helper]
            guard price > .zero else { return nil }
            return PlacePrice(
                helper: problem.snapshot.helpers[Int(problem.graph.helpers[helper])].record,
                coverage: price.coverage, score: price.score)
        }
    }

    private func checkPartition(_ outcome: LeadOutcome) throws(MatchingError) {
        var seen = outcome.running.map(\.household)
        let running = Set(seen)
        // A second lead may be proposed to a household that has one running: it counts once, as running.
        seen += Set(outcome.proposals.map(\.household)).subtracting(running)
        seen += outcome.uncovered.map(\.household) + outcome.outside.map(\.household)
        guard seen.sorted() == problem.snapshot.households.map(\.number) else { throw MatchingError(.partition) }
    }
}
