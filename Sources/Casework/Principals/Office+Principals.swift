import Glibc
public import Records
import Register
import Storage
import Vault
import Wording

extension Office {
    /// Everybody who was entered within the caller's area, by uid.
    public func principals(by caller: Principal) async throws -> [PrincipalLine] {
        try await presenting {
            try await store.read { session in
                let deputies = try session.deputies()
                return try session.principalEntries().filter { mayManage($0.principal, caller) }.map { entry in
                    PrincipalLine(
                        entry: entry, deputies: deputies.filter { $0.standsFor == entry.principal.uid })
                }
            }
        }
    }

    /// Enters somebody, or changes role, area, name or number of one who was entered.
    ///
    /// - Throws: ``CaseworkError`` `uid_counted` for a uid that only the office counts, `always_administrator` for root
    ///   and the daemon's own user in another role, `last_administrator` where nobody would be left to give rights,
    ///   `bad_parameter` for a number that is none.
    public func enterPrincipal(_ order: PrincipalOrder, by caller: Principal) async throws -> PrincipalLine {
        let origin = ChangeOrigin(actor: caller.actor, at: now())
        let area = try reach(order.area, caller)
        let id: ResidentID?
        do {
            id = try order.id.map { try ResidentID(parsing: $0) }
        } catch {
            throw CaseworkError("bad_parameter", PrincipalWording.badID, field: "id")
        }
        return try await changing(by: caller) { session in
            let old = try order.uid.flatMap { try session.principalEntry(uid: $0) }
            if let old, !mayManage(old.principal, caller) { throw Self.unknownPrincipal }
            if let uid = order.uid {
                guard old != nil || !Principal.isCounted(uid) else {
                    throw CaseworkError("uid_counted", PrincipalWording.uidCounted, field: "uid")
                }
                guard !isAlwaysAdministrator(uid) || (order.role == .administrator && area == nil) else {
                    throw Self.alwaysAdministrator
                }
            }
            let uid = try order.uid ?? session.nextCountedUID()
            let entry = PrincipalEntry(
                Principal(uid: uid, role: order.role, area: area), name: order.name ?? old?.name, id: id ?? old?.id)
            try session.put(entry, origin)
            return uid
        }
    }

    /// Takes all rights away from somebody, at once, or gives them back.
    ///
    /// - Throws: ``CaseworkError`` `not_found`, `always_administrator`, `last_administrator`.
    public func setDisabled(_ disabled: Bool, principal uid: UInt32, by caller: Principal) async throws
        -> PrincipalLine
    {
        let origin = ChangeOrigin(actor: caller.actor, at: now())
        return try await changing(by: caller) { session in
            _ = try managed(uid, session, caller)
            guard !disabled || !isAlwaysAdministrator(uid) else { throw Self.alwaysAdministrator }
            try session.setDisabled(disabled, uid: uid, origin)
            return uid
        }
    }

    /// Gives somebody a new token: the only time that it is seen. One that they had stops being good.
    ///
    /// - Parameter generator: where its 32 random bytes come from.
    public func newToken(
        principal uid: UInt32, using generator: inout some RandomNumberGenerator, by caller: Principal
    ) async throws -> String {
        let origin = ChangeOrigin(actor: caller.actor, at: now())
        let token = "jd_" + Hexadecimal.string((0..<32).map { _ in UInt8.random(in: .min ... .max, using: &generator) })
        _ = try await changing(by: caller) { session in
            _ = try managed(uid, session, caller)
            try session.setToken(token, uid: uid, origin)
            return uid
        }
        return token
    }

    /// Lets one person act for another on the days of `deputy`.
    ///
    /// - Throws: ``CaseworkError`` `not_found` where one of them was not entered, `bad_parameter` where they are one or
    ///   the days are the wrong way round.
    public func nameDeputy(_ deputy: Deputy, by caller: Principal) async throws -> PrincipalLine {
        let origin = ChangeOrigin(actor: caller.actor, at: now())
        guard deputy.uid != deputy.standsFor else {
            throw CaseworkError("bad_parameter", PrincipalWording.ownDeputy, field: "deputy")
        }
        guard deputy.from <= deputy.until else {
            throw CaseworkError("bad_parameter", PrincipalWording.daysTurned, field: "until")
        }
        return try await changing(by: caller) { session in
            _ = try managed(deputy.standsFor, session, caller)
            _ = try managed(deputy.uid, session, caller)
            try session.put(deputy, origin)
            return deputy.standsFor
        }
    }

    /// Enters the first administrator, whom the installation named; nothing where there is one.
    public func nameFirstAdministrator(_ uid: @Sendable () throws -> UInt32) async throws -> UInt32? {
        let at = now()
        return try await presenting {
            guard try await store.read({ try Self.administrators($0).isEmpty }) else { return nil }
            let uid = try uid()
            return try await store.write { session in
                guard try Self.administrators(session).isEmpty else { return nil }
                try session.put(
                    Principal(uid: uid, role: .administrator, area: nil),
                    ChangeOrigin(actor: Principal.actor(geteuid()), at: at))
                return uid
            }
        }
    }
}

extension Office {
    /// One change of who is who; afterwards somebody must be left who can give rights.
    private func changing(
        by caller: Principal, _ body: @escaping @Sendable (StoreSession) throws -> UInt32
    ) async throws -> PrincipalLine {
        // A deputy acts in the other's place, but rights that outlast the days are not theirs to give.
        guard caller.standsFor == nil else {
            throw CaseworkError("not_permitted", PrincipalWording.notAsDeputy, hint: PrincipalWording.notAsDeputyHint)
        }
        return try await presenting {
            try await store.write { session in
                let before = try Self.administrators(session)
                let uid = try body(session)
                guard try before.isEmpty || !Self.administrators(session).isEmpty else {
                    throw CaseworkError(
                        "last_administrator", PrincipalWording.lastAdministrator,
                        hint: PrincipalWording.lastAdministratorHint)
                }
                guard let entry = try session.principalEntry(uid: uid) else { throw Self.unknownPrincipal }
                return PrincipalLine(
                    entry: entry, deputies: try session.deputies().filter { $0.standsFor == uid })
            }
        }
    }

    /// Who can give every right, beside root and the daemon's own user.
    private static func administrators(_ session: StoreSession) throws -> [Principal] {
        try session.principals().filter { $0.role == .administrator && $0.area == nil }
    }

    private func managed(_ uid: UInt32, _ session: StoreSession, _ caller: Principal) throws -> PrincipalEntry {
        guard let entry = try session.principalEntry(uid: uid), mayManage(entry.principal, caller) else {
            throw Self.unknownPrincipal
        }
        return entry
    }

    private func mayManage(_ principal: Principal, _ caller: Principal) -> Bool {
        guard let own = caller.area else { return true }
        return principal.area.map { own.contains($0) } ?? false
    }

    private func isAlwaysAdministrator(_ uid: UInt32) -> Bool { uid == 0 || uid == geteuid() }

    private static let unknownPrincipal = CaseworkError.notFound(PrincipalWording.principal, field: "uid")

    private static let alwaysAdministrator = CaseworkError(
        "always_administrator", PrincipalWording.alwaysAdministrator, field: "uid")
}
