import Storage

/// The yardstick of an import into PostgreSQL: the same rows with the same sealed bytes through COPY alone.
enum BareCopy {
    /// Copies every row of the store and takes the copy away again; tells how many rows.
    ///
    /// - Parameter isIndexed: into tables with the keys, indexes and checks of the store; else into heaps.
    static func run(
        _ database: any SQLDatabase, isIndexed: Bool, measured: (() async throws -> Void) async throws -> Void
    ) async throws -> Int {
        let form = isIndexed ? " INCLUDING ALL" : ""
        var rows = 0
        for table in TransferTable.all {
            let columns = table.columns.map(\.name)
            let batch = try await database.read { session in
                var batch = SQLBatch(width: columns.count)
                try session.query("SELECT \(columns.joined(separator: ", ")) FROM \(table.name)") { row in
                    batch.append(try table.columns.indices.map { try value(row, $0, table.columns[$0].kind) })
                }
                return batch
            }
            guard !batch.isEmpty else { continue }
            rows += batch.count
            try await database.write { try $0.executeScript("CREATE TABLE bare_copy (LIKE \(table.name)\(form))") }
            try await measured {
                try await database.write { try $0.bulkLoad("bare_copy", columns: columns, batch) }
            }
            try await database.write { try $0.executeScript("DROP TABLE bare_copy") }
        }
        return rows
    }

    private static func value(_ row: any SQLRow, _ place: Int, _ kind: TransferTable.Kind) throws -> SQLValue {
        if row.isNull(place) { return .null }
        return switch kind {
        case .bigint: .int(try row.int(place))
        case .text: .text(try row.text(place))
        case .bytea: .blob(try row.blob(place))
        case .boolean: .bool(try row.bool(place))
        }
    }
}
