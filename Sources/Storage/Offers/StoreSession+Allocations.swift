public import Records
public import Register
import Vault

/// What becomes of offers: allocations.
extension StoreSession {
    /// The id of the next allocation, such as `A000012`.
    public func nextAllocationID() throws -> String { try countedID("A", "allocation") }

    /// Keeps the allocations that a run proposes, and closes the undecided ones of earlier `offers` runs over this area.
    ///
    /// - Throws: `StorageError` `not_found` where one names an unknown household.
    public func add(_ allocations: some Sequence<Allocation>, of run: MatchRun) throws {
        let (first, end) = Self.range(run.area)
        let origin = ChangeOrigin(actor: run.actor, at: run.at)
        let closed = try sql.execute(
            """
            UPDATE allocation SET state = 'superseded', version = version + 1 WHERE state = 'proposed' AND run <> $3
            AND household_id IN (SELECT h.id FROM household h WHERE h.area >= $1 AND h.area < $2)
            """, [.int(first), .int(end), .text(run.id)])
        if closed > 0 {
            try record(
                [
                    PendingEvent(
                        kind: .changed, record: "allocations", key: run.id, fields: ["state"],
                        content: EventContent(["superseded": "\(closed)"]))
                ], origin)
        }
        try add(allocations, origin)
    }

    /// Keeps allocations; each gets its event.
    public func add(_ allocations: some Sequence<Allocation>, _ origin: ChangeOrigin) throws {
        let all = Array(allocations)
        let households = try householdIDs(all.lazy.map(\.household))
        var batch = SQLBatch(width: 11)
        var events: [PendingEvent] = []
        for one in all {
            guard let household = households[one.household] else { throw StorageError(.notFound, "household") }
            batch.append([
                .text(one.id), .int(one.version), .text(one.run), .id(one.offer), .id(household), .id(one.need),
                .int(one.amount), .int(one.tier), .int(Int64(one.score)),
                .text(CodeText.join(one.parts.map { "\($0)" })), .code(one.state),
            ])
            events.append(
                PendingEvent(
                    kind: .added, record: "allocation", key: one.id,
                    content: EventContent([
                        "household": one.household, "offer": one.offer.description, "amount": "\(one.amount)",
                        "state": one.state.rawValue,
                    ])))
        }
        try sql.bulkLoad(
            "allocation",
            columns: [
                "id", "version", "run", "offer_id", "household_id", "need_id", "amount", "tier", "score", "parts",
                "state",
            ], batch)
        try record(events, origin)
    }

    /// Writes where an allocation stands now, where it still has the version that `allocation` names.
    ///
    /// - Parameters:
    ///   - words: the reason in words, sealed.
    ///   - isUnchecked: whether nobody could tell if who moves it is related to the household or the donor (M110).
    /// - Throws: `StorageError` `stale_version` where somebody changed it meanwhile.
    public func move(
        _ allocation: Allocation, words: String?, isUnchecked: Bool = false, _ origin: ChangeOrigin
    ) throws {
        var sealed = SealedFields()
        sealed.add(.text, words)
        let box = try sealed.box(vault, table: "allocation", row: vault.id("allocation", allocation.id))
        let changed = try sql.execute(
            """
            UPDATE allocation SET state = $3, reserved_on = $4, delivered_on = $5, confirmed_on = $6, reason = $7,
            sealed = coalesce($8, sealed), version = version + 1 WHERE id = $1 AND version = $2
            """,
            [
                .text(allocation.id), .int(allocation.version), .code(allocation.state), .day(allocation.reservedOn),
                .day(allocation.deliveredOn), .day(allocation.confirmedOn), .text(allocation.reason), box,
            ])
        guard changed == 1 else { throw StorageError(.staleVersion, "version \(allocation.version)") }
        try record(
            [
                PendingEvent(
                    kind: .changed, record: "allocation", key: allocation.id, fields: ["state"],
                    content: EventContent(
                        ["state": allocation.state.rawValue, "reason": allocation.reason].merging(
                            isUnchecked ? ["relatives": "unknown"] : [:], uniquingKeysWith: { $1 })))
            ], origin)
    }

    /// The allocation with this id.
    public func allocation(_ id: String) throws -> Allocation? {
        try allocations("a.id = $1", [.text(id)]).first
    }

    /// The allocations of an offer, by id.
    public func allocations(ofOffer offer: RecordID) throws -> [Allocation] {
        try allocations("a.offer_id = $1", [.id(offer)])
    }

    /// The allocations for a household, by id.
    public func allocations(ofHousehold number: String) throws -> [Allocation] {
        try allocations("h.number = $1", [.text(number)])
    }

    /// One page of the allocations for households in `area`, of one run and in one state where these are given, by id.
    public func allocations(
        in area: DivisionCode?, run: String? = nil, state: AllocationState? = nil, offer: RecordID? = nil,
        after cursor: String? = nil, limit: Int
    ) throws -> Page<Allocation> {
        let (first, end) = Self.range(area)
        let filter = """
            h.area >= $1 AND h.area < $2 AND ($3 = '' OR a.run = $3) AND ($4 = '' OR a.state = $4)
            AND ($5 OR a.offer_id = $6)
            """
        let parameters: [SQLValue] = [
            .int(first), .int(end), .text(run ?? ""), .text(state?.rawValue ?? ""), .bool(offer == nil),
            .blob(offer?.bytes ?? []),
        ]
        let rows = try allocations(
            "\(filter) AND a.id > $7", parameters + [.text(cursor ?? "")], limit: limit + 1)
        let total = try sql.first(
            "SELECT count(*) FROM allocation a JOIN household h ON h.id = a.household_id WHERE \(filter)", parameters
        ) { try $0.number() }
        let items = rows.prefix(limit)
        return Page(items: Array(items), total: total ?? 0, next: rows.count > limit ? items.last?.id : nil)
    }

    private func allocations(
        _ condition: String, _ parameters: [SQLValue], limit: Int? = nil
    ) throws -> [Allocation] {
        let end = limit.map { " LIMIT \($0)" } ?? ""
        return try sql.all(
            """
            SELECT a.id, a.version, a.run, a.offer_id, h.number, a.need_id, a.amount, a.tier, a.score, a.parts, a.state,
            a.reserved_on, a.delivered_on, a.confirmed_on, a.reason
            FROM allocation a JOIN household h ON h.id = a.household_id WHERE \(condition) ORDER BY a.id\(end)
            """, parameters
        ) { reader in
            let (id, version) = (try reader.text(), try reader.int())
            var one = Allocation(
                id: id, run: try reader.optionalText(), offer: try reader.recordID(), household: try reader.text(),
                need: try reader.recordID(), amount: try reader.int(), tier: try reader.number(),
                score: Int32(clamping: try reader.int()), parts: [], version: version)
            one.parts = CodeText.split(try reader.text()).compactMap { Int32($0) }
            one.state = try reader.code()
            one.reservedOn = try reader.optionalDay()
            one.deliveredOn = try reader.optionalDay()
            one.confirmedOn = try reader.optionalDay()
            one.reason = try reader.optionalText()
            return one
        }
    }

    /// Closes the undecided allocations of an offer whose conditions changed; how many.
    @discardableResult
    public func supersedeProposals(ofOffer offer: RecordID, key: String, _ origin: ChangeOrigin) throws -> Int {
        let closed = try sql.execute(
            "UPDATE allocation SET state = 'superseded', version = version + 1 WHERE state = 'proposed' AND offer_id = $1",
            [.id(offer)])
        if closed > 0 {
            try record(
                [
                    PendingEvent(
                        kind: .changed, record: "allocations", key: key, fields: ["state"],
                        content: EventContent(["superseded": "\(closed)"]))
                ], origin)
        }
        return closed
    }
}
