/// One number for two levels: value = B · coverage + score, with a base B that is proven large enough.
///
/// An assignment is changed into a better one along alternating paths and cycles. Such a path visits a helper at
/// most once, so it has at most 2 · min(H, K) + 3 pairs and places, and its score part lies within ±D with
/// D = (2 · min(H, K) + 3) · (largest score + largest penalty). With B = 2 · D + 1
///
/// - one unit of coverage outweighs every possible change of score (B > D), so that the optimum of the single number
///   is the lexicographic optimum, and
/// - a price, which is the gain of such a path, splits uniquely: coverage is value / B rounded to the nearest, and
///   the remainder lies within ±D.
///
/// With R ranks every price, potential and path length of a solve lies within ±4 · B · (R + 1). Instances where this
/// exceeds 2⁶¹ are refused, so that no sum of two of them overflows. (1 M households and helpers, scores up to 10⁶,
/// no penalties: B ≈ 8 · 10¹², which leaves room for 70,000 different priorities.)
struct Magnitude {
    /// B.
    let base: Int64

    /// Priorities that occur, ascending; the weight of a priority is its position + 1.
    let priorities: [Int32]

    /// The magnitude of an instance, or nil where the bound is exceeded.
    ///
    /// - Parameter comparesResults: B exceeds twice the score of any whole result too, so that any two results compare
    ///   by the single number, and not only by paths between them: a budget may need several exchanges at once.
    init?(_ instance: Instance, comparesResults: Bool = false) {
        var found = Distinct<Int32>()
        for priority in instance.priority { _ = found.number(of: priority) }
        for priority in instance.levels { _ = found.number(of: priority) }
        priorities = found.values.sorted()
        let shorter = Int128(min(instance.householdCount, instance.helperCount))
        let largest = Int128(instance.pairScore.max() ?? 0) + Int128(instance.penalties.max() ?? 0)
        var base = 2 * (2 * shorter + 3) * largest + 1
        if comparesResults {
            let needed = instance.need.reduce(Int128(0)) { $0 + Int128($1) }
            let places = instance.capacity.reduce(Int128(0)) { $0 + Int128($1) }
            base = max(base, 2 * min(needed, places) * largest + 1)
        }
        let reach = 4 * base * Int128(priorities.count + 1)
        guard reach < 1 << 61, instance.helperCount < PackedPair.indexLimit,
            instance.householdCount < PackedPair.indexLimit
        else { return nil }
        self.base = Int64(base)
    }

    /// The dense rank of a priority that occurs, from 1. Logarithmic.
    func weight(_ priority: Int32) -> Int64 {
        var low = 0
        var high = priorities.count
        while high - low > 1 {
            let middle = (low + high) / 2
            if priorities[middle] <= priority { low = middle } else { high = middle }
        }
        return Int64(low + 1)
    }

    /// A price as one value, held within what prices of this instance can be.
    func value(_ price: Price) -> Int64 {
        let coverage = min(max(price.coverage, 0), Int64(priorities.count) + 1)
        let score = min(max(price.score, -(base / 2)), base / 2)
        return max(0, base * coverage + score)
    }

    /// A value as (coverage, score), the score part nearest to zero.
    func price(_ value: Int64) -> Price {
        var coverage = value / base
        var score = value % base
        if score > base / 2 {
            coverage += 1
            score -= base
        } else if score < -(base / 2) {
            coverage -= 1
            score += base
        }
        return Price(coverage: coverage, score: score)
    }
}
