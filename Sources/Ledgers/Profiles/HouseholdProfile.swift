import Register

/// Rows of a household ledger: one household each; where the sheet has a relation column, further rows are its members.
struct HouseholdProfile: LedgerProfile {
    private struct Content: Repeatable {
        var household: Household
        var head: Member

        func state(in out: inout Statements) {
            household.state(in: &out)
            head.state(in: &out)
        }
    }

    private var byNumber = SeenRows<Content>()
    private var byHead = SeenRows<Content>()
    private var numbers: [RowKey: Bool] = [:]
    /// Number, where stated, and name of the head in the row that stands for a household.
    private var heads: [RowKey: (id: RowKey?, name: RowKey)] = [:]
    private var members = MemberProfile()
    /// Where the households are, whatever the rows say; nil = where they say.
    var fixedPlace: DivisionCode?

    mutating func read(_ row: inout RowContext, _ tools: RowTools) -> RowOutcome {
        if row.has(.relation), let relation = tools.words.relations.code(row.cleaned(.relation)), relation != .head {
            return members.read(&row, tools, knownHere: { numbers[RowKey($0)] })
        }
        let number = row.householdNumber()
        let name = row.personName(.name)
        let id = row.residentID(.id, missing: .reject, divisions: tools.divisions)
        if name == nil { row.note(.nameMissing, .reject, .name) }
        var head = Member(household: number ?? "", name: name ?? "")
        head.id = id
        head.relation = .head
        tools.fillPerson(&head, &row)
        let area = place(number ?? "", id, &row, tools)
        // A row without a place is rejected, but its other faults are listed too: any code stands in for the place.
        guard let code = area?.code ?? DivisionCode(value: 999_999_999_999) else { return .rejected }
        var household = Household(number: number ?? "", area: code)
        household.villageWords = area?.villageWords
        fill(&household, &row, tools)
        if let note = row.text(.note) {
            household.note = note
            household.headDied = DeathNote.saysDead(note, ofHead: true)
        }
        if household.headDied {
            head.died = true
            row.note(.headDead, .warn, .note)
        }
        let isFolded = findRepeats(Content(household: household, head: head), &row, tools)
        if let number {
            let key = RowKey(number)
            numbers[key] = (numbers[key] ?? false) || !row.isRejected
        }
        if row.isRejected { return .rejected }
        return isFolded ? .folded : .accepted(.household(household, head: head))
    }

    func place(
        _ number: String, _ head: ResidentID?, _ row: inout RowContext, _ tools: RowTools
    ) -> (code: DivisionCode, villageWords: String?)? {
        if let fixedPlace { return (fixedPlace, nil) }
        let county = row.word(.county)
        let town = row.word(.town)
        let village = row.word(.village)
        switch tools.places.place(county: county, town: town, village: village, hints: [number, head?.number ?? ""]) {
        case .found(let code, let villageWords, let isVillageMissed):
            if isVillageMissed { row.note(.villageUnknown, .warn, .village) }
            return (code, villageWords)
        case .unknown(.town) where town == nil: row.note(.townMissing, .reject, .town)
        case .unknown(let field): row.note(.townUnknown, .reject, row.has(field) ? field : .town)
        case .ambiguous(let field): row.note(.areaAmbiguous, .reject, field)
        }
        return nil
    }

    func fill(_ household: inout Household, _ row: inout RowContext, _ tools: RowTools) {
        let words = tools.words
        household.phones = row.phones()
        household.address = row.text(.address)
        household.hukou = row.coded(.hukou, words.hukou)
        household.residency = row.coded(.residency, words.residencies)
        household.monthsWorked = row.count(.monthsWorked)
        if let text = row.text(.occurrenceArea) {
            household.occurrenceArea = tools.places.area(text, base: household.area)
            if household.occurrenceArea == nil { row.note(.areaUnknown, .warn, .occurrenceArea) }
        }
        if let word = row.word(.beneficiary), ["个人", "单人", "person"].contains(word) { household.beneficiary = .person }
        household.size = row.count(.size, least: 1)
        household.covered = row.count(.covered)
        if let size = household.size, let covered = household.covered, covered > size {
            row.note(.coveredExceeds, .warn, .covered)
        }
        household.since = row.partialDay(.since)
        household.categories = tools.spells(&row, since: household.since, missing: row.has(.category))
        if let unit = row.text(.recognisedBy) {
            for index in household.categories.indices { household.categories[index].recognisedBy = unit }
        }
        fillCauses(&household, &row, tools)
        household.income = row.money(.income)
        if household.income == nil, let yearly = row.money(.annualIncome) {
            household.income = Money(fen: (yearly.fen + 6) / 12)
        }
        household.rigidSpending = row.money(.rigidSpending)
        household.allowance = row.money(.allowance)
        household.status = row.coded(.status, words.statuses) ?? .active
        household.exitUntil = row.day(.exitUntil, isEnd: true)
        household.tags = Set(tools.codes(&row, .tags, words.tags, unknown: .wordUnknown))
        household.lastConfirmed = row.day(.lastConfirmed)
        let need = row.cleaned(.need)
        if BlankWord.statesNone(need) {
            household.statedNeed = .none
        } else if !BlankWord.contains(need) {
            let codes = tools.codes(&row, .need, words.needs, unknown: .codeUnknown)
            household.statedNeed = codes.isEmpty ? .unknown : .some(codes)
        }
    }

    private func fillCauses(_ household: inout Household, _ row: inout RowContext, _ tools: RowTools) {
        let main = tools.codes(&row, .cause, tools.words.causes, unknown: .causeUnknown)
        let others = tools.codes(&row, .otherCauses, tools.words.causes, unknown: .causeUnknown)
        if main.count > 1 { row.note(.causeSeveral, .repair, .cause) }
        if row.has(.cause), BlankWord.contains(row.cleaned(.cause)) { row.note(.causeMissing, .warn, .cause) }
        household.mainCause = main.first
        for cause in main.dropFirst() + others where cause != main.first && !household.otherCauses.contains(cause) {
            household.otherCauses.append(cause)
        }
    }

    /// Notes repeated rows and heads; says whether an accepted row stands for this one already.
    private mutating func findRepeats(_ content: Content, _ row: inout RowContext, _ tools: RowTools) -> Bool {
        let number = content.household.number
        guard !number.isEmpty else { return false }
        let key = RowKey(number)
        let person = content.head.id.map { RowKey($0.number) }
        let own = (id: person, name: RowKey(PlainText.nameKey(content.head.name)))
        let statements = Statements(of: content)
        if let first = byNumber[key], let head = heads[key] {
            let isSameHead = head.id == own.id || ((head.id == nil || own.id == nil) && head.name == own.name)
            guard isSameHead else {
                row.note(.numberReused, .reject, .household, facts: first.facts)
                return false
            }
            if !first.isAccepted, !row.isRejected { heads[key] = own }
            return byNumber.isRepeated(key, statements, &row, .household)
        }
        byNumber.keep(key, statements, row)
        heads[key] = own
        guard let id = content.head.id, let person else { return false }
        if let first = byHead[person] {
            row.note(.duplicatePerson, .warn, .id, facts: first.facts)
            byHead.keep(person, statements, row)
            return first.isAccepted
        }
        byHead.keep(person, statements, row)
        let known = tools.lookup.households(ofHead: id)
        guard !known.isEmpty, !known.contains(number) else { return false }
        row.note(.duplicatePerson, .warn, .id)
        return true
    }
}
