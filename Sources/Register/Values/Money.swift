/// An amount of money in whole fen (1/100 yuan), never floating point.
///
/// Range: Int64 fen, about ±92 quadrillion (9.2·10¹⁶) yuan. Unknown money is `nil`, never zero.
public struct Money: Sendable, Hashable, Comparable, Codable, CustomStringConvertible {
    /// The amount in fen.
    public let fen: Int64

    /// The largest amount that anybody may state: a million million yuan (10¹²). What is larger is a slip.
    public static let most = Money(fen: 100_000_000_000_000)

    /// An amount in fen.
    public init(fen: Int64) {
        self.fen = fen
    }

    /// Reads an amount in yuan such as `1064`, `-3.5`, `1,064.00`; nil for anything else, for more than two decimals
    /// other than zeros, for more than 18 digits, and for amounts outside the range.
    public init?(yuan text: String) {
        var fen: Int64 = 0
        var digits = 0
        var decimals = 0
        var seenPoint = false
        var negative = false
        var first = true
        let bytes = text.utf8.span
        for index in bytes.indices {
            let byte = bytes[index]
            switch byte {
            case UInt8(ascii: "-") where first: negative = true
            case UInt8(ascii: "+") where first: break
            case UInt8(ascii: ",") where !seenPoint && digits > 0: break
            case UInt8(ascii: ".") where !seenPoint: seenPoint = true
            case 48...57:
                if seenPoint {
                    decimals += 1
                    if decimals > 2 {
                        guard byte == 48 else { return nil }
                        continue
                    }
                }
                digits += 1
                guard digits <= 18 else { return nil }
                fen = fen * 10 + Int64(byte - 48)
            default: return nil
            }
            first = false
        }
        guard digits > 0 else { return nil }
        for _ in min(decimals, 2)..<2 {
            let (product, overflow) = fen.multipliedReportingOverflow(by: 10)
            guard !overflow else { return nil }
            fen = product
        }
        self.fen = negative ? -fen : fen
    }

    /// Reads an amount in yuan, as from a `String`.
    public init?(yuan text: some StringProtocol) { self.init(yuan: String(text)) }

    /// Yuan with two decimals, such as `1064.00`.
    public var description: String {
        let magnitude = fen.magnitude
        let cents = String(magnitude % 100)
        return "\(fen < 0 ? "-" : "")\(magnitude / 100).\(cents.utf8.count == 1 ? "0" : "")\(cents)"
    }

    /// Orders by amount.
    public static func < (left: Money, right: Money) -> Bool { left.fen < right.fen }

    private enum CodingKeys: String, CodingKey { case fen }
}
