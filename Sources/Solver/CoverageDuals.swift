/// Coverage duals: which helpers are scarce, found by matching first units alone, most urgent tier first.
///
/// Idea. Covering as many households as possible, the most urgent first, is a maximum matching that grows tier by
/// tier: coverable sets form a transversal matroid, so the greedy order is optimal for any weights of this order, and
/// a household once covered stays covered. Each tier starts greedily and goes on by depth-first augmentation with
/// lookahead (Pothen and Fan 1990). When a whole round of searches fails, the helpers that it reached are full and
/// lead to no free place: with the households that it reached they are a Hall set. They are frozen with the tier's
/// weight as coverage dual q and never entered again, so that all failed rounds together cost O(pairs).
///
/// The duals become start prices q + largest score + 1, so that no later search has to climb from 0 across the gap
/// between coverage and score. They are only a start: any start prices lead to the same optimum.
///
/// Limits and levels are ignored: one unit per household. Complexity: O(pairs · rounds), rounds are few in practice.
struct CoverageDuals: ~Copyable {
    private let holder: Column<Int32>
    private let load: Column<Int32>
    private let isFrozen: Column<Bool>
    private let look: Column<Int32>
    private let next: Column<Int32>
    private let householdRound: Column<Int32>
    private let helperRound: Column<Int32>
    private let nextSlot: Column<Int32>
    private var round: Int32 = 0
    private var reached: [Int32] = []
    private var path: [(household: Int32, slot: Int32)] = []

    /// Raises the prices of scarce helpers in an empty network. False where it was cancelled.
    static func raisePrices(_ residual: borrowing Residual, tiers: [HouseholdTier]) -> Bool {
        var largest: Int64 = 0
        for household in 0..<residual.householdCount {
            let row = residual.row(household)
            if !row.isEmpty { largest = max(largest, residual.input.pair[row.lowerBound].score) }
        }
        var duals = CoverageDuals(residual)
        for tier in tiers where tier.weight > 0 {
            let isDone = duals.cover(tier.households, in: residual) { helper in
                residual.price[helper] = tier.weight + largest + 1
            }
            if !isDone { return false }
        }
        return true
    }

    private init(_ residual: borrowing Residual) {
        let helpers = Int(residual.helperCount)
        let households = Int(residual.householdCount)
        holder = Column(repeating: -1, count: residual.slotHousehold.count)
        load = Column(repeating: 0, count: helpers)
        isFrozen = Column(repeating: false, count: helpers)
        helperRound = Column(repeating: 0, count: helpers)
        nextSlot = Column(repeating: 0, count: helpers)
        look = Column(repeating: 0, count: households)
        next = Column(repeating: 0, count: households)
        householdRound = Column(repeating: 0, count: households)
        for household in 0..<residual.householdCount { look[household] = residual.row(household).lowerBound }
    }

    /// Covers as many of a tier as possible and freezes what the last round reached. False where it was cancelled.
    private mutating func cover(
        _ tier: [Int32], in residual: borrowing Residual, freeze: (Int32) -> Void
    ) -> Bool {
        var waiting: [Int32] = []
        for household in tier {
            if let helper = freeHelper(of: household, in: residual) {
                place(household, at: helper, in: residual)
            } else {
                waiting.append(household)
            }
        }
        while !waiting.isEmpty {
            round += 1
            reached.removeAll(keepingCapacity: true)
            var failed: [Int32] = []
            for (turn, household) in waiting.enumerated() {
                if turn & 0x3F == 0, residual.isCancelled() { return false }
                if !augment(from: household, in: residual) { failed.append(household) }
            }
            if failed.count == waiting.count {
                for helper in reached {
                    isFrozen[helper] = true
                    freeze(helper)
                }
                return true
            }
            waiting = failed
        }
        return true
    }

    /// The first helper of a household's row with a free place. A helper once full stays full, so the pointer only
    /// moves on.
    private func freeHelper(of household: Int32, in residual: borrowing Residual) -> Int32? {
        let end = residual.row(household).upperBound
        var position = look[household]
        while position < end {
            let helper = residual.input.pair[position].helper
            if load[helper] < residual.input.capacity[helper] {
                look[household] = position
                return helper
            }
            position += 1
        }
        look[household] = position
        return nil
    }

    private func place(_ household: Int32, at helper: Int32, in residual: borrowing Residual) {
        holder[residual.slotStart[helper] + load[helper]] = household
        load[helper] += 1
    }

    /// Looks for an augmenting path by depth, each household and place at most once a round.
    private mutating func augment(from source: Int32, in residual: borrowing Residual) -> Bool {
        path.removeAll(keepingCapacity: true)
        path.append((source, -1))
        next[source] = residual.row(source).lowerBound
        householdRound[source] = round
        while let (household, _) = path.last {
            if let helper = freeHelper(of: household, in: residual) {
                var slot = residual.slotStart[helper] + load[helper]
                load[helper] += 1
                for step in path.reversed() {
                    holder[slot] = step.household
                    slot = step.slot
                }
                return true
            }
            if let (moved, slot) = step(from: household, in: residual) {
                householdRound[moved] = round
                next[moved] = residual.row(moved).lowerBound
                path.append((moved, slot))
            } else {
                path.removeLast()
            }
        }
        return false
    }

    /// The next household that could make room for this one, and its slot.
    private mutating func step(from household: Int32, in residual: borrowing Residual) -> (Int32, Int32)? {
        let end = residual.row(household).upperBound
        while next[household] < end {
            let helper = residual.input.pair[next[household]].helper
            if !isFrozen[helper] {
                if helperRound[helper] != round {
                    helperRound[helper] = round
                    nextSlot[helper] = residual.slotStart[helper]
                    reached.append(helper)
                }
                let slots = residual.slotStart[helper] + load[helper]
                while nextSlot[helper] < slots {
                    let slot = nextSlot[helper]
                    nextSlot[helper] += 1
                    if householdRound[holder[slot]] != round { return (holder[slot], slot) }
                }
            }
            next[household] += 1
        }
        return nil
    }
}

/// The households whose first unit has the same weight, ascending by index.
struct HouseholdTier {
    var weight: Int64
    var households: [Int32]
}

extension Residual {
    /// All households that can take a unit, by the weight of their first unit, the most valuable tier first.
    func tiers() -> [HouseholdTier] {
        var weights: Set<Int64> = []
        for household in 0..<householdCount where input.need[household] > 0 {
            weights.insert(input.firstWeight[household])
        }
        var tiers = weights.sorted(by: >).map { HouseholdTier(weight: $0, households: []) }
        let rank = Dictionary(uniqueKeysWithValues: tiers.enumerated().map { ($0.element.weight, $0.offset) })
        for household in 0..<householdCount where input.need[household] > 0 {
            if let tier = rank[input.firstWeight[household]] { tiers[tier].households.append(household) }
        }
        return tiers
    }
}
