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
    public init(parsing text: String) throws(Fault) {
        if Self.isPrinted(text.utf8.span) {
            try Self.check(text.utf8.span)
            (number, isConverted) = (text, false)
            return
        }
        var bytes = Array(PlainText.compact(text).utf8)
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
            guard Self.birth(in: long.span) != nil else { throw .date }
            self.number = String(decoding: long + [Self.checkCharacter(long.span)], as: UTF8.self)
            self.isConverted = true
        case 18:
            if bytes[17] == UInt8(ascii: "x") { bytes[17] = UInt8(ascii: "X") }
            guard Self.isPrinted(bytes.span) else { throw .form }
            try Self.check(bytes.span)
            self.number = String(decoding: bytes, as: UTF8.self)
            self.isConverted = false
        default: throw .form
        }
    }

    /// Reads a number as people type it, as from a `String`.
    public init(parsing text: some StringProtocol) throws(Fault) { try self.init(parsing: String(text)) }

    /// Whether 17 digits and a digit or `X` stand there and nothing else.
    private static func isPrinted(_ bytes: Span<UInt8>) -> Bool {
        guard bytes.count == 18 else { return false }
        for index in 0..<17 where !isDigit(bytes[index]) { return false }
        return isDigit(bytes[17]) || bytes[17] == UInt8(ascii: "X")
    }

    /// Throws where the check character or the birth day of 18 printed characters is wrong.
    private static func check(_ bytes: Span<UInt8>) throws(Fault) {
        // A spreadsheet number keeps 15 digits; sequence 000 is never issued, even where its check happens to fit.
        let endsWithZeros = bytes[15] == 48 && bytes[16] == 48 && bytes[17] == 48
        guard checkCharacter(bytes) == bytes[17] else { throw endsWithZeros ? .storedAsNumber : .check }
        guard !endsWithZeros || bytes[14] != 48 else { throw .storedAsNumber }
        guard birth(in: bytes) != nil else { throw .date }
    }

    /// The document, from the leading digits.
    public var document: Document {
        switch number.utf8.span.number(0..<6) ?? 0 {
        case 810_000, 820_000, 830_000: .hmtPermit
        case 900_000...: .foreigner
        default: .resident
        }
    }

    /// The day of birth in the number.
    public var birth: CalendarDay {
        Self.birth(in: number.utf8.span) ?? CalendarDay(daysSinceEpoch: 0)
    }

    /// The sex in the number: an odd sequence is male, an even one female.
    public var sex: Sex { (number.utf8.span[16] - 48) % 2 == 1 ? .male : .female }

    /// The first six digits: where the number was first issued. It may be a county that no longer exists.
    public var issuingArea: String { String(Substring(number.utf8.prefix(6))) }

    /// The form for staff: first six and last four characters, the others as `*`.
    public var masked: String { "\(number.prefix(6))********\(number.suffix(4))" }

    /// The form for helpers: the last three characters only.
    public var narrowlyMasked: String { String(repeating: "*", count: 15) + number.suffix(3) }

    /// The numbers that differ from this one by one digit, or by two neighbours that changed places, and are valid with
    /// the check character that then belongs to them; sorted.
    ///
    /// The check character finds every single error of 18 digits; a number that came with 15 has none, and one that was
    /// copied into a form which computes it has a right one.
    public var typingErrors: [ResidentID] {
        let digits = Array(number.utf8.prefix(17))
        var bodies: Set<[UInt8]> = []
        for place in digits.indices {
            for digit in UInt8(48)...57 where digit != digits[place] {
                var body = digits
                body[place] = digit
                bodies.insert(body)
            }
            if place > 0, digits[place] != digits[place - 1] {
                var body = digits
                body.swapAt(place, place - 1)
                bodies.insert(body)
            }
        }
        return bodies.compactMap { body in
            let text = String(decoding: body + [Self.checkCharacter(body.span)], as: UTF8.self)
            return try? ResidentID(parsing: text)
        }.sorted { $0.number < $1.number }
    }

    /// ``narrowlyMasked``, whatever prints it.
    public var description: String { narrowlyMasked }

    /// Shows ``narrowlyMasked`` and no field.
    public var customMirror: Mirror { Mirror(self, children: ["masked": narrowlyMasked]) }

    /// The check character over the first 17 characters (weights and map of GB 11643-1999).
    static func checkCharacter(_ bytes: Span<UInt8>) -> UInt8 {
        var sum = 0
        for index in 0..<17 { sum += weights[index] * Int(bytes[index] - 48) }
        return checkCharacters[sum % 11]
    }

    private static let weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]
    private static let checkCharacters = Array("10X98765432".utf8)

    private static func birth(in bytes: Span<UInt8>) -> CalendarDay? {
        guard let year = bytes.number(6..<10), let month = bytes.number(10..<12), let day = bytes.number(12..<14) else {
            return nil
        }
        return CalendarDay(year: year, month: month, day: day)
    }

    private static func isDigit(_ byte: UInt8) -> Bool { byte >= 48 && byte <= 57 }
}
