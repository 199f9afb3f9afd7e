import AdminServer
import Casework
import Records
import Storage

/// The office's users, as its store knows them.
struct StoredPrincipals: Principals {
    let store: Store

    func principal(uid: UInt32) async throws -> Principal? {
        do {
            return try await store.read { try $0.principal(uid: uid) }
        } catch let error as StorageError {
            throw CaseworkError(error)
        }
    }
}
