import Records
import Register
import Storage
import StorageSQLite
import TestSupport
import Testing
import Vault

/// A store with rows in every table, and with the values that are hard to carry.
enum FullStore {
    /// Fills every table: a register through the store's own words, the rest by invented rows.
    static func fill(_ store: Store) async throws {
        let register = SmallRegister(seed: 77, households: 40)
        _ = try await store.write { try register.load(into: $0, origin()) }
        try await store.database.write { session in
            for table in TransferTable.all {
                let count = try session.first("SELECT count(*) FROM \(table.name)") { try $0.int() } ?? 0
                guard count == 0 else { continue }
                var batch = SQLBatch(width: table.columns.count)
                for number in 0..<3 { batch.append(try table.columns.map { try value($0, number, session) }) }
                try session.bulkLoad(table.name, columns: table.columns.map(\.name), batch)
            }
            // More than one page of one table, and texts that a careless copy loses.
            try session.execute(
                "UPDATE counter SET value = $1 WHERE name = (SELECT min(name) FROM counter)", [.int(Int64.max)])
            var batch = SQLBatch(width: 1)
            for number in 0..<2500 { batch.append([.text("结对\(number) '\"\\;|\t\u{1F469}\u{200D}")]) }
            try session.bulkLoad("rejected_household", columns: ["number"], batch)
        }
    }

    /// A value for a column: keys differ, references hit, everything else is odd.
    private static func value(
        _ column: TransferTable.Column, _ number: Int, _ session: any SQLSession
    ) throws -> SQLValue {
        let targets = [
            "household_id": "household", "helper_id": "helper", "run": "match_run", "batch": "import_batch",
            "digest": "pack", "job": "job", "deputy_id": "helper", "successor_id": "household",
            "offer_id": "offer",
        ]
        if column.name == "community" { return .int(Int64(number)) }
        // A job's parent is a job; a division's is a number.
        if column.name == "parent", column.kind == .text { return .null }
        if let target = targets[column.name], column.isKey || column.kind == .bytea || column.name == "run" {
            let key = ["run": "id", "batch": "id", "digest": "digest"][column.name] ?? "id"
            let sql = "SELECT \(key) FROM \(target) ORDER BY \(key) LIMIT 1 OFFSET \(number)"
            if column.kind == .bytea, let id = try session.first(sql, decode: { try $0.blob() }) { return .blob(id) }
            if column.kind == .text, let id = try session.first(sql, decode: { try $0.text() }) { return .text(id) }
        }
        switch column.kind {
        case .bigint:
            return .int(column.isKey || column.name.hasSuffix("number") ? Int64(number) : Int64.min + Int64(number))
        case .text: return .text(column.isKey ? "键\(number)" : number == 0 ? "" : "行\n\(number)")
        case .bytea: return .blob(Array(repeating: UInt8(number), count: column.isKey ? 16 : number * 100_000))
        case .boolean: return .bool(number == 1)
        }
    }
}

/// Runs `body` with two databases, of which the second is blank.
func withTwoDatabases<T: Sendable>(
    _ source: Backend, _ target: Backend, _ body: (Store, any SQLDatabase) async throws -> T
) async throws -> T {
    try await source.withStore { store in try await target.withDatabase { try await body(store, $0) } }
}
