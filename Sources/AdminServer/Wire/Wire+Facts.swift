import AdminAPI
import Casework
import Policy
import Records
import Register
import Wording

extension FactList {
    init(_ sheet: FactSheet, _ language: Language) {
        self.init(
            household: sheet.household, asOf: sheet.day.description, facts: sheet.facts.map { Item($0, language) },
            draws: sheet.draws.map { draw in
                Draw(
                    programme: draw.programme, from: draw.from.description, until: draw.until?.description,
                    because: draw.because, actor: draw.actor)
            })
    }
}

extension FactList.Item {
    fileprivate init(_ line: FactLine, _ language: Language) {
        let isOfMember = line.fact.member != nil
        let field = isOfMember ? String(line.fact.name.dropFirst(7)) : line.fact.name
        let number = line.member.map(String.init) ?? "?"
        let names = Phrase(zh: line.names.zh, en: line.names.en)
        let name = isOfMember ? ProgrammeWording.member(number, names) : names
        self.init(
            fact: CodeName(code: isOfMember ? "member.\(number).\(field)" : field, name: name(language)),
            value: line.fact.value, words: language == .zh ? line.words.zh : line.words.en,
            from: line.fact.from.description, ended: line.fact.ended?.description, holds: line.holds,
            because: line.fact.because, actor: line.fact.actor, at: line.fact.at.description)
    }
}

extension FactOrder {
    init(_ entry: FactEntry, household: String) throws(ServerProblem) {
        guard let facts = entry.facts, !facts.isEmpty, entry.end == nil else { throw .badParameter("facts") }
        self.init(
            household: household, member: entry.member, facts: facts, on: try Wire.day(entry.on, "on"),
            because: try Wire.words(entry.because))
    }
}

extension MissingFactsResult {
    init(_ receipt: MissingReceipt) {
        self.init(
            asOf: receipt.day.description, households: receipt.households, opened: receipt.opened, gone: receipt.gone,
            open: receipt.open)
    }
}
