extension Alternatives {
    /// The loss when a pair is forced to carry one unit at least, and who would move; nil where the two are no
    /// candidates of each other or the helper has no place at all, and where the solve was cancelled.
    ///
    /// Solves what is left when one unit is taken out: the household's first unit, the helper's first place and one
    /// unit of the pair's limit. Units and places of one node are interchangeable in the total, so this is exact.
    /// The same lottery decides between equal optima.
    public func forced(household: Int, helper: Int) -> ForcedPair? {
        guard let pair = instance.pair(household: household, helper: helper), instance.capacity[helper] > 0 else {
            return nil
        }
        if self.quantity[pair] > 0 { return ForcedPair(loss: .zero, moves: []) }
        guard let magnitude = Magnitude(instance),
            let input = instance.without(household: household, pair: pair).residualInput(magnitude)
        else { return nil }
        let next = instance.unitPriority(household: household, unit: 1).map(magnitude.weight) ?? 0
        input.firstWeight[household] = magnitude.base * next
        var residual = Residual(input, isCancelled: options.isCancelled)
        guard case .units(let units) = residual.run(options) else { return nil }
        var quantity = units.quantities(in: instance)
        quantity[pair] += 1
        return ForcedPair(
            loss: solution.value - instance.value(of: quantity, weight: magnitude.weight),
            moves: moves(to: quantity))
    }

    /// The difference between the optimum and another assignment, household by household.
    private func moves(to quantity: [Int32]) -> [ForcedPair.Move] {
        let before = self.quantity
        var moves: [ForcedPair.Move] = []
        for household in 0..<instance.householdCount {
            var lost: [Int] = []
            var gained: [Int] = []
            for pair in instance.pairs(of: household) where quantity[pair] != before[pair] {
                let helper = Int(instance.pairHelper[pair])
                let change = Int(quantity[pair] - before[pair])
                if change > 0 {
                    gained += [Int](repeating: helper, count: change)
                } else {
                    lost += [Int](repeating: helper, count: -change)
                }
            }
            lost.sort()
            gained.sort()
            for index in 0..<max(lost.count, gained.count) {
                moves.append(
                    ForcedPair.Move(
                        household: household, from: index < lost.count ? lost[index] : nil,
                        to: index < gained.count ? gained[index] : nil))
            }
        }
        return moves
    }
}

extension Instance {
    /// The instance less one unit of a pair: one need, one level, one place with its penalty, one unit of the limit.
    /// Needs and limits of the result may be 0, which only `residualInput` accepts.
    fileprivate func without(household: Int, pair: Int) -> Instance {
        var rest = self
        let helper = Int(pairHelper[pair])
        rest.need[household] -= 1
        rest.capacity[helper] -= 1
        if rest.pairLimit.isEmpty { rest.pairLimit = [Int32](repeating: 1, count: pairCount) }
        rest.pairLimit[pair] -= 1
        Self.dropFirst(of: household, offsets: &rest.levelOffsets, values: &rest.levels, keepLast: false)
        Self.dropFirst(of: helper, offsets: &rest.penaltyOffsets, values: &rest.penalties, keepLast: true)
        return rest
    }

    private static func dropFirst(of row: Int, offsets: inout [Int32], values: inout [Int32], keepLast: Bool) {
        guard !offsets.isEmpty, offsets[row + 1] - offsets[row] > (keepLast ? 1 : 0) else { return }
        values.remove(at: Int(offsets[row]))
        for later in (row + 1)..<offsets.count { offsets[later] -= 1 }
    }

    /// The value of an assignment, given as units per pair.
    func value(of quantity: [Int32], weight: (Int32) -> Int64) -> Price {
        var value = Price.zero
        var load = [Int](repeating: 0, count: helperCount)
        for household in 0..<householdCount {
            var served = 0
            for pair in pairs(of: household) where quantity[pair] > 0 {
                served += Int(quantity[pair])
                load[Int(pairHelper[pair])] += Int(quantity[pair])
                value.score += Int64(pairScore[pair]) * Int64(quantity[pair])
            }
            for unit in 0..<served {
                guard let priority = unitPriority(household: household, unit: unit) else { break }
                value.coverage += weight(priority)
            }
        }
        for helper in load.indices {
            for place in 0..<load[helper] { value.score -= Int64(penalty(helper: helper, place: place)) }
        }
        return value
    }
}
