import Register

/// Writes values as lines of UTF-8 text with one byte form per value: fields separated by tabs, lists by commas.
///
/// Backslash, tab, comma, carriage return and line feed inside a text are written `\\`, `\t`, `\c`, `\r`, `\n`; an
/// absent value is `-`, so a text that is just `-` is written `\-`. Used for what `runs repeat` compares. Every value
/// goes straight into the bytes: groups of households make a large outcome, and a string per value would cost most.
struct CanonicalText: Sendable {
    /// The bytes so far.
    private(set) var bytes: [UInt8] = []

    private static let tab = UInt8(ascii: "\t")
    private static let comma = UInt8(ascii: ",")
    private static let dash = UInt8(ascii: "-")

    /// Hands the bytes on and forgets them, where there are `least` of them.
    mutating func handOut(_ emit: ([UInt8]) throws -> Void, atLeast least: Int = 1 << 20) rethrows {
        guard bytes.count >= least else { return }
        try emit(bytes)
        bytes.removeAll(keepingCapacity: true)
    }

    /// Writes a line of this kind with the fields that `fields` adds.
    mutating func line(_ kind: String, _ fields: (inout CanonicalText) -> Void) {
        bytes.append(contentsOf: kind.utf8)
        fields(&self)
        bytes.append(UInt8(ascii: "\n"))
    }

    // MARK: fields

    /// A text, or nothing.
    mutating func text(_ value: String?) {
        bytes.append(Self.tab)
        if let value { item(value) } else { bytes.append(Self.dash) }
    }

    /// A word of the program's own, in which nothing is to be marked.
    mutating func word(_ value: String) {
        bytes.append(Self.tab)
        bytes.append(contentsOf: value.utf8)
    }

    /// A number.
    mutating func number(_ value: some BinaryInteger) {
        bytes.append(Self.tab)
        digits(value)
    }

    /// A number that may be absent.
    mutating func number(_ value: Int?) {
        guard let value else { return word("-") }
        number(value)
    }

    /// An id, or nothing.
    mutating func id(_ value: RecordID?) {
        bytes.append(Self.tab)
        if let value { append(value) } else { bytes.append(Self.dash) }
    }

    /// A division's twelve digits.
    mutating func area(_ value: DivisionCode) {
        bytes.append(Self.tab)
        append(value)
    }

    /// A list, whose items `write` adds.
    mutating func list<Items: Sequence>(_ items: Items, _ write: (Items.Element, inout CanonicalText) -> Void) {
        bytes.append(Self.tab)
        var isFirst = true
        for item in items {
            if !isFirst { bytes.append(Self.comma) }
            isFirst = false
            write(item, &self)
        }
    }

    // MARK: items and parts of them

    /// A text that is a whole value.
    mutating func item(_ value: String) {
        if value == "-" { bytes.append(UInt8(ascii: "\\")) }
        append(value)
    }

    /// A piece of a text.
    mutating func append(_ value: String) {
        let start = bytes.count
        bytes.append(contentsOf: value.utf8)
        for place in start..<bytes.count where Self.isMarked(bytes[place]) { return mark(from: start) }
    }

    /// An id: 32 hexadecimal digits.
    mutating func append(_ value: RecordID) {
        for half in [value.high, value.low] {
            for shift in stride(from: UInt64(60), through: 0, by: -4) {
                let digit = UInt8(truncatingIfNeeded: half >> shift) & 15
                bytes.append(digit < 10 ? 48 + digit : 87 + digit)
            }
        }
    }

    /// A division's twelve digits.
    mutating func append(_ value: DivisionCode) {
        var unit: UInt64 = 100_000_000_000
        while unit > 0 {
            bytes.append(48 + UInt8(truncatingIfNeeded: value.value / unit % 10))
            unit /= 10
        }
    }

    /// A number in digits.
    mutating func digits(_ value: some BinaryInteger) {
        guard let small = UInt32(exactly: value) else { return bytes.append(contentsOf: String(value).utf8) }
        var unit: UInt32 = 1
        while small / unit >= 10 { unit *= 10 }
        while unit > 0 {
            bytes.append(48 + UInt8(truncatingIfNeeded: small / unit % 10))
            unit /= 10
        }
    }

    private static func isMarked(_ byte: UInt8) -> Bool {
        byte == UInt8(ascii: "\\") || byte == comma || byte == 9 || byte == 10 || byte == 13
    }

    /// Writes what begins at `start` again, with its marks.
    private mutating func mark(from start: Int) {
        let plain = Array(bytes[start...])
        bytes.removeSubrange(start...)
        for byte in plain {
            if Self.isMarked(byte) { bytes.append(UInt8(ascii: "\\")) }
            switch byte {
            case 9: bytes.append(UInt8(ascii: "t"))
            case 10: bytes.append(UInt8(ascii: "n"))
            case 13: bytes.append(UInt8(ascii: "r"))
            case Self.comma: bytes.append(UInt8(ascii: "c"))
            default: bytes.append(byte)
            }
        }
    }
}
