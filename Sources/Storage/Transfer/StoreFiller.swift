/// Fills an empty database inside one transaction: schema, rows, and the comparison of what can be read back.
struct StoreFiller {
    private let session: any SQLSession
    private let tables: [TransferTable]
    private var sums: [RunningSum]

    /// Makes the schema of `version`.
    ///
    /// - Throws: ``TransferError`` `not_empty` where the database has tables, `newer_schema` for a version that this
    ///   program does not know.
    init(_ session: any SQLSession, schema version: Int, tables: [TransferTable], now: Int64) throws {
        self.session = session
        self.tables = tables
        sums = tables.map { _ in RunningSum() }
        try session.lockSchema()
        guard try Migrator.isBlank(session) else { throw TransferError(.notEmpty) }
        // A row may refer to one of its own table that comes later in the order of the key.
        if session.engine == .sqlite { try session.executeScript("PRAGMA defer_foreign_keys=ON") }
        try Migrator().build(session, upTo: version, now: now)
    }

    /// Inserts rows of the table at `index`.
    mutating func add(_ page: TransferPage, to index: Int) throws {
        guard tables.indices.contains(index) else { throw TransferError(.altered, "table \(index)") }
        let table = tables[index]
        sums[index].add(page)
        try session.bulkLoad(table.name, columns: table.columns.map(\.name), try table.batch(page))
    }

    /// Compares every table as it arrived and as it reads back with what the source had.
    ///
    /// - Throws: ``TransferError`` `differs` with the table's name.
    func finish(_ expected: [TableSum]) throws {
        guard expected.map(\.table) == tables.map(\.name) else { throw TransferError(.altered, "list of tables") }
        for (index, table) in tables.enumerated() {
            guard sums[index].finish(table.name) == expected[index] else { throw TransferError(.differs, table.name) }
            guard try table.scan(session) == expected[index] else { throw TransferError(.differs, table.name) }
        }
    }
}
