public import Register

extension CommunityRun {
    /// Why a community got its organisations, or why none; with `versus` also: why not that one.
    ///
    /// Losses are exact, over every eligible pair. Nil where the run knows no community of this code.
    public func explain(community code: DivisionCode, versus: RecordID? = nil) -> HelpLine? {
        guard let number = problem.snapshot.communities.firstIndex(where: { $0.code == code }) else { return nil }
        let community = problem.snapshot.communities[number]
        let rival = versus.flatMap { record in problem.snapshot.helpers.firstIndex { $0.record == record } }
        var line = HelpLine(subject: code.description, tier: community.isMandatory ? 1 : 2, state: .unmet)
        line.candidates = problem.eligible[number]
        line.removed = problem.removed[number]
        line.choices = problem.snapshot.running.filter { $0.community == code }.map {
            .init(helper: $0.helper, isRunning: true, isLead: false, score: 0, parts: [])
        }
        if !line.choices.isEmpty { line.state = .met }
        let answers = answers
        let slot = problem.communityOfSlot.firstIndex(of: number)
        if let slot {
            let proposed = answers.choices(slot) { problem.parts(community, problem.snapshot.helpers[$0]) }
            line.choices += proposed
            if !proposed.isEmpty { line.state = .proposed }
            line.runnerUp = answers.runnerUp(slot)
        }
        if line.candidates == 0 { line.nearest = problem.nearest(number) }
        if let rival, !(slot.map { solved.suppliers(of: $0).contains(rival) } ?? false) {
            let failed = problem.findings(number, rival)
            line.versus =
                slot.map { answers.alternative($0, rival, failed: failed) }
                ?? .init(helper: problem.snapshot.helpers[rival].record, failed: failed)
        }
        return line
    }

    /// Which communities an organisation gets and why, or why none. Nil where the run does not know it.
    public func explain(helper record: RecordID) -> HelperReasons? {
        guard let helper = problem.snapshot.helpers.firstIndex(where: { $0.record == record }) else { return nil }
        let answers = answers
        var line = HelperReasons(
            helper: record, places: Int(problem.market.suppliers[helper].capacity), given: [], eligible: 0, removed: [:]
        )
        var open: [Int] = []
        let slots = Dictionary(
            problem.communityOfSlot.enumerated().map { ($0.element, $0.offset) }, uniquingKeysWith: { one, _ in one })
        for (number, community) in problem.snapshot.communities.enumerated() {
            let failed = problem.findings(number, helper)
            guard failed.isEmpty else {
                for rule in failed { line.removed[rule, default: 0] += 1 }
                continue
            }
            line.eligible += 1
            guard let slot = slots[number] else { continue }
            guard solved.suppliers(of: slot).contains(helper) else {
                open.append(slot)
                continue
            }
            var given = HelpLine(
                subject: community.code.description, tier: community.isMandatory ? 1 : 2, state: .proposed)
            given.candidates = problem.eligible[number]
            given.choices = answers.choices(slot) { problem.parts(community, problem.snapshot.helpers[$0]) }
                .filter { $0.helper == record }
            line.given.append(given)
        }
        if line.given.isEmpty, let slot = answers.cheapest(open, for: helper) {
            let number = problem.communityOfSlot[slot]
            let community = problem.snapshot.communities[number]
            var near = HelpLine(
                subject: community.code.description, tier: community.isMandatory ? 1 : 2, state: .unmet)
            near.choices = answers.choices(slot) { problem.parts(community, problem.snapshot.helpers[$0]) }
            if !near.choices.isEmpty { near.state = .proposed }
            near.candidates = problem.eligible[number]
            near.versus = answers.alternative(slot, helper, failed: [])
            line.nearest = near
        }
        return line
    }

    /// Its market, to be solved by somebody else.
    public var graph: MarketGraph { MarketGraph(solved) }

    private var answers: HelpAnswers {
        let problem = problem
        return HelpAnswers(solved: solved, helpers: problem.snapshot.helpers.map(\.record)) { slot in
            let community = problem.snapshot.communities[problem.communityOfSlot[slot]]
            return (community.code.description, nil, community.isMandatory ? 1 : 2)
        }
    }
}
