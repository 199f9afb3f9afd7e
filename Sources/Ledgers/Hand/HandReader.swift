public import Register

/// Reads rows that people state by hand with the rules of the import: the same words, codes, repairs and refusals.
///
/// A new record is read like a row of its ledger. A change takes over the meanings that the row states, blank ones too,
/// and leaves all others as they are.
public struct HandReader {
    private let tools: RowTools

    /// A reader that asks `lookup` about what the register knows.
    public init(lookup: any RegisterLookup) {
        let lookup = HandLookup(base: lookup)
        tools = RowTools(
            lookup: lookup, words: Vocabularies(), places: PlaceResolver(divisions: lookup.divisions), fileName: "",
            today: nil)
    }

    // MARK: households

    /// A new household with its head; `place` is where it is, in the place of county, town and village.
    public func newHousehold(_ row: HandRow, place: DivisionCode? = nil) -> HandReading<HouseholdAndHead> {
        var profile = HouseholdProfile()
        profile.fixedPlace = place
        var context = context(row)
        let outcome = profile.read(&context, tools)
        return reading(context, row, isNew: true) {
            guard case .accepted(let records) = outcome, case .household(let household, let head)? = records.first
            else { return nil }
            return HouseholdAndHead(household: household, head: head)
        }
    }

    /// A household and its head as the row changes them.
    public func household(_ row: HandRow, onto known: HouseholdAndHead) -> HandReading<HouseholdAndHead> {
        var whole = row
        let (old, head) = (known.household, known.head)
        if !row.stated.isDisjoint(with: [.recognisedBy, .since]), row.texts[.category] == nil {
            whole.supply(.category, old.categories.map(\.words).joined(separator: "、"))
        }
        if row.stated.contains(.category) { whole.supply(.since, old.since?.description) }
        whole.supply(.size, old.size.map { String($0) })
        whole.supply(.covered, old.covered.map { String($0) })
        var context = context(whole)
        var household = Household(number: old.number, area: old.area)
        let profile = HouseholdProfile()
        profile.fill(&household, &context, tools)
        if let note = context.text(.note) {
            household.note = note
            household.headDied = DeathNote.saysDead(note, ofHead: true)
        }
        var person = Member(household: old.number, name: "")
        if row.stated.contains(.name) {
            person.name = context.personName(.name) ?? ""
            if person.name.isEmpty { context.note(.nameMissing, .reject, .name) }
        }
        person.id =
            row.stated.contains(.id)
            ? context.residentID(.id, divisions: tools.divisions) : head?.id
        tools.fillPerson(&person, &context)
        return reading(context, row, isNew: false) {
            var (value, lead) = (old, head)
            for field in row.stated.sorted(by: { $0.rawValue < $1.rawValue }) {
                if value.take(field, from: household) { continue }
                lead?.take(field, from: person)
            }
            return HouseholdAndHead(household: value, head: lead)
        }
    }

    /// Where the row says that a household is now: its village or town, and the village's words where the table has no
    /// such village.
    public func place(
        _ row: HandRow, of number: String, from old: DivisionCode, head: ResidentID?
    ) -> HandReading<HandPlace> {
        let profile = HouseholdProfile()
        var first = context(row)
        var found = profile.place(number, head, &first, tools)
        if found == nil, row.texts[.county] == nil {
            // The same county, where the town's name alone does not say it.
            var nearer = row
            nearer.supply(.county, tools.divisions.name(of: old.containing(.county)))
            var second = context(nearer)
            if let place = profile.place(number, head, &second, tools) {
                (found, first) = (place, second)
            }
        }
        return reading(first, row, isNew: true) {
            found.map { HandPlace(area: $0.code, villageWords: $0.villageWords) }
        }
    }

    /// The household number of a row, as the ledgers have it.
    public func householdNumber(_ row: HandRow) -> HandReading<String> {
        var context = context(row)
        let number = context.householdNumber()
        return reading(context, row, isNew: true) { number }
    }

    // MARK: people and needs

    /// A new member of a household.
    public func newMember(_ row: HandRow, of household: String) -> HandReading<Member> {
        var whole = row
        whole.supply(.household, household)
        return member(whole, row, isNew: true)
    }

    /// A member as the row changes it.
    public func member(_ row: HandRow, onto known: Member) -> HandReading<Member> {
        var whole = row
        whole.supply(.household, known.household)
        whole.supply(.name, known.name)
        whole.supply(.id, known.id?.number)
        var reading = member(whole, row, isNew: false)
        if let read = reading.value {
            var value = known
            for field in row.stated.sorted(by: { $0.rawValue < $1.rawValue }) { value.take(field, from: read) }
            reading.value = value
        }
        return reading
    }

    private func member(_ whole: HandRow, _ row: HandRow, isNew: Bool) -> HandReading<Member> {
        var profile = MemberProfile()
        var context = context(whole)
        let outcome = profile.read(&context, tools)
        return reading(context, row, isNew: isNew) {
            guard case .accepted(let records) = outcome, case .member(let member)? = records.first else { return nil }
            return member
        }
    }

    /// A new need of a household.
    public func newNeed(_ row: HandRow, of household: String) -> HandReading<Need> {
        var whole = row
        whole.supply(.household, household)
        return need(whole, row, isNew: true)
    }

    /// A need as the row changes it.
    public func need(_ row: HandRow, onto known: Need) -> HandReading<Need> {
        var whole = row
        whole.supply(.household, known.household)
        whole.supply(.needCode, known.code.rawValue)
        whole.supply(.text, known.text)
        whole.supply(.member, known.member?.number)
        whole.supply(.from, known.from?.description)
        whole.supply(.until, known.until?.description)
        var reading = need(whole, row, isNew: false)
        if let read = reading.value {
            var value = known
            for field in row.stated { value.take(field, from: read) }
            reading.value = value
        }
        return reading
    }

    private func need(_ whole: HandRow, _ row: HandRow, isNew: Bool) -> HandReading<Need> {
        var profile = NeedProfile()
        var context = context(whole)
        let outcome = profile.read(&context, tools)
        // A ledger may say that there is none; a need that is entered is one.
        if case .folded = outcome { context.note(.codeUnknown, .reject, .needCode) }
        return reading(context, row, isNew: isNew) {
            guard case .accepted(let records) = outcome, case .need(let need)? = records.first else { return nil }
            return need
        }
    }

    // MARK: helpers and relatives

    /// A new helper.
    public func newHelper(_ row: HandRow) -> HandReading<Helper> { helper(row, row, isNew: true) }

    /// A helper as the row changes it.
    public func helper(_ row: HandRow, onto known: Helper) -> HandReading<Helper> {
        var whole = row
        whole.supply(.name, known.name)
        whole.supply(.kind, known.kind.rawValue)
        whole.supply(.unit, known.unit)
        whole.supply(.id, known.id?.number)
        whole.supply(.unitCode, known.unitCode?.text)
        whole.supply(.from, known.from?.description)
        whole.supply(.until, known.until?.description)
        if let base = known.base, !row.stated.isDisjoint(with: [.town, .area]) {
            if base.level >= .township, !row.stated.contains(.county) {
                whole.supply(.town, tools.divisions.name(of: base.containing(.township)))
            }
            whole.supply(.county, tools.divisions.name(of: base.containing(.county)))
        }
        var reading = helper(whole, row, isNew: false)
        if let read = reading.value {
            var value = known
            for field in row.stated { value.take(field, from: read) }
            reading.value = value
        }
        return reading
    }

    private func helper(_ whole: HandRow, _ row: HandRow, isNew: Bool) -> HandReading<Helper> {
        var profile = HelperProfile()
        var context = context(whole)
        let outcome = profile.read(&context, tools)
        return reading(context, row, isNew: isNew) {
            guard case .accepted(let records) = outcome, case .helper(let helper)? = records.first else { return nil }
            return helper
        }
    }

    /// A filed relation.
    public func relative(_ row: HandRow) -> HandReading<NearRelative> {
        var profile = RelativeProfile()
        var context = context(row)
        let outcome = profile.read(&context, tools)
        return reading(context, row, isNew: true) {
            guard case .accepted(let records) = outcome, case .relative(let relative)? = records.first else {
                return nil
            }
            return relative
        }
    }

    /// A single identity number, as the ledgers have it in the column of `field`.
    public func id(_ text: String, _ kind: LedgerKind, _ field: Field) -> HandReading<ResidentID> {
        var row = HandRow(kind)
        row.supply(field, text)
        var context = context(row)
        let id = context.residentID(field, missing: .reject)
        return reading(context, row, isNew: true) { id }
    }

    // MARK: the row

    /// The row as the profiles read rows: one column for each meaning, headed with the meaning's own word.
    private func context(_ row: HandRow) -> RowContext {
        let fields = row.texts.sorted { $0.key.rawValue < $1.key.rawValue }
        var columns = FieldColumns()
        for (place, entry) in fields.enumerated() { columns[entry.key] = place }
        let map = HeadingMap(
            columns: columns, headings: fields.map(\.key.word), firstRow: 1, row: 1, width: fields.count, title: [],
            unknown: [], repeated: nil, rowsUsed: 1)
        let frame = SheetFrame(file: "", sheet: "", map: map, table: HeadingTable.table(of: row.kind))
        return RowContext(Row(number: 2, line: 2, cells: fields.map { Cell($0.value) }), in: frame)
    }

    /// What was found, and the value where nothing speaks against it. Of a change only what it states is judged.
    private func reading<Value>(
        _ context: RowContext, _ row: HandRow, isNew: Bool, _ value: () -> Value?
    ) -> HandReading<Value> {
        var result = HandReading<Value>(value: nil, faults: [], remarks: [])
        let table = HeadingTable.table(of: row.kind)
        for issue in context.issues {
            let field = table.field(for: issue.column)
            let isStated = field.map { row.stated.contains($0) } ?? true
            let isFault = issue.severity == .reject || (issue.code.isUnread && isStated)
            guard isFault || isNew || isStated else { continue }
            let found = HandIssue(
                field: field?.word ?? issue.column, code: issue.code,
                message: issue.reasonByHand(isFault ? .reject : issue.severity))
            if isFault { result.faults.append(found) } else { result.remarks.append(found) }
        }
        guard result.faults.isEmpty else { return result }
        result.value = value()
        return result
    }
}

/// Where a household is.
public struct HandPlace: Sendable, Hashable {
    /// Village, or town.
    public var area: DivisionCode
    /// The village as written, where the table has none of that name.
    public var villageWords: String?
}
