import AdminAPI
import Casework
import Records
import Register
import Wording

extension HelpExplanation {
    init(_ text: HelpText, _ language: Language) {
        self.init(
            run: text.run.id, kind: text.run.kind.rawValue, helper: text.helper.map(HelperRef.init),
            places: text.places, lines: text.lines.map { Line($0, language) }, eligible: text.eligible,
            removed: Self.counts(text.removed, language), text: text.text.map { $0(language) })
    }

    fileprivate static func counts(
        _ removed: [(rule: String, name: Phrase, count: Int)], _ language: Language
    ) -> [RuleCount] {
        removed.map { RuleCount(rule: $0.rule, name: $0.name(language), removed: $0.count) }
    }
}

extension HelpExplanation.Line {
    init(_ line: HelpLineText, _ language: Language) {
        self.init(
            subject: line.subject, name: line.name, area: line.area.description, areaName: line.areaName,
            need: line.need.map { CodeName($0, language) }, tier: line.tier, state: line.state,
            choices: line.choices.map { choice in
                HelpExplanation.Choice(
                    helper: HelperRef(choice.helper), running: choice.isRunning, score: choice.score,
                    parts: choice.parts.map { ScorePart($0, language) }, rank: choice.rank)
            }, candidates: line.candidates, removed: HelpExplanation.counts(line.removed, language),
            nearest: line.nearest.map {
                NearMiss(helper: HelperRef($0.helper), rule: $0.rule, name: $0.name(language))
            }, runnerUp: line.runnerUp.map { Alternative($0, language) },
            versus: line.versus.map { Alternative($0, language) }, text: line.text.map { $0(language) })
    }
}
