import Matching
public import Records
public import Register
import Storage
import Wording

/// Offers: entering them, what donors say of them, what is left.
extension Office {
    /// One page of the offers, by number.
    public func offers(
        state: OfferState?, limit: Int, cursor: String?, by caller: Principal
    ) async throws -> Paged<OfferView> {
        try await presenting {
            try await store.read { session in
                let page = try session.offers(state: state, after: cursor, limit: limit.clamped(to: 1...1000))
                let table = try divisions(session)
                let items = try page.items.map { try Self.view($0, table, session) }
                return Paged(items: items, total: page.total, next: page.next)
            }
        }
    }

    /// An offer with its ledger, consents and what became of it.
    ///
    /// - Throws: ``CaseworkError`` `not_found`.
    public func offer(_ number: String, by caller: Principal) async throws -> OfferAccountView {
        try await presenting {
            try await store.read { session in
                let kept = try Self.known(number, session)
                let table = try divisions(session)
                var states: [AllocationState: (Int, Int64)] = [:]
                for one in try session.allocations(ofOffer: kept.id) {
                    let (count, amount) = states[one.state] ?? (0, 0)
                    states[one.state] = (count + 1, OfferBalance.sum(amount, one.amount))
                }
                return OfferAccountView(
                    view: try Self.view(kept, table, session), entries: try session.entries(of: kept.id),
                    consents: try session.consents(of: kept.id), seesDonor: try seesDonor(kept, session, caller),
                    states: AllocationState.allCases.compactMap { state in
                        states[state].map { (state, $0.0, $0.1) }
                    })
            }
        }
    }

    /// Enters an offer that somebody reports; its number is counted where it has none.
    ///
    /// - Throws: ``CaseworkError`` `offer_exists` where its number is taken, or the donor's same project with the same days and
    ///   areas is there; `area_unknown` for areas that are no divisions, `not_permitted` for those beyond the caller's.
    ///
    /// - Parameters:
    ///   - confirms: whether somebody confirms that the coded conditions say all that title and earmark say.
    ///   - request: the caller's name for this request; what was done under it is not done again.
    public func addOffer(
        _ stated: Offer, confirms: Bool = false, request: RequestMark? = nil, by caller: Principal
    ) async throws -> OfferView {
        let origin = ChangeOrigin(actor: caller.actor, at: now())
        var offer = stated
        if confirms { offer.confirmed = origin.at.day }
        let whole = offer
        return try await presenting {
            try await store.write { session in
                let table = try divisions(session)
                let isDone = try request.map { try !session.claim($0, at: origin.at) } ?? false
                if let known = try session.offer(stated: whole) {
                    if isDone { return try Self.view(known, table, session) }
                    throw CaseworkError("offer_exists", OfferWording.exists(known.value.number ?? ""), field: "number")
                }
                try requireAreas(whole.areas, session, caller)
                _ = try session.upsert(offers: [Stated(whole, row: nil)], origin)
                guard let kept = try session.offer(named: whole) else {
                    throw StorageError(.corrupt, "an offer that was just added")
                }
                return try Self.view(kept, table, session)
            }
        }
    }

    /// Changes what is said of an offer; a changed stock goes through its ledger.
    ///
    /// Undecided allocations of an offer whose conditions change are closed: the next run proposes anew.
    /// Conditions of an offer of which something was handed out already cannot be widened without the donor's consent.
    /// - Throws: ``CaseworkError`` `not_found`, `offer_bound`, `offer_overdrawn`, `area_unknown`; `not_permitted` for an offer,
    ///   or areas, beyond the caller's.
    public func editOffer(
        _ number: String, version: Int64?, confirms: Bool = false, by caller: Principal,
        _ change: @escaping @Sendable (inout Offer) throws -> Void
    ) async throws -> OfferView {
        let origin = ChangeOrigin(actor: caller.actor, at: now())
        return try await presenting {
            try await store.write { session in
                let kept = try Self.known(number, session)
                try requireManaged(kept, session, caller)
                var offer = kept.value
                try change(&offer)
                if offer.areas != kept.value.areas { try requireAreas(offer.areas, session, caller) }
                offer.number = kept.value.number
                offer.state = kept.value.state
                let isSame = offer.purpose == kept.value.purpose
                if offer.title != kept.value.title || offer.earmark != kept.value.earmark || !isSame {
                    offer.confirmed = nil
                }
                if confirms { offer.confirmed = origin.at.day }
                let balance = try session.balance(of: kept.id)
                guard isSame || (balance.reserved == 0 && balance.delivered == 0) else {
                    throw CaseworkError(
                        "offer_bound", OfferWording.bound(number), hint: OfferWording.boundHint(number))
                }
                try Self.adjust(kept, from: balance, to: offer.stock, session, origin)
                try session.replace(offer, id: kept.id, version: version, origin)
                if !isSame { try session.supersedeProposals(ofOffer: kept.id, key: number, origin) }
                return try Self.view(try Self.known(number, session), divisions(session), session)
            }
        }
    }

    /// Says how far a promise is: signed, received (how much), withdrawn, closed.
    ///
    /// - Parameters:
    ///   - amount: what has arrived, in the unit of the offer's stock; nil = all of it.
    ///   - request: the caller's name for this request: what arrived under it is entered once, whatever became of the answer.
    /// - Throws: ``CaseworkError`` `offer_state` where the step is not possible, `offer_in_use` where something is set aside
    ///   that would be lost, `not_permitted` for an offer beyond the caller's area.
    public func moveOffer(
        _ number: String, to state: OfferState, amount: Int64?, version: Int64?, request: RequestMark? = nil,
        by caller: Principal
    ) async throws -> OfferView {
        let origin = ChangeOrigin(actor: caller.actor, at: now())
        return try await presenting {
            try await store.write { session in
                let kept = try Self.known(number, session)
                try requireManaged(kept, session, caller)
                if let request, try !session.claim(request, at: origin.at) {
                    return try Self.view(kept, divisions(session), session)
                }
                let isMore = kept.value.state == .received && state == .received
                guard isMore || kept.value.state.next.contains(state) else {
                    throw CaseworkError(
                        "offer_state", OfferWording.state(number, kept.value.state.phrase, state.phrase), field: "state"
                    )
                }
                var balance = try session.balance(of: kept.id)
                if state == .received {
                    let arrived = amount ?? balance.committed - balance.received
                    guard arrived > 0, arrived <= balance.committed - balance.received else {
                        throw CaseworkError(
                            "offer_overdrawn", OfferWording.moreThanCommitted(number), field: "amount")
                    }
                    try session.enter(kept.id, .received, arrived, cause: nil, origin)
                }
                if state == .withdrawn || state == .closed {
                    guard balance.reserved == 0 else {
                        throw CaseworkError(
                            "offer_in_use", OfferWording.inUse(number), hint: OfferWording.inUseHint(number))
                    }
                    // What had arrived and was not given goes back to the donor with the rest.
                    if balance.freeReceived > 0 {
                        try session.enter(kept.id, .receivedOut, balance.freeReceived, cause: nil, origin)
                    }
                    if balance.free > 0 { try session.enter(kept.id, .withdrawn, balance.free, cause: nil, origin) }
                }
                var offer = kept.value
                offer.state = state
                try session.replace(offer, id: kept.id, version: version, origin)
                balance = try session.balance(of: kept.id)
                guard balance.holds else { throw StorageError(.corrupt, "an offer's ledger") }
                return try Self.view(try Self.known(number, session), divisions(session), session)
            }
        }
    }

    /// Gives what is left of an offer another purpose, with its donor's recorded consent: the rest becomes an offer of its own.
    ///
    /// - Parameter request: the caller's name for this request; what was done under it is not done again.
    /// - Throws: ``CaseworkError`` `consent_missing` without who agreed to what; `offer_empty` where nothing is left;
    ///   `area_unknown`, `not_permitted` as for an edit; `request_done` where it was done and its answer was lost.
    public func repurpose(
        _ number: String, consent: (by: String, on: CalendarDay, terms: String)?, request: RequestMark? = nil,
        by caller: Principal,
        _ change: @escaping @Sendable (inout Offer) throws -> Void
    ) async throws -> (from: OfferView, to: OfferView, consent: OfferConsent) {
        let origin = ChangeOrigin(actor: caller.actor, at: now())
        guard let consent, !consent.by.isEmpty, !consent.terms.isEmpty else {
            throw CaseworkError(
                "consent_missing", OfferWording.consentMissing(number), hint: OfferWording.consentHint, field: "consent"
            )
        }
        guard consent.on <= now().day else {
            throw CaseworkError("consent_missing", OfferWording.consentLater, field: "on")
        }
        return try await presenting {
            try await store.write { session in
                let kept = try Self.known(number, session)
                try requireManaged(kept, session, caller)
                if let request, try !session.claim(request, at: origin.at) {
                    throw CaseworkError(
                        "request_done", OfferWording.requestDone, hint: OfferWording.requestDoneHint(number))
                }
                let balance = try session.balance(of: kept.id)
                let left = balance.free
                guard left > 0 else {
                    throw CaseworkError("offer_empty", OfferWording.nothingLeft(number), field: "offer")
                }
                let recorded = try session.addConsent(
                    kept.id, givenOn: consent.on, by: consent.by, terms: consent.terms, origin)
                var fresh = kept.value
                try change(&fresh)
                if fresh.areas != kept.value.areas { try requireAreas(fresh.areas, session, caller) }
                if fresh.title != kept.value.title || fresh.earmark != kept.value.earmark { fresh.confirmed = nil }
                // A number of its own: two changes of purpose to the same project are two offers.
                fresh.number = try session.nextOfferNumber()
                fresh.stock = nil
                fresh.state = kept.value.state == .received ? .received : .signed
                fresh.specification = [fresh.specification, recorded.id].compactMap { $0 }.joined(separator: " ")
                _ = try session.upsert(offers: [Stated(fresh, row: nil)], origin)
                guard let made = try session.offer(named: fresh) else {
                    throw StorageError(.corrupt, "an offer that was just added")
                }
                // What has arrived and is not needed for what was promised already goes with it.
                let arrived = balance.freeReceived
                if arrived > 0 {
                    try session.enter(kept.id, .receivedOut, arrived, cause: recorded.id, origin)
                }
                try session.enter(kept.id, .repurposedOut, left, cause: recorded.id, origin)
                try session.enter(made.id, .repurposedIn, left, cause: recorded.id, origin)
                if arrived > 0 {
                    try session.enter(made.id, .receivedIn, arrived, cause: recorded.id, origin)
                }
                var whole = made.value
                whole.stock = left
                try session.replace(whole, id: made.id, version: nil, origin)
                var rest = kept.value
                rest.stock = (kept.value.stock ?? left) - left
                try session.replace(rest, id: kept.id, version: nil, origin)
                try session.supersedeProposals(ofOffer: kept.id, key: number, origin)
                let table = try divisions(session)
                return (
                    try Self.view(try Self.known(number, session), table, session),
                    try Self.view(try Self.known(made.value.number ?? "", session), table, session), recorded
                )
            }
        }
    }

    /// What is left of offers that are over, that soon can no longer be handed out, that nobody needs, or that no need of the
    /// last run over offers could have; with offers of the same or a similar purpose (Charity Law of 2016, art. 57).
    public func leftovers(on day: CalendarDay?, by caller: Principal) async throws -> [LeftoverLine] {
        let day = day ?? now().day
        return try await presenting {
            try await store.read { session in
                let table = try divisions(session)
                let usable = try session.usableOffers()
                var lines: [LeftoverLine] = []
                let needs = try session.needCounts(on: day)
                let refused = try Self.givenToNobody(session)
                for kept in usable {
                    let balance = try session.balance(of: kept.id)
                    guard balance.free > 0 else { continue }
                    let cause: String
                    if let last = kept.value.until, last < day {
                        cause = "over"
                    } else if let expiry = kept.value.expiry, expiry < day.adding(days: 30) {
                        cause = "expires"
                    } else if needs[kept.value.need] ?? 0 == 0 {
                        cause = "nobody"
                    } else if refused.contains(kept.value.number ?? "") {
                        cause = "nobody_fits"
                    } else {
                        continue
                    }
                    let similar = usable.filter { other in
                        other.id != kept.id && other.value.kind == kept.value.kind
                            && other.value.need == kept.value.need && (other.value.until.map { $0 >= day } ?? true)
                    }
                    let ranked = similar.sorted { one, two in
                        let (a, b) = (one.value.likeness(to: kept.value), two.value.likeness(to: kept.value))
                        return a == b ? one.value.number ?? "" < two.value.number ?? "" : a > b
                    }
                    lines.append(
                        LeftoverLine(
                            view: try Self.view(kept, table, session), left: balance.free, cause: cause,
                            similar: ranked.prefix(3).compactMap(\.value.number), needs: needs[kept.value.need] ?? 0))
                }
                return lines
            }
        }
    }

    /// Numbers of the offers that the last run over offers that read them could give to nobody, as no need met their
    /// conditions.
    private static func givenToNobody(_ session: StoreSession) throws -> Set<String> {
        var known: Set<String> = []
        var nobody: Set<String> = []
        let runs = try session.runs(limit: lastRuns).items.filter { $0.kind == .offers }
        for run in runs {
            let bytes = try session.requiredPart(StoredRun.result, of: run.id)
            // A run of an earlier form says nothing here.
            guard let outcome = try? StoredJSON.value(OfferOutcome.self, bytes, StoredRun.result) else { continue }
            for line in outcome.offers where known.insert(line.offer).inserted && line.eligible == 0 {
                nobody.insert(line.offer)
            }
        }
        return nobody
    }

    /// How many runs are looked through for the last word on an offer: as many as an office has areas to run, about.
    private static let lastRuns = 20

    // MARK: parts

    static func known(_ number: String, _ session: StoreSession) throws -> Kept<Offer> {
        guard let kept = try session.offer(number: number) else {
            throw CaseworkError.notFound(OfferWording.offer, field: "offer")
        }
        return kept
    }

    static func view(_ kept: Kept<Offer>, _ table: DivisionTable, _ session: StoreSession) throws -> OfferView {
        var offer = kept.value
        offer.manager = nil
        offer.phones = []
        let names = kept.value.areas.flatMap { table.names(around: $0) }
        return OfferView(
            offer: offer, number: kept.value.number ?? kept.id.shortKey, version: kept.version,
            balance: try session.balance(of: kept.id), areaNames: kept.value.areas.map { table.path(of: $0) },
            isOpen: kept.value.purposeIsOpen(areaNames: names) || kept.value.openWords(areaNames: names) != nil)
    }

    /// Brings the ledger to a changed stock.
    private static func adjust(
        _ kept: Kept<Offer>, from balance: OfferBalance, to stock: Int64?, _ session: StoreSession,
        _ origin: ChangeOrigin
    ) throws {
        let change = (stock ?? 0) - (kept.value.stock ?? 0)
        guard change != 0 else { return }
        guard balance.hasRoom(for: abs(change)) else { throw StorageError(.beyond, "an offer's ledger") }
        guard balance.free + change >= 0, balance.committed + change >= balance.received else {
            throw CaseworkError(
                "offer_overdrawn", OfferWording.overdrawn(kept.value.number ?? ""), field: "stock")
        }
        try session.enter(kept.id, change > 0 ? .committed : .withdrawn, abs(change), cause: nil, origin)
    }
}

extension StoreSession {
    /// The offer that was just entered, by its number or natural key.
    fileprivate func offer(named offer: Offer) throws -> Kept<Offer>? {
        if let number = offer.number { return try self.offer(number: number) }
        return try self.offer(like: offer)
    }
}

extension OfferState {
    var phrase: Phrase { Phrase(zh: term.zh, en: term.en) }
}
