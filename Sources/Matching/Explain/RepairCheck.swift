import Policy
import Register
import Solver

/// Turns nearest misses into repairs, and tells which of them would really cover the household.
struct RepairCheck {
    /// How well a repair works; a larger one is better.
    enum Effect: Int, Comparable {
        /// It changes nothing: the helper's places are all needed by households at least as urgent.
        case nothing
        /// The household is covered and a less urgent one loses its lead.
        case replaces
        /// One household more is covered.
        case covers

        static func < (left: Effect, right: Effect) -> Bool { left.rawValue < right.rawValue }
    }

    private let problem: LeadProblem
    private let reach: PlaceReach

    /// A check at the optimum of a problem.
    init(_ problem: LeadProblem, _ solution: Solution) {
        self.problem = problem
        reach = PlaceReach(problem, solution)
    }

    /// The repair that mends the one rule `name` that a pair fails; nil where the office may not mend it.
    static func repair(_ name: String, helper: RecordID) -> Repair? {
        switch name {
        case BuiltInPairRule.noPlace.rawValue: .onePlace(helper: helper)
        case BuiltInPairRule.nearRelative.rawValue, BuiltInPairRule.forbidden.rawValue: nil
        case let rule where rule.hasPrefix("unknown:helper."):
            .fillHelper(field: String(rule.dropFirst(8)), helper: helper)
        case let rule where rule.hasPrefix("unknown:"): .fillHousehold(field: String(rule.dropFirst(8)))
        default: .relax(rule: name, helper: helper)
        }
    }

    /// What mending a rule brings, as far as it is the same for every household of the graph.
    enum Mending {
        /// The same for all of them.
        case always(Effect)
        /// The household is covered where it is more urgent than this.
        case loses(Int32)
    }

    /// What mending the names that keep households from a helper would bring: exact for a rule that is relaxed, and for
    /// a fact to be filled the most that it can bring.
    func mending(_ names: [String], helper: Int) -> Mending {
        guard names.count == 1, let name = names.first,
            let repair = Self.repair(name, helper: problem.snapshot.helpers[helper].record)
        else { return .always(.nothing) }
        let places = problem.helpers.places[helper]
        if case .onePlace = repair { return .always(places == 0 ? .covers : .nothing) }
        guard let node = problem.graph.number(of: helper) else {
            // A rule on the helper alone fails: all its places are free.
            let isCapacity = name == "unknown:helper.capacity"
            return .always(places.map { $0 > 0 } ?? isCapacity ? .covers : .nothing)
        }
        let loss = reach.loss(at: node)
        return loss == 0 ? .always(.covers) : .loses(loss)
    }

    /// What a mending brings for an uncovered household.
    func effect(of mending: Mending, household: Int) -> Effect {
        guard let row = problem.graph.row(of: household) else { return .nothing }
        switch mending {
        case .always(let effect): return effect
        case .loses(let loss): return loss < problem.instance.priority[row] ? .replaces : .nothing
        }
    }

    /// True where a helper could take one household more without a loss elsewhere.
    func isFree(_ helper: Int) -> Bool {
        guard let node = problem.graph.number(of: helper) else { return (problem.helpers.places[helper] ?? 0) > 0 }
        return reach.loss(at: node) == 0
    }
}
