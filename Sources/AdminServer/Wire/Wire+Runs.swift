import AdminAPI
import Casework
import Records
import Register
import Wording

extension HouseholdCounts {
    init(_ counts: RunCounts) {
        self.init(
            inScope: counts.inScope, covered: counts.covered, uncovered: counts.uncovered, notClear: counts.notClear,
            outside: counts.outside)
    }
}

extension RunResult {
    init(_ receipt: RunReceipt, _ language: Language) {
        let run = receipt.run
        let tiers = run.counts.tiers.map {
            ("\($0.key)", TierCount(inScope: $0.value.inScope, covered: $0.value.covered))
        }
        self.init(
            run: run.id.isEmpty ? nil : run.id, kind: run.kind.rawValue, area: run.area.description,
            asOf: run.asOf.description, pack: run.pack, packDigest: run.packDigest, seed: run.seed,
            snapshot: run.snapshot, outcome: run.outcome, households: HouseholdCounts(run.counts),
            coverageByTier: Dictionary(tiers, uniquingKeysWith: { first, _ in first }),
            coverageByCounty: receipt.counties.map { county in
                AreaCount(
                    area: county.area.description, name: county.name, inScope: county.inScope, covered: county.covered)
            }, notices: receipt.notices.isEmpty ? nil : receipt.notices.map { $0(language) },
            score: run.counts.score, pairs: run.counts.pairs, running: run.counts.running, proof: "verified",
            cpuSeconds: receipt.cpuSeconds,
            at: run.id.isEmpty ? nil : run.at.description, actor: run.actor, dryRun: run.id.isEmpty ? true : nil)
        change = receipt.change.map(RunMoves.init)
    }
}

extension RunMoves {
    init(_ change: RunChange) {
        self.init(
            budget: change.budget,
            moves: change.moves.map { move in
                RunMove(
                    household: move.household, from: HelperRef(move.from), to: move.to.map(HelperRef.init),
                    scoreBefore: Int64(move.scoreBefore), scoreAfter: move.scoreAfter.map(Int64.init),
                    freedFor: move.freedFor)
            }, moveCount: change.moveCount,
            frontier: change.frontier.map { .init(moves: $0.moves, covered: $0.covered, score: $0.score) },
            whole: change.isWhole, optimal: change.isOptimal)
    }
}

extension RunItem {
    init(_ run: MatchRun) {
        self.init(
            run: run.id, kind: run.kind.rawValue, area: run.area.description, asOf: run.asOf.description,
            pack: run.pack, at: run.at.description, actor: run.actor, households: HouseholdCounts(run.counts),
            score: run.counts.score, pairs: run.counts.pairs)
    }
}

extension RunEvent {
    init(_ progress: JobProgress) {
        self.init(
            event: "progress", phase: progress.phase, done: progress.done.map(Int64.init),
            total: progress.total.map(Int64.init))
    }
}

extension ProposalItem {
    init(_ pair: PairLine, _ language: Language) {
        self.init(
            household: pair.household, householdName: pair.headName, area: pair.area.description,
            areaName: pair.areaName, tier: pair.tier, helper: HelperRef(pair.helper), score: pair.score,
            state: pair.state, reasons: pair.reasons.map { $0(language) })
    }
}

extension UncoveredItem {
    init(_ line: LeftLine, _ language: Language) {
        self.init(
            household: line.household, householdName: line.headName, area: line.area.description,
            areaName: line.areaName, tier: line.tier, code: line.code, reason: line.reason(language),
            removed: line.removed.map { RuleCount(rule: $0.rule, name: $0.name(language), removed: $0.count) },
            nearest: line.nearest.map {
                NearMiss(helper: HelperRef($0.helper), rule: $0.rule, name: $0.name(language))
            },
            repairs: line.repairs.map { $0(language) },
            group: line.group.map {
                SharedPlaces(households: $0.households, helpers: $0.helpers, places: $0.places)
            }, need: line.need.map { CodeName($0, language) })
    }
}

extension RepeatResult {
    init(_ receipt: RepeatReceipt) {
        self.init(
            run: receipt.run, identical: receipt.isIdentical, bytes: receipt.bytes, digest: receipt.stored,
            repeated: receipt.repeated)
    }
}

extension PlaceItem {
    init(_ line: PlaceLine) {
        self.init(helper: HelperRef(line.helper), tier: line.tier, score: line.score)
    }
}

extension TownItem {
    init(_ line: TownLine) {
        self.init(
            town: line.town.description, name: line.name, inScope: line.inScope, uncovered: line.uncovered,
            withoutCandidates: line.withoutCandidates, best: line.best.map(PlaceItem.init))
    }
}
