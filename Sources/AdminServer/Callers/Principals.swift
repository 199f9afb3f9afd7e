public import Records

/// Where the office's users are looked up: uid → role and area.
public protocol Principals: Sendable {
    /// The user's role and area, `nil` where the office gave none.
    func principal(uid: UInt32) async throws -> Principal?
}

/// A fixed set of users, for tests and for an office that has none beside its administrator.
public struct FixedPrincipals: Principals {
    private let users: [UInt32: Principal]

    /// Nobody but root and the daemon's own user, unless `users` says more.
    public init(_ users: [Principal] = []) {
        self.users = Dictionary(users.map { ($0.uid, $0) }, uniquingKeysWith: { first, _ in first })
    }

    /// The user's entry.
    public func principal(uid: UInt32) -> Principal? {
        users[uid]
    }
}
