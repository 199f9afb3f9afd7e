public import Register
import Vault

extension StoreSession {
    /// Adds members and updates those that are there; rows of unknown households come back as orphans.
    ///
    /// A row names a member of its household by identity number. Where the row or the stored member has none, the name
    /// decides, so that a number which arrives later joins the member it belongs to; the id stays that of the first
    /// import.
    @discardableResult
    public func upsert(
        members: [Stated<Member>], _ origin: ChangeOrigin, _ history: FileHistory? = nil
    ) throws -> UpsertCounts {
        let households = try householdIDs(members.lazy.map(\.value.household))
        var upsert = Upsert<MemberRow>()
        var known: [RecordID: [RecordID]] = [:]
        var numbers: [(RecordID, String)] = []
        for number in Set(members.map(\.value.household)).sorted() {
            if let household = households[number] { numbers.append((household, number)) }
        }
        for row in try memberRows(of: numbers, vault, includingLeft: true) {
            upsert.load(row)
            known[row.household, default: []].append(row.id)
        }
        try upsert.protect(self, origin, history)
        upsert.reserve(rows: members.count)
        for (position, stated) in members.enumerated() {
            let member = stated.value
            guard let household = households[member.household] else {
                upsert.orphan(position)
                continue
            }
            let id: RecordID
            if let match = Self.match(member, among: known[household, default: []], in: upsert) {
                id = match
            } else {
                id = memberID(member)
                known[household, default: []].append(id)
            }
            upsert.put(id, line: stated.row) {
                $0.update(with: member)
            } make: {
                MemberRow(id: id, version: 1, household: household, value: member)
            }
        }
        return try upsert.flush(self, origin, history).counts
    }

    /// The stored member that a row means: the same number, or the same name where one of the two has no number.
    private static func match(
        _ member: Member, among siblings: [RecordID], in rows: Upsert<MemberRow>
    ) -> RecordID? {
        if let number = member.id?.number,
            let same = siblings.first(where: { rows.read($0) { $0.value.id?.number == number } ?? false })
        {
            return same
        }
        let name = PlainText.nameKey(member.name)
        // A ledger goes on stating the number that a person corrected.
        let namesakes = siblings.filter { sibling in
            rows.read(sibling) {
                (member.id == nil || $0.value.id == nil || rows.isCorrected(sibling, "id"))
                    && PlainText.nameKey($0.value.name) == name
            } ?? false
        }
        return namesakes.count == 1 ? namesakes[0] : nil
    }

    func memberID(_ member: Member) -> RecordID {
        if let id = member.id { return vault.id("member", member.household, "id", id.number) }
        return vault.id("member", member.household, "name", PlainText.nameKey(member.name))
    }

    /// The members of these households, the head first, then by birth and id; with those who left where it is asked for.
    public func members(
        of households: [Kept<Household>], includingLeft: Bool = false
    ) throws -> [RecordID: [Kept<Member>]] {
        var members: [RecordID: [Kept<Member>]] = [:]
        for row in try memberRows(
            of: households.map { ($0.id, $0.value.number) }, vault, includingLeft: includingLeft)
        {
            members[row.household, default: []].append(row.kept)
        }
        return members.mapValues { $0.sorted(by: Self.isBefore) }
    }

    static func isBefore(_ left: Kept<Member>, _ right: Kept<Member>) -> Bool {
        let isHead = (left.value.relation == .head, right.value.relation == .head)
        guard isHead.0 == isHead.1 else { return isHead.0 }
        let latest = CalendarDay(daysSinceEpoch: .max)
        let births = (left.value.birth ?? latest, right.value.birth ?? latest)
        return births.0 == births.1 ? left.id < right.id : births.0 < births.1
    }

    /// The member rows of these households; without `vault` their sealed fields stay empty.
    func memberRows(
        of households: [(id: RecordID, number: String)], _ vault: Vault?, includingLeft: Bool = false
    ) throws -> [MemberRow] {
        var places: [RecordID: Int] = [:]
        for (place, household) in households.enumerated() { places[household.id] = place }
        var rows: [[MemberRow]] = Array(repeating: [], count: households.count)
        let columns = MemberRow.selection("m", sealed: vault != nil)
        try sql.queryAny(
            "SELECT m.household_id, \(columns) FROM member m", "m.household_id",
            present(places.keys.map { .id($0) }, "member", "household_id"),
            and: includingLeft ? "" : "AND m.left_on IS NULL"
        ) {
            row in
            var reader = RowReader(row)
            guard let place = places[try reader.recordID()] else { return }
            rows[place].append(try MemberRow(&reader, household: households[place].number, vault))
        }
        return rows.flatMap { $0.sorted { $0.id < $1.id } }
    }
}
