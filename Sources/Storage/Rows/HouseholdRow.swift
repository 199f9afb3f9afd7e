import Records
import Register
import Vault

struct HouseholdRow: StoredRow {
    static let table = "household"
    static let columns = [
        "id", "version", "number", "beneficiary", "area", "village_words", "occurrence_area", "hukou", "residency",
        "months_worked", "size", "covered", "categories", "main_cause", "other_causes", "income", "rigid_spending",
        "allowance", "since", "stated_need", "head_died", "status", "exit_until", "tags", "last_confirmed", "sealed",
    ]

    let id: RecordID
    var version: Int64
    var value: Household
    var key: String { value.number }

    func encode(_ vault: Vault) throws -> [SQLValue] { try written(vault) }

    func write(_ vault: Vault, to values: inout [SQLValue]) throws {
        var sealed = SealedFields()
        for phone in value.phones { sealed.add(.phone, phone) }
        sealed.add(.address, value.address)
        sealed.add(.note, value.note)
        values.append(.id(id))
        values.append(.int(version))
        writeFacts(to: &values)
        values.append(try sealed.box(vault, table: Self.table, row: id))
    }

    /// Appends what is neither sealed nor a key, in the order of the columns.
    private func writeFacts(to values: inout [SQLValue]) {
        values.append(.text(value.number))
        values.append(.code(value.beneficiary))
        values.append(.area(value.area))
        values.append(.text(value.villageWords))
        values.append(.area(value.occurrenceArea))
        values.append(.code(value.hukou))
        values.append(.code(value.residency))
        values.append(.int(value.monthsWorked))
        values.append(.int(value.size))
        values.append(.int(value.covered))
        values.append(.text(CodeText.spells(value.categories)))
        values.append(.code(value.mainCause))
        values.append(.text(CodeText.codes(value.otherCauses)))
        values.append(.money(value.income))
        values.append(.money(value.rigidSpending))
        values.append(.money(value.allowance))
        values.append(.day(value.since))
        values.append(.text(CodeText.statedNeed(value.statedNeed)))
        values.append(.bool(value.headDied))
        values.append(.code(value.status))
        values.append(.day(value.exitUntil))
        values.append(.text(CodeText.join(value.tags.map(\.rawValue).sorted())))
        values.append(.day(value.lastConfirmed))
    }

    init(id: RecordID, version: Int64, value: Household) {
        (self.id, self.version, self.value) = (id, version, value)
    }

    /// Reads `selection`; without a vault the selection has no box, and the sealed fields stay empty.
    init(_ reader: inout RowReader, _ vault: Vault?) throws {
        id = try reader.recordID()
        version = try reader.int()
        let number = try reader.text()
        let beneficiary: Beneficiary = try reader.code()
        value = Household(number: number, area: try reader.area())
        value.beneficiary = beneficiary
        value.villageWords = try reader.optionalText()
        value.occurrenceArea = try reader.optionalArea()
        value.hukou = try reader.optionalCode()
        value.residency = try reader.optionalCode()
        value.monthsWorked = try reader.optionalNumber()
        value.size = try reader.optionalNumber()
        value.covered = try reader.optionalNumber()
        value.categories = try CodeText.spells(try reader.text())
        value.mainCause = try reader.optionalCode()
        value.otherCauses = try reader.codes()
        value.income = try reader.optionalMoney()
        value.rigidSpending = try reader.optionalMoney()
        value.allowance = try reader.optionalMoney()
        value.since = try reader.optionalPartialDay()
        value.statedNeed = try CodeText.statedNeed(try reader.optionalText())
        value.headDied = try reader.bool()
        value.status = try reader.code()
        value.exitUntil = try reader.optionalDay()
        value.tags = Set(try reader.codes())
        value.lastConfirmed = try reader.optionalDay()
        guard let vault else { return }
        let sealed = try SealedFields(box: try reader.optionalBlob(), vault, table: Self.table, row: id)
        value.phones = try sealed.all(.phone)
        value.address = try sealed.first(.address)
        value.note = try sealed.first(.note)
    }

    static let fields = FieldTable<Household>([
        FieldTable.field("number", \Household.number), FieldTable.field("beneficiary", \Household.beneficiary),
        FieldTable.field("area", \Household.area), FieldTable.field("village_words", \Household.villageWords),
        FieldTable.field("occurrence_area", \Household.occurrenceArea), FieldTable.field("hukou", \Household.hukou),
        FieldTable.field("residency", \Household.residency), FieldTable.field("months_worked", \Household.monthsWorked),
        FieldTable.field("phones", \Household.phones), FieldTable.field("address", \Household.address),
        FieldTable.field("size", \Household.size), FieldTable.field("covered", \Household.covered),
        FieldTable.field("categories", \Household.categories), FieldTable.field("main_cause", \Household.mainCause),
        FieldTable.field("other_causes", \Household.otherCauses), FieldTable.field("income", \Household.income),
        FieldTable.field("rigid_spending", \Household.rigidSpending),
        FieldTable.field("allowance", \Household.allowance),
        FieldTable.field("since", \Household.since), FieldTable.field("stated_need", \Household.statedNeed),
        FieldTable.field("head_died", \Household.headDied), FieldTable.field("status", \Household.status),
        FieldTable.field("exit_until", \Household.exitUntil), FieldTable.field("tags", \Household.tags),
        FieldTable.field("last_confirmed", \Household.lastConfirmed), FieldTable.field("note", \Household.note),
    ])

    /// Number, area, status and its end; nothing for a new household on the register, which is what a household is.
    func eventContent(of fields: [String]?) -> EventContent? {
        guard let fields else {
            guard value.status != .active || value.exitUntil != nil else { return nil }
            return content
        }
        return fields.contains { ["number", "area", "status", "exit_until"].contains($0) } ? content : nil
    }

    private var content: EventContent {
        EventContent([
            "number": value.number, "area": value.area.description, "status": value.status.rawValue,
            "exit_until": value.exitUntil?.description,
        ])
    }
}
