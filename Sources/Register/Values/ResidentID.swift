/// An identity number of 18 characters with the check character of GB 11643-1999.
///
/// Citizens' numbers, residence permits of Hong Kong (810000), Macau (820000) and Taiwan (830000) residents, and the
/// foreigners' permanent residence card in its new form (first digit 9) share the structure. Numbers of 15 digits from
/// before 1999 are converted with century 19 and marked. The value is sensitive: ``masked`` is what staff see.
///
/// Printing or reflecting a value shows its last three characters only, so that no message spills it by accident.
public struct ResidentID: Sendable, Hashable, CustomStringConvertible, CustomReflectable {
    /// What kind of document carries the number.
    public enum Document: String, Sendable, Hashable, Codable {
        /// Citizen's identity card.
        case resident
        /// Residence permit of a Hong Kong, Macau or Taiwan resident.
        case hmtPermit = "hmt_permit"
        /// Foreigner's permanent residence card, new form.
        case foreigner
    }

    /// Why a text is no identity number.
    public enum Fault: String, Error, Sendable, Hashable {
        /// Neither 15 nor 18 characters, or characters that cannot occur.
        case form = "id_form"
        /// The check character is wrong.
        case check = "id_check"
        /// The check character is right, but the birth day does not exist.
        case date = "id_date"
        /// The number went through a spreadsheet as a number and lost its last digits.
        case storedAsNumber = "id_number"
    }

    /// The number: 17 digits and a digit or `X`, half-width.
    public let number: String
    /// True where it was made from a 15-digit number.
    public let isConverted: Bool

    /// Reads a number as people type it: full-width characters, inner or outer spaces, invisible characters, a leading
    /// apostrophe and lower-case `x` are mended.
    ///
    /// - Throws: ``Fault``.
    public init(parsing text: some StringProtocol) throws(Fault) {
        let isPlain = text.utf8.count == 18 && text.utf8.allSatisfy { $0 >= 0x30 && $0 <= 0x7A }
        var bytes = isPlain ? Array(text.utf8) : Array(PlainText.compact(text).utf8)
        if let first = bytes.first, first == UInt8(ascii: "'") || first == UInt8(ascii: "`") { bytes.removeFirst() }
        if bytes.contains(where: { $0 == UInt8(ascii: "E") || $0 == UInt8(ascii: "e") }),
            bytes.allSatisfy({ Self.isDigit($0) || "Ee+.".utf8.contains($0) })
        {
            throw .storedAsNumber
        }
        switch bytes.count {
        case 15:
            guard bytes.allSatisfy(Self.isDigit) else { throw .form }
            let long = Array(bytes[0..<6]) + Array("19".utf8) + Array(bytes[6...])
            guard Self.birth(in: long) != nil else { throw .date }
            self.number = String(decoding: long + [Self.checkCharacter(long)], as: UTF8.self)
            self.isConverted = true
        case 18:
            if bytes[17] == UInt8(ascii: "x") { bytes[17] = UInt8(ascii: "X") }
            guard bytes[0..<17].allSatisfy(Self.isDigit),
                Self.isDigit(bytes[17]) || bytes[17] == UInt8(ascii: "X")
            else { throw .form }
            // A spreadsheet number keeps 15 digits; sequence 000 is never issued, even where its check happens to fit.
            let endsWithZeros = bytes[15...].allSatisfy { $0 == 48 }
            guard Self.checkCharacter(bytes) == bytes[17] else { throw endsWithZeros ? .storedAsNumber : .check }
            guard !endsWithZeros || bytes[14] != 48 else { throw .storedAsNumber }
            guard Self.birth(in: bytes) != nil else { throw .date }
            self.number = String(decoding: bytes, as: UTF8.self)
            self.isConverted = false
        default: throw .form
        }
    }

    /// The document, from the leading digits.
    public var document: Document {
        if number.hasPrefix("810000") || number.hasPrefix("820000") || number.hasPrefix("830000") { return .hmtPermit }
        return number.hasPrefix("9") ? .foreigner : .resident
    }

    /// The day of birth in the number.
    public var birth: CalendarDay {
        Self.birth(in: Array(number.utf8)) ?? CalendarDay(daysSinceEpoch: 0)
    }

    /// The sex in the number: an odd sequence is male, an even one female.
    public var sex: Sex {
        let bytes = Array(number.utf8)
        return (bytes[16] - 48) % 2 == 1 ? .male : .female
    }

    /// The first six digits: where the number was first issued. It may be a county that no longer exists.
    public var issuingArea: String { String(number.prefix(6)) }

    /// The form for staff: first six and last four characters, the others as `*`.
    public var masked: String { "\(number.prefix(6))********\(number.suffix(4))" }

    /// The form for helpers: the last three characters only.
    public var narrowlyMasked: String { String(repeating: "*", count: 15) + number.suffix(3) }

    /// ``narrowlyMasked``, whatever prints it.
    public var description: String { narrowlyMasked }

    /// Shows ``narrowlyMasked`` and no field.
    public var customMirror: Mirror { Mirror(self, children: ["masked": narrowlyMasked]) }

    /// The check character over the first 17 characters (weights and map of GB 11643-1999).
    static func checkCharacter(_ bytes: [UInt8]) -> UInt8 {
        let weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]
        var sum = 0
        for index in 0..<17 { sum += weights[index] * Int(bytes[index] - 48) }
        return Array("10X98765432".utf8)[sum % 11]
    }

    private static func birth(in bytes: [UInt8]) -> CalendarDay? {
        var parts: [Int] = []
        for range in [6..<10, 10..<12, 12..<14] {
            parts.append(bytes[range].reduce(0) { $0 * 10 + Int($1) - 48 })
        }
        return CalendarDay(year: parts[0], month: parts[1], day: parts[2])
    }

    private static func isDigit(_ byte: UInt8) -> Bool { (48...57).contains(byte) }
}
