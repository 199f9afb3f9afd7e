extension Instance {
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
