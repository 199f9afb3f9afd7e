import Policy
import Register
import Solver

/// A `lead` run before it is solved: scope, columns, rules, scores, every eligible pair and the instance.
///
/// A class, because it holds some fifty arrays: copies of it cost more than what explanations ask of it.
final class LeadProblem: Sendable {
    let snapshot: RegisterSnapshot
    let pack: PolicyPack
    let seed: UInt64
    let scope: Scope
    let households: HouseholdColumns
    let helpers: HelperColumns
    let rules: PairRules
    let values: PartValues
    let graph: CandidateGraph
    let instance: Instance
    let scores: ScoreModel

    /// Reads the snapshot, finds the candidates and builds the instance.
    init(
        snapshot: RegisterSnapshot, pack: PolicyPack, seed: UInt64, options: LeadOptions
    ) throws(MatchingError) {
        options.onStage(.columns)
        try SnapshotCheck.check(snapshot)
        let lead = pack.lead
        self.snapshot = snapshot
        self.pack = pack
        self.seed = seed
        try options.goOn()
        scope = try Scope(snapshot, pack: pack, goOn: options.goOn)
        households = try HouseholdColumns(
            snapshot.households, places: scope.places, on: snapshot.asOf, adultAge: lead.adultAge.value,
            goOn: options.goOn)
        try options.goOn()
        helpers = HelperColumns(snapshot)
        try options.goOn()
        rules = try PairRules(lead, snapshot: snapshot, households: households, helpers: helpers)
        values = PartValues(score: lead.score, day: snapshot.asOf, adultAge: lead.adultAge.value)
        var scores = ScoreModel(lead, snapshot: snapshot, households: households, helpers: helpers, ties: rules.ties)
        options.onStage(.candidates)
        try options.goOn()
        let demand = LeadDemand(lead, scope: scope, rules: rules, count: snapshot.households.count)
        try options.goOn()
        graph = try CandidateGraph(
            households: demand.households, snapshot: snapshot, columns: households, rules: rules, scores: &scores,
            options: options)
        self.scores = scores
        instance = Self.instance(graph, demand: demand, helpers: helpers, lead: lead)
    }

    /// The problem of a snapshot that has another problem's households and helpers, whose places, running pairings and
    /// forbidden pairs may differ: what follows from the facts alone is taken over.
    init(
        snapshot: RegisterSnapshot, like other: LeadProblem, options: LeadOptions
    ) throws(MatchingError) {
        options.onStage(.columns)
        try SnapshotCheck.check(snapshot)
        let lead = other.pack.lead
        self.snapshot = snapshot
        pack = other.pack
        seed = other.seed
        scope = other.scope
        households = other.households
        helpers = other.helpers.with(placesOf: snapshot)
        rules = try PairRules(lead, snapshot: snapshot, helpers: helpers, like: other.rules)
        values = other.values
        var scores = other.scores
        options.onStage(.candidates)
        try options.goOn()
        let demand = LeadDemand(lead, scope: scope, rules: rules, count: snapshot.households.count)
        try options.goOn()
        graph = try CandidateGraph(
            households: demand.households, snapshot: snapshot, columns: households, rules: rules, scores: &scores,
            options: options)
        self.scores = scores
        instance = Self.instance(graph, demand: demand, helpers: helpers, lead: lead)
    }

    /// The rule between equal optima: drawn on the household's number and the helper's key, as exports show them.
    var lottery: Lottery {
        Lottery(
            seed: seed, households: graph.households.map { snapshot.households[Int($0)].number },
            helpers: graph.helpers.map { snapshot.helpers[Int($0)].key })
    }

    /// The score of a pair of the snapshot in points per part, in the order of the pack.
    func points(household: Int, helper: Int) -> [Int32] {
        var scores = scores
        return scores.points(
            pack.lead.score, household: household, helper: helper,
            isRunning: rules.blocked.helpers(runningFor: household).contains(Int32(helper)))
    }

    /// What the hard rules say today about a running pairing of the role `lead`.
    ///
    /// Its own place is taken by itself: only more pairs than places break that rule.
    func judgeRunning(household: Int, lead: Int) -> PairJudgement {
        var judgement = rules.judge(household: household, helper: lead)
        if let rule = rules.hard.number(of: .noPlace), helpers.places[lead] == 0 {
            judgement.failed &= ~(1 << UInt64(rule))
        }
        return judgement
    }

    /// Ids of the hard rules that a running pairing of the role `lead` breaks today, in the order of the pack; what
    /// cannot be told breaks nothing.
    func brokenRules(household: Int, lead: Int) -> [String] {
        var judgement = judgeRunning(household: household, lead: lead)
        judgement.unknown = 0
        return rules.names(of: judgement, household: household, helper: lead).pausing(snapshot, helper: lead)
    }

    private static func instance(
        _ graph: CandidateGraph, demand: LeadDemand, helpers: HelperColumns, lead: LeadPolicy
    ) -> Instance {
        var instance = Instance()
        instance.priority = demand.priority
        instance.need = demand.need
        instance.levelOffsets = demand.levelOffsets
        instance.levels = demand.levels
        instance.capacity = graph.helpers.map { max(0, helpers.places[Int($0)] ?? 0) }
        instance.pairOffsets = graph.offsets
        instance.pairHelper = graph.helperOfPair
        instance.pairScore = graph.scoreOfPair
        let listed = lead.placePenalties.value.count
        guard lead.placePenalties.value.contains(where: { $0 != 0 }) else { return instance }
        instance.penaltyOffsets = [0]
        for (number, helper) in graph.helpers.enumerated() {
            let taken = Int(helpers.taken[Int(helper)])
            let row = min(Int(instance.capacity[number]), max(1, listed - taken))
            for place in 0..<row {
                instance.penalties.append(Int32(clamping: lead.penalty(ofPlace: taken + place + 1)))
            }
            instance.penaltyOffsets.append(Int32(instance.penalties.count))
        }
        return instance
    }
}
