/// Writes values as compact bytes, piece by piece: the same values give the same bytes on every machine.
///
/// Whole numbers are varints (seven bits a byte, the lowest first), signed ones in zigzag form; words that recur are
/// written once and then named by their number. Memory: one piece and at most 65,536 words.
public struct ByteWriter {
    /// A piece is handed on as soon as it holds this many bytes.
    public static let pieceLength = 1 << 20
    /// How many words are remembered; later ones are written out each time.
    static let wordLimit = 1 << 16

    private var bytes: [UInt8] = []
    private var words: [String: UInt64] = [:]
    private var known = WordTable()
    private var lastText: [UInt8] = []
    private var lastArea: Int64 = 0
    private let emit: ([UInt8]) throws -> Void

    /// A writer that hands pieces of about 1 MiB to `emit`, in order.
    public init(emit: @escaping ([UInt8]) throws -> Void) {
        self.emit = emit
        bytes.reserveCapacity(Self.pieceLength + 4096)
    }

    /// Ends a record: where a piece is full, it goes out.
    public mutating func endRecord() throws {
        guard bytes.count >= Self.pieceLength else { return }
        try flush()
    }

    /// Hands out what is left.
    public mutating func finish() throws {
        if !bytes.isEmpty { try flush() }
    }

    private mutating func flush() throws {
        let piece = bytes
        bytes = []
        bytes.reserveCapacity(Self.pieceLength + 4096)
        try emit(piece)
    }

    /// Bytes as they are.
    public mutating func raw(_ content: some Sequence<UInt8>) { bytes.append(contentsOf: content) }

    /// One byte.
    public mutating func byte(_ value: UInt8) { bytes.append(value) }

    /// An unsigned number.
    public mutating func number(_ value: UInt64) {
        guard value >= 0x80 else { return bytes.append(UInt8(value)) }
        var rest = value
        while rest >= 0x80 {
            bytes.append(UInt8(truncatingIfNeeded: rest) | 0x80)
            rest >>= 7
        }
        bytes.append(UInt8(truncatingIfNeeded: rest))
    }

    /// A count, 0 or more.
    public mutating func count(_ value: Int) { number(UInt64(max(0, value))) }

    /// A signed number.
    public mutating func signed(_ value: some FixedWidthInteger & SignedInteger) { number(Self.zigzag(Int64(value))) }

    /// A signed number that may be absent: 0, else one more than its zigzag form.
    public mutating func signed(_ value: (some FixedWidthInteger & SignedInteger)?) {
        guard let value else { return bytes.append(0) }
        let (next, overflow) = Self.zigzag(Int64(value)).addingReportingOverflow(1)
        guard overflow else { return number(next) }
        // 2⁶⁴, the one form that needs its 65th bit.
        bytes.append(contentsOf: repeatElement(0x80, count: 9))
        bytes.append(2)
    }

    /// A truth value.
    public mutating func flag(_ value: Bool) { bytes.append(value ? 1 : 0) }

    /// A truth value that may be unknown.
    public mutating func flag(_ value: Bool?) { bytes.append(value.map { $0 ? 2 : 1 } ?? 0) }

    /// A text of its own, behind its length.
    public mutating func text(_ value: String) {
        number(UInt64(value.utf8.count))
        bytes.append(contentsOf: value.utf8)
    }

    /// A key in a sorted list: what it shares with the key before is left out.
    public mutating func key(_ value: String) {
        let shared = Self.shared(value, lastText)
        let own = value.utf8.dropFirst(shared)
        lastText.removeSubrange(shared...)
        lastText.append(contentsOf: own)
        number(UInt64(shared))
        number(UInt64(lastText.count - shared))
        bytes.append(contentsOf: own)
    }

    /// How many bytes two texts begin with alike.
    private static func shared(_ text: String, _ last: [UInt8]) -> Int {
        let (text, last) = (text.utf8.span, last.span)
        let most = min(text.count, last.count)
        var shared = 0
        while shared < most, text[shared] == last[shared] { shared += 1 }
        return shared
    }

    /// A word that recurs, or nothing.
    public mutating func word(_ value: String?) {
        guard let value else { return bytes.append(0) }
        let hash = WordTable.hash(value)
        if let number = known.number(of: value, hash) { return self.number(number) }
        if let number = words[value] {
            known.add(value, hash, number)
            return self.number(number)
        }
        bytes.append(1)
        text(value)
        guard words.count < Self.wordLimit else { return }
        let number = UInt64(words.count) + 2
        words[value] = number
        known.add(value, hash, number)
    }

    /// A code by its raw value, or nothing.
    public mutating func code(_ value: (some RawRepresentable<String>)?) { word(value?.rawValue) }

    /// Codes in their order.
    public mutating func codes(_ values: some Collection<some RawRepresentable<String>>) {
        number(UInt64(values.count))
        for value in values { word(value.rawValue) }
    }

    /// A day, or nothing.
    public mutating func day(_ value: CalendarDay?) { signed(value?.daysSinceEpoch) }

    /// A day, month or year, or nothing.
    public mutating func day(_ value: PartialDay?) {
        guard let value else { return bytes.append(0) }
        number(UInt64((value.year * 13 + (value.month ?? 0)) * 32 + (value.day ?? 0)) + 1)
    }

    /// A division, as its distance from the one before; or nothing.
    public mutating func area(_ value: DivisionCode?) {
        guard let value else { return bytes.append(0) }
        let code = Int64(value.value)
        number(Self.zigzag(code - lastArea) + 1)
        lastArea = code
    }

    /// An id: 16 bytes, the highest first.
    public mutating func id(_ value: RecordID) {
        half(value.high)
        half(value.low)
    }

    private mutating func half(_ value: UInt64) {
        for place in 1...8 { bytes.append(UInt8(truncatingIfNeeded: value >> UInt64(64 - place * 8))) }
    }

    static func zigzag(_ value: Int64) -> UInt64 {
        UInt64(bitPattern: value << 1) ^ UInt64(bitPattern: value >> 63)
    }
}
