extension LeastChangeSearch {
    /// Two neighbours on the hull around a budget, and the bound between them.
    struct Bracket {
        /// The best within the budget on the hull.
        var within: Found
        /// The next on the hull, beyond the budget; nil where `within` is the optimum of all.
        var beyond: Found?
        /// No result within the budget is worth more.
        var bound: Int128
    }

    /// The optimum with the fewest moves.
    func optimum(_ remainder: Remainder? = nil) -> Found? {
        solve(scale: Int64(existing.count) + 1, bonus: 1, remainder)
    }

    /// What keeps all that can be kept, and then is the best.
    ///
    /// Where all existing pairs fit together they are simply formed first, which needs no numbers larger than those of the
    /// instance; else a bonus above every other gain keeps the most.
    func stayer(_ remainder: Remainder? = nil) -> Found? {
        guard remainder == nil, existingFit else { return solve(scale: 1, bonus: largestBonus, remainder) }
        return solve(scale: 1, bonus: 0, self.remainder(after: Decisions(given: existing)))
    }

    /// Whether needs and capacities have room for all existing pairs together. O(existing).
    private var existingFit: Bool {
        var units: [Int: Int32] = [:]
        var places: [Int32: Int32] = [:]
        for pair in existing {
            units[instance.household(ofPair: pair), default: 0] += 1
            places[instance.pairHelper[pair], default: 0] += 1
        }
        return units.allSatisfy { $0.value <= instance.need[$0.key] }
            && places.allSatisfy { $0.value <= instance.capacity[Int($0.key)] }
    }

    /// The point on the hull between two, or nil where there is none above their line.
    ///
    /// - Parameter bound: lowered to what the bonus proves for a budget that leaves `keeping` pairs.
    private func between(
        _ left: Found, _ right: Found, keeping: Int, bound: inout Int128, _ remainder: Remainder?
    ) -> (isCancelled: Bool, found: Found?) {
        var scale = Int128(left.kept - right.kept)
        var bonus = right.value - left.value
        let divisor = Self.greatestDivisor(scale, bonus)
        scale /= divisor
        bonus /= divisor
        let largest = Int128(instance.pairScore.max() ?? 0)
        if scale * largest + bonus >= Self.range {
            // Any bonus proves a bound; the nearest that fits into the range is a fraction below.
            let nearest = max(1, min(scale, (Self.range - 1) / (largest + bonus / scale + 1)))
            bonus = bonus * nearest / scale
            scale = nearest
        }
        guard let found = solve(scale: Int64(scale), bonus: Int64(clamping: bonus), remainder) else {
            return (true, nil)
        }
        let best = scale * found.value + bonus * Int128(found.kept)
        let proven = best - bonus * Int128(keeping)
        bound = min(bound, Self.floor(proven, scale))
        let line = scale * left.value + bonus * Int128(left.kept)
        let isBetter = best > line && found.kept < left.kept && found.kept > right.kept
        return (false, isBetter ? found : nil)
    }

    /// Largest score of a scaled problem, of the 40 bits of `PackedPair`.
    private static let range = Int128(1) << 38

    /// What is known of a subproblem before it is solved.
    struct Known {
        /// Points of its hull on both sides of the budget; nil where it has to look for them.
        var within: Found?
        var beyond: Found?
        /// No result within the budget is worth more.
        var bound: Int128
        /// A bound that is no better than this needs no further improvement.
        var enough: Int128
    }

    /// The neighbours on the hull around a budget; nil where it was cancelled or leaves the range.
    func bracket(moves: Int, _ remainder: Remainder? = nil, _ known: Known? = nil) -> Bracket? {
        let keeping = existing.count - moves
        guard var beyond = known?.beyond ?? optimum(remainder) else { return nil }
        if beyond.kept >= keeping { return Bracket(within: beyond, beyond: nil, bound: beyond.value) }
        guard var within = known?.within ?? stayer(remainder) else { return nil }
        var bound = min(known?.bound ?? beyond.value, known?.beyond == nil ? beyond.value : Int128.max)
        guard within.kept >= keeping else {
            // Even the stayer breaks the budget: places or needs have shrunk. Nothing is within it.
            return Bracket(within: within, beyond: nil, bound: Int128.min)
        }
        while within.kept > beyond.kept, within.value < beyond.value, known.map({ bound > $0.enough }) ?? true {
            let next = between(within, beyond, keeping: keeping, bound: &bound, remainder)
            if next.isCancelled { return nil }
            guard let found = next.found else { break }
            if found.kept >= keeping { within = found } else { beyond = found }
        }
        return Bracket(within: within, beyond: beyond, bound: max(bound, within.value))
    }

    /// All breakpoints, fewest moves first.
    func hull() -> [LeastChange.Point]? {
        guard let first = stayer(), let last = optimum() else { return nil }
        var points = [first]
        var open = [last]
        while let right = open.last, let left = points.last {
            guard left.kept > right.kept, left.value < right.value else {
                // The same point, or one that is no better with more moves.
                open.removeLast()
                if right.value > left.value { points.append(right) }
                continue
            }
            var bound = Int128.max
            let next = between(left, right, keeping: 0, bound: &bound, nil)
            if next.isCancelled { return nil }
            if let found = next.found {
                open.append(found)
            } else {
                points.append(right)
                open.removeLast()
            }
        }
        return corners(points).map(point)
    }

    /// Points without those on the line between their neighbours.
    private func corners(_ points: [Found]) -> [Found] {
        var corners: [Found] = []
        for point in points {
            while corners.count >= 2 {
                let (before, last) = (corners[corners.count - 2], corners[corners.count - 1])
                let first = (last.value - before.value) * Int128(last.kept - point.kept)
                let second = (point.value - last.value) * Int128(before.kept - last.kept)
                if first > second { break }
                corners.removeLast()
            }
            corners.append(point)
        }
        return corners
    }

    private static func greatestDivisor(_ left: Int128, _ right: Int128) -> Int128 {
        var (large, small) = (left.magnitude, right.magnitude)
        while small != 0 { (large, small) = (small, large % small) }
        return max(1, Int128(large))
    }

    private static func floor(_ value: Int128, _ divisor: Int128) -> Int128 {
        value >= 0 ? value / divisor : -((-value + divisor - 1) / divisor)
    }
}
