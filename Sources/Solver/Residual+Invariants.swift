extension Residual {
    /// The first of the conditions at the head of `Residual` that does not hold, in words; nil where all hold.
    /// For tests and debugging. O(pairs · held units).
    func brokenCondition(unitsAdmitted: Bool, placesAdmitted: Bool) -> String? {
        for household in 0..<householdCount where input.need[household] > 0 {
            for position in row(household) {
                let pair = input.pair[position]
                let value = pair.score - price[pair.helper]
                if value > households[household].reserve, !isSaturated(household, pair.helper, at: position) {
                    return "household \(household) has a better pair with room than its reserve"
                }
            }
            let start = heldStart[household]
            for index in start..<start + count[household] {
                let slot = held[index]
                if slotHousehold[slot] != household { return "slot \(slot) is not held by \(household)" }
                if slotScore[slot] - price[slotHelper[slot]] < households[household].reserve {
                    return "household \(household) holds a unit below its reserve"
                }
            }
            if count[household] > 0, weight(household, unit: count[household] - 1) + households[household].reserve < 0 {
                return "household \(household) holds a unit that it would rather drop"
            }
            if unitsAdmitted, count[household] < input.need[household],
                weight(household, unit: count[household]) + households[household].reserve > 0
            {
                return "household \(household) wants a further unit"
            }
        }
        for helper in 0..<helperCount {
            if used[helper] > 0, penalty(helper, place: used[helper] - 1) > price[helper] {
                return "helper \(helper) uses a place above its price"
            }
            if placesAdmitted, used[helper] < input.capacity[helper],
                penalty(helper, place: used[helper]) < price[helper]
            {
                return "helper \(helper) has a free place below its price"
            }
        }
        return nil
    }
}
