import Records
public import Register
import Vault

extension StoreSession {
    /// Old numbers of households that go on under another one, each with the number under which it is to be found now.
    ///
    /// Few: read whole, once for each file that is imported.
    public func succeededNumbers() throws -> [String: String] {
        let steps = try sql.all(
            """
            SELECT o.number, n.number FROM household_succession s JOIN household o ON o.id = s.household_id
            JOIN household n ON n.id = s.successor_id WHERE s.kind IN ('head_changed', 'merged')
            ORDER BY o.number, n.number
            """
        ) { (old: try $0.text(), new: try $0.text()) }
        var next: [String: String] = [:]
        for step in steps where next[step.old] == nil { next[step.old] = step.new }
        return next.mapValues { first in
            var number = first
            var seen: Set<String> = []
            while let further = next[number], seen.insert(number).inserted { number = further }
            return number
        }
    }

    /// The earlier numbers of these households, by the number under which they are found now.
    func earlierNumbers(of numbers: Set<String>) throws -> [String: [String]] {
        var earlier: [String: [String]] = [:]
        for (old, now) in try succeededNumbers() where numbers.contains(now) { earlier[now, default: []].append(old) }
        return earlier.mapValues { $0.sorted() }
    }

    /// A household goes on under another number and head: it keeps its record, and with it pairings, decisions, visits and
    /// members; the old number stays as an ended household that points to it.
    ///
    /// - Parameters:
    ///   - version: the version that the caller saw.
    ///   - household: as the ledger states it under the new number.
    ///   - people: the head, and other members that the ledger states.
    /// - Throws: `StorageError` `not_found`, `stale_version`; `constraint` where the new number is a household already.
    public func carryOn(
        _ number: String, version: Int64, as household: Household, people: [Member], on day: CalendarDay,
        _ origin: ChangeOrigin
    ) throws {
        guard let row = try householdRows(numbers: [number]).first else { throw StorageError(.notFound, "household") }
        guard try !hasHousehold(household.number) else { throw StorageError(.constraint, "household number") }
        var value = row.value
        value.update(with: household)
        value.number = household.number
        value.headDied = household.headDied
        try replace(row, by: value, version, origin)
        var past = Household(number: number, area: row.value.area)
        past.status = .ended
        past.exitUntil = day
        let pastID = vault.id("household", number, "until", household.number)
        var upsert = Upsert<HouseholdRow>()
        upsert.put(pastID, line: nil) { _ in
        } make: {
            HouseholdRow(id: pastID, version: 1, value: past)
        }
        _ = try upsert.flush(self, origin)
        try sql.execute(
            """
            INSERT INTO household_succession (household_id, successor_id, kind, day, origin)
            VALUES ($1, $2, 'head_changed', $3, $4)
            """, [.id(pastID), .id(row.id), .day(day), .text(origin.actor)])
        // The pairings go on: their state is to be found under the new number too.
        var events = try pairingRows(of: [(row.id, household.number)], nil).map { pairing in
            PendingEvent(
                kind: .changed, record: "pairing", key: household.number, fields: ["household"],
                content: pairing.eventContent(of: ["household"]))
        }
        events.append(
            PendingEvent(
                kind: .changed, record: "household_succession", key: household.number,
                content: EventContent(["before": number, "kind": "head_changed", "day": day.description])))
        events.append(
            PendingEvent(
                kind: .ended, record: "household_succession", key: number,
                content: EventContent(["after": household.number, "kind": "head_changed", "day": day.description])))
        try record(events, origin)
        try changeHead(of: row.id, household.number, people, origin)
    }

    private func changeHead(
        of household: RecordID, _ number: String, _ people: [Member], _ origin: ChangeOrigin
    ) throws {
        guard let head = people.first(where: { $0.relation == .head }) else { return }
        let name = PlainText.nameKey(head.name)
        for row in try memberRows(of: [(household, number)], vault) where row.value.relation == .head {
            let isSame =
                row.value.id.flatMap { known in head.id.map { $0.number == known.number } }
                ?? (PlainText.nameKey(row.value.name) == name)
            guard !isSame else { continue }
            var former = row.value
            // What the former head is to the new one, nobody has said.
            former.relation = nil
            try replace(row, by: former, row.version, origin)
        }
        try upsert(members: people.map { Stated($0) }, origin)
    }

    /// Notes that a household went on in another one that is on the register.
    public func addSuccession(
        from number: String, to successor: String, kind: String, on day: CalendarDay, _ origin: ChangeOrigin
    ) throws {
        try sql.execute(
            """
            INSERT INTO household_succession (household_id, successor_id, kind, day, origin) VALUES ($1, $2, $3, $4, $5)
            ON CONFLICT (household_id, successor_id, kind) DO UPDATE SET day = $4, origin = $5
            """,
            [
                .id(try existingHousehold(number)), .id(try existingHousehold(successor)), .text(kind), .day(day),
                .text(origin.actor),
            ])
        try record(
            [
                PendingEvent(
                    kind: .ended, record: "household_succession", key: number,
                    content: EventContent(["after": successor, "kind": kind, "day": day.description]))
            ], origin)
    }

    /// How a household went on, or from which it came, by day.
    public func successions(
        of number: String
    ) throws -> [(from: String, to: String, kind: String, day: CalendarDay)] {
        try sql.all(
            """
            SELECT o.number, n.number, s.kind, s.day FROM household_succession s
            JOIN household o ON o.id = s.household_id JOIN household n ON n.id = s.successor_id
            WHERE o.number = $1 OR n.number = $1 ORDER BY s.day, o.number, n.number
            """, [.text(number)]
        ) { (try $0.text(), try $0.text(), try $0.text(), try $0.day()) }
    }

    /// The successions since `day`, of households now in `area`, by day.
    public func successions(
        since day: CalendarDay, in area: DivisionCode?
    ) throws -> [(from: String, to: String, kind: String, day: CalendarDay, area: DivisionCode)] {
        let (first, end) = Self.range(area)
        return try sql.all(
            """
            SELECT o.number, n.number, s.kind, s.day, n.area FROM household_succession s
            JOIN household o ON o.id = s.household_id JOIN household n ON n.id = s.successor_id
            WHERE s.day >= $1 AND n.area >= $2 AND n.area < $3 ORDER BY s.day, o.number, n.number
            """, [.day(day), .int(first), .int(end)]
        ) { (try $0.text(), try $0.text(), try $0.text(), try $0.day(), try $0.area()) }
    }

    // MARK: rows that wait for a decision

    /// A household and its people in one coded text, to be kept sealed in a work item.
    public func hold(_ household: Household, _ people: [Member]) throws -> String {
        let row = HouseholdRow(id: id(household: household.number), version: 1, value: household)
        let images =
            [try row.image(vault)]
            + (try people.map {
                try MemberRow(id: memberID($0), version: 1, household: row.id, value: $0).image(vault)
            })
        return images.map { Hexadecimal.string($0) }.joined(separator: ".")
    }

    /// What ``hold(_:_:)`` made a text of.
    public func held(_ text: String) throws -> (household: Household, people: [Member]) {
        let images = try text.split(separator: ".").map { part in
            guard let bytes = Hexadecimal.bytes(part) else { throw StorageError(.corrupt, "held rows") }
            return bytes
        }
        guard let first = images.first else { throw StorageError(.corrupt, "held rows") }
        let household = try HouseholdRow(image: first, household: "", vault).value
        let people = try images.dropFirst().map {
            try MemberRow(image: $0, household: household.number, vault).value
        }
        return (household, people)
    }
}
