/// Text that is already HTML: literals are taken as they stand, everything interpolated is escaped.
///
/// `"<b>\(name)</b>"` is safe whatever `name` holds, because a `String` can only enter as text. The result is also
/// well-formed XML as long as the literals are.
struct Markup: Sendable, Hashable, ExpressibleByStringInterpolation {
    /// The HTML.
    private(set) var html: String

    /// Literal HTML.
    init(stringLiteral value: String) {
        html = value
    }

    /// HTML with escaped values in it.
    init(stringInterpolation: Interpolation) {
        html = stringInterpolation.html
    }

    /// Several pieces, one after the other.
    init(joining pieces: some Sequence<Markup>) {
        html = pieces.map(\.html).joined()
    }

    /// Collects literals and escaped values.
    struct Interpolation: StringInterpolationProtocol {
        var html = ""

        init(literalCapacity: Int, interpolationCount: Int) {
            html.reserveCapacity(literalCapacity + interpolationCount * 16)
        }

        mutating func appendLiteral(_ literal: String) { html += literal }
        mutating func appendInterpolation(_ text: String) { html += Markup.escaped(text) }
        mutating func appendInterpolation(_ number: Int) { html += String(number) }
        mutating func appendInterpolation(_ markup: Markup) { html += markup.html }
    }

    /// `text` with `< > & " '` escaped, after ``clean(_:)``.
    static func escaped(_ text: String) -> String {
        var result = ""
        result.reserveCapacity(text.utf8.count)
        for scalar in clean(text).unicodeScalars {
            switch scalar {
            case "<": result += "&lt;"
            case ">": result += "&gt;"
            case "&": result += "&amp;"
            case "\"": result += "&quot;"
            case "'": result += "&#39;"
            default: result.unicodeScalars.append(scalar)
            }
        }
        return result
    }

    /// `text` without what no page may hold: controls and non-characters become U+FFFD, marks that turn the direction
    /// of writing (with which one name can disguise another) go. Line breaks and tabs become spaces.
    static func clean(_ text: String) -> String {
        guard text.unicodeScalars.contains(where: isSuspicious) else { return text }
        var scalars = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            switch scalar.value {
            case 0x09, 0x0A, 0x0D, 0x2028, 0x2029: scalars.append(" ")
            case 0x200E, 0x200F, 0x061C, 0x202A...0x202E, 0x2066...0x2069, 0xFEFF: continue
            case _ where isSuspicious(scalar): scalars.append("\u{FFFD}")
            default: scalars.append(scalar)
            }
        }
        return String(scalars)
    }

    private static func isSuspicious(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x00...0x1F, 0x7F...0x9F, 0x200E, 0x200F, 0x061C, 0x2028...0x202E, 0x2066...0x2069, 0xFEFF: true
        case 0xFDD0...0xFDEF: true
        default: scalar.value & 0xFFFE == 0xFFFE
        }
    }
}
