import Policy
public import Records
public import Register
import Storage
import Wording

/// A community as people see it.
public struct CommunityLine: Sendable {
    /// The community.
    public var community: Community
    /// Its name from the county down.
    public var name: String
    /// How many organisations help it today.
    public var helped: Int
}

/// A tie as people see it.
public struct TieLine: Sendable {
    /// The tie.
    public var tie: CommunityTie
    /// The community's name from the county down.
    public var name: String
    /// The organisation or unit.
    public var helper: HelperName
}

/// What became of a step with a tie.
public struct TieResult: Sendable {
    /// The id.
    public var id: String
    /// The state before.
    public var before: CommunityTie.State?
    /// The state now.
    public var after: CommunityTie.State?
    /// The version now.
    public var version: Int64?
    /// Why it was refused; nil where it was done.
    public var refusal: CaseworkError?
}

extension Office {
    /// The communities of an area with how many organisations help each.
    public func communities(
        area: DivisionCode?, limit: Int, cursor: String?, by caller: Principal
    ) async throws -> Paged<CommunityLine> {
        let reach = try reach(area, caller)
        let today = now().day
        return try await presenting {
            try await store.read { session in
                let all = try session.communities(in: reach)
                let ties = Dictionary(grouping: try session.runningTies(in: reach, on: today), by: \.community)
                let table = try divisions(session)
                let rest = all.filter { $0.code.description > cursor ?? "" }
                let items = rest.prefix(limit.clamped(to: 1...1000))
                return Paged(
                    items: items.map {
                        CommunityLine(
                            community: $0, name: table.path(of: $0.code), helped: ties[$0.code]?.count ?? 0)
                    }, total: all.count, next: rest.count > items.count ? items.last?.code.description : nil)
            }
        }
    }

    /// One page of the ties in the caller's area.
    public func ties(
        area: DivisionCode?, run: String?, state: CommunityTie.State?, limit: Int, cursor: String?, by caller: Principal
    ) async throws -> Paged<TieLine> {
        let reach = try reach(area, caller)
        return try await presenting {
            try await store.read { session in
                if let run {
                    let found = try self.record(run, session, caller)
                    guard found.kind == .community else { throw CaseworkError.otherKind(found, wanted: .community) }
                }
                let page = try session.ties(
                    in: reach, run: run, state: state, after: cursor, limit: limit.clamped(to: 1...1000))
                let table = try divisions(session)
                let names = try HelperNames(session, page.items.map(\.helper))
                return Paged(
                    items: page.items.map { tie in
                        let key = tie.helper.shortKey
                        return TieLine(
                            tie: tie, name: table.path(of: tie.community),
                            helper: names[tie.helper] ?? HelperName(key: key, name: key, unit: nil))
                    }, total: page.total, next: page.next)
            }
        }
    }

    /// Takes one step with ties: those named, or all of a run; each on its own.
    public func decideTies(
        _ ids: [String], run: String?, action: CommunityTie.Action, because: String?, dryRun: Bool,
        by caller: Principal
    ) async throws -> [TieResult] {
        guard action == .approve || because != nil else {
            throw CaseworkError("reason_missing", OfferWording.tieReason, field: "because")
        }
        var ids = ids
        if let run {
            var cursor: String?
            repeat {
                let page = try await ties(
                    area: nil, run: run, state: action.from, limit: 1000, cursor: cursor, by: caller)
                ids += page.items.map(\.tie.id)
                cursor = page.next
            } while cursor != nil
        }
        let (wanted, at) = (ids, now())
        let origin = ChangeOrigin(actor: caller.actor, at: at)
        return try await presenting {
            let body: @Sendable (StoreSession) throws -> [TieResult] = { session in
                // What a trial would have done before, as the store does not know it.
                var tried: [CommunityTie] = []
                return try wanted.map { id in
                    var result = TieResult(id: id)
                    guard var tie = try session.tie(id), self.mayReach(tie.community, caller) else {
                        result.refusal = CaseworkError.notFound(OfferWording.tie, field: "tie")
                        return result
                    }
                    (result.before, result.version) = (tie.state, tie.version)
                    guard tie.state == action.from else {
                        result.refusal = CaseworkError(
                            "not_possible", OfferWording.tieState(id, tie.state.rawValue), field: "action")
                        return result
                    }
                    tie.state = action.to
                    switch action {
                    case .approve:
                        if let refusal = try self.hindrance(of: tie, on: at.day, tried, session) {
                            result.refusal = refusal
                            return result
                        }
                        tie.from = at.day
                    case .end:
                        tie.until = at.day
                        tie.endReason = "other"
                    case .refuse: tie.endReason = "other"
                    }
                    result.after = tie.state
                    if dryRun {
                        if action == .approve { tried.append(tie) }
                    } else {
                        try session.move(tie, words: because, origin)
                        result.version = tie.version + 1
                    }
                    return result
                }
            }
            return dryRun ? try await store.read(body) : try await store.write(body)
        }
    }

    /// Why a tie may not begin today; nil where it may. What ran when it was proposed may have changed since.
    private func hindrance(
        of tie: CommunityTie, on day: CalendarDay, _ tried: [CommunityTie], _ session: StoreSession
    ) throws -> CaseworkError? {
        func refusal(_ code: String, _ words: Phrase) -> CaseworkError {
            CaseworkError(code, words, hint: OfferWording.tieHint, field: "tie")
        }
        func counts(_ other: CommunityTie) -> Bool { other.until.map { $0 >= day } ?? true }
        let ofHelper =
            try session.ties(of: tie.helper, community: nil, states: [.active]).filter(counts)
            + tried.filter { $0.helper == tie.helper }
        if ofHelper.contains(where: { $0.community == tie.community }) {
            return refusal("tied_already", OfferWording.tiedAlready(tie.id))
        }
        let pack = try pack(for: tie.community, on: day, session)
        guard ofHelper.count < pack.community.places.value else {
            return refusal("helper_full", OfferWording.tieHelperFull(tie.id, pack.community.places.value))
        }
        let atCommunity =
            try session.ties(of: nil, community: tie.community, states: [.active]).filter(counts)
            + tried.filter { $0.community == tie.community }
        if let community = try session.community(tie.community), atCommunity.count >= community.wanted {
            return refusal("community_full", OfferWording.tieCommunityFull(tie.id, community.wanted))
        }
        guard let helper = try session.helper(tie.helper)?.value, helper.from.map({ $0 <= day }) ?? true,
            helper.until.map({ $0 >= day }) ?? true
        else { return refusal("helper_away", OfferWording.tieHelperAway(tie.id)) }
        return nil
    }
}
