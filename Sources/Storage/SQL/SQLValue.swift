/// One value on its way into a statement: the common ground of SQLite and PostgreSQL.
///
/// Columns are BIGINT, TEXT, BYTEA and BOOLEAN. Days travel as ISO text, instants as UTC microseconds, money as fen.
public enum SQLValue: Sendable, Hashable {
    /// SQL NULL: unknown.
    case null
    /// A BIGINT.
    case int(Int64)
    /// A TEXT, UTF-8, without NUL.
    case text(String)
    /// A BYTEA.
    case blob([UInt8])
    /// A BOOLEAN; SQLite keeps it as 0 or 1.
    case bool(Bool)
}

extension SQLValue: ExpressibleByNilLiteral, ExpressibleByIntegerLiteral, ExpressibleByStringLiteral,
    ExpressibleByBooleanLiteral
{
    /// NULL.
    public init(nilLiteral: ()) { self = .null }
    /// A BIGINT.
    public init(integerLiteral value: Int64) { self = .int(value) }
    /// A TEXT.
    public init(stringLiteral value: String) { self = .text(value) }
    /// A BOOLEAN.
    public init(booleanLiteral value: Bool) { self = .bool(value) }
}

extension SQLValue {
    /// A TEXT, or NULL for `nil`.
    public static func text(_ value: String?) -> SQLValue { value.map { .text($0) } ?? .null }
    /// A BIGINT, or NULL for `nil`.
    public static func int(_ value: Int64?) -> SQLValue { value.map { .int($0) } ?? .null }
    /// A BIGINT, or NULL for `nil`.
    public static func int(_ value: Int?) -> SQLValue { value.map { .int(Int64($0)) } ?? .null }
    /// A BOOLEAN, or NULL for `nil`.
    public static func bool(_ value: Bool?) -> SQLValue { value.map { .bool($0) } ?? .null }
    /// A BYTEA, or NULL for `nil`.
    public static func blob(_ value: [UInt8]?) -> SQLValue { value.map { .blob($0) } ?? .null }
}
