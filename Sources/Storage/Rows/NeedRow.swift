import Register
import Vault

struct NeedRow: StoredRow {
    static let table = "need"
    static let columns = [
        "id", "version", "household_id", "member_hash", "code", "quantity_milli", "unit", "urgency", "first_day",
        "last_day", "wished_sex", "wished_language", "fitted", "sealed",
    ]

    let id: RecordID
    var version: Int64
    let household: RecordID
    var value: Need
    /// The look-up hash of the member in need as stored; only set on rows that were read.
    var storedHash: [UInt8]?
    var key: String { value.household }

    func encode(_ vault: Vault) throws -> [SQLValue] {
        var sealed = SealedFields()
        sealed.add(.id, value.member)
        sealed.add(.text, value.text)
        return [
            .id(id), .int(version), .id(household), .blob(value.member.map(vault.hash(id:))),
        ] + facts + [try sealed.box(vault, table: Self.table, row: id)]
    }

    /// What is neither sealed nor a key, in the order of the columns.
    var facts: [SQLValue] {
        [
            .code(value.code), .int(value.quantityMilli), .text(value.unit), .code(value.urgency), .day(value.from),
            .day(value.until),
            .code(value.wishedSex), .text(value.wishedLanguage), .day(value.fitted),
        ]
    }

    init(id: RecordID, version: Int64, household: RecordID, value: Need) {
        (self.id, self.version, self.household, self.value) = (id, version, household, value)
    }

    /// Reads `selection` of a need of household `number`; without a vault member and text stay empty.
    init(_ reader: inout RowReader, household number: String, _ vault: Vault?) throws {
        id = try reader.recordID()
        version = try reader.int()
        household = try reader.recordID()
        storedHash = try reader.optionalBlob()
        value = Need(household: number, code: try reader.code())
        value.quantityMilli = try reader.optionalInt()
        value.unit = try reader.optionalText()
        value.urgency = try reader.optionalCode()
        value.from = try reader.optionalDay()
        value.until = try reader.optionalDay()
        value.wishedSex = try reader.optionalCode()
        value.wishedLanguage = try reader.optionalText()
        value.fitted = try reader.optionalDay()
        guard let vault else { return }
        let sealed = try SealedFields(box: try reader.optionalBlob(), vault, table: Self.table, row: id)
        value.member = try sealed.id(.id)
        value.text = try sealed.first(.text)
    }

    static let fields = FieldTable<Need>([
        FieldTable.field("member", \Need.member), FieldTable.field("code", \Need.code),
        FieldTable.field("text", \Need.text), FieldTable.field("quantity", \Need.quantityMilli),
        FieldTable.field("unit", \Need.unit), FieldTable.field("urgency", \Need.urgency),
        FieldTable.field("from", \Need.from), FieldTable.field("until", \Need.until),
        FieldTable.field("wished_sex", \Need.wishedSex), FieldTable.field("wished_language", \Need.wishedLanguage),
        FieldTable.field("fitted", \Need.fitted),
    ])
}
