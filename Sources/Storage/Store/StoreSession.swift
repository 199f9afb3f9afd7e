import Records
public import Register
public import Vault

/// The store within one transaction: what a body of `Store.read` or `Store.write` gets.
///
/// Belongs to its body, like the `SQLSession` under it, and must not be kept. Reading and writing are in terms of
/// Register and Records; sealing, look-up hashes, ids, versions and change events are made here, so nothing above can
/// forget them. All errors are `StorageError`, or `CancellationError`.
public final class StoreSession {
    /// The transaction below, for what this type has no word for.
    public let sql: any SQLSession
    /// The vault of this store.
    public let vault: Vault

    /// Called every few hundred rows while a snapshot is read; what it throws ends the reading.
    public var polling: () throws -> Void = {}
    /// Known keys, while a larger file is imported.
    var census: KeyCensus?

    /// The change sets that this transaction opened, by origin, with the next event's number.
    private var changes: [ChangeOrigin: (id: String, next: Int64)] = [:]

    init(_ sql: any SQLSession, _ vault: Vault) {
        self.sql = sql
        self.vault = vault
    }

    /// The id that a household with this number has or would get.
    public func id(household number: String) -> RecordID { vault.id("household", number) }

    /// Counts `name` up by one and returns the new value; 1 at first. Holds the counter until the transaction ends.
    func count(_ name: String) throws -> Int64 {
        let value = try sql.first(
            """
            INSERT INTO counter (name, value) VALUES ($1, 1)
            ON CONFLICT (name) DO UPDATE SET value = counter.value + 1 RETURNING value
            """, [.text(name)]
        ) { try $0.int() }
        return value ?? 1
    }

    /// `B000012`: a letter and at least six digits.
    func countedID(_ letter: String, _ counter: String) throws -> String {
        let digits = String(try count(counter))
        return letter + String(repeating: "0", count: max(0, 6 - digits.count)) + digits
    }

    // MARK: change events

    /// Writes events of one change; all of `events` have the same `origin`. Returns the number of the first.
    @discardableResult
    func record(_ events: [PendingEvent], _ origin: ChangeOrigin) throws -> Int64 {
        guard !events.isEmpty else { return 0 }
        var (id, next) = try changes[origin] ?? openChange(origin)
        let first = next
        var batch = SQLBatch(width: 8)
        batch.reserve(rows: events.count)
        for event in events {
            batch.append { values in
                values.append(.text(id))
                values.append(.int(next))
                values.append(.code(event.kind))
                values.append(.text(event.record))
                values.append(.text(event.key))
                values.append(.text(event.fields.isEmpty ? "" : event.fields.joined(separator: ";")))
                values.append(.int(event.row))
                values.append(.text(event.content?.description))
            }
            next += 1
        }
        changes[origin] = (id, next)
        try sql.bulkLoad(
            "change_event",
            columns: ["change_id", "number", "kind", "record", "record_key", "fields", "line", "content"],
            batch)
        return first
    }

    /// Corrects an event that this transaction wrote, because a later row of the file stated the record again.
    func mend(
        event number: Int64, fields: [String]?, line: Int?, content: EventContent?, _ origin: ChangeOrigin
    ) throws {
        guard let change = changes[origin] else { return }
        try sql.execute(
            """
            UPDATE change_event SET line = coalesce($3, line), fields = coalesce($4, fields), content = $5
            WHERE change_id = $1 AND number = $2
            """,
            [
                .text(change.id), .int(number), .int(line), .text(fields?.joined(separator: ";")),
                .text(content?.description),
            ])
    }

    /// Takes back an event that this transaction wrote: the record is as it was before the file.
    func withdraw(event number: Int64, _ origin: ChangeOrigin) throws {
        guard let change = changes[origin] else { return }
        try sql.execute(
            "DELETE FROM change_event WHERE change_id = $1 AND number = $2", [.text(change.id), .int(number)])
    }

    /// The change set of `origin`, opened where it is not yet: what is written with this origin belongs to it.
    func changeID(of origin: ChangeOrigin) throws -> String {
        if let known = changes[origin] { return known.id }
        let opened = try openChange(origin)
        changes[origin] = opened
        return opened.id
    }

    /// The change set of `origin`: made if it is not there, continued if an earlier transaction made it.
    private func openChange(_ origin: ChangeOrigin) throws -> (id: String, next: Int64) {
        let id: String
        if let batch = origin.batch {
            id = "\(batch).\(origin.fileNumber ?? 0)"
        } else {
            id = try countedID("C", "change")
        }
        try sql.execute(
            """
            INSERT INTO change_set (id, actor, happened_at, batch, file) VALUES ($1, $2, $3, $4, $5)
            ON CONFLICT (id) DO NOTHING
            """,
            [.text(id), .text(origin.actor), .instant(origin.at), .text(origin.batch), .text(origin.file)])
        let last = try sql.first("SELECT max(number) FROM change_event WHERE change_id = $1", [.text(id)]) {
            try $0.optionalInt()
        }
        return (id, ((last ?? nil) ?? 0) + 1)
    }
}

/// An event before it is written.
struct PendingEvent {
    var kind: ChangeEvent.Kind
    var record: String
    var key: String
    var fields: [String] = []
    var row: Int?
    var content: EventContent?
}
