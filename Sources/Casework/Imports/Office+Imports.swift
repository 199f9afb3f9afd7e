public import Ledgers
import Logging
public import Records
import Register
import Storage
import Vault
public import Wording

extension Office {
    /// Imports one file of a ledger: all its good rows in one transaction, or nothing.
    ///
    /// A dry run does the same work in a transaction that is undone, so its report is the same. Imports into one store go
    /// one after the other: they count their batches, and read and write the same pages of it.
    /// - Throws: `LedgerError` where the file is refused whole; ``CaseworkError`` for a batch of another kind or a
    ///   failure of the store.
    /// - Parameter claim: the job for which it is imported; it ends with the import, in the same transaction.
    public func importLedger(
        _ order: ImportOrder, claim: JobClaim? = nil, by caller: Principal
    ) async throws -> ImportReceipt {
        let at = now()
        let digest = ContentDigest.sha256(order.bytes)
        guard let encoding = EncodingChoice(rawValue: order.encoding) else {
            throw CaseworkError("bad_parameter", CaseworkWording.badEncoding, field: "encoding")
        }
        let work: @Sendable (StoreSession) throws -> ImportReceipt = { session in
            // A ledger's row has more than a hundred bytes.
            session.expect(rows: order.bytes.count / 128)
            let (batch, number) = try place(order, session, caller, at)
            let origin = ChangeOrigin(
                actor: caller.actor, at: at, batch: batch, fileNumber: number, file: order.file)
            let (history, heads) = (FileHistory(), FileHistory())
            let month = try MonthPass(order, session, caller, origin, batch: batch)
            let lookup = StoreLookup(
                session, divisions: try divisions(session), [history, heads], aliases: month.aliases,
                absent: month.absent, isSnapshot: order.snapshot != nil,
                handIn: OfferHandIn(receivedFrom: order.receivedFrom) { try mayManage($0, session, caller) })
            let pass = try ImportPass(
                self, session, caller, order, origin, batch: batch, number: number, digest: digest, history: history,
                heads: heads, aliases: month.aliases, snapshot: month.snapshot)
            let begun = SolvingQueue.threadSeconds()
            let reading = try LedgerReader(kind: order.kind, lookup: lookup, today: at.day).read(
                LedgerFile(name: order.file, bytes: order.bytes), encoding: encoding
            ) { chunk in
                // Rows that were read against a failing store are not worth anything.
                if let failure = lookup.failure { throw failure }
                try pass.take(chunk)
            }
            let taken = SolvingQueue.threadSeconds() - begun
            try month.finish(pass, [history, heads])
            let (file, whole) = try pass.finish(reading, digest: digest)
            try month.keepRecord()
            var rejects = order.wantsRejects ? try RejectsWorkbook.bytes(of: [whole], language: order.language) : nil
            if order.kind == .offers, order.wantsRejects {
                rejects = try offerReceipt(pass.offers, whole, order.language, session)
            }
            if let claim {
                if let rejects { try session.addPart(rejects, .rejects, job: claim.job) }
                try session.finish(claim, result: ImportPlace.text(batch, number), at: at)
            }
            var receipt = ImportReceipt(
                batch: batch, file: file, rejects: rejects,
                cpuSeconds: [
                    "read": taken - pass.seconds, "seal": pass.sealSeconds, "store": pass.seconds - pass.sealSeconds,
                ])
            receipt.snapshot = try snapshotOutcome(of: batch, session)
            return receipt
        }
        return try await presenting {
            if let claim { try await store.read { try $0.check(claim) } }
            guard order.dryRun else {
                let receipt = try await store.writeInTurn(work)
                logger.info(
                    "ledger imported",
                    metadata: [
                        "kind": "\(order.kind.rawValue)", "batch": "\(receipt.batch ?? "")",
                        "rows": "\(receipt.file.read)", "rejected": "\(receipt.file.rejected)",
                    ])
                return receipt
            }
            var receipt = try await store.rehearse(inTurn: true, work)
            receipt.batch = nil
            return receipt
        }
    }

    /// The batch of a file and its number in it: the open one that the order names, or a new one.
    private func place(
        _ order: ImportOrder, _ session: StoreSession, _ caller: Principal, _ at: Instant
    ) throws -> (batch: String, number: Int) {
        guard let open = order.batch else {
            return (try session.openBatch(kind: order.kind.rawValue, actor: caller.actor, at: at), 1)
        }
        guard let known = try session.batch(open, issueLimit: 0) else {
            throw CaseworkError.notFound(CaseworkWording.batch, field: "batch")
        }
        guard known.kind == order.kind.rawValue else {
            throw CaseworkError("batch_kind", CaseworkWording.batchKind, field: "batch")
        }
        return (open, known.files.count + 1)
    }

    /// The batches, the newest first.
    public func imports(limit: Int, cursor: String?, by caller: Principal) async throws -> Paged<ImportBatch> {
        try await presenting {
            try await store.read { session in
                let page = try session.batches(after: cursor, limit: limit.clamped(to: 1...1000))
                return Paged(items: page.items, total: page.total, next: page.next)
            }
        }
    }

    /// One batch with its files and findings.
    public func importBatch(_ id: String, by caller: Principal) async throws -> ImportBatch {
        try await presenting {
            try await store.read { session in
                guard let batch = try session.batch(id, issueLimit: ImportPass.shownIssues) else {
                    throw CaseworkError.notFound(CaseworkWording.batch, field: "batch")
                }
                return batch
            }
        }
    }

    /// An empty workbook with headings, drop-downs and an example row.
    public func template(_ kind: LedgerKind, _ language: Language) throws -> [UInt8] {
        try LedgerTemplate.bytes(of: kind, language: language)
    }
}
