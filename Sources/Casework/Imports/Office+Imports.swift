public import Ledgers
public import Records
public import Wording

extension Office {
    /// Imports one file of a ledger: all its good rows in one transaction, or nothing.
    public func importLedger(_ order: ImportOrder, by caller: Principal) async throws -> ImportReceipt {
        throw CaseworkError.notReady
    }

    /// The batches, the newest first.
    public func imports(limit: Int, cursor: String?, by caller: Principal) async throws -> Paged<ImportBatch> {
        throw CaseworkError.notReady
    }

    /// One batch with its files and findings.
    public func importBatch(_ id: String, by caller: Principal) async throws -> ImportBatch {
        throw CaseworkError.notReady
    }

    /// An empty workbook with headings, drop-downs and an example row.
    public func template(_ kind: LedgerKind, _ language: Language) throws -> [UInt8] {
        throw CaseworkError.notReady
    }
}
