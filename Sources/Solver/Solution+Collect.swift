extension Solution {
    /// Collects a solution from an assignment and a network at its smallest optimal prices; cancelled, without all of
    /// the households' prices.
    init(_ instance: Instance, magnitude: Magnitude, residual: borrowing Residual, units: AssignedUnits) {
        let assignments = units.assignments(in: instance)
        var served = [Int32](repeating: 0, count: instance.householdCount)
        var load = [Int32](repeating: 0, count: instance.helperCount)
        var score: Int64 = 0
        var household = 0
        for assignment in assignments {
            while instance.pairOffsets[household + 1] <= assignment.pair { household += 1 }
            let pair = Int(assignment.pair)
            served[household] += assignment.quantity
            load[Int(instance.pairHelper[pair])] += assignment.quantity
            score += Int64(instance.pairScore[pair]) * Int64(assignment.quantity)
        }
        for helper in load.indices {
            for place in 0..<Int(load[helper]) { score -= Int64(instance.penalty(helper: helper, place: place)) }
        }
        let prices = (0..<residual.helperCount).map { magnitude.price(residual.price[$0]) }
        self.assignments = assignments
        self.served = served
        self.load = load
        coverage = Self.count(instance, magnitude: magnitude, served: served)
        value = Price(coverage: coverage.reduce(0) { $0 + $1.weight * $1.covered }, score: score)
        helperPrices = prices
        let best = Column<Price>(repeating: .zero, count: instance.householdCount)
        _ = residual.workers.forEachBlock(of: instance.householdCount) { block in
            for household in block {
                best[household] =
                    instance.need[household] == 1
                    ? residual.bestChoice(Int32(household), prices: prices, magnitude: magnitude)
                    : instance.bestChoice(household, prices: prices, weight: { magnitude.weight($0) })
            }
        }
        householdPrices = best.array()
    }

    private static func count(_ instance: Instance, magnitude: Magnitude, served: [Int32]) -> [Coverage] {
        var rows = magnitude.priorities.enumerated().map { rank, priority in
            Coverage(
                priority: priority, weight: Int64(rank + 1), total: 0, covered: 0, households: 0, coveredHouseholds: 0)
        }
        for household in served.indices {
            let rank = Int(magnitude.weight(instance.priority[household])) - 1
            rows[rank].households += 1
            if served[household] > 0 { rows[rank].coveredHouseholds += 1 }
            var unit = 0
            while let priority = instance.unitPriority(household: household, unit: unit) {
                let rank = Int(magnitude.weight(priority)) - 1
                rows[rank].total += 1
                if unit < Int(served[household]) { rows[rank].covered += 1 }
                unit += 1
            }
        }
        return rows.reversed()
    }
}

extension Residual {
    /// What the best choice of a household with need 1 brings at the helpers' prices. O(row).
    func bestChoice(_ household: Int32, prices: [Price], magnitude: Magnitude) -> Price {
        var best = -Self.far
        var chosen: Int32 = -1
        for position in row(household) {
            let pair = input.pair[position]
            let value = pair.score - price[pair.helper]
            if value > best {
                best = value
                chosen = position
            }
        }
        guard chosen >= 0 else { return .zero }
        let pair = input.pair[chosen]
        let weight = Price(coverage: input.firstWeight[household] / magnitude.base, score: pair.score)
        return max(.zero, weight - prices[Int(pair.helper)])
    }
}

extension Instance {
    /// What a household's best choice brings at the helpers' prices: units by falling score − price, as long as their
    /// weight and this are positive together. O(row · log row).
    func bestChoice(_ household: Int, prices: [Price], weight: (Int32) -> Int64) -> Price {
        func value(_ pair: Int) -> Price {
            Price(coverage: 0, score: Int64(pairScore[pair])) - prices[Int(pairHelper[pair])]
        }
        let row = pairs(of: household)
        let values = row.map { (value: value($0), limit: Int(limit(ofPair: $0))) }.sorted { $0.value > $1.value }
        var sum = Price.zero
        var unit = 0
        for entry in values {
            let last = min(Int(need[household]), unit + entry.limit)
            while unit < last {
                let weight = unitPriority(household: household, unit: unit).map(weight)
                let gain = entry.value + Price(coverage: weight ?? 0, score: 0)
                if gain <= .zero { return sum }
                // Units without a weight are all worth the same.
                let times = weight == nil ? last - unit : 1
                sum.coverage += gain.coverage * Int64(times)
                sum.score += gain.score * Int64(times)
                unit += times
            }
        }
        return sum
    }
}
