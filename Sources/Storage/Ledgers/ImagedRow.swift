import Register
import Vault

/// A row of any table as bytes: per column a byte for its type (0 = NULL) and the value.
enum RowImage {
    static func bytes(_ values: [SQLValue]) -> [UInt8] {
        var writer = TransferWriter()
        for value in values {
            switch value {
            case .null: writer.add(byte: 0)
            case .int(let number):
                writer.add(byte: 1)
                writer.add(number)
            case .text(let text):
                writer.add(byte: 2)
                writer.add(text)
            case .blob(let bytes):
                writer.add(byte: 3)
                writer.add(bytes)
            case .bool(let truth): writer.add(byte: truth ? 5 : 4)
            }
        }
        return writer.bytes
    }

    static func values(_ bytes: [UInt8]) throws(StorageError) -> [SQLValue] {
        var reader = TransferReader(bytes)
        var values: [SQLValue] = []
        do {
            while !reader.isAtEnd {
                switch try reader.byte() {
                case 0: values.append(.null)
                case 1: values.append(.int(try reader.number(Int64.self)))
                case 2: values.append(.text(try reader.text()))
                case 3: values.append(.blob(try reader.content()))
                case 4: values.append(.bool(false))
                case 5: values.append(.bool(true))
                default: throw TransferError(.altered, "row image")
                }
            }
        } catch { throw StorageError(.corrupt, "row image") }
        return values
    }
}

/// Values that are read like the row of an answer.
struct ValueRow: SQLRow {
    let values: [SQLValue]

    var width: Int { values.count }

    func isNull(_ column: Int) -> Bool { column >= values.count || values[column] == .null }

    func int(_ column: Int) throws(StorageError) -> Int64 {
        guard column < values.count, case .int(let value) = values[column] else { throw Self.damage }
        return value
    }

    func text(_ column: Int) throws(StorageError) -> String {
        guard column < values.count, case .text(let value) = values[column] else { throw Self.damage }
        return value
    }

    func blob(_ column: Int) throws(StorageError) -> [UInt8] {
        guard column < values.count, case .blob(let value) = values[column] else { throw Self.damage }
        return value
    }

    func bool(_ column: Int) throws(StorageError) -> Bool {
        guard column < values.count, case .bool(let value) = values[column] else { throw Self.damage }
        return value
    }

    func raw(_ column: Int) throws(StorageError) -> UnsafeRawBufferPointer? {
        throw StorageError(.misuse, "no memory of an engine")
    }

    func fields(_ fields: UnsafeMutableBufferPointer<SQLField>) throws(StorageError) {
        throw StorageError(.misuse, "no memory of an engine")
    }

    private static let damage = StorageError(.corrupt, "row image")
}

/// A row that can be put away whole and read back.
protocol ImagedRow: StoredRow {
    /// Reads all columns; `household` is the number of the household to which it belongs.
    static func read(_ reader: inout RowReader, household: String, _ vault: Vault) throws -> Self
    /// The names of events' fields that are columns of another name, or of none because they are personal.
    static var renamedFields: [String: String] { get }
    /// A value that states nothing beside what `value` is known by; nil for tables that nobody corrects by hand.
    static func blank(like value: Value) -> Value?
}

extension ImagedRow {
    static var renamedFields: [String: String] { [:] }
    static func blank(like value: Value) -> Value? { nil }
    /// Whether its rows belong to a household.
    static var hasHousehold: Bool { columns.contains("household_id") }

    func image(_ vault: Vault) throws -> [UInt8] { RowImage.bytes(try encode(vault)) }

    init(image: [UInt8], household: String, _ vault: Vault) throws {
        var reader = RowReader(ValueRow(values: try RowImage.values(image)))
        self = try Self.read(&reader, household: household, vault)
    }

    /// The household to which an image belongs.
    static func household(of image: [UInt8]) throws -> RecordID? {
        guard let place = columns.firstIndex(of: "household_id") else { return nil }
        let values = try RowImage.values(image)
        guard place < values.count, case .blob(let bytes) = values[place] else { return nil }
        return RecordID(bytes: bytes)
    }

    /// What a field holds, as it lies in its table; nil for a personal field, which only its box knows.
    func coded(_ field: String, _ vault: Vault) throws -> String? {
        guard !Self.personalFields.contains(field) else { return nil }
        let column = Self.renamedFields[field] ?? field
        guard let place = Self.columns.firstIndex(of: column) else { return nil }
        switch try encode(vault)[place] {
        case .null: return ""
        case .int(let number): return String(number)
        case .text(let text): return text
        case .bool(let truth): return truth ? "true" : "false"
        case .blob(let bytes): return RecordID(bytes: bytes)?.shortKey ?? ""
        }
    }

    /// Fields whose values leave the store only unsealed and masked.
    static var personalFields: Set<String> {
        [
            "name", "id", "phones", "address", "note", "certificate", "birth", "school", "text", "member",
            "filer_name", "relative_name", "measures", "plan", "visitor", "visitor_name", "changes", "problems",
            "requests", "outcome",
        ]
    }
}

extension HouseholdRow: ImagedRow {
    static func read(_ reader: inout RowReader, household: String, _ vault: Vault) throws -> HouseholdRow {
        try HouseholdRow(&reader, vault)
    }
}

extension MemberRow: ImagedRow {
    static func read(_ reader: inout RowReader, household: String, _ vault: Vault) throws -> MemberRow {
        try MemberRow(&reader, household: household, vault)
    }
}

extension NeedRow: ImagedRow {
    static func read(_ reader: inout RowReader, household: String, _ vault: Vault) throws -> NeedRow {
        try NeedRow(&reader, household: household, vault)
    }
    static var renamedFields: [String: String] {
        ["quantity": "quantity_milli", "from": "first_day", "until": "last_day"]
    }
}

extension HelperRow: ImagedRow {
    static func read(_ reader: inout RowReader, household: String, _ vault: Vault) throws -> HelperRow {
        try HelperRow(&reader, vault)
    }
    static var renamedFields: [String: String] { ["from": "first_day", "until": "last_day"] }
}

extension NearRelativeRow: ImagedRow {
    static func read(_ reader: inout RowReader, household: String, _ vault: Vault) throws -> NearRelativeRow {
        try NearRelativeRow(&reader, vault)
    }
}

extension ExclusionRow: ImagedRow {
    static func read(_ reader: inout RowReader, household: String, _ vault: Vault) throws -> ExclusionRow {
        try ExclusionRow(&reader, vault)
    }
    static var renamedFields: [String: String] { ["until": "last_day"] }
}

extension PairingRow: ImagedRow {
    static func read(_ reader: inout RowReader, household: String, _ vault: Vault) throws -> PairingRow {
        try PairingRow(&reader, household: household, vault)
    }
    static var renamedFields: [String: String] { ["from": "first_day", "until": "last_day"] }
}

extension VisitRow: ImagedRow {
    static func read(_ reader: inout RowReader, household: String, _ vault: Vault) throws -> VisitRow {
        try VisitRow(&reader, household: household, vault)
    }
    static var renamedFields: [String: String] { ["helper": "helper_id", "next": "next_day"] }
}
