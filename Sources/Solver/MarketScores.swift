/// The score part of start prices: at each scarce helper the score of its (capacity + 1)-th best candidate, and one.
///
/// At this price as many candidates as there are places would take one, were it for this helper alone. Candidates whose
/// own weight is below the helper's coverage dual cannot pay it and do not count. One pass over the pairs keeps the
/// best candidates of each helper in a heap: O(pairs + entries · log capacity), where few pairs enter a heap.
struct MarketScores: ~Copyable {
    /// A heap of the best scores so far per helper, the least of them first, in the helper's slots.
    private let best: Column<Int64>
    private let size: Column<Int32>
    /// The best score that is in no heap.
    private let next: Column<Int64>

    /// Adds the score part to all prices that coverage duals have raised; cancelled, it may leave them.
    static func add(to residual: borrowing Residual) {
        guard (0..<residual.helperCount).contains(where: { residual.price[$0] > 0 }) else { return }
        let market = MarketScores(residual)
        for household in 0..<residual.householdCount where residual.input.need[household] > 0 {
            if household & 0xFFF == 0, residual.isCancelled() { return }
            let weight = residual.input.firstWeight[household]
            for position in residual.row(household) {
                let pair = residual.input.pair[position]
                if pair.score <= market.next[pair.helper] { continue }
                let dual = residual.price[pair.helper]
                if dual > 0, weight >= dual { market.offer(pair.score, to: pair.helper, in: residual) }
            }
        }
        for helper in 0..<residual.helperCount where residual.price[helper] > 0 {
            residual.price[helper] += max(0, market.next[helper]) + 1
        }
    }

    private init(_ residual: borrowing Residual) {
        best = Column(repeating: 0, count: residual.slotHousehold.count)
        size = Column(repeating: 0, count: Int(residual.helperCount))
        next = Column(repeating: -1, count: Int(residual.helperCount))
    }

    private func offer(_ score: Int64, to helper: Int32, in residual: borrowing Residual) {
        let start = residual.slotStart[helper]
        let capacity = residual.input.capacity[helper]
        if size[helper] < capacity {
            var hole = size[helper]
            size[helper] += 1
            while hole > 0, best[start + (hole - 1) / 2] > score {
                best[start + hole] = best[start + (hole - 1) / 2]
                hole = (hole - 1) / 2
            }
            best[start + hole] = score
            return
        }
        if capacity == 0 || score <= best[start] {
            next[helper] = score
            return
        }
        next[helper] = best[start]
        var hole: Int32 = 0
        while true {
            var child = 2 * hole + 1
            if child >= capacity { break }
            if child + 1 < capacity, best[start + child + 1] < best[start + child] { child += 1 }
            if best[start + child] >= score { break }
            best[start + hole] = best[start + child]
            hole = child
        }
        best[start + hole] = score
    }
}
