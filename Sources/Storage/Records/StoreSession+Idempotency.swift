public import Records
import Vault

extension StoreSession {
    /// The first answer to a request with this key by this actor, or `nil` if it was never answered; one that was carried
    /// out and lost its answer counts as not answered.
    ///
    /// - Parameter digest: SHA-256 of method, path and body, hexadecimal.
    /// - Throws: `StorageError` with code `key_reused` if the key belongs to a request with another digest.
    public func answer(to key: String, actor: String, digest: String) throws -> Answer? {
        let row = try idempotencyID(key, actor)
        let found = try sql.first(
            "SELECT request_digest, status, sealed FROM idempotency WHERE actor = $1 AND request_key = $2",
            [.text(actor), .text(key)]
        ) { (digest: try $0.text(), status: try $0.number(), box: try $0.blob()) }
        guard let found else { return nil }
        guard found.digest == digest else { throw StorageError(.keyReused, "the key was used for another request") }
        guard found.status != Self.unanswered else { return nil }
        do {
            return Answer(status: found.status, body: try vault.open(found.box, row: row, column: "idempotency.sealed"))
        } catch {
            throw StorageError(.sealBroken, "idempotency")
        }
    }

    /// The status of a request that was carried out and has no answer yet.
    private static let unanswered = 0

    /// Marks in this transaction that the request is carried out by it.
    ///
    /// - Returns: false where an earlier transaction did: nothing is to be done again.
    /// - Throws: `StorageError` with code `key_reused` if the key belongs to another request.
    public func claim(_ request: RequestMark, at: Instant) throws -> Bool {
        let row = try idempotencyID(request.key, request.actor)
        let added = try sql.execute(
            """
            INSERT INTO idempotency (actor, request_key, request_digest, status, sealed, answered_at)
            VALUES ($1, $2, $3, $4, $5, $6) ON CONFLICT (actor, request_key) DO NOTHING
            """,
            [
                .text(request.actor), .text(request.key), .text(request.digest), .int(Self.unanswered),
                .blob(try vault.seal([], row: row, column: "idempotency.sealed")), .instant(at),
            ])
        guard added == 0 else { return true }
        let known = try sql.first(
            "SELECT request_digest FROM idempotency WHERE actor = $1 AND request_key = $2",
            [.text(request.actor), .text(request.key)]
        ) { try $0.text() }
        guard known == request.digest else { throw StorageError(.keyReused, "the key was used for another request") }
        return false
    }

    /// Remembers the answer, sealed: in the same transaction as what it acknowledges, or after one that claimed the key.
    ///
    /// - Throws: `StorageError` with code `constraint` where the key has its answer.
    public func remember(_ answer: Answer, to key: String, actor: String, digest: String, at: Instant) throws {
        let box = try vault.seal(answer.body, row: try idempotencyID(key, actor), column: "idempotency.sealed")
        let kept = try sql.execute(
            """
            INSERT INTO idempotency (actor, request_key, request_digest, status, sealed, answered_at)
            VALUES ($1, $2, $3, $4, $5, $6) ON CONFLICT (actor, request_key) DO UPDATE SET status = $4, sealed = $5,
            answered_at = $6 WHERE idempotency.status = $7 AND idempotency.request_digest = $3
            """,
            [
                .text(actor), .text(key), .text(digest), .int(answer.status), .blob(box), .instant(at),
                .int(Self.unanswered),
            ])
        guard kept == 1 else { throw StorageError(.constraint, "the key has its answer") }
    }

    /// Forgets answers given before `limit`; returns how many.
    @discardableResult
    public func forgetAnswers(before limit: Instant) throws -> Int {
        try sql.execute("DELETE FROM idempotency WHERE answered_at < $1", [.instant(limit)])
    }

    private func idempotencyID(_ key: String, _ actor: String) throws -> [UInt8] {
        vault.recordID(kind: "idempotency", naturalKey: [actor, key])
    }
}
