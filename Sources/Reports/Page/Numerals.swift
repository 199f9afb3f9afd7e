import Records
import Register
import Wording

/// How numbers and moments are written in pages and tables; the same in both languages.
enum Numerals {
    /// A whole number with a comma between groups of three: 1,809.
    static func grouped(_ value: Int) -> String {
        let digits = String(value.magnitude)
        var result = ""
        for (index, digit) in digits.enumerated() {
            if index > 0, (digits.count - index) % 3 == 0 { result += "," }
            result.append(digit)
        }
        return value < 0 ? "\u{2212}" + result : result
    }

    /// A score in thousandths of a point, exactly: 812345 → 812.345, 790000 → 790.
    static func points(_ score: Int64) -> String {
        let whole = grouped(Int(score.magnitude / 1000))
        var digits = String(1000 + score.magnitude % 1000).dropFirst()
        while digits.last == "0" { digits.removeLast() }
        return (score < 0 ? "\u{2212}" : "") + whole + (digits.isEmpty ? "" : ".\(digits)")
    }

    /// A share in per cent with one decimal, rounded down, so that 100% means all and nothing else: 546 of 547 → 99.8%.
    /// A dash where there is nothing to share.
    static func percent(_ part: Int, of whole: Int) -> String {
        guard whole > 0 else { return "—" }
        let tenths = part * 1000 / whole
        return tenths % 10 == 0 ? "\(tenths / 10)%" : "\(tenths / 10).\(tenths % 10)%"
    }

    /// A moment in Asia/Shanghai to the minute: 2020-04-30 16:05.
    static func moment(_ instant: Instant) -> String {
        let local = instant.microseconds + 8 * 3_600_000_000
        var seconds = local / 1_000_000 % 86_400
        if seconds < 0 { seconds += 86_400 }
        func two(_ value: Int64) -> String { value < 10 ? "0\(value)" : "\(value)" }
        return "\(instant.day) \(two(seconds / 3600)):\(two(seconds / 60 % 60))"
    }

    /// A digest as people compare it: groups of eight hexadecimal digits.
    static func digest(_ text: String) -> String {
        var result = ""
        for (index, digit) in text.enumerated() {
            if index > 0, index % 8 == 0 { result += " " }
            result.append(digit)
        }
        return result
    }
}
