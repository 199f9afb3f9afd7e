import Register

/// The fields of one row after the other, in memory of their own.
///
/// The memory is freed with the value; a reader of it does not outlive the row.
struct FactFields: ~Copyable {
    private let fields: UnsafeMutableBufferPointer<SQLField>

    /// Room for `width` columns.
    init(width: Int) {
        fields = .allocate(capacity: width)
        fields.initialize(repeating: .null)
    }

    deinit { fields.deallocate() }

    /// Takes a row over and gives a reader before its first column.
    ///
    /// - Throws: `StorageError` with code `corrupt` where the row has fewer columns.
    func reader(of row: any SQLRow) throws(StorageError) -> FactReader {
        guard row.width >= fields.count else { throw StorageError(.corrupt, "a row of \(row.width) columns") }
        try row.fields(fields)
        return FactReader(UnsafeBufferPointer(fields))
    }
}

/// Reads the columns of one row from left to right as ``RowReader`` does, but from the bytes as they lie in the engine's
/// memory: a text that was met before costs no string.
struct FactReader {
    private let fields: UnsafeBufferPointer<SQLField>
    private var column = 0

    fileprivate init(_ fields: UnsafeBufferPointer<SQLField>) { self.fields = fields }

    private mutating func next() throws(StorageError) -> SQLField {
        guard column < fields.count else { throw StorageError(.corrupt, "column \(column) is missing") }
        defer { column += 1 }
        return fields[column]
    }

    private mutating func raw() throws(StorageError) -> UnsafeRawBufferPointer? {
        let field = try next()
        switch field.kind {
        case .null: return nil
        case .bytes: return UnsafeRawBufferPointer(start: field.start, count: Int(field.number))
        case .int: throw StorageError(.corrupt, "column \(column - 1) holds another type")
        }
    }

    private mutating func number() throws(StorageError) -> Int64? {
        let field = try next()
        switch field.kind {
        case .null: return nil
        case .int: return field.number
        case .bytes: throw StorageError(.corrupt, "column \(column - 1) holds another type")
        }
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
        try number()
    }

    mutating func optionalNumber() throws(StorageError) -> Int? { try optionalInt().map { Int($0) } }

    mutating func optionalMoney() throws(StorageError) -> Money? { try optionalInt().map { Money(fen: $0) } }

    mutating func optionalBool() throws(StorageError) -> Bool? {
        try number().map { $0 != 0 }
    }

    mutating func bool() throws(StorageError) -> Bool {
        guard let truth = try optionalBool() else { throw StorageError(.corrupt, "column \(column - 1) is NULL") }
        return truth
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
