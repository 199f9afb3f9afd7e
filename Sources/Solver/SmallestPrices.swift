/// The smallest optimal prices.
///
/// Idea. With the assignment fixed, the optimality conditions of `Residual` are differences: if helper k's price falls
/// by δ(k) and household h's reserve rises by ε(h), then
///
///     δ(k) ≤ p(k) − g(last used place), or ≤ p(k) where no place is used
///     ε(h) ≤ −W(next) − u(h)                  where a further unit exists
///     δ(k) ≤ ε(h) + (u(h) − s + p(k))         pairs that can carry more
///     ε(h) ≤ δ(k) + (s − p(k) − u(h))         pairs that carry something
///
/// All constants are non-negative. The largest solution of such a system is unique, is the same for every optimal
/// assignment (the optimal prices form a lattice), and is the vector of shortest distances from a root to which the
/// first two lines are arcs: one search of Dijkstra over the whole graph. (Ahuja, Magnanti, Orlin, 5.2; Demange and
/// Gale 1985 on the lattice.) Complexity: O(pairs + nodes · log nodes).
extension Residual {
    /// Lowers prices to the smallest optimal ones and raises reserves to match. The assignment must be optimal.
    mutating func lowerPrices() -> Bool {
        heap.removeAll()
        for helper in 0..<helperCount {
            let floor = used[helper] > 0 ? penalty(helper, place: used[helper] - 1) : 0
            helperDistance[helper] = price[helper] - floor
            heap.push(helperDistance[helper], helper)
        }
        for household in 0..<householdCount where count[household] < input.need[household] {
            households[household].distance = -weight(household, unit: count[household]) - households[household].reserve
            heap.push(households[household].distance, helperCount + household)
        }
        var work = 0
        while !heap.isEmpty {
            work += 1
            if work & 0xFFF == 0, isCancelled() { return false }
            let (distance, node) = heap.pop()
            if node < helperCount {
                if distance == helperDistance[node], !helperSettled[node] { settleHelper(node, distance: distance) }
            } else if distance == households[node - helperCount].distance {
                settleHousehold(node - helperCount, distance: distance)
            }
        }
        for helper in 0..<helperCount {
            price[helper] -= helperDistance[helper]
            helperDistance[helper] = Self.far
            helperSettled[helper] = false
        }
        for household in 0..<householdCount where households[household].distance != Self.far {
            households[household].reserve += households[household].distance
            households[household].distance = Self.far
        }
        return true
    }

    private mutating func settleHelper(_ helper: Int32, distance: Int64) {
        helperSettled[helper] = true
        for slot in usedSlots(helper) {
            let household = slotHousehold[slot]
            let reached = distance + slotScore[slot] - price[helper] - households[household].reserve
            if reached < households[household].distance {
                households[household].distance = reached
                heap.push(reached, helperCount + household)
            }
        }
    }

    private mutating func settleHousehold(_ household: Int32, distance: Int64) {
        let base = distance + households[household].reserve
        for position in row(household) {
            let pair = input.pair[position]
            let helper = pair.helper
            let reached = base - pair.score + price[helper]
            if reached >= helperDistance[helper] || isSaturated(household, helper, at: position) { continue }
            helperDistance[helper] = reached
            heap.push(reached, helper)
        }
    }
}
