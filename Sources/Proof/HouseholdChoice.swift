/// One household at the claimed prices: what it was given, and the best that it could choose.
///
/// A unit of a pair is worth v = score − price of the helper; the i-th unit adds its coverage weight. Weights never
/// rise from unit to unit, so the best choice takes units by falling v as long as weight + v is positive.
struct HouseholdChoice {
    /// π: the most that a choice brings at the prices; 0 at least.
    private(set) var best = WideWorth()
    /// What the given units bring at the prices.
    private(set) var given = WideWorth()
    /// What the given units are worth without the prices.
    private(set) var gross = WideWorth()
    /// The largest value that an exchange may start from: no given unit is worth less, and no further unit is wanted
    /// above it; nil where neither bounds it.
    private(set) var ceiling: Worth?

    init(claim: Claim, household: Int, weights: UnitWeights, tally: Tally) {
        let row = claim.pairs(of: household)
        let need = Int(claim.need[household])
        let served = Int(tally.served[household])
        if need == 1 {
            var top: Worth?
            for pair in row { top = max(top ?? claim.unitValue(pair), claim.unitValue(pair)) }
            let weight = weights.weight(household, unit: 0)
            if let top, top + weight > .zero { best.add(top + weight) }
        } else {
            best = Self.bestOfMany(claim: claim, row: row, household: household, need: need, weights: weights)
        }
        for unit in 0..<min(served, weights.weightedUnits(household)) {
            given.add(weights.weight(household, unit: unit))
        }
        if served < need { ceiling = -weights.weight(household, unit: served) }
        guard served > 0 else { return }
        gross = given
        for pair in row where tally.quantity[pair] > 0 {
            let value = claim.unitValue(pair)
            let quantity = Int64(tally.quantity[pair])
            given.add(value, times: quantity)
            gross.add(Worth(coverage: 0, score: Int64(claim.pairScore[pair])), times: quantity)
            ceiling = min(ceiling ?? value, value)
        }
    }

    private static func bestOfMany(
        claim: Claim, row: Range<Int>, household: Int, need: Int, weights: UnitWeights
    ) -> WideWorth {
        var values: [(value: Worth, limit: Int)] = row.map { (claim.unitValue($0), Int(claim.limit($0))) }
        values.sort { $0.value > $1.value }
        let weighted = weights.weightedUnits(household)
        var sum = WideWorth()
        var unit = 0
        for entry in values {
            let last = min(need, unit + entry.limit)
            while unit < last {
                let gain = entry.value + weights.weight(household, unit: unit)
                if gain <= .zero { return sum }
                let times = unit < weighted ? 1 : last - unit
                sum.add(gain, times: Int64(times))
                unit += times
            }
        }
        return sum
    }
}

extension Claim {
    /// v: the score of one unit of a pair less the price of its helper.
    func unitValue(_ pair: Int) -> Worth {
        Worth(coverage: 0, score: Int64(pairScore[pair])) - helperPrice[Int(pairHelper[pair])]
    }
}
