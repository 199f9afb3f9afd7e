/// Reads the query part of a URL: percent-decoding, no `+` for a space.
enum QueryText {
    /// The parameters by name.
    ///
    /// - Throws: ``ServerProblem`` for an unknown or repeated name and for malformed escapes.
    static func parse(_ query: String?, known: Set<String>) throws(ServerProblem) -> [String: String] {
        var values: [String: String] = [:]
        for pair in (query ?? "").split(separator: "&") {
            let parts = pair.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
            guard let name = decoded(parts[0]), known.contains(name) else { throw .unknownParameter(known.sorted()) }
            guard let value = decoded(parts.count > 1 ? parts[1] : ""), values[name] == nil else {
                throw .badParameter(name)
            }
            values[name] = value
        }
        return values
    }

    /// The text without percent escapes; `nil` where an escape is malformed or the bytes are no UTF-8.
    static func decoded(_ text: Substring) -> String? {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(text.utf8.count)
        var rest = text.utf8[...]
        while let byte = rest.popFirst() {
            guard byte == UInt8(ascii: "%") else {
                bytes.append(byte)
                continue
            }
            guard let high = rest.popFirst().flatMap(digit), let low = rest.popFirst().flatMap(digit) else {
                return nil
            }
            bytes.append(high << 4 | low)
        }
        return String(validating: bytes, as: UTF8.self)
    }

    private static func digit(_ byte: UInt8) -> UInt8? {
        switch byte {
        case UInt8(ascii: "0")...UInt8(ascii: "9"): byte - UInt8(ascii: "0")
        case UInt8(ascii: "a")...UInt8(ascii: "f"): byte - UInt8(ascii: "a") + 10
        case UInt8(ascii: "A")...UInt8(ascii: "F"): byte - UInt8(ascii: "A") + 10
        default: nil
        }
    }
}
