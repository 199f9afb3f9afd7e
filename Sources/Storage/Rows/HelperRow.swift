import Register
import Vault

struct HelperRow: StoredRow {
    static let table = "helper"
    static let columns = [
        "id", "version", "short_key", "id_hash", "last4_hash", "name_hash", "kind", "unit", "unit_kind", "unit_code",
        "sex", "political_status", "duty", "base", "service_areas", "unknown_area_words", "capacity", "capabilities",
        "strengths", "skill_words", "languages", "vetted", "is_resident", "is_first_secretary", "first_day", "last_day",
        "quotas", "sealed",
    ]

    let id: RecordID
    var version: Int64
    var value: Helper
    /// The look-up hash of the identity number as stored; only set on rows that were read.
    var storedHash: [UInt8]?
    var key: String { id.shortKey }

    /// The short key and the hashes.
    static let lookups = 2..<6

    func encode(_ vault: Vault) throws -> [SQLValue] { try written(vault) }

    func write(_ vault: Vault, to values: inout [SQLValue]) throws {
        values.append(.id(id))
        values.append(.int(version))
        values.append(.text(id.shortKey))
        values.append(.blob(value.id.map(vault.hash(id:))))
        values.append(.blob(value.id.map { vault.hash(lastFour: $0.number.suffix(4)) }))
        values.append(.blob(vault.hash(name: value.name)))
        writeFacts(to: &values)
        values.append(try box(vault))
    }

    func hasLookups(of other: HelperRow) -> Bool {
        value.id == other.value.id && value.name.utf8.elementsEqual(other.value.name.utf8)
    }

    func encodeWithoutLookups(_ vault: Vault) throws -> [SQLValue] {
        var values: [SQLValue] = [.id(id), .int(version)]
        values.reserveCapacity(Self.columns.count)
        writeFacts(to: &values)
        values.append(try box(vault))
        return values
    }

    private func box(_ vault: Vault) throws -> SQLValue {
        var sealed = SealedFields()
        sealed.add(.name, value.name)
        sealed.add(.id, value.id)
        for phone in value.phones { sealed.add(.phone, phone) }
        return try sealed.box(vault, table: Self.table, row: id)
    }

    /// Appends what is neither sealed nor a key, in the order of the columns.
    private func writeFacts(to values: inout [SQLValue]) {
        values.append(.code(value.kind))
        values.append(.text(value.unit))
        values.append(.code(value.unitKind))
        values.append(.text(value.unitCode?.text))
        values.append(.code(value.sex))
        values.append(.code(value.politicalStatus))
        values.append(.text(value.duty))
        values.append(.area(value.base))
        values.append(.text(CodeText.join(value.serviceAreas.map(\.description))))
        values.append(.text(CodeText.join(value.unknownAreaWords)))
        values.append(.int(value.capacity))
        values.append(.text(CodeText.join(value.capabilities.map(\.rawValue).sorted())))
        values.append(.text(CodeText.join(value.strengths.map(\.rawValue).sorted())))
        values.append(.text(value.skillWords))
        values.append(.text(CodeText.join(value.languages)))
        values.append(.day(value.vetted))
        values.append(.bool(value.isResident))
        values.append(.bool(value.isFirstSecretary))
        values.append(.day(value.from))
        values.append(.day(value.until))
        values.append(.text(CodeText.join(value.quotas.map(\.text))))
    }

    init(id: RecordID, version: Int64, value: Helper) {
        (self.id, self.version, self.value) = (id, version, value)
    }

    /// Reads `selection`; without a vault name, number and phones stay empty.
    init(_ reader: inout RowReader, _ vault: Vault?) throws {
        id = try reader.recordID()
        version = try reader.int()
        reader.skip()
        let hash = try reader.optionalBlob()
        reader.skip()
        reader.skip()
        value = Helper(kind: try reader.code(), name: "")
        storedHash = hash
        value.unit = try reader.optionalText()
        value.unitKind = try reader.optionalCode()
        if let text = try reader.optionalText() {
            do { value.unitCode = try CreditCode(parsing: text) } catch { throw StorageError(.corrupt, "credit code") }
        }
        value.sex = try reader.optionalCode()
        value.politicalStatus = try reader.optionalCode()
        value.duty = try reader.optionalText()
        value.base = try reader.optionalArea()
        for text in CodeText.split(try reader.text()) {
            guard let area = DivisionCode(text) else { throw StorageError(.corrupt, "service area") }
            value.serviceAreas.append(area)
        }
        value.unknownAreaWords = CodeText.split(try reader.text())
        value.capacity = try reader.optionalNumber()
        value.capabilities = Set(try reader.codes())
        value.strengths = Set(try reader.codes())
        value.skillWords = try reader.optionalText()
        value.languages = CodeText.split(try reader.text())
        value.vetted = try reader.optionalDay()
        value.isResident = try reader.optionalBool()
        value.isFirstSecretary = try reader.optionalBool()
        value.from = try reader.optionalDay()
        value.until = try reader.optionalDay()
        value.quotas = try Self.quotas(try reader.text())
        guard let vault else { return }
        let sealed = try SealedFields(box: try reader.optionalBlob(), vault, table: Self.table, row: id)
        value.name = try sealed.first(.name) ?? ""
        value.id = try sealed.id(.id)
        value.phones = try sealed.all(.phone)
    }

    /// Reads the column of quotas.
    static func quotas(_ text: String) throws -> [ServiceQuota] {
        try CodeText.split(text).map { part in
            guard let quota = ServiceQuota(text: part) else { throw StorageError(.corrupt, "quota") }
            return quota
        }
    }

    /// The ranges of codes in which lists and runs find the helper, without doubles.
    var ranges: [(first: Int64, end: Int64)] {
        Set(value.serviceAreas + [value.base].compactMap { $0 }).sorted()
            .map { (Int64($0.value), Int64($0.rangeEnd)) }
    }

    static let fields = FieldTable<Helper>([
        FieldTable.field("kind", \Helper.kind), FieldTable.field("name", \Helper.name),
        FieldTable.field("id", \Helper.id),
        FieldTable.field("unit", \Helper.unit), FieldTable.field("unit_kind", \Helper.unitKind),
        FieldTable.field("unit_code", \Helper.unitCode), FieldTable.field("sex", \Helper.sex),
        FieldTable.field("political_status", \Helper.politicalStatus), FieldTable.field("phones", \Helper.phones),
        FieldTable.field("duty", \Helper.duty), FieldTable.field("base", \Helper.base),
        FieldTable.field("service_areas", \Helper.serviceAreas),
        FieldTable.field("unknown_area_words", \Helper.unknownAreaWords),
        FieldTable.field("capacity", \Helper.capacity), FieldTable.field("capabilities", \Helper.capabilities),
        FieldTable.field("strengths", \Helper.strengths), FieldTable.field("skill_words", \Helper.skillWords),
        FieldTable.field("languages", \Helper.languages), FieldTable.field("vetted", \Helper.vetted),
        FieldTable.field("is_resident", \Helper.isResident),
        FieldTable.field("is_first_secretary", \Helper.isFirstSecretary), FieldTable.field("quotas", \Helper.quotas),
        FieldTable.field("from", \Helper.from),
        FieldTable.field("until", \Helper.until),
    ])
}
