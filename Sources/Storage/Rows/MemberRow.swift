import Register
import Vault

struct MemberRow: StoredRow {
    static let table = "member"
    static let columns = [
        "id", "version", "household_id", "id_hash", "last4_hash", "name_hash", "relation", "sex", "birth", "ethnicity",
        "health", "disabilities", "disability_grade", "labour", "self_care", "assessments", "stage", "school",
        "employment", "wishes_work", "covered_alone", "categories", "died", "left_on", "left_reason", "sealed",
    ]

    let id: RecordID
    var version: Int64
    let household: RecordID
    var value: Member
    /// The look-up hash of the identity number as stored; only set on rows that were read.
    var storedHash: [UInt8]?
    var key: String { value.household }

    /// `household_id` and the hashes.
    static let lookups = 2..<6

    func encode(_ vault: Vault) throws -> [SQLValue] { try written(vault) }

    func write(_ vault: Vault, to values: inout [SQLValue]) throws {
        values.append(.id(id))
        values.append(.int(version))
        values.append(.id(household))
        values.append(.blob(value.id.map(vault.hash(id:))))
        values.append(.blob(value.id.map { vault.hash(lastFour: $0.number.suffix(4)) }))
        values.append(.blob(vault.hash(name: value.name)))
        writeFacts(to: &values)
        values.append(try box(vault))
    }

    func hasLookups(of other: MemberRow) -> Bool {
        household == other.household && value.id == other.value.id
            && value.name.utf8.elementsEqual(other.value.name.utf8)
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
        sealed.add(.certificate, value.certificate)
        sealed.add(.note, value.note)
        return try sealed.box(vault, table: Self.table, row: id)
    }

    /// Appends what is neither sealed nor a key, in the order of the columns.
    private func writeFacts(to values: inout [SQLValue]) {
        values.append(.code(value.relation))
        values.append(.code(value.sex))
        values.append(.day(value.birth))
        values.append(.text(value.ethnicity))
        values.append(.code(value.health))
        values.append(.text(CodeText.codes(value.disabilities)))
        values.append(.int(value.disabilityGrade))
        values.append(.code(value.labour))
        values.append(.code(value.selfCare))
        values.append(.text(CodeText.assessments(value.assessments)))
        values.append(.code(value.stage))
        values.append(.text(value.school))
        values.append(.code(value.employment))
        values.append(.bool(value.wishesWork))
        values.append(.bool(value.coveredAlone))
        values.append(.text(CodeText.spells(value.categories)))
        values.append(.bool(value.died))
        values.append(.day(value.left))
        values.append(.code(value.leftFor))
    }

    init(id: RecordID, version: Int64, household: RecordID, value: Member) {
        (self.id, self.version, self.household, self.value) = (id, version, household, value)
    }

    /// Reads `selection` of a member of household `number`; without a vault name and number stay empty.
    init(_ reader: inout RowReader, household number: String, _ vault: Vault?) throws {
        id = try reader.recordID()
        version = try reader.int()
        household = try reader.recordID()
        value = Member(household: number, name: "")
        storedHash = try reader.optionalBlob()
        reader.skip()
        reader.skip()
        value.relation = try reader.optionalCode()
        value.sex = try reader.optionalCode()
        value.birth = try reader.optionalDay()
        value.ethnicity = try reader.optionalText()
        value.health = try reader.optionalCode()
        value.disabilities = try reader.codes()
        value.disabilityGrade = try reader.optionalNumber()
        value.labour = try reader.optionalCode()
        value.selfCare = try reader.optionalCode()
        value.assessments = try CodeText.assessments(try reader.text())
        value.stage = try reader.optionalCode()
        value.school = try reader.optionalText()
        value.employment = try reader.optionalCode()
        value.wishesWork = try reader.optionalBool()
        value.coveredAlone = try reader.optionalBool()
        value.categories = try CodeText.spells(try reader.text())
        value.died = try reader.bool()
        value.left = try reader.optionalDay()
        value.leftFor = try reader.optionalCode()
        guard let vault else { return }
        let sealed = try SealedFields(box: try reader.optionalBlob(), vault, table: Self.table, row: id)
        value.name = try sealed.first(.name) ?? ""
        value.id = try sealed.id(.id)
        value.certificate = try sealed.first(.certificate)
        value.note = try sealed.first(.note)
    }

    static let fields = FieldTable<Member>([
        FieldTable.field("name", \Member.name), FieldTable.field("id", \Member.id),
        FieldTable.field("relation", \Member.relation), FieldTable.field("sex", \Member.sex),
        FieldTable.field("birth", \Member.birth), FieldTable.field("ethnicity", \Member.ethnicity),
        FieldTable.field("health", \Member.health), FieldTable.field("disabilities", \Member.disabilities),
        FieldTable.field("disability_grade", \Member.disabilityGrade),
        FieldTable.field("certificate", \Member.certificate), FieldTable.field("labour", \Member.labour),
        FieldTable.field("self_care", \Member.selfCare), FieldTable.field("assessments", \Member.assessments),
        FieldTable.field("stage", \Member.stage), FieldTable.field("school", \Member.school),
        FieldTable.field("employment", \Member.employment), FieldTable.field("wishes_work", \Member.wishesWork),
        FieldTable.field("covered_alone", \Member.coveredAlone), FieldTable.field("categories", \Member.categories),
        FieldTable.field("died", \Member.died), FieldTable.field("left", \Member.left),
        FieldTable.field("left_reason", \Member.leftFor), FieldTable.field("note", \Member.note),
    ])
}
