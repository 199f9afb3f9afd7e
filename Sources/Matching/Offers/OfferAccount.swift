import Policy
import Records
import Register
import Solver

/// Makes the outcome of an `offers` run: amounts, what is not met, what stays, and why.
struct OfferAccount {
    let problem: OfferProblem
    let result: SlotMarket.Result
    private let lots: OfferLots

    init(_ problem: OfferProblem, _ result: SlotMarket.Result) {
        self.problem = problem
        self.result = result
        lots = OfferLots(problem.resources, lotFen: Int64(problem.pack.offers.lotYuan.value) * 100)
    }

    func outcome() -> OfferOutcome {
        let shares = shares()
        var unmet: [OfferOutcome.Unmet] = []
        for (slot, want) in problem.wants.enumerated() where Int(result.served[slot]) < want.lots {
            unmet.append(explain(want, given: Int(result.served[slot])))
        }
        return OfferOutcome(
            shares: shares, unmet: unmet, held: problem.held, offers: lines(shares), counts: counts(shares))
    }

    /// The allocations with their amounts: whole lots, but the last of a sum of money, which is what is left to give: of the
    /// need, of the household's cap, of the share of a bill, of the fund.
    private func shares() -> [OfferOutcome.Share] {
        let resources = problem.resources
        var needLeft: [Int: Int64] = [:]
        var fundLeft: [Int: Int64] = [:]
        var householdLeft: [RegisterSnapshot.Pair: Int64] = [:]
        var shares: [OfferOutcome.Share] = []
        for assignment in result.assignments {
            let want = problem.wants[Int(assignment.slot)]
            let offer = Int(assignment.supplier)
            let facts = problem.snapshot.households[want.household]
            let gift = resources.offers[offer]
            var amount = Int64(assignment.quantity) * lots.size(of: offer)
            if gift.kind == .funds {
                let need = facts.needs[want.need]
                let key = resources.needs[want.household][want.need]
                let slot = Int(assignment.slot)
                if lots.isSameUnit(need, offer: offer), let milli = need.quantityMilli {
                    amount = min(amount, needLeft[slot] ?? milli / 10 - key.received)
                    needLeft[slot] = (needLeft[slot] ?? milli / 10 - key.received) - amount
                    if let permille = gift.billShare { amount = min(amount, milli / 10 * Int64(permille) / 1000) }
                }
                let pair = RegisterSnapshot.Pair(household: Int32(want.household), helper: Int32(offer))
                if let cap = gift.householdCap {
                    let left = householdLeft[pair] ?? cap - problem.judge.share(household: want.household, offer: offer)
                    amount = min(amount, left)
                    householdLeft[pair] = left - amount
                }
                let left = fundLeft[offer] ?? gift.free ?? 0
                amount = min(amount, left)
                fundLeft[offer] = left - amount
            }
            guard amount > 0 else { continue }
            let parts = OfferScore.parts(
                problem.judge, household: want.household, need: want.need, offer: offer)
            shares.append(
                .init(
                    household: facts.number, need: want.need,
                    record: resources.needs[want.household][want.need].record, code: facts.needs[want.need].code,
                    offer: gift.number, offerRecord: gift.record, amount: amount, lots: Int(assignment.quantity),
                    tier: want.tier, score: parts.reduce(0, +), parts: parts))
        }
        return shares
    }

    /// Why a need got nothing or too little.
    private func explain(_ want: OfferProblem.Want, given: Int) -> OfferOutcome.Unmet {
        let facts = problem.snapshot.households[want.household]
        let code = facts.needs[want.need].code
        var eligible = 0
        var removed: [String: Int] = [:]
        var nearest: OfferOutcome.Unmet.NearMiss?
        for offer in problem.offersByCode[code] ?? [] {
            let findings = problem.judge.findings(household: want.household, need: want.need, offer: offer)
            if findings.isEmpty {
                eligible += 1
                continue
            }
            for finding in findings { removed[OfferProblem.name(finding), default: 0] += 1 }
            if findings.count == 1, nearest == nil {
                nearest = .init(
                    offer: problem.resources.offers[offer].number, rule: OfferProblem.name(findings[0]))
            }
        }
        return .init(
            household: facts.number, need: want.need, code: code, tier: want.tier, wanted: want.lots, given: given,
            eligible: eligible, removed: removed, nearest: nearest)
    }

    private func lines(_ shares: [OfferOutcome.Share]) -> [OfferOutcome.Line] {
        var given: [String: Int64] = [:]
        var households: [String: Set<String>] = [:]
        for share in shares {
            given[share.offer, default: 0] += share.amount
            households[share.offer, default: []].insert(share.household)
        }
        return problem.resources.offers.enumerated().map { index, offer in
            OfferOutcome.Line(
                offer: offer.number, free: offer.free, given: given[offer.number] ?? 0,
                households: households[offer.number]?.count ?? 0, eligible: problem.eligible[index],
                removed: problem.removed[index], priceCoverage: result.prices[index].coverage,
                priceScore: result.prices[index].score)
        }
    }

    /// Needs in scope, with something and without; by tier.
    private func counts(_ shares: [OfferOutcome.Share]) -> RunCounts {
        var tiers: [Int: RunCounts.Tier] = [:]
        var covered = 0
        for (slot, want) in problem.wants.enumerated() {
            let isCovered = result.served[slot] > 0
            covered += isCovered ? 1 : 0
            var tier = tiers[want.tier] ?? .init(inScope: 0, covered: 0)
            tier.inScope += 1
            tier.covered += isCovered ? 1 : 0
            tiers[want.tier] = tier
        }
        return RunCounts(
            inScope: problem.wants.count, covered: covered, uncovered: problem.wants.count - covered,
            notClear: problem.held.count, outside: problem.outside, tiers: tiers, score: result.score,
            pairs: shares.count, running: 0)
    }
}
