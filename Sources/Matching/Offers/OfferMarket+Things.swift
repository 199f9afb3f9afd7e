import Register
import Solver

/// Things: whole units, one of them a lot.
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
        let result = try market(entries).solve(seed: seed, options)
        for offer in offers { setPrice(offer, result.prices[offer].coverage, result.prices[offer].score) }
        return result.assignments.map { assignment in
            let entry = entries[Int(assignment.slot)]
            let fit = entry.fits.first { $0.offer == Int(assignment.supplier) }
            return Draw(
                want: entry.want, offer: Int(assignment.supplier), amount: Int64(assignment.quantity) * Self.unit,
                score: fit?.score ?? 0)
        }
    }

    private func urgency(_ entry: Entry, unit number: Int64) -> Urgency {
        Urgency(
            level: entry.before / Self.unit + number, group: entry.fits.contains(where: \.isFirst) ? 0 : 1,
            tier: problem.wants[entry.want].tier)
    }

    private func market(_ entries: [Entry]) -> SlotMarket {
        var market = SlotMarket()
        for offer in problem.resources.offers {
            market.suppliers.append(
                .init(capacity: Int32(clamping: max(0, offer.free ?? 0) / Self.unit), key: offer.number))
        }
        let urgencies = entries.map { entry in
            (0..<max(1, entry.reach / Self.unit)).map { urgency(entry, unit: $0) }
        }
        let ordered = Set(urgencies.joined()).sorted(by: >)
        let rank = Dictionary(uniqueKeysWithValues: ordered.enumerated().map { ($1, Int32($0) + 1) })
        for (slot, entry) in entries.enumerated() {
            market.slots.append(
                .init(
                    household: Int32(problem.wants[entry.want].household),
                    priorities: urgencies[slot].map { rank[$0] ?? 0 }, key: key(entry)))
            for fit in entry.fits where min(fit.limit, entry.reach) >= Self.unit {
                market.pairs.append(
                    .init(
                        slot: Int32(slot), supplier: Int32(fit.offer), score: fit.score,
                        limit: Int32(clamping: min(fit.limit, entry.reach) / Self.unit)))
            }
        }
        let capLeft = capsLeft(entries)
        market.groupLimit = { household, offer in
            capLeft[.init(household: household, helper: offer)].map { Int32(clamping: $0 / Self.unit) }
        }
        return market
    }
}
