extension LeastChangeSearch {
    /// What branch and bound has decided: pairs that are formed, and pairs that are not.
    struct Decisions {
        var given: [Int] = []
        var barred: Set<Int> = []
    }

    /// What is left to be decided: the instance without the pairs decided on, and without the units and places that the
    /// given ones use.
    ///
    /// A household's units, and a helper's places, are interchangeable in the total, so given pairs take the first of
    /// them, whichever pairs are formed besides.
    struct Remainder {
        /// Its needs and capacities may be 0, which only `residualInput` accepts.
        var instance: Instance
        /// The position of each of its pairs in the whole instance.
        var origin: [Int32]
        /// Pairs of the whole instance that are formed already.
        var given: [Int]
        /// The coverage weight of the first unit that is left to a household with given pairs.
        var firstWeight: [(household: Int, weight: Int64)]
    }

    /// What some decisions leave over. The given pairs respect needs and capacities together. O(pairs).
    func remainder(after decisions: Decisions) -> Remainder {
        var units: [Int: Int] = [:]
        var places: [Int: Int] = [:]
        for pair in decisions.given {
            units[instance.household(ofPair: pair), default: 0] += 1
            places[Int(instance.pairHelper[pair]), default: 0] += 1
        }
        var rest = instance
        for (household, count) in units { rest.need[household] -= Int32(count) }
        for (helper, count) in places { rest.capacity[helper] -= Int32(count) }
        Self.drop(units, keepsLast: false, offsets: &rest.levelOffsets, values: &rest.levels)
        Self.drop(places, keepsLast: true, offsets: &rest.penaltyOffsets, values: &rest.penalties)
        let gone = decisions.barred.union(decisions.given)
        var origin: [Int32] = []
        origin.reserveCapacity(instance.pairCount)
        for household in 0..<instance.householdCount {
            for pair in instance.pairs(of: household) where !gone.contains(pair) { origin.append(Int32(pair)) }
            rest.pairOffsets[household + 1] = Int32(origin.count)
        }
        rest.pairHelper = origin.map { instance.pairHelper[Int($0)] }
        rest.pairScore = origin.map { instance.pairScore[Int($0)] }
        let weights = units.map { household, count in
            let next = instance.unitPriority(household: household, unit: count)
            return (household: household, weight: next.map { magnitude.weight($0) } ?? 0)
        }
        return Remainder(instance: rest, origin: origin, given: decisions.given, firstWeight: weights)
    }

    /// Removes the first entries of some rows; with `keepsLast` a row keeps its last, which stands for all that follow.
    private static func drop(
        _ counts: [Int: Int], keepsLast: Bool, offsets: inout [Int32], values: inout [Int32]
    ) {
        guard !offsets.isEmpty, !counts.isEmpty else { return }
        var kept: [Int32] = []
        var starts: [Int32] = [0]
        for row in 0..<offsets.count - 1 {
            let entries = values[Int(offsets[row])..<Int(offsets[row + 1])]
            kept += entries.dropFirst(min(counts[row] ?? 0, entries.count - (keepsLast && !entries.isEmpty ? 1 : 0)))
            starts.append(Int32(kept.count))
        }
        offsets = starts
        values = kept
    }
}
