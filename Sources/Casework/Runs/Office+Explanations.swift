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
            let (view, other) = try await store.read { session in
                let view = try self.view(run, session, caller)
                let other = try versus.map { key -> RecordID in
                    let known = view.snapshot.helpers.first { $0.key == key.uppercased() }?.record
                    guard let id = try known ?? session.helpers(shortKey: key.uppercased()).first?.id else {
                        throw CaseworkError.notFound(CaseworkWording.helper, field: "versus")
                    }
                    return id
                }
                return (view, other)
            }
            guard let facts = view.names.facts(household),
                [facts.area, facts.occurrenceArea ?? facts.area].contains(where: { mayReach($0, caller) })
            else {
                throw CaseworkError.notInRun
            }
            let solved = try await self.solved(view.record)
            let found = try await SolvingQueue.run { solved.explain(household: household, versus: other) }
            guard let found else { throw CaseworkError.notInRun }
            return Self.explanation(found, facts.area, view)
        }
    }

    /// Helpers for a household by total effect, in a run (nil = the newest that holds the household).
    public func recommend(
        _ household: String, run: String?, count: Int, by caller: Principal
    ) async throws -> [RecommendationLine] {
        try await presenting {
            let view = try await store.read { session in
                if let run { return try self.view(run, session, caller) }
                guard let kept = try session.household(household), mayReach(kept.value.area, caller) else {
                    throw CaseworkError.notFound(CaseworkWording.household, field: "household")
                }
                var cursor: String?
                repeat {
                    let page = try session.runs(after: cursor, limit: 100)
                    if let newest = page.items.first(where: {
                        $0.area.contains(kept.value.area) && mayReach($0.area, caller)
                    }) {
                        return try self.view(newest.id, session, caller)
                    }
                    cursor = page.next
                } while cursor != nil
                throw CaseworkError(
                    "no_run", CaseworkWording.noRunYet, hint: CaseworkWording.noRunYetHint, field: "run")
            }
            guard let facts = view.names.facts(household),
                [facts.area, facts.occurrenceArea ?? facts.area].contains(where: { mayReach($0, caller) })
            else {
                throw CaseworkError.notInRun
            }
            let solved = try await self.solved(view.record)
            return solved.recommend(household: household, count: count.clamped(to: 1...100)).map { line in
                RecommendationLine(
                    helper: view.names.helper(line.helper), effect: line.effect, score: Int64(line.score),
                    free: line.free)
            }
        }
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
        if let helper = result.helper {
            text.append(
                found.isRunning
                    ? RunWording.kept
                    : CaseworkWording.proposed(
                        helper: helper.name, unit: helper.unit, score: Narrator.points(result.score ?? 0),
                        rank: result.rank, of: result.candidates))
            if let score = found.score {
                text += narrator.strongest(score, 8)
                if score.parts.contains(where: \.isDefault) { text.append(CaseworkWording.defaultsUsed) }
            }
            if !found.firstTasks.isEmpty { text.append(narrator.task(found.firstTasks, isCovered: true)) }
            let broken = view.outcome.running.first { $0.household == found.household }?.broken ?? []
            if !broken.isEmpty { text.append(RunWording.runningBreaks(rules: broken.map(narrator.ruleName))) }
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
