/// The units of a result, summed per pair, household and helper.
struct Tally {
    /// Units on each pair.
    var quantity: [Int32]
    /// Units at each household.
    var served: [Int32]
    /// Units at each helper.
    var load: [Int32]
}

extension Claim {
    /// Checks lengths, offsets and ranges of all columns.
    func checkShape() throws(Violation) {
        let households = need.count
        guard priority.count == households, householdPrice.count == households,
            helperPrice.count == capacity.count, resultPair.count == resultQuantity.count,
            pairScore.count == pairHelper.count, pairLimit.isEmpty || pairLimit.count == pairHelper.count,
            Self.isRows(pairOffsets, rows: households, over: pairHelper.count),
            levelOffsets.isEmpty ? levels.isEmpty : Self.isRows(levelOffsets, rows: households, over: levels.count),
            penaltyOffsets.isEmpty
                ? penalties.isEmpty : Self.isRows(penaltyOffsets, rows: capacity.count, over: penalties.count),
            need.allSatisfy({ $0 >= 1 }), priority.allSatisfy({ $0 >= 0 }), levels.allSatisfy({ $0 >= 0 }),
            capacity.allSatisfy({ $0 >= 0 }), penalties.allSatisfy({ (0...1_000_000_000).contains($0) }),
            pairHelper.allSatisfy({ $0 >= 0 && Int($0) < capacity.count }),
            pairScore.allSatisfy({ (0...1_000_000).contains($0) }), pairLimit.allSatisfy({ $0 >= 1 })
        else { throw Violation(.malformed) }
        try checkRows()
        for helper in capacity.indices {
            let price = helperPrice[helper]
            guard price >= .zero, price.isModest else { throw Violation(.helperPrice, helper) }
        }
        for household in need.indices where !householdPrice[household].isModest {
            throw Violation(.householdPrice, household)
        }
    }

    /// Levels never rise, penalties never fall, and no helper occurs twice in a row of pairs.
    private func checkRows() throws(Violation) {
        if !levelOffsets.isEmpty {
            for household in need.indices {
                var above = priority[household]
                for position in Int(levelOffsets[household])..<Int(levelOffsets[household + 1]) {
                    if levels[position] > above { throw Violation(.malformed, household) }
                    above = levels[position]
                }
            }
        }
        if !penaltyOffsets.isEmpty {
            for helper in capacity.indices {
                var before: Int32 = 0
                for position in Int(penaltyOffsets[helper])..<Int(penaltyOffsets[helper + 1]) {
                    if penalties[position] < before { throw Violation(.malformed, helper) }
                    before = penalties[position]
                }
            }
        }
        var row = [Int32](repeating: -1, count: capacity.count)
        for household in need.indices {
            for pair in pairs(of: household) {
                let helper = Int(pairHelper[pair])
                if row[helper] == Int32(household) { throw Violation(.malformed, household) }
                row[helper] = Int32(household)
            }
        }
    }

    /// Sums the result and checks its feasibility.
    func tallyResult() throws(Violation) -> Tally {
        var tally = Tally(
            quantity: [Int32](repeating: 0, count: pairHelper.count),
            served: [Int32](repeating: 0, count: need.count), load: [Int32](repeating: 0, count: capacity.count))
        for (entry, pair) in resultPair.enumerated() {
            guard pair >= 0, Int(pair) < pairHelper.count else { throw Violation(.noSuchPair, entry) }
            if tally.quantity[Int(pair)] != 0 { throw Violation(.repeatedPair, entry) }
            let quantity = resultQuantity[entry]
            guard quantity >= 1, quantity <= limit(Int(pair)) else { throw Violation(.limit, Int(pair)) }
            tally.quantity[Int(pair)] = quantity
        }
        for household in need.indices {
            var units: Int64 = 0
            for pair in pairs(of: household) where tally.quantity[pair] > 0 {
                units += Int64(tally.quantity[pair])
                let helper = Int(pairHelper[pair])
                let load = Int64(tally.load[helper]) + Int64(tally.quantity[pair])
                if load > Int64(capacity[helper]) { throw Violation(.capacity, helper) }
                tally.load[helper] = Int32(load)
            }
            if units > Int64(need[household]) { throw Violation(.need, household) }
            tally.served[household] = Int32(units)
        }
        return tally
    }

    private static func isRows(_ offsets: [Int32], rows: Int, over count: Int) -> Bool {
        guard offsets.count == rows + 1, offsets.first == 0, offsets.last.map(Int.init) == count else { return false }
        return zip(offsets, offsets.dropFirst()).allSatisfy { $0 <= $1 }
    }
}
