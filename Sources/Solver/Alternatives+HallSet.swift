extension Alternatives {
    /// The group of households that share too few places, for a household that is uncovered; nil where it is covered.
    ///
    /// Follows candidates that could take a unit, and from each the households that hold its places: since the
    /// coverage is optimal no free place and no less urgent unit is reached, so every place found is taken by the
    /// group. Without any candidate the group is the household alone, with no helpers. O(pairs of the group).
    public func hallSet(of household: Int) -> HallSet? {
        guard solution.served[household] == 0 else { return nil }
        var households: Set<Int> = [household]
        var helpers: Set<Int> = []
        var queue = [household]
        while let next = queue.popLast() {
            for pair in instance.pairs(of: next) where quantity[pair] < instance.limit(ofPair: pair) {
                let helper = Int(instance.pairHelper[pair])
                guard helpers.insert(helper).inserted else { continue }
                for holder in holders.households(of: helper) where households.insert(holder).inserted {
                    queue.append(holder)
                }
            }
        }
        let places = helpers.reduce(Int64(0)) { $0 + Int64(instance.capacity[$1]) }
        return HallSet(
            households: households.sorted(), helpers: helpers.sorted(), units: places + 1, places: places)
    }
}

/// Who holds the places of each helper.
struct Holders: Sendable {
    private var start: [Int]
    private var household: [Int]
    private var pair: [Int]

    init(_ instance: Instance, _ solution: Solution) {
        start = [Int](repeating: 0, count: instance.helperCount + 1)
        for assignment in solution.assignments { start[Int(instance.pairHelper[Int(assignment.pair)]) + 1] += 1 }
        for helper in 0..<instance.helperCount { start[helper + 1] += start[helper] }
        var next = start
        household = [Int](repeating: 0, count: solution.assignments.count)
        self.pair = household
        for assignment in solution.assignments {
            let pair = Int(assignment.pair)
            let helper = Int(instance.pairHelper[pair])
            household[next[helper]] = instance.household(ofPair: pair)
            self.pair[next[helper]] = pair
            next[helper] += 1
        }
    }

    func households(of helper: Int) -> ArraySlice<Int> { household[start[helper]..<start[helper + 1]] }

    /// The pairs of a helper that carry units.
    func pairs(of helper: Int) -> ArraySlice<Int> { pair[start[helper]..<start[helper + 1]] }
}
