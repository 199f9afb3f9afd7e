extension Solution {
    /// Collects a solution from an assignment and a network at its smallest optimal prices.
    ///
    /// At optimal prices everybody is given a choice that is worth as much as the best one, and nobody who is given
    /// nothing would gain: so a household's price is what its units bring, and no row is read. O(units · row).
    init(_ instance: Instance, magnitude: Magnitude, residual: borrowing Residual, units: AssignedUnits) {
        let assignments = units.assignments(in: instance)
        var served = [Int32](repeating: 0, count: instance.householdCount)
        var load = [Int32](repeating: 0, count: instance.helperCount)
        var score: Int64 = 0
        var household = 0
        let prices = (0..<residual.helperCount).map { magnitude.price(residual.price[$0]) }
        var worth = [Price](repeating: .zero, count: instance.householdCount)
        for assignment in assignments {
            while instance.pairOffsets[household + 1] <= assignment.pair { household += 1 }
            let pair = Int(assignment.pair)
            let helper = Int(instance.pairHelper[pair])
            let (points, quantity) = (Int64(instance.pairScore[pair]), Int64(assignment.quantity))
            worth[household].coverage -= quantity * prices[helper].coverage
            worth[household].score += quantity * (points - prices[helper].score)
            served[household] += assignment.quantity
            load[helper] += assignment.quantity
            score += points * quantity
        }
        for helper in load.indices {
            for place in 0..<Int(load[helper]) { score -= Int64(instance.penalty(helper: helper, place: place)) }
        }
        for household in served.indices where served[household] > 0 {
            worth[household].coverage += instance.weight(ofUnits: Int(served[household]), of: household, magnitude)
        }
        self.assignments = assignments
        self.served = served
        self.load = load
        coverage = Self.count(instance, magnitude: magnitude, served: served)
        value = Price(coverage: coverage.reduce(0) { $0 + $1.weight * $1.covered }, score: score)
        helperPrices = prices
        householdPrices = worth
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
    /// The weight of a household's first units in all.
    fileprivate func weight(ofUnits units: Int, of household: Int, _ magnitude: Magnitude) -> Int64 {
        var weight: Int64 = 0
        var unit = 0
        while unit < units, let priority = unitPriority(household: household, unit: unit) {
            weight += magnitude.weight(priority)
            unit += 1
        }
        return weight
    }
}
