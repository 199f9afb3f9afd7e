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

    func encode(_ vault: Vault) throws -> [SQLValue] {
        var sealed = SealedFields()
        for phone in value.phones { sealed.add(.phone, phone) }
        sealed.add(.address, value.address)
        sealed.add(.note, value.note)
        return [.id(id), .int(version)] + facts + [try sealed.box(vault, table: Self.table, row: id)]
    }

    /// What is neither sealed nor a key, in the order of the columns.
    var facts: [SQLValue] {
        [
            .text(value.number), .code(value.beneficiary), .area(value.area),
            .text(value.villageWords), .area(value.occurrenceArea), .code(value.hukou), .code(value.residency),
            .int(value.monthsWorked), .int(value.size), .int(value.covered), .text(CodeText.spells(value.categories)),
            .code(value.mainCause), .text(CodeText.codes(value.otherCauses)), .money(value.income),
            .money(value.rigidSpending), .money(value.allowance), .day(value.since),
            .text(CodeText.statedNeed(value.statedNeed)), .bool(value.headDied), .code(value.status),
            .day(value.exitUntil), .text(CodeText.join(value.tags.map(\.rawValue).sorted())),
            .day(value.lastConfirmed),
        ]
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
