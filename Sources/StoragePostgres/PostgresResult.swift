import CLibPQ
import Storage

/// One result of libpq, freed with its last reference. Confined to the connection's queue.
final class PostgresResult {
    let pointer: OpaquePointer

    init(_ pointer: OpaquePointer) {
        self.pointer = pointer
    }

    deinit {
        PQclear(pointer)
    }

    var status: ExecStatusType { PQresultStatus(pointer) }

    /// Number of rows it carries.
    var count: Int { Int(PQntuples(pointer)) }

    /// `INSERT 0 1`, `COMMIT`, …
    var tag: String { PQcmdStatus(pointer).map { String(cString: $0) } ?? "" }

    /// Rows inserted, updated or deleted; 0 for any other statement.
    var changes: Int {
        guard let tag = PQcmdStatus(pointer) else { return 0 }
        // SELECT and COPY count their rows too; the first letters tell the others.
        switch UInt8(bitPattern: tag.pointee) {
        case UInt8(ascii: "I"), UInt8(ascii: "U"), UInt8(ascii: "D"):
            return PQcmdTuples(pointer).flatMap { Int(String(cString: $0)) } ?? 0
        default:
            return 0
        }
    }

    /// The text of a column of the first row, where the answer was asked for as text.
    func text(_ column: Int32) -> String {
        guard count > 0, let value = PQgetvalue(pointer, 0, column) else { return "" }
        return String(cString: value)
    }
}

/// One row of a binary result. The pointers into libpq's memory stay inside this file and are read while the result lives.
struct PostgresRow: SQLRow {
    private let result: PostgresResult
    private let row: Int32

    init(_ result: PostgresResult, _ row: Int) {
        self.result = result
        self.row = Int32(row)
    }

    var width: Int { Int(PQnfields(result.pointer)) }

    func isNull(_ column: Int) -> Bool {
        PQgetisnull(result.pointer, row, Int32(column)) == 1
    }

    /// BIGINT, and the shorter ones that literals and `length` give.
    func int(_ column: Int) throws(StorageError) -> Int64 {
        let bytes = try bytes(column)
        switch (PQftype(result.pointer, Int32(column)), bytes.count) {
        case (PostgresType.int8, 8): return Int64(bigEndian: bytes.loadUnaligned(as: Int64.self))
        case (PostgresType.int4, 4): return Int64(Int32(bigEndian: bytes.loadUnaligned(as: Int32.self)))
        case (PostgresType.int2, 2): return Int64(Int16(bigEndian: bytes.loadUnaligned(as: Int16.self)))
        case (PostgresType.numeric, 8...):
            guard let number = Self.whole(bytes) else { return try failure(column) }
            return number
        default: return try failure(column)
        }
    }

    func text(_ column: Int) throws(StorageError) -> String {
        let bytes = try bytes(column)
        switch PQftype(result.pointer, Int32(column)) {
        case PostgresType.text, PostgresType.varchar, PostgresType.name: return String(decoding: bytes, as: UTF8.self)
        default: return try failure(column)
        }
    }

    func blob(_ column: Int) throws(StorageError) -> [UInt8] {
        let bytes = try bytes(column)
        guard PQftype(result.pointer, Int32(column)) == PostgresType.bytea else { return try failure(column) }
        return Array(bytes)
    }

    func raw(_ column: Int) throws(StorageError) -> UnsafeRawBufferPointer? {
        if isNull(column) { return nil }
        switch PQftype(result.pointer, Int32(column)) {
        case PostgresType.text, PostgresType.varchar, PostgresType.name, PostgresType.bytea: return try bytes(column)
        default: return try failure(column)
        }
    }

    func bool(_ column: Int) throws(StorageError) -> Bool {
        let bytes = try bytes(column)
        guard PQftype(result.pointer, Int32(column)) == PostgresType.bool, bytes.count == 1 else {
            return try failure(column)
        }
        return bytes[0] != 0
    }

    func fields(_ fields: UnsafeMutableBufferPointer<SQLField>) throws(StorageError) {
        for column in 0..<min(fields.count, width) {
            guard !isNull(column) else {
                fields[column] = .null
                continue
            }
            switch PQftype(result.pointer, Int32(column)) {
            case PostgresType.text, PostgresType.varchar, PostgresType.name, PostgresType.bytea:
                let length = Int(PQgetlength(result.pointer, row, Int32(column)))
                fields[column] = .bytes(PQgetvalue(result.pointer, row, Int32(column)), count: length)
            case PostgresType.bool: fields[column] = .int(try bool(column) ? 1 : 0)
            default: fields[column] = .int(try int(column))
            }
        }
    }

    private func bytes(_ column: Int) throws(StorageError) -> UnsafeRawBufferPointer {
        guard !isNull(column), column < width else { return try failure(column) }
        let length = Int(PQgetlength(result.pointer, row, Int32(column)))
        return UnsafeRawBufferPointer(start: PQgetvalue(result.pointer, row, Int32(column)), count: length)
    }

    private func failure<T>(_ column: Int) throws(StorageError) -> T {
        let name = PQfname(result.pointer, Int32(column)).map { String(cString: $0) } ?? "\(column)"
        throw StorageError(.corrupt, "column \(name) holds another type")
    }

    /// A NUMERIC, which `sum` of BIGINT gives, if it is a whole number that fits: base 10 000 digits after count, weight,
    /// sign and scale (numeric_send in PostgreSQL's utils/adt/numeric.c).
    private static func whole(_ bytes: UnsafeRawBufferPointer) -> Int64? {
        func word(_ index: Int) -> Int {
            Int(Int16(bigEndian: bytes.loadUnaligned(fromByteOffset: index * 2, as: Int16.self)))
        }
        let (digits, weight, sign) = (word(0), word(1), word(2))
        guard sign == 0 || sign == 0x4000, bytes.count == 8 + 2 * digits, weight < 5 else { return nil }
        // Down from zero, so that the smallest number has a place.
        var value: Int64 = 0
        for place in 0..<max(digits, weight + 1) {
            let digit = place < digits ? word(4 + place) : 0
            guard place <= weight else {
                guard digit == 0 else { return nil }
                continue
            }
            let (shifted, first) = value.multipliedReportingOverflow(by: 10_000)
            let (next, second) = shifted.subtractingReportingOverflow(Int64(digit))
            guard !first, !second else { return nil }
            value = next
        }
        if sign == 0x4000 { return value }
        return value == .min ? nil : -value
    }
}

/// PostgreSQL's numbers for its types (catalog/pg_type.dat); they never change.
enum PostgresType {
    static let bool: Oid = 16
    static let bytea: Oid = 17
    static let name: Oid = 19
    static let int8: Oid = 20
    static let int2: Oid = 21
    static let int4: Oid = 23
    static let text: Oid = 25
    static let varchar: Oid = 1043
    static let numeric: Oid = 1700
    /// The server finds out.
    static let unknown: Oid = 0
}
