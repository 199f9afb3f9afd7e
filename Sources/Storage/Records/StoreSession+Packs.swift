import Records
public import Register

extension StoreSession {
    /// Keeps a pack; the same content is kept once. Returns whether it was new.
    @discardableResult
    public func add(_ pack: StoredPack) throws -> Bool {
        let added = try sql.execute(
            """
            INSERT INTO pack (digest, id, content, area, first_day, last_day, actor, stored_at)
            VALUES ($1, $2, $3, $4, $5, $6, $7, $8) ON CONFLICT (digest) DO NOTHING
            """,
            [
                .text(pack.digest), .text(pack.id), .text(pack.content), .area(pack.area), .day(pack.from),
                .day(pack.until), .text(pack.actor), .instant(pack.at),
            ])
        guard added > 0 else { return false }
        try record(
            [PendingEvent(kind: .added, record: "pack", key: pack.id)], ChangeOrigin(actor: pack.actor, at: pack.at))
        return true
    }

    /// The pack with this digest.
    public func pack(digest: String) throws -> StoredPack? {
        try packs("digest = $1", [.text(digest)]).first
    }

    /// The packs with this id, newest first.
    public func packs(id: String) throws -> [StoredPack] {
        try packs("id = $1", [.text(id)])
    }

    /// All packs by id, newest first.
    public func packs() throws -> [StoredPack] { try packs("1 = 1", []) }

    /// The digests of all packs with their ids and first days, by id and first day, the newest text first; reads no text.
    public func packHeads() throws -> [(digest: String, id: String, from: CalendarDay)] {
        try sql.all("SELECT digest, id, first_day FROM pack ORDER BY id, first_day, stored_at DESC, digest") {
            (digest: try $0.text(), id: try $0.text(), from: try $0.day())
        }
    }

    /// Enters an adoption; entering it again changes nothing. Returns whether it was new.
    ///
    /// - Throws: `StorageError` with code `not_found` if the pack is not in the store.
    @discardableResult
    public func adopt(_ adoption: PackAdoption) throws -> Bool {
        guard let pack = try pack(digest: adoption.digest) else { throw StorageError(.notFound, "pack") }
        let added = try sql.execute(
            """
            INSERT INTO pack_adoption (digest, body, decided, minute, actor, adopted_at)
            VALUES ($1, $2, $3, $4, $5, $6) ON CONFLICT (digest, body, decided) DO NOTHING
            """,
            [
                .text(adoption.digest), .text(adoption.body), .day(adoption.decided), .text(adoption.minute),
                .text(adoption.actor), .instant(adoption.at),
            ])
        guard added > 0 else { return false }
        try record(
            [PendingEvent(kind: .changed, record: "pack", key: pack.id, fields: ["adopted"])],
            ChangeOrigin(actor: adoption.actor, at: adoption.at))
        return true
    }

    /// The adoptions of a pack, by day of the decision.
    public func adoptions(of digest: String) throws -> [PackAdoption] {
        try sql.all(
            """
            SELECT digest, body, decided, minute, actor, adopted_at FROM pack_adoption WHERE digest = $1
            ORDER BY decided, body
            """, [.text(digest)]
        ) { reader in
            PackAdoption(
                digest: try reader.text(), body: try reader.text(), decided: try reader.day(),
                minute: try reader.optionalText(), actor: try reader.text(), at: try reader.instant())
        }
    }

    private func packs(_ condition: String, _ parameters: [SQLValue]) throws -> [StoredPack] {
        try sql.all(
            """
            SELECT digest, id, content, area, first_day, last_day, actor, stored_at FROM pack WHERE \(condition)
            ORDER BY id, stored_at DESC, digest
            """, parameters
        ) { reader in
            StoredPack(
                digest: try reader.text(), id: try reader.text(), content: try reader.text(), area: try reader.area(),
                from: try reader.day(), until: try reader.optionalDay(), actor: try reader.text(),
                at: try reader.instant())
        }
    }
}
