import AdminServer
import Casework
import Records
import Storage
import Vault

/// First answers to writes, kept sealed in the store, so that a repetition after a restart is noticed too.
struct StoredAnswers: AnswerStore {
    let store: Store

    func answer(_ key: IdempotencyKey, target: String) async throws -> KeptAnswer? {
        do {
            return try await store.read { session in
                try session.answer(to: key.text, actor: Self.actor(key), digest: Self.digest(target))
                    .map { KeptAnswer(status: $0.status, body: $0.body) }
            }
        } catch let error as StorageError {
            guard error.code == .keyReused else { throw CaseworkError(error) }
            throw KeyReused()
        }
    }

    func keep(_ answer: KeptAnswer, for key: IdempotencyKey, target: String) async throws {
        do {
            try await store.write { session in
                try session.remember(
                    Answer(status: answer.status, body: answer.body), to: key.text, actor: Self.actor(key),
                    digest: Self.digest(target), at: SystemClock.now())
            }
        } catch let error as StorageError {
            throw CaseworkError(error)
        }
    }

    private static func actor(_ key: IdempotencyKey) -> String { "uid:\(key.uid)" }

    private static func digest(_ target: String) -> String { ContentDigest.sha256(Array(target.utf8)) }
}
