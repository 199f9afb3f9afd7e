import Records
public import Register

/// A household on the register, as far as a ledger's scope is concerned.
public struct ScopeHousehold: Sendable {
    /// Its record.
    public var id: RecordID
    /// Its number.
    public var number: String
    /// Where it is.
    public var area: DivisionCode
    /// Where it stands.
    public var status: HouseholdStatus
    /// End of its gradual exit.
    public var exitUntil: CalendarDay?
    /// Whether the ledger said that its head has died.
    public var headDied: Bool
    /// Its recognitions.
    public var categories: [CategorySpell]

    /// Whether any recognition holds on `day`.
    public func isRecognised(on day: CalendarDay) -> Bool { categories.contains { $0.holds(on: day) } }

    /// The part of a household's record that a list's scope needs.
    public init(_ kept: Kept<Household>) {
        self.init(
            id: kept.id, number: kept.value.number, area: kept.value.area, status: kept.value.status,
            exitUntil: kept.value.exitUntil, headDied: kept.value.headDied, categories: kept.value.categories)
    }

    init(
        id: RecordID, number: String, area: DivisionCode, status: HouseholdStatus, exitUntil: CalendarDay?,
        headDied: Bool, categories: [CategorySpell]
    ) {
        (self.id, self.number, self.area, self.status) = (id, number, area, status)
        (self.exitUntil, self.headDied, self.categories) = (exitUntil, headDied, categories)
    }
}

/// A person of a household without anything sealed.
public struct Inmate: Sendable {
    /// The keyed hash of the identity number; nil where it is not known.
    public var hash: [UInt8]?
    /// Whether the person is the head.
    public var isHead: Bool
    /// Whether the person has died.
    public var died: Bool
}

extension StoreSession {
    /// The households of `area` that a ledger of these categories (none = all) must list on `day`, by number: those on
    /// the register or in gradual exit.
    ///
    /// A household whose recognitions have all ended counts for each category that it had last: it waits for its exit.
    public func scope(
        _ area: DivisionCode, categories: [Category], on day: CalendarDay
    ) throws -> [ScopeHousehold] {
        let (first, end) = Self.range(area)
        let wanted = Set(categories)
        return try sql.all(
            """
            SELECT id, number, area, status, exit_until, head_died, categories FROM household
            WHERE area >= $1 AND area < $2 AND status IN ('active', 'exiting') ORDER BY number
            """, [.int(first), .int(end)]
        ) { reader in
            ScopeHousehold(
                id: try reader.recordID(), number: try reader.text(), area: try reader.area(),
                status: try reader.code(), exitUntil: try reader.optionalDay(), headDied: try reader.bool(),
                categories: try CodeText.spells(try reader.text()))
        }.filter { household in
            guard !wanted.isEmpty else { return true }
            let held = household.categories.filter { $0.holds(on: day) }
            return (held.isEmpty ? household.categories : held).contains { wanted.contains($0.category) }
        }
    }

    /// Whether `area` has any household on the register.
    public func hasHouseholds(in area: DivisionCode) throws -> Bool {
        let (first, end) = Self.range(area)
        return try sql.first(
            "SELECT 1 FROM household WHERE area >= $1 AND area < $2 LIMIT 1", [.int(first), .int(end)]
        ) { try $0.int() } != nil
    }

    /// The people of these households, without opening anything sealed.
    public func inmates(of households: [RecordID]) throws -> [RecordID: [Inmate]] {
        var people: [RecordID: [Inmate]] = [:]
        try sql.queryAny(
            "SELECT household_id, id_hash, relation, died FROM member", "household_id", households.map { .id($0) },
            and: "AND left_on IS NULL"
        ) { row in
            var reader = RowReader(row)
            let household = try reader.recordID()
            let hash = try reader.optionalBlob()
            let relation: Relation? = try reader.optionalCode()
            people[household, default: []].append(
                Inmate(hash: hash, isHead: relation == .head, died: try reader.bool()))
        }
        return people
    }

    /// The households on the register, under watch or in gradual exit, to which the people with these hashes belong.
    public func homes(ofHashes hashes: Set<[UInt8]>) throws -> [[UInt8]: [(number: String, area: DivisionCode)]] {
        var found: [(hash: [UInt8], household: RecordID)] = []
        try sql.queryAny(
            "SELECT id_hash, household_id FROM member", "id_hash", hashes.map { .blob($0) },
            and: "AND left_on IS NULL"
        ) { row in
            var reader = RowReader(row)
            found.append((try reader.blob(), try reader.recordID()))
        }
        var places: [RecordID: (number: String, area: DivisionCode)] = [:]
        try sql.queryAny(
            "SELECT id, number, area FROM household", "id", Set(found.map(\.household)).map { .id($0) },
            and: "AND status <> 'ended'"
        ) { row in
            var reader = RowReader(row)
            let id = try reader.recordID()
            places[id] = (try reader.text(), try reader.area())
        }
        var homes: [[UInt8]: [(number: String, area: DivisionCode)]] = [:]
        for (hash, household) in found {
            if let place = places[household] { homes[hash, default: []].append(place) }
        }
        return homes.mapValues { $0.sorted { $0.number < $1.number } }
    }

    /// Where the households with these numbers are and stand.
    public func places(
        ofHouseholds numbers: Set<String>
    ) throws -> [String: (area: DivisionCode, status: HouseholdStatus)] {
        var places: [String: (area: DivisionCode, status: HouseholdStatus)] = [:]
        try sql.queryAny(
            "SELECT number, area, status FROM household", "number", numbers.sorted().map { .text($0) }
        ) { row in
            var reader = RowReader(row)
            let number = try reader.text()
            places[number] = (try reader.area(), try reader.code())
        }
        return places
    }

    /// Whether the person with this number is the head of a household.
    public func isHead(_ person: ResidentID?, of household: RecordID) throws -> Bool {
        guard let person else { return false }
        return try sql.first(
            "SELECT 1 FROM member WHERE household_id = $1 AND id_hash = $2 AND relation = 'head'",
            [.id(household), .blob(vault.hash(id: person))]
        ) { try $0.int() } != nil
    }

    /// The households that a batch added, and those of which it changed something, people and needs included; by number.
    public func householdCounts(ofBatch batch: String) throws -> (added: [String], changed: [String]) {
        var added: Set<String> = []
        var changed: Set<String> = []
        for event in try events(batch: batch) where ["household", "member", "need"].contains(event.record) {
            if event.record == "household", event.kind == .added {
                added.insert(event.key)
            } else {
                changed.insert(event.key)
            }
        }
        return (added.sorted(), changed.subtracting(added).sorted())
    }

    // MARK: the record of a month's list

    /// What a month's list brought, as it is kept.
    public struct LedgerSnapshot: Sendable, Hashable {
        /// Its batch.
        public var batch: String
        /// The area that it covers.
        public var area: DivisionCode
        /// The categories that it covers; none = all.
        public var categories: [Category]
        /// The day on which it says who is there.
        public var asOf: CalendarDay
        /// Households that it brought.
        public var fresh: Int
        /// Households of which it changed anything.
        public var changed: Int
        /// Households that it states as they were.
        public var same: Int
        /// Households that it does not list.
        public var missing: Int
        /// Who took it back.
        public var revertedBy: String?

        /// A list's record.
        public init(
            batch: String, area: DivisionCode, categories: [Category], asOf: CalendarDay, fresh: Int, changed: Int,
            same: Int, missing: Int
        ) {
            self.batch = batch
            self.area = area
            self.categories = categories
            self.asOf = asOf
            self.fresh = fresh
            self.changed = changed
            self.same = same
            self.missing = missing
        }
    }

    /// Keeps the record of a month's list; a further file of the same batch takes its place.
    public func add(_ snapshot: LedgerSnapshot) throws {
        try sql.execute(
            """
            INSERT INTO ledger_snapshot (batch, area, categories, as_of, fresh, changed, same, missing)
            VALUES ($1, $2, $3, $4, $5, $6, $7, $8) ON CONFLICT (batch) DO UPDATE SET area = $2, categories = $3,
            as_of = $4, fresh = $5, changed = $6, same = $7, missing = $8
            """,
            [
                .text(snapshot.batch), .area(snapshot.area), .text(CodeText.codes(snapshot.categories)),
                .day(snapshot.asOf), .int(snapshot.fresh), .int(snapshot.changed), .int(snapshot.same),
                .int(snapshot.missing),
            ])
    }

    /// The latest list of the same scope that says who is there on a later day than `day`, or, where `batch` is given, the
    /// first that came after that batch; lists that were taken back do not count.
    public func laterLedgerSnapshot(
        area: DivisionCode, categories: [Category], than day: CalendarDay, after batch: String? = nil
    ) throws -> (batch: String, asOf: CalendarDay)? {
        let scope: [SQLValue] = [.area(area), .text(CodeText.codes(categories)), .day(day)]
        let query = """
            SELECT batch, as_of FROM ledger_snapshot WHERE area = $1 AND categories = $2 AND reverted_by IS NULL
            """
        if let batch {
            return try sql.first(
                "\(query) AND batch <> $4 AND (as_of > $3 OR as_of = $3 AND batch > $4) ORDER BY as_of, batch LIMIT 1",
                scope + [.text(batch)]
            ) { (try $0.text(), try $0.day()) }
        }
        return try sql.first("\(query) AND as_of > $3 ORDER BY as_of DESC, batch LIMIT 1", scope) {
            (try $0.text(), try $0.day())
        }
    }

    /// The record of a month's list; nil for a batch that was none.
    public func ledgerSnapshot(_ batch: String) throws -> LedgerSnapshot? {
        try sql.first(
            """
            SELECT area, categories, as_of, fresh, changed, same, missing, reverted_by FROM ledger_snapshot
            WHERE batch = $1
            """, [.text(batch)]
        ) { reader in
            var snapshot = LedgerSnapshot(
                batch: batch, area: try reader.area(), categories: try reader.codes(), asOf: try reader.day(),
                fresh: try reader.number(), changed: try reader.number(), same: try reader.number(),
                missing: try reader.number())
            snapshot.revertedBy = try reader.optionalText()
            return snapshot
        }
    }
}
