import Register

extension StoreSession {
    /// How many households are read at a time.
    private static let pageLength = 4000

    /// Hands out the facts of every household that a run in `area` on `day` may be about, with the rows of its members
    /// in the same order: those who live there by area and number, then those from elsewhere to whom something happened
    /// there (急难发生地, M5).
    ///
    /// Three ordered queries a page (households, members, needs) are merged, so that no household costs a query.
    func households(
        of area: DivisionCode, on day: CalendarDay, _ body: (HouseholdFacts, [MemberRow]) throws -> Void
    ) throws {
        let (first, end) = Self.range(area)
        let excluded = try exclusionFacts(first, end)
        try facts("h.area < $3", from: first, [.int(end)], day, excluded, body)
        try facts(
            "h.occurrence_area >= $3 AND h.occurrence_area < $4 AND (h.area < $3 OR h.area >= $4)", from: 0,
            [.int(first), .int(end)], day, excluded, body)
    }

    /// Pages through the households of `condition`, whose parameters begin at `$3`.
    private func facts(
        _ condition: String, from first: Int64, _ parameters: [SQLValue], _ day: CalendarDay,
        _ excluded: [RecordID: [ExclusionFact]], _ body: (HouseholdFacts, [MemberRow]) throws -> Void
    ) throws {
        var (lastArea, lastNumber): (Int64, String) = (first, "")
        while true {
            let rows = try sql.all(
                """
                SELECT \(HouseholdRow.selection("h", sealed: false)) FROM household h
                WHERE \(condition) AND (h.area, h.number) > ($1, $2) ORDER BY h.area, h.number LIMIT \(Self.pageLength)
                """, [.int(lastArea), .text(lastNumber)] + parameters
            ) { try HouseholdRow(&$0, nil) }
            guard let last = rows.last else { return }
            let page = [.int(lastArea), .text(lastNumber)] + parameters
            (lastArea, lastNumber) = (Int64(last.value.area.value), last.value.number)
            let bounds = page + [.int(lastArea), .text(lastNumber)]
            var members = try follow(rows, "member", MemberRow.self, condition, bounds, \.household) {
                try MemberRow(&$0, household: "", nil)
            }
            var needs = try follow(rows, "need", NeedRow.self, condition, bounds, \.household) {
                try NeedRow(&$0, household: "", nil)
            }
            for (place, row) in rows.enumerated() {
                members[place].sort { Self.isBefore($0.kept, $1.kept) }
                needs[place].sort { ($0.value.code.rawValue, $0.id) < ($1.value.code.rawValue, $1.id) }
                try body(Self.facts(row, members[place], needs[place], day, excluded), members[place])
            }
            if rows.count < Self.pageLength { return }
        }
    }

    /// The rows of `table` that belong to a page of households, for each of them.
    private func follow<Row: StoredRow>(
        _ households: [HouseholdRow], _ table: String, _ type: Row.Type, _ condition: String, _ bounds: [SQLValue],
        _ household: KeyPath<Row, RecordID>, _ decode: (inout RowReader) throws -> Row
    ) throws -> [[Row]] {
        var rows = [[Row]](repeating: [], count: households.count)
        var place = 0
        let upper = "($\(bounds.count - 1), $\(bounds.count))"
        // The order of the join is stated: an engine without statistics would otherwise begin with the members.
        try sql.query(
            """
            SELECT \(Row.selection("t", sealed: false)) FROM household h CROSS JOIN \(table) t
            WHERE t.household_id = h.id AND \(condition) AND (h.area, h.number) > ($1, $2)
            AND (h.area, h.number) <= \(upper) ORDER BY h.area, h.number
            """, bounds
        ) { row in
            var reader = RowReader(row)
            let found = try decode(&reader)
            while place < households.count, households[place].id != found[keyPath: household] { place += 1 }
            guard place < households.count else { throw StorageError(.corrupt, "\(table) out of order") }
            rows[place].append(found)
        }
        return rows
    }

    private static func facts(
        _ row: HouseholdRow, _ members: [MemberRow], _ needs: [NeedRow], _ day: CalendarDay,
        _ excluded: [RecordID: [ExclusionFact]]
    ) -> HouseholdFacts {
        var exclusions: [ExclusionFact] = []
        if !excluded.isEmpty {
            for fact in members.flatMap({ excluded[$0.id] ?? [] }) where !exclusions.contains(fact) {
                exclusions.append(fact)
            }
            exclusions.sort { ($0.list, $0.listed?.description ?? "") < ($1.list, $1.listed?.description ?? "") }
        }
        return HouseholdFacts(
            row.value, exclusions: exclusions, members: members.map { MemberFacts($0.value, asOf: day) },
            needs: needs.map { need in
                let member = need.storedHash.flatMap { hash in members.firstIndex { $0.storedHash == hash } }
                return NeedFacts(need.value, member: member)
            })
    }

    private func exclusionFacts(_ first: Int64, _ end: Int64) throws -> [RecordID: [ExclusionFact]] {
        var facts: [RecordID: [ExclusionFact]] = [:]
        try sql.query(
            """
            SELECT m.id, e.list, e.listed, e.last_day FROM exclusion e
            CROSS JOIN member m CROSS JOIN household h
            WHERE m.id_hash = e.person_hash AND h.id = m.household_id AND \(Self.mayBeAbout("h"))
            ORDER BY m.id, e.list, e.id
            """, [.int(first), .int(end)]
        ) { row in
            var reader = RowReader(row)
            facts[try reader.recordID(), default: []].append(
                ExclusionFact(
                    list: try reader.text(), listed: try reader.optionalDay(), until: try reader.optionalDay()))
        }
        return facts
    }
}
