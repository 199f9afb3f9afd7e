/// Forward search: one more unit for a household, by a shortest augmenting path.
///
/// Idea. The unit goes to the cheapest end that it can reach: a free place, another household's last unit that is
/// worth less, or nowhere. Distances are reduced costs, which the invariants of `Residual` keep non-negative, so
/// Dijkstra's method finds the cheapest path; afterwards prices rise, and reserves fall, by what each node is closer
/// than the end, which keeps the invariants and makes the path tight.
///
/// Pruning. Pairs are sorted by score and prices only rise while forward searches run, so that `leastPrice` is a
/// valid lower bound: a row is left as soon as score − least price cannot win any more. An end that is found early
/// bounds the search.
///
/// Source: successive shortest paths with potentials (Edmonds and Karp 1972; Tomizawa 1971; for assignment Jonker and
/// Volgenant 1987). Complexity: O(pairs reached + nodes reached · log) per unit.
extension Residual {
    /// Admits the next unit of a household. Its reserve is lowered to what the unit can bring first.
    mutating func admitUnit(of household: Int32) {
        guard count[household] < input.need[household] else { return }
        let weight = weight(household, unit: count[household])
        if count[household] > 0, weight + households[household].reserve <= 0 { return }
        households[household].reserve = max(bestOffer(household), -weight)
        if weight + households[household].reserve <= 0 { return }
        forwardSearch(from: household, weight: weight)
    }

    private mutating func forwardSearch(from source: Int32, weight: Int64) {
        touchedHelpers.removeAll(keepingCapacity: true)
        touchedHouseholds.removeAll(keepingCapacity: true)
        heap.removeAll()
        var end = SearchEnd(distance: weight + households[source].reserve, kind: .nowhere, node: source)
        households[source].distance = 0
        householdParent[source] = -1
        touchedHouseholds.append(source)
        scanRow(source, distance: 0, end: &end)
        while !heap.isEmpty, heap.least < end.distance {
            let (distance, node) = heap.pop()
            if node < helperCount {
                if distance != helperDistance[node] || helperSettled[node] { continue }
                helperSettled[node] = true
                scanHolders(node, distance: distance, source: source, end: &end)
            } else if distance == households[node - helperCount].distance {
                scanRow(node - helperCount, distance: distance, end: &end)
            }
        }
        for helper in touchedHelpers {
            if helperDistance[helper] < end.distance { price[helper] += end.distance - helperDistance[helper] }
        }
        for household in touchedHouseholds where households[household].distance < end.distance {
            households[household].reserve -= end.distance - households[household].distance
        }
        augment(from: source, end: end)
        for helper in touchedHelpers {
            helperDistance[helper] = Self.far
            helperSettled[helper] = false
        }
        for household in touchedHouseholds { households[household].distance = Self.far }
    }

    /// Follows the pairs of a household that can carry more.
    private mutating func scanRow(_ household: Int32, distance: Int64, end: inout SearchEnd) {
        let base = distance + households[household].reserve
        let least = leastPrice[household]
        var seen = Self.far
        for position in row(household) {
            let pair = input.pair[position]
            let score = pair.score
            if base - score + least >= end.distance { return }
            let helper = pair.helper
            let cost = price[helper]
            if cost < seen { seen = cost }
            let reached = base - score + cost
            if reached >= end.distance || reached >= helperDistance[helper] { continue }
            if isSaturated(household, helper, at: position) { continue }
            if helperDistance[helper] == Self.far { touchedHelpers.append(helper) }
            helperDistance[helper] = reached
            helperParent[helper] = household
            if used[helper] < input.capacity[helper] {
                let place = reached + max(0, penalty(helper, place: used[helper]) - cost)
                if place < end.distance { end = SearchEnd(distance: place, kind: .place, node: helper) }
                if place == reached { continue }
            }
            heap.push(reached, helper)
        }
        if seen < Self.far { leastPrice[household] = seen }
    }

    /// Follows the units that a helper's holders could move elsewhere or give up.
    private mutating func scanHolders(_ helper: Int32, distance: Int64, source: Int32, end: inout SearchEnd) {
        let cost = price[helper]
        for slot in usedSlots(helper) {
            let household = slotHousehold[slot]
            if household == source { continue }
            let reached = distance + slotScore[slot] - cost - households[household].reserve
            if reached >= end.distance || reached >= households[household].distance { continue }
            if households[household].distance == Self.far { touchedHouseholds.append(household) }
            households[household].distance = reached
            householdParent[household] = slot
            let drop = reached + households[household].reserve + weight(household, unit: count[household] - 1)
            if drop < end.distance { end = SearchEnd(distance: drop, kind: .unit, node: household) }
            if count[household] == 1 {
                scanRow(household, distance: reached, end: &end)
            } else {
                heap.push(reached, helperCount + household)
            }
        }
    }

    /// Moves the units along the path that ends at `end`.
    private func augment(from source: Int32, end: SearchEnd) {
        var household: Int32
        var vacant: Int32
        switch end.kind {
        case .nowhere: return
        case .place:
            vacant = slotStart[end.node] + used[end.node]
            used[end.node] += 1
            household = helperParent[end.node]
        case .unit:
            vacant = householdParent[end.node]
            leave(slot: vacant)
            household = helperParent[slotHelper[vacant]]
        }
        while true {
            let helper = slotHelper[vacant]
            let next = household == source ? -1 : householdParent[household]
            if next >= 0 { leave(slot: next) }
            hold(household, slot: vacant, score: score(household, helper))
            if next < 0 { return }
            vacant = next
            household = helperParent[slotHelper[next]]
        }
    }
}

/// Where a search ends, and how far that is.
struct SearchEnd {
    /// The kinds of end.
    enum Kind { case nowhere, place, unit }

    var distance: Int64
    var kind: Kind
    /// A helper for a place, a household otherwise.
    var node: Int32
}
