import Register
import Vault

struct NearRelativeRow: StoredRow {
    static let table = "near_relative"
    static let columns = [
        "id", "version", "filer_hash", "relative_hash", "filer_kind", "unit", "relation", "filed", "ended_on", "sealed",
    ]

    let id: RecordID
    var version: Int64
    var value: NearRelative
    var key: String { id.shortKey }

    static func id(_ value: NearRelative, _ vault: Vault) -> RecordID {
        vault.id("near_relative", value.filer.number, value.relative.number)
    }

    func encode(_ vault: Vault) throws -> [SQLValue] {
        var sealed = SealedFields()
        sealed.add(.id, value.filer)
        sealed.add(.name, value.filerName)
        sealed.add(.otherID, value.relative)
        sealed.add(.otherName, value.relativeName)
        return [
            .id(id), .int(version), .blob(vault.hash(id: value.filer)), .blob(vault.hash(id: value.relative)),
            .text(value.filerKind), .text(value.unit), .text(value.relation), .day(value.filed),
            .day(value.ended),
            try sealed.box(vault, table: Self.table, row: id),
        ]
    }

    init(id: RecordID, version: Int64, value: NearRelative) {
        (self.id, self.version, self.value) = (id, version, value)
    }

    init(_ reader: inout RowReader, _ vault: Vault) throws {
        id = try reader.recordID()
        version = try reader.int()
        _ = try reader.blob()
        _ = try reader.blob()
        let filerKind = try reader.optionalText()
        let unit = try reader.optionalText()
        let relation = try reader.optionalText()
        let filed = try reader.optionalDay()
        let ended = try reader.optionalDay()
        let sealed = try SealedFields(box: try reader.optionalBlob(), vault, table: Self.table, row: id)
        guard let filer = try sealed.id(.id), let relative = try sealed.id(.otherID) else {
            throw StorageError(.corrupt, "near relative without numbers")
        }
        value = NearRelative(filer: filer, relative: relative)
        value.filerKind = filerKind
        value.unit = unit
        value.relation = relation
        value.filed = filed
        value.ended = ended
        value.filerName = try sealed.first(.name)
        value.relativeName = try sealed.first(.otherName)
    }

    /// Takes over what `row` states; what it leaves blank stays as it is.
    static func update(_ value: inout NearRelative, with row: NearRelative) {
        value.filerKind = row.filerKind ?? value.filerKind
        value.filerName = row.filerName ?? value.filerName
        value.unit = row.unit ?? value.unit
        value.relativeName = row.relativeName ?? value.relativeName
        value.relation = row.relation ?? value.relation
        value.filed = row.filed ?? value.filed
        value.ended = row.ended ?? value.ended
    }

    static let fields = FieldTable<NearRelative>([
        FieldTable.field("filer_kind") { $0.filerKind }, FieldTable.field("filer_name") { $0.filerName },
        FieldTable.field("unit") { $0.unit }, FieldTable.field("relative_name") { $0.relativeName },
        FieldTable.field("relation") { $0.relation }, FieldTable.field("filed") { $0.filed },
        FieldTable.field("ended") { $0.ended },
    ])
}
