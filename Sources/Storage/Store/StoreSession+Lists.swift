public import Register

extension StoreSession {
    /// Adds declared near relatives and updates those that are there.
    @discardableResult
    public func upsert(
        relatives: [Stated<NearRelative>], _ origin: ChangeOrigin, _ history: FileHistory? = nil
    ) throws -> UpsertCounts {
        var upsert = Upsert<NearRelativeRow>()
        let ids = relatives.map { NearRelativeRow.id($0.value, vault) }
        try load(NearRelativeRow.self, ids) { upsert.load(try NearRelativeRow(&$0, vault)) }
        for (id, stated) in zip(ids, relatives) {
            upsert.put(id, line: stated.row) {
                NearRelativeRow.update(&$0, with: stated.value)
            } make: {
                NearRelativeRow(id: id, version: 1, value: stated.value)
            }
        }
        return try upsert.flush(self, origin, history).counts
    }

    /// Adds entries of exclusion lists and updates those that are there.
    @discardableResult
    public func upsert(
        exclusions: [Stated<Exclusion>], _ origin: ChangeOrigin, _ history: FileHistory? = nil
    ) throws -> UpsertCounts {
        var upsert = Upsert<ExclusionRow>()
        let ids = exclusions.map { ExclusionRow.id($0.value, vault) }
        try load(ExclusionRow.self, ids) { upsert.load(try ExclusionRow(&$0, vault)) }
        for (id, stated) in zip(ids, exclusions) {
            upsert.put(id, line: stated.row) {
                ExclusionRow.update(&$0, with: stated.value)
            } make: {
                ExclusionRow(id: id, version: 1, value: stated.value)
            }
        }
        return try upsert.flush(self, origin, history).counts
    }

    /// The entries of exclusion lists that name this person, by list.
    public func exclusions(of person: ResidentID) throws -> [Kept<Exclusion>] {
        let vault = vault
        return try sql.all(
            "SELECT \(ExclusionRow.selection("e")) FROM exclusion e WHERE e.person_hash = $1 ORDER BY e.list, e.id",
            [.blob(vault.hash(id: person))]
        ) { try ExclusionRow(&$0, vault) }.map(\.kept)
    }

    private func load<Row: StoredRow>(
        _ type: Row.Type, _ ids: [RecordID], _ decode: (inout RowReader) throws -> Void
    ) throws {
        var batch = SQLBatch(width: 1)
        for id in Set(ids).sorted() { batch.append([.id(id)]) }
        let query = "SELECT \(Row.selection("t")) FROM \(Row.table) t WHERE t.id = $1"
        try sql.queryMany(query, batch) { _, row in
            var reader = RowReader(row)
            try decode(&reader)
        }
    }
}
