import AdminAPI
import Wording

extension Session {
    /// One programme with everything that is said of it.
    func show(_ item: ProgrammeItem) {
        facts([
            (ProgrammeHelp.programmeHeading, ProgrammeWording.named(item.name, item.programme)(language)),
            (CommandWording.pack, item.pack), (ProgrammeHelp.departments, list(item.departments)),
            (ProgrammeHelp.forms, list(item.forms.map(\.name))),
            (ProgrammeHelp.duty, item.duty?.name), (CommandWording.from, item.from),
            (CommandWording.until, item.until), (ProgrammeHelp.advice, item.advice),
            (CommandWording.basis, item.basis), (CommandWording.remark, item.note),
            (ProgrammeHelp.missing, list(item.missing + item.missingForAmount)),
        ])
    }

    /// What one programme says about a household: outcome, conditions, arithmetic, and whose decision it is.
    func show(_ advice: ProgrammeAdvice) {
        let programme = advice.programme
        let heading = ProgrammeWording.heading(programme.name, programme.programme, advice.state.name)(language)
        console.print(TextTable.safe("\n\(heading)"))
        let missing = (advice.missing + advice.missingForAmount).map { item in
            item.name == item.code ? item.code : ProgrammeWording.named(item.name, item.code)(language)
        }
        facts([
            (ProgrammeHelp.amount, advice.amount?.words(language)),
            (
                ProgrammeHelp.members,
                list(advice.members.map(String.init))
            ),
            (ProgrammeHelp.missing, list(missing)), (ProgrammeHelp.cliff, advice.cliff?.words(language)),
            (ProgrammeHelp.advice, advice.state.code == "eligible" ? programme.advice : nil),
            (CommandWording.basis, programme.basis), (CommandWording.remark, programme.note),
        ])
        for part in advice.parts {
            let words = ProgrammeWording.part(part.words, part.value)(language)
            console.print(TextTable.safe("  \(ProgrammeWording.truth(part.truth)(language)) \(words)"))
        }
        for step in advice.steps {
            let expression = step.expression.map { "\($0) = " } ?? ""
            let words = ProgrammeWording.step(step.name, expression + step.result, step.basis)(language)
            console.print(TextTable.safe("  · \(words)"))
        }
        console.print(advice.notice)
    }

    private func list(_ texts: [String]) -> String? { texts.isEmpty ? nil : ProgrammeWording.list(texts)(language) }
}

extension ProgrammeAmount {
    /// The amount in words.
    func words(_ language: Language) -> String {
        ProgrammeWording.amount(amount, least, most, isLeast: isLeast, period.code)(language)
    }
}

extension ProgrammeCliff {
    /// The line in words.
    func words(_ language: Language) -> String { ProgrammeWording.cliff(name, value, line, gap)(language) }
}

extension ProgrammeItem: Listed {
    static func columns(_ language: Language) -> [TextTable.Column] {
        [
            .init(ProgrammeHelp.programmeHeading(language)), .init(CommandWording.name(language)),
            .init(ProgrammeHelp.department(language)), .init(ProgrammeHelp.forms(language)),
            .init(CommandWording.basis(language)), .init(ProgrammeHelp.missing(language)),
        ]
    }

    func cells(_ language: Language) -> [String] {
        [
            programme, name, departments.first ?? "", forms.map(\.name).joined(separator: ","),
            DisplayWidth.cut(basis, to: 40), (missing + missingForAmount).joined(separator: ","),
        ]
    }
}

extension ProgrammeAnswer.Member: Listed {
    static func columns(_ language: Language) -> [TextTable.Column] {
        [
            .init(ProgrammeHelp.member(language), isNumber: true), .init(CommandWording.relation(language)),
            .init(ProgrammeHelp.age(language), isNumber: true),
        ]
    }

    func cells(_ language: Language) -> [String] { ["\(number)", relation?.name ?? "?", age.map(String.init) ?? "?"] }
}

extension ProgrammeHitItem: Listed {
    static func columns(_ language: Language) -> [TextTable.Column] {
        [
            .init(CommandWording.number(language)), .init(CommandWording.area(language)),
            .init(ProgrammeHelp.programmeHeading(language)), .init(ProgrammeHelp.department(language)),
            .init(ProgrammeHelp.members(language)), .init(ProgrammeHelp.amount(language)),
            .init(ProgrammeHelp.missing(language)), .init(ProgrammeHelp.lineMissed(language)),
        ]
    }

    func cells(_ language: Language) -> [String] {
        [
            household, areaName, programme.name, department, members.map(String.init).joined(separator: ","),
            amount?.words(language) ?? "", missing.map(\.code).joined(separator: ","), cliff?.words(language) ?? "",
        ]
    }
}

extension ProgrammeCountItem: Listed {
    static func columns(_ language: Language) -> [TextTable.Column] {
        [
            .init(CommandWording.pack(language)), .init(ProgrammeHelp.programmeHeading(language)),
            .init(ProgrammeHelp.department(language)), .init(ProgrammeHelp.eligible(language), isNumber: true),
            .init(ProgrammeHelp.held(language), isNumber: true), .init(ProgrammeHelp.unknown(language), isNumber: true),
            .init(ProgrammeHelp.cliff(language), isNumber: true),
            .init(ProgrammeHelp.notEligible(language), isNumber: true), .init(ProgrammeHelp.missing(language)),
        ]
    }

    func cells(_ language: Language) -> [String] {
        [
            pack, programme.name, department, "\(eligible)", "\(held)", "\(unknown)", "\(cliff)", "\(notEligible)",
            stopped.joined(separator: ","),
        ]
    }
}
