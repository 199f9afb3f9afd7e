/// One table as a copy of the store sees it: its columns in their order and its primary key.
public struct TransferTable: Sendable, Hashable {
    /// The types of the common dialect; raw values are on disk.
    public enum Kind: UInt8, Sendable, Hashable {
        case bigint = 1
        case text = 2
        case bytea = 3
        case boolean = 4
    }

    /// One column.
    public struct Column: Sendable, Hashable {
        /// Its name.
        public var name: String
        /// What it holds.
        public var kind: Kind
        /// Whether it is part of the primary key.
        public var isKey: Bool
    }

    /// The table's name.
    public let name: String
    /// The columns; those of the key stand in the key's order.
    public let columns: [Column]
    /// How many rows are held in memory at once: 1 where a row may hold megabytes.
    public let rowsPerPage: Int
    /// Whether the table holds what is going on rather than what was kept: made, and left empty, by a copy.
    public let isLive: Bool

    /// A table of the list in ``all``; `columns` is written as `key* TEXT, value BIGINT`, a star for the primary key.
    init(_ name: String, rowsPerPage: Int = 1000, isLive: Bool = false, _ columns: String) {
        self.name = name
        self.rowsPerPage = rowsPerPage
        self.isLive = isLive
        self.columns = columns.split(separator: ",").map { text in
            let words = text.split(separator: " ")
            let isKey = words.first?.last == "*"
            let kinds: [Substring: Kind] = ["BIGINT": .bigint, "TEXT": .text, "BYTEA": .bytea, "BOOLEAN": .boolean]
            guard words.count == 2, let kind = kinds[words[1]] else { preconditionFailure("a column of \(name)") }
            return Column(name: String(isKey ? words[0].dropLast() : words[0]), kind: kind, isKey: isKey)
        }
        precondition(self.columns.contains { $0.isKey }, "\(name) has no key")
    }

    /// A table as a backup describes it; `nil` unless the names are words of the schema and there is a key.
    init?(name: String, columns: [Column], rowsPerPage: Int) {
        func isWord(_ text: String) -> Bool {
            (1...63).contains(text.utf8.count)
                && text.utf8.allSatisfy { ($0 >= 0x61 && $0 <= 0x7a) || ($0 >= 0x30 && $0 <= 0x39) || $0 == 0x5f }
        }
        guard isWord(name), columns.allSatisfy({ isWord($0.name) }), columns.contains(where: \.isKey),
            (1...100_000).contains(rowsPerPage)
        else { return nil }
        self.name = name
        self.columns = columns
        self.rowsPerPage = rowsPerPage
        isLive = false
    }

    /// The places of the key's columns.
    var keyPlaces: [Int] { columns.indices.filter { columns[$0].isKey } }

    /// One page of rows in the order of the key: the first, or the one behind `$1`, `$2`, ….
    func pageQuery(isFirst: Bool) -> String {
        let key = keyPlaces.map { columns[$0].name }.joined(separator: ", ")
        let places = keyPlaces.indices.map { "$\($0 + 1)" }.joined(separator: ", ")
        return "SELECT \(columns.map(\.name).joined(separator: ", ")) FROM \(name) "
            + (isFirst ? "" : "WHERE (\(key)) > (\(places)) ") + "ORDER BY \(key) LIMIT \(rowsPerPage)"
    }
}
