/// Coverage duals: which helpers are scarce, found by matching first units alone, most urgent tier first.
///
/// Idea. Covering as many households as possible, the most urgent first, is a maximum matching that grows tier by
/// tier: coverable sets form a transversal matroid, so the greedy order is optimal for any weights of this order, and
/// a household once covered stays covered. Each tier starts greedily and goes on by depth-first augmentation with
/// lookahead (Pothen and Fan 1990). When searches fail and none has succeeded since the marks were cleared, the helpers
/// that they reached are full and lead to no free place: with the households reached they are a Hall set. They are
/// frozen with the tier's weight as coverage dual q and never entered again, so that all failed searches together cost
/// O(pairs). The first round of a tier keeps its marks throughout, which finds most paths cheaply; later rounds clear
/// them after every success, so that the first failure freezes, until a round has looked at twice all pairs.
///
/// The duals become start prices, so that no later search has to climb from 0 across the gap between coverage and score.
/// Their score part is a guess at the market: above the score of the best candidate that would not get a place if all
/// the helper's candidates chose it (`MarketScores`). A guess that is too high leaves places free, which reverse searches
/// fill; one that is too low makes forward searches climb. It is only a start: any start prices lead to the same optimum.
///
/// Limits and levels are ignored: one unit per household. Complexity: O(pairs · rounds), where rounds are few.
struct CoverageDuals: ~Copyable {
    /// What a search reads of a helper, side by side in one cache line.
    private struct HelperNode: BitwiseCopyable {
        /// Its first slot, the next free one, and the first beyond its own.
        var start: Int32
        var free: Int32
        var end: Int32
        /// The round that reached it last, and the slot to follow next in it.
        var round: Int32
        var nextSlot: Int32
        var isFrozen: Bool
    }

    /// What a search reads of a household.
    private struct HouseholdNode: BitwiseCopyable {
        /// The first position whose helper may still be free.
        var look: Int32
        /// The position to follow next in the present round.
        var next: Int32
        /// The end of its row.
        var end: Int32
        var round: Int32
    }

    private let holder: Column<Int32>
    private let helpers: Column<HelperNode>
    private let households: Column<HouseholdNode>
    private var round: Int32 = 0
    private var reached: [Int32] = []
    /// Positions that searches of this round looked at.
    private var looked = 0
    private var path: [(household: Int32, slot: Int32)] = []

    /// Raises the prices of scarce helpers in an empty network. False where it was cancelled.
    static func raisePrices(_ residual: borrowing Residual, tiers: [HouseholdTier]) -> Bool {
        var duals = CoverageDuals(residual)
        for tier in tiers where tier.weight > 0 {
            guard duals.cover(tier.households, in: residual, freeze: { residual.price[$0] = tier.weight }) else {
                return false
            }
        }
        MarketScores.add(to: residual)
        return true
    }

    private init(_ residual: borrowing Residual) {
        holder = Column(repeating: -1, count: residual.slotHousehold.count)
        helpers = Column(
            repeating: HelperNode(start: 0, free: 0, end: 0, round: 0, nextSlot: 0, isFrozen: false),
            count: Int(residual.helperCount))
        households = Column(
            repeating: HouseholdNode(look: 0, next: 0, end: 0, round: 0), count: Int(residual.householdCount))
        for helper in 0..<residual.helperCount {
            helpers[helper].start = residual.slotStart[helper]
            helpers[helper].free = residual.slotStart[helper]
            helpers[helper].end = residual.slotStart[helper + 1]
        }
        for household in 0..<residual.householdCount {
            let row = residual.row(household)
            households[household].look = row.lowerBound
            households[household].end = row.upperBound
        }
    }

    /// Covers as many of a tier as possible and freezes what the last round reached. False where it was cancelled.
    private mutating func cover(
        _ tier: [Int32], in residual: borrowing Residual, freeze: (Int32) -> Void
    ) -> Bool {
        var waiting: [Int32] = []
        for household in tier {
            if let slot = freeSlot(of: household, in: residual) {
                holder[slot] = household
            } else {
                waiting.append(household)
            }
        }
        var isFirst = true
        while !waiting.isEmpty {
            round += 1
            looked = 0
            reached.removeAll(keepingCapacity: true)
            var isClean = true
            var failed: [Int32] = []
            for (turn, household) in waiting.enumerated() {
                if turn & 0x3F == 0, residual.isCancelled() { return false }
                if augment(from: household, in: residual) {
                    isClean = false
                    if !isFirst, looked < 2 * residual.input.pair.count {
                        round += 1
                        reached.removeAll(keepingCapacity: true)
                        isClean = true
                    }
                } else if isClean {
                    // All that was reached since the marks were cleared is a dead end.
                    for helper in reached {
                        helpers[helper].isFrozen = true
                        freeze(helper)
                    }
                    reached.removeAll(keepingCapacity: true)
                } else {
                    failed.append(household)
                }
            }
            waiting = failed
            isFirst = false
        }
        return true
    }

    /// Takes a free place at the first helper of a household's row that has one. A helper once full stays full, so the
    /// pointer only moves on.
    @inline(__always)
    private func freeSlot(of household: Int32, in residual: borrowing Residual) -> Int32? {
        let end = households[household].end
        var position = households[household].look
        while position < end {
            let helper = residual.input.pair[position].helper
            let slot = helpers[helper].free
            if slot < helpers[helper].end {
                helpers[helper].free = slot + 1
                households[household].look = position
                return slot
            }
            position += 1
        }
        households[household].look = position
        return nil
    }

    /// Looks for an augmenting path by depth, each household and place at most once a round.
    private mutating func augment(from source: Int32, in residual: borrowing Residual) -> Bool {
        path.removeAll(keepingCapacity: true)
        path.append((source, -1))
        enter(source, in: residual)
        while let (household, _) = path.last {
            if var slot = freeSlot(of: household, in: residual) {
                for step in path.reversed() {
                    holder[slot] = step.household
                    slot = step.slot
                }
                return true
            }
            if let (moved, slot) = step(from: household, in: residual) {
                enter(moved, in: residual)
                path.append((moved, slot))
            } else {
                path.removeLast()
            }
        }
        return false
    }

    private func enter(_ household: Int32, in residual: borrowing Residual) {
        households[household].round = round
        households[household].next = residual.row(household).lowerBound
    }

    /// The next household that could make room for this one, and its slot.
    private mutating func step(from household: Int32, in residual: borrowing Residual) -> (Int32, Int32)? {
        let end = households[household].end
        var next = households[household].next
        while next < end {
            let helper = residual.input.pair[next].helper
            if !helpers[helper].isFrozen {
                if helpers[helper].round != round {
                    helpers[helper].round = round
                    helpers[helper].nextSlot = helpers[helper].start
                    reached.append(helper)
                }
                while helpers[helper].nextSlot < helpers[helper].free {
                    let slot = helpers[helper].nextSlot
                    helpers[helper].nextSlot = slot + 1
                    if households[holder[slot]].round != round {
                        households[household].next = next
                        return (holder[slot], slot)
                    }
                }
            }
            next += 1
            looked &+= 1
        }
        households[household].next = next
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
        var weights = Distinct<Int64>()
        var tiers: [HouseholdTier] = []
        for household in 0..<householdCount where input.need[household] > 0 {
            let weight = input.firstWeight[household]
            let tier = weights.number(of: weight)
            if tier == tiers.count { tiers.append(HouseholdTier(weight: weight, households: [])) }
            tiers[tier].households.append(household)
        }
        tiers.sort { $0.weight > $1.weight }
        return tiers
    }
}
