public import Records

extension StoreSession {
    /// The events of one record, oldest first.
    ///
    /// - Parameters:
    ///   - record: the table, such as `household`.
    ///   - key: what people call the record: household number, helper's short key, pack or run id.
    public func events(record: String, key: String) throws -> [ChangeEvent] {
        try events("e.record = $1 AND e.record_key = $2", [.text(record), .text(key)])
    }

    /// The events of one import batch in the order of files and rows.
    public func events(batch: String) throws -> [ChangeEvent] {
        try events("c.batch = $1", [.text(batch)])
    }

    /// The events about these tables since `at`, oldest first.
    public func events(since at: Instant, records: [String]) throws -> [ChangeEvent] {
        let list = records.indices.map { "$\($0 + 2)" }.joined(separator: ", ")
        return try events(
            "c.happened_at >= $1 AND e.record IN (\(list))", [.instant(at)] + records.map { .text($0) })
    }

    /// Number of all events.
    public func eventCount() throws -> Int {
        try sql.first("SELECT count(*) FROM change_event") { try $0.number() } ?? 0
    }

    private func events(_ condition: String, _ parameters: [SQLValue]) throws -> [ChangeEvent] {
        try sql.all(
            """
            SELECT e.kind, e.record, e.record_key, e.fields, e.line, c.actor, c.happened_at, c.batch, c.file, e.content
            FROM change_event e JOIN change_set c ON c.id = e.change_id WHERE \(condition)
            ORDER BY c.happened_at, c.id, e.number
            """, parameters
        ) { reader in
            let kind: ChangeEvent.Kind = try reader.code()
            let record = try reader.text()
            let key = try reader.text()
            let fields = CodeText.split(try reader.text())
            let row = try reader.optionalNumber()
            return ChangeEvent(
                kind: kind, record: record, key: key, fields: fields, actor: try reader.text(),
                at: try reader.instant(), batch: try reader.optionalText(), file: try reader.optionalText(), row: row,
                content: try reader.optionalText().map(EventContent.init(parsing:)))
        }
    }
}

extension StoreSession {
    /// A number that grows with every transaction that changed anything: equal marks mean an unchanged store.
    public func changeMark() throws -> Int {
        try sql.first("SELECT count(*) FROM change_set") { try $0.number() } ?? 0
    }
}
