/// Text as offices type it, brought to one form for comparing; the original is always kept beside it.
public enum PlainText {
    /// Half-width form without invisible characters, outer spaces removed: full-width digits, letters and signs become
    /// ASCII, the ideographic and non-breaking spaces become a space, zero-width characters and controls go.
    public static func tidy(_ text: String) -> String {
        var scalars: [Unicode.Scalar] = []
        scalars.reserveCapacity(text.unicodeScalars.count)
        for scalar in text.unicodeScalars {
            switch scalar.value {
            case 0xFF01...0xFF5E: scalars.append(Unicode.Scalar(scalar.value - 0xFEE0) ?? scalar)
            case 0x3000, 0xA0, 0x2002...0x200A, 0x202F, 0x205F: scalars.append(" ")
            case 0x09, 0x0A, 0x0D: scalars.append(" ")
            case 0x00...0x1F, 0x7F...0x9F, 0x200B...0x200F, 0x202A...0x202E, 0x2060...0x2064, 0xFEFF, 0xAD: continue
            default: scalars.append(scalar)
            }
        }
        var start = scalars.startIndex
        var end = scalars.endIndex
        while start < end, scalars[start] == " " { start += 1 }
        while end > start, scalars[end - 1] == " " { end -= 1 }
        var result = String.UnicodeScalarView()
        result.append(contentsOf: scalars[start..<end])
        return String(result)
    }

    /// Half-width form without invisible characters, outer spaces removed.
    public static func tidy(_ text: some StringProtocol) -> String { tidy(String(text)) }

    /// ``tidy(_:)`` without any space.
    public static func compact(_ text: String) -> String {
        if isCompact(text) { return text }
        var result = String.UnicodeScalarView()
        result.append(contentsOf: tidy(text).unicodeScalars.filter { $0 != " " })
        return String(result)
    }

    /// ``tidy(_:)`` without any space.
    public static func compact(_ text: some StringProtocol) -> String { compact(String(text)) }

    /// True where no byte belongs to a space, an invisible character or a full-width form: printable ASCII and the Han
    /// characters U+4000 to U+9FFF.
    private static func isCompact(_ text: String) -> Bool {
        let bytes = text.utf8.span
        for index in bytes.indices {
            let byte = bytes[index]
            guard byte > 0x20 && byte != 0x7F && (byte < 0xC0 || byte >= 0xE4 && byte <= 0xE9) else { return false }
        }
        return true
    }

    private static func hasASCII(_ text: String) -> Bool {
        let bytes = text.utf8.span
        for index in bytes.indices where bytes[index] < 0x80 { return true }
        return false
    }

    /// A person's name as it compares: Chinese names lose inner spaces, every middle dot becomes `·`; names in Latin
    /// letters keep single spaces and lose case. A full stop is a middle dot in Chinese names only.
    public static func nameKey(_ name: String) -> String {
        // Names of Han characters alone, which most are, compare as they stand.
        if name.utf8.count >= 3, isCompact(name), !hasASCII(name) { return name }
        var dotted = String.UnicodeScalarView()
        for scalar in tidy(name).unicodeScalars {
            switch scalar.value {
            case 0x2022, 0x2027, 0x30FB, 0xFF65, 0x2219, 0x22C5: dotted.append("\u{B7}")
            default: dotted.append(scalar)
            }
        }
        if dotted.allSatisfy({ $0.value < 0x250 }) {
            return String(dotted).split(separator: " ").joined(separator: " ").lowercased()
        }
        var result = String.UnicodeScalarView()
        for scalar in compact(String(dotted)).unicodeScalars { result.append(scalar == "." ? "\u{B7}" : scalar) }
        return String(result)
    }

    /// A person's name as it compares.
    public static func nameKey(_ name: some StringProtocol) -> String { nameKey(String(name)) }
}
