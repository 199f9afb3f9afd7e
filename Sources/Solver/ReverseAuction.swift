/// Reverse auction: free places with a price bid for households, a few bids per place.
///
/// Idea. The mirror of `SlotAuction`. A helper with a free place that is too dear lowers its price to its second best
/// candidate and takes the best one, who gains the difference; the place that this household left is free and may bid
/// in turn. With exact increments the invariants of `Residual` hold after every bid. What the few bids leave over is
/// left to the reverse searches, which are exact but dearer.
///
/// A candidate is worth score − reserve to a helper. Only households that want one unit are taken; others bound the
/// price from below. Before a household is valued, its reserve rises to what it has now, which the invariants allow.
///
/// Source: reverse auction of Bertsekas, Castañon and Tsaknakis 1993. Complexity: O(bids · candidates looked at).
struct ReverseAuction: ~Copyable {
    private static let bidsPerPlace: Int32 = 4

    private let bids: Column<Int32>
    private var waiting: [Int32] = []

    /// Lets overpriced free places bid. False where it was cancelled.
    static func run(_ residual: borrowing Residual, candidates: inout CandidateRows) -> Bool {
        var auction = ReverseAuction(helpers: Int(residual.helperCount))
        for helper in 0..<residual.helperCount where residual.isOverpriced(helper) { auction.waiting.append(helper) }
        var turn = 0
        while let helper = auction.waiting.popLast() {
            while residual.isOverpriced(helper),
                auction.bids[helper] < Self.bidsPerPlace * residual.input.capacity[helper]
            {
                turn += 1
                if turn & 0xFF == 0, residual.isCancelled() { return false }
                auction.bids[helper] += 1
                if !auction.bid(helper, in: residual, candidates: &candidates) { break }
            }
        }
        return true
    }

    private init(helpers: Int) {
        bids = Column(repeating: 0, count: helpers)
    }

    /// One bid; false where nobody can be taken.
    private mutating func bid(
        _ helper: Int32, in residual: borrowing Residual, candidates: inout CandidateRows
    ) -> Bool {
        var best = -Residual.far
        var second = residual.penalty(helper, place: residual.used[helper])
        var chosen = PackedPair(score: 0, helper: 0)
        var row = candidates.row(of: helper, in: residual)
        var entry = row.start
        while entry < row.end {
            let candidate = candidates.entry(entry, row: &row, of: helper, in: residual)
            if candidate.value <= second { break }
            entry += 1
            let household = candidate.pair.helper
            if residual.isSaturated(household, helper) { continue }
            let isSimple = residual.input.need[household] == 1
            if isSimple { residual.raiseReserve(household) }
            let value = candidate.pair.score - residual.households[household].reserve
            if isSimple, value > best {
                second = max(second, best)
                best = value
                chosen = candidate.pair
            } else if value > second {
                second = value
            }
        }
        guard best >= second, best > residual.penalty(helper, place: residual.used[helper]) else {
            residual.price[helper] = max(best, second)
            return false
        }
        residual.price[helper] = second
        let household = chosen.helper
        residual.households[household].reserve = chosen.score - second
        if residual.count[household] > 0 {
            let slot = residual.held[residual.heldStart[household]]
            residual.leave(slot: slot)
            residual.free(slot: slot)
            let left = residual.slotHelper[slot]
            if residual.isOverpriced(left) { waiting.append(left) }
        }
        residual.take(household, helper: helper, score: chosen.score)
        return true
    }
}

extension Residual {
    /// Raises the reserve of a household that wants one unit to what it has: its unit's score − price, or to what
    /// makes an unwanted unit worthless.
    @inline(__always)
    func raiseReserve(_ household: Int32) {
        let now: Int64
        if count[household] == 0 {
            now = -input.firstWeight[household]
        } else {
            let slot = held[heldStart[household]]
            now = slotScore[slot] - price[slotHelper[slot]]
        }
        if now > households[household].reserve { households[household].reserve = now }
    }
}
