import Policy
import Records
import Register

/// An `offers` run before it is solved: which needs take part, how much they want, and which offers may meet them.
struct OfferProblem: Sendable {
    /// A need that takes part.
    struct Want: Sendable {
        var household: Int
        var need: Int
        var tier: Int
        var demand: OfferDemand
        /// How many offers of its code fit, what removed the others, and the first that failed one rule alone.
        var eligible: Int
        var removed: OfferTally
        var nearest: (offer: Int, finding: OfferJudge.Finding)?
    }

    let snapshot: RegisterSnapshot
    let resources: OfferSnapshot
    let pack: PolicyPack
    let judge: OfferJudge
    /// In the order of the households and their needs.
    let wants: [Want]
    /// Needs that wait, and why.
    let held: [OfferOutcome.HeldNeed]
    /// Needs that have all they want already.
    let met: [OfferOutcome.MetNeed]
    /// Needs of its code that each offer may meet, and those that each rule removed.
    let eligible: [Int]
    let removed: [[String: Int]]
    /// Needs outside the programme.
    let outside: Int
    /// The offers by code, ascending.
    let offersByCode: [NeedCode: [Int]]

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
        var wants: [Want] = []
        var held: [OfferOutcome.HeldNeed] = []
        var met: [OfferOutcome.MetNeed] = []
        var outside = 0
        var eligible = [Int](repeating: 0, count: resources.offers.count)
        var removed = [OfferTally](repeating: OfferTally(), count: resources.offers.count)
        for household in snapshot.households.indices {
            try options.goOn()
            let facts = snapshot.households[household]
            for need in facts.needs.indices where facts.needs[need].holds(on: snapshot.asOf) {
                let code = facts.needs[need].code
                switch scope.standings[household] {
                case .outside: outside += 1
                case .held(let hits):
                    held.append(
                        .init(
                            household: facts.number, need: need, code: code,
                            reason: hits.first.map { "household:\($0.id)" } ?? "household"))
                case .inScope(let tier, _):
                    var fitting: [Int] = []
                    var failed = OfferTally()
                    var nearest: (offer: Int, finding: OfferJudge.Finding)?
                    for offer in byCode[code] ?? [] {
                        let findings = judge.findings(household: household, need: need, offer: offer)
                        for finding in findings {
                            removed[offer].add(finding)
                            failed.add(finding)
                        }
                        if nearest == nil, findings.count == 1 { nearest = (offer, findings[0]) }
                        if findings.isEmpty {
                            eligible[offer] += 1
                            fitting.append(offer)
                        }
                    }
                    switch OfferDemand.standing(judge, household: household, need: need, offers: fitting) {
                    case .met: met.append(.init(household: facts.number, need: need, code: code))
                    case .waits(let reason):
                        held.append(.init(household: facts.number, need: need, code: code, reason: reason))
                    case .wants(let demand):
                        wants.append(
                            Want(
                                household: household, need: need, tier: tier, demand: demand, eligible: fitting.count,
                                removed: failed, nearest: nearest))
                    }
                }
            }
        }
        self.wants = wants
        self.held = held
        self.met = met
        self.outside = outside
        self.eligible = eligible
        self.removed = removed.map(\.counts)
    }
}

/// What a need still wants of the offers that may meet it: things, counted in thousandths of its unit, or money in fen. It gets
/// either; what it has got of the one ends the other, because nobody can say how much of it is met.
struct OfferDemand: Sendable {
    /// An offer that may meet it.
    struct Fit: Sendable {
        var offer: Int
        /// Points of one lot.
        var score: Int32
        /// Most that it may give: fen for funds, thousandths else.
        var limit: Int64
        /// Whether the household comes first inside the offer.
        var isFirst: Bool
    }

    /// Where a need stands before a run.
    enum Standing: Sendable {
        /// It has all it wants.
        case met
        /// It waits, for this reason.
        case waits(String)
        /// It takes part.
        case wants(OfferDemand)
    }

    /// Whether it is an amount of money.
    var isMoney: Bool
    /// Thousandths wanted, and received before.
    var things: Int64
    var thingsBefore: Int64
    /// Fen wanted, and received before.
    var money: Int64
    var moneyBefore: Int64
    /// By offer, ascending.
    var fits: [Fit]

    /// Where a need stands with the offers `offers` that fit it.
    static func standing(_ judge: OfferJudge, household: Int, need: Int, offers: [Int]) -> Standing {
        let facts = judge.snapshot.households[household].needs[need]
        let key = judge.resources.needs[household][need]
        if key.receivedUnknown { return .waits("received_unknown") }
        if key.isMetOtherwise { return .met }
        var demand = OfferDemand(
            isMoney: facts.isMoney, things: 0, thingsBefore: facts.isMoney ? 0 : key.received, money: 0,
            moneyBefore: facts.isMoney ? key.received : key.receivedMoney,
            fits: offers.map { fit(judge, household: household, need: need, offer: $0) })
        let funds = demand.fits.filter { judge.resources.offers[$0.offer].kind == .funds }
        let others = demand.fits.count - funds.count
        if facts.isMoney, let milli = facts.quantityMilli {
            demand.money = milli / 10 - key.received
            guard demand.money > 0 else { return .met }
            if key.received == 0, others > 0 { demand.things = 1000 }
            return .wants(demand)
        }
        let isUnclear = facts.quantityMilli == nil
        // A fund for a need that is no amount of money pays up to its cap; without a cap nobody can say how much.
        let most = funds.compactMap { judge.resources.offers[$0.offer].householdCap }.max()
        demand.fits.removeAll {
            let gift = judge.resources.offers[$0.offer]
            return gift.kind == .funds && gift.householdCap == nil
        }
        if let most, demand.thingsBefore == 0 {
            demand.money = most - demand.moneyBefore
            guard demand.money > 0 else { return .met }
        }
        if !facts.isMoney, demand.moneyBefore == 0 {
            if isUnclear, key.received > 0 { return .met }
            demand.things = (facts.quantityMilli ?? 1000) - key.received
            guard demand.things > 0 else { return .met }
        } else if facts.isMoney, key.received == 0, others > 0 {
            demand.things = 1000
        }
        if most == nil, demand.moneyBefore > 0, !facts.isMoney { return .met }
        let waits = most == nil && others == 0 && !funds.isEmpty
        if waits || isUnclear && !judge.policy.unclearNeeds.value { return .waits("quantity_unknown") }
        return .wants(demand)
    }

    private static func fit(_ judge: OfferJudge, household: Int, need: Int, offer: Int) -> Fit {
        let gift = judge.resources.offers[offer]
        let facts = judge.snapshot.households[household].needs[need]
        var limit = Int64.max
        if let cap = gift.householdCap { limit = cap - judge.share(household: household, offer: offer) }
        if let left = judge.billLeft(household: household, need: need, offer: offer) { limit = min(limit, left) }
        if gift.kind != .funds, facts.isMoney || facts.unit == nil || facts.unit != gift.unit {
            // Where the units differ one place is all that it may have of an offer.
            limit = min(limit, 1000 - judge.resources.needs[household][need].drawn(from: offer))
        }
        return Fit(
            offer: offer, score: OfferScore.total(judge, household: household, need: need, offer: offer),
            limit: max(0, limit), isFirst: judge.isFirst(household: household, offer: offer))
    }
}
