import Policy
import Register
import Solver

/// Decides which running leads a run lets go.
///
/// Idea. All running leads that the rules still allow are set aside at first: they become pairs like others, their
/// places are free, their households want a lead. `Instance.leastChange` finds the best result that drops at most so
/// many of them. Those that it keeps run on; what is left is a run like any other, with its lottery, prices and proof,
/// over the households and places that became free. It is worth as much as what the search found: keeping a pair that
/// the best result has loses nothing.
///
/// Leads that no budget lets go: of helpers with more running pairings than places, of households with more leads than
/// wanted, of pairs with a second role, those that break a rule today, and what a person proposed by hand or has begun to
/// approve. A broken rule is something to look at, not a reason to move somebody silently.
struct LeadMoves {
    /// What the search found.
    struct Found {
        /// The snapshot with the leads set aside that are let go.
        var snapshot: RegisterSnapshot
        /// Places in `running` of those leads.
        var dropped: [Int]
        var frontier: [LeadChange.Point]
        var isWhole: Bool
        var isOptimal: Bool
    }

    /// Above so many households the frontier is not searched as a whole: each breakpoint costs a solve.
    private static let wholeFrontier = 5000

    let snapshot: RegisterSnapshot
    let pack: PolicyPack
    let seed: UInt64
    let options: LeadOptions

    /// The leads to let go within a budget.
    func find(_ budget: LeadBudget) throws(MatchingError) -> Found {
        var open = snapshot
        for place in try movable() { open.running[place].isSetAside = true }
        var problem = try LeadProblem(snapshot: open, pack: pack, seed: seed, options: options)
        var pairs = positions(problem)
        if pairs.contains(where: { $0.position == nil }) {
            // No candidates any more, so they stay as they are.
            for (place, position) in pairs where position == nil { open.running[place].isSetAside = false }
            problem = try LeadProblem(snapshot: open, pack: pack, seed: seed, options: options)
            pairs = positions(problem)
        }
        let kept = pairs.compactMap(\.position)
        let moves: Int
        switch budget {
        case .moves(let most): moves = min(max(0, most), kept.count)
        case .fromScratch: moves = kept.count
        }
        options.onStage(.solve)
        let change = try leastChange(problem.instance, kept, moves)
        let chosen = Set(change.assignments.map { Int($0.pair) })
        var found = Found(
            snapshot: open, dropped: [], frontier: change.breakpoints.map(Self.point), isWhole: false,
            isOptimal: change.isOptimal)
        for (place, position) in pairs {
            let isDropped = position.map { !chosen.contains($0) } ?? false
            found.snapshot.running[place].isSetAside = isDropped
            if isDropped { found.dropped.append(place) }
        }
        if problem.graph.households.count <= Self.wholeFrontier {
            found.frontier = try frontier(problem.instance, kept).map(Self.point)
            found.isWhole = true
        }
        return found
    }

    /// Places in `running` of the leads that a budget may let go.
    private func movable() throws(MatchingError) -> [Int] {
        let problem = try LeadProblem(snapshot: snapshot, pack: pack, seed: seed, options: options)
        let least = pack.lead.minLeads.value
        var roles: [RegisterSnapshot.Pair: Int] = [:]
        for running in snapshot.running {
            roles[.init(household: running.household, helper: running.helper), default: 0] += 1
        }
        let promised = Set(snapshot.promised)
        return snapshot.running.indices.filter { place in
            let running = snapshot.running[place]
            guard !promised.contains(.init(household: running.household, helper: running.helper)) else { return false }
            let (household, helper) = (Int(running.household), Int(running.helper))
            return running.role == .lead && roles[.init(household: running.household, helper: running.helper)] == 1
                && problem.scope.tier(of: household) != nil
                && problem.rules.blocked.helpers(leading: household).count <= least
                && problem.helpers.places[helper].map { $0 >= 0 } ?? false
                && problem.brokenRules(household: household, lead: helper).isEmpty
        }
    }

    /// The position in the graph of each lead that is set aside; nil where the pair is no candidate.
    private func positions(_ problem: LeadProblem) -> [(place: Int, position: Int?)] {
        let graph = problem.graph
        return problem.snapshot.running.indices.filter { problem.snapshot.running[$0].isSetAside }.map { place in
            let running = problem.snapshot.running[place]
            let row = graph.row(of: Int(running.household))
            let position = row.flatMap { row in
                graph.pairs(ofRow: row).first { graph.helpers[Int(graph.helperOfPair[$0])] == running.helper }
            }
            return (place, position)
        }
    }

    private func leastChange(
        _ instance: Instance, _ kept: [Int], _ moves: Int
    ) throws(MatchingError) -> LeastChange {
        // Each branch is a solve or more: as many as a small town's gap needs, few where one takes seconds.
        let branches = min(4000, max(20, 40_000_000 / max(1, instance.pairCount)))
        switch instance.leastChange(keeping: kept, moves: moves, options: solveOptions, mostBranches: branches) {
        case .found(let change): return change
        case .frontier: throw MatchingError(.refused, "frontier")
        case .cancelled: throw MatchingError(.cancelled)
        case .refused(let refusal): throw MatchingError(.refused, refusal.reason.rawValue)
        }
    }

    private func frontier(_ instance: Instance, _ kept: [Int]) throws(MatchingError) -> [LeastChange.Point] {
        switch instance.frontier(keeping: kept, options: solveOptions) {
        case .frontier(let points): return points
        case .found: throw MatchingError(.refused, "frontier")
        case .cancelled: throw MatchingError(.cancelled)
        case .refused(let refusal): throw MatchingError(.refused, refusal.reason.rawValue)
        }
    }

    private var solveOptions: SolveOptions {
        SolveOptions(threads: options.threads, isCancelled: options.isCancelled, concurrently: options.concurrently)
    }

    private static func point(_ point: LeastChange.Point) -> LeadChange.Point {
        LeadChange.Point(moves: point.moves, covered: point.covered, score: point.value.score)
    }
}

extension LeadMoves.Found {
    /// Lets those leads run on that a result proposes again; true where there are any.
    mutating func takeBack(_ leads: Leads) -> Bool {
        let again = dropped.filter { place in
            leads.proposed[Int(snapshot.running[place].household)].contains(snapshot.running[place].helper)
        }
        for place in again { snapshot.running[place].isSetAside = false }
        dropped.removeAll { again.contains($0) }
        return !again.isEmpty
    }

    /// What the result changes, in words' terms.
    func change(_ budget: LeadBudget, _ problem: LeadProblem, _ leads: Leads) -> LeadChange {
        var given: [Int32: [Int]] = [:]
        for (household, helpers) in leads.proposed.enumerated() {
            for helper in helpers { given[helper, default: []].append(household) }
        }
        var nth: [Int32: Int] = [:]
        var nextGiven: [Int32: Int] = [:]
        func score(_ household: Int, _ helper: Int32) -> Int32 {
            problem.points(household: household, helper: Int(helper)).reduce(0, +)
        }
        let moves = dropped.map { place in
            let running = snapshot.running[place]
            let household = Int(running.household)
            // The n-th lead that a household loses is followed by the n-th that it is given.
            let number = nth[running.household, default: 0]
            nth[running.household] = number + 1
            let proposed = leads.proposed[household]
            let next = proposed.indices.contains(number) ? proposed[number] : nil
            // Each place that becomes free goes to one household at most.
            let place = nextGiven[running.helper, default: 0]
            nextGiven[running.helper] = place + 1
            let given = given[running.helper] ?? []
            return LeadChange.Move(
                household: snapshot.households[household].number, from: snapshot.helpers[Int(running.helper)].record,
                to: next.map { snapshot.helpers[Int($0)].record }, scoreBefore: score(household, running.helper),
                scoreAfter: next.map { score(household, $0) },
                freedFor: given.indices.contains(place) ? [snapshot.households[given[place]].number] : [])
        }
        let most: Int? = if case .moves(let most) = budget { most } else { nil }
        return LeadChange(
            budget: most, moves: moves, frontier: frontier, isWhole: isWhole, isOptimal: isOptimal)
    }
}
