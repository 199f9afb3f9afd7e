import Logging
public import Records
import Register
import Storage
import Wording

/// What a batch did, record by record.
public struct BatchChanges: Sendable {
    /// The batch.
    public var batch: String
    /// Changed records first, then added ones; of many the first.
    public var changes: [RecordChange]
    /// How many records it changed.
    public var changed: Int
    /// How many it added.
    public var added: Int
    /// True where it was taken back.
    public var isReverted: Bool
}

extension Office {
    /// What a batch did, at most `limit` changed and `limit` added records.
    public func changes(ofBatch id: String, limit: Int, by caller: Principal) async throws -> BatchChanges {
        try await presenting {
            try await store.read { session in
                _ = try touches(ofBatch: id, session, caller)
                let found = try session.changes(ofBatch: id, limit: limit.clamped(to: 1...10_000))
                return BatchChanges(
                    batch: id, changes: found.changes, changed: found.changed, added: found.added,
                    isReverted: try session.isReverted(id))
            }
        }
    }

    private func touches(
        ofBatch id: String, _ session: StoreSession, _ caller: Principal
    ) throws -> [BatchTouch] {
        guard try session.batch(id, issueLimit: 0) != nil else {
            throw CaseworkError.notFound(CaseworkWording.batch, field: "batch")
        }
        let touches = try session.touches(ofBatch: id)
        if let own = caller.area {
            guard try session.areas(of: touches).allSatisfy({ own.contains($0) }) else {
                throw CaseworkError.outsideArea(own)
            }
        }
        return touches
    }

    /// Takes a batch back: what it changed is as it was, what it added is gone.
    ///
    /// - Throws: ``CaseworkError``: `revert_blocked` naming what stands in the way, `reverted_already`,
    ///   `revert_kind` for divisions, totals, offers and communities.
    public func revert(batch id: String, by caller: Principal) async throws -> RevertCounts {
        let at = now()
        let counts = try await presenting {
            try await store.writeInTurn { session in
                let touches = try touches(ofBatch: id, session, caller)
                if ["divisions", "totals", "offers", "communities"].contains(
                    try session.batch(id, issueLimit: 0)?.kind ?? "")
                {
                    throw CaseworkError(
                        "revert_kind", LedgerMonthWording.revertKind, hint: LedgerMonthWording.revertKindHint,
                        field: "batch")
                }
                guard try !session.isReverted(id) else {
                    throw CaseworkError("reverted_already", LedgerMonthWording.revertedAlready, field: "batch")
                }
                let blocks = try session.revertBlocks(touches, of: id, limit: 20)
                guard blocks.isEmpty else {
                    throw CaseworkError(
                        "revert_blocked",
                        LedgerMonthWording.revertBlocked(
                            blocks.map { LedgerMonthWording.block($0.reason.rawValue, $0.record, $0.key, $0.by) }),
                        hint: LedgerMonthWording.revertBlockedHint, field: "batch")
                }
                return try session.revert(
                    touches, of: id, on: at.day, ChangeOrigin(actor: caller.actor, at: at))
            }
        }
        logger.info(
            "import taken back", metadata: ["batch": "\(id)", "records": "\(counts.restored + counts.removed)"])
        return counts
    }
}
