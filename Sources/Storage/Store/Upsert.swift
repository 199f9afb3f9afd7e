import Records
import Register
import Vault

/// Collects what the rows of one call state about records of one table, then writes each record once.
///
/// A record is compared with what was stored before the call, so that rows which contradict each other and end where
/// they began change nothing. A file that comes in chunks keeps a ``FileHistory``, with the same result. New rows go through a bulk load, changed ones through one prepared update, and each
/// record that is new or different gets exactly one event.
struct Upsert<Row: ImagedRow> {
    private struct Entry {
        var original: Row?
        var current: Row
        /// The last row that stated it, 0 for one without a number; `nil` while none did.
        var line: Int?
    }

    /// Entries are large: they stay where they are, and the table has their places.
    private var entries: [Entry] = []
    private var places: [RecordID: Int] = [:]
    /// Places of the entries that rows state, in the order of their first statements.
    private var order: [Int] = []
    private(set) var counts = UpsertCounts()
    /// Fields that a person corrected by hand: rows of a file leave them alone.
    private var corrected: [RecordID: Set<String>] = [:]
    private var touched: TouchedRows<Row>?

    /// A row that is in the store.
    mutating func load(_ row: Row) {
        guard places[row.id] == nil else { return }
        places[row.id] = entries.count
        entries.append(Entry(original: row, current: row))
    }

    /// Room for `rows` statements.
    mutating func reserve(rows: Int) {
        entries.reserveCapacity(entries.count + rows)
        places.reserveCapacity(places.count + rows)
        order.reserveCapacity(rows)
    }

    func row(_ id: RecordID) -> Row? { places[id].map { entries[$0].current } }

    /// From now on rows of a file leave alone what a person corrected in the rows that were loaded.
    ///
    /// Costs one query for each file while nothing of the table was corrected.
    mutating func protect(_ session: StoreSession, _ origin: ChangeOrigin, _ history: FileHistory?) throws {
        let history = history ?? FileHistory()
        guard origin.batch != nil, let record = HandRecord(rawValue: Row.table),
            try history.hasCorrections(record, session)
        else { return }
        corrected = try session.correctedFields(of: places.keys, in: record)
        touched = history.touched(Row.self)
    }

    /// Whether a person corrected this field of a loaded row.
    func isCorrected(_ id: RecordID, _ field: String) -> Bool { corrected[id]?.contains(field) ?? false }

    /// What `body` reads from a record as it is to be, without copying it.
    func read<T>(_ id: RecordID, _ body: (Row) -> T) -> T? {
        places[id].map { body(entries[$0].current) }
    }

    /// Takes over one stated row: `merge` changes the record if there is one, else `make` makes it, version 1.
    mutating func put(_ id: RecordID, line: Int?, merge: (inout Row.Value) -> Void, make: () -> Row) {
        if let index = places[id] {
            if let fields = corrected[id], let touched {
                var value = entries[index].current.value
                merge(&value)
                touched.restore(
                    fields, of: entries[index].current, &value, kept: entries[index].current.value,
                    stated: make().value, line: line)
                entries[index].current.value = value
            } else {
                merge(&entries[index].current.value)
            }
            if entries[index].line == nil { order.append(index) }
            entries[index].line = line ?? entries[index].line ?? 0
        } else {
            places[id] = entries.count
            order.append(entries.count)
            entries.append(Entry(original: nil, current: make(), line: line ?? 0))
        }
    }

    mutating func orphan(_ position: Int) { counts.orphans.append(position) }

    /// Writes everything; returns the counts and, where `keepsRows` asks for them, the rows that are new or different, in
    /// the order of the calls of `put`.
    ///
    /// With a history of the file, records that earlier chunks stated are compared with what was stored before the file:
    /// the counts returned are then what this chunk adds to those of the file, below zero where it takes something back.
    func flush(
        _ session: StoreSession, _ origin: ChangeOrigin, _ history: FileHistory? = nil, keepsRows: Bool = false
    ) throws -> (counts: UpsertCounts, written: [Row], added: Set<RecordID>) {
        var writing = UpsertWriting<Row>(
            counts: counts, touched: history?.touched(Row.self), rows: order.count, keepsRows: keepsRows,
            session.census)
        let begun = threadSeconds()
        for place in order {
            let line = entries[place].line
            try writing.add(
                entries[place].current, original: entries[place].original, line: line == 0 ? nil : line, session.vault)
        }
        history?.sealSeconds += threadSeconds() - begun
        try writing.finish(session, origin)
        return (writing.counts, writing.written, writing.added)
    }
}
