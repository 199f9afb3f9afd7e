public import Register

extension StoreSession {
    /// Adds households and updates those that are there: a row updates what it states, a blank erases nothing.
    @discardableResult
    public func upsert(
        households: [Stated<Household>], _ origin: ChangeOrigin, _ history: FileHistory? = nil
    ) throws -> UpsertCounts {
        var upsert = Upsert<HouseholdRow>()
        var ids: [String: RecordID] = [:]
        for row in try householdRows(numbers: households.map(\.value.number)) {
            upsert.load(row)
            ids[row.value.number] = row.id
        }
        try upsert.protect(self, origin, history)
        upsert.reserve(rows: households.count)
        for stated in households {
            let number = stated.value.number
            let id = ids[number] ?? self.id(household: number)
            ids[number] = id
            upsert.put(id, line: stated.row) {
                $0.update(with: stated.value)
            } make: {
                HouseholdRow(id: id, version: 1, value: stated.value)
            }
        }
        let counts = try upsert.flush(self, origin, history).counts
        if let census { for (number, id) in ids { census.remember(number, id) } }
        return counts
    }

    /// Whether there is a household with this number.
    public func hasHousehold(_ number: String) throws -> Bool {
        if try present([.text(number)], "household", "number").isEmpty { return false }
        return try sql.first("SELECT 1 FROM household WHERE number = $1", [.text(number)]) { try $0.int() } != nil
    }

    /// Where the households with these numbers are, each area once; unknown numbers are left out.
    public func areas(ofHouseholds numbers: Set<String>) throws -> Set<DivisionCode> {
        var batch = SQLBatch(width: 1)
        for number in numbers.sorted() { batch.append([.text(number)]) }
        var areas: Set<DivisionCode> = []
        try sql.queryMany("SELECT area FROM household WHERE number = $1", batch) { _, row in
            var reader = RowReader(row)
            areas.insert(try reader.area())
        }
        return areas
    }

    /// The household with this number.
    public func household(_ number: String) throws -> Kept<Household>? {
        try householdRows(numbers: [number]).first?.kept
    }

    /// The households with these numbers, in their order; unknown numbers are left out.
    public func households(_ numbers: [String]) throws -> [Kept<Household>] {
        try householdRows(numbers: numbers).map(\.kept)
    }

    /// The ids of the households with these numbers; unknown numbers are left out.
    public func householdIDs(_ numbers: some Sequence<String>) throws -> [String: RecordID] {
        var asked: [SQLValue] = []
        var seen: Set<String> = []
        var ids: [String: RecordID] = [:]
        for number in numbers where seen.insert(number).inserted {
            if let known = census?.household(number) { ids[number] = known } else { asked.append(.text(number)) }
        }
        try sql.queryAny("SELECT number, id FROM household", "number", present(asked, "household", "number")) { row in
            var reader = RowReader(row)
            let number = try reader.text()
            let id = try reader.recordID()
            ids[number] = id
            census?.remember(number, id)
        }
        return ids
    }

    /// One page of the households in `area`, by area and number.
    ///
    /// - Parameters:
    ///   - area: only households in this division; `nil` = everywhere.
    ///   - cursor: `next` of the page before; `nil` for the first page.
    ///   - limit: items per page, at least 1.
    /// - Throws: `StorageError` with code `bad_cursor` for a cursor that no page gave out.
    public func households(
        in area: DivisionCode?, after cursor: String? = nil, limit: Int
    ) throws -> Page<Kept<Household>> {
        let (first, end) = Self.range(area)
        var (lastArea, lastNumber): (Int64, String) = (first, "")
        if let cursor {
            let parts = cursor.split(separator: ".", maxSplits: 1, omittingEmptySubsequences: false)
            guard parts.count == 2, let area = Int64(parts[0]) else { throw StorageError(.badCursor) }
            // A cursor of another list must not show what lies before this area.
            if area >= first { (lastArea, lastNumber) = (area, String(parts[1])) }
        }
        let vault = vault
        let rows = try sql.all(
            """
            SELECT \(HouseholdRow.selection("h")) FROM household h
            WHERE (h.area, h.number) > ($1, $2) AND h.area < $3 ORDER BY h.area, h.number LIMIT $4
            """, [.int(lastArea), .text(lastNumber), .int(end), .int(Int64(limit) + 1)]
        ) { try HouseholdRow(&$0, vault) }
        let total = try sql.first(
            "SELECT count(*) FROM household WHERE area >= $1 AND area < $2", [.int(first), .int(end)]
        ) { try $0.number() }
        let items = rows.prefix(limit)
        let next = rows.count > limit ? items.last.map { "\($0.value.area.value).\($0.value.number)" } : nil
        return Page(items: items.map(\.kept), total: total ?? 0, next: next)
    }

    /// The rows with these numbers, in the order of their first mention.
    func householdRows(numbers: [String]) throws -> [HouseholdRow] {
        var asked: [SQLValue] = []
        var places: [String: Int] = [:]
        for number in numbers where places[number] == nil {
            places[number] = asked.count
            asked.append(.text(number))
        }
        var rows: [(place: Int, row: HouseholdRow)] = []
        try sql.queryAny(
            "SELECT \(HouseholdRow.selection("h")) FROM household h", "h.number", present(asked, "household", "number")
        ) { row in
            var reader = RowReader(row)
            let row = try HouseholdRow(&reader, vault)
            rows.append((places[row.value.number] ?? 0, row))
        }
        return rows.sorted { $0.place < $1.place }.map(\.row)
    }

    /// The codes in a division as a half-open range; everything for `nil`.
    static func range(_ area: DivisionCode?) -> (first: Int64, end: Int64) {
        area.map { (Int64($0.value), Int64($0.rangeEnd)) } ?? (0, 1_000_000_000_000)
    }

    /// The areas in which households of `area` live, each once, in the order of the codes.
    public func householdAreas(in area: DivisionCode? = nil) throws -> [DivisionCode] {
        let (first, end) = Self.range(area)
        return try sql.all(
            "SELECT DISTINCT area FROM household WHERE area >= $1 AND area < $2 ORDER BY area",
            [.int(first), .int(end)]
        ) { try $0.area() }
    }

    /// Something that the store remembers about itself; nil where it does not.
    public func storeFact(_ name: String) throws -> String? {
        try sql.first("SELECT value FROM store_fact WHERE name = $1", [.text(name)]) { try $0.text() }
    }

    /// Has the store remember something about itself.
    public func setStoreFact(_ name: String, _ value: String) throws {
        try sql.execute(
            "INSERT INTO store_fact (name, value) VALUES ($1, $2) ON CONFLICT (name) DO UPDATE SET value = $2",
            [.text(name), .text(value)])
    }
}
