public import Records
public import Register
import Vault

/// Help that households got from elsewhere.
extension StoreSession {
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
            let known = try sql.first(
                """
                SELECT amount, EXISTS (SELECT 1 FROM aid_received v WHERE v.voids = a.id) FROM aid_received a
                WHERE a.id = $1
                """, [.id(id)]
            ) { (amount: try $0.optionalInt(), isVoid: try $0.bool()) }
            guard let known, known.amount != nil || known.isVoid else { return id }
            number += 1
        }
    }

    /// Takes back an entry that was a mistake, by an entry of its own; nothing is removed.
    ///
    /// - Throws: `StorageError` `constraint` where it was taken back already.
    public func void(_ aid: AidReceived, on day: CalendarDay, words: String, _ origin: ChangeOrigin) throws {
        let id = vault.id("aid_received", "void", aid.id.description)
        var sealed = SealedFields()
        sealed.add(.text, words)
        try sql.execute(
            """
            INSERT INTO aid_received
            (id, version, household_id, code, item, source, is_money, amount, day, actor, sealed, voids)
            VALUES ($1, 1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)
            """,
            [
                .id(id), .id(try existingHousehold(aid.household)), .code(aid.code), .code(aid.item),
                .text(aid.source), .bool(aid.isMoney), .int(aid.amount), .day(day), .text(origin.actor),
                try sealed.box(vault, table: "aid_received", row: id), .id(aid.id),
            ])
        try record(
            [PendingEvent(kind: .changed, record: "aid_received", key: aid.household, fields: ["voids"])], origin)
    }

    /// Help from elsewhere of households in `area`, by household and day, without what was taken back; nil = of all.
    public func aidReceived(in area: DivisionCode?) throws -> [AidReceived] {
        let (first, end) = Self.range(area)
        return try aid(
            """
            h.area >= $1 AND h.area < $2 AND a.voids IS NULL
            AND NOT EXISTS (SELECT 1 FROM aid_received v WHERE v.voids = a.id)
            """, [.int(first), .int(end)])
    }

    /// Every entry about help from elsewhere of one household, by day, with those that take another one back.
    public func aidReceived(ofHousehold number: String) throws -> [AidReceived] {
        try aid("h.number = $1", [.text(number)])
    }

    private func aid(_ condition: String, _ parameters: [SQLValue]) throws -> [AidReceived] {
        try sql.all(
            """
            SELECT a.id, h.number, a.code, a.item, a.source, a.is_money, a.amount, a.day, a.voids FROM aid_received a
            JOIN household h ON h.id = a.household_id WHERE \(condition) ORDER BY h.number, a.day, a.id
            """, parameters
        ) { reader in
            var aid = AidReceived(
                id: try reader.recordID(), household: try reader.text(), code: try reader.code(),
                item: try reader.optionalCode(), source: try reader.text(), isMoney: try reader.bool(),
                amount: try reader.optionalInt(), day: try reader.day())
            aid.voids = try reader.optionalRecordID()
            return aid
        }
    }
}
