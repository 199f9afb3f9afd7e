import AdminAPI
import Wording

/// What became of a change by hand, for people.
enum HandReport {
    static func show(_ answer: HandAnswer, _ session: Session) {
        guard let change = answer.change else {
            session.say(CommandWording.handSame)
            return
        }
        if answer.dryRun == true {
            session.say(CommandWording.handTried(answer.command.name, answer.key))
        } else {
            session.say(CommandWording.handDone(answer.command.name, answer.key, change))
        }
        session.facts([
            (CommandWording.recordKey, answer.record == answer.key ? nil : answer.record),
            (CommandWording.recordVersion, answer.version.map { String($0) }),
            (
                CommandWording.changedFields,
                answer.fields.isEmpty
                    ? nil
                    : answer.fields.map { session.text(HandWording.changedField($0)) }
                        .joined(separator: session.text(CommandWording.comma))
            ),
        ])
        for remark in answer.remarks { session.console.print("! \(remark.field): \(remark.message) [\(remark.code)]") }
        list(CommandWording.possibleDuplicates, answer.possibleDuplicates, session) { other in
            let who = [other.household, other.key, other.name].compactMap { $0 }.joined(separator: " ")
            return [
                other.reason.name, who.isEmpty ? session.text(CommandWording.elsewhere) : who, other.workItem ?? "",
            ]
            .filter { !$0.isEmpty }.joined(separator: " · ")
        }
        list(CommandWording.endedPairings, answer.endedPairings, session) {
            [
                $0.household, $0.helper?.shown ?? "", $0.role.name, session.text(DecisionWording.reasonName($0.reason)),
            ].filter { !$0.isEmpty }.joined(separator: " · ")
        }
        list(CommandWording.openProposals, answer.openProposals, session) {
            [
                $0.run, $0.household, $0.helper?.shown ?? "", $0.role.name,
                session.text(DecisionWording.stateName($0.state)),
            ].filter { !$0.isEmpty }.joined(separator: " · ")
        }
        list(CommandWording.helpersOutside, answer.helpersOutside, session) { "\($0.key) \($0.shown)" }
        if let undo = answer.undo { session.say(CommandWording.undoWith(undo)) }
    }

    private static func list<Item>(_ title: Phrase, _ items: [Item], _ session: Session, _ line: (Item) -> String) {
        guard !items.isEmpty else { return }
        session.say(title)
        for item in items { session.console.print("  " + TextTable.safe(line(item))) }
    }
}

extension HandChangeItem: Listed {
    static func columns(_ language: Language) -> [TextTable.Column] {
        [
            .init(CommandWording.changeNumber(language)), .init(CommandWording.when(language)),
            .init(CommandWording.what(language)), .init(CommandWording.key(language)),
            .init(CommandWording.who(language)), .init(CommandWording.becauseHelp(language)),
            .init(CommandWording.undoneBy(language)),
        ]
    }

    func cells(_ language: Language) -> [String] {
        [
            change, String(at.prefix(16)), command.name, key, actor, DisplayWidth.cut(because ?? "", to: 40),
            undoneBy ?? "",
        ]
    }
}
