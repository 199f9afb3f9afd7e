public import Records
public import Register
import Storage
import Wording

/// What becomes of offers: deciding, handing over, what comes back.
extension Office {
    /// One page of the allocations for households within the caller's area.
    public func allocations(
        area: DivisionCode?, run: String?, offer: String?, state: AllocationState?, limit: Int, cursor: String?,
        by caller: Principal
    ) async throws -> Paged<AllocationLine> {
        let reach = try reach(area, caller)
        return try await presenting {
            try await store.read { session in
                if let run { _ = try self.record(run, session, caller) }
                let record = try offer.map { try Self.known($0, session).id }
                let page = try session.allocations(
                    in: reach, run: run, state: state, offer: record, after: cursor,
                    limit: limit.clamped(to: 1...1000))
                return Paged(items: try lines(page.items, session), total: page.total, next: page.next)
            }
        }
    }

    private func lines(_ allocations: [Allocation], _ session: StoreSession) throws -> [AllocationLine] {
        let table = try divisions(session)
        let heads = try HeadNames(session, allocations.map(\.household))
        var offers: [RecordID: Offer] = [:]
        var areas: [String: DivisionCode] = [:]
        for kept in try session.households(Array(Set(allocations.map(\.household))).sorted()) {
            areas[kept.value.number] = kept.value.area
        }
        return try allocations.map { one in
            let offer: Offer
            if let known = offers[one.offer] {
                offer = known
            } else {
                guard let kept = try session.offer(one.offer) else { throw StorageError(.corrupt, "offer") }
                offer = kept.value
                offers[one.offer] = offer
            }
            return AllocationLine(
                allocation: one, offer: offer.number ?? one.offer.shortKey, title: offer.title, unit: offer.unit,
                kind: offer.kind, headName: heads[one.household]?.name,
                areaName: areas[one.household].map { table.path(of: $0) } ?? "")
        }
    }

    /// Takes steps with allocations, each on its own: what is refused keeps no other back. A dry run stores nothing.
    public func decide(
        _ orders: [AllocationOrder], dryRun: Bool, by caller: Principal
    ) async throws -> [AllocationResult] {
        let at = now()
        let origin = ChangeOrigin(actor: caller.actor, at: at)
        return try await presenting {
            let body: @Sendable (StoreSession) throws -> [AllocationResult] = { session in
                let desk = try AllocationDesk(session, self, orders)
                // What a dry run would enter, so that its answers are those of the real one.
                var drawn: [RecordID: OfferBalance] = [:]
                return try orders.map { order in
                    try self.step(order, at.day, dryRun, &drawn, desk, origin, caller)
                }
            }
            return dryRun ? try await store.read(body) : try await store.write(body)
        }
    }

    /// Takes one step with every allocation of a run in the state from which it leads, within the caller's area.
    public func decide(
        run: String, area: DivisionCode?, offer: String?, like order: AllocationOrder, dryRun: Bool,
        by caller: Principal
    ) async throws -> [AllocationResult] {
        let from = AllocationState.transitions.filter { $0.action == order.action }.map(\.from)
        var orders: [AllocationOrder] = []
        for state in from {
            var cursor: String?
            repeat {
                let page = try await allocations(
                    area: area, run: run, offer: offer, state: state, limit: 1000, cursor: cursor, by: caller)
                orders += page.items.map {
                    var one = order
                    (one.id, one.version) = ($0.allocation.id, $0.allocation.version)
                    return one
                }
                cursor = page.next
            } while cursor != nil
        }
        return try await decide(orders, dryRun: dryRun, by: caller)
    }

    private func step(
        _ order: AllocationOrder, _ today: CalendarDay, _ dryRun: Bool, _ drawn: inout [RecordID: OfferBalance],
        _ desk: AllocationDesk, _ origin: ChangeOrigin, _ caller: Principal
    ) throws -> AllocationResult {
        let session = desk.session
        var result = AllocationResult(id: order.id, action: order.action)
        do {
            guard var one = try session.allocation(order.id),
                let household = try session.household(one.household), mayReach(household.value.area, caller)
            else { throw CaseworkError.notFound(OfferWording.allocation, field: "allocation") }
            (result.before, result.version) = (one.state, one.version)
            if let version = order.version, version != one.version {
                throw CaseworkError(
                    "stale_version", OfferWording.stale(one.id, one.state.phrase), field: "version")
            }
            guard let line = one.state.transition(order.action), line.roles.contains(caller.role) else {
                throw CaseworkError(
                    "not_possible", OfferWording.notPossible(one.id, one.state.phrase, order.action.phrase),
                    hint: OfferWording.notPossibleHint, field: "action")
            }
            guard !line.needsReason || order.reason != nil || order.because != nil else {
                throw CaseworkError("reason_missing", OfferWording.reasonMissing(order.action.phrase), field: "reason")
            }
            let day = order.on ?? today
            guard day <= today else { throw CaseworkError("day_later", OfferWording.dayLater, field: "on") }
            if let first = try desk.begin(of: one), day < first {
                throw CaseworkError(
                    "day_earlier", OfferWording.dayEarlier(one.id, one.state.phrase, first.description), field: "on")
            }
            guard let offer = try session.offer(one.offer) else { throw StorageError(.corrupt, "offer") }
            if order.action == .approve {
                try checkRelatives(one, offer, household, session, caller)
                result.isUnchecked = caller.personHash == nil || caller.standsFor != nil && caller.standsForHash == nil
            }
            var entries: [(kind: OfferEntry.Kind, amount: Int64)] = []
            if let entry = one.state.entry(order.action) {
                var balance = try drawn[one.offer] ?? session.balance(of: one.offer)
                guard balance.hasRoom(for: one.amount) else { throw CaseworkError(StorageError(.beyond)) }
                balance.add(entry, one.amount)
                entries.append((entry, one.amount))
                // What comes back after the offer is over goes back to its donor: nobody can give it out any more.
                if entry == .returned, !offer.value.state.isUsable {
                    let arrived = min(one.amount, balance.freeReceived)
                    if arrived > 0 { entries.append((.receivedOut, arrived)) }
                    entries.append((.withdrawn, one.amount))
                    for line in entries.dropFirst() { balance.add(line.kind, line.amount) }
                }
                guard balance.holds else {
                    throw CaseworkError(
                        "offer_overdrawn", OfferWording.overdrawn(offer.value.number ?? ""), field: "amount")
                }
                if entry == .delivered, offer.value.kind.arrives, balance.delivered > balance.received {
                    throw CaseworkError(
                        "offer_not_arrived", OfferWording.notArrived(offer.value.number ?? ""),
                        hint: OfferWording.notArrivedHint(offer.value.number ?? ""), field: "offer")
                }
                if [.approve, .deliver].contains(order.action) {
                    // Whatever day is said: nobody gets goods that are past their last day now.
                    if let expiry = offer.value.expiry, expiry < today {
                        throw CaseworkError(
                            "goods_expired", OfferWording.expired(offer.value.number ?? ""), field: "offer")
                    }
                    try desk.requireAllowed(one, offer, household, on: day)
                }
                drawn[one.offer] = balance
            }
            one.state = line.to
            one.reason = line.needsReason ? (order.reason ?? .other).rawValue : one.reason
            switch order.action {
            case .approve: one.reservedOn = day
            case .deliver: one.deliveredOn = day
            case .confirm: one.confirmedOn = day
            default: break
            }
            result.after = one.state
            guard !dryRun else { return result }
            // Moved first: where somebody was there before, nothing is entered.
            try session.move(one, words: order.because, isUnchecked: result.isUnchecked, origin)
            for line in entries { try session.enter(one.offer, line.kind, line.amount, cause: one.id, origin) }
            result.version = one.version + 1
        } catch let refusal as CaseworkError {
            result.refusal = refusal
        } catch let error as StorageError where error.code == .staleVersion {
            result.refusal = CaseworkError("stale_version", OfferWording.staleNow(order.id), field: "version")
        }
        return result
    }

    /// The guard of Charity Law, art. 40 and 58, on the day of the decision; and nobody approves what their own relatives get, or
    /// what they or their relatives give (M110).
    private func checkRelatives(
        _ one: Allocation, _ offer: Kept<Offer>, _ household: Kept<Household>, _ session: StoreSession,
        _ caller: Principal
    ) throws {
        if try session.isDonorRelative(offer.id, of: household.id) {
            throw CaseworkError("donor_relative", OfferWording.donorRelative(one.id), field: "allocation")
        }
        let nobody = RecordID(high: 0, low: 0)
        for person in caller.personHashes.compactMap({ RecordID(bytes: $0) }) {
            if try session.isConcerned(person, household: household.id, helper: nobody) {
                throw CaseworkError(
                    "own_relative", OfferWording.ownRelative(one.id), hint: OfferWording.ownRelativeHint,
                    field: "allocation")
            }
            if try session.isConcerned(person, offer: offer.id) {
                throw CaseworkError(
                    "own_offer", OfferWording.ownOffer(one.id), hint: OfferWording.ownRelativeHint, field: "allocation")
            }
        }
    }
}

extension AllocationState {
    /// The line that a step enters in the offer's ledger; nil where nothing moves.
    func entry(_ action: Action) -> OfferEntry.Kind? {
        switch action {
        case .approve: .reserved
        case .deliver: .delivered
        case .release: .released
        case .giveBack: .returned
        case .refuse, .confirm, .supersede: nil
        }
    }

    var phrase: Phrase { OfferWording.allocationState(rawValue) }
}

extension AllocationState.Action {
    var phrase: Phrase { OfferWording.allocationAction(rawValue) }
}
