public import Register
import Solver

/// The next best helper of a household, and what choosing it would lose in all.
public struct LeadRunnerUp: Sendable, Hashable {
    /// The helper.
    public var helper: RecordID
    /// The pair's own score.
    public var score: Int32
    /// Households that would be less covered, in weights of their tiers; more than 0 where somebody loses their lead.
    public var coverageLoss: Int64
    /// What the total score loses, thousandths of a point; may be negative where coverage is lost.
    public var scoreLoss: Int64
}

extension LeadRun {
    /// The runner-up of each of these households with its exact loss, the same as ``explain(household:versus:)`` gives,
    /// found from prices and paths without solving anew. Households without one are left out.
    ///
    /// Complexity: O(eligible pairs · log) once, then little for each household.
    public func runnerUps(of households: some Sequence<String>) -> [String: LeadRunnerUp] {
        guard let losses = ForcedLosses(alternatives) else { return [:] }
        var found: [String: LeadRunnerUp] = [:]
        for number in households {
            guard let household = problem.household(number), let helper = runnerUp(household),
                let row = problem.graph.row(of: household), let node = problem.graph.number(of: helper),
                let pair = problem.instance.pair(household: row, helper: node),
                let loss = losses.loss(household: row, helper: node)
            else { continue }
            found[number] = LeadRunnerUp(
                helper: problem.snapshot.helpers[helper].record, score: problem.instance.pairScore[pair],
                coverageLoss: loss.coverage, scoreLoss: loss.score)
        }
        return found
    }
}
