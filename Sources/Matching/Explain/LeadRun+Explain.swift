import Policy
public import Register
import Solver

extension LeadRun {
    /// Why a household got its helper, or why it got none; with `versus` also: why not that helper.
    ///
    /// The losses are exact: the instance is solved again with the pair forced, over every eligible pair. Nil where
    /// the run knows no household of this number; an unknown `versus` is left out.
    public func explain(household number: String, versus: RecordID? = nil) -> LeadExplanation? {
        guard let household = problem.household(number) else { return nil }
        let facts = problem.snapshot.households[household]
        let lead = leads.running[household].first ?? leads.proposed[household].first
        let row = problem.graph.row(of: household)
        let candidates = eligible(household)
        let score = lead.map { self.score(household: household, helper: Int($0)) }
        return LeadExplanation(
            household: number,
            tier: problem.scope.tier(of: household) == nil
                ? nil : problem.pack.tiers.tier(of: facts, on: problem.snapshot.asOf),
            helper: lead.map { problem.snapshot.helpers[Int($0)].record },
            isRunning: !leads.running[household].isEmpty,
            broken: leads.running[household].first.map {
                problem.brokenRules(household: household, lead: Int($0))
            } ?? [], firstTasks: problem.scope.tasks(of: household),
            score: score,
            rank: row == nil ? nil : score.map { own in 1 + candidates.count { $0.score > own.score } },
            candidates: candidates.count, removed: removed(household),
            runnerUp: runnerUp(household).map { alternative(household: household, helper: $0) },
            versus: versus.flatMap(problem.helper).map { alternative(household: household, helper: $0) },
            uncovered: Self.line(of: number, outcome.uncovered, \.household),
            outside: Self.line(of: number, outcome.outside, \.household))
    }

    /// The line of a household in a list that is sorted by household. Logarithmic.
    private static func line<Line>(of number: String, _ lines: [Line], _ household: (Line) -> String) -> Line? {
        var (low, high) = (0, lines.count)
        while low < high {
            let middle = (low + high) / 2
            if household(lines[middle]) < number { low = middle + 1 } else { high = middle }
        }
        return low < lines.count && household(lines[low]) == number ? lines[low] : nil
    }

    /// The score of any pair of the run in parts, with the values of the pack that were used. Nil where the run does
    /// not know one of the two.
    public func score(household number: String, helper record: RecordID) -> ScoreExplanation? {
        guard let household = problem.household(number), let helper = problem.helper(record) else { return nil }
        return score(household: household, helper: helper)
    }

    /// The best `count` helpers for a household by total effect; empty where nobody is eligible.
    public func recommend(household number: String, count: Int) -> [LeadRecommendation] {
        guard let household = problem.household(number) else { return [] }
        let found = eligible(household).compactMap { candidate -> LeadRecommendation? in
            // A running lead without a further place is no node of the graph, and no recommendation.
            guard let node = problem.graph.number(of: Int(candidate.helper)) else { return nil }
            let price = solution.helperPrices[node]
            return LeadRecommendation(
                helper: problem.snapshot.helpers[Int(candidate.helper)].record, score: candidate.score,
                coverageCost: price.coverage, effect: Int64(candidate.score) - price.score,
                free: Int(problem.instance.capacity[node] - solution.load[node]))
        }
        let sorted = found.sorted {
            ($0.coverageCost, -$0.effect, -$0.score, $0.helper) < ($1.coverageCost, -$1.effect, -$1.score, $1.helper)
        }
        return Array(sorted.prefix(max(0, count)))
    }

    /// Every helper that passes the hard rules for a household of the snapshot, with the score; by helper.
    func eligible(_ household: Int) -> [(helper: Int32, score: Int32)] {
        let graph = problem.graph
        if let row = graph.row(of: household) {
            return graph.pairs(ofRow: row).map {
                (graph.helpers[Int(graph.helperOfPair[$0])], graph.scoreOfPair[$0])
            }
        }
        let running = leads.running[household]
        return problem.rules.serving(problem.scope.places[household]).filter {
            running.contains($0)
                ? problem.judgeRunning(household: household, lead: Int($0)).passes
                : problem.rules.judge(household: household, helper: Int($0)).passes
        }.map { ($0, problem.points(household: household, helper: Int($0)).reduce(0, +)) }
    }

    /// How many helpers each rule removed; a running lead's own last place removes nobody.
    private func removed(_ household: Int) -> [RuleCount] {
        let own = leads.running[household].count { problem.helpers.places[Int($0)] == 0 }
        return removals.counts(for: household).compactMap { entry in
            guard entry.rule == BuiltInPairRule.noPlace.rawValue else { return entry }
            return entry.count > own ? RuleCount(rule: entry.rule, count: entry.count - own) : nil
        }
    }

    /// The candidate, other than its leads, that is best for the whole.
    func runnerUp(_ household: Int) -> Int? {
        guard let row = problem.graph.row(of: household), !leads.proposed[household].isEmpty else { return nil }
        let graph = problem.graph
        return alternatives.recommendations(for: row).lazy.map { graph.helpers[Int(graph.helperOfPair[$0])] }
            .first { !leads.proposed[household].contains($0) }.map { Int($0) }
    }

    func score(household: Int, helper: Int) -> ScoreExplanation {
        let pack = problem.pack
        let isRunning = problem.rules.blocked.helpers(runningFor: household).contains(Int32(helper))
        let parts = pack.lead.score.weights.map { entry -> ScoreExplanation.Part in
            let finding = problem.values.finding(
                entry.part, household: problem.snapshot.households[household], at: problem.scope.places[household],
                helper: problem.snapshot.helpers[helper], isRunning: isRunning,
                isTied: problem.rules.ties.admit(helper, at: problem.scope.places[household]) == .yes)
            return ScoreExplanation.Part(
                part: entry.part, weight: entry.weight.value, value: finding.value, reasons: finding.reasons,
                basis: pack.basis(of: entry.weight.path) ?? entry.weight.basis, path: entry.weight.path,
                isDefault: pack.isDefault(entry.weight.path)
                    || finding.reasons.contains { pack.isDefault($0.path) })
        }
        return ScoreExplanation(parts: parts)
    }
}
