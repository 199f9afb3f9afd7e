import AdminAPI
import Wording

/// Says in plain words why a household, a community or a helper got what it got of a `support` or `community` run.
struct HelpReport {
    private let session: Session

    init(_ session: Session) {
        self.session = session
    }

    func print(_ explanation: HelpExplanation) {
        if let helper = explanation.helper {
            session.facts([
                (CommandWording.helper, "\(helper.shown) [\(helper.key)]"),
                (CommandWording.free, explanation.places.map(String.init)),
                (CommandWording.candidates, explanation.eligible.map(String.init)),
            ])
            explanation.text.forEach { session.console.print(TextTable.safe($0)) }
            section(HelpWording.gets, explanation.lines)
            section(CommandWording.removedByRule, explanation.removed)
            return
        }
        if explanation.lines.isEmpty { explanation.text.forEach { session.console.print(TextTable.safe($0)) } }
        for (number, line) in explanation.lines.enumerated() {
            if number > 0 { session.console.print("") }
            print(line)
        }
    }

    private func print(_ line: HelpExplanation.Line) {
        session.facts([
            (line.need == nil ? CommandWording.area : CommandWording.household, line.need == nil ? nil : line.subject),
            (CommandWording.head, line.need == nil ? nil : line.name), (CommandWording.area, line.areaName),
            (HelpWording.what, line.need?.name), (CommandWording.tier, line.tier.map(String.init)),
            (CommandWording.candidates, "\(line.candidates)"),
        ])
        line.text.forEach { session.console.print(TextTable.safe($0)) }
        for choice in line.choices where !choice.parts.isEmpty {
            section(CommandWording.parts, choice.parts)
        }
        section(CommandWording.removedByRule, line.removed)
        if let runnerUp = line.runnerUp { alternative(CommandWording.runnerUp, runnerUp) }
        if let versus = line.versus { alternative(CommandWording.versus, versus) }
    }

    private func section<Item: Listed>(_ heading: Phrase, _ items: [Item]) {
        guard !items.isEmpty else { return }
        session.console.print("\n" + session.text(heading))
        session.table(items)
    }

    private func alternative(_ heading: Phrase, _ other: Alternative) {
        session.console.print("\n\(session.text(heading)): \(other.helper.shown) [\(other.helper.key)]")
        for rule in other.failed { session.console.print("  ✗ \(rule.name)") }
        session.table(other.moves)
    }
}

extension HelpExplanation.Line: Listed {
    static func columns(_ language: Language) -> [TextTable.Column] {
        [
            .init(CommandWording.key(language)), .init(CommandWording.head(language)),
            .init(CommandWording.area(language)), .init(HelpWording.what(language)),
            .init(CommandWording.tier(language), isNumber: true), .init(CommandWording.score(language), isNumber: true),
        ]
    }

    func cells(_ language: Language) -> [String] {
        [
            subject, need == nil ? "—" : name ?? "", areaName, need?.name ?? "—", tier.map(String.init) ?? "—",
            choices.first?.score.map(Score.text) ?? "—",
        ]
    }
}
