public import Records

/// Where the office's users are looked up.
public protocol Principals: Sendable {
    /// What is kept of this uid; `nil` where the office knows no such user.
    func entry(uid: UInt32) async throws -> PrincipalEntry?
    /// What is kept of the holder of a token; `nil` where nobody has it.
    func entry(token: String) async throws -> PrincipalEntry?
    /// `principal` acting for another person; `nil` where they are not that person's deputy today.
    func acting(_ principal: Principal, for uid: UInt32) async throws -> Principal?
}

/// A fixed set of users, for tests and for an office that has none beside its administrator.
public struct FixedPrincipals: Principals {
    private let users: [UInt32: Principal]

    /// Nobody but root and the daemon's own user, unless `users` says more.
    public init(_ users: [Principal] = []) {
        self.users = Dictionary(users.map { ($0.uid, $0) }, uniquingKeysWith: { first, _ in first })
    }

    /// The user's entry.
    public func entry(uid: UInt32) -> PrincipalEntry? { users[uid].map { PrincipalEntry($0) } }

    /// Nobody has a token.
    public func entry(token: String) -> PrincipalEntry? { nil }

    /// Nobody has a deputy.
    public func acting(_ principal: Principal, for uid: UInt32) -> Principal? { nil }
}
