public import Records
public import Register
import Vault

/// Facts that somebody entered for programmes, and entitlements that are drawn.
extension StoreSession {
    /// Keeps a fact; what was stated before holds no more from its first day on, and stays as history.
    ///
    /// - Returns: the id; nil where the same has been stated already and goes on.
    /// - Throws: `StorageError` `not_found` for a household that is not there.
    public func put(_ fact: KeptFact, _ origin: ChangeOrigin) throws -> String? {
        let household = try existingHousehold(fact.household)
        let open = try facts(
            "f.household_id = $1 AND f.name = $2 AND f.ended_on IS NULL", [.id(household), .text(fact.name)]
        )
        .filter { $0.member == fact.member }
        if let known = open.first, open.count == 1, known.value == fact.value, known.from <= fact.from { return nil }
        for former in open { try end(former, on: max(former.from, fact.from), origin) }
        let id = try countedID("F", "fact")
        var sealed = SealedFields()
        sealed.add(.held, fact.value)
        sealed.add(.text, fact.because)
        try sql.execute(
            """
            INSERT INTO household_fact (id, household_id, member_id, name, first_day, actor, entered_at, sealed)
            VALUES ($1, $2, $3, $4, $5, $6, $7, $8)
            """,
            [
                .text(id), .id(household), .id(fact.member), .text(fact.name), .day(fact.from), .text(origin.actor),
                .instant(origin.at),
                try sealed.box(vault, table: "household_fact", row: vault.id("household_fact", id)),
            ])
        try record(
            [PendingEvent(kind: .added, record: "household_fact", key: fact.household, fields: [fact.name])], origin)
        return id
    }

    /// Ends a fact that goes on: from `day` on it is not known any more. Returns whether there was one.
    public func endFact(
        _ name: String, of number: String, member: RecordID?, on day: CalendarDay, _ origin: ChangeOrigin
    ) throws -> Bool {
        let household = try existingHousehold(number)
        let open = try facts(
            "f.household_id = $1 AND f.name = $2 AND f.ended_on IS NULL", [.id(household), .text(name)]
        )
        .filter { $0.member == member }
        for fact in open { try end(fact, on: max(fact.from, day), origin) }
        return !open.isEmpty
    }

    private func end(_ fact: KeptFact, on day: CalendarDay, _ origin: ChangeOrigin) throws {
        try sql.execute(
            "UPDATE household_fact SET ended_on = $2, ended_by = $3, ended_at = $4 WHERE id = $1",
            [.text(fact.id), .day(day), .text(origin.actor), .instant(origin.at)])
        try record(
            [PendingEvent(kind: .ended, record: "household_fact", key: fact.household, fields: [fact.name])], origin)
    }

    /// Everything that was ever stated of a household, by name, then in the order of entering.
    public func facts(ofHousehold number: String) throws -> [KeptFact] {
        try facts("h.number = $1", [.text(number)])
    }

    /// The facts that hold on `day` of households of `area` (nil = everywhere), by household and name.
    public func facts(in area: DivisionCode?, on day: CalendarDay) throws -> [KeptFact] {
        let (first, end) = Self.range(area)
        return try facts(
            "h.area >= $1 AND h.area < $2 AND f.first_day <= $3 AND (f.ended_on IS NULL OR f.ended_on > $3)",
            [.int(first), .int(end), .day(day)])
    }

    private func facts(_ condition: String, _ parameters: [SQLValue]) throws -> [KeptFact] {
        let vault = vault
        return try sql.all(
            """
            SELECT f.id, h.number, f.member_id, f.name, f.first_day, f.ended_on, f.actor, f.entered_at, f.sealed
            FROM household_fact f JOIN household h ON h.id = f.household_id WHERE \(condition)
            ORDER BY h.number, f.name, length(f.id), f.id
            """, parameters
        ) { reader in
            var fact = KeptFact(
                id: try reader.text(), household: try reader.text(), member: try reader.optionalRecordID(),
                name: try reader.text(), value: "", from: try reader.day(), ended: try reader.optionalDay(),
                because: nil, actor: try reader.text(), at: try reader.instant())
            let sealed = try SealedFields(
                box: try reader.optionalBlob(), vault, table: "household_fact", row: vault.id("household_fact", fact.id)
            )
            fact.value = try sealed.first(.held) ?? ""
            fact.because = try sealed.first(.text)
            return fact
        }
    }

    // MARK: entitlements

    /// Keeps that a household draws an entitlement; of the same first day the statement replaces the one before.
    ///
    /// - Throws: `StorageError` `not_found` for a household that is not there.
    public func put(_ draw: ProgrammeDraw, _ origin: ChangeOrigin) throws {
        let household = try existingHousehold(draw.household)
        var sealed = SealedFields()
        sealed.add(.text, draw.because)
        let known = try draws(ofHousehold: draw.household).first {
            ($0.programme, $0.from) == (draw.programme, draw.from)
        }
        let id = try known?.id ?? countedID("E", "entitlement")
        let box = try sealed.box(vault, table: "programme_draw", row: vault.id("programme_draw", id))
        try sql.execute(
            """
            INSERT INTO programme_draw (id, household_id, programme, first_day, last_day, actor, entered_at, sealed)
            VALUES ($1, $2, $3, $4, $5, $6, $7, $8)
            ON CONFLICT (id) DO UPDATE SET last_day = $5, actor = $6, entered_at = $7,
            sealed = coalesce($8, programme_draw.sealed)
            """,
            [
                .text(id), .id(household), .text(draw.programme), .day(draw.from), .day(draw.until),
                .text(origin.actor),
                .instant(origin.at), box,
            ])
        try record(
            [
                PendingEvent(
                    kind: known == nil ? .added : .changed, record: "programme_draw", key: draw.household,
                    fields: [draw.programme])
            ], origin)
    }

    /// What a household draws or drew, by programme and first day.
    public func draws(ofHousehold number: String) throws -> [ProgrammeDraw] {
        try draws("h.number = $1", [.text(number)])
    }

    /// What households of `area` (nil = everywhere) draw on `day`, by household and programme.
    public func draws(in area: DivisionCode?, on day: CalendarDay) throws -> [ProgrammeDraw] {
        let (first, end) = Self.range(area)
        return try draws(
            "h.area >= $1 AND h.area < $2 AND d.first_day <= $3 AND (d.last_day IS NULL OR d.last_day >= $3)",
            [.int(first), .int(end), .day(day)])
    }

    private func draws(_ condition: String, _ parameters: [SQLValue]) throws -> [ProgrammeDraw] {
        let vault = vault
        return try sql.all(
            """
            SELECT d.id, h.number, d.programme, d.first_day, d.last_day, d.actor, d.entered_at, d.sealed
            FROM programme_draw d JOIN household h ON h.id = d.household_id WHERE \(condition)
            ORDER BY h.number, d.programme, d.first_day, d.id
            """, parameters
        ) { reader in
            var draw = ProgrammeDraw(
                id: try reader.text(), household: try reader.text(), programme: try reader.text(),
                from: try reader.day(), until: try reader.optionalDay(), because: nil, actor: try reader.text(),
                at: try reader.instant())
            let sealed = try SealedFields(
                box: try reader.optionalBlob(), vault, table: "programme_draw", row: vault.id("programme_draw", draw.id)
            )
            draw.because = try sealed.first(.text)
            return draw
        }
    }
}
