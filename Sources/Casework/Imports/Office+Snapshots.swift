public import Records
import Register
import Storage

extension Office {
    /// What a month's list brought, as it stands now; nil for a batch that was none.
    public func snapshotOutcome(ofBatch batch: String, by caller: Principal) async throws -> SnapshotOutcome? {
        try await presenting { try await store.read { try snapshotOutcome(of: batch, $0) } }
    }

    /// What a month's list brought; nil for a batch that was none.
    func snapshotOutcome(of batch: String, _ session: StoreSession) throws -> SnapshotOutcome? {
        guard let record = try session.ledgerSnapshot(batch) else { return nil }
        let scope = SnapshotScope(area: record.area, categories: record.categories, asOf: record.asOf)
        let counts = try session.householdCounts(ofBatch: batch)
        var items = try session.workItems(ofBatch: batch)
        // A list that says what an earlier one said has opened nothing of its own.
        for kind in [WorkItem.Kind.ledgerMissing, .headChanged] {
            items += try session.openWorkItems(kind, in: record.area).filter { item in
                item.arguments.first == record.asOf.description && !items.contains { $0.id == item.id }
                    && (kind == .headChanged || item.arguments.dropFirst().first == scope.text)
            }
        }
        func lines(_ kind: WorkItem.Kind) -> [SnapshotOutcome.Line] {
            items.filter { $0.kind == kind }.compactMap { item in
                item.household.map { number in
                    SnapshotOutcome.Line(
                        household: number,
                        newNumber: kind == .headChanged ? item.arguments.dropFirst().first : nil, item: item.id,
                        proposal: item.proposal, evidence: item.cause)
                }
            }.sorted { $0.household < $1.household }
        }
        return SnapshotOutcome(
            scope: scope, new: counts.added, changed: counts.changed, same: record.same,
            missing: lines(.ledgerMissing), headChanged: lines(.headChanged), revertedBy: record.revertedBy)
    }
}
