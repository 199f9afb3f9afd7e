extension Instance {
    /// The instance as single values: value = B · coverage weight + score, rows sorted by falling score.
    ///
    /// Nil where units or places exceed 32-bit positions. O(pairs · log row).
    func residualInput(_ magnitude: Magnitude) -> ResidualInput? {
        let pair = Column<PackedPair>(repeating: PackedPair(score: 0, helper: 0), count: pairCount)
        let limit = Column<Int32>(repeating: 1, count: pairLimit.isEmpty ? 0 : pairCount)
        let takes = Column<Int32>(repeating: 0, count: householdCount)
        let firstWeight = Column<Int64>(repeating: 0, count: householdCount)
        var arriving = [Int64](repeating: 0, count: helperCount)
        var units: Int64 = 0
        for household in 0..<householdCount {
            let row = pairs(of: household)
            for position in row {
                pair[position] = PackedPair(score: Int64(pairScore[position]), helper: pairHelper[position])
            }
            pair.sortDescending(row)
            let carried = row.reduce(Int64(0)) { $0 + Int64(min(self.limit(ofPair: $1), need[household])) }
            let taken = min(Int64(need[household]), carried)
            takes[household] = Int32(taken)
            units += taken
            firstWeight[household] = magnitude.base * magnitude.weight(priority[household])
            for position in row {
                arriving[Int(pairHelper[position])] += min(Int64(self.limit(ofPair: position)), taken)
            }
            if !pairLimit.isEmpty { sortLimits(household, pair: pair, limit: limit, need: need[household]) }
        }
        let places = Column<Int32>(repeating: 0, count: helperCount)
        var slots: Int64 = 0
        for helper in 0..<helperCount {
            let usable = min(Int64(capacity[helper]), arriving[helper] + 1)
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

    /// Puts a household's limits into the order of its sorted pairs.
    private func sortLimits(
        _ household: Int, pair: borrowing Column<PackedPair>, limit: borrowing Column<Int32>, need: Int32
    ) {
        var byHelper: [Int32: Int32] = [:]
        for position in pairs(of: household) { byHelper[pairHelper[position]] = min(pairLimit[position], need) }
        for position in pairs(of: household) { limit[position] = byHelper[pair[position].helper] ?? 1 }
    }
}
