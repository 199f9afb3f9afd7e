public import Records
public import Register
import Vault

/// What becomes of offers: allocations, and help from elsewhere.
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
    /// - Parameter words: the reason in words, sealed.
    /// - Throws: `StorageError` `stale_version` where somebody changed it meanwhile.
    public func move(_ allocation: Allocation, words: String?, _ origin: ChangeOrigin) throws {
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
                    content: EventContent(["state": allocation.state.rawValue, "reason": allocation.reason]))
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

    // MARK: help from elsewhere

    /// Keeps help that a household got from elsewhere. With the id of an entry that has no amount it completes that one.
    public func put(_ aid: AidReceived, words: String?, _ origin: ChangeOrigin) throws {
        var sealed = SealedFields()
        sealed.add(.text, words)
        try sql.execute(
            """
            INSERT INTO aid_received
            (id, version, household_id, code, item, source, is_money, amount, day, actor, sealed)
            VALUES ($1, 1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
            ON CONFLICT (id) DO UPDATE SET version = aid_received.version + 1, is_money = $6, amount = $7, actor = $9,
            sealed = $10
            """,
            [
                .id(aid.id), .id(try existingHousehold(aid.household)), .code(aid.code), .code(aid.item),
                .text(aid.source), .bool(aid.isMoney), .int(aid.amount), .day(aid.day), .text(origin.actor),
                try sealed.box(vault, table: "aid_received", row: aid.id),
            ])
        try record([PendingEvent(kind: .added, record: "aid_received", key: aid.household)], origin)
    }

    /// The id of help from elsewhere: a new one each time, for two payments of one day are two; only an entry of which nobody
    /// knew how much it was is completed by the next one of the same source, kind, article and day.
    public func aidID(
        _ household: String, _ code: NeedCode, _ item: ItemKind?, source: String, on day: CalendarDay
    ) throws -> RecordID {
        var number = 0
        while true {
            let id = vault.id(
                "aid_received", household, code.rawValue, item?.rawValue ?? "", source, day.description,
                number == 0 ? "" : "\(number)")
            let known = try sql.first("SELECT amount FROM aid_received WHERE id = $1", [.id(id)]) {
                try $0.optionalInt()
            }
            guard let amount = known, amount != nil else { return id }
            number += 1
        }
    }

    /// Help from elsewhere of households in `area`, by household and day; nil = of all.
    public func aidReceived(in area: DivisionCode?) throws -> [AidReceived] {
        let (first, end) = Self.range(area)
        return try sql.all(
            """
            SELECT a.id, h.number, a.code, a.item, a.source, a.is_money, a.amount, a.day FROM aid_received a
            JOIN household h ON h.id = a.household_id WHERE h.area >= $1 AND h.area < $2 ORDER BY h.number, a.day, a.id
            """, [.int(first), .int(end)]
        ) {
            AidReceived(
                id: try $0.recordID(), household: try $0.text(), code: try $0.code(), item: try $0.optionalCode(),
                source: try $0.text(), isMoney: try $0.bool(), amount: try $0.optionalInt(), day: try $0.day())
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
