import CSQLite
import Storage

/// A prepared statement: all pointers into SQLite's memory stay inside this file.
///
/// Confined to its connection's queue. Column pointers are valid until the next step and are copied before that; text
/// and blobs are bound with SQLITE_TRANSIENT, so SQLite copies them during the bind call.
final class SQLiteStatement: SQLRow {
    private let handle: SQLiteHandle
    private let pointer: OpaquePointer
    /// SQLite's index of parameter `$n`, at n - 1; 0 where the text does not use it.
    private let positions: [Int32]
    private static let copies = unsafeBitCast(-1, to: sqlite3_destructor_type.self)

    /// Compiles `sql`, exactly one statement.
    init(_ sql: String, on handle: SQLiteHandle) throws {
        var compiled: OpaquePointer?
        var sql = sql
        let (code, isWhole) = sql.withUTF8 { text -> (Int32, Bool) in
            text.withMemoryRebound(to: CChar.self) { characters -> (Int32, Bool) in
                guard let start = characters.baseAddress else { return (SQLITE_OK, true) }
                var tail: UnsafePointer<CChar>?
                let code = sqlite3_prepare_v3(
                    handle.pointer, start, Int32(characters.count), UInt32(SQLITE_PREPARE_PERSISTENT), &compiled, &tail)
                guard let tail else { return (code, true) }
                let rest = characters[characters.distance(from: 0, to: tail - start)...]
                return (code, rest.allSatisfy { $0 == 0x20 || $0 == 0x0a || $0 == 0x3b })
            }
        }
        guard code == SQLITE_OK else { throw handle.failure(code) }
        guard let compiled else { throw StorageError(.misuse, "empty statement") }
        guard isWhole else {
            sqlite3_finalize(compiled)
            throw StorageError(.misuse, "more than one statement")
        }
        self.handle = handle
        pointer = compiled
        let count = sqlite3_bind_parameter_count(compiled)
        positions = count == 0 ? [] : (1...max(count, 1)).map { sqlite3_bind_parameter_index(compiled, "$\($0)") }
    }

    deinit {
        sqlite3_finalize(pointer)
    }

    /// Binds `$1`, `$2`, … in order.
    func bind(_ values: ArraySlice<SQLValue>) throws {
        guard values.count >= positions.count else {
            throw StorageError(.misuse, "\(values.count) values for \(positions.count) parameters")
        }
        var number = 0
        for value in values {
            guard number < positions.count else {
                throw StorageError(.misuse, "\(values.count) values for \(positions.count) parameters")
            }
            let position = positions[number]
            number += 1
            guard position != 0 else { throw StorageError(.misuse, "parameter $\(number) does not occur") }
            let code = bind(value, at: position)
            guard code == SQLITE_OK else { throw handle.failure(code) }
        }
    }

    private func bind(_ value: SQLValue, at position: Int32) -> Int32 {
        switch value {
        case .null: return sqlite3_bind_null(pointer, position)
        case .int(let number): return sqlite3_bind_int64(pointer, position, number)
        case .bool(let truth): return sqlite3_bind_int64(pointer, position, truth ? 1 : 0)
        case .text(var text):
            return text.withUTF8 { bytes in
                bytes.withMemoryRebound(to: CChar.self) { characters in
                    guard let start = characters.baseAddress else {
                        return sqlite3_bind_text(pointer, position, "", 0, Self.copies)
                    }
                    return sqlite3_bind_text(pointer, position, start, Int32(characters.count), Self.copies)
                }
            }
        case .blob(let bytes):
            guard !bytes.isEmpty else { return sqlite3_bind_zeroblob(pointer, position, 0) }
            return sqlite3_bind_blob64(pointer, position, bytes, UInt64(bytes.count), Self.copies)
        }
    }

    /// Goes to the next row; `false` at the end.
    func step() throws -> Bool {
        switch sqlite3_step(pointer) {
        case SQLITE_ROW: return true
        case SQLITE_DONE: return false
        case let code: throw handle.failure(code)
        }
    }

    /// Makes the statement ready to run again and forgets its values.
    func reset() {
        sqlite3_reset(pointer)
        sqlite3_clear_bindings(pointer)
    }

    // MARK: the current row

    var width: Int { Int(sqlite3_column_count(pointer)) }

    func isNull(_ column: Int) -> Bool {
        sqlite3_column_type(pointer, Int32(column)) == SQLITE_NULL
    }

    func int(_ column: Int) throws(StorageError) -> Int64 {
        try expect(SQLITE_INTEGER, column)
        return sqlite3_column_int64(pointer, Int32(column))
    }

    func bool(_ column: Int) throws(StorageError) -> Bool {
        try int(column) != 0
    }

    func text(_ column: Int) throws(StorageError) -> String {
        try expect(SQLITE3_TEXT, column)
        guard let start = sqlite3_column_text(pointer, Int32(column)) else {
            throw StorageError(.inputOutput, "out of memory")
        }
        let count = Int(sqlite3_column_bytes(pointer, Int32(column)))
        return String(decoding: UnsafeBufferPointer(start: start, count: count), as: UTF8.self)
    }

    func blob(_ column: Int) throws(StorageError) -> [UInt8] {
        try expect(SQLITE_BLOB, column)
        guard let start = sqlite3_column_blob(pointer, Int32(column)) else { return [] }
        return Array(UnsafeRawBufferPointer(start: start, count: Int(sqlite3_column_bytes(pointer, Int32(column)))))
    }

    func raw(_ column: Int) throws(StorageError) -> UnsafeRawBufferPointer? {
        switch sqlite3_column_type(pointer, Int32(column)) {
        case SQLITE_NULL: return nil
        case SQLITE3_TEXT, SQLITE_BLOB:
            // The database is UTF-8, so that a text lies there as it is and nothing is converted.
            let start = sqlite3_column_blob(pointer, Int32(column))
            return UnsafeRawBufferPointer(start: start, count: Int(sqlite3_column_bytes(pointer, Int32(column))))
        default:
            try expect(SQLITE3_TEXT, column)
            return nil
        }
    }

    func fields(_ fields: UnsafeMutableBufferPointer<SQLField>) throws(StorageError) {
        for column in 0..<min(fields.count, width) {
            // One look-up a column. Such a value may be read by the one thread that steps the statement, which this is.
            let value = sqlite3_column_value(pointer, Int32(column))
            switch sqlite3_value_type(value) {
            case SQLITE_NULL: fields[column] = .null
            case SQLITE_INTEGER: fields[column] = .int(sqlite3_value_int64(value))
            case SQLITE3_TEXT, SQLITE_BLOB:
                let start = sqlite3_value_blob(value)
                fields[column] = .bytes(start, count: Int(sqlite3_value_bytes(value)))
            default: try expect(SQLITE_INTEGER, column)
            }
        }
    }

    private func expect(_ type: Int32, _ column: Int) throws(StorageError) {
        guard sqlite3_column_type(pointer, Int32(column)) == type else {
            let name = sqlite3_column_name(pointer, Int32(column)).map { String(cString: $0) } ?? "\(column)"
            throw StorageError(.corrupt, "column \(name) holds another type")
        }
    }
}
