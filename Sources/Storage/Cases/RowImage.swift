import Records
public import Register
import Vault

/// Whole rows as they stand, so that they can be put back: the columns in the order of ``TransferTable``, boxes still
/// sealed.
extension StoreSession {
    /// The row of `table` with this id in bytes; nil where there is none. To be sealed by whoever keeps it, because its
    /// coded facts are plain.
    public func rowImage(of table: String, id: RecordID) throws -> [UInt8]? {
        let table = try Self.transferTable(table)
        let columns = table.columns.map(\.name).joined(separator: ", ")
        return try sql.first("SELECT \(columns) FROM \(table.name) WHERE id = $1", [.id(id)]) { reader in
            var writer = TransferWriter()
            for column in table.columns { TransferTable.write(try reader.value(column.kind), &writer) }
            return writer.bytes
        }
    }

    /// Puts a row back as its image shows it, with another version; a row that is there is overwritten.
    public func putBack(_ image: [UInt8], to table: String, version: Int64) throws {
        let table = try Self.transferTable(table)
        var reader = TransferReader(image)
        var values: [SQLValue] = []
        do {
            for column in table.columns {
                let value = try TransferTable.read(&reader, column.kind)
                values.append(column.name == "version" ? .int(version) : value)
            }
        } catch {
            throw StorageError(.corrupt, "image of a row of \(table.name)")
        }
        let names = table.columns.map(\.name)
        let places = names.indices.map { "$\($0 + 1)" }.joined(separator: ", ")
        let rest = names.enumerated().filter { $1 != "id" }.map { "\($1) = $\($0 + 1)" }.joined(separator: ", ")
        try sql.execute(
            """
            INSERT INTO \(table.name) (\(names.joined(separator: ", "))) VALUES (\(places))
            ON CONFLICT (id) DO UPDATE SET \(rest)
            """, values)
    }

    /// The version of the row of `table` with this id; nil where there is none.
    public func version(of table: String, id: RecordID) throws -> Int64? {
        let table = try Self.transferTable(table)
        return try sql.first("SELECT version FROM \(table.name) WHERE id = $1", [.id(id)]) { try $0.int() }
    }

    /// The table of this name, if its rows have an id and a version.
    static func transferTable(_ name: String) throws(StorageError) -> TransferTable {
        let table = TransferTable.all.first { $0.name == name }
        guard let table, ["id", "version"].allSatisfy({ word in table.columns.contains { $0.name == word } }) else {
            throw StorageError(.misuse, "image of \(name)")
        }
        return table
    }
}

extension RowReader {
    /// The next column as a value of this kind.
    fileprivate mutating func value(_ kind: TransferTable.Kind) throws(StorageError) -> SQLValue {
        switch kind {
        case .bigint: .int(try optionalInt())
        case .text: .text(try optionalText())
        case .bytea: .blob(try optionalBlob())
        case .boolean: .bool(try optionalBool())
        }
    }
}
