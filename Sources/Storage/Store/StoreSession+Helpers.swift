import Records
public import Register
import Vault

extension StoreSession {
    /// Adds helpers and updates those that are there: a row updates what it states, a blank erases nothing.
    ///
    /// A row names a helper by `Helper.naturalKey`. A person without an identity number on one side is the stored helper
    /// of the same name and unit, if there is exactly one; the id stays that of the first import.
    @discardableResult
    public func upsert(
        helpers: [Stated<Helper>], _ origin: ChangeOrigin, _ history: FileHistory? = nil
    ) throws -> UpsertCounts {
        try upsert(helpers: helpers, origin, history) { _, _ in }
    }

    /// As the other `upsert`; tells for each row, by its position, the record that it is.
    @discardableResult
    public func upsert(
        helpers: [Stated<Helper>], _ origin: ChangeOrigin, _ history: FileHistory? = nil,
        eachIs record: (Int, RecordID) -> Void
    ) throws -> UpsertCounts {
        var upsert = Upsert<HelperRow>()
        var byNumber: [String: RecordID] = [:]
        var byName: [String: [RecordID]] = [:]
        func note(_ row: HelperRow) {
            if let id = row.value.id { byNumber[id.number] = row.id }
            byName[Self.nameAndUnit(row.value), default: []].append(row.id)
        }
        for row in try helperRows(meant: helpers.map(\.value)) {
            upsert.load(row)
            note(row)
        }
        try upsert.protect(self, origin, history)
        for (position, stated) in helpers.enumerated() {
            let helper = stated.value
            let id: RecordID
            if let match = helper.id.flatMap({ byNumber[$0.number] }) {
                id = match
            } else {
                let namesakes = (byName[Self.nameAndUnit(helper)] ?? []).filter {
                    guard let other = upsert.row($0)?.value else { return false }
                    let mayBe = helper.id == nil || other.id == nil || upsert.isCorrected($0, "id")
                    return mayBe && helper.kind.isPerson == other.kind.isPerson
                }
                id = namesakes.count == 1 ? namesakes[0] : vault.id("helper", helper.naturalKey)
            }
            record(position, id)
            let isNew = upsert.row(id) == nil
            upsert.put(id, line: stated.row) {
                $0.update(with: helper)
            } make: {
                HelperRow(id: id, version: 1, value: helper)
            }
            if isNew, let row = upsert.row(id) {
                note(row)
            } else if let number = helper.id {
                byNumber[number.number] = id
            }
        }
        let (counts, written, added) = try upsert.flush(self, origin, history, keepsRows: true)
        try writeRanges(of: written, new: added)
        return counts
    }

    private static func nameAndUnit(_ helper: Helper) -> String {
        "\(PlainText.nameKey(helper.name))\u{1F}\(PlainText.compact(helper.unit ?? ""))"
    }

    /// Writes where these helpers are to be found, in the place of what was there for those that are not new.
    func writeRanges(of rows: [HelperRow], new added: Set<RecordID> = []) throws {
        var old = SQLBatch(width: 1)
        var new = SQLBatch(width: 3)
        for row in rows {
            if !added.contains(row.id) { old.append([.id(row.id)]) }
            for range in row.ranges { new.append([.id(row.id), .int(range.first), .int(range.end)]) }
        }
        if !old.isEmpty { try sql.executeMany("DELETE FROM helper_area WHERE helper_id = $1", old) }
        try sql.bulkLoad("helper_area", columns: ["helper_id", "first_code", "end_code"], new)
    }

    /// The quotas of these helpers, by record; those without any are left out.
    public func quotas(of helpers: [RecordID]) throws -> [RecordID: [ServiceQuota]] {
        let wanted = Set(helpers)
        var found: [RecordID: [ServiceQuota]] = [:]
        try sql.query("SELECT id, quotas FROM helper WHERE quotas <> ''", []) { row in
            var reader = RowReader(row)
            let id = try reader.recordID()
            if wanted.contains(id) { found[id] = try HelperRow.quotas(try reader.text()) }
        }
        return found
    }

    /// The roles in which a helper helps on a day, each with where the household is: pairings that run, and proposals that
    /// have begun to be approved; that of `household` apart.
    public func work(
        of helper: RecordID, on day: CalendarDay, apartFrom household: String?
    ) throws -> [(role: PairingRole, place: DivisionCode)] {
        let running = try pairings(ofHelper: helper).filter { $0.counts(on: day) && $0.household != household }
            .map { (household: $0.household, role: $0.role) }
        let promised = try proposalsUnderWay(of: [helper]).filter { $0.household != household }
            .map { (household: $0.household, role: $0.role) }
        var batch = SQLBatch(width: 1)
        let all = running + promised
        for one in all { batch.append([.text(one.household)]) }
        var work: [(role: PairingRole, place: DivisionCode)] = []
        try sql.queryMany("SELECT area FROM household WHERE number = $1", batch) { place, row in
            var reader = RowReader(row)
            work.append((all[place].role, try reader.area()))
        }
        return work
    }

    /// The helper with this id.
    public func helper(_ id: RecordID) throws -> Kept<Helper>? { try helpers([id]).first }

    /// The helpers with these ids, in their order; unknown ids are left out.
    public func helpers(_ ids: [RecordID]) throws -> [Kept<Helper>] {
        var batch = SQLBatch(width: 1)
        for id in ids { batch.append([.id(id)]) }
        return try helperRows("h.id = $1", batch).map(\.kept)
    }

    /// The helpers whose short key this is, in upper case; two only by a chance of 2⁻⁶⁰ per pair.
    public func helpers(shortKey: String) throws -> [Kept<Helper>] {
        var batch = SQLBatch(width: 1)
        batch.append([.text(shortKey)])
        return try helperRows("h.short_key = $1", batch).map(\.kept)
    }

    /// One page of the helpers who are based in `area` or serve a part of it, by id.
    ///
    /// - Throws: `StorageError` with code `bad_cursor` for a cursor that no page gave out.
    public func helpers(
        in area: DivisionCode?, after cursor: String? = nil, limit: Int
    ) throws -> Page<Kept<Helper>> {
        var last: [UInt8] = []
        if let cursor {
            guard let id = RecordID(cursor) else { throw StorageError(.badCursor) }
            last = id.bytes
        }
        let (first, end) = Self.range(area)
        let filter =
            area == nil
            ? "$1 = $1 AND $2 = $2"
            : "EXISTS (SELECT 1 FROM helper_area a WHERE a.helper_id = h.id AND a.first_code < $2 AND a.end_code > $1)"
        let vault = vault
        let rows = try sql.all(
            """
            SELECT \(HelperRow.selection("h")) FROM helper h WHERE \(filter) AND h.id > $3 ORDER BY h.id LIMIT $4
            """, [.int(first), .int(end), .blob(last), .int(Int64(limit) + 1)]
        ) { try HelperRow(&$0, vault) }
        let total = try sql.first("SELECT count(*) FROM helper h WHERE \(filter)", [.int(first), .int(end)]) {
            try $0.number()
        }
        let items = rows.prefix(limit)
        return Page(
            items: items.map(\.kept), total: total ?? 0, next: rows.count > limit ? items.last?.id.description : nil)
    }

    /// The stored helpers that these may mean, each once, by id.
    public func helpers(meant helpers: [Helper]) throws -> [Kept<Helper>] {
        try helperRows(meant: helpers).map(\.kept)
    }

    /// The rows that these helpers may mean, by name, number or natural key; each once, by id.
    ///
    /// A name says something only where one side has no number; helpers without any name are told apart by their unit.
    private func helperRows(meant helpers: [Helper]) throws -> [HelperRow] {
        var byName = SQLBatch(width: 1)
        var unnumbered = SQLBatch(width: 1)
        for name in Set(helpers.lazy.filter { $0.id == nil && !$0.name.isEmpty }.map(\.name)).sorted() {
            byName.append([.blob(vault.hash(name: name))])
        }
        for name in Set(helpers.lazy.filter { $0.id != nil }.map(\.name)).sorted() {
            unnumbered.append([.blob(vault.hash(name: name))])
        }
        var byUnit = SQLBatch(width: 2)
        let nameless = helpers.lazy.filter { $0.id == nil && $0.name.isEmpty }.compactMap(\.unit)
        for unit in Set(nameless.flatMap { [$0, PlainText.compact($0)] }).sorted() {
            byUnit.append([.blob(vault.hash(name: "")), .text(unit)])
        }
        var byNumber = SQLBatch(width: 1)
        for number in Set(helpers.compactMap(\.id?.number)).sorted() {
            byNumber.append([.blob(vault.lookup("id", number))])
        }
        var byKey = SQLBatch(width: 1)
        for id in Set(helpers.map { vault.id("helper", $0.naturalKey) }).sorted() { byKey.append([.id(id)]) }
        var rows: [RecordID: HelperRow] = [:]
        for (condition, batch) in [
            ("h.name_hash = $1", byName), ("h.name_hash = $1 AND h.id_hash IS NULL", unnumbered),
            ("h.name_hash = $1 AND h.unit = $2", byUnit), ("h.id_hash = $1", byNumber), ("h.id = $1", byKey),
        ] {
            for row in try helperRows(condition, batch) { rows[row.id] = row }
        }
        return rows.values.sorted { $0.id < $1.id }
    }

    func helperRows(_ condition: String, _ batch: SQLBatch) throws -> [HelperRow] {
        var rows: [HelperRow] = []
        let query = "SELECT \(HelperRow.selection("h")) FROM helper h WHERE \(condition) ORDER BY h.id"
        try sql.queryMany(query, batch) { _, row in
            var reader = RowReader(row)
            rows.append(try HelperRow(&reader, vault))
        }
        return rows
    }
}
