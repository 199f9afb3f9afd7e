import Matching
import Policy
import Records
import Register
import Storage

/// A stored run opened for reading: its record, outcome, inputs and the names of everybody in it.
struct RunView {
    let record: MatchRun
    let outcome: LeadOutcome
    let snapshot: Register.RegisterSnapshot
    let pack: PolicyPack
    let names: RunNames
    /// Proposals as they stand now, by household.
    let states: [String: ProposalState]

    var narrator: Narrator { Narrator(pack: pack, day: record.asOf, names: names) }
}

extension Office {
    /// Opens a run, where it lies within the caller's area.
    func view(_ id: String, _ session: StoreSession, _ caller: Principal) throws -> RunView {
        let record = try self.record(id, session, caller)
        let snapshot = try StoredRun.decode(
            Register.RegisterSnapshot.self, from: try session.requiredPart(StoredRun.snapshot, of: id))
        let text = String(decoding: try session.requiredPart(StoredRun.pack, of: id), as: UTF8.self)
        var table = try divisions(session)
        for division in snapshot.divisions where table[division.code] == nil { table.insert(division) }
        var states: [String: ProposalState] = [:]
        for proposal in try session.proposals(of: id) { states[proposal.household] = proposal.state }
        return RunView(
            record: record, outcome: try outcome(of: id, session), snapshot: snapshot,
            pack: try PolicyPack(yaml: text, name: record.pack), names: try RunNames(session, table, snapshot),
            states: states)
    }
}
