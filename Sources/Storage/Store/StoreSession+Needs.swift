public import Register
import Vault

extension StoreSession {
    /// Adds needs and updates those that are there; rows of unknown households come back as orphans.
    ///
    /// A need is the same one where household, member, kind and description agree: two kinds of goods are two needs.
    @discardableResult
    public func upsert(
        needs: [Stated<Need>], _ origin: ChangeOrigin, _ history: FileHistory? = nil
    ) throws -> UpsertCounts {
        let households = try householdIDs(needs.lazy.map(\.value.household))
        let ids = needs.map { needID($0.value) }
        var batch = SQLBatch(width: 1)
        for id in try present(Set(ids).sorted().map { .id($0) }, "need", "id") { batch.append([id]) }
        var upsert = Upsert<NeedRow>()
        let query = """
            SELECT h.number, \(NeedRow.selection("n")) FROM need n JOIN household h ON h.id = n.household_id
            WHERE n.id = $1
            """
        try sql.queryMany(query, batch) { _, row in
            var reader = RowReader(row)
            upsert.load(try NeedRow(&reader, household: try reader.text(), vault))
        }
        try upsert.protect(self, origin, history)
        upsert.reserve(rows: needs.count)
        for (position, stated) in needs.enumerated() {
            guard let household = households[stated.value.household] else {
                upsert.orphan(position)
                continue
            }
            upsert.put(ids[position], line: stated.row) {
                $0.update(with: stated.value)
            } make: {
                NeedRow(id: ids[position], version: 1, household: household, value: stated.value)
            }
        }
        return try upsert.flush(self, origin, history).counts
    }

    func needID(_ need: Need) -> RecordID {
        vault.id(
            "need", need.household, need.member?.number ?? "", need.code.rawValue,
            PlainText.compact(need.text ?? ""))
    }

    /// The needs of these households, by kind and id.
    public func needs(of households: [Kept<Household>]) throws -> [RecordID: [Kept<Need>]] {
        var needs: [RecordID: [Kept<Need>]] = [:]
        for row in try needRows(of: households.map { ($0.id, $0.value.number) }, vault) {
            needs[row.household, default: []].append(row.kept)
        }
        return needs
    }

    /// The need rows of these households; without `vault` their sealed fields stay empty.
    func needRows(of households: [(id: RecordID, number: String)], _ vault: Vault?) throws -> [NeedRow] {
        var batch = SQLBatch(width: 1)
        for household in households { batch.append([.id(household.id)]) }
        var rows: [NeedRow] = []
        let columns = NeedRow.selection("n", sealed: vault != nil)
        let query = "SELECT \(columns) FROM need n WHERE n.household_id = $1 ORDER BY n.code, n.id"
        try sql.queryMany(query, batch) { index, row in
            var reader = RowReader(row)
            rows.append(try NeedRow(&reader, household: households[index].number, vault))
        }
        return rows
    }
}
