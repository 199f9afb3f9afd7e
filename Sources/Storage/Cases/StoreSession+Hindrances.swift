public import Records
public import Register
import Vault

/// Prohibitions, pauses and declines: what keeps a pair, a helper or a household out of runs for some time.
extension StoreSession {
    // MARK: prohibitions

    /// Forbids a pair.
    ///
    /// - Parameter id: nil = derived from the pair and its first day; a prohibition of the same pair and day is replaced.
    public func forbid(_ prohibition: Prohibition, _ origin: ChangeOrigin) throws {
        var sealed = SealedFields()
        sealed.add(.text, prohibition.words)
        try sql.execute(
            """
            INSERT INTO prohibition (id, version, household_id, helper_id, first_day, last_day, lifted_on, reason,
            origin, sealed) VALUES ($1, 1, $2, $3, $4, $5, NULL, $6, $7, $8)
            ON CONFLICT (id) DO UPDATE SET version = prohibition.version + 1, last_day = $5, lifted_on = NULL,
            reason = $6, origin = $7, sealed = $8
            """,
            [
                .id(prohibition.id), .id(try existingHousehold(prohibition.household)), .id(prohibition.helper),
                .day(prohibition.from), .day(prohibition.until), .text(prohibition.reason), .text(prohibition.origin),
                try sealed.box(vault, table: "prohibition", row: prohibition.id),
            ])
        try record(
            [
                PendingEvent(
                    kind: .added, record: "prohibition", key: prohibition.household,
                    content: EventContent([
                        "helper": prohibition.helper.description, "from": prohibition.from.description,
                        "until": prohibition.until?.description, "reason": prohibition.reason,
                    ]))
            ], origin)
    }

    /// The id of a prohibition of a pair that begins on `day` and comes from `origin`: each decision has its own.
    public func prohibitionID(
        _ household: String, _ helper: RecordID, from day: CalendarDay, origin: String
    ) -> RecordID {
        vault.id("prohibition", household, helper.description, day.description, origin)
    }

    /// Ends a prohibition on `day`.
    public func lift(_ prohibition: Prohibition, on day: CalendarDay, _ origin: ChangeOrigin) throws {
        try sql.execute(
            "UPDATE prohibition SET lifted_on = $2, version = version + 1 WHERE id = $1",
            [.id(prohibition.id), .day(day)])
        try record(
            [
                PendingEvent(
                    kind: .ended, record: "prohibition", key: prohibition.household,
                    content: EventContent([
                        "helper": prohibition.helper.description, "lifted": day.description,
                    ]))
            ], origin)
    }

    /// The prohibitions of a household, by first day.
    public func prohibitions(of household: String) throws -> [Prohibition] {
        try prohibitions("h.number = $1", [.text(household)])
    }

    /// The prohibitions that a decision made.
    public func prohibitions(from origin: String) throws -> [Prohibition] {
        try prohibitions("p.origin = $1", [.text(origin)])
    }

    /// The pairs that are forbidden on `day`, of households that live in `area` or to which something happened there, or
    /// of the one household that `source` names.
    func forbiddenPairs(in area: DivisionCode, on day: CalendarDay, _ source: RowSource) throws -> [(String, RecordID)]
    {
        let (first, end) = Self.range(area)
        var (which, today) = (Self.mayBeAbout("h"), "$3")
        var parameters: [SQLValue] = [.int(first), .int(end), .day(day)]
        if case .pair(let number, _) = source {
            (which, today) = ("h.number = $1", "$2")
            parameters = [.text(number), .day(day)]
        }
        return try sql.all(
            """
            SELECT h.number, p.helper_id FROM prohibition p JOIN household h ON h.id = p.household_id
            WHERE \(which) AND p.first_day <= \(today) AND (p.last_day IS NULL OR p.last_day >= \(today))
            AND (p.lifted_on IS NULL OR p.lifted_on > \(today)) ORDER BY h.number, p.helper_id
            """, parameters
        ) { (try $0.text(), try $0.recordID()) }
    }

    private func prohibitions(_ condition: String, _ parameters: [SQLValue]) throws -> [Prohibition] {
        let vault = vault
        return try sql.all(
            """
            SELECT p.id, h.number, p.helper_id, p.first_day, p.last_day, p.lifted_on, p.reason, p.origin, p.sealed
            FROM prohibition p JOIN household h ON h.id = p.household_id WHERE \(condition)
            ORDER BY p.first_day, p.id
            """, parameters
        ) { reader in
            let id = try reader.recordID()
            var prohibition = Prohibition(
                id: id, household: try reader.text(), helper: try reader.recordID(), from: try reader.day(),
                until: try reader.optionalDay(), reason: "", origin: "")
            prohibition.liftedOn = try reader.optionalDay()
            prohibition.reason = try reader.text()
            prohibition.origin = try reader.text()
            prohibition.words = try SealedFields(
                box: try reader.optionalBlob(), vault, table: "prohibition", row: id
            ).first(.text)
            return prohibition
        }
    }

    // MARK: pauses

    /// The id of a pause that begins on `day` and comes from `origin`: each decision has its own.
    public func pauseID(_ helper: RecordID, from day: CalendarDay, origin: String) -> RecordID {
        vault.id("helper_pause", helper.description, day.description, origin)
    }

    /// Pauses a helper; a pause that began on the same day is replaced.
    public func pause(_ pause: HelperPause, _ origin: ChangeOrigin) throws {
        var sealed = SealedFields()
        sealed.add(.text, pause.words)
        try sql.execute(
            """
            INSERT INTO helper_pause (id, version, helper_id, first_day, last_day, deputy_id, reason, origin, sealed)
            VALUES ($1, 1, $2, $3, $4, $5, $6, $7, $8)
            ON CONFLICT (id) DO UPDATE SET version = helper_pause.version + 1, last_day = $4, deputy_id = $5,
            reason = $6, origin = $7, sealed = $8
            """,
            [
                .id(pause.id), .id(pause.helper), .day(pause.from), .day(pause.until), .id(pause.deputy),
                .text(pause.reason), .text(pause.origin),
                try sealed.box(vault, table: "helper_pause", row: pause.id),
            ])
        try record(
            [
                PendingEvent(
                    kind: .added, record: "helper_pause", key: pause.helper.shortKey,
                    content: EventContent([
                        "from": pause.from.description, "until": pause.until?.description,
                        "deputy": pause.deputy?.description, "reason": pause.reason,
                    ]))
            ], origin)
    }

    /// Ends a pause: `day` is its last one. A pause that would end before it begins is taken away.
    public func endPause(_ pause: HelperPause, on day: CalendarDay, _ origin: ChangeOrigin) throws {
        if day < pause.from {
            try sql.execute("DELETE FROM helper_pause WHERE id = $1", [.id(pause.id)])
        } else {
            try sql.execute(
                "UPDATE helper_pause SET last_day = $2, version = version + 1 WHERE id = $1",
                [.id(pause.id), .day(day)])
        }
        try record(
            [
                PendingEvent(
                    kind: .ended, record: "helper_pause", key: pause.helper.shortKey,
                    content: EventContent(["from": pause.from.description, "until": day.description]))
            ], origin)
    }

    /// The pauses of a helper, by first day.
    public func pauses(of helper: RecordID) throws -> [HelperPause] {
        try pauses("p.helper_id = $1", [.id(helper)])
    }

    /// The pauses that a decision made.
    public func pauses(from origin: String) throws -> [HelperPause] {
        try pauses("p.origin = $1", [.text(origin)])
    }

    /// The pauses that hold on `day`: all of them, or those of some helpers; without their words.
    public func pauses(on day: CalendarDay, of helpers: [RecordID]?) throws -> [HelperPause] {
        let query = """
            SELECT p.id, p.helper_id, p.first_day, p.last_day, p.deputy_id, p.reason, p.origin FROM helper_pause p
            WHERE p.first_day <= $1 AND (p.last_day IS NULL OR p.last_day >= $1)
            """
        func pause(_ reader: inout RowReader) throws -> HelperPause {
            HelperPause(
                id: try reader.recordID(), helper: try reader.recordID(), from: try reader.day(),
                until: try reader.optionalDay(), deputy: try reader.optionalRecordID(), reason: try reader.text(),
                origin: try reader.text())
        }
        guard let helpers else { return try sql.all("\(query) ORDER BY p.first_day, p.id", [.day(day)], decode: pause) }
        var batch = SQLBatch(width: 2)
        for helper in helpers { batch.append([.day(day), .id(helper)]) }
        var pauses: [HelperPause] = []
        try sql.queryMany("\(query) AND p.helper_id = $2 ORDER BY p.first_day, p.id", batch) { _, row in
            var reader = RowReader(row)
            pauses.append(try pause(&reader))
        }
        return pauses
    }

    private func pauses(_ condition: String, _ parameters: [SQLValue]) throws -> [HelperPause] {
        let vault = vault
        return try sql.all(
            """
            SELECT p.id, p.helper_id, p.first_day, p.last_day, p.deputy_id, p.reason, p.origin, p.sealed
            FROM helper_pause p WHERE \(condition) ORDER BY p.first_day, p.id
            """, parameters
        ) { reader in
            let id = try reader.recordID()
            var pause = HelperPause(
                id: id, helper: try reader.recordID(), from: try reader.day(), until: try reader.optionalDay(),
                deputy: try reader.optionalRecordID(), reason: try reader.text(), origin: try reader.text())
            pause.words = try SealedFields(
                box: try reader.optionalBlob(), vault, table: "helper_pause", row: id
            ).first(.text)
            return pause
        }
    }

    // MARK: declines

    /// The id of a household's decline that begins on `day` and comes from `origin`: each decision has its own.
    public func declineID(_ household: String, from day: CalendarDay, origin: String) -> RecordID {
        vault.id("household_decline", household, day.description, origin)
    }

    /// Records that a household does not want a helper.
    public func decline(_ decline: HouseholdDecline, _ origin: ChangeOrigin) throws {
        var sealed = SealedFields()
        sealed.add(.text, decline.words)
        try sql.execute(
            """
            INSERT INTO household_decline (id, version, household_id, first_day, asked_on, origin, sealed)
            VALUES ($1, 1, $2, $3, NULL, $4, $5)
            ON CONFLICT (id) DO UPDATE SET version = household_decline.version + 1, asked_on = NULL, origin = $4,
            sealed = $5
            """,
            [
                .id(decline.id), .id(try existingHousehold(decline.household)), .day(decline.from),
                .text(decline.origin), try sealed.box(vault, table: "household_decline", row: decline.id),
            ])
        try record(
            [
                PendingEvent(
                    kind: .added, record: "household_decline", key: decline.household,
                    content: EventContent(["from": decline.from.description]))
            ], origin)
    }

    /// Records that a household asks again: from `day` on its decline holds no more.
    public func ask(_ decline: HouseholdDecline, on day: CalendarDay, _ origin: ChangeOrigin) throws {
        try sql.execute(
            "UPDATE household_decline SET asked_on = $2, version = version + 1 WHERE id = $1",
            [.id(decline.id), .day(day)])
        try record(
            [
                PendingEvent(
                    kind: .ended, record: "household_decline", key: decline.household,
                    content: EventContent(["from": decline.from.description, "asked": day.description]))
            ], origin)
    }

    /// The declines of a household, by first day.
    public func declines(of household: String) throws -> [HouseholdDecline] {
        try declines("h.number = $1", [.text(household)])
    }

    /// The declines that a decision made.
    public func declines(from origin: String) throws -> [HouseholdDecline] {
        try declines("d.origin = $1", [.text(origin)])
    }

    /// Numbers of the households of the area that decline on `day`, sorted; `source` says how they are found.
    func decliningHouseholds(on day: CalendarDay, _ source: RowSource, _ area: DivisionCode) throws -> [String] {
        let (first, end) = Self.range(area)
        var (which, today) = (Self.mayBeAbout("h"), "$3")
        var parameters: [SQLValue] = [.int(first), .int(end), .day(day)]
        if case .pair(let number, _) = source {
            (which, today) = ("h.number = $1", "$2")
            parameters = [.text(number), .day(day)]
        }
        return try sql.all(
            """
            SELECT DISTINCT h.number FROM household_decline d JOIN household h ON h.id = d.household_id
            WHERE \(which) AND d.first_day <= \(today) AND (d.asked_on IS NULL OR d.asked_on > \(today)) ORDER BY h.number
            """, parameters
        ) { try $0.text() }
    }

    private func declines(_ condition: String, _ parameters: [SQLValue]) throws -> [HouseholdDecline] {
        let vault = vault
        return try sql.all(
            """
            SELECT d.id, h.number, d.first_day, d.asked_on, d.origin, d.sealed
            FROM household_decline d JOIN household h ON h.id = d.household_id WHERE \(condition)
            ORDER BY d.first_day, d.id
            """, parameters
        ) { reader in
            let id = try reader.recordID()
            var decline = HouseholdDecline(
                id: id, household: try reader.text(), from: try reader.day(), origin: "")
            decline.askedOn = try reader.optionalDay()
            decline.origin = try reader.text()
            decline.words = try SealedFields(
                box: try reader.optionalBlob(), vault, table: "household_decline", row: id
            ).first(.text)
            return decline
        }
    }
}
