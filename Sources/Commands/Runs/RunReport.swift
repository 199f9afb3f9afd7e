import AdminAPI
import Wording

/// Says in plain words what came out of a run.
struct RunReport {
    private let session: Session

    init(_ session: Session) {
        self.session = session
    }

    func print(_ result: RunResult) {
        let counts = result.households
        session.say(
            result.run.map { CommandWording.runDone($0) } ?? CommandWording.runDry)
        session.facts([
            (CommandWording.area, result.area), (CommandWording.asOf, result.asOf),
            (CommandWording.pack, "\(result.pack) (\(result.packDigest.prefix(12)))"),
            (CommandWording.seed, "\(result.seed)"), (CommandWording.snapshot, "\(result.snapshot.prefix(12))"),
            (CommandWording.at, result.at), (CommandWording.actor, result.actor),
        ])
        for notice in result.notices ?? [] { session.say(Phrase(zh: notice, en: notice)) }
        guard result.kind == "lead" else { return resources(result) }
        session.say(CommandWording.runCounts(inScope: counts.inScope, covered: counts.covered))
        if counts.uncovered > 0 { session.say(CommandWording.runUncovered(counts.uncovered)) }
        if counts.notClear > 0 { session.say(CommandWording.runNotClear(counts.notClear)) }
        if counts.outside > 0 { session.say(CommandWording.runOutside(counts.outside)) }
        counties(result.coverageByCounty ?? [])
        tiers(result.coverageByTier)
        session.say(CommandWording.runPairs(result.pairs, running: result.running, score: Score.text(result.score)))
        session.say(CommandWording.runProof(result.proof))
        if let change = result.change { moves(change) }
        if counts.uncovered > 0, let run = result.run { session.say(CommandWording.seeUncovered(run)) }
    }

    /// What came out of a run of another kind, whose left side are needs, or communities.
    private func resources(_ result: RunResult) {
        let counts = result.households
        session.say(
            ResourceWording.counts(result.kind, inScope: counts.inScope, covered: counts.covered, pairs: result.pairs))
        if counts.notClear > 0 { session.say(ResourceWording.waiting(counts.notClear)) }
        tiers(result.coverageByTier)
        if result.running > 0 { session.say(ResourceWording.metAlready(result.kind, result.running)) }
        session.say(CommandWording.runProof(result.proof))
        if let run = result.run { session.say(ResourceWording.next(result.kind, run)) }
    }

    /// Who moves and why, and what other budgets would bring.
    private func moves(_ change: RunMoves) {
        session.say(CommandWording.movesDone(change.moveCount, budget: change.budget, isOptimal: change.optimal))
        if !change.moves.isEmpty {
            session.table(
                [
                    .init(session.text(CommandWording.household)), .init(session.text(CommandWording.leadBefore)),
                    .init(session.text(CommandWording.leadAfter)),
                    .init(session.text(CommandWording.scoreBefore), isNumber: true),
                    .init(session.text(CommandWording.scoreAfter), isNumber: true),
                    .init(session.text(CommandWording.placeGoesTo)),
                ],
                change.moves.map { move in
                    [
                        move.household, "\(move.from.name) \(move.from.key)",
                        move.to.map { "\($0.name) \($0.key)" } ?? session.text(CommandWording.nobody),
                        Score.text(move.scoreBefore), move.scoreAfter.map(Score.text) ?? "—",
                        move.freedFor.prefix(3).joined(separator: " ") + (move.freedFor.count > 3 ? " …" : ""),
                    ]
                })
            if change.moveCount > change.moves.count {
                session.say(CommandWording.furtherMoves(change.moveCount - change.moves.count))
            }
        }
        session.say(CommandWording.frontier(isWhole: change.whole))
        session.table(
            [
                .init(session.text(CommandWording.moveCount), isNumber: true),
                .init(session.text(CommandWording.withLead), isNumber: true),
                .init(session.text(CommandWording.scoreTotal), isNumber: true),
            ],
            change.frontier.map { ["\($0.moves)", "\($0.covered)", Score.text($0.score)] })
    }

    private func counties(_ counties: [AreaCount]) {
        guard !counties.isEmpty else { return }
        session.table(
            [
                .init(session.text(CommandWording.county)),
                .init(session.text(CommandWording.inScope), isNumber: true),
                .init(session.text(CommandWording.covered), isNumber: true),
                .init(session.text(CommandWording.withoutLead), isNumber: true),
            ],
            counties.map { [$0.name, "\($0.inScope)", "\($0.covered)", "\($0.inScope - $0.covered)"] })
    }

    private func tiers(_ tiers: [String: TierCount]) {
        let rows = tiers.sorted { (Int($0.key) ?? 0, $0.key) < (Int($1.key) ?? 0, $1.key) }
        guard !rows.isEmpty else { return }
        session.table(
            [
                .init(session.text(CommandWording.tier), isNumber: true),
                .init(session.text(CommandWording.inScope), isNumber: true),
                .init(session.text(CommandWording.covered), isNumber: true),
            ],
            rows.map { [$0.key, "\($0.value.inScope)", "\($0.value.covered)"] })
    }
}
