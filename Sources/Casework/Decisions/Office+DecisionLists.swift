public import Records
public import Register
import Storage
import Wording

/// A proposal of whatever run, with where it stands.
public struct OpenProposalLine: Sendable {
    /// The proposal.
    public var proposal: Proposal
    /// What a decision about it names.
    public var version: Int64
    /// The head's name.
    public var headName: String?
    /// The division's name from the county down.
    public var areaName: String
    /// The helper.
    public var helper: HelperName
}

/// A pairing, with what people call the two.
public struct PairingLine: Sendable {
    /// The pairing.
    public var pairing: Pairing
    /// Where it stands today.
    public var state: PairingState
    /// What a step with it names.
    public var version: Int64
    /// The head's name.
    public var headName: String?
    /// The helper.
    public var helper: HelperName
}

extension Office {
    /// Proposals of a run (nil = all runs) in these states (none = all), by household number.
    public func proposals(
        run: String?, states: [ProposalState], area: DivisionCode?, limit: Int, cursor: String?, by caller: Principal
    ) async throws -> Paged<OpenProposalLine> {
        let reach = try reach(area, caller)
        return try await presenting {
            try await store.read { session in
                if let run, try session.run(run) == nil {
                    throw CaseworkError.notFound(CaseworkWording.run, field: "run")
                }
                let page = try session.keptProposals(
                    in: reach, run: run, states: states, after: cursor, limit: limit.clamped(to: 1...1000))
                let table = try divisions(session)
                let heads = try HeadNames(session, page.items.map(\.proposal.household))
                let helpers = try HelperNames(session, page.items.map(\.proposal.helper))
                let lines = page.items.map { kept in
                    let key = kept.proposal.helper.shortKey
                    return OpenProposalLine(
                        proposal: kept.proposal, version: kept.version,
                        headName: heads[kept.proposal.household]?.name, areaName: table.path(of: kept.area),
                        helper: helpers[kept.proposal.helper] ?? HelperName(key: key, name: key, unit: nil))
                }
                return Paged(items: lines, total: page.total, next: page.next)
            }
        }
    }

    /// Pairings of an area, of one helper where one is named, by household number.
    ///
    /// - Parameter isRunning: nil = all; else those that run today, or those that do not.
    public func pairings(
        area: DivisionCode?, helper: String?, isRunning: Bool?, limit: Int, cursor: String?, by caller: Principal
    ) async throws -> Paged<PairingLine> {
        let reach = try reach(area, caller)
        let today = now().day
        return try await presenting {
            try await store.read { session in
                var id: RecordID?
                if let helper {
                    guard let kept = try session.helpers(shortKey: helper.uppercased()).first,
                        mayReach(kept.value, caller)
                    else { throw CaseworkError.notFound(CaseworkWording.helper, field: "helper") }
                    id = kept.id
                }
                let page = try session.pairings(
                    in: reach, helper: id, isRunning: isRunning, on: today, after: cursor,
                    limit: limit.clamped(to: 1...1000))
                let heads = try HeadNames(session, page.items.map(\.value.household))
                let helpers = try HelperNames(session, page.items.map(\.value.helper))
                let lines = page.items.map { kept in
                    let key = kept.value.helper.shortKey
                    return PairingLine(
                        pairing: kept.value, state: kept.value.state(on: today), version: kept.version,
                        headName: heads[kept.value.household]?.name,
                        helper: helpers[kept.value.helper] ?? HelperName(key: key, name: key, unit: nil))
                }
                return Paged(items: lines, total: page.total, next: page.next)
            }
        }
    }
}
