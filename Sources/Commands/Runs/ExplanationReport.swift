import AdminAPI
import Wording

/// Says in plain words why a household got its helper, or why it got none.
struct ExplanationReport {
    private let session: Session

    init(_ session: Session) {
        self.session = session
    }

    func print(_ explanation: Explanation) {
        session.facts([
            (CommandWording.household, explanation.household), (CommandWording.head, explanation.householdName),
            (CommandWording.area, explanation.areaName), (CommandWording.tier, explanation.tier.map(String.init)),
            (CommandWording.helper, explanation.helper.map { "\($0.shown) [\($0.key)]" }),
            (CommandWording.score, explanation.score.map(Score.text)),
            (CommandWording.candidates, "\(explanation.candidates)"),
            (CommandWording.rank, explanation.rank.map(String.init)),
        ])
        explanation.text.forEach { session.console.print(TextTable.safe($0)) }
        section(CommandWording.parts, explanation.parts)
        section(CommandWording.removedByRule, explanation.removed)
        if let runnerUp = explanation.runnerUp { alternative(CommandWording.runnerUp, runnerUp, explanation.text) }
        if let versus = explanation.versus { alternative(CommandWording.versus, versus, explanation.text) }
    }

    private func section<Item: Listed>(_ heading: Phrase, _ items: [Item]) {
        guard !items.isEmpty else { return }
        session.console.print("\n" + session.text(heading))
        session.table(items)
    }

    private func alternative(_ heading: Phrase, _ other: Alternative, _ said: [String]) {
        session.console.print("\n\(session.text(heading)): \(other.helper.shown) [\(other.helper.key)]")
        if !said.contains(other.text) { session.console.print("  " + TextTable.safe(other.text)) }
        for rule in other.failed { session.console.print("  ✗ \(rule.name)") }
        session.table(other.moves)
    }
}

extension ScorePart: Listed {
    static func columns(_ language: Language) -> [TextTable.Column] {
        [
            .init(CommandWording.part(language)), .init(CommandWording.weight(language), isNumber: true),
            .init(CommandWording.value(language), isNumber: true),
            .init(CommandWording.points(language), isNumber: true),
            .init(CommandWording.why(language)), .init(CommandWording.basis(language)),
        ]
    }

    func cells(_ language: Language) -> [String] {
        [name, "\(weight)", "\(value)", Score.text(Int64(points)), why, basis]
    }
}

extension RuleCount: Listed {
    static func columns(_ language: Language) -> [TextTable.Column] {
        [.init(CommandWording.rule(language)), .init(CommandWording.removed(language), isNumber: true)]
    }

    func cells(_ language: Language) -> [String] {
        [name, "\(removed)"]
    }
}
