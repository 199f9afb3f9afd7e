import Register

extension StoreSession {
    /// The facts of every household that a run in `area` on `day` may be about, with the rows of its members and needs:
    /// those who live there, and those from elsewhere to whom something happened there (急难发生地, M5). In no order.
    ///
    /// Each table is read once. Where the area holds a good part of the register, the tables are read as they lie, and
    /// rows of other areas are passed over: that costs a quarter of looking the rows up by their household.
    func households(
        of area: DivisionCode, on day: CalendarDay, _ source: RowSource, _ memos: inout FactMemos
    ) throws -> FactsOfHouseholds {
        let (first, end) = Self.range(area)
        var bounds: [SQLValue] = [.int(first), .int(end)]
        let sources: [Source]
        switch source {
        case .whole: sources = [.whole]
        case .part:
            sources = [
                .part("h.area >= $1 AND h.area < $2"),
                .part("h.occurrence_area >= $1 AND h.occurrence_area < $2 AND (h.area < $1 OR h.area >= $2)"),
            ]
        case .pair(let number, _):
            sources = [.part("h.number = $1")]
            bounds = [.text(number)]
        }
        var found = FactsOfHouseholds()
        try read(sources, "household", FactColumns.household, bounds) { reader in
            let (id, home, scene) = (try reader.id(), try reader.area(), try reader.optionalArea())
            guard area.contains(home) || scene.map(area.contains) ?? false else { return }
            found.add(id, try FactColumns.household(&reader, &memos, area: home, occurrence: scene))
        }
        found.closeHouseholds()
        let blank = MemberFacts(Member(household: "", name: ""), asOf: day)
        // Where all people are read, those on a list are known by their hashes.
        let listed = source.isWhole ? try exclusionFacts() : [:]
        var excluded = source.isWhole ? [:] : try exclusionFacts(first, end, source)
        try read(sources, "member", FactColumns.member, bounds) { reader in
            guard let place = found.place(of: try reader.id()) else { return }
            let (id, hash) = (try reader.id(), try reader.optionalID())
            if !listed.isEmpty, let hash, let facts = listed[hash] { excluded[id] = facts }
            found.add(try FactColumns.member(&reader, &memos, blank, asOf: day), to: place, id: id, hash: hash)
        }
        try read(sources, "need", FactColumns.need, bounds) { reader in
            guard let place = found.place(of: try reader.id()) else { return }
            let (id, hash) = (try reader.id(), try reader.optionalID())
            found.add(try FactColumns.need(&reader, &memos), to: place, id: id, member: hash)
        }
        found.close(excluded: excluded)
        return found
    }

    /// Which rows of a table are read.
    private enum Source {
        /// All of them.
        case whole
        /// Those of the households `h` that fulfil a condition.
        case part(String)
    }

    /// True where at least every fourth household lives in the area.
    func holdsMuch(of area: DivisionCode) throws -> Bool {
        let (first, end) = Self.range(area)
        let counts = try sql.first(
            "SELECT count(*), count(CASE WHEN h.area >= $1 AND h.area < $2 THEN 1 END) FROM household h",
            [.int(first), .int(end)]
        ) { (all: try $0.int(), own: try $0.int()) }
        guard let counts, counts.own > 0 else { return false }
        return counts.own >= counts.all / 4
    }

    private func read(
        _ sources: [Source], _ table: String, _ columns: [String], _ bounds: [SQLValue],
        _ body: (inout FactReader) throws -> Void
    ) throws {
        for source in sources {
            let query: String
            let parameters: [SQLValue]
            switch source {
            case .whole:
                // Who left a household is none of its people any more.
                let rest = table == "member" ? " WHERE t.left_on IS NULL" : ""
                query = "SELECT \(FactColumns.list(columns, "t")) FROM \(table) t\(rest)"
                parameters = []
            case .part(let condition):
                // The order of the join is stated: an engine without statistics would otherwise begin with the members.
                query =
                    table == "household"
                    ? "SELECT \(FactColumns.list(columns, "h")) FROM household h WHERE \(condition)"
                    : """
                    SELECT \(FactColumns.list(columns, "t")) FROM household h CROSS JOIN \(table) t
                    WHERE t.household_id = h.id AND \(condition)\(table == "member" ? " AND t.left_on IS NULL" : "")
                    """
                parameters = bounds
            }
            let fields = FactFields(width: columns.count)
            var rows = 0
            func take(_ row: any SQLRow) throws {
                rows += 1
                if rows & 0xFF == 0 { try polling() }
                var reader = try fields.reader(of: row)
                try body(&reader)
            }
            if parameters.isEmpty { try sql.scan(query, take) } else { try sql.query(query, parameters, take) }
        }
    }

    /// Every list that names somebody, by the person's look-up hash.
    private func exclusionFacts() throws -> [RecordID: [ExclusionFact]] {
        var facts: [RecordID: [ExclusionFact]] = [:]
        try sql.query("SELECT person_hash, list, listed, last_day FROM exclusion ORDER BY person_hash, list, id") {
            row in
            var reader = RowReader(row)
            facts[try reader.recordID(), default: []].append(
                ExclusionFact(
                    list: try reader.text(), listed: try reader.optionalDay(), until: try reader.optionalDay()))
        }
        return facts
    }

    private func exclusionFacts(
        _ first: Int64, _ end: Int64, _ source: RowSource
    ) throws -> [RecordID: [ExclusionFact]] {
        var facts: [RecordID: [ExclusionFact]] = [:]
        let joined: String
        let parameters: [SQLValue]
        if case .pair(let number, _) = source {
            joined = """
                household h CROSS JOIN member m CROSS JOIN exclusion e
                WHERE h.number = $1 AND m.household_id = h.id AND m.left_on IS NULL AND e.person_hash = m.id_hash
                """
            parameters = [.text(number)]
        } else {
            joined = """
                exclusion e CROSS JOIN member m CROSS JOIN household h
                WHERE m.id_hash = e.person_hash AND m.left_on IS NULL AND h.id = m.household_id AND \(Self.mayBeAbout("h"))
                """
            parameters = [.int(first), .int(end)]
        }
        try sql.query(
            "SELECT m.id, e.list, e.listed, e.last_day FROM \(joined) ORDER BY m.id, e.list, e.id", parameters
        ) { row in
            var reader = RowReader(row)
            facts[try reader.recordID(), default: []].append(
                ExclusionFact(
                    list: try reader.text(), listed: try reader.optionalDay(), until: try reader.optionalDay()))
        }
        return facts
    }
}
