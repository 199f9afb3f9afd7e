/// One column of a row as it lies in the engine's memory: what `SQLRow.fields` fills in, good as long as the row.
public struct SQLField {
    /// What a field holds.
    public enum Kind: UInt8, Sendable {
        /// NULL.
        case null
        /// A BIGINT, or a BOOLEAN as 0 or 1.
        case int
        /// A TEXT or BYTEA.
        case bytes
    }

    /// What it holds.
    public var kind: Kind
    /// The number, or how many bytes there are.
    public var number: Int64
    /// The bytes; nil where there are none.
    public var start: UnsafeRawPointer?

    /// NULL.
    public static var null: SQLField { SQLField(kind: .null, number: 0, start: nil) }

    /// A BIGINT, or a BOOLEAN as 0 or 1.
    public static func int(_ number: Int64) -> SQLField { SQLField(kind: .int, number: number, start: nil) }

    /// A TEXT or BYTEA.
    public static func bytes(_ start: UnsafeRawPointer?, count: Int) -> SQLField {
        SQLField(kind: .bytes, number: Int64(count), start: start)
    }
}
