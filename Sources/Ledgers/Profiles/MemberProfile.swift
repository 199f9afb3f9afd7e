import Register

/// Rows of a member ledger: one person each, the head too.
struct MemberProfile: LedgerProfile {
    private var byPerson = SeenRows<Member>()
    private var homes: [RowKey: IssueFacts] = [:]

    mutating func read(_ row: inout RowContext, _ tools: RowTools) -> RowOutcome {
        read(&row, tools, knownHere: { _ in nil })
    }

    /// Reads one row; `knownHere` says of a household number whether the same file accepted or rejected its row.
    mutating func read(_ row: inout RowContext, _ tools: RowTools, knownHere: (String) -> Bool?) -> RowOutcome {
        let number = row.householdNumber()
        let name = row.personName(.name)
        let id = row.residentID(.id, missing: .warn, divisions: tools.divisions)
        if name == nil { row.note(.nameMissing, .reject, .name) }
        if let number {
            switch knownHere(number) {
            case true?: break
            case false?: row.note(.householdUnknown, .reject, .household)
            case nil: tools.checkHousehold(number, &row, orphan: .orphanMember)
            }
        }
        var member = Member(household: number ?? "", name: name ?? "")
        member.id = id
        member.relation = row.coded(.relation, tools.words.relations)
        tools.fillPerson(&member, &row)
        tools.fillLife(&member, &row)
        guard let number, !row.isRejected else { return .rejected }
        let key = RowKey(number, id?.number ?? PlainText.nameKey(member.name))
        if byPerson.isRepeated(key, Statements(of: member), &row, .id) { return .folded }
        guard let id else { return .accepted(.member(member)) }
        let person = RowKey(id.number)
        if let first = homes[person] {
            row.note(.duplicatePerson, .warn, .id, facts: first)
            return .folded
        }
        let known = tools.lookup.households(ofMember: id) + tools.lookup.households(ofHead: id)
        if !known.isEmpty, !known.contains(number) {
            row.note(.duplicatePerson, .warn, .id)
            return .folded
        }
        homes[person] = IssueFacts(otherSheet: row.sheet, otherRow: row.row.number)
        return .accepted(.member(member))
    }
}
