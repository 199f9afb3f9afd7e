import Logging
import Matching
import Policy
public import Records
public import Register
import Storage
public import Wording

/// Which proposals of a run a decision is about.
public struct DecisionFilter: Sendable, Hashable, Codable {
    /// Households in this area.
    public var area: DivisionCode?
    /// Households of these tiers; none = all.
    public var tiers: [Int] = []
    /// Pairs of at least this score, thousandths of a point.
    public var leastScore: Int64?
    /// Pairs of this helper.
    public var helper: String?

    /// Every proposal.
    public init() {}
}

/// Proposals → pairings: what people decide.
extension Office {
    /// How many decisions may come in one request.
    public static let decisionLimit = 5000

    /// Decides proposals one after the other in one transaction. A refused one changes nothing and keeps no other back.
    ///
    /// - Parameter dryRun: everything is tried and nothing is kept.
    public func decide(
        _ orders: [DecisionOrder], dryRun: Bool = false, by caller: Principal
    ) async throws -> [DecisionLine] {
        guard orders.count <= Self.decisionLimit else { throw CaseworkError.tooMany(Self.decisionLimit) }
        let at = now()
        let lines = try await sitting(dryRun) { session in
            let runs = Set(orders.compactMap(\.run))
            let wide = try orders.count > 20 && runs.count == 1 ? runs.first.flatMap { try session.run($0)?.area } : nil
            let desk = try DecisionDesk(session, self, caller, at, wide: wide)
            return try Self.each(orders, desk)
        }
        note(lines, dryRun)
        return lines
    }

    /// Decides every open proposal of a run that the filter names.
    public func decide(
        run: String, _ filter: DecisionFilter, like order: DecisionOrder, dryRun: Bool, by caller: Principal
    ) async throws -> [DecisionLine] {
        let at = now()
        let lines = try await sitting(dryRun) { session in
            let record = try record(run, session, caller)
            let desk = try DecisionDesk(session, self, caller, at, wide: record.area)
            let helper = try filter.helper.map { try desk.helper($0).id }
            var areas: [String: DivisionCode] = [:]
            let open = try session.keptProposals(of: run).filter {
                $0.proposal.state.transition(order.action) != nil
                    && (filter.tiers.isEmpty || filter.tiers.contains($0.proposal.tier))
                    && Int64($0.proposal.score) >= filter.leastScore ?? 0
                    && (helper == nil || helper == $0.proposal.helper)
            }
            for kept in try session.households(open.map(\.proposal.household)) {
                areas[kept.value.number] = kept.value.area
            }
            let orders = open.filter { kept in
                guard let area = areas[kept.proposal.household], mayReach(area, caller) else { return false }
                return filter.area?.contains(area) ?? true
            }.map { kept in
                var one = order
                one.run = run
                one.household = kept.proposal.household
                one.helper = kept.proposal.helper.shortKey
                one.version = kept.version
                return one
            }
            guard orders.count <= Self.decisionLimit else { throw CaseworkError.tooMany(Self.decisionLimit) }
            return try Self.each(orders, desk)
        }
        note(lines, dryRun)
        return lines
    }

    /// Each order by itself; those that wait for a place which another one frees are tried again.
    static func each(_ orders: [DecisionOrder], _ desk: DecisionDesk) throws -> [DecisionLine] {
        var lines = [DecisionLine?](repeating: nil, count: orders.count)
        var open = Array(orders.indices)
        while !open.isEmpty {
            var waiting: [Int] = []
            for index in open {
                do {
                    lines[index] = try desk.decide(orders[index])
                } catch {
                    let refusal = try CaseworkError.refusal(error)
                    lines[index] = refused(orders[index], refusal)
                    if refusal.code == "helper_full" { waiting.append(index) }
                }
            }
            guard waiting.count == open.count else {
                open = waiting
                continue
            }
            // Each waits for a place that another one frees: moves in a ring are done together, or not at all.
            let ring = try Self.ring(waiting, orders, desk)
            guard !ring.isEmpty else { break }
            desk.together = Set(ring.map { orders[$0].household })
            for index in ring { lines[index] = try desk.decide(orders[index]) }
            desk.together = []
            open = waiting.filter { !ring.contains($0) }
        }
        return lines.compactMap { $0 }
    }

    /// The largest part of `waiting` of which each could be done if all of it were.
    private static func ring(_ waiting: [Int], _ orders: [DecisionOrder], _ desk: DecisionDesk) throws -> [Int] {
        defer { desk.together = [] }
        var ring = waiting.filter { orders[$0].action == .approve }
        while !ring.isEmpty {
            desk.together = Set(ring.map { orders[$0].household })
            let able = try ring.filter { index in
                do {
                    try desk.tryOut(orders[index])
                    return true
                } catch {
                    _ = try CaseworkError.refusal(error)
                    return false
                }
            }
            guard able.count < ring.count else { return ring }
            ring = able
        }
        return []
    }

    private static func refused(_ order: DecisionOrder, _ refusal: CaseworkError) -> DecisionLine {
        var line = DecisionLine(household: order.household, action: order.action.rawValue)
        line.run = order.run
        line.refusal = refusal
        return line
    }

    /// Does steps with pairings, one after the other in one transaction.
    public func decide(
        _ orders: [PairingOrder], dryRun: Bool = false, by caller: Principal
    ) async throws -> [DecisionLine] {
        guard orders.count <= Self.decisionLimit else { throw CaseworkError.tooMany(Self.decisionLimit) }
        let at = now()
        let lines = try await sitting(dryRun) { session in
            let desk = try DecisionDesk(session, self, caller, at)
            return try orders.map { order in
                do {
                    return try desk.decide(order)
                } catch {
                    var line = DecisionLine(
                        household: order.household, role: order.role, action: order.action.rawValue)
                    line.refusal = try CaseworkError.refusal(error)
                    return line
                }
            }
        }
        note(lines, dryRun)
        return lines
    }

    /// Proposes a pair by hand, under the same rules as a run.
    public func pair(
        _ household: String, _ helper: String, role: PairingRole, dryRun: Bool, by caller: Principal
    ) async throws -> DecisionLine {
        let at = now()
        return try await sitting(dryRun) { session in
            let desk = try DecisionDesk(session, self, caller, at)
            let (home, who) = (try desk.household(household), try desk.helper(helper))
            let proposal = try desk.propose(home, who, role: role)
            var line = DecisionLine(household: household, role: role, action: "propose")
            line.run = proposal.run
            line.helper = desk.name(who)
            line.after = proposal.state.rawValue
            line.version = 1
            line.consequences = [DecisionWording.proposedByHand(proposal.run, who.id.shortKey)]
            line.undo = "jiedui proposal refuse \(household) --reason other --because …"
            return line
        }
    }

    /// Two households exchange their leads; with `dryRun` only what it costs.
    public func swap(
        _ first: String, _ second: String, because: String?, dryRun: Bool, by caller: Principal
    ) async throws -> SwapLine {
        let at = now()
        var line = try await sitting(dryRun) { session in
            try DecisionDesk(session, self, caller, at).swap(first, second, because: because)
        }
        line.isDone = !dryRun
        return line
    }

    /// Forbids a pair by hand.
    public func forbid(
        _ household: String, _ helper: String, until: CalendarDay?, because: String, by caller: Principal
    ) async throws -> Prohibition {
        let at = now()
        return try await sitting(false) { session in
            let desk = try DecisionDesk(session, self, caller, at)
            _ = try desk.household(household)
            let who = try desk.helper(helper)
            if let until, until < at.day {
                throw CaseworkError("bad_parameter", DecisionWording.untilPast, field: "until")
            }
            let prohibition = Prohibition(
                id: session.prohibitionID(household, who.id, from: at.day, origin: "hand"), household: household,
                helper: who.id,
                from: at.day, until: until, reason: "hand", origin: "hand", words: because)
            try session.forbid(prohibition, desk.origin)
            return prohibition
        }
    }

    /// Lifts every prohibition of a pair from today on.
    public func allow(_ household: String, _ helper: String, by caller: Principal) async throws -> Int {
        let at = now()
        return try await sitting(false) { session in
            let desk = try DecisionDesk(session, self, caller, at)
            _ = try desk.household(household)
            let who = try desk.helper(helper)
            let standing = try session.prohibitions(of: household).filter {
                $0.helper == who.id && ($0.holds(on: at.day) || $0.from > at.day)
            }
            guard !standing.isEmpty else { throw CaseworkError("not_forbidden", DecisionWording.notForbidden) }
            for prohibition in standing { try session.lift(prohibition, on: at.day, desk.origin) }
            return standing.count
        }
    }

    /// A household that declined asks again: it takes part in runs from today on.
    public func ask(_ household: String, by caller: Principal) async throws {
        let at = now()
        try await sitting(false) { session in
            let desk = try DecisionDesk(session, self, caller, at)
            _ = try desk.household(household)
            let standing = try session.declines(of: household).filter { $0.holds(on: at.day) }
            guard !standing.isEmpty else { throw CaseworkError("not_declined", DecisionWording.notDeclined) }
            for decline in standing { try session.ask(decline, on: at.day, desk.origin) }
        }
    }

    /// A helper leaves; see ``DecisionDesk/leave(_:on:successor:because:)``.
    public func leave(
        _ helper: String, on day: CalendarDay?, successor: String?, because: String?, dryRun: Bool,
        by caller: Principal
    ) async throws -> [DecisionLine] {
        let at = now()
        return try await sitting(dryRun) { session in
            try DecisionDesk(session, self, caller, at)
                .leave(helper, on: day ?? at.day, successor: successor, because: because)
        }
    }

    /// All running pairings of one helper go to another.
    public func handOver(
        _ helper: String, to successor: String, on day: CalendarDay?, because: String?, dryRun: Bool,
        by caller: Principal
    ) async throws -> [DecisionLine] {
        let at = now()
        return try await sitting(dryRun) { session in
            try DecisionDesk(session, self, caller, at)
                .handOverAll(helper, to: successor, on: day ?? at.day, because: because)
        }
    }

    /// Pauses a helper.
    public func pause(
        _ helper: String, from: CalendarDay?, until: CalendarDay?, deputy: String?, because: String?,
        by caller: Principal
    ) async throws -> [Phrase] {
        let at = now()
        return try await sitting(false) { session in
            try DecisionDesk(session, self, caller, at)
                .pause(helper, from: from ?? at.day, until: until, deputy: deputy, because: because)
        }
    }

    /// Ends a helper's pauses.
    public func resume(_ helper: String, on day: CalendarDay?, by caller: Principal) async throws -> [Phrase] {
        let at = now()
        return try await sitting(false) { session in
            try DecisionDesk(session, self, caller, at).resume(helper, on: day ?? at.day)
        }
    }

    /// One transaction of decisions: kept, or tried and undone.
    func sitting<T: Sendable>(_ dryRun: Bool, _ body: @Sendable (StoreSession) throws -> T) async throws -> T {
        try await presenting {
            dryRun ? try await store.rehearse(body) : try await store.write(body)
        }
    }

    private func note(_ lines: [DecisionLine], _ dryRun: Bool) {
        guard !dryRun else { return }
        logger.info(
            "decisions",
            metadata: [
                "done": "\(lines.count { $0.refusal == nil })", "refused": "\(lines.count { $0.refusal != nil })",
            ])
    }
}

extension CaseworkError {
    /// More decisions than one request may bring.
    static func tooMany(_ limit: Int) -> CaseworkError {
        CaseworkError("too_many_decisions", DecisionWording.tooMany(limit), hint: DecisionWording.tooManyHint)
    }

    /// The refusal that an error of one step means; any other error ends the transaction.
    static func refusal(_ error: any Error) throws -> CaseworkError {
        if let refusal = error as? CaseworkError { return refusal }
        if let pack = error as? PackError { return CaseworkError(pack) }
        if let matching = error as? MatchingError, matching.code != .cancelled { return CaseworkError(matching) }
        if let storage = error as? StorageError, storage.code == .staleVersion || storage.code == .notFound {
            return CaseworkError(storage)
        }
        throw error
    }
}
