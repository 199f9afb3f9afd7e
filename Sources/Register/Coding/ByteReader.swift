/// Reads what ``ByteWriter`` wrote, piece by piece; damaged bytes are refused, they never end the program.
///
/// Memory: one piece and the words. Bytes may be cut into pieces at any place.
public struct ByteReader {
    private var piece: [UInt8] = []
    private var position = 0
    private var words: [String] = []
    private var lastText: [UInt8] = []
    private var lastArea: Int64 = 0
    private let next: () throws -> [UInt8]?

    /// A reader of the pieces that `next` gives, until nil.
    public init(next: @escaping () throws -> [UInt8]?) {
        self.next = next
    }

    /// A reader of bytes that are there as a whole.
    public init(_ bytes: [UInt8]) {
        var rest: [UInt8]? = bytes
        self.init {
            defer { rest = nil }
            return rest
        }
    }

    /// True where nothing is left.
    public mutating func isAtEnd() throws -> Bool {
        while position == piece.count {
            guard let more = try next() else { return true }
            (piece, position) = (more, 0)
        }
        return false
    }

    /// One byte.
    public mutating func byte() throws -> UInt8 {
        if position == piece.count, try isAtEnd() { throw CodingFault(.cut) }
        defer { position += 1 }
        return piece[position]
    }

    /// `count` bytes as they are.
    public mutating func raw(_ count: Int) throws -> [UInt8] {
        if count <= piece.count - position {
            defer { position += count }
            return Array(piece[position..<(position + count)])
        }
        var result: [UInt8] = []
        while result.count < count {
            if try isAtEnd() { throw CodingFault(.cut) }
            let take = min(count - result.count, piece.count - position)
            result += piece[position..<(position + take)]
            position += take
        }
        return result
    }

    /// An unsigned number.
    public mutating func number() throws -> UInt64 {
        let (value, isTop) = try varint()
        guard !isTop else { throw CodingFault(.range) }
        return value
    }

    /// The number, or 2⁶⁴, which is 0 with `isTop`.
    private mutating func varint() throws -> (value: UInt64, isTop: Bool) {
        var value: UInt64 = 0
        for shift in stride(from: UInt64(0), through: 63, by: 7) {
            let byte = try byte()
            if shift == 63, byte > 1 {
                guard byte == 2, value == 0 else { throw CodingFault(.range) }
                return (0, true)
            }
            value |= UInt64(byte & 0x7F) << shift
            guard byte >= 0x80 else {
                // One form per number.
                guard byte != 0 || shift == 0 else { throw CodingFault(.range) }
                return (value, false)
            }
        }
        throw CodingFault(.range)
    }

    /// A count of things that take at least a byte each; `limit` bounds what is believed of damaged bytes.
    public mutating func count(limit: Int = Int(Int32.max)) throws -> Int {
        let value = try number()
        guard value <= UInt64(limit) else { throw CodingFault(.range) }
        return Int(value)
    }

    /// Values in a row, behind their number.
    public mutating func list<T>(_ read: (inout ByteReader) throws -> T) throws -> [T] {
        let count = try count()
        guard count > 0 else { return [] }
        var values: [T] = []
        // Damaged bytes may name any count: room is made for what is plausible only.
        values.reserveCapacity(min(count, 1 << 20))
        for _ in 0..<count { values.append(try read(&self)) }
        return values
    }

    /// A signed number within `Value`.
    public mutating func signed<Value: FixedWidthInteger & SignedInteger>() throws -> Value {
        guard let value = Value(exactly: Self.unzigzag(try number())) else { throw CodingFault(.range) }
        return value
    }

    /// A signed number that may be absent.
    public mutating func optionalSigned<Value: FixedWidthInteger & SignedInteger>() throws -> Value? {
        let (raw, isTop) = try varint()
        if raw == 0, !isTop { return nil }
        guard let value = Value(exactly: Self.unzigzag(raw &- 1)) else { throw CodingFault(.range) }
        return value
    }

    /// A truth value.
    public mutating func flag() throws -> Bool {
        switch try byte() {
        case 0: return false
        case 1: return true
        default: throw CodingFault(.range)
        }
    }

    /// A truth value that may be unknown.
    public mutating func optionalFlag() throws -> Bool? {
        switch try byte() {
        case 0: return nil
        case 1: return false
        case 2: return true
        default: throw CodingFault(.range)
        }
    }

    /// A text of its own.
    public mutating func text() throws -> String {
        try Self.string(try raw(try count(limit: 1 << 24)))
    }

    /// A key in a sorted list.
    public mutating func key() throws -> String {
        let shared = try count()
        guard shared <= lastText.count else { throw CodingFault(.range) }
        let rest = try raw(try count(limit: 1 << 24))
        lastText.removeSubrange(shared...)
        lastText += rest
        return try Self.string(lastText)
    }

    /// A word that recurs, or nothing.
    public mutating func optionalWord() throws -> String? {
        switch try number() {
        case 0: return nil
        case 1:
            let text = try text()
            if words.count < ByteWriter.wordLimit { words.append(text) }
            return text
        case let number:
            guard number - 2 < UInt64(words.count) else { throw CodingFault(.range) }
            return words[Int(number - 2)]
        }
    }

    /// A word that recurs.
    public mutating func word() throws -> String {
        guard let word = try optionalWord() else { throw CodingFault(.range) }
        return word
    }

    /// A code, or nothing.
    public mutating func optionalCode<Code: RawRepresentable<String>>() throws -> Code? {
        guard let word = try optionalWord() else { return nil }
        guard let code = Code(rawValue: word) else { throw CodingFault(.unknownCode) }
        return code
    }

    /// A code.
    public mutating func code<Code: RawRepresentable<String>>() throws -> Code {
        guard let code: Code = try optionalCode() else { throw CodingFault(.unknownCode) }
        return code
    }

    /// Codes in their order.
    public mutating func codes<Code: RawRepresentable<String>>() throws -> [Code] { try list { try $0.code() } }

    /// A day, or nothing.
    public mutating func optionalDay() throws -> CalendarDay? {
        let days: Int32? = try optionalSigned()
        return days.map { CalendarDay(daysSinceEpoch: $0) }
    }

    /// A day.
    public mutating func day() throws -> CalendarDay {
        guard let day = try optionalDay() else { throw CodingFault(.range) }
        return day
    }

    /// A day, month or year, or nothing.
    public mutating func optionalPartialDay() throws -> PartialDay? {
        let packed = try count()
        guard packed > 0 else { return nil }
        let (months, day) = ((packed - 1) / 32, (packed - 1) % 32)
        let (year, month) = (months / 13, months % 13)
        guard
            let value = PartialDay(year: year, month: month == 0 ? nil : month, day: day == 0 ? nil : day)
        else { throw CodingFault(.range) }
        return value
    }

    /// A division, or nothing.
    public mutating func optionalArea() throws -> DivisionCode? {
        let packed = try number()
        guard packed > 0 else { return nil }
        let (code, overflow) = lastArea.addingReportingOverflow(Self.unzigzag(packed - 1))
        guard !overflow, code > 0, let area = DivisionCode(value: UInt64(code)) else { throw CodingFault(.range) }
        lastArea = code
        return area
    }

    /// A division.
    public mutating func area() throws -> DivisionCode {
        guard let area = try optionalArea() else { throw CodingFault(.range) }
        return area
    }

    /// An id.
    public mutating func id() throws -> RecordID {
        func half() throws -> UInt64 {
            var value: UInt64 = 0
            for _ in 0..<8 { value = value << 8 | UInt64(try byte()) }
            return value
        }
        let high = try half()
        return RecordID(high: high, low: try half())
    }

    private static func unzigzag(_ value: UInt64) -> Int64 {
        Int64(bitPattern: value >> 1) ^ -Int64(bitPattern: value & 1)
    }

    private static func string(_ bytes: [UInt8]) throws -> String {
        guard let text = String(validating: bytes, as: UTF8.self) else { throw CodingFault(.text) }
        return text
    }
}
