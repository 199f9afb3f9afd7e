public import Records
public import Register
import Vault

extension StoreSession {
    /// Whether a batch was taken back.
    public func isReverted(_ batch: String) throws -> Bool {
        try events(record: "import_batch", key: batch).contains { $0.kind == .ended }
    }

    /// The first `limit` things that stand in the way of taking a batch back, by table and record; none = it can be.
    public func revertBlocks(_ touches: [BatchTouch], of batch: String, limit: Int) throws -> [RevertBlock] {
        var blocks: [RevertBlock] = []
        let last = Dictionary(touches.map { (Touched($0), $0) }, uniquingKeysWith: { $0.file > $1.file ? $0 : $1 })
        for table in Self.imagedTables.keys.sorted() {
            let expected = last.filter { $0.key.record == table }
            var versions: [RecordID: Int64] = [:]
            try sql.queryAny(
                "SELECT id, version FROM \(table)", "id", expected.keys.map(\.id).sorted().map { .id($0) }
            ) { row in
                var reader = RowReader(row)
                let id = try reader.recordID()
                versions[id] = try reader.int()
            }
            for touch in expected.values.sorted(by: { $0.id < $1.id }) where blocks.count < limit {
                guard let version = versions[touch.id] else {
                    blocks.append(RevertBlock(reason: .gone, record: table, key: touch.id.shortKey, by: ""))
                    continue
                }
                guard version != touch.version + 1 else { continue }
                let key = try Self.imagedTables[table]?.key(self, touch.id) ?? ""
                let event = try events(record: table, key: key).last
                blocks.append(
                    RevertBlock(
                        reason: .changedSince, record: table, key: key, by: event?.batch ?? event?.actor ?? ""))
            }
        }
        if let own = try ledgerSnapshot(batch),
            let later = try laterLedgerSnapshot(
                area: own.area, categories: own.categories, than: own.asOf, after: batch)
        {
            blocks.append(
                RevertBlock(
                    reason: .laterList, record: "ledger_snapshot", key: later.asOf.description, by: later.batch))
        }
        blocks += try uses(of: touches)
        for item in try workItems(ofBatch: batch)
        where item.state == .done
            && (item.kind == .headChanged || !["mistake", "dismissed"].contains(item.outcome ?? ""))
        {
            blocks.append(
                RevertBlock(
                    reason: .workDone, record: "work_item", key: item.household ?? item.id, by: item.id))
        }
        return Array(blocks.prefix(limit))
    }

    /// A record, whichever file touched it.
    private struct Touched: Hashable {
        var record: String
        var id: RecordID

        init(_ touch: BatchTouch) { (record, id) = (touch.record, touch.id) }
    }

    /// What no import brings and stands in the way: table, column, and which of its rows.
    ///
    /// Of allocations and ties those that are only proposed, or came to nothing, do not: they keep the record as runs do.
    private static let counted: [String: [(table: String, column: String, rows: String)]] = [
        "household": [
            ("allocation", "household_id", "AND state IN ('reserved', 'delivered', 'confirmed')"),
            ("household_fact", "household_id", ""), ("programme_draw", "household_id", ""),
            ("household_succession", "household_id", ""), ("household_succession", "successor_id", ""),
        ],
        "helper": [
            ("community_tie", "helper_id", "AND state = 'active'"), ("helper_pause", "deputy_id", ""),
        ],
    ]

    /// What names a record for good: one that stands there ends instead of being removed.
    private static let naming: [String: [String]] = [
        "household": ["proposal", "allocation"], "helper": ["proposal", "community_tie"],
    ]

    /// What stands on records that a batch added and does not come from it.
    private func uses(of touches: [BatchTouch]) throws -> [RevertBlock] {
        var added: [String: Set<RecordID>] = [:]
        for touch in touches where touch.image == nil { added[touch.record, default: []].insert(touch.id) }
        var blocks: [RevertBlock] = []
        for (target, column, tables) in [
            (
                "household", "household_id",
                ["member", "need", "pairing", "visit", "prohibition", "household_decline", "aid_received"]
            ),
            ("helper", "helper_id", ["pairing", "visit", "prohibition", "helper_pause"]),
        ] {
            let ids = added[target, default: []].sorted()
            func look(_ select: String, _ found: (inout RowReader) throws -> RevertBlock?) throws {
                try sql.queryAny(select, column, ids.map { .id($0) }) { row in
                    var reader = RowReader(row)
                    if let block = try found(&reader) { blocks.append(block) }
                }
            }
            func name(_ id: RecordID) throws -> String { try Self.imagedTables[target]?.key(self, id) ?? "" }
            for table in tables {
                var users: [RecordID: RecordID] = [:]
                try look("SELECT \(column), id FROM \(table)") { reader in
                    let owner = try reader.recordID()
                    let id = try reader.recordID()
                    if !added[table, default: []].contains(id) { users[owner] = id }
                    return nil
                }
                for owner in users.keys.sorted() {
                    blocks.append(RevertBlock(reason: .used, record: target, key: try name(owner), by: table))
                }
            }
            for (table, column, condition) in Self.counted[target] ?? [] {
                var users: Set<RecordID> = []
                try sql.queryAny(
                    "SELECT DISTINCT \(column) FROM \(table)", column, ids.map { .id($0) }, and: condition
                ) { row in
                    var reader = RowReader(row)
                    users.insert(try reader.recordID())
                }
                for owner in users.sorted() {
                    blocks.append(RevertBlock(reason: .used, record: target, key: try name(owner), by: table))
                }
            }
            var decisions: [RecordID: String] = [:]
            try look("SELECT \(column), id FROM decision") { reader in
                decisions[try reader.recordID()] = try reader.text()
                return nil
            }
            var runs: [RecordID: String] = [:]
            try sql.queryAny(
                "SELECT \(column), run FROM proposal", column, ids.map { .id($0) },
                and: "AND state IN ('approved', 'seconding', 'publicity')"
            ) { row in
                var reader = RowReader(row)
                runs[try reader.recordID()] = try reader.text()
            }
            for (reason, found) in [(RevertBlock.Reason.decided, decisions), (.approved, runs)] {
                for (owner, by) in found.sorted(by: { $0.key < $1.key }) {
                    blocks.append(RevertBlock(reason: reason, record: target, key: try name(owner), by: by))
                }
            }
        }
        return blocks
    }

    /// The areas of the households and helpers that a batch touched.
    public func areas(of touches: [BatchTouch]) throws -> Set<DivisionCode> {
        var households: Set<RecordID> = []
        for (table, column) in [
            ("household", "id"), ("member", "household_id"), ("need", "household_id"), ("pairing", "household_id"),
            ("visit", "household_id"),
        ] {
            let ids = Set(touches.lazy.filter { $0.record == table }.map(\.id))
            try sql.queryAny("SELECT \(column) FROM \(table)", "id", ids.sorted().map { .id($0) }) { row in
                var reader = RowReader(row)
                households.insert(try reader.recordID())
            }
        }
        var areas: Set<DivisionCode> = []
        try sql.queryAny("SELECT area FROM household", "id", households.sorted().map { .id($0) }) { row in
            var reader = RowReader(row)
            areas.insert(try reader.area())
        }
        for helper in try helpers(touches.filter { $0.record == "helper" }.map(\.id)) {
            areas.formUnion([helper.value.base].compactMap { $0 } + helper.value.serviceAreas)
        }
        return areas
    }

    /// Takes a batch back: what it changed is as it was, what it added is gone, all of it as new events.
    ///
    /// A household or helper that a run has looked at is not removed: the run names it. It ends on `day`.
    public func revert(
        _ touches: [BatchTouch], of batch: String, on day: CalendarDay, _ origin: ChangeOrigin
    ) throws -> RevertCounts {
        var counts = RevertCounts()
        var first: [Touched: BatchTouch] = [:]
        for touch in touches where first[Touched(touch)] == nil { first[Touched(touch)] = touch }
        let order = ["visit", "pairing", "need", "member", "household", "helper", "near_relative", "exclusion"]
        for table in order {
            let mine = first.values.filter { $0.record == table }.sorted { $0.id < $1.id }
            for touch in mine where touch.image != nil {
                try Self.imagedTables[table]?.restore(self, touch, origin)
                counts.restored += 1
            }
        }
        try closeItems(of: batch, origin, &counts)
        for table in order {
            let ids = first.values.filter { $0.record == table && $0.image == nil }.map(\.id).sorted()
            try remove(ids, from: table, on: day, origin, &counts)
        }
        try sql.execute(
            "UPDATE ledger_snapshot SET reverted_by = $2 WHERE batch = $1", [.text(batch), .text(origin.actor)])
        try record([PendingEvent(kind: .ended, record: "import_batch", key: batch)], origin)
        return counts
    }

    private func closeItems(of batch: String, _ origin: ChangeOrigin, _ counts: inout RevertCounts) throws {
        for item in try workItems(ofBatch: batch) where item.state == .open {
            try close(workItem: item.id, as: .gone, outcome: "reverted", origin)
            counts.closed += 1
        }
    }

    private func remove(
        _ ids: [RecordID], from table: String, on day: CalendarDay, _ origin: ChangeOrigin,
        _ counts: inout RevertCounts
    ) throws {
        var seen: Set<RecordID> = []
        let column = ["household": "household_id", "helper": "helper_id"][table]
        if let column {
            for table in Self.naming[table] ?? [] {
                try sql.queryAny("SELECT DISTINCT \(column) FROM \(table)", column, ids.map { .id($0) }) { row in
                    var reader = RowReader(row)
                    seen.insert(try reader.recordID())
                }
            }
        }
        var gone = SQLBatch(width: 1)
        var events: [PendingEvent] = []
        for id in ids {
            if seen.contains(id) {
                try end(id, table, on: day, origin)
                counts.ended += 1
                continue
            }
            gone.append([.id(id)])
            counts.removed += 1
            guard let key = try Self.imagedTables[table]?.key(self, id) else { continue }
            let content = table == "household" ? EventContent(["number": key, "status": "ended"]) : nil
            events.append(PendingEvent(kind: .ended, record: table, key: key, content: content))
        }
        guard !gone.isEmpty else { return }
        if let column { try sql.executeMany("UPDATE work_item SET \(column) = NULL WHERE \(column) = $1", gone) }
        if table == "helper" { try sql.executeMany("DELETE FROM helper_area WHERE helper_id = $1", gone) }
        try sql.executeMany("DELETE FROM \(table) WHERE id = $1", gone)
        try record(events, origin)
    }

    private func end(_ id: RecordID, _ table: String, on day: CalendarDay, _ origin: ChangeOrigin) throws {
        if table == "household", let row = try imagedRow(HouseholdRow.self, id) {
            var value = row.value
            (value.status, value.exitUntil) = (.ended, day)
            try replace(row, by: value, row.version, origin)
        } else if let row = try imagedRow(HelperRow.self, id) {
            var value = row.value
            value.until = day
            try replace(row, by: value, row.version, origin)
        }
    }
}
