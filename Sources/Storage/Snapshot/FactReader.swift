import Register

/// Reads the columns of one row from left to right as ``RowReader`` does, but from the bytes as they lie in the engine's
/// memory: a text that was met before costs no string.
struct FactReader {
    private let row: any SQLRow
    private var column = 0

    /// A reader before the first column of `row`.
    init(_ row: any SQLRow) { self.row = row }

    private mutating func raw() throws(StorageError) -> UnsafeRawBufferPointer? {
        defer { column += 1 }
        return try row.raw(column)
    }

    /// A text or NULL, through a memory of what it says.
    mutating func optional<Value>(_ memo: inout Memo<Value>) throws(StorageError) -> Value? {
        guard let bytes = try raw() else { return nil }
        return try memo.value(bytes)
    }

    /// A text, through a memory of what it says.
    mutating func value<Value>(_ memo: inout Memo<Value>) throws(StorageError) -> Value {
        guard let bytes = try raw() else { throw StorageError(.corrupt, "column \(column - 1) is NULL") }
        return try memo.value(bytes)
    }

    /// A text that seldom recurs.
    mutating func text() throws(StorageError) -> String {
        guard let bytes = try raw() else { throw StorageError(.corrupt, "column \(column - 1) is NULL") }
        return String(decoding: bytes, as: UTF8.self)
    }

    mutating func optionalID() throws(StorageError) -> RecordID? {
        guard let bytes = try raw() else { return nil }
        guard bytes.count == 16 else { throw StorageError(.corrupt, "record id") }
        return RecordID(
            high: UInt64(bigEndian: bytes.loadUnaligned(as: UInt64.self)),
            low: UInt64(bigEndian: bytes.loadUnaligned(fromByteOffset: 8, as: UInt64.self)))
    }

    mutating func id() throws(StorageError) -> RecordID {
        guard let id = try optionalID() else { throw StorageError(.corrupt, "record id") }
        return id
    }

    mutating func optionalInt() throws(StorageError) -> Int64? {
        defer { column += 1 }
        return row.isNull(column) ? nil : try row.int(column)
    }

    mutating func optionalNumber() throws(StorageError) -> Int? { try optionalInt().map { Int($0) } }

    mutating func optionalMoney() throws(StorageError) -> Money? { try optionalInt().map { Money(fen: $0) } }

    mutating func optionalBool() throws(StorageError) -> Bool? {
        defer { column += 1 }
        return row.isNull(column) ? nil : try row.bool(column)
    }

    mutating func bool() throws(StorageError) -> Bool {
        defer { column += 1 }
        return try row.bool(column)
    }

    mutating func optionalArea() throws(StorageError) -> DivisionCode? {
        guard let value = try optionalInt() else { return nil }
        guard value > 0, let code = DivisionCode(value: UInt64(value)) else {
            throw StorageError(.corrupt, "division code")
        }
        return code
    }

    mutating func area() throws(StorageError) -> DivisionCode {
        guard let area = try optionalArea() else { throw StorageError(.corrupt, "division code") }
        return area
    }

    /// A day as `YYYY-MM-DD`, or NULL.
    mutating func optionalDay() throws(StorageError) -> CalendarDay? {
        guard let bytes = try raw() else { return nil }
        guard let day = Self.day(bytes) else { throw StorageError(.corrupt, "day") }
        return day
    }

    private static func day(_ bytes: UnsafeRawBufferPointer) -> CalendarDay? {
        guard bytes.count == 10, bytes[4] == UInt8(ascii: "-"), bytes[7] == UInt8(ascii: "-") else { return nil }
        func number(_ places: Range<Int>) -> Int? {
            var number = 0
            for place in places {
                guard bytes[place] >= 48, bytes[place] <= 57 else { return nil }
                number = number * 10 + Int(bytes[place] - 48)
            }
            return number
        }
        guard let year = number(0..<4), let month = number(5..<7), let day = number(8..<10) else { return nil }
        return CalendarDay(year: year, month: month, day: day)
    }
}
