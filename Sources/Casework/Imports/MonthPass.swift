import Ledgers
import Records
import Register
import Storage
import Vault
import Wording

/// What an import means for the daily work: corrections by hand that it contradicts, and whom a month's list leaves out.
final class MonthPass {
    let aliases: NumberAliases
    /// Households that an earlier list left out and about which nobody has decided.
    let absent: Set<String>
    let snapshot: SnapshotPass?
    private let order: ImportOrder
    private let session: StoreSession
    private let caller: Principal
    private let origin: ChangeOrigin
    private let batch: String
    private var missing = 0

    init(
        _ order: ImportOrder, _ session: StoreSession, _ caller: Principal, _ origin: ChangeOrigin, batch: String
    ) throws {
        (self.order, self.session, self.caller) = (order, session, caller)
        (self.origin, self.batch) = (origin, batch)
        let isAboutHouseholds = ![.divisions, .helpers, .relatives, .exclusions, .totals, .offers, .communities]
            .contains(order.kind)
        aliases = isAboutHouseholds ? try NumberAliases(session) : NumberAliases()
        absent =
            isAboutHouseholds
            ? Set(try session.openWorkItems(.ledgerMissing, in: nil).compactMap(\.household)) : []
        guard let scope = order.snapshot else {
            snapshot = nil
            return
        }
        guard order.kind == .households else {
            throw CaseworkError("bad_parameter", LedgerMonthWording.onlyHouseholds, field: "snapshot")
        }
        guard scope.asOf <= origin.at.day else {
            throw CaseworkError("bad_parameter", LedgerMonthWording.asOfFuture, field: "as_of")
        }
        if let own = caller.area, !own.contains(scope.area) { throw CaseworkError.outsideArea(own) }
        if let later = try session.laterLedgerSnapshot(
            area: scope.area, categories: scope.categories, than: scope.asOf)
        {
            throw CaseworkError(
                "list_older", LedgerMonthWording.listOlder(later.asOf.description, later.batch),
                hint: LedgerMonthWording.listOlderHint(later.batch), field: "as_of")
        }
        snapshot = try SnapshotPass(scope, session)
    }

    /// After the last row: stores what waited, opens what people have to decide.
    ///
    /// - Throws: ``CaseworkError`` `too_many_missing` where too many households are missing and nobody confirmed it.
    func finish(_ pass: ImportPass, _ histories: [FileHistory]) throws {
        if let snapshot { try finish(snapshot, pass) }
        if snapshot == nil, order.kind == .members, !absent.isEmpty { try lookAgain() }
        for history in histories { try settle(history, pass) }
    }

    // MARK: corrections by hand

    private func settle(_ history: FileHistory, _ pass: ImportPass) throws {
        let (conflicts, settled) = try session.settle(history)
        for subject in settled {
            if let item = try session.openWorkItem(subject: subject) {
                try session.close(workItem: item.id, as: .gone, outcome: "settled", origin)
            }
        }
        var issues: [ImportIssue] = []
        for conflict in conflicts {
            let subject = StoreSession.subject(ofConflict: conflict.id, conflict.record, conflict.field)
            // A helper without any area stands under none.
            guard let area = conflict.area ?? caller.area ?? DivisionCode("99") else { continue }
            var item = WorkItem(
                .handConflict, subject: subject, area: area, household: conflict.household,
                helper: conflict.record == .helper ? conflict.id : nil,
                cause: "hand_conflict", arguments: [conflict.record.rawValue, conflict.field, conflict.key],
                batch: batch, openedBy: caller.actor, openedAt: origin.at)
            item.held = conflict.held
            if let open = try session.openWorkItem(subject: subject), let held = open.held,
                try session.isSame(conflict.record, field: conflict.field, held, conflict.held)
            {
                item.held = held
                item.batch = open.batch
            }
            if try !isDecided(conflict, subject) { try session.open(item, origin) }
            issues.append(
                ImportIssue(
                    sheet: "", row: conflict.line ?? 0, column: "", code: IssueCode.handConflict.rawValue,
                    severity: IssueSeverity.warn.rawValue,
                    arguments: ["", "", "", "", "", conflict.field, conflict.record.rawValue]))
        }
        try pass.noteLate(issues.sorted { ($0.row, $0.arguments[5]) < ($1.row, $1.arguments[5]) })
    }

    /// Whether somebody decided already that the hand outranks this very value of the ledger.
    private func isDecided(_ conflict: HandConflict, _ subject: String) throws -> Bool {
        guard let last = try session.lastDecided(subject: subject, household: conflict.household),
            last.outcome == WorkOutcome.dismissed.rawValue, let held = last.held
        else { return false }
        return try session.isSame(conflict.record, field: conflict.field, held, conflict.held)
    }

    // MARK: the month's list

    private func finish(_ snapshot: SnapshotPass, _ pass: ImportPass) throws {
        let scope = snapshot.scope
        let result = try snapshot.finish()
        missing = result.missing.count
        if SnapshotScope.isSuspicious(missing: missing, of: snapshot.inScope.count), scope.confirmMissing != missing {
            throw CaseworkError(
                "too_many_missing", LedgerMonthWording.tooManyMissing(missing, snapshot.inScope.count),
                hint: LedgerMonthWording.tooManyMissingHint(missing), field: "confirm_missing")
        }
        try pass.keepLate(result.rows)
        try pass.noteLate(
            snapshot.outside.map { row, isArea in
                ImportIssue(
                    sheet: row.sheet, row: row.row, column: "", code: IssueCode.outsideScope.rawValue,
                    severity: IssueSeverity.warn.rawValue, arguments: ["", "", "", "", "", scope.text])
            }
                + result.doubles.map { row in
                    ImportIssue(
                        sheet: row.sheet, row: row.row, column: "", code: IssueCode.duplicatePerson.rawValue,
                        severity: IssueSeverity.warn.rawValue)
                })
        try openChanges(result.changes, scope)
        let evidence = try MissingEvidence.of(result.missing, scope.area, on: scope.asOf, session)
        for household in result.missing {
            guard let found = evidence[household.number] else { continue }
            try session.open(item(household.number, household.area, found, scope), origin)
        }
        // What an earlier list missed is there again.
        for item in try session.openWorkItems(.ledgerMissing, in: scope.area)
            + session.openWorkItems(.headChanged, in: scope.area)
        where item.household.map({ result.listed.contains($0) }) ?? false {
            try session.close(workItem: item.id, as: .gone, outcome: "listed", origin)
        }
    }

    private func item(
        _ number: String, _ area: DivisionCode, _ found: MissingEvidence, _ scope: SnapshotScope
    ) -> WorkItem {
        WorkItem(
            .ledgerMissing, subject: "ledger_missing|\(number)", area: area, household: number,
            cause: found.code.rawValue, proposal: found.outcome.rawValue,
            arguments: [scope.asOf.description, scope.text, found.other ?? ""], batch: batch,
            openedBy: caller.actor, openedAt: origin.at)
    }

    private func openChanges(_ changes: [SnapshotPass.Change], _ scope: SnapshotScope) throws {
        for change in changes {
            let household = change.household
            let subject = "head_changed|\(household.number)"
            let isSameHead = try session.isHead(change.people.first?.id, of: household.id)
            var item = WorkItem(
                .headChanged, subject: subject, area: household.area, household: household.number,
                cause: isSameHead ? "renumbered" : "head_changed", proposal: WorkOutcome.headChanged.rawValue,
                arguments: [
                    scope.asOf.description, change.record.number, String(change.people.count), household.number,
                ], batch: batch,
                openedBy: caller.actor, openedAt: origin.at)
            item.held = try session.hold(change.record, change.people)
            if let open = try session.openWorkItem(subject: subject), let held = open.held {
                let known = try session.held(held)
                if known.household == change.record, known.people == change.people { item.held = held }
            }
            try session.open(item, origin)
            // Nobody is missing who goes on under another number.
            if let old = try session.openWorkItem(subject: "ledger_missing|\(household.number)") {
                try session.close(workItem: old.id, as: .gone, outcome: "head_changed", origin)
            }
        }
    }

    /// A member ledger may tell where the people of missing households are.
    private func lookAgain() throws {
        for item in try session.openWorkItems(.ledgerMissing, in: nil) {
            guard let number = item.household, let kept = try session.household(number),
                let day = item.arguments.first.flatMap({ CalendarDay(iso: $0) }), item.arguments.count > 1
            else { continue }
            let scope = try SnapshotScope(parsing: item.arguments[1], asOf: day)
            let household = ScopeHousehold(kept)
            guard let found = try MissingEvidence.of([household], scope.area, on: day, session)[number],
                found.outcome.rawValue != item.proposal
            else { continue }
            try session.open(self.item(number, kept.value.area, found, scope), origin)
        }
    }

    /// Writes the record of the list once its counts are known.
    func keepRecord() throws {
        guard let snapshot else { return }
        let counts = try session.householdCounts(ofBatch: batch)
        let listed =
            snapshot.inScope.count - missing
            - (try session.workItems(ofBatch: batch).count {
                $0.kind == .headChanged && $0.state == .open
            })
        try session.add(
            StoreSession.LedgerSnapshot(
                batch: batch, area: snapshot.scope.area, categories: snapshot.scope.categories,
                asOf: snapshot.scope.asOf, fresh: counts.added.count, changed: counts.changed.count,
                same: max(0, listed - counts.changed.count), missing: missing))
    }
}
