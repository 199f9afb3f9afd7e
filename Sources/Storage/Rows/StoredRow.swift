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

    func encode(_ vault: Vault) throws -> [SQLValue]
}

extension StoredRow {
    /// The columns for a SELECT, each behind `alias.`; without the box where nothing sealed is to be read.
    static func selection(_ alias: String, sealed: Bool = true) -> String {
        columns.filter { sealed || $0 != "sealed" }.map { "\(alias).\($0)" }.joined(separator: ", ")
    }
}
