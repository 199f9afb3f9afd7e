public import FoundationEssentials

/// JSON as it travels through the socket: UTF-8, sorted keys, no escaped slashes, one form on both sides.
public enum WireJSON {
    /// The bytes of one value, keys sorted, so that equal values give equal bytes.
    ///
    /// - Throws: `EncodingError` for values that JSON has no form for (a number that is not finite).
    public static func encode(_ value: some Encodable) throws -> Data {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        return try encoder.encode(value)
    }

    /// The text of one value, as `encode` writes it.
    public static func text(_ value: some Encodable) throws -> String {
        String(decoding: try encode(value), as: UTF8.self)
    }

    /// The value in `bytes`.
    ///
    /// - Throws: `DecodingError` with the path of the field that is missing or of the wrong type.
    public static func decode<Value: Decodable>(_ type: Value.Type = Value.self, from bytes: Data) throws -> Value {
        try JSONDecoder().decode(type, from: bytes)
    }
}
