public import Records
import Vault

extension StoreSession {
    /// The first answer to a request with this key by this actor, or `nil` if it was never answered.
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
        do {
            return Answer(status: found.status, body: try vault.open(found.box, row: row, column: "idempotency.sealed"))
        } catch {
            throw StorageError(.sealBroken, "idempotency")
        }
    }

    /// Remembers the answer, sealed, in the same transaction as what it acknowledges.
    public func remember(_ answer: Answer, to key: String, actor: String, digest: String, at: Instant) throws {
        let box = try vault.seal(answer.body, row: try idempotencyID(key, actor), column: "idempotency.sealed")
        try sql.execute(
            """
            INSERT INTO idempotency (actor, request_key, request_digest, status, sealed, answered_at)
            VALUES ($1, $2, $3, $4, $5, $6)
            """,
            [.text(actor), .text(key), .text(digest), .int(answer.status), .blob(box), .instant(at)])
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
