/// Reverse search: somebody for a free place whose price is still too high, by a shortest path towards it.
///
/// Idea. Start prices and bids can leave a place free at a price above what it costs. The best that can come to it is
/// a household's further unit (at its reserve, where it is not admitted yet), or a unit of another helper whose own place is given up, or nothing, and then the
/// price falls. Distances are reduced costs, followed against the direction of the forward search; afterwards prices
/// fall, and reserves rise, by what each node is closer than the end.
///
/// So the scarce side searches: where helpers are scarce the start prices are high and forward searches short, where
/// they abound few places have a price.
///
/// Pruning. While reverse searches run reserves only rise, so score − reserve is an upper bound of what it will be;
/// `CandidateRows` keeps each helper's candidates sorted by it as far as they were looked at, and a row is left as
/// soon as the bound cannot win. Source: Jonker and Volgenant 1987, turned round. Complexity as forward.
extension Residual {
    /// Admits every free place, by reverse searches from those whose price is above what the place costs.
    ///
    /// Returns false where it was cancelled.
    mutating func admitPlaces() -> Bool {
        let overpriced = (0..<helperCount).count { isOverpriced($0) }
        if overpriced == 0 { return true }
        var candidates = CandidateRows(self, searches: overpriced)
        if isCancelled() { return false }
        guard ReverseAuction.run(self, candidates: &candidates) else { return false }
        for helper in 0..<helperCount {
            while isOverpriced(helper) {
                if isCancelled() { return false }
                reverseSearch(towards: helper, candidates: &candidates)
            }
        }
        if index.isEmpty { refreshLeastPrices() } else { leastPrice.fill(0) }
        return !isCancelled()
    }

    /// Recomputes the lower bound of the prices in every row, which falling prices have made invalid.
    /// Cancelled, it leaves some as they were.
    func refreshLeastPrices() {
        _ = workers.forEachBlock(of: Int(householdCount)) { block in
            for household in block {
                var least = Self.far
                for position in row(Int32(household)) { least = min(least, price[input.pair[position].helper]) }
                leastPrice[household] = least == Self.far ? 0 : least
            }
        }
    }

    /// Sets the reserve of every household that holds nothing to its best offer. Cancelled, it leaves some out.
    func offerReserves() {
        _ = workers.forEachBlock(of: Int(householdCount)) { block in
            for household in block where count[household] == 0 {
                households[household].reserve = bestOffer(Int32(household))
            }
        }
    }

    /// Whether a helper has a free place whose price is above what the place costs.
    func isOverpriced(_ helper: Int32) -> Bool {
        used[helper] < input.capacity[helper] && price[helper] > penalty(helper, place: used[helper])
    }

    private mutating func reverseSearch(towards target: Int32, candidates: inout CandidateRows) {
        touchedHelpers.removeAll(keepingCapacity: true)
        touchedHouseholds.removeAll(keepingCapacity: true)
        heap.removeAll()
        let free = penalty(target, place: used[target])
        var end = SearchEnd(distance: price[target] - free, kind: .nowhere, node: target)
        helperDistance[target] = 0
        helperParent[target] = -1
        touchedHelpers.append(target)
        heap.push(0, target)
        while !heap.isEmpty, heap.least < end.distance {
            let (distance, helper) = heap.pop()
            if distance == helperDistance[helper] {
                scanCandidates(helper, distance: distance, candidates: &candidates, end: &end)
            }
        }
        for helper in touchedHelpers where helperDistance[helper] < end.distance {
            price[helper] -= end.distance - helperDistance[helper]
        }
        for household in touchedHouseholds where households[household].distance < end.distance {
            households[household].reserve += end.distance - households[household].distance
        }
        augment(towards: target, end: end)
        for helper in touchedHelpers { helperDistance[helper] = Self.far }
        for household in touchedHouseholds { households[household].distance = Self.far }
    }

    /// Follows the pairs by which a unit could come to a helper, best first, as long as one can still win.
    private mutating func scanCandidates(
        _ helper: Int32, distance: Int64, candidates: inout CandidateRows, end: inout SearchEnd
    ) {
        let base = distance + price[helper]
        var row = candidates.row(of: helper, in: self)
        var entry = row.start
        while entry < row.end {
            let candidate = candidates.entry(entry, row: &row, of: helper, in: self)
            if base - candidate.value >= end.distance { return }
            entry += 1
            let household = candidate.pair.helper
            let reached = base + households[household].reserve - candidate.pair.score
            if reached >= end.distance || reached >= households[household].distance { continue }
            if isSaturated(household, helper) { continue }
            if households[household].distance == Self.far { touchedHouseholds.append(household) }
            households[household].distance = reached
            householdParent[household] = helper
            if count[household] < input.need[household] {
                let wish = households[household].reserve + weight(household, unit: count[household])
                let further = reached + max(0, -wish)
                if further < end.distance { end = SearchEnd(distance: further, kind: .unit, node: household) }
            }
            scanHeld(household, distance: reached, end: &end)
        }
    }

    /// Follows the units that a household could move away from where they are.
    private mutating func scanHeld(_ household: Int32, distance: Int64, end: inout SearchEnd) {
        let start = heldStart[household]
        for index in start..<start + count[household] {
            let slot = held[index]
            let helper = slotHelper[slot]
            let reached = distance + slotScore[slot] - price[helper] - households[household].reserve
            if reached >= end.distance || reached >= helperDistance[helper] { continue }
            if helperDistance[helper] == Self.far { touchedHelpers.append(helper) }
            helperDistance[helper] = reached
            helperParent[helper] = slot
            let vacated = reached + price[helper] - penalty(helper, place: used[helper] - 1)
            if vacated < end.distance { end = SearchEnd(distance: vacated, kind: .place, node: helper) }
            heap.push(reached, helper)
        }
    }

    /// Moves the units along the path from `end` to the free place.
    private func augment(towards target: Int32, end: SearchEnd) {
        var household: Int32
        switch end.kind {
        case .nowhere: return
        case .unit: household = end.node
        case .place:
            let slot = helperParent[end.node]
            household = slotHousehold[slot]
            leave(slot: slot)
            free(slot: slot)
        }
        while true {
            let helper = householdParent[household]
            let score = score(household, helper)
            if helper == target {
                take(household, helper: helper, score: score)
                return
            }
            let slot = helperParent[helper]
            let next = slotHousehold[slot]
            leave(slot: slot)
            hold(household, slot: slot, score: score)
            household = next
        }
    }
}
