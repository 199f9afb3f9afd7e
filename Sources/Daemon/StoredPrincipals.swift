import AdminServer
import Casework
import Records

/// The office's users, as its store knows them.
struct StoredPrincipals: Principals {
    let office: Office

    func entry(uid: UInt32) async throws -> PrincipalEntry? { try await office.principalEntry(uid: uid) }

    func entry(token: String) async throws -> PrincipalEntry? { try await office.principalEntry(token: token) }

    func acting(_ principal: Principal, for uid: UInt32) async throws -> Principal? {
        try await office.acting(principal, for: uid)
    }
}
