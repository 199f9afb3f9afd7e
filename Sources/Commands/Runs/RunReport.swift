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
        session.say(CommandWording.runCounts(inScope: counts.inScope, covered: counts.covered))
        if counts.uncovered > 0 { session.say(CommandWording.runUncovered(counts.uncovered)) }
        if counts.notClear > 0 { session.say(CommandWording.runNotClear(counts.notClear)) }
        if counts.outside > 0 { session.say(CommandWording.runOutside(counts.outside)) }
        counties(result.coverageByCounty ?? [])
        tiers(result.coverageByTier)
        session.say(CommandWording.runPairs(result.pairs, running: result.running, score: Score.text(result.score)))
        session.say(CommandWording.runProof(result.proof))
        if counts.uncovered > 0, let run = result.run { session.say(CommandWording.seeUncovered(run)) }
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
