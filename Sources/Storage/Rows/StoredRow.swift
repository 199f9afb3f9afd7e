import Records
import Register
import Vault

/// A register value with its id and version, and how it lies in its table.
protocol StoredRow {
    associatedtype Value: Equatable & Sendable

    /// The table's name, which is also the record's name in events.
    static var table: String { get }
    /// All columns in the order of `encode`; `id` and `version` first.
    static var columns: [String] { get }
    /// The fields that events name.
    static var fields: FieldTable<Value> { get }

    var id: RecordID { get }
    var version: Int64 { get set }
    var value: Value { get set }
    /// What people call the record, for events: never a name or an identity number.
    var key: String { get }

    /// What the event of a change says about the record beside the names of the changed `fields` (nil = it is new), for
    /// records of which a household's state is made.
    func eventContent(of fields: [String]?) -> EventContent?

    /// The values of all columns.
    func encode(_ vault: Vault) throws -> [SQLValue]

    /// Appends the values of all columns.
    func write(_ vault: Vault, to values: inout [SQLValue]) throws

    /// Places of the columns by which the row is only found. An update leaves them out where they stay the same: each is
    /// a hash to be made and an index to be kept.
    static var lookups: Range<Int> { get }
    /// Whether the row is found as `other` is; never where there are no `lookups`.
    func hasLookups(of other: Self) -> Bool
    /// The values of all columns but `lookups`.
    func encodeWithoutLookups(_ vault: Vault) throws -> [SQLValue]
}

extension StoredRow {
    func eventContent(of fields: [String]?) -> EventContent? { nil }
    func write(_ vault: Vault, to values: inout [SQLValue]) throws { values += try encode(vault) }
    static var lookups: Range<Int> { 2..<2 }
    func hasLookups(of other: Self) -> Bool { false }
    func encodeWithoutLookups(_ vault: Vault) throws -> [SQLValue] { try encode(vault) }

    /// What `write` appends, for rows that say it there.
    func written(_ vault: Vault) throws -> [SQLValue] {
        var values: [SQLValue] = []
        values.reserveCapacity(Self.columns.count)
        try write(vault, to: &values)
        return values
    }

    /// The columns for a SELECT, each behind `alias.`; without the box where nothing sealed is to be read.
    static func selection(_ alias: String, sealed: Bool = true) -> String {
        columns.filter { sealed || $0 != "sealed" }.map { "\(alias).\($0)" }.joined(separator: ", ")
    }
}
