import Records
public import Register
import Vault

/// What a file of a batch did to one record.
public struct BatchTouch: Sendable, Hashable {
    /// The table, such as `household`.
    public var record: String
    /// The record.
    public var id: RecordID
    /// Number of the file in the batch.
    public var file: Int
    /// The record's version before the file; 0 where the file added it.
    public var version: Int64
    /// The whole row as it was; nil where the file added it. Holds sealed boxes.
    var image: [UInt8]?
}

/// What files found before they changed anything.
///
/// A changed record has one row in `import_before` with its image. Those that a file added have one row for each chunk of
/// the file, with the list of their ids in its box: a first import brings many of them, and little is to be said of each.
extension StoreSession {
    /// Marks a table's name in the rows that list added records.
    private static let addedMark = "+"

    /// Keeps what a chunk of a file changed and added; forgets records that are again as the file found them.
    ///
    /// - Parameter isOnce: true where a history of the file makes sure that no record comes twice.
    func keep<Row: ImagedRow>(
        _ befores: [Row], added: [RecordID], restored: [RecordID], isOnce: Bool, _ origin: ChangeOrigin
    ) throws {
        guard let batch = origin.batch, let file = origin.fileNumber else { return }
        var rows = SQLBatch(width: 6)
        rows.reserve(rows: befores.count + 1)
        for before in befores {
            let box = try vault.seal(
                try before.image(vault), row: before.id.bytes, column: "import_before.sealed")
            rows.append([
                .text(batch), .int(file), .text(Row.table), .id(before.id), .int(before.version), .blob(box),
            ])
        }
        if let first = added.first {
            let box = try vault.seal(added.flatMap(\.bytes), row: first.bytes, column: "import_before.sealed")
            rows.append([
                .text(batch), .int(file), .text(Row.table + Self.addedMark), .id(first), .int(0), .blob(box),
            ])
        }
        if isOnce {
            try sql.bulkLoad(
                "import_before", columns: ["batch", "file_number", "record", "id", "version", "sealed"], rows)
        } else if !rows.isEmpty {
            // The first image is what the file found.
            try sql.executeMany(
                """
                INSERT INTO import_before (batch, file_number, record, id, version, sealed)
                VALUES ($1, $2, $3, $4, $5, $6) ON CONFLICT (batch, file_number, record, id) DO NOTHING
                """, rows)
        }
        var gone = SQLBatch(width: 4)
        for id in restored { gone.append([.text(batch), .int(file), .text(Row.table), .id(id)]) }
        guard !gone.isEmpty else { return }
        try sql.executeMany(
            "DELETE FROM import_before WHERE batch = $1 AND file_number = $2 AND record = $3 AND id = $4", gone)
    }

    /// What a batch did, file by file, by table and record.
    public func touches(ofBatch batch: String) throws -> [BatchTouch] {
        let vault = vault
        var touches: [BatchTouch] = []
        try sql.query(
            """
            SELECT file_number, record, id, version, sealed FROM import_before WHERE batch = $1
            ORDER BY file_number, record, id
            """, [.text(batch)]
        ) { row in
            var reader = RowReader(row)
            let file = try reader.number()
            let record = try reader.text()
            let id = try reader.recordID()
            let version = try reader.int()
            let content = try vault.open(try reader.blob(), row: id.bytes, column: "import_before.sealed")
            guard record.hasSuffix(Self.addedMark) else {
                touches.append(BatchTouch(record: record, id: id, file: file, version: version, image: content))
                return
            }
            for start in stride(from: 0, to: content.count, by: 16) {
                guard let id = RecordID(bytes: Array(content[start..<min(start + 16, content.count)])) else {
                    throw StorageError(.corrupt, "added records")
                }
                touches.append(
                    BatchTouch(record: String(record.dropLast()), id: id, file: file, version: 0, image: nil))
            }
        }
        return touches
    }
}
