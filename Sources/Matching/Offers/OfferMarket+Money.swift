import Register
import Solver

/// Money: to the fen, whatever the sums are.
extension OfferMarket {
    mutating func shareMoney(_ entries: [Entry], _ offers: Set<Int>) throws(MatchingError) -> [Draw] {
        options.onStage(.solve)
        let lot = levelWidth(entries, offers)
        try keepUnits(entries, lot: lot)
        let market = moneyMarket(entries, lot: lot)
        let lottery = Lottery(
            seed: seed, households: entries.map(key), helpers: problem.resources.offers.map(\.number))
        guard let solution = market.solve(lottery, isCancelled: options.isCancelled) else {
            throw MatchingError(.cancelled)
        }
        options.onStage(.verify)
        try ProofCheck.check(market, solution)
        for offer in offers {
            setPrice(offer, solution.supplierPrices[offer].coverage, solution.supplierPrices[offer].score)
        }
        return zip(market.pairs, solution.amounts).compactMap { pair, amount in
            amount == 0
                ? nil
                : Draw(
                    want: entries[Int(pair.slot)].want, offer: Int(pair.supplier), amount: amount, score: pair.score)
        }
    }

    private func moneyMarket(_ entries: [Entry], lot: Int64) -> DivisibleMarket {
        var market = DivisibleMarket()
        market.capacities = problem.resources.offers.map { max(0, $0.free ?? 0) }
        // Level first, then who comes first inside these offers, then the tier: one number for the three.
        let tiers = Int64(entries.lazy.map { problem.wants[$0.want].tier }.max() ?? 0) + 1
        let levels = (entries.lazy.map { ($0.before + $0.reach) / lot }.max() ?? 0) + 1
        let capLeft = capsLeft(entries)
        let shared = sharedCaps(entries, capLeft)
        var gates: [RegisterSnapshot.Pair: Int32] = [:]
        for (slot, entry) in entries.enumerated() {
            let want = problem.wants[entry.want]
            let group: Int64 = entry.fits.contains(where: \.isFirst) ? 0 : 1
            let level = entry.before / lot
            market.slots.append(
                .init(
                    wants: entry.reach, first: lot - entry.before % lot, step: lot,
                    priority: ((levels - level) * 2 - group) * tiers - Int64(want.tier), fall: 2 * tiers))
            for fit in entry.fits {
                let member = RegisterSnapshot.Pair(household: Int32(want.household), helper: Int32(fit.offer))
                let left = capLeft[member] ?? .max
                if shared.contains(member), gates[member] == nil {
                    gates[member] = Int32(market.gates.count)
                    market.gates.append(.init(supplier: Int32(fit.offer), limit: left))
                }
                market.pairs.append(
                    .init(
                        slot: Int32(slot), supplier: Int32(fit.offer), score: fit.score,
                        limit: min(fit.limit, entry.reach, left), gate: gates[member]))
            }
        }
        return market
    }

    /// Caps that several needs of a household could exceed together.
    private func sharedCaps(
        _ entries: [Entry], _ capLeft: [RegisterSnapshot.Pair: Int64]
    ) -> Set<RegisterSnapshot.Pair> {
        var asked: [RegisterSnapshot.Pair: (needs: Int, amount: Int64)] = [:]
        for entry in entries {
            for fit in entry.fits {
                let member = RegisterSnapshot.Pair(
                    household: Int32(problem.wants[entry.want].household), helper: Int32(fit.offer))
                let before = asked[member] ?? (0, 0)
                asked[member] = (before.needs + 1, before.amount + min(fit.limit, entry.reach))
            }
        }
        return Set(asked.lazy.filter { $0.value.needs > 1 && $0.value.amount > capLeft[$0.key] ?? .max }.map(\.key))
    }

    /// The lot, or a multiple of it where levels would be too many.
    private func levelWidth(_ entries: [Entry], _ offers: Set<Int>) -> Int64 {
        func sum(_ amounts: some Sequence<Int64>) -> Int64 {
            amounts.reduce(0) { sum, amount in
                let (value, overflow) = sum.addingReportingOverflow(amount)
                return overflow ? .max : value
            }
        }
        let asked = sum(entries.lazy.map(\.reach))
        let free = sum(offers.lazy.map { max(0, problem.resources.offers[$0].free ?? 0) })
        let highest = entries.lazy.map { $0.before + $0.reach }.max() ?? 0
        var width = lotFen
        while min(asked, free) / width > Self.mostLevels || highest / width > Self.highestLevel { width *= 2 }
        return width
    }
}
