import Records
public import Register
import Vault

extension StoreSession {
    /// Adds visits and updates those that are there; rows of unknown households come back as orphans.
    ///
    /// A visit is the same one where household, day and visitor agree. An unknown `helper` id fails the transaction.
    @discardableResult
    public func upsert(
        visits: [Stated<ResolvedVisit>], _ origin: ChangeOrigin, _ history: FileHistory? = nil
    ) throws -> UpsertCounts {
        let households = try householdIDs(visits.lazy.map(\.value.household))
        let ids = visits.map { visitID($0.value) }
        var batch = SQLBatch(width: 1)
        for id in Set(ids).sorted() { batch.append([.id(id)]) }
        var upsert = Upsert<VisitRow>()
        let query = """
            SELECT h.number, \(VisitRow.selection("v")) FROM visit v JOIN household h ON h.id = v.household_id
            WHERE v.id = $1
            """
        try sql.queryMany(query, batch) { _, row in
            var reader = RowReader(row)
            upsert.load(try VisitRow(&reader, household: try reader.text(), vault))
        }
        for (position, row) in visits.enumerated() {
            guard let household = households[row.value.household] else {
                upsert.orphan(position)
                continue
            }
            upsert.put(ids[position], line: row.row) {
                VisitRow.update(&$0, with: row.value)
            } make: {
                let stated = row.value.stated
                var detail = VisitDetail(
                    visit: Visit(
                        id: ids[position], household: row.value.household, day: stated.day, helper: row.value.helper,
                        method: stated.method, next: stated.next))
                VisitRow.update(&detail, with: row.value)
                return VisitRow(version: 1, household: household, value: detail)
            }
        }
        return try upsert.flush(self, origin, history).counts
    }

    private func visitID(_ visit: ResolvedVisit) -> RecordID {
        let visitor =
            visit.stated.visitor?.number ?? visit.helper?.description
            ?? PlainText.nameKey(visit.stated.visitorName ?? "")
        return vault.id("visit", visit.household, visit.stated.day.description, visitor)
    }

    /// The visits to a household with their texts, by day and id.
    public func visits(to household: Kept<Household>) throws -> [VisitDetail] {
        let vault = vault
        return try sql.all(
            "SELECT \(VisitRow.selection("v")) FROM visit v WHERE v.household_id = $1 ORDER BY v.day, v.id",
            [.id(household.id)]
        ) { try VisitRow(&$0, household: household.value.number, vault).value }
    }
}
