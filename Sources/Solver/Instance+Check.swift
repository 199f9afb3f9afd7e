extension Instance {
    /// The largest score of a pair.
    public static let largestScore: Int32 = 1_000_000

    /// The largest penalty of a place.
    public static let largestPenalty: Int32 = 1_000_000_000

    /// The first fault of the columns, or nil where the instance can be solved. O(pairs).
    public func check() -> Refusal? { check { false } }

    /// As `check()`; where it is cancelled faults may be missed.
    func check(_ isCancelled: () -> Bool) -> Refusal? {
        checkHouseholds() ?? checkHelpers() ?? checkPairs(isCancelled)
    }

    private func checkHouseholds() -> Refusal? {
        guard priority.count == need.count, pairOffsets.count == need.count + 1,
            Self.isRows(pairOffsets, over: pairHelper.count),
            levelOffsets.isEmpty
                ? levels.isEmpty
                : levelOffsets.count == need.count + 1 && Self.isRows(levelOffsets, over: levels.count)
        else { return Refusal(.shape) }
        for household in need.indices {
            if need[household] < 1 { return Refusal(.need, index: household) }
            if priority[household] < 0 { return Refusal(.priority, index: household) }
            if levelOffsets.isEmpty { continue }
            let row = Int(levelOffsets[household])..<Int(levelOffsets[household + 1])
            if row.count > Int(need[household]) - 1 { return Refusal(.levels, index: household) }
            var above = priority[household]
            for position in row {
                if levels[position] < 0 { return Refusal(.priority, index: household) }
                if levels[position] > above { return Refusal(.levels, index: household) }
                above = levels[position]
            }
        }
        return nil
    }

    private func checkHelpers() -> Refusal? {
        guard
            penaltyOffsets.isEmpty
                ? penalties.isEmpty
                : penaltyOffsets.count == capacity.count + 1 && Self.isRows(penaltyOffsets, over: penalties.count)
        else { return Refusal(.shape) }
        for helper in capacity.indices {
            if capacity[helper] < 0 { return Refusal(.capacity, index: helper) }
            if penaltyOffsets.isEmpty { continue }
            var before: Int32 = 0
            for position in Int(penaltyOffsets[helper])..<Int(penaltyOffsets[helper + 1]) {
                let penalty = penalties[position]
                if penalty < before || penalty > Self.largestPenalty { return Refusal(.penalties, index: helper) }
                before = penalty
            }
        }
        return nil
    }

    private func checkPairs(_ isCancelled: () -> Bool) -> Refusal? {
        guard pairScore.count == pairHelper.count, pairLimit.isEmpty || pairLimit.count == pairHelper.count
        else { return Refusal(.shape) }
        var lastRow = [Int32](repeating: -1, count: helperCount)
        for household in 0..<householdCount {
            if household & 0xFFF == 0, isCancelled() { return nil }
            for pair in pairs(of: household) {
                let helper = Int(pairHelper[pair])
                guard lastRow.indices.contains(helper) else { return Refusal(.helper, index: pair) }
                if lastRow[helper] == Int32(household) { return Refusal(.duplicatePair, index: pair) }
                lastRow[helper] = Int32(household)
                guard (0...Self.largestScore).contains(pairScore[pair]) else { return Refusal(.score, index: pair) }
            }
        }
        for pair in pairLimit.indices where pairLimit[pair] < 1 { return Refusal(.limit, index: pair) }
        return nil
    }

    private static func isRows(_ offsets: [Int32], over count: Int) -> Bool {
        guard offsets.first == 0, offsets.last.map(Int.init) == count else { return false }
        return zip(offsets, offsets.dropFirst()).allSatisfy { $0 <= $1 }
    }
}
