import Policy
import Register
import Solver

/// Explains every household that stays uncovered: rules, nearest misses, the group that shares too few places, repairs.
struct UncoveredExplainer {
    private let problem: LeadProblem
    private let solution: Solution
    private let leads: Leads
    private let options: LeadOptions
    private let removal: RemovalCounts
    private var nearest: NearestMisses

    /// An explainer of a solved problem.
    /// - Throws: ``MatchingError/Code/cancelled``.
    init(
        _ problem: LeadProblem, _ solution: Solution, _ leads: Leads, _ options: LeadOptions
    ) throws(MatchingError) {
        self.problem = problem
        self.solution = solution
        self.leads = leads
        self.options = options
        removal = RemovalCounts(problem)
        try options.goOn()
        let check = RepairCheck(problem, solution)
        try options.goOn()
        nearest = NearestMisses(problem, removal: removal, check: check)
    }

    /// Explains households of the snapshot (ascending) and names the groups that they share.
    /// - Throws: ``MatchingError/Code/cancelled``, which it looks for at every household.
    mutating func explain(
        _ households: [Int]
    ) throws(MatchingError) -> (uncovered: [UncoveredHousehold], groups: [HallGroup]) {
        try options.goOn()
        let graph = problem.graph
        let rows = households.compactMap { household in
            graph.row(of: household).flatMap { graph.pairs(ofRow: $0).isEmpty ? nil : Int32($0) }
        }
        var search = HallSearch(
            offsets: graph.offsets, helperOfPair: graph.helperOfPair, givenOffsets: leads.givenOffsets,
            given: leads.given)
        let found = search.groups(of: rows, form: options.form)
        let indexOfRow = Dictionary(zip(rows, found.index), uniquingKeysWith: { first, _ in first })
        let best = found.groups.map(bestPlace)
        var explained = [UncoveredHousehold?](repeating: nil, count: households.count)
        var shared: Shared?
        for position in inOrderOfPlaces(households) {
            try options.goOn()
            let household = households[position]
            let row = graph.row(of: household)
            let group = row.flatMap { indexOfRow[Int32($0)] }
            let place = problem.scope.places[household]
            let number = problem.rules.columnClass(of: household)
            var own: Shared
            if let shared, shared.place == place, shared.number == number {
                own = shared
            } else {
                own = Shared(
                    place: place, number: number, near: nearest.surroundings(of: place, like: household), removed: nil)
            }
            let removed: [RuleCount]
            if problem.rules.hasOwn(household) {
                removed = removal.counts(for: household, isCancelled: options.isCancelled)
            } else {
                removed = own.removed ?? removal.counts(for: household, isCancelled: options.isCancelled)
                own.removed = removed
            }
            shared = own
            explained[position] = uncovered(
                household, candidates: row.map { graph.pairs(ofRow: $0).count } ?? 0, group: group,
                bestPlace: group.flatMap { best[$0] }, removed: removed,
                misses: nearest.misses(of: household, own.near))
        }
        try options.goOn()
        return (explained.compactMap { $0 }, found.groups.map(hallGroup))
    }

    /// What the households of one place and class share.
    private struct Shared {
        var place: DivisionCode
        var number: Int
        var near: NearestMisses.Surroundings
        var removed: [RuleCount]?
    }

    /// Positions in `households`, those of one place and class together.
    private func inOrderOfPlaces(_ households: [Int]) -> [Int] {
        let keys = households.map {
            (place: problem.scope.places[$0].value, number: problem.rules.columnClass(of: $0))
        }
        return households.indices.sorted {
            (keys[$0].place, keys[$0].number, $0) < (keys[$1].place, keys[$1].number, $1)
        }
    }

    private func uncovered(
        _ household: Int, candidates: Int, group: Int?, bestPlace: RecordID?, removed: [RuleCount],
        misses: [NearestMisses.Found]
    ) -> UncoveredHousehold {
        let facts = problem.snapshot.households[household]
        let place = problem.scope.places[household]
        var repairs = bestPlace.map { [Repair.onePlace(helper: $0)] } ?? []
        repairs += misses.compactMap(\.repair)
        repairs.append(.newHelper(in: place.containing(.township)))
        return UncoveredHousehold(
            household: facts.number, tier: problem.scope.tier(of: household) ?? 0, place: place,
            reason: group == nil ? .noCandidate : .hall, candidates: candidates,
            removed: removed, nearest: misses.map(\.miss), hallGroup: group, repairs: repairs)
    }

    /// The helper of a group where one more place brings most; every one of them would cover one more household.
    private func bestPlace(_ group: HallSearch.Group) -> RecordID? {
        let best = group.helpers.max {
            let (left, right) = (solution.helperPrices[Int($0)], solution.helperPrices[Int($1)])
            return left != right ? left < right : $0 > $1
        }
        return best.map { problem.snapshot.helpers[Int(problem.graph.helpers[Int($0)])].record }
    }

    private func hallGroup(_ group: HallSearch.Group) -> HallGroup {
        let (snapshot, graph) = (problem.snapshot, problem.graph)
        return HallGroup(
            households: group.households.map { snapshot.households[Int(graph.households[Int($0)])].number },
            helpers: group.helpers.map { snapshot.helpers[Int(graph.helpers[Int($0)])].record },
            places: group.helpers.reduce(0) { $0 + Int(problem.instance.capacity[Int($1)]) })
    }
}
