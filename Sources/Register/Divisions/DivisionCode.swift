/// A 12-digit division code: 6 county, 3 township, 3 village digits (GB/T 2260 and the statistical division codes).
///
/// Codes in a local extension (an area with its own administration but no national code, such as 台商区) use the same
/// form with a county part in a private range and are flagged `local` in the ``DivisionTable``.
public struct DivisionCode: Sendable, Hashable, Comparable, Codable, CustomStringConvertible {
    /// The level of a division.
    public enum Level: String, Sendable, Hashable, Codable, CaseIterable, Comparable {
        /// Province, autonomous region, municipality: 2 digits.
        case province
        /// Prefecture, prefecture-level city: 4 digits.
        case prefecture
        /// County, district, county-level city: 6 digits.
        case county
        /// Town, township, street: 9 digits.
        case township
        /// Village, residents' community: 12 digits.
        case village

        /// Number of significant digits: 2, 4, 6, 9 or 12.
        public var digits: Int {
            switch self {
            case .province: 2
            case .prefecture: 4
            case .county: 6
            case .township: 9
            case .village: 12
            }
        }

        /// What one division of the level counts for in ``DivisionCode/value``.
        var unit: UInt64 {
            switch self {
            case .province: 10_000_000_000
            case .prefecture: 100_000_000
            case .county: 1_000_000
            case .township: 1_000
            case .village: 1
            }
        }

        /// Orders from the largest area to the smallest.
        public static func < (left: Level, right: Level) -> Bool { left.digits < right.digits }
    }

    /// The code as a number of at most 12 digits.
    public let value: UInt64

    /// A code from its number, 1...999_999_999_999; nil outside.
    public init?(value: UInt64) {
        guard (1...999_999_999_999).contains(value) else { return nil }
        self.value = value
    }

    /// Reads a code of 12 digits, or a prefix of 2, 4, 6 or 9 digits that is filled with zeros; nil for other text.
    public init?(_ text: String) {
        let bytes = text.utf8.span
        switch bytes.count {
        case 2, 4, 6, 9, 12: break
        default: return nil
        }
        guard let number = bytes.number(0..<bytes.count) else { return nil }
        var value = UInt64(number)
        for _ in bytes.count..<12 { value *= 10 }
        self.init(value: value)
    }

    /// Reads a code, as from a `String`.
    public init?(_ text: some StringProtocol) { self.init(String(text)) }

    /// The level, by the trailing zeros.
    public var level: Level {
        if value % 1_000 != 0 { return .village }
        if value % 1_000_000 != 0 { return .township }
        if value % 100_000_000 != 0 { return .county }
        if value % 10_000_000_000 != 0 { return .prefecture }
        return .province
    }

    /// The division of `level` that contains this one; itself where it is of that level or larger.
    public func containing(_ level: Level) -> DivisionCode {
        guard level < self.level else { return self }
        let unit = level.unit
        return DivisionCode(value: value / unit * unit) ?? self
    }

    /// True where `other` is this division or lies in it. Prefixes respect the level boundaries 2, 4, 6, 9, 12.
    public func contains(_ other: DivisionCode) -> Bool {
        let unit = level.unit
        return other.value / unit == value / unit
    }

    /// The significant digits: 2, 4, 6, 9 or 12 of them.
    public var prefix: String { String(description.prefix(level.digits)) }

    /// The first code after this division's own range: `code <= x < end` are the codes inside it.
    public var rangeEnd: UInt64 {
        let unit = level.unit
        return (value / unit + 1) * unit
    }

    /// Twelve digits.
    public var description: String {
        let text = String(value)
        return String(repeating: "0", count: 12 - text.utf8.count) + text
    }

    /// Orders by value.
    public static func < (left: DivisionCode, right: DivisionCode) -> Bool { left.value < right.value }

    /// Reads its text.
    public init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        guard let code = DivisionCode(try container.decode(String.self)) else {
            throw DecodingError.dataCorruptedError(in: container, debugDescription: "not a division code")
        }
        self = code
    }

    /// Writes twelve digits.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(description)
    }
}
