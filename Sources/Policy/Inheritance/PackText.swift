import Yams

/// Writes the nodes of a pack as text, always the same for the same content: what a pack that inherits comes to is kept,
/// hashed and repeated as such a text.
enum PackText {
    /// The text of a root mapping.
    static func write(_ root: Node) -> String {
        var text = ""
        write(root, indent: 0, &text)
        return text
    }

    private static func write(_ node: Node, indent: Int, _ text: inout String) {
        let blanks = String(repeating: " ", count: indent)
        switch node {
        case .mapping(let mapping):
            for (key, value) in mapping {
                text += blanks + scalar(key)
                text += ":"
                writeValue(value, indent: indent, &text)
            }
        case .sequence(let sequence):
            for item in sequence {
                if case .mapping(let mapping) = item, !mapping.isEmpty {
                    // The first key stands behind the dash.
                    var inner = ""
                    write(item, indent: indent + 2, &inner)
                    text += blanks + "- " + inner.dropFirst(indent + 2)
                } else {
                    text += blanks + "-"
                    writeValue(item, indent: indent, &text)
                }
            }
        default: text += blanks + scalar(node) + "\n"
        }
    }

    private static func writeValue(_ value: Node, indent: Int, _ text: inout String) {
        switch value {
        case .mapping(let mapping) where mapping.isEmpty: text += " {}\n"
        case .sequence(let sequence) where sequence.isEmpty: text += " []\n"
        case .mapping, .sequence:
            text += "\n"
            write(value, indent: indent + 2, &text)
        default: text += " " + scalar(value) + "\n"
        }
    }

    private static func scalar(_ node: Node) -> String {
        guard let scalar = node.scalar else { return "~" }
        let isPlain = scalar.style == .plain || (scalar.style == .any && isSimple(scalar.string))
        return isPlain && !scalar.string.isEmpty ? scalar.string : quoted(scalar.string)
    }

    /// True for numbers, days, codes and identifiers, which need no quotes.
    private static func isSimple(_ text: String) -> Bool {
        guard let first = text.utf8.first, first != UInt8(ascii: "%") else { return false }
        return text.utf8.allSatisfy { byte in
            switch byte {
            case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
                UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "_"), UInt8(ascii: "."), UInt8(ascii: "%"),
                UInt8(ascii: "-"):
                true
            default: false
            }
        }
    }

    /// A YAML scalar in double quotes.
    static func quoted(_ text: String) -> String {
        var result = "\""
        for character in text.unicodeScalars {
            switch character {
            case "\"", "\\": result += "\\" + String(character)
            case "\n": result += "\\n"
            case "\t": result += "\\t"
            default: result.unicodeScalars.append(character)
            }
        }
        return result + "\""
    }
}
