import Records
public import Register

extension StoreSession {
    /// Adds lines of totals tables and updates those that are there; a blank erases nothing and is never a zero.
    @discardableResult
    public func upsert(totals: [Stated<AreaTotals>], _ origin: ChangeOrigin) throws -> UpsertCounts {
        struct Key: Hashable {
            var words: String
            var group: RiskTag
        }
        var before: [Key: AreaTotals] = [:]
        for line in try self.totals() { before[Key(words: line.areaWords, group: line.group)] = line }
        var after = before
        var lines: [Key: Int?] = [:]
        var order: [Key] = []
        for stated in totals {
            let key = Key(words: stated.value.areaWords, group: stated.value.group)
            if lines.updateValue(stated.row, forKey: key) == nil { order.append(key) }
            var line = after[key] ?? stated.value
            line.area = stated.value.area ?? line.area
            line.households = stated.value.households ?? line.households
            line.people = stated.value.people ?? line.people
            after[key] = line
        }
        var counts = UpsertCounts()
        var events: [PendingEvent] = []
        for key in order {
            guard let line = after[key] else { continue }
            let row = lines[key] ?? nil
            let name = "\(key.words):\(key.group.rawValue)"
            guard line != before[key] else {
                counts.same += 1
                continue
            }
            try sql.execute(
                """
                INSERT INTO area_total (area_words, watch_group, area, households, people, version)
                VALUES ($1, $2, $3, $4, $5, 1) ON CONFLICT (area_words, watch_group)
                DO UPDATE SET area = $3, households = $4, people = $5, version = area_total.version + 1
                """,
                [
                    .text(key.words), .code(key.group), .area(line.area), .int(line.households), .int(line.people),
                ])
            if let old = before[key] {
                counts.changed += 1
                let fields = Self.totalFields.changes(from: old, to: line)
                events.append(PendingEvent(kind: .changed, record: "area_total", key: name, fields: fields, row: row))
            } else {
                counts.added += 1
                events.append(PendingEvent(kind: .added, record: "area_total", key: name, row: row))
            }
        }
        try record(events, origin)
        return counts
    }

    /// All lines of totals tables, by area as written and group.
    public func totals() throws -> [AreaTotals] {
        try sql.all(
            """
            SELECT area_words, watch_group, area, households, people FROM area_total ORDER BY area_words, watch_group
            """
        ) { reader in
            var line = AreaTotals(areaWords: try reader.text(), group: try reader.code())
            line.area = try reader.optionalArea()
            line.households = try reader.optionalNumber()
            line.people = try reader.optionalNumber()
            return line
        }
    }

    private static let totalFields = FieldTable<AreaTotals>([
        FieldTable.field("area") { $0.area }, FieldTable.field("households") { $0.households },
        FieldTable.field("people") { $0.people },
    ])
}
