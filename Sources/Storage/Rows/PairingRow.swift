import Records
import Register
import Vault

struct PairingRow: StoredRow {
    static let table = "pairing"
    static let columns = [
        "id", "version", "household_id", "helper_id", "role", "first_day", "last_day", "end_reason", "origin", "answer",
        "answered_on", "before", "corrects", "sealed",
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
            .text(pairing.answer), .day(pairing.answeredOn), .id(pairing.before), .id(pairing.corrects),
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
        value.pairing.answer = try reader.optionalText()
        value.pairing.answeredOn = try reader.optionalDay()
        value.pairing.before = try reader.optionalRecordID()
        value.pairing.corrects = try reader.optionalRecordID()
        guard let vault else { return }
        let sealed = try SealedFields(box: try reader.optionalBlob(), vault, table: Self.table, row: id)
        value.measures = try sealed.first(.measures)
        value.plan = try sealed.first(.plan)
    }

    static let fields = FieldTable<PairingDetail>([
        FieldTable.field("from") { $0.pairing.from }, FieldTable.field("until") { $0.pairing.until },
        FieldTable.field("end_reason") { $0.pairing.endReason }, FieldTable.field("answer") { $0.pairing.answer },
        FieldTable.field("answered_on") { $0.pairing.answeredOn }, FieldTable.field("before") { $0.pairing.before },
        FieldTable.field("corrects") { $0.pairing.corrects }, FieldTable.field("measures") { $0.measures },
        FieldTable.field("plan") { $0.plan },
    ])

    func eventContent(of fields: [String]?) -> EventContent? {
        let pairing = value.pairing
        return EventContent([
            "id": id.description, "helper": pairing.helper.description, "role": pairing.role.rawValue,
            "from": pairing.from?.description, "until": pairing.until?.description, "reason": pairing.endReason,
            "answer": pairing.answer, "answered": pairing.answeredOn?.description, "origin": pairing.origin,
            "before": pairing.before?.description,
            "corrects": pairing.corrects?.description,
        ])
    }
}
