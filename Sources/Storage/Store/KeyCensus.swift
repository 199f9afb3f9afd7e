import Register

/// Which keys some columns hold, for as long as one file is imported: a question after a key that no row has need not be
/// asked.
///
/// A first import asks after everybody and finds nobody. Instead, a column is read once, along its index, when the file
/// first asks for it, unless its table is much larger than the file; rows that the import writes are noted. Of each key 64
/// bits are kept: one that is not there may pass for one that is, and is then asked for; never the other way round.
///
/// Memory: at most thirty-two bytes a key of at most ``rowsPerFileRow`` × the file's rows, and at most ``remembered`` household numbers.
final class KeyCensus {
    /// Files with fewer rows ask for their keys.
    static let leastRows = 256
    /// How many times larger than the file a table may be.
    static let rowsPerFileRow = 8
    /// The most household numbers whose ids are remembered.
    static let remembered = 20_000

    /// The columns that are asked for, by table.
    static let columns = [
        "household": ["number"], "member": ["household_id", "id_hash"], "need": ["id"],
        "helper": ["id", "id_hash", "name_hash"],
    ]

    /// A column's keys: an open table of hashes, whose bits spread by themselves.
    final class Keys {
        /// 0 where a slot is free. At least twice as many slots as keys.
        private var slots = [UInt64](repeating: 0, count: 1024)
        private var count = 0

        func contains(_ key: UInt64) -> Bool { slots[slot(of: key)] != 0 }

        func insert(_ key: UInt64) {
            let slot = slot(of: key)
            guard slots[slot] == 0 else { return }
            slots[slot] = key == 0 ? 1 : key
            count += 1
            if count * 2 > slots.count { grow() }
        }

        /// The slot that has the key, or the free one in which it would go.
        private func slot(of key: UInt64) -> Int {
            let key = key == 0 ? 1 : key
            var slot = Int(truncatingIfNeeded: key) & (slots.count - 1)
            while slots[slot] != 0, slots[slot] != key { slot = (slot + 1) & (slots.count - 1) }
            return slot
        }

        private func grow() {
            let old = slots
            slots = [UInt64](repeating: 0, count: old.count * 2)
            for key in old where key != 0 { slots[slot(of: key)] = key }
        }
    }

    private struct Column: Hashable {
        var table: String
        var name: String
    }

    private let mostRows: Int
    /// The keys of a column; nil where its table is too large.
    private var keys: [Column: Keys?] = [:]
    private var households: [String: RecordID] = [:]

    /// A census for a file of about `rows` rows.
    init(rows: Int) { mostRows = rows * Self.rowsPerFileRow }

    // MARK: keys

    /// Those of `asked` that a row may have.
    func present(_ asked: [SQLValue], _ table: String, _ column: String, _ sql: any SQLSession) throws -> [SQLValue] {
        guard !asked.isEmpty, let known = try keys(of: Column(table: table, name: column), sql) else { return asked }
        return asked.filter { known.contains(Self.short($0)) }
    }

    private func keys(of column: Column, _ sql: any SQLSession) throws -> Keys? {
        if let known = keys[column] { return known }
        let isLarge =
            try sql.first(
                "SELECT \(column.name) FROM \(column.table) LIMIT 1 OFFSET $1", [.int(Int64(mostRows))]
            ) { _ in true } ?? false
        let found = Keys()
        if !isLarge {
            let query = "SELECT \(column.name) FROM \(column.table) WHERE \(column.name) IS NOT NULL"
            try sql.scan(query) { row in
                if let bytes = try row.raw(0) { found.insert(Self.short(bytes)) }
            }
        }
        keys[column] = .some(isLarge ? nil : found)
        return isLarge ? nil : found
    }

    /// The columns of a table whose keys are known, each with its place in a row: the keys of rows that are written are
    /// to be noted there.
    func columns<Row: StoredRow>(of type: Row.Type) -> [(place: Int, keys: Keys)] {
        (Self.columns[Row.table] ?? []).compactMap { name in
            guard case .some(.some(let keys)) = self.keys[Column(table: Row.table, name: name)],
                let place = Row.columns.firstIndex(of: name)
            else { return nil }
            return (place, keys)
        }
    }

    /// Notes the keys of a row that was written.
    static func note(_ values: ArraySlice<SQLValue>, in columns: [(place: Int, keys: Keys)]) {
        for column in columns {
            let value = values[values.startIndex + column.place]
            if value != .null { column.keys.insert(short(value)) }
        }
    }

    private static func short(_ value: SQLValue) -> UInt64 {
        switch value {
        case .blob(let bytes): bytes.withUnsafeBytes { short($0) }
        case .text(var text): text.withUTF8 { short(UnsafeRawBufferPointer($0)) }
        case .int(let number): UInt64(bitPattern: number)
        case .bool(let truth): truth ? 1 : 0
        case .null: 0
        }
    }

    private static func short(_ bytes: UnsafeRawBufferPointer) -> UInt64 { ByteHash.of(bytes) }

    // MARK: households

    /// Forgets a household whose number changes.
    func forget(_ number: String) { households[number] = nil }

    /// The household of this number, if it was found lately.
    func household(_ number: String) -> RecordID? { households[number] }

    /// Remembers a household that is there.
    func remember(_ number: String, _ id: RecordID) {
        if households.count >= Self.remembered { households.removeAll(keepingCapacity: true) }
        households[number] = id
    }
}

extension StoreSession {
    /// Tells that a file of about `rows` rows is imported in this transaction, and that nothing else is done in it.
    public func expect(rows: Int) {
        if rows >= KeyCensus.leastRows { census = KeyCensus(rows: rows) }
    }

    /// Those of `keys` that a row of `table` may have in `column`: all of them, but while a larger file is imported.
    func present(_ keys: [SQLValue], _ table: String, _ column: String) throws -> [SQLValue] {
        guard let census else { return keys }
        return try census.present(keys, table, column, sql)
    }
}
