public import Policy
import Records
public import Register

/// A finished `offers` run: every earmark kept, every need's first lot before anybody's second.
///
/// A pure function of the two snapshots, the pack and the seed. Needs of a code meet offers of that code alone, found by an
/// index on codes, so the work is that of the pairs that may fit, never needs × offers.
public struct OfferRun: Sendable {
    /// What came out.
    public let outcome: OfferOutcome
    /// What it was made from.
    public let snapshot: RegisterSnapshot
    /// The offers that it read.
    public let resources: OfferSnapshot
    /// The rules that it followed.
    public let pack: PolicyPack
    let problem: OfferProblem

    /// Runs: scope, candidates, scores, the optimum, its proof, what is left over.
    ///
    /// Computes and blocks: call it on a queue of its own.
    /// - Throws: ``MatchingError``; nothing is returned that the independent checker did not accept.
    public static func evaluate(
        snapshot: RegisterSnapshot, resources: OfferSnapshot, pack: PolicyPack, seed: UInt64,
        options: LeadOptions = LeadOptions()
    ) throws(MatchingError) -> OfferRun {
        options.onStage(.columns)
        try SnapshotCheck.check(snapshot)
        guard resources.needs.count == snapshot.households.count,
            zip(resources.needs, snapshot.households).allSatisfy({ $0.count == $1.needs.count })
        else { throw MatchingError(.snapshot, "needs") }
        options.onStage(.candidates)
        let problem = try OfferProblem(snapshot, resources, pack: pack, options)
        var market = OfferMarket(problem, seed: seed, options)
        try market.solve()
        options.onStage(.explain)
        return OfferRun(
            outcome: OfferAccount(problem, market).outcome(), snapshot: snapshot, resources: resources, pack: pack,
            problem: problem)
    }

    /// The markets of this run in their order, to be solved by somebody else: things and money apart, offers with a first
    /// group before all others. Computed again; the seed is that of the run.
    ///
    /// A market of money is in units of the largest part of which every amount that can bind is a multiple; where these would
    /// be more than 500,000 it has no graph, though it was solved to the fen all the same.
    /// - Throws: ``MatchingError`` as the run.
    public func graphs(seed: UInt64, options: LeadOptions = LeadOptions()) throws(MatchingError) -> [MarketGraph] {
        var market = OfferMarket(problem, seed: seed, options, keepsGraphs: true)
        try market.solve()
        let graphs = market.graphs ?? []
        return market.marketCount == 1 ? graphs.map { $0.alone } : graphs
    }
}
