import Matching
import Policy
public import Records
import Register
import Storage
import Vault
import Wording

extension Office {
    /// Why a household, a community or a helper got what it got of a run over needs or communities.
    ///
    /// - Throws: ``CaseworkError`` `not_found`, `not_in_run`, `other_kind`.
    public func explainHelp(_ question: HelpQuestion, run id: String, by caller: Principal) async throws -> HelpText {
        try await presenting {
            let record = try await store.read { try self.record(id, $0, caller) }
            switch record.kind {
            case .support: return try await supportText(question, record, caller)
            case .community: return try await communityText(question, record, caller)
            default: throw CaseworkError.otherKind(record, wanted: .support)
            }
        }
    }

    private func supportText(_ question: HelpQuestion, _ record: MatchRun, _ caller: Principal) async throws -> HelpText
    {
        let solved = try await solvedSupport(record, caller)
        let (snapshot, pack) = (solved.snapshot, solved.pack)
        let area: @Sendable (String) -> DivisionCode = { number in
            snapshot.position(ofHousehold: number).map { snapshot.households[$0].area } ?? record.area
        }
        @Sendable func narrator(_ session: StoreSession) -> HelpNarrator {
            HelpNarrator(
                narrator: Narrator(
                    pack: pack, day: record.asOf, names: RunNames(session, over: nationalDivisions, snapshot)),
                object: .needs, weights: pack.support.weights, parts: SupportPolicy.Part.allCases.map(\.rawValue),
                area: area)
        }
        switch question {
        case .household(let number, let versus):
            guard snapshot.position(ofHousehold: number) != nil, mayReach(area(number), caller) else {
                throw CaseworkError.notInRun
            }
            let rival = try await other(versus, snapshot, caller)
            let found = try await SolvingQueue.run { solved.explain(household: number, versus: rival) } ?? []
            return try await store.read { session in
                try self.text(record, found, narrator(session))
            }
        case .helper(let key):
            let helper = try await known(key, snapshot)
            guard let found = try await SolvingQueue.run({ solved.explain(helper: helper) }) else {
                throw CaseworkError.notFound(CaseworkWording.helper, field: "helper")
            }
            return try await store.read { session in
                try self.text(record, found, narrator(session), caller)
            }
        case .community: throw CaseworkError.otherKind(record, wanted: .community)
        }
    }

    private func communityText(
        _ question: HelpQuestion, _ record: MatchRun, _ caller: Principal
    ) async throws -> HelpText {
        let solved = try await solvedCommunities(record, caller)
        let (snapshot, pack) = (solved.snapshot, solved.pack)
        @Sendable func narrator(_ session: StoreSession) -> HelpNarrator {
            HelpNarrator(
                narrator: Narrator(
                    pack: pack, day: record.asOf, names: RunNames(session, over: nationalDivisions, snapshot)),
                object: .communities, weights: pack.community.weights,
                parts: CommunityPolicy.Part.allCases.map(\.rawValue), area: { DivisionCode($0) ?? record.area })
        }
        switch question {
        case .community(let code, let versus):
            let rival = try await other(versus, snapshot, caller)
            guard mayReach(code, caller),
                let found = try await SolvingQueue.run({ solved.run.explain(community: code, versus: rival) })
            else {
                throw CaseworkError("not_in_run", OfferWording.communityNotInRun, field: "community")
            }
            return try await store.read { session in try self.text(record, [found], narrator(session)) }
        case .helper(let key):
            let helper = try await known(key, snapshot)
            guard let found = try await SolvingQueue.run({ solved.run.explain(helper: helper) }) else {
                throw CaseworkError.notFound(CaseworkWording.helper, field: "helper")
            }
            return try await store.read { session in try self.text(record, found, narrator(session), caller) }
        case .household: throw CaseworkError.otherKind(record, wanted: .support)
        }
    }

    private func text(_ record: MatchRun, _ found: [HelpLine], _ narrator: HelpNarrator) throws -> HelpText {
        let lines = found.map(narrator.line)
        let text = HelpText(
            run: record, lines: lines, removed: [],
            text: lines.isEmpty ? [HelpWording.noNeeds] : lines.flatMap(\.text))
        if let failure = narrator.narrator.names.failure { throw failure }
        return text
    }

    private func text(
        _ record: MatchRun, _ found: HelperReasons, _ narrator: HelpNarrator, _ caller: Principal
    ) throws -> HelpText {
        var seen = found
        seen.given = found.given.filter { mayReach(narrator.area($0.subject), caller) }
        if let near = found.nearest, !mayReach(narrator.area(near.subject), caller) { seen.nearest = nil }
        let text = HelpText(
            run: record, helper: narrator.narrator.names.helper(found.helper), places: found.places,
            lines: seen.given.map(narrator.line), eligible: found.eligible, removed: narrator.removed(found.removed),
            text: narrator.text(seen))
        if let failure = narrator.narrator.names.failure { throw failure }
        return text
    }

    /// The helper with this key, of those that the run read.
    private func known(_ key: String, _ snapshot: RegisterSnapshot) async throws -> RecordID {
        guard let found = snapshot.position(ofHelperKey: key.uppercased()) else {
            throw CaseworkError.notFound(CaseworkWording.helper, field: "helper")
        }
        return snapshot.helpers[found].record
    }

    private func other(
        _ key: String?, _ snapshot: RegisterSnapshot, _ caller: Principal
    ) async throws -> RecordID? {
        guard let key else { return nil }
        guard let found = snapshot.position(ofHelperKey: key.uppercased()) else {
            throw CaseworkError.notFound(CaseworkWording.helper, field: "versus")
        }
        return snapshot.helpers[found].record
    }

    // MARK: solved again

    /// A run over needs, computed again from its kept inputs.
    ///
    /// - Throws: ``CaseworkError`` `run_not_repeatable` where this version computes another outcome than the stored one.
    func solvedSupport(_ record: MatchRun, _ caller: Principal) async throws -> SupportRun {
        try await shelf.kept(record.id, as: SupportRun.self) {
            let kept = try await self.opened(ManyHelpOne.self, record.id, by: caller)
            return try await SolvingQueue.run {
                let run = try SupportRun.evaluate(
                    snapshot: kept.snapshot, beside: kept.inputs, pack: kept.pack, seed: record.seed,
                    options: Self.again)
                guard run.outcome == kept.outcome else { throw CaseworkError.notRepeatable }
                return run
            }
        }
    }

    /// A run over communities, computed again, with what it read.
    struct SolvedCommunities: Sendable {
        let run: CommunityRun
        let snapshot: RegisterSnapshot
        let pack: PolicyPack
    }

    /// A run over communities, computed again from its kept inputs.
    ///
    /// - Throws: ``CaseworkError`` `run_not_repeatable` where this version computes another outcome than the stored one.
    func solvedCommunities(_ record: MatchRun, _ caller: Principal) async throws -> SolvedCommunities {
        try await shelf.kept(record.id, as: SolvedCommunities.self) {
            let kept = try await self.opened(OrganisationsRun.self, record.id, by: caller)
            return try await SolvingQueue.run {
                let run = try CommunityRun.evaluate(
                    kept.inputs, on: kept.snapshot.asOf, divisions: kept.snapshot.divisions, pack: kept.pack,
                    seed: record.seed, options: Self.again)
                guard run.outcome == kept.outcome else { throw CaseworkError.notRepeatable }
                return SolvedCommunities(run: run, snapshot: kept.snapshot, pack: kept.pack)
            }
        }
    }

    /// The graphs of a run of any kind, by name; a run with one market has one without a name.
    func graphs(_ record: MatchRun, _ caller: Principal) async throws -> [(name: String, graph: any RunGraph)] {
        switch record.kind {
        case .support: return [("", try await solvedSupport(record, caller).graph)]
        case .community: return [("", try await solvedCommunities(record, caller).run.graph)]
        case .offers:
            let graphs = try await shelf.kept(record.id, as: [MarketGraph].self) {
                let kept = try await self.opened(OffersRun.self, record.id, by: caller)
                return try await SolvingQueue.run {
                    let run = try OfferRun.evaluate(
                        snapshot: kept.snapshot, resources: kept.inputs, pack: kept.pack, seed: record.seed,
                        options: Self.again)
                    guard run.outcome == kept.outcome else { throw CaseworkError.notRepeatable }
                    return try run.graphs(seed: record.seed, options: Self.again)
                }
            }
            return graphs.map { ($0.name, $0) }
        default: return [("", try await solved(record))]
        }
    }

    private static var again: LeadOptions {
        LeadOptions(threads: SolvingQueue.threads(of: 1), concurrently: SolvingQueue.concurrently)
    }
}
