import Logging
public import Records
public import Register
import Storage
import Wording

extension Office {
    /// What waits for somebody in an area (nil = the caller's), oldest first.
    public func worklist(
        area: DivisionCode?, kinds: [WorkItem.Kind], limit: Int, cursor: String?, by caller: Principal
    ) async throws -> Paged<WorkLine> {
        let reach = try reach(area, caller)
        return try await presenting {
            try await store.read { session in
                let page = try session.openWorkItems(
                    in: reach, kinds: kinds, after: cursor, limit: limit.clamped(to: 1...1000))
                return Paged(items: page.items.map { WorkLine($0, on: now().day) }, total: page.total, next: page.next)
            }
        }
    }

    /// One item, open or not.
    public func workItem(_ id: String, by caller: Principal) async throws -> WorkLine {
        try await presenting { try await store.read { WorkLine(try item(id, $0, caller), on: now().day) } }
    }

    func item(_ id: String, _ session: StoreSession, _ caller: Principal) throws -> WorkItem {
        guard let item = try session.workItem(id), mayReach(item.area, caller) else {
            throw CaseworkError.notFound(WorkWording.item, field: "item")
        }
        return item
    }

    /// Decides an item: its outcome happens, and the item is closed, in one transaction.
    ///
    /// - Throws: ``CaseworkError``: `work_closed` where somebody decided it before, `stale_version` where it was changed
    ///   meanwhile, `outcome_unknown` for an outcome that its kind does not have.
    public func decide(_ order: WorkOrder, by caller: Principal) async throws -> WorkReceipt {
        let at = now()
        let receipt = try await presenting {
            try await store.write { session in
                let item = try item(order.item, session, caller)
                guard item.state == .open else {
                    throw CaseworkError(
                        "work_closed", WorkWording.closed(item.outcome ?? ""), hint: WorkWording.closedHint,
                        field: "item")
                }
                if let version = order.version, version != item.version {
                    throw StorageError(.staleVersion, "version \(version), now \(item.version)")
                }
                let possible = WorkOutcome.outcomes(of: item.kind)
                let outcome =
                    order.outcome ?? item.proposal.flatMap(WorkOutcome.init)
                    ?? (possible.count == 1 ? possible[0] : nil)
                guard let outcome, possible.contains(outcome) || outcome == .dismissed else {
                    throw CaseworkError(
                        "outcome_unknown", WorkWording.outcomeUnknown,
                        hint: WorkWording.outcomeHint((possible + [.dismissed]).map(\.rawValue)), field: "outcome")
                }
                let desk = WorkDesk(
                    decisions: try DecisionDesk(session, self, caller, at), item: item, because: order.because)
                try desk.requireBecause(outcome)
                let writing = HandWriting(session, desk.origin)
                desk.decisions.writing = writing
                let consequences = try desk.act(outcome)
                if let because = order.because { try session.note(because, onWorkItem: item.id) }
                try session.close(workItem: item.id, outcome: outcome.rawValue, desk.origin)
                let closed = try session.workItem(item.id) ?? item
                var receipt = WorkReceipt(line: WorkLine(closed), consequences: consequences)
                let change = try writing.finish(
                    HandNote(
                        HandNote.householdWork, key: item.household ?? item.id, areas: [item.area],
                        reason: outcome.rawValue, because: order.because))
                receipt.undo = change.map { "jiedui undo \($0.id)" } ?? desk.undo
                return receipt
            }
        }
        logger.info(
            "work item decided",
            metadata: ["kind": "\(receipt.line.item.kind.rawValue)", "outcome": "\(receipt.line.item.outcome ?? "")"])
        return receipt
    }
}
