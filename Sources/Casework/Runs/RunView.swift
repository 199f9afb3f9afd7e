import Matching
import Policy
import Records
import Register
import Storage
import Wording

/// A stored run opened for reading, within one transaction: its record, outcome, inputs, and names on demand.
struct RunView {
    let record: MatchRun
    let opened: OpenedRun
    let names: RunNames
    /// Asked for what changes after the run.
    let session: StoreSession

    var outcome: LeadOutcome { opened.outcome }
    var snapshot: RegisterSnapshot { opened.snapshot }
    var pack: PolicyPack { opened.pack }

    /// What the run says about a household's running lead that it lets go; nil where it lets none go.
    func moveReason(of household: String) -> Phrase? {
        guard let moves = outcome.change?.moves else { return nil }
        // Sorted by household.
        var (low, high) = (0, moves.count)
        while low < high {
            let middle = (low + high) / 2
            if moves[middle].household < household { low = middle + 1 } else { high = middle }
        }
        guard low < moves.count, moves[low].household == household else { return nil }
        let from = names.helper(moves[low].from)
        return RunWording.letGo(
            helper: from.name, unit: from.unit, score: Narrator.points(Int64(moves[low].scoreBefore)),
            place: moves[low].freedFor.first)
    }

    var narrator: Narrator { Narrator(pack: pack, day: record.asOf, names: names) }
}

extension Office {
    /// The record of a run within the caller's area, and what it keeps: from the shelf, or decoded from the store.
    func open(_ id: String, _ caller: Principal) async throws -> (record: MatchRun, run: OpenedRun) {
        let record = try await store.read { try self.record(id, $0, caller) }
        guard record.kind != .hand else { throw CaseworkError.byHand }
        guard record.kind == .lead else { throw CaseworkError.otherKind(record, wanted: .lead) }
        if let known = await shelf.opened(id) { return (record, known) }
        let opened = try await store.read { session in
            OpenedRun(
                snapshot: try StoredRun.snapshot(of: id, session), outcome: try StoredRun.outcome(of: id, session),
                pack: try StoredRun.pack(of: id, name: record.pack, session))
        }
        await shelf.put(id, opened)
        return (record, opened)
    }

    /// Reads something from an open run in one transaction; what `body` asks names of is read as it asks.
    func reading<T: Sendable>(
        _ record: MatchRun, _ opened: OpenedRun, _ body: @Sendable (RunView) throws -> T
    ) async throws -> T {
        try await store.read { session in
            let names = RunNames(session, over: nationalDivisions, opened.snapshot)
            let value = try body(RunView(record: record, opened: opened, names: names, session: session))
            if let failure = names.failure { throw failure }
            return value
        }
    }
}
