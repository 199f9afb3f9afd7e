/// Slot auction: a first assignment of first units by a few bids per household.
///
/// Idea. A household bids for the cheapest place of its best helper, up to where its second choice is as good, and
/// turns out whoever holds that place, who then bids again. With exact increments (ε = 0) the invariants of
/// `Residual` hold after every bid, so that the rest of the work starts from a valid state; with at most eight bids
/// per household it ends early, which leaves the hard cases to the searches.
///
/// Every slot has its own price, so that a helper's price is that of its cheapest slot. A free slot costs what its
/// place costs, or the start price if that is more; the first free slot is the cheapest of the free ones. So prices
/// begin at what the first place costs at least.
///
/// Source: augmenting row reduction of Jonker and Volgenant 1987, the auction of Bertsekas 1988, carried over to
/// capacities. Complexity: O(bids · row), and O(used slots) for a bid at a helper that is full.
///
/// Not used where a pair may carry several units: a pair that carries some and could carry more needs an equality that
/// per-slot prices do not keep.
struct SlotAuction: ~Copyable {
    private static let bidsPerHousehold: UInt8 = 8

    private let slotPrice: Column<Int64>
    private let startPrice: Column<Int64>
    private let bids: Column<UInt8>

    /// Lets the households of the given tiers bid. False where it was cancelled.
    static func run(_ residual: borrowing Residual, tiers: [HouseholdTier]) -> Bool {
        let auction = SlotAuction(residual)
        for tier in tiers where tier.weight > 0 {
            for (turn, household) in tier.households.enumerated() {
                if turn & 0x3FF == 0, residual.isCancelled() { return false }
                var bidder: Int32? = household
                while let present = bidder { bidder = auction.bid(present, in: residual) }
            }
        }
        return true
    }

    private init(_ residual: borrowing Residual) {
        slotPrice = Column(repeating: 0, count: residual.slotHousehold.count)
        for helper in 0..<residual.helperCount where residual.input.capacity[helper] > 0 {
            residual.price[helper] = max(residual.price[helper], residual.penalty(helper, place: 0))
        }
        startPrice = Column(residual.price.array())
        bids = Column(repeating: 0, count: Int(residual.householdCount))
    }

    /// One bid. Returns the household that it turned out, if any.
    private func bid(_ household: Int32, in residual: borrowing Residual) -> Int32? {
        if bids[household] == Self.bidsPerHousehold { return nil }
        bids[household] += 1
        let weight = residual.input.firstWeight[household]
        let least = residual.leastPrice[household]
        var best = -Residual.far
        var second = -weight
        var chosen = PackedPair(score: 0, helper: 0)
        for position in residual.row(household) {
            let pair = residual.input.pair[position]
            if pair.score - least <= second { break }
            let value = pair.score - residual.price[pair.helper]
            if value > best {
                second = max(second, best)
                best = value
                chosen = pair
            } else if value > second {
                second = value
            }
        }
        if best <= -weight {
            residual.households[household].reserve = -weight
            return nil
        }
        let helper = chosen.helper
        if residual.input.capacity[helper] == 0 {
            // No place to bid for: the price rises to where the second choice is as good, and the household bids again.
            residual.price[helper] += best - second
            return household
        }
        let offer = cheapestSlots(helper, in: residual)
        if let next = offer.next { second = max(second, chosen.score - next) }
        let price = offer.price + best - second
        residual.households[household].reserve = second
        slotPrice[offer.slot] = price
        residual.price[helper] = min(price, offer.next ?? price)
        guard offer.slot < residual.slotStart[helper] + residual.used[helper] else {
            residual.take(household, helper: helper, score: chosen.score)
            return nil
        }
        let out = residual.slotHousehold[offer.slot]
        residual.leave(slot: offer.slot)
        residual.hold(household, slot: offer.slot, score: chosen.score)
        return out
    }

    /// The cheapest slot of a helper, free ones first among equals, and the price of the next.
    private func cheapestSlots(
        _ helper: Int32, in residual: borrowing Residual
    ) -> (slot: Int32, price: Int64, next: Int64?) {
        let start = residual.slotStart[helper]
        let used = residual.used[helper]
        var slot: Int32 = -1
        var price = Residual.far
        var next = Residual.far
        for free in used..<min(used + 2, residual.input.capacity[helper]) {
            let cost = max(startPrice[helper], residual.penalty(helper, place: free))
            if slot < 0 {
                slot = start + free
                price = cost
            } else {
                next = cost
            }
        }
        if slot < 0 || price > residual.price[helper] || next > price {
            for taken in start..<start + used {
                let cost = slotPrice[taken]
                if cost < price {
                    next = price
                    price = cost
                    slot = taken
                } else if cost < next {
                    next = cost
                }
            }
        }
        return (slot, price, next == Residual.far ? nil : next)
    }
}
