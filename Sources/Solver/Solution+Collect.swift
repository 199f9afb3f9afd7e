extension Solution {
    /// Collects a solution from an assignment and a network at its smallest optimal prices.
    init(_ instance: Instance, magnitude: Magnitude, residual: borrowing Residual, units: AssignedUnits) {
        let quantity = units.quantities(in: instance)
        var assignments: [Assignment] = []
        var served = [Int32](repeating: 0, count: instance.householdCount)
        var load = [Int32](repeating: 0, count: instance.helperCount)
        var score: Int64 = 0
        for household in 0..<instance.householdCount {
            for pair in instance.pairs(of: household) where quantity[pair] > 0 {
                assignments.append(Assignment(pair: Int32(pair), quantity: quantity[pair]))
                served[household] += quantity[pair]
                load[Int(instance.pairHelper[pair])] += quantity[pair]
                score += Int64(instance.pairScore[pair]) * Int64(quantity[pair])
            }
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
        householdPrices = (0..<instance.householdCount).map {
            instance.bestChoice($0, prices: prices, weight: magnitude.weight)
        }
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

extension Instance {
    /// What a household's best choice brings at the helpers' prices: units by falling score − price, as long as their
    /// weight and this are positive together. O(row · log row).
    func bestChoice(_ household: Int, prices: [Price], weight: (Int32) -> Int64) -> Price {
        func value(_ pair: Int) -> Price {
            Price(coverage: 0, score: Int64(pairScore[pair])) - prices[Int(pairHelper[pair])]
        }
        func weightPrice(_ unit: Int) -> Price {
            Price(coverage: unitPriority(household: household, unit: unit).map(weight) ?? 0, score: 0)
        }
        let row = pairs(of: household)
        if need[household] == 1 {
            var best: Price?
            for pair in row { best = max(best ?? value(pair), value(pair)) }
            return max(.zero, best.map { $0 + weightPrice(0) } ?? .zero)
        }
        let values = row.map { (value: value($0), limit: Int(limit(ofPair: $0))) }.sorted { $0.value > $1.value }
        var sum = Price.zero
        var unit = 0
        for entry in values {
            let last = min(Int(need[household]), unit + entry.limit)
            while unit < last {
                let gain = entry.value + weightPrice(unit)
                if gain <= .zero { return sum }
                sum = sum + gain
                unit += 1
            }
        }
        return sum
    }
}
