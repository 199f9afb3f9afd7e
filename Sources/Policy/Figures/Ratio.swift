/// An exact fraction: what policy arithmetic computes with, so that a line is met or missed exactly and never by rounding.
///
/// Operations give nil where the result does not fit 128 bits; amounts of money are far below that.
public struct Ratio: Sendable, Hashable, Comparable {
    /// The numerator, without common factor with the denominator.
    public let numerator: Int128
    /// The denominator, at least 1.
    public let denominator: Int128

    /// `numerator / denominator`, reduced; nil where the denominator is 0.
    public init?(_ numerator: Int128, over denominator: Int128) {
        guard denominator != 0, denominator != .min, numerator != .min else { return nil }
        let divisor = Self.greatestCommonDivisor(numerator.magnitude, denominator.magnitude)
        let sign: Int128 = denominator < 0 ? -1 : 1
        self.numerator = sign * numerator / Int128(divisor)
        self.denominator = sign * denominator / Int128(divisor)
    }

    /// A whole number.
    public init(_ number: Int) {
        numerator = Int128(number)
        denominator = 1
    }

    /// `fen` hundredths, in yuan.
    public init(fen: Int64) {
        self = Ratio(Int128(fen), over: 100) ?? Ratio(0)
    }

    /// Reads a decimal number such as `0.94` or `-3`, with `%` after it in hundredths; nil for anything else, for more
    /// than 15 digits or 6 decimals.
    public init?(decimal text: String) {
        var body = text[...]
        var divisor: Int128 = 1
        if body.hasSuffix("%") {
            divisor = 100
            body = body.dropLast()
        }
        let isNegative = body.hasPrefix("-")
        if isNegative { body = body.dropFirst() }
        let parts = body.split(separator: ".", omittingEmptySubsequences: false)
        guard (1...2).contains(parts.count), parts.allSatisfy({ !$0.isEmpty }), body.utf8.count <= 16,
            parts.allSatisfy({ $0.utf8.allSatisfy { (48...57).contains($0) } })
        else { return nil }
        if parts.count == 2 {
            guard parts[1].utf8.count <= 6 else { return nil }
            for _ in parts[1].utf8 { divisor *= 10 }
        }
        guard let digits = Int128(parts.joined()) else { return nil }
        self.init(isNegative ? -digits : digits, over: divisor)
    }

    /// The sum.
    public func adding(_ other: Ratio) -> Ratio? {
        let (left, first) = numerator.multipliedReportingOverflow(by: other.denominator)
        let (right, second) = other.numerator.multipliedReportingOverflow(by: denominator)
        let (sum, third) = left.addingReportingOverflow(right)
        let (below, fourth) = denominator.multipliedReportingOverflow(by: other.denominator)
        return first || second || third || fourth ? nil : Ratio(sum, over: below)
    }

    /// The difference.
    public func subtracting(_ other: Ratio) -> Ratio? {
        Ratio(-other.numerator, over: other.denominator).flatMap(adding)
    }

    /// The product.
    public func multiplied(by other: Ratio) -> Ratio? {
        let (above, first) = numerator.multipliedReportingOverflow(by: other.numerator)
        let (below, second) = denominator.multipliedReportingOverflow(by: other.denominator)
        return first || second ? nil : Ratio(above, over: below)
    }

    /// The quotient; nil also where `other` is 0.
    public func divided(by other: Ratio) -> Ratio? {
        Ratio(other.denominator, over: other.numerator).flatMap(multiplied)
    }

    /// The amount in whole fen where this is in yuan, halves away from zero; nil where it does not fit.
    public var fen: Int64? {
        let (scaled, overflow) = numerator.multipliedReportingOverflow(by: 100)
        return overflow ? nil : Int64(exactly: Self.rounded(scaled, denominator))
    }

    /// Two decimals, as amounts are written; `≈` before it where that is not exact.
    public var moneyText: String { text(places: 2, isFixed: true) }

    /// Up to six decimals without trailing zeros; `≈` before it where that is not exact.
    public var numberText: String { text(places: 6, isFixed: false) }

    /// In hundredths, such as `30%`.
    public var percentText: String { (multiplied(by: Ratio(100)) ?? self).numberText + "%" }

    private func text(places: Int, isFixed: Bool) -> String {
        var scale: Int128 = 1
        for _ in 0..<places { scale *= 10 }
        let (scaled, overflow) = numerator.multipliedReportingOverflow(by: scale)
        guard !overflow else { return "\(numerator)/\(denominator)" }
        let whole = Self.rounded(scaled, denominator)
        let magnitude = whole.magnitude
        var decimals = String(magnitude % UInt128(scale))
        decimals = String(repeating: "0", count: places - decimals.utf8.count) + decimals
        if !isFixed { while decimals.hasSuffix("0") { decimals.removeLast() } }
        let sign = whole < 0 ? "-" : ""
        let point = decimals.isEmpty ? "" : "."
        return (scaled % denominator == 0 ? "" : "≈") + sign + String(magnitude / UInt128(scale)) + point + decimals
    }

    /// The quotient to the nearest whole number, halves away from zero.
    private static func rounded(_ numerator: Int128, _ denominator: Int128) -> Int128 {
        let (quotient, rest) = numerator.quotientAndRemainder(dividingBy: denominator)
        guard rest.magnitude >= denominator.magnitude - rest.magnitude else { return quotient }
        return rest == 0 ? quotient : quotient + (numerator < 0 ? -1 : 1)
    }

    /// Orders by value.
    public static func < (left: Ratio, right: Ratio) -> Bool {
        let first = left.numerator.multipliedFullWidth(by: right.denominator)
        let second = right.numerator.multipliedFullWidth(by: left.denominator)
        return (first.high, first.low) < (second.high, second.low)
    }

    private static func greatestCommonDivisor(_ first: UInt128, _ second: UInt128) -> UInt128 {
        var (left, right) = (first, second)
        while right != 0 { (left, right) = (right, left % right) }
        return max(left, 1)
    }
}
