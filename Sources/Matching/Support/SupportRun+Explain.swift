import Policy
public import Register

extension SupportRun {
    /// Why each need of a household that holds on the day got its helper, or why none; with `versus` also: why not that one.
    ///
    /// Losses are exact, over every eligible pair. Nil where the run knows no household of this number.
    public func explain(household number: String, versus: RecordID? = nil) -> [HelpLine]? {
        guard let household = problem.snapshot.position(ofHousehold: number) else { return nil }
        let facts = problem.snapshot.households[household]
        let rival = versus.flatMap { problem.snapshot.position(ofHelper: $0) }
        return facts.needs.indices.filter { facts.needs[$0].holds(on: problem.snapshot.asOf) }.map { need in
            var line = HelpLine(subject: number, need: need, code: facts.needs[need].code, state: .unmet)
            switch problem.scope.standings[household] {
            case .outside(let hit): (line.state, line.rule) = (.outside, hit.id)
            case .held(let hits): (line.state, line.rule) = (.held, hits.first?.id)
            case .inScope(let tier, _):
                line.tier = tier
                if let met = problem.met.first(where: { $0.household == number && $0.need == need }) {
                    line.state = .met
                    line.choices = [
                        .init(helper: met.helper, isRunning: true, isLead: met.isLead, score: 0, parts: [])
                    ]
                } else if let slot = problem.slot(household, need) {
                    fill(&line, household, need, slot, rival)
                }
            }
            return line
        }
    }

    private func fill(_ line: inout HelpLine, _ household: Int, _ need: Int, _ slot: Int, _ rival: Int?) {
        let answers = answers
        line.candidates = problem.wants[slot].eligible
        line.removed = problem.wants[slot].removed
        line.choices = answers.choices(slot) { problem.parts(household, need, $0) }
        line.state = line.choices.isEmpty ? .unmet : .proposed
        line.runnerUp = answers.runnerUp(slot)
        if line.candidates == 0 { line.nearest = problem.nearest(household, need) }
        if let rival, !solved.suppliers(of: slot).contains(rival) {
            line.versus = answers.alternative(
                slot, rival, failed: problem.findings(household, need, rival, isCandidate: isCandidate(slot, rival)))
        }
    }

    /// Whom a helper supports by the run and why, or why nobody. Nil where the run does not know the helper.
    public func explain(helper record: RecordID) -> HelperReasons? {
        guard let helper = problem.snapshot.position(ofHelper: record) else { return nil }
        let answers = answers
        var line = HelperReasons(
            helper: record, places: problem.places(of: helper), given: [], eligible: 0, removed: [:])
        var open: [Int] = []
        for (slot, want) in problem.wants.enumerated() {
            let candidate = isCandidate(slot, helper)
            if candidate {
                line.eligible += 1
                if solved.suppliers(of: slot).contains(helper) {
                    let facts = problem.snapshot.households[want.household]
                    var given = HelpLine(
                        subject: facts.number, need: want.need, code: facts.needs[want.need].code, tier: want.tier,
                        state: .proposed)
                    given.candidates = want.eligible
                    given.choices = answers.choices(slot) { problem.parts(want.household, want.need, $0) }
                    line.given.append(given)
                } else {
                    open.append(slot)
                }
            } else {
                for rule in problem.findings(want.household, want.need, helper, isCandidate: false) {
                    line.removed[rule, default: 0] += 1
                }
            }
        }
        if line.given.isEmpty, let slot = answers.cheapest(open, for: helper) {
            let want = problem.wants[slot]
            let facts = problem.snapshot.households[want.household]
            var near = HelpLine(
                subject: facts.number, need: want.need, code: facts.needs[want.need].code, tier: want.tier,
                state: .unmet)
            near.choices = answers.choices(slot) { problem.parts(want.household, want.need, $0) }
            if !near.choices.isEmpty { near.state = .proposed }
            near.candidates = want.eligible
            near.versus = answers.alternative(slot, helper, failed: [])
            line.nearest = near
        }
        return line
    }

    /// Its market, to be solved by somebody else.
    public var graph: MarketGraph { MarketGraph(solved) }

    private func isCandidate(_ slot: Int, _ helper: Int) -> Bool {
        problem.market.pairs[problem.pairs(of: slot)].contains { $0.supplier == Int32(helper) }
    }

    private var answers: HelpAnswers {
        let problem = problem
        return HelpAnswers(solved: solved, helpers: problem.snapshot.helpers.map(\.record)) { slot in
            let want = problem.wants[slot]
            let facts = problem.snapshot.households[want.household]
            return (facts.number, facts.needs[want.need].code, want.tier)
        }
    }
}

extension SupportProblem {
    /// The slot of a need; nil where it looks for nobody. Logarithmic.
    func slot(_ household: Int, _ need: Int) -> Int? {
        var (low, high) = (0, wants.count)
        while low < high {
            let middle = (low + high) / 2
            if wants[middle].household < household { low = middle + 1 } else { high = middle }
        }
        while low < wants.count, wants[low].household == household {
            if wants[low].need == need { return low }
            low += 1
        }
        return nil
    }

    /// The pairs of a slot. Logarithmic.
    func pairs(of slot: Int) -> Range<Int> {
        func first(_ slot: Int) -> Int {
            var (low, high) = (0, market.pairs.count)
            while low < high {
                let middle = (low + high) / 2
                if Int(market.pairs[middle].slot) < slot { low = middle + 1 } else { high = middle }
            }
            return low
        }
        return first(slot)..<first(slot + 1)
    }

    /// Rules that keep a helper from a need; empty for a candidate.
    func findings(_ household: Int, _ need: Int, _ helper: Int, isCandidate: Bool) -> [String] {
        guard !isCandidate else { return [] }
        let facts = snapshot.households[household]
        guard serving(household).contains(Int32(helper)) else { return [BuiltInPairRule.serviceArea.rawValue] }
        guard canMeet(facts.needs[need], helper) else { return ["capability"] }
        let rules = broken(facts, need, household, helper)
        return rules.isEmpty ? ["one_per_role"] : rules
    }

    /// At most three helpers of the place with the capability whom one rule alone removed.
    func nearest(_ household: Int, _ need: Int) -> [HelpLine.Near] {
        let facts = snapshot.households[household]
        var found: [HelpLine.Near] = []
        for helper in serving(household) where canMeet(facts.needs[need], Int(helper)) {
            let rules = broken(facts, need, household, Int(helper))
            guard rules.count == 1, let rule = rules.first else { continue }
            found.append(.init(helper: snapshot.helpers[Int(helper)].record, rule: rule))
            if found.count == 3 { break }
        }
        return found
    }
}
