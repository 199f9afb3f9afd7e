import Records
import Register
import Vault

/// Sorts records into those to insert, to update and to leave alone, with their events, and writes them.
struct UpsertWriting<Row: ImagedRow> {
    private(set) var counts: UpsertCounts
    /// Rows that are new or different, and which of them are new; only kept where somebody wants them.
    private(set) var written: [Row] = []
    private(set) var added: Set<RecordID> = []
    private let keepsRows: Bool
    private let touched: TouchedRows<Row>?
    private var new = SQLBatch(width: Row.columns.count)
    private var changed = SQLBatch(width: Row.columns.count)
    /// Changed rows that are found as before.
    private var changedFacts = SQLBatch(width: Row.columns.count - Row.lookups.count)
    private var events: [(id: RecordID, event: PendingEvent)] = []
    /// Events of earlier chunks that say something else now.
    private var mendings: [(number: Int64, fields: [String]?, line: Int?, content: EventContent?)] = []
    /// Events of earlier chunks whose record is again as it was.
    private var withdrawals: [Int64] = []
    /// Rows as the file found them, and records that are again as it found them.
    private var befores: [Row] = []
    private var restored: [RecordID] = []

    private let census: KeyCensus?
    /// Where the keys of written rows are noted.
    private let noted: [(place: Int, keys: KeyCensus.Keys)]

    init(counts: UpsertCounts, touched: TouchedRows<Row>?, rows: Int, keepsRows: Bool, _ census: KeyCensus?) {
        self.census = census
        noted = census?.columns(of: Row.self) ?? []
        self.counts = counts
        self.touched = touched
        self.keepsRows = keepsRows
        events.reserveCapacity(rows)
    }

    /// Takes one record as it is to be; `original` is what the store has.
    mutating func add(_ current: Row, original: Row?, line: Int?, _ vault: Vault) throws {
        guard let original else {
            counts.added += 1
            try insert(current, vault)
            events.append(
                (
                    current.id,
                    PendingEvent(
                        kind: .added, record: Row.table, key: current.key, row: line,
                        content: current.eventContent(of: nil))
                ))
            touched?.touches[current.id] = .init(kind: .added)
            return
        }
        let isDifferent = current.value != original.value
        guard let touch = touched?.touches[current.id], touch.kind != .same else {
            let isFirst = touched?.touches[current.id] == nil
            guard isDifferent else {
                if isFirst { counts.same += 1 }
                touched?.touches[current.id] = .init(kind: .same)
                return
            }
            if !isFirst { counts.same -= 1 }
            counts.changed += 1
            try change(current, from: original, line: line, vault)
            return
        }
        guard touch.kind == .changed, let before = touched?.originals[current.id] else {
            // Brought by an earlier chunk: it stays version 1 and one event.
            if isDifferent { try update(current, version: original.version, from: original, vault) }
            mendings.append((touch.event, nil, line, current.eventContent(of: nil)))
            return
        }
        guard current.value != before.value else {
            try update(current, version: before.version, from: original, vault)
            counts.changed -= 1
            counts.same += 1
            withdrawals.append(touch.event)
            restored.append(current.id)
            touched?.touches[current.id] = .init(kind: .same)
            touched?.originals[current.id] = nil
            return
        }
        if isDifferent { try update(current, version: before.version + 1, from: original, vault) }
        let fields = Row.fields.changes(from: before.value, to: current.value)
        mendings.append((touch.event, fields, line, current.eventContent(of: fields)))
    }

    private mutating func insert(_ row: Row, _ vault: Vault) throws {
        try new.append { try row.write(vault, to: &$0) }
        if !noted.isEmpty { KeyCensus.note(new[new.count - 1], in: noted) }
        guard keepsRows else { return }
        written.append(row)
        added.insert(row.id)
    }

    private mutating func update(_ row: Row, version: Int64, from original: Row, _ vault: Vault) throws {
        let isFoundAsBefore = row.hasLookups(of: original)
        var values = isFoundAsBefore ? try row.encodeWithoutLookups(vault) : try row.encode(vault)
        values[1] = .int(version)
        if isFoundAsBefore { changedFacts.append(values) } else { changed.append(values) }
        if !isFoundAsBefore { KeyCensus.note(values[...], in: noted) }
        if let census, Row.table == HouseholdRow.table, row.key != original.key { census.forget(original.key) }
        guard keepsRows else { return }
        written.append(row)
        written[written.count - 1].version = version
    }

    private mutating func change(_ row: Row, from original: Row, line: Int?, _ vault: Vault) throws {
        try update(row, version: original.version + 1, from: original, vault)
        befores.append(original)
        let fields = Row.fields.changes(from: original.value, to: row.value)
        events.append(
            (
                row.id,
                PendingEvent(
                    kind: .changed, record: Row.table, key: row.key, fields: fields, row: line,
                    content: row.eventContent(of: fields))
            ))
        touched?.touches[row.id] = .init(kind: .changed)
        touched?.originals[row.id] = original
    }

    /// Writes what was sorted.
    mutating func finish(_ session: StoreSession, _ origin: ChangeOrigin) throws {
        try session.sql.bulkLoad(Row.table, columns: Row.columns, new)
        var facts = Row.columns
        facts.removeSubrange(Row.lookups)
        for (columns, rows) in [(Row.columns, changed), (facts, changedFacts)] where !rows.isEmpty {
            let assignments = columns.enumerated().dropFirst().map { "\($1) = $\($0 + 1)" }
            try session.sql.executeMany(
                "UPDATE \(Row.table) SET \(assignments.joined(separator: ", ")) WHERE id = $1", rows)
        }
        let first = try session.record(events.map(\.event), origin)
        if let touched {
            for (offset, event) in events.enumerated() { touched.touches[event.id]?.event = first + Int64(offset) }
        }
        for mending in mendings {
            try session.mend(
                event: mending.number, fields: mending.fields, line: mending.line, content: mending.content, origin)
        }
        for number in withdrawals { try session.withdraw(event: number, origin) }
        let added = events.lazy.filter { $0.event.kind == .added }.map(\.id)
        try session.keep(befores, added: Array(added), restored: restored, isOnce: touched != nil, origin)
    }
}
