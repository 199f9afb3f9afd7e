/// Proof that the prices are the smallest that prove the result.
///
/// The idea: prices that prove a result form a lattice, so there is a smallest vector. A price cannot fall alone
/// where it equals what the helper's last used place costs, or 0. It cannot fall either where some household would
/// then rather have this helper: one that wants a further unit at exactly this price, or one that was given a unit
/// of another helper of exactly the same value, unless that other price falls too. So prices are the smallest if and
/// only if every helper is reached from the immovable ones along such ties: a search by breadth.
/// (It is the tight subgraph of the shortest path problem whose distances are the possible reductions.)
///
/// Complexity: each household's row is read at most once, so O(pairs).
extension Claim {
    func checkSmallest(_ tally: Tally, weights: UnitWeights, ceilings: [Worth?]) throws(Violation) {
        let given = givenByHelper(tally)
        var fixedHelper = [Bool](repeating: false, count: capacity.count)
        var fixedHousehold = [Bool](repeating: false, count: need.count)
        var queue: [Int] = []
        for helper in capacity.indices {
            let used = Int(tally.load[helper])
            let floor = used > 0 ? penalty(helper, place: used - 1) : 0
            if helperPrice[helper] == Worth(coverage: 0, score: floor) {
                fixedHelper[helper] = true
                queue.append(helper)
            }
        }
        func settle(_ household: Int) {
            guard !fixedHousehold[household], let ceiling = ceilings[household] else { return }
            fixedHousehold[household] = true
            for pair in pairs(of: household) where tally.quantity[pair] < limit(pair) {
                let helper = Int(pairHelper[pair])
                if !fixedHelper[helper], unitValue(pair) == ceiling {
                    fixedHelper[helper] = true
                    queue.append(helper)
                }
            }
        }
        for household in need.indices where tally.served[household] < need[household] {
            let wanted = -weights.weight(household, unit: Int(tally.served[household]))
            if ceilings[household] == wanted { settle(household) }
        }
        var next = 0
        while next < queue.count {
            let helper = queue[next]
            next += 1
            for entry in Int(given.offsets[helper])..<Int(given.offsets[helper + 1]) {
                let household = Int(given.household[entry])
                if ceilings[household] == given.value[entry] { settle(household) }
            }
        }
        if let movable = fixedHelper.firstIndex(of: false) { throw Violation(.notSmallest, movable) }
    }

    /// The given units by helper: whose they are, and what one is worth at the prices.
    private func givenByHelper(_ tally: Tally) -> (offsets: [Int32], household: [Int32], value: [Worth]) {
        var offsets = [Int32](repeating: 0, count: capacity.count + 1)
        for pair in resultPair { offsets[Int(pairHelper[Int(pair)]) + 1] += 1 }
        for helper in capacity.indices { offsets[helper + 1] += offsets[helper] }
        var next = offsets
        var household = [Int32](repeating: 0, count: resultPair.count)
        var value = [Worth](repeating: .zero, count: resultPair.count)
        for row in need.indices where tally.served[row] > 0 {
            for pair in pairs(of: row) where tally.quantity[pair] > 0 {
                let helper = Int(pairHelper[pair])
                let entry = Int(next[helper])
                next[helper] += 1
                household[entry] = Int32(row)
                value[entry] = unitValue(pair)
            }
        }
        return (offsets, household, value)
    }
}
