/// The stored identity of a register record: 128 bits of a keyed hash of its natural key, made once at first import.
///
/// Never time, never random: the same ledgers and key give the same ids on any store (`Vault` derives them).
public struct RecordID: Sendable, Hashable, Comparable, Codable, CustomStringConvertible {
    /// The upper 64 bits.
    public let high: UInt64
    /// The lower 64 bits.
    public let low: UInt64

    /// An id from its two halves.
    public init(high: UInt64, low: UInt64) {
        self.high = high
        self.low = low
    }

    /// Reads 32 hexadecimal digits; nil for anything else.
    public init?(_ text: some StringProtocol) {
        guard text.utf8.count == 32, text.utf8.allSatisfy({ Self.isHex($0) }),
            let high = UInt64(text.prefix(16), radix: 16), let low = UInt64(text.suffix(16), radix: 16)
        else { return nil }
        self.init(high: high, low: low)
    }

    /// 32 lower-case hexadecimal digits.
    public var description: String { Self.hex(high) + Self.hex(low) }

    /// The short form that people see for helpers: 12 characters of Crockford's base 32 (60 bits). Ids in their order
    /// have their short keys in order.
    public var shortKey: String {
        String(decoding: (0..<12).map { Self.digits[Int(high >> (59 - 5 * UInt64($0)) & 31)] }, as: UTF8.self)
    }

    /// The first id in order whose short key this is; nil for what is no short key in upper case.
    public static func first(ofShortKey key: some StringProtocol) -> RecordID? {
        var bits: UInt64 = 0
        guard key.utf8.count == 12 else { return nil }
        for byte in key.utf8 {
            guard let digit = digits.firstIndex(of: byte) else { return nil }
            bits = bits << 5 | UInt64(digit)
        }
        return RecordID(high: bits << 4, low: 0)
    }

    private static let digits = Array("0123456789ABCDEFGHJKMNPQRSTVWXYZ".utf8)

    /// Orders by value.
    public static func < (left: RecordID, right: RecordID) -> Bool {
        (left.high, left.low) < (right.high, right.low)
    }

    /// Reads 32 hexadecimal digits.
    public init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        guard let id = RecordID(try container.decode(String.self)) else {
            throw DecodingError.dataCorruptedError(in: container, debugDescription: "not a record id")
        }
        self = id
    }

    /// Writes 32 hexadecimal digits.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(description)
    }

    private static func isHex(_ byte: UInt8) -> Bool {
        (48...57).contains(byte) || (97...102).contains(byte) || (65...70).contains(byte)
    }

    private static func hex(_ value: UInt64) -> String {
        let text = String(value, radix: 16)
        return String(repeating: "0", count: 16 - text.utf8.count) + text
    }
}
