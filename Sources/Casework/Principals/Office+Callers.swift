public import Records
import Register
import Storage

extension Office {
    /// What is kept of this uid; for the front desk, which asks on behalf of nobody.
    public func principalEntry(uid: UInt32) async throws -> PrincipalEntry? {
        try await presenting { try await store.read { try $0.principalEntry(uid: uid) } }
    }

    /// What is kept of the holder of a token; for the front desk.
    public func principalEntry(token: String) async throws -> PrincipalEntry? {
        try await presenting { try await store.read { try $0.principalEntry(token: token) } }
    }

    /// `principal` acting for the person of another uid, with that person's role and area; nil where they are not that
    /// person's deputy today, or that person has no rights.
    public func acting(_ principal: Principal, for uid: UInt32) async throws -> Principal? {
        let today = now().day
        return try await presenting {
            try await store.read { session in
                guard try session.isDeputy(principal.uid, for: uid, on: today),
                    let other = try session.principal(uid: uid)
                else { return nil }
                return principal.acting(for: other)
            }
        }
    }
}
