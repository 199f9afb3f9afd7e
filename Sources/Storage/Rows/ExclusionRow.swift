import Register
import Vault

struct ExclusionRow: StoredRow {
    static let table = "exclusion"
    static let columns = ["id", "version", "person_hash", "list", "listed", "reason", "last_day", "sealed"]

    let id: RecordID
    var version: Int64
    var value: Exclusion
    var key: String { id.shortKey }

    static func id(_ value: Exclusion, _ vault: Vault) -> RecordID {
        vault.id("exclusion", value.person.number, value.list)
    }

    func encode(_ vault: Vault) throws -> [SQLValue] {
        var sealed = SealedFields()
        sealed.add(.id, value.person)
        sealed.add(.name, value.name)
        return [
            .id(id), .int(version), .blob(vault.hash(id: value.person)), .text(value.list), .day(value.listed),
            .text(value.reason), .day(value.until), try sealed.box(vault, table: Self.table, row: id),
        ]
    }

    init(id: RecordID, version: Int64, value: Exclusion) {
        (self.id, self.version, self.value) = (id, version, value)
    }

    init(_ reader: inout RowReader, _ vault: Vault) throws {
        id = try reader.recordID()
        version = try reader.int()
        _ = try reader.blob()
        let list = try reader.text()
        let listed = try reader.optionalDay()
        let reason = try reader.optionalText()
        let until = try reader.optionalDay()
        let sealed = try SealedFields(box: try reader.optionalBlob(), vault, table: Self.table, row: id)
        guard let person = try sealed.id(.id) else { throw StorageError(.corrupt, "exclusion without number") }
        value = Exclusion(person: person, list: list)
        value.listed = listed
        value.reason = reason
        value.until = until
        value.name = try sealed.first(.name)
    }

    /// Takes over what `row` states; what it leaves blank stays as it is.
    static func update(_ value: inout Exclusion, with row: Exclusion) {
        value.name = row.name ?? value.name
        value.listed = row.listed ?? value.listed
        value.reason = row.reason ?? value.reason
        value.until = row.until ?? value.until
    }

    static let fields = FieldTable<Exclusion>([
        FieldTable.field("name") { $0.name }, FieldTable.field("listed") { $0.listed },
        FieldTable.field("reason") { $0.reason }, FieldTable.field("until") { $0.until },
    ])
}
