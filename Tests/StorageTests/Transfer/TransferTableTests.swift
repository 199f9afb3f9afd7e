import Storage
import TestSupport
import Testing

/// The list of tables that copies and backups go by is the schema.
@Suite("list of tables")
struct TransferTableTests {
    private struct Column: Hashable {
        var name: String
        var kind: String
        var key: Int64
    }

    @Test func everyTableOfAMigratedDatabaseIsListedWithItsColumnsTypesAndKey() async throws {
        try await Backend.sqlite.withStore { (store: Store) async throws -> Void in
            let found = try await store.database.read { session in
                let names = try session.all(
                    "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%' ORDER BY name"
                ) { try $0.text() }
                var found: [String: [Column]] = [:]
                for name in names where name != "schema_version" {
                    found[name] = try session.all("SELECT name, type, pk FROM pragma_table_info('\(name)')") {
                        Column(name: try $0.text(), kind: try $0.text(), key: try $0.int())
                    }
                }
                return found
            }
            let listed = Dictionary(
                uniqueKeysWithValues: TransferTable.all.map { table in
                    var key: Int64 = 0
                    return (
                        table.name,
                        table.columns.map { column -> Column in
                            if column.isKey { key += 1 }
                            let kind = ["", "BIGINT", "TEXT", "BYTEA", "BOOLEAN"][Int(column.kind.rawValue)]
                            return Column(name: column.name, kind: kind, key: column.isKey ? key : 0)
                        }
                    )
                })
            #expect(listed.keys.sorted() == found.keys.sorted())
            for name in found.keys.sorted() { #expect(listed[name] == found[name], "\(name)") }
        }
    }

    @Test func aTableStandsBehindTheTablesItRefersTo() async throws {
        try await Backend.sqlite.withStore { (store: Store) async throws -> Void in
            let order = TransferTable.all.map(\.name)
            let references = try await store.database.read { session in
                try order.map { name in
                    try session.all("SELECT \"table\" FROM pragma_foreign_key_list('\(name)')") { try $0.text() }
                }
            }
            for (place, targets) in references.enumerated() {
                for target in targets { #expect(order[...place].contains(target), "\(order[place]) → \(target)") }
            }
        }
    }
}
