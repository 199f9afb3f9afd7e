public import Policy
public import Register
import Solver

/// A finished `lead` run: everybody in scope gets a responsible person, or the reason why not.
///
/// A pure function of snapshot, pack, seed and budget of moves: no clock, no store, no order of rows, no number of threads plays a part,
/// so a run that kept these can be repeated byte for byte (``LeadOutcome/canonicalBytes(to:)``). The value keeps
/// the solved problem, so that explanations and exports ask it and compute nothing anew.
public struct LeadRun: Sendable {
    /// What came out.
    public let outcome: LeadOutcome
    /// What it was made from.
    public var snapshot: RegisterSnapshot { problem.snapshot }
    /// The rules that it followed.
    public var pack: PolicyPack { problem.pack }
    let problem: LeadProblem
    let solution: Solution
    let leads: Leads
    /// Threads for questions about this run. It outlives its maker, whose mark to stop and whose progress it forgets: a
    /// mark that is set later, when the maker's job has ended, must not stop anybody else's question.
    private let options: LeadOptions
    private let answers = LeadAnswers()

    /// Runs: columns, candidates, scores, the optimum, its proof, the explanations of what is left over.
    ///
    /// Computes and blocks: call it on a queue of its own. O(eligible pairs) memory.
    /// - Parameter budget: how many running leads it may let go.
    /// - Throws: ``MatchingError``; nothing is returned that the independent checker did not accept.
    public static func evaluate(
        snapshot: RegisterSnapshot, pack: PolicyPack, seed: UInt64, budget: LeadBudget = .stay,
        options: LeadOptions = LeadOptions()
    ) throws(MatchingError) -> LeadRun {
        var moves: LeadMoves.Found?
        if budget != .stay {
            moves = try LeadMoves(snapshot: snapshot, pack: pack, seed: seed, options: options).find(budget)
        }
        while true {
            let problem = try LeadProblem(
                snapshot: moves?.snapshot ?? snapshot, pack: pack, seed: seed, options: options)
            let solution = try solve(problem, options)
            let leads = Leads(problem, solution)
            // Between equal optima the lottery may give a lead back that the search let go: then it just runs on.
            if moves?.takeBack(leads) == true { continue }
            options.onStage(.explain)
            var outcome = try OutcomeBuilder(problem, solution, leads, options).build()
            outcome.change = moves?.change(budget, problem, leads)
            let kept = LeadOptions(form: options.form, threads: options.threads, concurrently: options.concurrently)
            return LeadRun(outcome: outcome, problem: problem, solution: solution, leads: leads, options: kept)
        }
    }

    /// The optimum of a problem, accepted by the independent checker.
    ///
    /// - Parameter start: an earlier result to begin from; what comes out is the same.
    static func solve(
        _ problem: LeadProblem, _ options: LeadOptions, from start: StartingPoint? = nil
    ) throws(MatchingError) -> Solution {
        options.onStage(.solve)
        let solution: Solution
        switch problem.instance.solve(solveOptions(problem, options), from: start) {
        case .cancelled: throw MatchingError(.cancelled)
        case .refused(let refusal): throw MatchingError(.refused, refusal.reason.rawValue)
        case .solved(let found): solution = found
        }
        options.onStage(.verify)
        try ProofCheck.check(problem.instance, solution, options)
        return solution
    }

    /// Exact answers about this run's optimum.
    var alternatives: Alternatives {
        answers.alternatives {
            Alternatives(instance: problem.instance, solution: solution, options: Self.solveOptions(problem, options))
        }
    }

    /// What forcing a pair of this run's optimum changes.
    var forcedPairs: ForcedPairs? { answers.forced { ForcedPairs(alternatives) } }

    /// How many helpers the rules remove.
    var removals: RemovalCounts { answers.removals { RemovalCounts(problem) } }

    private static func solveOptions(_ problem: LeadProblem, _ options: LeadOptions) -> SolveOptions {
        SolveOptions(
            ties: .lottery(problem.lottery), threads: options.threads, isCancelled: options.isCancelled,
            onStage: { stage in
                switch stage {
                case .lottery: options.onStage(.lottery)
                case .prices: options.onStage(.prices)
                default: break
                }
            }, concurrently: options.concurrently)
    }
}
