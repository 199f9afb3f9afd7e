import AdminAPI
import Casework
import Records
import Register
import Wording

extension WorkEntry {
    init(_ line: WorkLine, remarks: Bool = false, _ language: Language) {
        let item = line.item
        func outcome(_ code: String) -> CodeName { CodeName(code: code, name: WorkWording.outcome(code)(language)) }
        self.init(
            id: item.id, version: item.version,
            kind: CodeName(code: item.kind.rawValue, name: WorkWording.kindName(item.kind.rawValue)(language)),
            state: CodeName(code: item.state.rawValue, name: WorkWording.stateName(item.state.rawValue)(language)),
            area: item.area.description, cause: item.cause, sentence: line.sentence(language),
            outcomes: line.outcomes.map { outcome($0.rawValue) }, openedAt: item.openedAt.description,
            command: line.command)
        household = item.household
        helper = line.helper
        proposal = item.proposal.map(outcome)
        due = item.due?.description
        batch = item.batch
        self.outcome = item.outcome.map(outcome)
        closedAt = item.closedAt?.description
        closedBy = item.closedBy
        if remarks { self.remarks = item.words }
    }
}

extension WorkOrder {
    init(_ item: String, _ decision: WorkDecision) throws(ServerProblem) {
        self.init(
            item, outcome: try Wire.code(decision.outcome, "outcome"), because: try Wire.words(decision.because),
            version: decision.version)
    }
}

extension WorkResult {
    init(_ receipt: WorkReceipt, _ language: Language) {
        self.init(
            item: WorkEntry(receipt.line, language), consequences: receipt.consequences.map { $0(language) },
            undo: receipt.undo)
    }
}

extension SincePage {
    init(_ report: SinceReport, _ language: Language) {
        self.init(
            since: report.since.description, area: report.area?.description,
            sections: report.sections.map { section in
                Section(
                    section: CodeName(
                        code: section.section.rawValue,
                        name: SinceWording.section(section.section.rawValue)(language)),
                    total: section.total,
                    lines: section.lines.map { line in
                        Line(
                            household: line.household, helper: line.helper, item: line.item,
                            day: line.day.description, sentence: line.sentence(language), command: line.command)
                    })
            })
    }
}

extension SnapshotResult {
    init(_ outcome: SnapshotOutcome, _ language: Language) {
        func line(_ line: SnapshotOutcome.Line) -> Line {
            Line(
                household: line.household, newNumber: line.newNumber, item: line.item,
                proposal: line.proposal.map { CodeName(code: $0, name: WorkWording.outcome($0)(language)) },
                evidence: CodeName(code: line.evidence, name: WorkWording.evidence(line.evidence, other: "")(language)))
        }
        self.init(
            scope: outcome.scope.text, asOf: outcome.scope.asOf.description,
            counts: Counts(
                new: outcome.new.count, changed: outcome.changed.count, same: outcome.same,
                missing: outcome.missing.count, headChanged: outcome.headChanged.count),
            new: outcome.new, changed: outcome.changed, missing: outcome.missing.map(line),
            headChanged: outcome.headChanged.map(line), revertedBy: outcome.revertedBy)
    }
}

extension BatchDiff {
    init(_ changes: BatchChanges, _ language: Language) {
        self.init(
            batch: changes.batch, changed: changes.changed, added: changes.added, reverted: changes.isReverted,
            items: changes.changes.map { change in
                Record(
                    record: CodeName(
                        code: change.record, name: LedgerMonthWording.recordName(change.record)(language)),
                    key: change.key, new: change.isNew, row: change.row,
                    fields: change.fields.map {
                        Field(
                            field: $0.field, before: $0.before, after: $0.after, personal: $0.isPersonal ? true : nil)
                    }, changedSince: change.isOld ? true : nil)
            })
    }
}

extension RevertResult {
    init(_ counts: RevertCounts, of batch: String) {
        self.init(
            batch: batch, restored: counts.restored, removed: counts.removed, ended: counts.ended,
            closed: counts.closed)
    }
}
