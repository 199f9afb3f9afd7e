import Records
public import Register

extension StoreSession {
    /// The divisions that the office imported, by code; the national table is not in the store.
    public func divisions() throws -> [Division] {
        try sql.all(
            """
            SELECT code, name, parent, level, is_local, valid_from, valid_to, successor FROM division ORDER BY code
            """, decode: Self.division)
    }

    /// The division with this code that the office imported; nil where there is none.
    public func division(_ code: DivisionCode) throws -> Division? {
        try sql.first(
            """
            SELECT code, name, parent, level, is_local, valid_from, valid_to, successor FROM division WHERE code = $1
            """, [.area(code)], decode: Self.division)
    }

    private static func division(_ reader: inout RowReader) throws -> Division {
        Division(
            code: try reader.area(), name: try reader.text(), parent: try reader.optionalArea(),
            level: try reader.code(), isLocal: try reader.bool(), validFrom: try reader.optionalDay(),
            validTo: try reader.optionalDay(), successor: try reader.optionalArea())
    }

    /// Adds divisions and replaces those with the same code.
    @discardableResult
    public func upsert(divisions: [Stated<Division>], _ origin: ChangeOrigin) throws -> UpsertCounts {
        var stored: [DivisionCode: Division] = [:]
        for division in try self.divisions() { stored[division.code] = division }
        var final: [DivisionCode: Stated<Division>] = [:]
        var order: [DivisionCode] = []
        for stated in divisions where final.updateValue(stated, forKey: stated.value.code) == nil {
            order.append(stated.value.code)
        }
        var counts = UpsertCounts()
        var events: [PendingEvent] = []
        for code in order {
            guard let stated = final[code] else { continue }
            let division = stated.value
            let old = stored[code]
            guard division != old else {
                counts.same += 1
                continue
            }
            try sql.execute(
                """
                INSERT INTO division (code, name, parent, level, is_local, valid_from, valid_to, successor, version)
                VALUES ($1, $2, $3, $4, $5, $6, $7, $8, 1)
                ON CONFLICT (code) DO UPDATE SET name = $2, parent = $3, level = $4, is_local = $5, valid_from = $6,
                valid_to = $7, successor = $8, version = division.version + 1
                """,
                [
                    .area(code), .text(division.name), .area(division.parent), .code(division.level),
                    .bool(division.isLocal), .day(division.validFrom), .day(division.validTo),
                    .area(division.successor),
                ])
            if let old {
                counts.changed += 1
                events.append(
                    PendingEvent(
                        kind: .changed, record: "division", key: code.description,
                        fields: Self.divisionFields.changes(from: old, to: division), row: stated.row))
            } else {
                counts.added += 1
                events.append(
                    PendingEvent(kind: .added, record: "division", key: code.description, row: stated.row))
            }
        }
        try record(events, origin)
        return counts
    }

    private static let divisionFields = FieldTable<Division>([
        FieldTable.field("name") { $0.name }, FieldTable.field("parent") { $0.parent },
        FieldTable.field("level") { $0.level }, FieldTable.field("is_local") { $0.isLocal },
        FieldTable.field("valid_from") { $0.validFrom }, FieldTable.field("valid_to") { $0.validTo },
        FieldTable.field("successor") { $0.successor },
    ])
}
