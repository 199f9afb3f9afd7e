import Records
import Register
import Vault

struct PairingRow: StoredRow {
    static let table = "pairing"
    static let columns = [
        "id", "version", "household_id", "helper_id", "role", "first_day", "last_day", "end_reason", "origin", "sealed",
    ]

    let id: RecordID
    var version: Int64
    let household: RecordID
    var value: PairingDetail
    var key: String { value.pairing.household }

    func encode(_ vault: Vault) throws -> [SQLValue] {
        let pairing = value.pairing
        var sealed = SealedFields()
        sealed.add(.measures, value.measures)
        sealed.add(.plan, value.plan)
        return [
            .id(id), .int(version), .id(household), .id(pairing.helper), .code(pairing.role), .day(pairing.from),
            .day(pairing.until), .text(pairing.endReason), .text(pairing.origin),
            try sealed.box(vault, table: Self.table, row: id),
        ]
    }

    init(version: Int64, household: RecordID, value: PairingDetail) {
        (self.id, self.version, self.household, self.value) = (value.pairing.id, version, household, value)
    }

    /// Reads `selection` of a pairing of household `number`; without a vault the texts stay empty.
    init(_ reader: inout RowReader, household number: String, _ vault: Vault?) throws {
        id = try reader.recordID()
        version = try reader.int()
        household = try reader.recordID()
        value = PairingDetail(
            pairing: Pairing(
                id: id, household: number, helper: try reader.recordID(), role: try reader.code(),
                from: try reader.optionalPartialDay(), until: try reader.optionalPartialDay(),
                endReason: try reader.optionalText(), origin: try reader.text()))
        guard let vault else { return }
        let sealed = try SealedFields(box: try reader.optionalBlob(), vault, table: Self.table, row: id)
        value.measures = try sealed.first(.measures)
        value.plan = try sealed.first(.plan)
    }

    static let fields = FieldTable<PairingDetail>([
        FieldTable.field("from") { $0.pairing.from }, FieldTable.field("until") { $0.pairing.until },
        FieldTable.field("end_reason") { $0.pairing.endReason }, FieldTable.field("measures") { $0.measures },
        FieldTable.field("plan") { $0.plan },
    ])
}
