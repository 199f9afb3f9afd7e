public import Records
public import Register
import Vault

extension StoreSession {
    /// The principal of this uid, if one was entered and has not lost their rights.
    public func principal(uid: UInt32) throws -> Principal? {
        try principalEntry(uid: uid).flatMap { $0.disabledAt == nil ? $0.principal : nil }
    }

    /// All principals that have rights, by uid.
    public func principals() throws -> [Principal] {
        try principalEntries().filter { $0.disabledAt == nil }.map(\.principal)
    }

    /// What is kept of this uid, also where they have no rights any more.
    public func principalEntry(uid: UInt32) throws -> PrincipalEntry? {
        try entries("WHERE uid = $1", [.int(Int64(uid))]).first
    }

    /// What is kept of the holder of this token; found by its keyed hash, the token itself is kept nowhere.
    public func principalEntry(token: String) throws -> PrincipalEntry? {
        try entries("WHERE token_hash = $1", [.blob(vault.hash(token: token))]).first
    }

    /// Everybody who was ever entered, by uid.
    public func principalEntries() throws -> [PrincipalEntry] { try entries("", []) }

    /// The next uid for somebody who comes with a token: above every one that was counted.
    ///
    /// - Throws: `StorageError` `misuse` where all are used up.
    public func nextCountedUID() throws -> UInt32 {
        let last = try sql.first("SELECT max(uid) FROM principal") { try $0.optionalInt() } ?? nil
        let next = max(last ?? 0, Int64(Principal.firstCounted)) + 1
        guard let uid = UInt32(exactly: next) else { throw StorageError(.misuse, "no uid left") }
        return uid
    }

    /// Enters a principal or changes role and area of one; the person, token and deputies stay as they are.
    public func put(_ principal: Principal, _ origin: ChangeOrigin) throws {
        let old = try principalEntry(uid: principal.uid)
        try put(PrincipalEntry(principal, name: old?.name, id: old?.id), old: old, origin)
    }

    /// Enters somebody or changes role, area, name and number of one; token, rights taken away and deputies stay as
    /// they are.
    public func put(_ entry: PrincipalEntry, _ origin: ChangeOrigin) throws {
        try put(entry, old: try principalEntry(uid: entry.principal.uid), origin)
    }

    private func put(_ entry: PrincipalEntry, old: PrincipalEntry?, _ origin: ChangeOrigin) throws {
        let fields = old.map { Self.entryFields.changes(from: $0, to: entry) }
        guard fields != [] else { return }
        let uid = entry.principal.uid
        var sealed = SealedFields()
        sealed.add(.name, entry.name)
        sealed.add(.id, entry.id)
        try sql.execute(
            """
            INSERT INTO principal (uid, role, area, version, person_hash, sealed) VALUES ($1, $2, $3, 1, $4, $5)
            ON CONFLICT (uid) DO UPDATE
            SET role = $2, area = $3, person_hash = $4, sealed = $5, version = principal.version + 1
            """,
            [
                .int(Int64(uid)), .code(entry.principal.role), .area(entry.principal.area),
                entry.id.map { .blob(vault.hash(id: $0)) } ?? .null,
                try sealed.box(vault, table: "principal", row: vault.principalRow(uid)),
            ])
        try record([event(old == nil ? .added : .changed, uid, fields ?? [])], origin)
    }

    /// Takes all rights away from a principal, or gives them back; nothing where it is so already.
    ///
    /// - Throws: `StorageError` `not_found`.
    public func setDisabled(_ disabled: Bool, uid: UInt32, _ origin: ChangeOrigin) throws {
        guard let old = try principalEntry(uid: uid) else { throw StorageError(.notFound, "principal") }
        guard (old.disabledAt != nil) != disabled else { return }
        try sql.execute(
            "UPDATE principal SET disabled_at = $2, version = version + 1 WHERE uid = $1",
            [.int(Int64(uid)), disabled ? .instant(origin.at) : .null])
        try record([event(.changed, uid, ["disabled_at"])], origin)
    }

    /// Gives a principal a token; one that they had stops being good. Only its keyed hash is kept.
    ///
    /// - Throws: `StorageError` `not_found`.
    public func setToken(_ token: String, uid: UInt32, _ origin: ChangeOrigin) throws {
        let count = try sql.execute(
            "UPDATE principal SET token_hash = $2, version = version + 1 WHERE uid = $1",
            [.int(Int64(uid)), .blob(vault.hash(token: token))])
        guard count > 0 else { throw StorageError(.notFound, "principal") }
        try record([event(.changed, uid, ["token"])], origin)
    }

    /// Takes a principal out altogether; `false` if there was none.
    @discardableResult
    public func removePrincipal(uid: UInt32, _ origin: ChangeOrigin) throws -> Bool {
        let uidValue = SQLValue.int(Int64(uid))
        try sql.execute("DELETE FROM deputy WHERE uid = $1 OR stands_for = $1", [uidValue])
        guard try sql.execute("DELETE FROM principal WHERE uid = $1", [uidValue]) > 0 else { return false }
        try record([event(.ended, uid)], origin)
        return true
    }

    private func event(_ kind: ChangeEvent.Kind, _ uid: UInt32, _ fields: [String] = []) -> PendingEvent {
        PendingEvent(kind: kind, record: "principal", key: Principal.actor(uid), fields: fields)
    }

    private static let entryFields = FieldTable<PrincipalEntry>([
        FieldTable.field("role") { $0.principal.role }, FieldTable.field("area") { $0.principal.area },
        FieldTable.field("name") { $0.name }, FieldTable.field("id") { $0.id },
    ])

    private func entries(_ condition: String, _ parameters: [SQLValue]) throws -> [PrincipalEntry] {
        let vault = vault
        return try sql.all(
            """
            SELECT uid, role, area, disabled_at, token_hash IS NOT NULL, person_hash, sealed FROM principal \(condition)
            ORDER BY uid
            """, parameters
        ) { reader in
            guard let uid = UInt32(exactly: try reader.int()) else { throw StorageError(.corrupt, "uid") }
            var principal = Principal(uid: uid, role: try reader.code(), area: try reader.optionalArea())
            let disabledAt = try reader.optionalInt().map { Instant(microseconds: $0) }
            let hasToken = try reader.bool()
            principal.personHash = try reader.optionalBlob()
            let sealed = try SealedFields(
                box: try reader.optionalBlob(), vault, table: "principal", row: vault.principalRow(uid))
            return PrincipalEntry(
                principal, name: try sealed.first(.name), id: try sealed.id(.id), disabledAt: disabledAt,
                hasToken: hasToken)
        }
    }
}

extension StoreSession {
    /// Lets one person act for another on some days; the same pair from the same day on again changes the last day.
    ///
    /// - Throws: `StorageError` `not_found` where one of them is no principal.
    public func put(_ deputy: Deputy, _ origin: ChangeOrigin) throws {
        for uid in [deputy.uid, deputy.standsFor] where try principalEntry(uid: uid) == nil {
            throw StorageError(.notFound, "principal")
        }
        try sql.execute(
            """
            INSERT INTO deputy (uid, stands_for, first_day, last_day) VALUES ($1, $2, $3, $4)
            ON CONFLICT (uid, stands_for, first_day) DO UPDATE SET last_day = $4
            """,
            [.int(Int64(deputy.uid)), .int(Int64(deputy.standsFor)), .day(deputy.from), .day(deputy.until)])
        try record([event(.changed, deputy.standsFor, ["deputy"])], origin)
    }

    /// All deputies by whom they act for, from when, and who they are.
    public func deputies() throws -> [Deputy] {
        try sql.all(
            "SELECT uid, stands_for, first_day, last_day FROM deputy ORDER BY stands_for, first_day, uid"
        ) { reader in
            guard let uid = UInt32(exactly: try reader.int()), let other = UInt32(exactly: try reader.int()) else {
                throw StorageError(.corrupt, "uid")
            }
            return Deputy(uid: uid, standsFor: other, from: try reader.day(), until: try reader.day())
        }
    }

    /// Whether `uid` may act for `standsFor` on `day`.
    public func isDeputy(_ uid: UInt32, for standsFor: UInt32, on day: CalendarDay) throws -> Bool {
        let found = try sql.first(
            """
            SELECT 1 FROM deputy WHERE uid = $1 AND stands_for = $2 AND first_day <= $3 AND last_day >= $3
            """, [.int(Int64(uid)), .int(Int64(standsFor)), .day(day)]
        ) { try $0.int() }
        return found != nil
    }
}

extension Vault {
    fileprivate func hash(token: String) -> [UInt8] { lookup("token", token) }

    fileprivate func principalRow(_ uid: UInt32) -> RecordID { id("principal", Principal.actor(uid)) }
}
