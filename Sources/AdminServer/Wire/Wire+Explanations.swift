import AdminAPI
import Casework
import Records
import Register
import Wording

extension ScorePart {
    init(_ part: PartLine, _ language: Language) {
        self.init(
            part: part.part, name: part.name(language), weight: part.weight, value: part.value, points: part.points,
            why: part.why(language), basis: part.basis(language), isDefault: part.isDefault)
    }
}

extension Alternative {
    init(_ line: AlternativeLine, _ language: Language) {
        self.init(
            helper: HelperRef(line.helper),
            failed: line.failed.map { CodeName(code: $0.rule, name: $0.name(language)) }, score: line.score,
            lossCovered: line.lossCovered, lossScore: line.lossScore,
            moves: line.moves.map {
                RunDifference(
                    household: $0.household, before: $0.from.map(HelperRef.init), after: $0.to.map(HelperRef.init))
            },
            text: line.text(language))
    }
}

extension Explanation {
    init(_ explanation: HouseholdExplanation, _ language: Language) {
        self.init(
            run: explanation.run, household: explanation.household, householdName: explanation.headName,
            area: explanation.area.description, areaName: explanation.areaName, tier: explanation.tier,
            helper: explanation.helper.map(HelperRef.init), score: explanation.score,
            parts: explanation.parts.map { ScorePart($0, language) }, rank: explanation.rank,
            candidates: explanation.candidates,
            removed: explanation.removed.map { RuleCount(rule: $0.rule, name: $0.name(language), removed: $0.count) },
            runnerUp: explanation.runnerUp.map { Alternative($0, language) },
            versus: explanation.versus.map { Alternative($0, language) },
            uncovered: explanation.left.map { UncoveredItem($0, language) },
            text: explanation.text.map { $0(language) })
    }
}

extension Recommendation {
    init(_ line: RecommendationLine) {
        self.init(helper: HelperRef(line.helper), effect: line.effect, score: line.score, free: line.free)
    }
}
