public import Register
import Vault

/// What a file last said about a field that a person had corrected by hand.
struct HandStatement<Row: ImagedRow> {
    /// The record as the file would have it.
    var ledger: Row
    /// Whether the file says what the person said.
    var agrees: Bool
    /// The row that said so.
    var line: Int?
}

/// What a file states about one corrected field: for people to decide.
public struct HandConflict: Sendable {
    /// The table.
    public var record: HandRecord
    /// The record.
    public var id: RecordID
    /// What people call it: the household's number, or the helper's short key.
    public var key: String
    /// The field, named as events name it.
    public var field: String
    /// The row of the file; nil for one without a number.
    public var line: Int?
    /// The record as the file would have it, coded; to be kept sealed.
    public var held: String
    /// Where the household or helper is; nil where that is not known.
    public var area: DivisionCode?
    /// The household's number, where the record belongs to one.
    public var household: String?
}

extension HouseholdRow {
    static func blank(like value: Household) -> Household? { Household(number: value.number, area: value.area) }
}

extension MemberRow {
    static func blank(like value: Member) -> Member? { Member(household: value.household, name: "") }
}

extension NeedRow {
    static func blank(like value: Need) -> Need? { Need(household: value.household, code: value.code) }
}

extension HelperRow {
    static func blank(like value: Helper) -> Helper? { Helper(kind: value.kind, name: "") }
}

extension TouchedRows where Row: ImagedRow {
    /// Puts the fields that a person corrected back into `value`, which a row of the file has just changed, and notes
    /// what the row said about them; `stated` is the row by itself, `kept` the record before it.
    func restore(
        _ fields: Set<String>, of row: Row, _ value: inout Row.Value, kept: Row.Value, stated: Row.Value, line: Int?
    ) {
        let blank = Row.blank(like: kept)
        for field in Row.fields.fields where fields.contains(field.name) {
            guard let copy = field.copy else { continue }
            if !field.isEqual(kept, value) {
                var ledger = row
                ledger.value = value
                statements[row.id, default: [:]][field.name] = HandStatement(ledger: ledger, agrees: false, line: line)
                copy(&value, kept)
            } else if let blank, !field.isEqual(stated, blank) {
                statements[row.id, default: [:]][field.name] = HandStatement(ledger: row, agrees: true, line: line)
            }
        }
    }
}

extension FileHistory {
    /// Whether any field of this table was corrected by hand; asked once for each file.
    func hasCorrections(_ record: HandRecord, _ session: StoreSession) throws -> Bool {
        if let known = corrected[record] { return known }
        let found = try session.sql.first(
            "SELECT 1 FROM hand_correction WHERE record = $1 LIMIT 1", [.text(record.rawValue)]
        ) { try $0.int() }
        corrected[record] = found != nil
        return found != nil
    }
}

extension StoreSession {
    /// Ends what a file has said about corrected fields: those with which it agrees are corrected no longer, the others
    /// come back as conflicts, by table, record and field.
    public func settle(_ history: FileHistory) throws -> (conflicts: [HandConflict], settled: [String]) {
        var conflicts: [HandConflict] = []
        var settled: [String] = []
        func settle<Row: ImagedRow>(_ type: Row.Type, _ record: HandRecord, household: (Row) -> String?) throws {
            let statements = history.touched(Row.self).statements
            for (id, fields) in statements.sorted(by: { $0.key < $1.key }) {
                for (field, statement) in fields.sorted(by: { $0.key < $1.key }) {
                    guard !statement.agrees else {
                        try forgetCorrections(of: id, in: record, fields: [field])
                        settled.append(Self.subject(ofConflict: id, record, field))
                        continue
                    }
                    let number = household(statement.ledger)
                    conflicts.append(
                        HandConflict(
                            record: record, id: id, key: statement.ledger.key, field: field, line: statement.line,
                            held: Hexadecimal.string(try statement.ledger.image(vault)),
                            area: try number.flatMap { try householdRows(numbers: [$0]).first?.value.area },
                            household: number))
                }
            }
        }
        try settle(HouseholdRow.self, .household) { $0.value.number }
        try settle(MemberRow.self, .member) { $0.value.household }
        try settle(NeedRow.self, .need) { $0.value.household }
        try settle(HelperRow.self, .helper) { _ in nil }
        for index in conflicts.indices where conflicts[index].record == .helper {
            conflicts[index].area = try helper(conflicts[index].id).flatMap {
                $0.value.base ?? $0.value.serviceAreas.first
            }
        }
        return (conflicts, settled)
    }

    /// One word for a conflict about a corrected field.
    public static func subject(ofConflict id: RecordID, _ record: HandRecord, _ field: String) -> String {
        "hand_conflict|\(record.rawValue)|\(id)|\(field)"
    }

    /// Takes the ledger's value of a field that was corrected by hand, and forgets the correction.
    ///
    /// - Parameter held: the record as the ledger would have it, from ``HandConflict/held``.
    /// - Throws: `StorageError` `not_found` where the record is no longer there.
    public func takeFromLedger(
        _ record: HandRecord, _ id: RecordID, field: String, held: String, _ origin: ChangeOrigin
    ) throws {
        switch record {
        case .household: try take(HouseholdRow.self, id, field, held, origin)
        case .member: try take(MemberRow.self, id, field, held, origin)
        case .need: try take(NeedRow.self, id, field, held, origin)
        case .helper:
            try take(HelperRow.self, id, field, held, origin)
            if let row = try imagedRow(HelperRow.self, id) { try writeRanges(of: [row]) }
        case .nearRelative: return
        }
        try forgetCorrections(of: id, in: record, fields: [field])
    }

    /// Whether two coded records have the same value in one field.
    public func isSame(_ record: HandRecord, field: String, _ one: String, _ other: String) throws -> Bool {
        func isSame<Row: ImagedRow>(_ type: Row.Type) throws -> Bool {
            guard let left = Hexadecimal.bytes(one), let right = Hexadecimal.bytes(other) else { return false }
            let values = (
                try Row(image: left, household: "", vault).value, try Row(image: right, household: "", vault).value
            )
            return Row.fields.field(field)?.isEqual(values.0, values.1) ?? false
        }
        return switch record {
        case .household: try isSame(HouseholdRow.self)
        case .member: try isSame(MemberRow.self)
        case .need: try isSame(NeedRow.self)
        case .helper: try isSame(HelperRow.self)
        case .nearRelative: false
        }
    }

    private func take<Row: ImagedRow>(
        _ type: Row.Type, _ id: RecordID, _ field: String, _ held: String, _ origin: ChangeOrigin
    ) throws {
        guard let row = try imagedRow(type, id), let bytes = Hexadecimal.bytes(held) else {
            throw StorageError(.notFound, Row.table)
        }
        let ledger = try Row(image: bytes, household: "", vault)
        var value = row.value
        Row.fields.field(field)?.copy?(&value, ledger.value)
        try replace(row, by: value, row.version, origin)
    }

    /// One row by its id.
    func imagedRow<Row: ImagedRow>(_ type: Row.Type, _ id: RecordID) throws -> Row? {
        let vault = vault
        let (join, number) =
            Row.hasHousehold ? ("JOIN household h ON h.id = t.household_id", "h.number") : ("", "''")
        return try sql.first(
            "SELECT \(number), \(Row.selection("t")) FROM \(Row.table) t \(join) WHERE t.id = $1", [.id(id)]
        ) { reader in
            let household = try reader.text()
            return try Row.read(&reader, household: household, vault)
        }
    }
}
