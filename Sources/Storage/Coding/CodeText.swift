import Register

/// Lists in one TEXT column: items joined by `;`, parts of an item by `|`, and `\` before either inside a text.
enum CodeText {
    static func join(_ items: some Sequence<String>) -> String {
        var result = ""
        var isFirst = true
        for item in items {
            if !isFirst { result.append(";") }
            isFirst = false
            result.append(contentsOf: escaped(item))
        }
        return result
    }

    /// Items of several parts; a list of one empty part reads back as an empty list, so the first part is never empty.
    static func join(parts items: [[String]]) -> String {
        items.map { $0.map(escaped).joined(separator: "|") }.joined(separator: ";")
    }

    static func codes(_ items: some Sequence<some RawRepresentable<String>>) -> String {
        join(items.map(\.rawValue))
    }

    static func split(_ text: String) -> [String] {
        split(parts: text).map { $0[0] }
    }

    static func split(parts text: String) -> [[String]] {
        guard !text.isEmpty else { return [] }
        var items: [[String]] = [[]]
        var part: [UInt8] = []
        var isEscaped = false
        func flush() {
            items[items.count - 1].append(String(decoding: part, as: UTF8.self))
            part.removeAll(keepingCapacity: true)
        }
        for byte in text.utf8 {
            switch byte {
            case _ where isEscaped:
                part.append(byte)
                isEscaped = false
            case UInt8(ascii: "\\"): isEscaped = true
            case UInt8(ascii: "|"): flush()
            case UInt8(ascii: ";"):
                flush()
                items.append([])
            default: part.append(byte)
            }
        }
        flush()
        return items
    }

    /// The codes in `text`, in order.
    static func codes<Code: RawRepresentable<String>>(_ text: String) throws(StorageError) -> [Code] {
        guard !text.isEmpty else { return [] }
        var codes: [Code] = []
        for item in text.split(separator: ";") { codes.append(try code(String(item))) }
        return codes
    }

    /// The code spelled `text`; anything else is damage, or was written by a newer program.
    static func code<Code: RawRepresentable<String>>(_ text: String) throws(StorageError) -> Code {
        guard let code = Code(rawValue: text) else { throw StorageError(.corrupt, "unknown \(Code.self) code") }
        return code
    }

    private static func escaped(_ text: String) -> String {
        guard text.utf8.contains(where: { $0 == 0x3b || $0 == 0x7c || $0 == 0x5c }) else { return text }
        var result: [UInt8] = []
        for byte in text.utf8 {
            if byte == 0x3b || byte == 0x7c || byte == 0x5c { result.append(0x5c) }
            result.append(byte)
        }
        return String(decoding: result, as: UTF8.self)
    }
}
