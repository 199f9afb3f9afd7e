import Records
public import Register

/// A table of the register whose records people may change by hand.
public enum HandRecord: String, Sendable, Hashable, CaseIterable {
    case household, member, need, helper
    case nearRelative = "near_relative"
}

/// The fields that a person corrected by hand, named as events name them. A ledger that states something else does not
/// overwrite them.
extension StoreSession {
    /// Notes that these fields of a record were corrected by hand; a later correction of the same field takes its place.
    public func noteCorrections(
        of id: RecordID, in record: HandRecord, fields: some Sequence<String>, _ origin: ChangeOrigin
    ) throws {
        var batch = SQLBatch(width: 5)
        for field in Set(fields).sorted() {
            batch.append([
                .text(record.rawValue), .id(id), .text(field), .text(origin.actor), .instant(origin.at),
            ])
        }
        guard !batch.isEmpty else { return }
        try sql.executeMany(
            """
            INSERT INTO hand_correction (record, id, field, actor, corrected_at) VALUES ($1, $2, $3, $4, $5)
            ON CONFLICT (record, id, field) DO UPDATE SET actor = $4, corrected_at = $5
            """, batch)
    }

    /// The fields of these records that were corrected by hand; records without any are left out.
    ///
    /// One query for each few dozen ids.
    public func correctedFields(
        of ids: some Sequence<RecordID>, in record: HandRecord
    ) throws -> [RecordID: Set<String>] {
        var found: [RecordID: Set<String>] = [:]
        try sql.queryAny(
            "SELECT id, field FROM hand_correction", "id", Set(ids).sorted().map { .id($0) },
            and: "AND record = '\(record.rawValue)'"
        ) { row in
            var reader = RowReader(row)
            let id = try reader.recordID()
            found[id, default: []].insert(try reader.text())
        }
        return found
    }

    /// Forgets that these fields were corrected: the next ledger decides again. `fields` nil = all of the record.
    public func forgetCorrections(of id: RecordID, in record: HandRecord, fields: Set<String>? = nil) throws {
        guard let fields else {
            try sql.execute(
                "DELETE FROM hand_correction WHERE record = $1 AND id = $2", [.text(record.rawValue), .id(id)])
            return
        }
        var batch = SQLBatch(width: 3)
        for field in fields.sorted() { batch.append([.text(record.rawValue), .id(id), .text(field)]) }
        guard !batch.isEmpty else { return }
        try sql.executeMany("DELETE FROM hand_correction WHERE record = $1 AND id = $2 AND field = $3", batch)
    }
}
