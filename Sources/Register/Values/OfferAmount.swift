/// Quantities of offers as people write them: yuan for funds, units for everything else, without needless zeros.
public enum OfferAmount {
    /// The text of an amount: fen for funds, thousandths of the unit else.
    public static func text(_ amount: Int64, _ kind: OfferKind) -> String {
        let base: UInt64 = kind == .funds ? 100 : 1000
        let magnitude = amount.magnitude
        var text = (amount < 0 ? "-" : "") + "\(magnitude / base)"
        let rest = magnitude % base
        guard rest > 0 else { return text }
        var digits = String(rest)
        digits = String(repeating: "0", count: (kind == .funds ? 2 : 3) - digits.count) + digits
        while digits.hasSuffix("0") { digits.removeLast() }
        text += "." + digits
        return text
    }

    /// The amount that a text states; nil for anything but a number above zero with at most two decimals (funds) or three.
    public static func value(_ text: String, _ kind: OfferKind) -> Int64? {
        let parts = text.split(separator: ".", omittingEmptySubsequences: false)
        let places = kind == .funds ? 2 : 3
        guard (1...2).contains(parts.count), !parts[0].isEmpty, parts[0].utf8.count <= 12,
            parts.count == 1 || (1...places).contains(parts[1].utf8.count)
        else { return nil }
        let decimals = parts.count == 2 ? String(parts[1]) : ""
        let digits = String(parts[0]) + decimals + String(repeating: "0", count: places - decimals.utf8.count)
        guard digits.utf8.allSatisfy({ (0x30...0x39).contains($0) }), let value = Int64(digits), value > 0 else {
            return nil
        }
        return value
    }
}
