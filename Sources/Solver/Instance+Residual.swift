extension Instance {
    /// The instance as single values: value = B · coverage weight + score, rows sorted by falling score.
    ///
    /// Nil where units or places are more than `mostUnits`, or where it was cancelled. O(pairs · row), see `RowSorter`.
    ///
    /// A need may be far beyond what anybody can give. Beyond the places of a household's helpers it is cut to one unit
    /// more than these: the household never gets that unit, so it goes on wanting one as it does in truth, and every
    /// condition on prices (`Residual`) is the same.
    func residualInput(_ magnitude: Magnitude, workers: Workers = .serial) -> ResidualInput? {
        let pair = Column<PackedPair>(repeating: PackedPair(score: 0, helper: 0), count: pairCount)
        let limit = Column<Int32>(repeating: 1, count: pairLimit.isEmpty ? 0 : pairCount)
        let takes = Column<Int32>(repeating: 0, count: householdCount)
        let firstWeight = Column<Int64>(repeating: 0, count: householdCount)
        let isDone = workers.forEachBlock(of: householdCount) { block in
            let sorter = RowSorter()
            for household in block {
                let row = pairs(of: household)
                sortRow(household, sorter: sorter, pair: pair, limit: limit)
                takes[household] = Int32(min(Int64(need[household]), usable(row, need: need[household])))
                firstWeight[household] = magnitude.base * magnitude.weight(priority[household])
            }
        }
        guard isDone else { return nil }
        let isAmple = capacity.contains { $0 > Self.ampleCapacity }
        var arriving = [Int64](repeating: 0, count: isAmple ? helperCount : 0)
        var units: Int64 = 0
        for household in 0..<householdCount {
            let taken = Int64(takes[household])
            units += taken
            guard isAmple else { continue }
            for position in pairs(of: household) {
                arriving[Int(pairHelper[position])] += min(Int64(self.limit(ofPair: position)), taken)
            }
        }
        let places = Column<Int32>(repeating: 0, count: helperCount)
        var slots: Int64 = 0
        for helper in 0..<helperCount {
            let usable = isAmple ? min(Int64(capacity[helper]), arriving[helper] + 1) : Int64(capacity[helper])
            guard usable <= Int64(Int32.max) else { return nil }
            places[helper] = Int32(usable)
            slots += usable
        }
        guard units <= Self.mostUnits, slots <= Self.mostUnits else { return nil }
        return ResidualInput(
            pairStart: Column(pairOffsets), pair: pair, pairLimit: limit, need: takes, firstWeight: firstWeight,
            furtherStart: Column(levelOffsets),
            furtherWeight: Column(levels.map { magnitude.base * magnitude.weight($0) }), capacity: places,
            penaltyStart: Column(penaltyOffsets), penalty: Column(penalties.map { Int64($0) }))
    }

    /// Sorts a household's row, with its limits.
    func sortRow(
        _ household: Int, sorter: borrowing RowSorter, pair: borrowing Column<PackedPair>,
        limit: borrowing Column<Int32>
    ) {
        sorter.sort(pairs(of: household), scores: pairScore, helpers: pairHelper, into: pair)
        if !pairLimit.isEmpty { sortLimits(household, pair: pair, limit: limit, need: need[household]) }
    }

    /// Up to this many places a helper keeps them all; beyond it, only as many as its pairs could fill.
    private static let ampleCapacity: Int32 = 64

    /// Units, and places, that an instance may have at most: each has entries of its own, 20 bytes together.
    private static let mostUnits: Int64 = 1 << 28

    /// How many units a household's pairs could carry; where its helpers have fewer places, one more than these.
    private func usable(_ row: Range<Int>, need: Int32) -> Int64 {
        if pairLimit.isEmpty { return Int64(row.count) }
        var carried: Int64 = 0
        var given: Int64 = 0
        for pair in row {
            let most = min(pairLimit[pair], need)
            carried += Int64(most)
            given += Int64(min(most, capacity[Int(pairHelper[pair])]))
        }
        return min(carried, given + 1)
    }

    /// Puts a household's limits into the order of its sorted pairs.
    private func sortLimits(
        _ household: Int, pair: borrowing Column<PackedPair>, limit: borrowing Column<Int32>, need: Int32
    ) {
        var byHelper: [Int32: Int32] = [:]
        for position in pairs(of: household) { byHelper[pairHelper[position]] = min(pairLimit[position], need) }
        for position in pairs(of: household) { limit[position] = byHelper[pair[position].helper] ?? 1 }
    }
}
