public import Records
public import Register

extension StoreSession {
    /// Everything that a run of `kind` in `area` on `day` reads, as this transaction sees it; nothing sealed.
    ///
    /// Sorted by key, so that equal registers give equal values whatever the order of their import and the store that
    /// keeps them. Rows go straight into the facts: memory is the snapshot and fifty bytes a person and need.
    /// - Parameters:
    ///   - decided: the day whose prohibitions, pauses and declines count beside those of `day` where it is later: what
    ///     was decided counts for a run about an earlier day, too.
    ///   - belongs: which of the households that live in the area, or to which something happened there (M5), the run is
    ///     about.
    /// - Returns: the snapshot without the names of divisions, which the store alone does not know.
    public func snapshot(
        of area: DivisionCode, kind: MatchRun.Kind, on day: CalendarDay, decided: CalendarDay? = nil,
        where belongs: (HouseholdFacts) -> Bool = { _ in true }
    ) throws -> RegisterSnapshot {
        try snapshot(
            of: area, try holdsMuch(of: area) ? .whole : .part, kind, on: day,
            decided: decided.map { $0 > day ? [day, $0] : [day] } ?? [day], where: belongs)
    }

    /// What the rules read about one household that is helped in `area` and about some helpers, as
    /// ``snapshot(of:kind:on:where:)`` has it, without the other households and helpers: what a single decision asks.
    ///
    /// Everything is found by its key: time grows with what these few have, not with the register.
    public func snapshot(
        of area: DivisionCode, household number: String, helpers: [RecordID], kind: MatchRun.Kind, on day: CalendarDay,
        where belongs: (HouseholdFacts) -> Bool = { _ in true }
    ) throws -> RegisterSnapshot {
        try snapshot(
            of: area, .pair(number, Array(Set(helpers)).sorted()), kind, on: day, decided: [day], where: belongs)
    }

    private func snapshot(
        of area: DivisionCode, _ source: RowSource, _ kind: MatchRun.Kind, on day: CalendarDay, decided: [CalendarDay],
        where belongs: (HouseholdFacts) -> Bool
    ) throws -> RegisterSnapshot {
        var snapshot = RegisterSnapshot(area: area, asOf: day)
        var people = RelatedPeople()
        var related: [RegisterSnapshot.Pair] = []
        var memos = FactMemos()
        let running = try runningPairings(in: area, source, on: day)
        let helpers = try helpers(serving: area, running, source, &memos)
        var pauses: [RecordID: [HelperPause]] = [:]
        let asked = source.isWhole ? nil : helpers.map(\.facts.record)
        for day in decided {
            for pause in try self.pauses(on: day, of: asked) { pauses[pause.helper, default: []].append(pause) }
        }
        for (place, found) in helpers.enumerated() {
            var helper = found
            for pause in pauses[helper.facts.record] ?? [] { helper.facts.pause(pause, on: day) }
            if pauses[helper.facts.record] != nil { snapshot.paused.append(Int32(place)) }
            if let hash = helper.hash { people.note(helper: Int32(place), hash: hash) }
            snapshot.helpers.append(helper.facts)
        }
        if !people.isEmpty { try noteRelatives(&people, source, on: day) }
        var found = try households(of: area, on: day, source, &memos)
        try polling()
        let places = snapshot.take(found.takeHouseholds(), where: belongs)
        try polling()
        for number in try decided.flatMap({ try decliningHouseholds(on: $0, source, area) }) {
            guard let place = snapshot.position(ofHousehold: number) else { continue }
            snapshot.households[place].tags = Set(snapshot.households[place].tags + [.declinesHelper])
                .sorted { $0.rawValue < $1.rawValue }
        }
        for (number, helper) in try decided.flatMap({ try forbiddenPairs(in: area, on: $0, source) }) {
            guard let household = snapshot.position(ofHousehold: number),
                let helper = snapshot.position(ofHelper: helper)
            else { continue }
            snapshot.forbidden.append(.init(household: Int32(household), helper: Int32(helper)))
        }
        snapshot.forbidden = Set(snapshot.forbidden).sorted()
        found.forEachPerson { household, hash in
            guard places[household] >= 0 else { return }
            for helper in people.helpers(of: hash) {
                related.append(RegisterSnapshot.Pair(household: places[household], helper: helper))
            }
        }
        try polling()
        related.sort()
        for pair in related where snapshot.nearRelatives.last != pair { snapshot.nearRelatives.append(pair) }
        try addPairings(running, to: &snapshot, kind, source)
        if kind == .lead { snapshot.ties = try tiesAsFacts(in: area, on: day) }
        return snapshot
    }

    /// The ties that run on the day in the area, with the units' names in the form in which names are compared; sorted.
    private func tiesAsFacts(in area: DivisionCode, on day: CalendarDay) throws -> [RegisterSnapshot.Tie] {
        let (first, end) = Self.range(area)
        return try sql.all(
            """
            SELECT t.community, t.helper_id, h.unit FROM community_tie t JOIN helper h ON h.id = t.helper_id
            WHERE t.community >= $1 AND t.community < $2 AND t.state = 'active' AND t.first_day <= $3
            AND (t.last_day IS NULL OR t.last_day >= $3)
            """, [.int(first), .int(end), .day(day)]
        ) { reader in
            RegisterSnapshot.Tie(
                community: try reader.area(), helper: try reader.recordID(),
                unit: PlainText.nameKey(try reader.optionalText() ?? ""))
        }.sorted()
    }

    /// The near-relative register, seen from the helpers that `people` holds.
    private func noteRelatives(_ people: inout RelatedPeople, _ source: RowSource, on day: CalendarDay) throws {
        let holds = "(n.ended_on IS NULL OR n.ended_on >= $1)"
        let columns = "SELECT n.filer_hash, n.relative_hash FROM near_relative n"
        if source.isWhole {
            try sql.query("\(columns) WHERE \(holds)", [.day(day)]) { row in
                var reader = RowReader(row)
                people.noteRelation(try reader.recordID(), try reader.recordID())
            }
        } else {
            var batch = SQLBatch(width: 2)
            for hash in people.hashes { batch.append([.day(day), .id(hash)]) }
            try sql.queryMany(
                """
                \(columns) WHERE \(holds) AND n.filer_hash = $2
                UNION ALL \(columns) WHERE \(holds) AND n.relative_hash = $2
                """, batch
            ) { _, row in
                var reader = RowReader(row)
                people.noteRelation(try reader.recordID(), try reader.recordID())
            }
        }
        people.close()
    }

    /// Pairings that run on the day, and the places that others take.
    private func addPairings(
        _ pairings: [Pairing], to snapshot: inout RegisterSnapshot, _ kind: MatchRun.Kind, _ source: RowSource
    ) throws {
        snapshot.placesTakenElsewhere = [Int32](repeating: 0, count: snapshot.helpers.count)
        for pairing in pairings {
            guard let helper = snapshot.position(ofHelper: pairing.helper) else { continue }
            if let household = snapshot.position(ofHousehold: pairing.household) {
                snapshot.running.append(
                    .init(household: Int32(household), helper: Int32(helper), role: pairing.role))
            } else {
                snapshot.placesTakenElsewhere[helper] += 1
            }
        }
        // What a person has begun to approve is as good as running: a newer run neither repeats nor replaces it.
        let helpers = source.isWhole ? nil : snapshot.helpers.map(\.record)
        var known: Set<RegisterSnapshot.Running> = []
        for proposal in try proposalsUnderWay(of: helpers) {
            if known.isEmpty { known = Set(snapshot.running) }
            guard let helper = snapshot.position(ofHelper: proposal.helper) else { continue }
            if let household = snapshot.position(ofHousehold: proposal.household) {
                let pairing = RegisterSnapshot.Running(
                    household: Int32(household), helper: Int32(helper), role: proposal.role)
                guard known.insert(pairing).inserted else { continue }
                snapshot.running.append(pairing)
                snapshot.promised.append(.init(household: pairing.household, helper: pairing.helper))
            } else {
                snapshot.placesTakenElsewhere[helper] += 1
            }
        }
        snapshot.promised = Set(snapshot.promised).sorted()
        snapshot.running.sort {
            ($0.household, $0.helper, $0.role.rawValue) < ($1.household, $1.helper, $1.role.rawValue)
        }
        for proposal in try openProposals(outside: kind, snapshot.area, of: helpers) {
            guard let helper = snapshot.position(ofHelper: proposal.helper), proposal.state.reservesPlace else {
                continue
            }
            // What the run will supersede is not among these, but for its guests: their newest proposal counts.
            let home = snapshot.position(ofHousehold: proposal.household)
            if let home, !snapshot.area.contains(snapshot.households[home].area) { continue }
            snapshot.placesTakenElsewhere[helper] += 1
        }
    }

    /// The condition on household `alias` for a run in the area from `$1` up to `$2`: it lives there, or something
    /// happened to it there.
    static func mayBeAbout(_ alias: String) -> String {
        """
        ((\(alias).area >= $1 AND \(alias).area < $2)
        OR (\(alias).occurrence_area >= $1 AND \(alias).occurrence_area < $2))
        """
    }

    /// Every helper who may serve a part of `area` or has one of these pairings, by id, with the look-up hash of a person;
    /// helpers without any area count too, because where they serve is unknown, not nowhere.
    private func helpers(
        serving area: DivisionCode, _ running: [Pairing], _ source: RowSource, _ memos: inout FactMemos
    ) throws -> [(facts: HelperFacts, hash: RecordID?)] {
        let (first, end) = Self.range(area)
        let own = Set(running.map(\.helper))
        let columns = FactColumns.list(FactColumns.helper, "h")
        let fields = FactFields(width: FactColumns.helper.count)
        var found: [(facts: HelperFacts, hash: RecordID?)] = []
        var rows = 0
        func take(_ row: any SQLRow, always: Bool) throws {
            rows += 1
            if rows & 0xFF == 0 { try polling() }
            var reader = try fields.reader(of: row)
            let (record, hash) = (try reader.id(), try reader.optionalID())
            let facts = try FactColumns.helper(&reader, &memos, record: record)
            guard always || Self.mayServe(facts, in: area) || own.contains(record) else { return }
            found.append((facts, hash))
        }
        switch source {
        case .whole:
            try sql.scan("SELECT \(columns) FROM helper h") { try take($0, always: false) }
        case .part:
            try sql.query(
                """
                SELECT \(columns) FROM helper h WHERE h.id IN (\(Self.helpersAtWork)
                UNION SELECT x.id FROM helper x WHERE NOT EXISTS
                (SELECT 1 FROM helper_area a WHERE a.helper_id = x.id))
                """, [.int(first), .int(end)]
            ) { try take($0, always: false) }
        case .pair(_, let helpers):
            // Who does not serve here is no helper of the area; the rules then say so.
            var batch = SQLBatch(width: 1)
            for helper in helpers { batch.append([.id(helper)]) }
            try sql.queryMany("SELECT \(columns) FROM helper h WHERE h.id = $1", batch) { _, row in
                try take(row, always: false)
            }
        }
        let order = found.indices.sorted { found[$0].facts.record < found[$1].facts.record }
        return order.map { found[$0] }
    }

    /// Ids of the helpers who serve a part of the area from `$1` up to `$2` or have a pairing with a household of it.
    static let helpersAtWork = """
        SELECT a.helper_id FROM helper_area a WHERE a.first_code < $2 AND a.end_code > $1
        UNION SELECT o.helper_id FROM household k JOIN pairing o ON o.household_id = k.id
        WHERE k.area >= $1 AND k.area < $2
        UNION SELECT o.helper_id FROM household k JOIN pairing o ON o.household_id = k.id
        WHERE k.occurrence_area >= $1 AND k.occurrence_area < $2
        """

    /// Whether a helper is based in a part of `area`, serves one, or has no area at all.
    private static func mayServe(_ helper: HelperFacts, in area: DivisionCode) -> Bool {
        func meets(_ other: DivisionCode) -> Bool { other.value < area.rangeEnd && other.rangeEnd > area.value }
        guard helper.base != nil || !helper.serviceAreas.isEmpty else { return true }
        return helper.base.map(meets) ?? false || helper.serviceAreas.contains(where: meets)
    }
}

/// Which rows of the register's tables a snapshot reads.
enum RowSource {
    /// All of them, as they lie; those of other areas are passed over.
    case whole
    /// Those of the area, found by their keys.
    case part
    /// Those of one household and of some helpers, found by their keys.
    case pair(String, [RecordID])

    var isWhole: Bool {
        if case .whole = self { true } else { false }
    }
}

/// Who is a near relative of which helper, by the keyed hashes of identity numbers: a filed relation in either direction,
/// or the helper's own number among the members of a household (M110).
private struct RelatedPeople {
    private var own: [RecordID: [Int32]] = [:]
    private var relatives: [RecordID: [Int32]] = [:]

    var isEmpty: Bool { own.isEmpty }

    /// The helpers' own hashes, sorted.
    var hashes: [RecordID] { own.keys.sorted() }

    mutating func note(helper: Int32, hash: RecordID) { own[hash, default: []].append(helper) }

    mutating func noteRelation(_ filer: RecordID, _ relative: RecordID) {
        if let helpers = own[filer] { relatives[relative, default: []] += helpers }
        if let helpers = own[relative] { relatives[filer, default: []] += helpers }
    }

    /// All relations are noted.
    mutating func close() { own.merge(relatives) { $0 + $1 } }

    func helpers(of hash: RecordID) -> [Int32] { own[hash] ?? [] }
}

extension HelperFacts {
    /// Makes the helper unavailable on `day`, with the first day after the pause where it has one.
    fileprivate mutating func pause(_ pause: HelperPause, on day: CalendarDay) {
        if let last = pause.until {
            from = max(from ?? last.adding(days: 1), last.adding(days: 1))
        } else {
            until = min(until ?? day.adding(days: -1), day.adding(days: -1))
        }
    }
}

extension RegisterSnapshot {
    /// Takes the households that belong to the run, by number; returns the place of each, -1 where it does not belong.
    fileprivate mutating func take(_ found: [HouseholdFacts], where belongs: (HouseholdFacts) -> Bool) -> [Int32] {
        var order = found.indices.filter { belongs(found[$0]) }
        if !zip(order, order.dropFirst()).allSatisfy({ found[$0].number < found[$1].number }) {
            order.sort { found[$0].number < found[$1].number }
        }
        var places = [Int32](repeating: -1, count: found.count)
        for (place, number) in order.enumerated() { places[number] = Int32(place) }
        let isWhole = order.count == found.count && zip(order, found.indices).allSatisfy { $0 == $1 }
        households = isWhole ? found : order.map { found[$0] }
        return places
    }
}
