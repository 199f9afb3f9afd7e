import AdminAPI
import Casework
import Records
import Register
import Wording

extension HandOrder {
    /// What a request states; `day` refuses what is no day.
    init(_ entry: HandEntry) throws(ServerProblem) {
        self.init(
            fields: (entry.fields ?? [:]).mapValues(\.text), clear: entry.clear ?? [], because: entry.because,
            version: entry.version, day: try entry.day(entry.on, "on"), dryRun: entry.dryRun ?? false)
    }
}

extension HandEntry {
    /// A day of the request.
    func day(_ text: String?, _ field: String) throws(ServerProblem) -> CalendarDay? {
        guard let text else { return nil }
        guard let day = CalendarDay(iso: text) else { throw .badParameter(field) }
        return day
    }

    /// A key that the route needs.
    func needed(_ value: String?, _ field: String) throws(ServerProblem) -> String {
        guard let value, !value.isEmpty else { throw .badParameter(field) }
        return value
    }
}

extension HandAnswer {
    init(_ result: HandResult, _ language: Language) {
        self.init(
            change: result.change,
            command: CodeName(code: result.command, name: HandWording.command(result.command)(language)),
            key: result.key, record: result.record, version: result.version, fields: result.fields,
            remarks: result.remarks.map { Remark(field: $0.field, code: $0.code, message: $0.message(language)) },
            possibleDuplicates: result.duplicates.map {
                let word = HandWording.lookalike($0.reason)(language)
                return Duplicate(
                    reason: CodeName(code: $0.reason, name: word), household: $0.household, key: $0.key,
                    name: $0.name, workItem: $0.workItem)
            },
            endedPairings: result.ended.map {
                Ended(
                    household: $0.household, helper: $0.helper.map(HelperRef.init), role: CodeName($0.role, language),
                    reason: $0.reason)
            },
            openProposals: result.openProposals.map {
                OpenProposal(
                    run: $0.run, household: $0.household, helper: $0.helper.map(HelperRef.init),
                    role: CodeName($0.role, language), state: $0.state)
            },
            helpersOutside: result.outside.map(HelperRef.init),
            undo: result.command == "undo" || result.isTried ? nil : result.change.map { "jiedui undo \($0)" })
        if result.isTried { dryRun = true }
    }
}

extension HandChangeItem {
    init(_ line: HandChangeLine, _ language: Language) {
        let change = line.change
        self.init(
            change: change.id,
            command: CodeName(code: change.command, name: HandWording.command(change.command)(language)),
            key: change.key, reason: change.reason, because: change.because, actor: change.actor,
            at: change.at.description, fields: line.fields, undoes: change.undoes, undoneBy: change.undoneBy)
    }
}
