import Policy
import Register
import Solver

extension LeadRun {
    /// What would come out if something were different: the optimum of the changed problem beside this run's.
    ///
    /// Both are exact and proven, with the run's own seed, so that what differs follows from the supposition alone. Nothing
    /// is explained, which is most of the work of a run. Computes and blocks, like ``evaluate(snapshot:pack:seed:options:)``.
    /// - Throws: ``SuppositionFault``, ``MatchingError``.
    public func suppose(
        _ supposition: LeadSupposition, options: LeadOptions = LeadOptions()
    ) throws -> LeadDifference {
        if let other = supposition.pack, !other.readsRegister(like: pack) {
            throw SuppositionFault.packReadsOtherwise
        }
        let changed = try supposition.applied(to: snapshot)
        let other: LeadProblem
        if supposition.keepsFacts {
            other = try LeadProblem(snapshot: changed, like: problem, options: options)
        } else {
            other = try LeadProblem(
                snapshot: changed, pack: supposition.pack ?? pack, seed: problem.seed, options: options)
        }
        for pin in supposition.pins {
            guard let household = other.household(pin.household), let helper = other.helper(pin.helper) else {
                continue
            }
            switch other.scope.standings[household] {
            case .inScope: break
            case .held: throw SuppositionFault.notPaired(household: pin.household, isHeld: true)
            case .outside: throw SuppositionFault.notPaired(household: pin.household, isHeld: false)
            }
            let judgement = other.judgeRunning(household: household, lead: helper)
            let rules = other.rules.names(of: judgement, household: household, helper: helper)
            guard rules.isEmpty else {
                throw SuppositionFault.breaksRules(household: pin.household, rules: rules)
            }
        }
        let solved = try Self.solve(other, options, from: start(of: other))
        let leads = Leads(other, solved)
        var after = Self.side(other, solved, leads)
        other.add(supposition.pins, to: &after) { pin in
            guard let household = snapshot.position(ofHousehold: pin.household),
                let helper = snapshot.position(ofHelper: pin.helper)
            else { return false }
            return problem.rules.blocked.helpers(runningFor: household).contains(Int32(helper))
        }
        return LeadDifference(
            before: Self.side(problem, solution, self.leads), after: after,
            changes: changed.households.indices.compactMap { place in
                // Where helpers have the same numbers, equal numbers are equal leads.
                if supposition.keepsFacts, self.leads.running[place] == leads.running[place],
                    self.leads.proposed[place] == leads.proposed[place]
                {
                    return nil
                }
                let before = self.leads.records(of: place, problem.snapshot)
                let now = leads.records(of: place, changed)
                guard before != now else { return nil }
                return LeadDifference.Change(household: changed.households[place].number, before: before, after: now)
            })
    }

    /// This run's result in the numbering of another problem.
    private func start(of other: LeadProblem) -> StartingPoint {
        let (own, graph) = (problem.graph, other.graph)
        let isSame = snapshot.helpers.count == other.snapshot.helpers.count
        return StartingPoint(
            solution, of: problem.instance, in: other.instance,
            households: own.households.map { graph.row(of: Int($0)) },
            helpers: own.helpers.map { helper in
                isSame
                    ? graph.number(of: Int(helper))
                    : other.helper(snapshot.helpers[Int(helper)].record).flatMap { graph.number(of: $0) }
            })
    }

    private static func side(_ problem: LeadProblem, _ solution: Solution, _ leads: Leads) -> LeadDifference.Side {
        var tiers: [Int: LeadDifference.Tier] = [:]
        for place in problem.snapshot.households.indices {
            guard let tier = problem.scope.tier(of: place) else { continue }
            let isCovered = !leads.running[place].isEmpty || !leads.proposed[place].isEmpty
            tiers[tier, default: .init(inScope: 0, covered: 0)].inScope += 1
            tiers[tier, default: .init(inScope: 0, covered: 0)].covered += isCovered ? 1 : 0
        }
        return LeadDifference.Side(byTier: tiers, pairs: solution.pairs, score: solution.score)
    }
}

extension PolicyPack {
    /// Whether a run under this pack and one under another read the same of a register: the same households, and the
    /// same places of helpers taken elsewhere.
    fileprivate func readsRegister(like other: PolicyPack) -> Bool {
        guard lead.runLevel == other.lead.runLevel, isHelpedAtScene == other.isHelpedAtScene else { return false }
        // Who is helped where the emergency happened follows from the category that decides the tier.
        return !isHelpedAtScene
            || tiers.entries.map(\.category) == other.tiers.entries.map(\.category)
                && tiers.countsMembers.value == other.tiers.countsMembers.value
    }

    private var isHelpedAtScene: Bool { lead.emergencyPlace?.value == .occurrence }
}

extension LeadProblem {
    /// Counts pinned pairs as the proposals that they are: their scores, less the penalties of the places that they take.
    fileprivate func add(
        _ pins: [LeadSupposition.NamedPair], to side: inout LeadDifference.Side,
        isRunning: (LeadSupposition.NamedPair) -> Bool
    ) {
        var scores = scores
        // The pins of a helper come right after what it had; which of them takes which place is all the same.
        var next: [Int: Int] = [:]
        for pin in pins {
            guard let helper = helper(pin.helper) else { continue }
            next[helper, default: Int(helpers.taken[helper])] -= 1
        }
        for pin in pins {
            guard let household = household(pin.household), let helper = helper(pin.helper) else { continue }
            let points = scores.points(
                pack.lead.score, household: household, helper: helper, isRunning: isRunning(pin))
            side.pairs += 1
            side.score += points.reduce(0) { $0 + Int64($1) }
            next[helper, default: 0] += 1
            side.score -= pack.lead.penalty(ofPlace: max(1, next[helper] ?? 1))
        }
    }
}

extension Leads {
    /// The leads of a household, running and proposed, by record.
    fileprivate func records(of household: Int, _ snapshot: RegisterSnapshot) -> [RecordID] {
        (running[household] + proposed[household]).map { snapshot.helpers[Int($0)].record }.sorted()
    }
}
