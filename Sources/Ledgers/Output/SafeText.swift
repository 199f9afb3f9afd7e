/// Text made safe for the programs that open what we write.
public enum SafeText {
    /// The longest text that a workbook cell holds.
    static let longestCell = 32_767

    /// Whether a spreadsheet program that reads `text` from a CSV file would take it for a formula.
    ///
    /// Plain numbers such as `-5` and `+86 100…` are not formulas.
    public static func isFormulaLike(_ text: some StringProtocol) -> Bool {
        // Text that begins with a letter, a digit or a Han character, as most does, is none.
        switch text.utf8.first ?? 0 {
        case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "a")...UInt8(ascii: "z"), 0xE4...0xE9:
            return false
        default: break
        }
        let trimmed = String(text).halfWidthed.trimmedEnds
        guard let first = trimmed.unicodeScalars.first else { return false }
        switch first {
        case "=", "@": return trimmed.unicodeScalars.count > 1
        case "+", "-":
            let rest = trimmed.unicodeScalars.dropFirst()
            guard rest.contains(where: { $0 != "-" && $0 != "+" }) else { return false }
            return !rest.allSatisfy { "0123456789., -/()".unicodeScalars.contains($0) }
        default: return false
        }
    }

    /// `text` for a CSV cell: an apostrophe in front of what a spreadsheet program would take for a formula.
    public static func forCSV(_ text: String) -> String {
        guard let first = text.unicodeScalars.first else { return text }
        if first == "\t" || first == "\r" || first == "\n" { return "'" + text }
        return isFormulaLike(text) ? "'" + text : text
    }

    /// `text` for a workbook cell: within the format's bound, without control characters.
    static func forWorkbook(_ text: String) -> String {
        var scalars = String.UnicodeScalarView()
        var units = 0
        for scalar in text.unicodeScalars {
            if CharacterClass.isControl(scalar) { continue }
            units += scalar.value > 0xFFFF ? 2 : 1
            if units > longestCell { break }
            scalars.append(scalar)
        }
        return String(scalars)
    }
}
