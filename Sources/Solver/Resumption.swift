/// Resumption: an empty network takes over prices and pairs of an earlier result, so that only the change is searched.
///
/// Idea. At the given prices every household keeps what it would choose again: its units by falling score − price, as
/// long as each is worth no less than the best pair that it was not given and than what the unit weighs. Its reserve is
/// put between the two. Then the invariants of `Residual` hold for all units and places that were kept, whatever has
/// changed since; units that were dropped and places that became free are not admitted yet, and the searches admit them
/// as in any solve. Where nothing changed nothing is dropped: the earlier result was optimal at these prices.
///
/// Source: reoptimisation after changes of costs and capacities, Ahuja, Magnanti, Orlin, 9.11. Complexity: O(pairs), and
/// a search for each unit and place that the change set free.
struct Resumption: ~Copyable {
    /// One unit of a household.
    private struct Unit {
        var helper: Int32
        var score: Int64
        var value: Int64
    }

    private var units: [Unit] = []

    /// Takes over what still fits. False where it was cancelled.
    static func run(
        _ residual: borrowing Residual, from start: StartingPoint, of instance: Instance, magnitude: Magnitude
    ) -> Bool {
        for (helper, price) in start.helperPrices.prefix(Int(residual.helperCount)).enumerated() {
            residual.price[helper] = magnitude.value(price)
        }
        let kept = keep(start, residual, instance)
        for helper in 0..<residual.helperCount where kept.load[Int(helper)] > 0 {
            let floor = residual.penalty(helper, place: kept.load[Int(helper)] - 1)
            residual.price[helper] = max(residual.price[helper], floor)
        }
        var resumption = Resumption()
        var next = 0
        for household in 0..<residual.householdCount {
            if household & 0xFFF == 0, residual.isCancelled() { return false }
            resumption.units.removeAll(keepingCapacity: true)
            let end = instance.pairOffsets[Int(household) + 1]
            while next < kept.units.count, kept.units[next].pair < end {
                let pair = Int(kept.units[next].pair)
                let helper = instance.pairHelper[pair]
                let score = Int64(instance.pairScore[pair])
                let unit = Unit(helper: helper, score: score, value: score - residual.price[helper])
                for _ in 0..<kept.units[next].quantity { resumption.units.append(unit) }
                next += 1
            }
            resumption.settle(household, residual)
        }
        return true
    }

    /// The units that fit into needs, limits and capacities, ascending by pair, and the load of each helper.
    private static func keep(
        _ start: StartingPoint, _ residual: borrowing Residual, _ instance: Instance
    ) -> (units: [Solution.Assignment], load: [Int32]) {
        var load = [Int32](repeating: 0, count: Int(residual.helperCount))
        var units: [Solution.Assignment] = []
        units.reserveCapacity(start.assignments.count)
        var household = 0
        var served: Int32 = 0
        for assignment in start.assignments {
            guard assignment.pair > units.last?.pair ?? -1, Int(assignment.pair) < instance.pairCount else { continue }
            while instance.pairOffsets[household + 1] <= assignment.pair {
                household += 1
                served = 0
            }
            let helper = instance.pairHelper[Int(assignment.pair)]
            let quantity = min(
                assignment.quantity, instance.limit(ofPair: Int(assignment.pair)),
                residual.input.need[household] - served, residual.input.capacity[helper] - load[Int(helper)])
            guard quantity > 0 else { continue }
            units.append(Solution.Assignment(pair: assignment.pair, quantity: quantity))
            served += quantity
            load[Int(helper)] += quantity
        }
        return (units, load)
    }

    /// Takes a household's units away whose scores have changed, and gives it those again that it would still choose.
    static func resettle(_ household: Int32, _ residual: borrowing Residual) {
        var resumption = Resumption()
        while residual.count[household] > 0 {
            let slot = residual.held[residual.heldStart[household]]
            let helper = residual.slotHelper[slot]
            residual.leave(slot: slot)
            residual.free(slot: slot)
            let score = residual.score(household, helper)
            resumption.units.append(Unit(helper: helper, score: score, value: score - residual.price[helper]))
        }
        resumption.settle(household, residual)
    }

    /// Gives a household the units that it would choose again, and its reserve.
    private mutating func settle(_ household: Int32, _ residual: borrowing Residual) {
        units.sort { $0.value != $1.value ? $0.value > $1.value : $0.helper < $1.helper }
        var outside = -Residual.far
        for position in residual.row(household) {
            let pair = residual.input.pair[position]
            let value = pair.score - residual.price[pair.helper]
            if value <= outside { continue }
            let limit = residual.input.pairLimit.count == 0 ? 1 : residual.input.pairLimit[position]
            var carried: Int32 = 0
            for unit in units where unit.helper == pair.helper { carried += 1 }
            if carried < limit { outside = value }
        }
        while let last = units.last {
            let weight = residual.weight(household, unit: Int32(units.count) - 1)
            if last.value >= outside, last.value + weight >= 0 {
                outside = max(outside, -weight)
                break
            }
            outside = max(outside, last.value)
            units.removeLast()
        }
        residual.households[household].reserve = outside
        for unit in units { residual.take(household, helper: unit.helper, score: unit.score) }
    }
}
