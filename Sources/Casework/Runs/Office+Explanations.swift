import Matching
import Policy
public import Records
import Register
import Storage
import Wording

extension Office {
    /// Why a household got its helper in a run, or why none; with `versus` (a helper's key), why not that helper.
    ///
    /// - Throws: ``CaseworkError`` `not_found` for a run, helper or household that is not there, `not_in_run` for a
    ///   household that the run did not read.
    public func explain(
        _ household: String, run: String, versus: String?, by caller: Principal
    ) async throws -> HouseholdExplanation {
        try await presenting {
            let record = try await store.read { try self.record(run, $0, caller) }
            let solved = try await self.solved(record)
            var other: RecordID?
            if let versus { other = try await helper(key: versus.uppercased(), solved.snapshot, caller) }
            let rival = other
            let area = try reachableArea(of: household, solved.snapshot, caller)
            let found = try await SolvingQueue.run { solved.explain(household: household, versus: rival) }
            guard let found else { throw CaseworkError.notInRun }
            return try await reading(record, OpenedRun(solved)) { Self.explanation(found, area, $0) }
        }
    }

    /// The helper with this key: of the run, else of what the caller may see of the register.
    private func helper(key: String, _ snapshot: RegisterSnapshot, _ caller: Principal) async throws -> RecordID {
        if let known = snapshot.position(ofHelperKey: key) { return snapshot.helpers[known].record }
        guard let kept = try await store.read({ try $0.helpers(shortKey: key).first }), mayReach(kept.value, caller)
        else { throw CaseworkError.notFound(CaseworkWording.helper, field: "versus") }
        return kept.id
    }

    /// The area of a household of the run, where the caller may see it.
    private func reachableArea(
        of household: String, _ snapshot: RegisterSnapshot, _ caller: Principal
    ) throws -> DivisionCode {
        guard let facts = snapshot.position(ofHousehold: household).map({ snapshot.households[$0] }),
            [facts.area, facts.occurrenceArea ?? facts.area].contains(where: { mayReach($0, caller) })
        else { throw CaseworkError.notInRun }
        return facts.area
    }

    /// Helpers for a household by total effect, in a run (nil = the newest that holds the household).
    public func recommend(
        _ household: String, run: String?, count: Int, by caller: Principal
    ) async throws -> [RecommendationLine] {
        try await presenting {
            let record = try await store.read { session in
                if let run { return try self.record(run, session, caller) }
                guard let kept = try session.household(household), mayReach(kept.value.area, caller) else {
                    throw CaseworkError.notFound(CaseworkWording.household, field: "household")
                }
                var cursor: String?
                repeat {
                    let page = try session.runs(after: cursor, limit: 100)
                    if let newest = page.items.first(where: {
                        $0.area.contains(kept.value.area) && mayReach($0.area, caller)
                    }) {
                        return newest
                    }
                    cursor = page.next
                } while cursor != nil
                throw CaseworkError(
                    "no_run", CaseworkWording.noRunYet, hint: CaseworkWording.noRunYetHint, field: "run")
            }
            let solved = try await self.solved(record)
            _ = try reachableArea(of: household, solved.snapshot, caller)
            return try await reading(record, OpenedRun(solved)) { view in
                let lines = try solved.recommend(household: household, count: count.clamped(to: 1...100)).map { line in
                    RecommendationLine(
                        helper: view.names.helper(line.helper), effect: line.effect, score: Int64(line.score),
                        free: min(line.free, try free(line.helper, view.session)))
                }
                // Who is full today comes last: the run may have been right, and others were faster.
                return lines.filter { $0.free > 0 } + lines.filter { $0.free <= 0 }
            }
        }
    }

    /// Places of a helper that nothing takes today: no running pairing, no proposal by hand or under way.
    private func free(_ helper: RecordID, _ session: StoreSession) throws -> Int {
        guard let capacity = try session.helper(helper)?.value.capacity else { return 0 }
        let today = now().day
        guard try session.pauses(on: today, of: [helper]).isEmpty else { return 0 }
        let running = try session.pairings(ofHelper: helper).count { $0.counts(on: today) }
        return max(0, capacity - running - (try session.proposalsUnderWay(of: [helper]).count))
    }

    private static func explanation(
        _ found: LeadExplanation, _ area: DivisionCode, _ view: RunView
    ) -> HouseholdExplanation {
        let narrator = view.narrator
        var result = HouseholdExplanation(
            run: view.record.id, household: found.household, headName: view.names.head(found.household), area: area,
            areaName: view.names.path(area), tier: found.tier?.tier,
            helper: found.helper.map { view.names.helper($0) }, score: found.score.map { Int64($0.score) },
            parts: found.score.map { narrator.parts($0) } ?? [], rank: found.rank, candidates: found.candidates,
            removed: narrator.removed(found.removed),
            runnerUp: found.runnerUp.map { alternative($0, isRunnerUp: true, view) },
            versus: found.versus.map {
                alternative($0, isRunnerUp: false, isCurrent: $0.helper == found.helper, view)
            },
            left: found.uncovered.map { line($0, view) } ?? found.outside.map { line($0, view) }, text: [])
        result.text = text(found, result, narrator, view)
        return result
    }

    private static func text(
        _ found: LeadExplanation, _ result: HouseholdExplanation, _ narrator: Narrator, _ view: RunView
    ) -> [Phrase] {
        var text: [Phrase] = []
        if let moved = view.moveReason(of: found.household) { text.append(moved) }
        let running = view.outcome.running.first { $0.household == found.household }
        if let helper = result.helper {
            text.append(
                found.isRunning
                    ? running.map(narrator.kept) ?? RunWording.kept
                    : CaseworkWording.proposed(
                        helper: helper.name, unit: helper.unit, score: Narrator.points(result.score ?? 0),
                        rank: result.rank, of: result.candidates))
            if let score = found.score {
                text += narrator.strongest(score, 8)
                if score.parts.contains(where: \.isDefault) { text.append(CaseworkWording.defaultsUsed) }
            }
            if !found.firstTasks.isEmpty { text.append(narrator.task(found.firstTasks, isCovered: true)) }
            if let warning = running.flatMap(narrator.warning) { text.append(warning) }
            if let runnerUp = result.runnerUp {
                text.append(runnerUp.text)
            } else if !found.isRunning {
                text.append(RunWording.noRunnerUp)
            }
        }
        if let home = found.uncovered {
            text += narrator.reasons(home, groups: view.outcome.hallGroups) + narrator.repairs(home)
        }
        if let home = found.outside { text.append(narrator.reason(home)) }
        if let versus = result.versus { text.append(versus.text) }
        return text
    }

    private static func alternative(
        _ other: LeadAlternative, isRunnerUp: Bool, isCurrent: Bool = false, _ view: RunView
    ) -> AlternativeLine {
        let narrator = view.narrator
        let helper = view.names.helper(other.helper)
        let failed = other.failed.map { ($0, narrator.ruleName($0)) }
        let text: Phrase
        if !failed.isEmpty {
            text = CaseworkWording.notEligible(helper: helper.name, unit: helper.unit, rules: failed.map(\.1))
        } else if let loss = other.loss {
            text = CaseworkWording.forced(
                helper: helper.name, unit: helper.unit, isRunnerUp: isRunnerUp,
                own: Narrator.points(Int64(other.score.score)),
                tiers: loss.coveredByTier.sorted { $0.key < $1.key }.map { ($0.key, $0.value) },
                score: Narrator.points(Int64(loss.score.magnitude)), isLess: loss.score >= 0,
                moves: loss.moves.count)
        } else if isCurrent {
            text = CaseworkWording.isCurrent(helper: helper.name, unit: helper.unit)
        } else {
            text = CaseworkWording.ownScore(
                helper: helper.name, unit: helper.unit, own: Narrator.points(Int64(other.score.score)))
        }
        return AlternativeLine(
            helper: helper, failed: failed, score: Int64(other.score.score), lossCovered: other.loss?.covered,
            lossScore: other.loss?.score, lossByTier: other.loss?.coveredByTier ?? [:],
            moves: other.loss?.moves.map { move in
                (move.household, move.from.map { view.names.helper($0) }, move.to.map { view.names.helper($0) })
            } ?? [], text: text)
    }
}

extension CaseworkError {
    /// The run did not read this household.
    static let notInRun = CaseworkError("not_in_run", CaseworkWording.notInRun, field: "household")
}
