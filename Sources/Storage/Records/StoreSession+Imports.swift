public import Records

extension StoreSession {
    /// Counts up to the next batch, such as `B000012`, and writes it without files.
    public func openBatch(kind: String, actor: String, at: Instant) throws -> String {
        let id = try countedID("B", "batch")
        try sql.execute(
            "INSERT INTO import_batch (id, kind, actor, stored_at) VALUES ($1, $2, $3, $4)",
            [.text(id), .text(kind), .text(actor), .instant(at)])
        return id
    }

    /// Begins file `number`, from 1, of a batch: its findings may follow.
    public func begin(_ file: String, digest: String, number: Int, of batch: String) throws {
        try sql.execute(
            """
            INSERT INTO import_file (batch, number, file, digest, rows_read, rows_accepted, rows_warned, rows_rejected,
            rows_ignored, added, changed, same) VALUES ($1, $2, $3, $4, 0, 0, 0, 0, 0, 0, 0, 0)
            """, [.text(batch), .int(number), .text(file), .text(digest)])
    }

    /// Writes findings of a file that was begun, in the order of the file; `count` of them are written already.
    public func add(_ found: [ImportIssue], after count: Int, number: Int, to batch: String) throws {
        var issues = SQLBatch(width: 9)
        issues.reserve(rows: found.count)
        for (index, issue) in found.enumerated() {
            issues.append([
                .text(batch), .int(number), .int(count + index + 1), .text(issue.sheet), .int(issue.row),
                .text(issue.column), .text(issue.code), .text(issue.severity),
                .text(CodeText.join(parts: [issue.arguments])),
            ])
        }
        try sql.bulkLoad(
            "import_issue",
            columns: ["batch", "file_number", "number", "sheet", "line", "heading", "code", "severity", "arguments"],
            issues)
    }

    /// Writes the counts of a file that was begun.
    public func finish(_ file: ImportedFile, number: Int, of batch: String) throws {
        try sql.execute(
            """
            UPDATE import_file SET rows_read = $3, rows_accepted = $4, rows_warned = $5, rows_rejected = $6,
            rows_ignored = $7, added = $8, changed = $9, same = $10 WHERE batch = $1 AND number = $2
            """,
            [
                .text(batch), .int(number), .int(file.read), .int(file.accepted), .int(file.warned),
                .int(file.rejected), .int(file.ignoredRows), .int(file.added), .int(file.changed), .int(file.same),
            ])
    }

    /// Writes what became of file number `number`, from 1, of a batch, with its findings.
    public func add(_ file: ImportedFile, number: Int, to batch: String) throws {
        try begin(file.file, digest: file.digest, number: number, of: batch)
        try add(file.issues, after: 0, number: number, to: batch)
        try finish(file, number: number, of: batch)
    }

    /// One batch with its files and the first `issueLimit` findings of each.
    public func batch(_ id: String, issueLimit: Int = .max) throws -> ImportBatch? {
        guard
            var batch = try sql.first(
                "SELECT id, kind, actor, stored_at FROM import_batch WHERE id = $1", [.text(id)], decode: Self.batch)
        else { return nil }
        batch.files = try files(of: id, issueLimit: issueLimit)
        return batch
    }

    /// The newest batches with their files, without findings; newest first.
    ///
    /// - Parameter cursor: `next` of the page before.
    public func batches(after cursor: String? = nil, limit: Int) throws -> Page<ImportBatch> {
        // Ids have at least six digits; longer ones are newer.
        let rows = try sql.all(
            """
            SELECT id, kind, actor, stored_at FROM import_batch
            WHERE $1 = '' OR length(id) < length($1) OR (length(id) = length($1) AND id < $1)
            ORDER BY length(id) DESC, id DESC LIMIT $2
            """, [.text(cursor ?? ""), .int(limit + 1)], decode: Self.batch)
        var items = Array(rows.prefix(limit))
        for index in items.indices { items[index].files = try files(of: items[index].id, issueLimit: 0) }
        let total = try sql.first("SELECT count(*) FROM import_batch") { try $0.number() } ?? 0
        return Page(items: items, total: total, next: rows.count > limit ? items.last?.id : nil)
    }

    private static func batch(_ reader: inout RowReader) throws -> ImportBatch {
        ImportBatch(
            id: try reader.text(), kind: try reader.text(), actor: try reader.text(), at: try reader.instant(),
            files: [])
    }

    private func files(of batch: String, issueLimit: Int) throws -> [ImportedFile] {
        var files = try sql.all(
            """
            SELECT file, digest, rows_read, rows_accepted, rows_warned, rows_rejected, rows_ignored, added, changed, same
            FROM import_file WHERE batch = $1 ORDER BY number
            """, [.text(batch)]
        ) { reader in
            ImportedFile(
                file: try reader.text(), digest: try reader.text(), read: try reader.number(),
                accepted: try reader.number(), warned: try reader.number(), rejected: try reader.number(),
                ignoredRows: try reader.number(), added: try reader.number(), changed: try reader.number(),
                same: try reader.number())
        }
        guard issueLimit > 0 else { return files }
        try sql.query(
            """
            SELECT f.position, i.sheet, i.line, i.heading, i.code, i.severity, i.arguments
            FROM import_issue i JOIN (SELECT number, row_number() OVER (ORDER BY number) - 1 AS position
            FROM import_file WHERE batch = $1) f ON f.number = i.file_number
            WHERE i.batch = $1 AND i.number <= $2 ORDER BY i.file_number, i.number
            """, [.text(batch), .int(issueLimit)]
        ) { row in
            var reader = RowReader(row)
            let file = try reader.number()
            files[file].issues.append(
                ImportIssue(
                    sheet: try reader.text(), row: try reader.number(), column: try reader.text(),
                    code: try reader.text(), severity: try reader.text(),
                    arguments: CodeText.split(parts: try reader.text()).first ?? []))
        }
        try sql.query(
            """
            SELECT f.position, count(*) FROM import_issue i JOIN
            (SELECT number, row_number() OVER (ORDER BY number) - 1 AS position
            FROM import_file WHERE batch = $1) f ON f.number = i.file_number WHERE i.batch = $1 GROUP BY f.position
            """, [.text(batch)]
        ) { row in
            var reader = RowReader(row)
            let file = try reader.number()
            let count = try reader.number()
            if count > files[file].issues.count { files[file].issueCount = count }
        }
        return files
    }
}
