public import Records
import Register

extension StoreSession {
    /// The principal of this uid, if one was entered.
    public func principal(uid: UInt32) throws -> Principal? {
        try sql.first(
            "SELECT uid, role, area FROM principal WHERE uid = $1", [.int(Int64(uid))], decode: Self.principal)
    }

    /// All principals by uid.
    public func principals() throws -> [Principal] {
        try sql.all("SELECT uid, role, area FROM principal ORDER BY uid", decode: Self.principal)
    }

    /// Enters a principal or changes role and area of one.
    public func put(_ principal: Principal, _ origin: ChangeOrigin) throws {
        let old = try self.principal(uid: principal.uid)
        guard old != principal else { return }
        try sql.execute(
            """
            INSERT INTO principal (uid, role, area, version) VALUES ($1, $2, $3, 1)
            ON CONFLICT (uid) DO UPDATE SET role = $2, area = $3, version = principal.version + 1
            """, [.int(Int64(principal.uid)), .code(principal.role), .area(principal.area)])
        let fields = old.map { Self.principalFields.changes(from: $0, to: principal) } ?? []
        try record(
            [
                PendingEvent(
                    kind: old == nil ? .added : .changed, record: "principal", key: principal.actor, fields: fields)
            ], origin)
    }

    /// Takes a principal's rights away; `false` if there was none.
    @discardableResult
    public func removePrincipal(uid: UInt32, _ origin: ChangeOrigin) throws -> Bool {
        guard try sql.execute("DELETE FROM principal WHERE uid = $1", [.int(Int64(uid))]) > 0 else { return false }
        try record([PendingEvent(kind: .ended, record: "principal", key: "uid:\(uid)")], origin)
        return true
    }

    private static let principalFields = FieldTable<Principal>([
        FieldTable.field("role") { $0.role }, FieldTable.field("area") { $0.area },
    ])

    private static func principal(_ reader: inout RowReader) throws -> Principal {
        let uid = try reader.int()
        guard let uid = UInt32(exactly: uid) else { throw StorageError(.corrupt, "uid") }
        return Principal(uid: uid, role: try reader.code(), area: try reader.optionalArea())
    }
}
