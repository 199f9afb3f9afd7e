import Register

extension RowTools {
    /// The household of a casework row: by its number, else by its head. Notes why there is none.
    func household(_ row: inout RowContext) -> (number: String, head: ResidentID?)? {
        let head = row.residentID(.head, divisions: nil)
        if let number = row.householdNumber(missing: nil) {
            checkHousehold(number, &row, orphan: .householdAbsent)
            if row.isRejected { return nil }
            checkHead(head, ofHousehold: number, &row)
            return row.isRejected ? nil : (number, head)
        }
        if row.isRejected { return nil }
        guard let head else {
            row.note(.householdMissing, .reject, row.has(.household) ? .household : .head)
            return nil
        }
        let numbers = lookup.households(ofHead: head)
        guard let number = numbers.first else {
            row.note(.householdAbsent, .reject, .head)
            return nil
        }
        guard numbers.count == 1 else {
            row.note(.householdAmbiguous, .reject, .head)
            return nil
        }
        checkHeadName(ofHousehold: number, &row)
        return (number, head)
    }

    /// Compares the head that a row states with the household that its number means.
    ///
    /// A person of another household rejects the row; one whom the register does not know, or another name, is a warning.
    private func checkHead(_ head: ResidentID?, ofHousehold number: String, _ row: inout RowContext) {
        if let head, !lookup.households(ofHead: head).contains(number) {
            let isMember = lookup.isMember(head, ofHousehold: number) ?? false
            let isElsewhere = !lookup.households(ofHead: head).isEmpty || !lookup.households(ofMember: head).isEmpty
            if isElsewhere && !isMember {
                row.note(.householdConflict, .reject, .head)
            } else {
                row.note(.headConflict, .warn, .head)
            }
            return
        }
        checkHeadName(ofHousehold: number, &row)
    }

    private func checkHeadName(ofHousehold number: String, _ row: inout RowContext) {
        guard let stated = row.personName(.headName), let known = lookup.headName(ofHousehold: number) else { return }
        if PlainText.nameKey(stated) != PlainText.nameKey(known) { row.note(.headConflict, .warn, .headName) }
    }

    /// Checks that a row names exactly one helper; `severity` is what happens otherwise.
    func checkHelper(
        id: ResidentID?, name: String?, unit: String?, _ row: inout RowContext, _ severity: IssueSeverity
    ) {
        let field: Field = row.has(.helperName) ? .helperName : .unit
        if let id {
            if !lookup.knowsHelper(id) {
                row.note(.helperUnknown, severity, .helper)
            } else if lookup.agrees(helper: id, name: name, unit: unit) == false {
                row.note(.helperConflict, .warn, name == nil ? .unit : .helperName)
            }
            return
        }
        switch lookup.helperCount(name: name, unit: unit) {
        case 0: row.note(.helperUnknown, severity, field)
        case 1: break
        default: row.note(.helperAmbiguous, severity, field)
        }
    }
}

/// Rows of a pairing ledger: pairings that are running or have run.
struct PairingProfile: LedgerProfile {
    private var seen = SeenRows<RunningPairing>()

    mutating func read(_ row: inout RowContext, _ tools: RowTools) -> RowOutcome {
        let household = tools.household(&row)
        var pairing = RunningPairing(role: row.coded(.role, tools.words.roles) ?? .lead)
        pairing.household = household?.number
        pairing.head = household?.head
        pairing.helper = row.residentID(.helper)
        pairing.helperName = row.personName(.helperName)
        pairing.unit = row.text(.unit)
        pairing.from = row.partialDay(.from)
        pairing.until = row.partialDay(.until)
        row.checkOrder(pairing.from?.earliest, pairing.until?.latest)
        pairing.measures = row.text(.measures)
        pairing.plan = row.text(.plan)
        if pairing.helper == nil, pairing.helperName == nil, pairing.unit == nil {
            if !row.isRejected { row.note(.helperMissing, .reject, row.has(.helperName) ? .helperName : .unit) }
        } else if !row.isRejected {
            tools.checkHelper(
                id: pairing.helper, name: pairing.helperName, unit: pairing.unit, &row, .reject)
        }
        if row.isRejected { return .rejected }
        let helper = pairing.helper?.number ?? "\(pairing.helperName ?? "")\n\(pairing.unit ?? "")"
        let key = "\(pairing.household ?? "")\n\(helper)\n\(pairing.role.rawValue)\n\(pairing.from?.description ?? "")"
        return seen.isRepeated(key, pairing, &row, row.has(.household) ? .household : .head)
            ? .folded : .accepted(.pairing(pairing))
    }
}

/// Rows of a visit ledger.
struct VisitProfile: LedgerProfile {
    private var seen = SeenRows<VisitEntry>()

    mutating func read(_ row: inout RowContext, _ tools: RowTools) -> RowOutcome {
        let household = tools.household(&row)
        let day = row.partialDay(.from)?.exact
        if day == nil { row.note(.dateMissing, .reject, .from) }
        guard let day, let household, !row.isRejected else { return .rejected }
        var visit = VisitEntry(day: day)
        visit.household = household.number
        visit.head = household.head
        visit.visitor = row.residentID(.helper)
        visit.visitorName = row.personName(.helperName)
        visit.unit = row.text(.unit)
        visit.method = row.coded(.method, tools.words.visitMethods)
        visit.changes = row.text(.changes)
        visit.problems = row.text(.problems)
        visit.requests = row.text(.requests)
        visit.outcome = row.text(.outcome)
        visit.next = row.day(.next)
        if row.isRejected { return .rejected }
        if visit.visitor != nil || visit.visitorName != nil || visit.unit != nil {
            tools.checkHelper(id: visit.visitor, name: visit.visitorName, unit: visit.unit, &row, .warn)
        }
        let visitor = visit.visitor?.number ?? visit.visitorName ?? ""
        let key = "\(household.number)\n\(day)\n\(visitor)\n\(visit.method?.rawValue ?? "")"
        return seen.isRepeated(key, visit, &row, .from) ? .folded : .accepted(.visit(visit))
    }
}
