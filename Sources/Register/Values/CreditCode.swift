/// A unified social credit code of 18 characters (GB 32100-2015), with both check characters verified.
public struct CreditCode: Sendable, Hashable, Comparable, Codable, CustomStringConvertible {
    /// Why a text is no credit code.
    public enum Fault: String, Error, Sendable, Hashable {
        /// Not 18 characters, or characters outside the standard's list (no I O S V Z).
        case form = "code_form"
        /// A check character is wrong.
        case check = "code_check"
        /// A business licence number of 15 digits from before 2015: kept as legacy, no key.
        case legacyLicence = "code_legacy"
    }

    /// The code, upper-case and half-width.
    public let text: String

    /// Reads a code as people type it.
    ///
    /// - Throws: ``Fault``.
    public init(parsing source: some StringProtocol) throws(Fault) {
        let bytes = Array(PlainText.compact(source).uppercased().utf8)
        if bytes.count == 15, bytes.allSatisfy({ (48...57).contains($0) }) { throw .legacyLicence }
        guard bytes.count == 18 else { throw .form }
        let values = bytes.compactMap { byte in Self.alphabet.firstIndex(of: byte) }
        guard values.count == 18 else { throw .form }
        guard Self.check(values) == values[17] else { throw .check }
        guard Self.organisationCheck(bytes, values) == bytes[16] else { throw .check }
        self.text = String(decoding: bytes, as: UTF8.self)
    }

    /// The registering department: `1` institution offices, `5` civil affairs, `9` market supervision, `Y` other.
    public var department: Character { text.first ?? "Y" }

    /// The six digits of the registering area (positions 3 to 8).
    public var area: String { String(text.dropFirst(2).prefix(6)) }

    /// The code itself; it names an organisation, not a person.
    public var description: String { text }

    /// Orders by text.
    public static func < (left: CreditCode, right: CreditCode) -> Bool { left.text < right.text }

    /// Reads its text.
    public init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        let text = try container.decode(String.self)
        do { self = try CreditCode(parsing: text) } catch {
            throw DecodingError.dataCorruptedError(in: container, debugDescription: "not a credit code")
        }
    }

    /// Writes its text.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(text)
    }

    private static let alphabet = Array("0123456789ABCDEFGHJKLMNPQRTUWXY".utf8)

    private static func check(_ values: [Int]) -> Int {
        let weights = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28]
        var sum = 0
        for index in 0..<17 { sum += values[index] * weights[index] }
        let value = 31 - sum % 31
        return value == 31 ? 0 : value
    }

    /// The check character of the organisation code inside (GB 11714), where letters count 10 for A to 35 for Z.
    private static func organisationCheck(_ bytes: [UInt8], _ values: [Int]) -> UInt8 {
        let weights = [3, 7, 9, 10, 5, 8, 4, 2]
        var sum = 0
        for index in 0..<8 {
            let byte = bytes[8 + index]
            let value = (48...57).contains(byte) ? Int(byte) - 48 : Int(byte) - 55
            sum += value * weights[index]
        }
        let rest = 11 - sum % 11
        return rest == 10 ? UInt8(ascii: "X") : rest == 11 ? UInt8(ascii: "0") : UInt8(48 + rest)
    }
}
