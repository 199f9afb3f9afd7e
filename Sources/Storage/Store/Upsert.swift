import Records
import Register
import Vault

/// Collects what the rows of one call state about records of one table, then writes each record once.
///
/// A record is compared with what was stored before the call, so that rows which contradict each other and end where
/// they began change nothing. New rows go through a bulk load, changed ones through one prepared update, and each
/// record that is new or different gets exactly one event.
struct Upsert<Row: StoredRow> {
    private struct Entry {
        var original: Row?
        var current: Row
        /// The last row that stated it, 0 for one without a number; `nil` while none did.
        var line: Int?
    }

    private var entries: [RecordID: Entry] = [:]
    private var order: [RecordID] = []
    private(set) var counts = UpsertCounts()

    /// A row that is in the store.
    mutating func load(_ row: Row) {
        entries[row.id] = entries[row.id] ?? Entry(original: row, current: row)
    }

    func row(_ id: RecordID) -> Row? { entries[id]?.current }

    /// Takes over one stated row: `merge` changes the record if there is one, else `make` makes it, version 1.
    mutating func put(_ id: RecordID, line: Int?, merge: (inout Row.Value) -> Void, make: () -> Row) {
        if let index = entries.index(forKey: id) {
            merge(&entries.values[index].current.value)
            if entries.values[index].line == nil { order.append(id) }
            entries.values[index].line = line ?? entries.values[index].line ?? 0
        } else {
            entries[id] = Entry(original: nil, current: make(), line: line ?? 0)
            order.append(id)
        }
    }

    mutating func orphan(_ position: Int) { counts.orphans.append(position) }

    /// Writes everything; returns the counts and the rows that are new or different, in the order of the calls of `put`.
    func flush(_ session: StoreSession, _ origin: ChangeOrigin) throws -> (counts: UpsertCounts, written: [Row]) {
        var counts = counts
        var new = SQLBatch(width: Row.columns.count)
        var changed = SQLBatch(width: Row.columns.count)
        var events: [PendingEvent] = []
        var written: [Row] = []
        for id in order {
            guard let entry = entries[id] else { continue }
            let line = entry.line == 0 ? nil : entry.line
            guard let original = entry.original else {
                counts.added += 1
                new.append(try entry.current.encode(session.vault))
                events.append(PendingEvent(kind: .added, record: Row.table, key: entry.current.key, row: line))
                written.append(entry.current)
                continue
            }
            guard entry.current.value != original.value else {
                counts.same += 1
                continue
            }
            var row = entry.current
            row.version = original.version + 1
            counts.changed += 1
            changed.append(try row.encode(session.vault))
            events.append(
                PendingEvent(
                    kind: .changed, record: Row.table, key: row.key,
                    fields: Row.fields.changes(from: original.value, to: row.value), row: line))
            written.append(row)
        }
        try session.sql.bulkLoad(Row.table, columns: Row.columns, new)
        if !changed.isEmpty {
            let assignments = Row.columns.enumerated().dropFirst().map { "\($1) = $\($0 + 1)" }
            try session.sql.executeMany(
                "UPDATE \(Row.table) SET \(assignments.joined(separator: ", ")) WHERE id = $1", changed)
        }
        try session.record(events, origin)
        return (counts, written)
    }
}
