import Policy
import Register

/// An `offers` run before it is solved: which needs take part, in how many lots, and which offers may meet them.
struct OfferProblem: Sendable {
    /// A need that takes part.
    struct Want: Sendable {
        var household: Int
        var need: Int
        var tier: Int
        /// Lots that it wants, 1 or more.
        var lots: Int
    }

    let snapshot: RegisterSnapshot
    let resources: OfferSnapshot
    let pack: PolicyPack
    let judge: OfferJudge
    /// In the order of the market's slots.
    let wants: [Want]
    /// Needs that wait, and why.
    let held: [OfferOutcome.HeldNeed]
    let market: SlotMarket
    /// Needs of its code that each offer may meet, and those that each rule removed.
    let eligible: [Int]
    let removed: [[String: Int]]
    /// Needs outside the programme.
    let outside: Int
    /// The offers by code, ascending.
    let offersByCode: [NeedCode: [Int]]

    /// Most lots that one need can want.
    static let mostLots = 1000

    init(
        _ snapshot: RegisterSnapshot, _ resources: OfferSnapshot, pack: PolicyPack, _ options: LeadOptions
    ) throws(MatchingError) {
        self.snapshot = snapshot
        self.resources = resources
        self.pack = pack
        let scope = Scope(snapshot, pack: pack, forHelper: false)
        let judge = OfferJudge(snapshot, resources, scope: scope, pack: pack)
        self.judge = judge
        var byCode: [NeedCode: [Int]] = [:]
        for (index, offer) in resources.offers.enumerated() { byCode[offer.need, default: []].append(index) }
        offersByCode = byCode
        let lots = OfferLots(resources, lotFen: Int64(pack.offers.lotYuan.value) * 100)
        var wants: [Want] = []
        var held: [OfferOutcome.HeldNeed] = []
        var outside = 0
        var eligible = [Int](repeating: 0, count: resources.offers.count)
        var removed = [[String: Int]](repeating: [:], count: resources.offers.count)
        var market = SlotMarket()
        for (index, offer) in resources.offers.enumerated() {
            market.suppliers.append(.init(capacity: lots.stock(of: index), key: offer.number))
        }
        for household in snapshot.households.indices {
            try options.goOn()
            let facts = snapshot.households[household]
            for need in facts.needs.indices where facts.needs[need].holds(on: snapshot.asOf) {
                func wait(_ reason: String) {
                    held.append(
                        .init(household: facts.number, need: need, code: facts.needs[need].code, reason: reason))
                }
                switch scope.standings[household] {
                case .outside: outside += 1
                case .held(let hits): wait(hits.first.map { "household:\($0.id)" } ?? "household")
                case .inScope(let tier, _):
                    if resources.needs[household][need].receivedUnknown {
                        wait("received_unknown")
                        continue
                    }
                    let code = facts.needs[need].code
                    var fits: [(offer: Int, limit: Int)] = []
                    for offer in byCode[code] ?? [] {
                        let findings = judge.findings(household: household, need: need, offer: offer)
                        guard findings.isEmpty else {
                            for finding in findings { removed[offer][Self.name(finding), default: 0] += 1 }
                            continue
                        }
                        eligible[offer] += 1
                        let limit = lots.limit(
                            facts.needs[need], offer: offer, share: judge.share(household: household, offer: offer))
                        if limit > 0 { fits.append((offer, limit)) }
                    }
                    let wanted = lots.wanted(
                        facts.needs[need], received: resources.needs[household][need].received, offers: fits)
                    switch wanted {
                    case .met: continue
                    case .unclear where !pack.offers.unclearNeeds.value: wait("quantity_unknown")
                    case .unclear(let most), .lots(let most):
                        let slot = Int32(market.slots.count)
                        wants.append(Want(household: household, need: need, tier: tier, lots: most))
                        market.slots.append(
                            .init(
                                household: Int32(household), priorities: [Int32](repeating: 0, count: most),
                                key: "\(facts.number)\u{1F}\(resources.needs[household][need].record)"))
                        for (offer, limit) in fits {
                            market.pairs.append(
                                .init(
                                    slot: slot, supplier: Int32(offer),
                                    score: OfferScore.total(judge, household: household, need: need, offer: offer),
                                    limit: Int32(min(limit, most))))
                        }
                    }
                }
            }
        }
        let tiers = scope.tierCount
        let levels = wants.lazy.map(\.lots).max() ?? 0
        for (slot, want) in wants.enumerated() {
            market.slots[slot].priorities = (0..<want.lots).map {
                Int32((levels - 1 - $0) * tiers + tiers - want.tier)
            }
        }
        let caps = (0..<resources.offers.count).map { lots.cap(of: $0) }
        market.groupLimit = { household, offer in
            guard let cap = caps[Int(offer)] else { return nil }
            return lots.inLots(cap - judge.share(household: Int(household), offer: Int(offer)), offer: Int(offer))
        }
        self.wants = wants
        self.held = held
        self.outside = outside
        self.eligible = eligible
        self.removed = removed
        self.market = market
    }

    /// What counts of rules name a finding.
    static func name(_ finding: OfferJudge.Finding) -> String {
        finding.missing.map { "unknown:\($0)" } ?? finding.rule.rawValue
    }
}

/// Quantities in lots: one unit, or so many yuan of a fund, the last lot being smaller where the sum is no multiple.
struct OfferLots: Sendable {
    let resources: OfferSnapshot
    let lotFen: Int64

    init(_ resources: OfferSnapshot, lotFen: Int64) {
        (self.resources, self.lotFen) = (resources, lotFen)
    }

    /// What a need wants.
    enum Wanted {
        /// Nothing more.
        case met
        /// So many lots.
        case lots(Int)
        /// Nobody knows how much; at most so many.
        case unclear(Int)
    }

    /// The size of a lot: fen for funds, thousandths of the unit else.
    func size(of offer: Int) -> Int64 { resources.offers[offer].kind == .funds ? lotFen : 1000 }

    /// How many lots an amount is, the last one smaller for money; whole units else.
    func inLots(_ amount: Int64, offer: Int) -> Int32 {
        let size = size(of: offer)
        guard amount > 0 else { return 0 }
        let lots = resources.offers[offer].kind == .funds ? (amount + size - 1) / size : amount / size
        return Int32(clamping: lots)
    }

    func stock(of offer: Int) -> Int32 { inLots(resources.offers[offer].free ?? 0, offer: offer) }

    func cap(of offer: Int) -> Int64? { resources.offers[offer].householdCap }

    /// Whether amounts of the need and of the offer can be compared.
    func isSameUnit(_ need: NeedFacts, offer: Int) -> Bool {
        resources.offers[offer].kind == .funds
            ? need.unit == Self.yuan : need.unit != nil && need.unit == resources.offers[offer].unit
    }

    /// How many lots of the offer the need may have at most; where units differ one place is one lot.
    func limit(_ need: NeedFacts, offer: Int, share: Int64) -> Int {
        let gift = resources.offers[offer]
        var most = Int64.max
        if let cap = gift.householdCap { most = min(most, Int64(inLots(cap - share, offer: offer))) }
        if gift.kind == .funds {
            if let permille = gift.billShare {
                // A share of a bill that nobody knows is nothing that can be paid.
                guard isSameUnit(need, offer: offer), let bill = need.quantityMilli else { return 0 }
                let payable = (bill / 10).multipliedReportingOverflow(by: Int64(permille)).partialValue / 1000
                most = min(most, Int64(inLots(payable, offer: offer)))
            }
        } else if !isSameUnit(need, offer: offer) {
            most = min(most, 1)
        }
        return Int(clamping: min(most, Int64(OfferProblem.mostLots)))
    }

    /// How many lots a need still wants of these offers.
    func wanted(_ need: NeedFacts, received: Int64, offers: [(offer: Int, limit: Int)]) -> Wanted {
        let isMoney = need.unit == Self.yuan
        if isMoney, let milli = need.quantityMilli {
            let rest = milli / 10 - received
            guard rest > 0 else { return .met }
            return .lots(Int(clamping: min((rest + lotFen - 1) / lotFen, Int64(OfferProblem.mostLots))))
        }
        let funds = offers.filter { resources.offers[$0.offer].kind == .funds }
        if !funds.isEmpty, need.code == .funds || !isMoney && need.code == .housing {
            // A fund for a need without an amount pays up to its cap; what was received before counts against it.
            let most = funds.map { $0.limit - Int(received / lotFen) }.max() ?? 0
            return most > 0 ? .unclear(min(most, OfferProblem.mostLots)) : .met
        }
        if let milli = need.quantityMilli,
            need.code == .goods || offers.contains(where: { isSameUnit(need, offer: $0.offer) })
        {
            let rest = milli - received
            guard rest > 0 else { return .met }
            return .lots(Int(clamping: min((rest + 999) / 1000, Int64(OfferProblem.mostLots))))
        }
        if received > 0 { return .met }
        return need.quantityMilli == nil ? .unclear(1) : .lots(1)
    }

    /// The unit of needs that are amounts of money.
    static let yuan = "元"
}
