import Policy
import Records
import Register

/// Makes the outcome of an `offers` run: what is given, what is not met, what stays, and why.
struct OfferAccount {
    let problem: OfferProblem
    let market: OfferMarket
    /// By want: what it gets in its own measure (the whole of it where it gets something of the other), and what is lacking.
    private let given: [Int64]
    private let isShort: [Bool]

    init(_ problem: OfferProblem, _ market: OfferMarket) {
        self.problem = problem
        self.market = market
        var given = [Int64](repeating: 0, count: problem.wants.count)
        var isShort = [Bool](repeating: true, count: problem.wants.count)
        for draw in market.draws {
            let left = market.demands[draw.want]
            let isMoney = problem.resources.offers[draw.offer].kind == .funds
            given[draw.want] += draw.amount
            isShort[draw.want] = isMoney ? left.money > 0 : left.things > 0 && !left.isMoney
        }
        self.given = given
        self.isShort = isShort
    }

    func outcome() -> OfferOutcome {
        let shares = shares()
        var unmet: [OfferOutcome.Unmet] = []
        for (index, want) in problem.wants.enumerated() where isShort[index] {
            unmet.append(explain(want, given: given[index]))
        }
        return OfferOutcome(
            shares: shares, unmet: unmet, held: problem.held, met: problem.met, offers: lines(shares),
            counts: counts(shares))
    }

    private func shares() -> [OfferOutcome.Share] {
        market.draws.map { draw in
            let want = problem.wants[draw.want]
            let facts = problem.snapshot.households[want.household]
            let gift = problem.resources.offers[draw.offer]
            let lot = gift.kind == .funds ? market.lotFen : 1000
            return OfferOutcome.Share(
                household: facts.number, need: want.need,
                record: problem.resources.needs[want.household][want.need].record, code: facts.needs[want.need].code,
                offer: gift.number, offerRecord: gift.record, amount: draw.amount,
                lots: Int(clamping: (draw.amount + lot - 1) / lot), tier: want.tier, score: draw.score,
                parts: OfferScore.parts(
                    problem.judge, household: want.household, need: want.need, offer: draw.offer))
        }
    }

    /// Why a need got nothing or too little.
    private func explain(_ want: OfferProblem.Want, given: Int64) -> OfferOutcome.Unmet {
        let facts = problem.snapshot.households[want.household]
        let code = facts.needs[want.need].code
        let isMoney = want.demand.things == 0 || want.demand.isMoney
        return .init(
            household: facts.number, need: want.need, code: code, tier: want.tier, isMoney: isMoney,
            wanted: isMoney ? want.demand.money : want.demand.things, given: given,
            eligible: want.eligible, removed: want.removed.counts,
            nearest: want.nearest.map {
                .init(offer: problem.resources.offers[$0.offer].number, rule: $0.finding.name)
            })
    }

    private func lines(_ shares: [OfferOutcome.Share]) -> [OfferOutcome.Line] {
        var given: [String: Int64] = [:]
        var households: [String: Set<String>] = [:]
        for share in shares {
            given[share.offer, default: 0] += share.amount
            households[share.offer, default: []].insert(share.household)
        }
        var unmet = [Int](repeating: 0, count: problem.resources.offers.count)
        for (index, want) in problem.wants.enumerated() where isShort[index] {
            for fit in want.demand.fits { unmet[fit.offer] += 1 }
        }
        return problem.resources.offers.enumerated().map { index, offer in
            OfferOutcome.Line(
                offer: offer.number, free: offer.free, given: given[offer.number] ?? 0,
                households: households[offer.number]?.count ?? 0, eligible: problem.eligible[index],
                unmet: unmet[index], removed: problem.removed[index], priceCoverage: market.prices[index].coverage,
                priceScore: market.prices[index].score)
        }
    }

    /// Needs in scope, with something and without; by tier. The score is that of the shares, lot by lot.
    private func counts(_ shares: [OfferOutcome.Share]) -> RunCounts {
        var tiers: [Int: RunCounts.Tier] = [:]
        var covered = 0
        for (index, want) in problem.wants.enumerated() {
            let isCovered = given[index] > 0
            covered += isCovered ? 1 : 0
            var tier = tiers[want.tier] ?? .init(inScope: 0, covered: 0)
            tier.inScope += 1
            tier.covered += isCovered ? 1 : 0
            tiers[want.tier] = tier
        }
        return RunCounts(
            inScope: problem.wants.count, covered: covered, uncovered: problem.wants.count - covered,
            notClear: problem.held.count, outside: problem.outside, tiers: tiers,
            score: shares.reduce(0) { $0 + Int64($1.score) * Int64($1.lots) }, pairs: shares.count, running: 0)
    }
}
