import Register
import Solver

/// Things, in whole units, one of them a lot; and any market in units of a part, for those who want to solve it again.
extension OfferMarket {
    /// Level first, then who comes first inside these offers, then the tier.
    private struct Urgency: Hashable, Comparable {
        var level: Int64
        var group: Int
        var tier: Int

        static func < (one: Urgency, other: Urgency) -> Bool {
            (one.level, one.group, one.tier) < (other.level, other.group, other.tier)
        }
    }

    private static let unit: Int64 = 1000

    mutating func shareThings(_ entries: [Entry], _ offers: Set<Int>) throws(MatchingError) -> [Draw] {
        let solved = try unitMarket(entries, part: Self.unit, lot: Self.unit).solved(seed: seed, options)
        keep(solved)
        let result = solved.result
        for offer in offers { setPrice(offer, result.prices[offer].coverage, result.prices[offer].score) }
        return result.assignments.map { assignment in
            let entry = entries[Int(assignment.slot)]
            let fit = entry.fits.first { $0.offer == Int(assignment.supplier) }
            return Draw(
                want: entry.want, offer: Int(assignment.supplier), amount: Int64(assignment.quantity) * Self.unit,
                score: fit?.score ?? 0)
        }
    }

    /// The graph of a market of money in units of the largest part of which every amount that can bind is a multiple; none
    /// where these would be more than ``mostParts``.
    mutating func keepUnits(_ entries: [Entry], lot: Int64) throws(MatchingError) {
        guard graphs != nil else { return }
        let part = exactPart(entries, lot)
        guard entries.reduce(0, { $0 + $1.reach / part }) <= Self.mostParts else { return keep(nil) }
        keep(try unitMarket(entries, part: part, lot: lot).solved(seed: seed, options))
    }

    /// Most units of the graph of a market of money.
    private static let mostParts: Int64 = 500_000

    private func exactPart(_ entries: [Entry], _ lot: Int64) -> Int64 {
        let capLeft = capsLeft(entries)
        var part: Int64 = 0
        var asked: [Int: Int64] = [:]
        var askedByHousehold: [RegisterSnapshot.Pair: Int64] = [:]
        for entry in entries {
            part = Self.divisor(part, entry.reach)
            let into = entry.before % lot
            if into + entry.reach > lot { part = Self.divisor(Self.divisor(part, lot), into) }
            let household = Int32(problem.wants[entry.want].household)
            for fit in entry.fits {
                if fit.limit < entry.reach { part = Self.divisor(part, fit.limit) }
                let most = min(fit.limit, entry.reach)
                asked[fit.offer, default: 0] += most
                askedByHousehold[.init(household: household, helper: Int32(fit.offer)), default: 0] += most
            }
        }
        for (offer, most) in asked {
            let free = problem.resources.offers[offer].free ?? 0
            if most > free { part = Self.divisor(part, free) }
        }
        for (pair, most) in askedByHousehold {
            if let left = capLeft[pair], most > left { part = Self.divisor(part, left) }
        }
        return max(1, part)
    }

    private static func divisor(_ one: Int64, _ other: Int64) -> Int64 {
        var (a, b) = (one, other)
        while b != 0 { (a, b) = (b, a % b) }
        return a
    }

    private func unitMarket(_ entries: [Entry], part: Int64, lot: Int64) -> SlotMarket {
        var market = SlotMarket()
        for offer in problem.resources.offers {
            market.suppliers.append(
                .init(capacity: Int32(clamping: max(0, offer.free ?? 0) / part), key: offer.number))
        }
        let urgencies = entries.map { entry in
            (0..<max(1, entry.reach / part)).map { number in
                Urgency(
                    level: (entry.before + number * part) / lot,
                    group: entry.fits.contains(where: \.isFirst) ? 0 : 1, tier: problem.wants[entry.want].tier)
            }
        }
        let ordered = Set(urgencies.joined()).sorted(by: >)
        let rank = Dictionary(uniqueKeysWithValues: ordered.enumerated().map { ($1, Int32($0) + 1) })
        for (slot, entry) in entries.enumerated() {
            market.slots.append(
                .init(
                    household: Int32(problem.wants[entry.want].household),
                    priorities: urgencies[slot].map { rank[$0] ?? 0 }, key: key(entry)))
            for fit in entry.fits where min(fit.limit, entry.reach) >= part {
                market.pairs.append(
                    .init(
                        slot: Int32(slot), supplier: Int32(fit.offer), score: fit.score,
                        limit: Int32(clamping: min(fit.limit, entry.reach) / part)))
            }
        }
        let capLeft = capsLeft(entries)
        market.groupLimit = { household, offer in
            capLeft[.init(household: household, helper: offer)].map { Int32(clamping: $0 / part) }
        }
        return market
    }
}
