extension Instance {
    /// The instance as single values: value = B · coverage weight + score, rows sorted by falling score.
    ///
    /// Nil where units or places exceed 32-bit positions, or where it was cancelled. O(pairs · row), see `RowSorter`.
    func residualInput(_ magnitude: Magnitude, workers: Workers = .serial) -> ResidualInput? {
        let pair = Column<PackedPair>(repeating: PackedPair(score: 0, helper: 0), count: pairCount)
        let limit = Column<Int32>(repeating: 1, count: pairLimit.isEmpty ? 0 : pairCount)
        let takes = Column<Int32>(repeating: 0, count: householdCount)
        let firstWeight = Column<Int64>(repeating: 0, count: householdCount)
        let isDone = workers.forEachBlock(of: householdCount) { block in
            let sorter = RowSorter()
            for household in block {
                let row = pairs(of: household)
                sorter.sort(row, scores: pairScore, helpers: pairHelper, into: pair)
                let carried =
                    pairLimit.isEmpty
                    ? Int64(row.count) : row.reduce(Int64(0)) { $0 + Int64(min(pairLimit[$1], need[household])) }
                takes[household] = Int32(min(Int64(need[household]), carried))
                firstWeight[household] = magnitude.base * magnitude.weight(priority[household])
                if !pairLimit.isEmpty { sortLimits(household, pair: pair, limit: limit, need: need[household]) }
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
        guard units < Int64(Int32.max), slots < Int64(Int32.max) else { return nil }
        return ResidualInput(
            pairStart: Column(pairOffsets), pair: pair, pairLimit: limit, need: takes, firstWeight: firstWeight,
            furtherStart: Column(levelOffsets),
            furtherWeight: Column(levels.map { magnitude.base * magnitude.weight($0) }), capacity: places,
            penaltyStart: Column(penaltyOffsets), penalty: Column(penalties.map { Int64($0) }))
    }

    /// Up to this many places a helper keeps them all; beyond it, only as many as its pairs could fill.
    private static let ampleCapacity: Int32 = 64

    /// Puts a household's limits into the order of its sorted pairs.
    private func sortLimits(
        _ household: Int, pair: borrowing Column<PackedPair>, limit: borrowing Column<Int32>, need: Int32
    ) {
        var byHelper: [Int32: Int32] = [:]
        for position in pairs(of: household) { byHelper[pairHelper[position]] = min(pairLimit[position], need) }
        for position in pairs(of: household) { limit[position] = byHelper[pair[position].helper] ?? 1 }
    }
}
