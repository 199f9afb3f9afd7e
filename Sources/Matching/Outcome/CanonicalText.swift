/// Writes values as lines of UTF-8 text with one byte form per value: fields separated by tabs, lists by commas.
///
/// Backslash, tab, comma, carriage return and line feed inside a text are written `\\`, `\t`, `\c`, `\r`, `\n`; an
/// absent value is `-`, so a text that is just `-` is written `\-`. Used for what `runs repeat` compares.
struct CanonicalText: Sendable {
    /// The bytes so far.
    private(set) var bytes: [UInt8] = []

    /// Hands the bytes on and forgets them, where there are `least` of them.
    mutating func handOut(_ emit: ([UInt8]) throws -> Void, atLeast least: Int = 1 << 20) rethrows {
        guard bytes.count >= least else { return }
        try emit(bytes)
        bytes.removeAll(keepingCapacity: true)
    }

    private static let tab = UInt8(ascii: "\t")

    /// Ends the line of the given fields, each already in its byte form.
    mutating func line(_ fields: String...) {
        for (position, field) in fields.enumerated() {
            if position > 0 { bytes.append(Self.tab) }
            bytes.append(contentsOf: field.utf8)
        }
        bytes.append(UInt8(ascii: "\n"))
    }

    /// The form of a text.
    static func text(_ value: String?) -> String {
        guard let value else { return "-" }
        guard value != "-" else { return "\\-" }
        guard value.utf8.contains(where: { $0 < 32 || $0 == UInt8(ascii: "\\") || $0 == UInt8(ascii: ",") }) else {
            return value
        }
        var result = ""
        for scalar in value.unicodeScalars {
            switch scalar {
            case "\\": result += "\\\\"
            case "\t": result += "\\t"
            case ",": result += "\\c"
            case "\r": result += "\\r"
            case "\n": result += "\\n"
            default: result.unicodeScalars.append(scalar)
            }
        }
        return result
    }

    /// The form of a number.
    static func number(_ value: some BinaryInteger) -> String { String(value) }

    /// The form of a number that may be absent.
    static func number(_ value: (some BinaryInteger)?) -> String { value.map { String($0) } ?? "-" }

    /// The form of a list of texts.
    static func list(_ values: [String]) -> String { values.map { text($0) }.joined(separator: ",") }
}
