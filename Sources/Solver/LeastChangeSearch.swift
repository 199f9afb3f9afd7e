/// Least change by a bonus per kept pair.
///
/// Idea. Let V be the value of a result and kept(x) how many existing pairs it carries. For a bonus λ ≥ 0 the engine
/// maximises V(x) + λ · kept(x): that is the same problem with other scores. Whatever it finds lies on the concave hull
/// of (moves, V), and f(λ) − λ · (existing − K) bounds every result with at most K moves (Lagrange). The line through two
/// points of the hull gives the next λ; where the engine finds nothing above the line, the two are neighbours (Eisner and
/// Severance 1976), so the breakpoints are exact. λ is a fraction: all values are multiplied by its denominator.
///
/// The ends. λ above B · (ranks + 1) keeps all that can be kept, because a path or cycle of exchanges covers one
/// household more at most. λ below 1 / (existing + 1) is the optimum with the fewest moves.
///
/// Between two neighbours. Their difference falls apart into paths and cycles that can be applied one by one
/// (`Exchanges`), each gaining λ per move, so a choice of them that uses up the budget reaches the bound. Where no choice
/// does, branch and bound decides pair by pair: an existing pair that one neighbour keeps and the other drops is either
/// given out before the solve or taken away (`Remainder`). Neither needs a bonus, so a branch solves within the same range
/// of numbers as the whole. Each branch leaves one of the two neighbours as it is: that one is a corner of the branch's
/// hull, too.
///
/// Complexity: one solve per breakpoint looked at, for a budget usually less than ten; branches as many as needed.
struct LeastChangeSearch {
    /// A result that some bonus made the best.
    struct Found {
        var pairs: [Int]
        var kept: Int
        var value: Int128
    }

    let instance: Instance
    let magnitude: Magnitude
    let options: SolveOptions
    /// Existing pairs, ascending, and whether each pair is one.
    let existing: [Int]
    let isExisting: [Bool]
    var branchesLeft = 0

    init(_ instance: Instance, magnitude: Magnitude, kept: [Int], options: SolveOptions) {
        self.instance = instance
        self.magnitude = magnitude
        self.options = options
        var isExisting = [Bool](repeating: false, count: instance.pairCount)
        for pair in kept where isExisting.indices.contains(pair) { isExisting[pair] = true }
        self.isExisting = isExisting
        existing = isExisting.indices.filter { isExisting[$0] }
    }

    /// What keeps every pair that can be kept.
    var largestBonus: Int64 { magnitude.base * Int64(magnitude.priorities.count + 1) }

    func moves(_ found: Found) -> Int { existing.count - found.kept }

    func point(_ found: Found) -> LeastChange.Point {
        LeastChange.Point(moves: moves(found), value: price(found.value), covered: covered(found.pairs))
    }

    /// Households with a pair among these.
    private func covered(_ pairs: [Int]) -> Int {
        var (count, household, last) = (0, 0, -1)
        for pair in pairs.sorted() {
            while instance.pairs(of: household).upperBound <= pair { household += 1 }
            if household != last { count += 1 }
            last = household
        }
        return count
    }

    /// A value in total as (coverage, score), the score part nearest to zero.
    func price(_ value: Int128) -> Price {
        let base = Int128(magnitude.base)
        var coverage = value / base
        var score = value % base
        if score > base / 2 {
            coverage += 1
            score -= base
        } else if score < -(base / 2) {
            coverage -= 1
            score += base
        }
        return Price(coverage: Int64(clamping: coverage), score: Int64(clamping: score))
    }

    /// The best for scale · V + bonus · kept; nil where it was cancelled or leaves the range of 64 bits.
    func solve(scale: Int64, bonus: Int64, _ remainder: Remainder? = nil) -> Found? {
        let largest = Int128(instance.pairScore.max() ?? 0) * Int128(scale) + Int128(bonus)
        let reach =
            4
            * (Int128(largestBonus) * Int128(scale) + Int128(2 * min(instance.householdCount, instance.helperCount) + 3)
                * largest)
        let rest = remainder?.instance ?? instance
        guard largest < 1 << 40, reach < 1 << 61, let input = rest.residualInput(magnitude) else { return nil }
        if let remainder {
            for (household, weight) in remainder.firstWeight { input.firstWeight[household] = magnitude.base * weight }
        }
        rescale(input, of: rest, remainder, scale: scale, bonus: bonus)
        var residual = Residual(input, isCancelled: options.isCancelled)
        guard residual.optimise(.coverageDuals, onStage: { _ in }), !options.isCancelled() else { return nil }
        var units = AssignedUnits()
        units.add(residual)
        let pairs = units.assignments(in: rest).map { Int($0.pair) }
        guard let remainder else { return found(pairs) }
        return found((pairs.map { Int(remainder.origin[$0]) } + remainder.given).sorted())
    }

    /// A result with its value, and how many existing pairs it keeps.
    func found(_ pairs: [Int]) -> Found {
        var quantity = [Int32](repeating: 0, count: instance.pairCount)
        for pair in pairs { quantity[pair] = 1 }
        let value = instance.value(of: quantity, weight: { magnitude.weight($0) })
        return Found(
            pairs: pairs, kept: pairs.count { isExisting[$0] },
            value: Int128(magnitude.base) * Int128(value.coverage) + Int128(value.score))
    }

    private func rescale(
        _ input: borrowing ResidualInput, of rest: Instance, _ remainder: Remainder?, scale: Int64, bonus: Int64
    ) {
        for household in 0..<rest.householdCount {
            let row = rest.pairs(of: household)
            for position in row {
                var score = Int64(rest.pairScore[position]) * scale
                if isExisting[remainder.map { Int($0.origin[position]) } ?? position] { score += bonus }
                input.pair[position] = PackedPair(score: score, helper: rest.pairHelper[position])
            }
            input.pair.sortDescending(row)
            input.firstWeight[household] *= scale
        }
        for index in 0..<input.furtherWeight.count { input.furtherWeight[index] *= scale }
        for index in 0..<input.penalty.count { input.penalty[index] *= scale }
    }
}
