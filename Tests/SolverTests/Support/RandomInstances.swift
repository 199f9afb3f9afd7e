import Solver
import TestSupport

/// A generator of small numbers from a seed: SplitMix64.
struct Dice: RandomNumberGenerator {
    private var state: UInt64

    init(seed: UInt64) { state = seed &* 0x9E37_79B9_7F4A_7C15 &+ 1 }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var z = state
        z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
        z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
        return z ^ (z >> 31)
    }

    mutating func roll(_ range: ClosedRange<Int32>) -> Int32 { Int32.random(in: range, using: &self) }

    mutating func chance(_ percent: Int32) -> Bool { roll(1...100) <= percent }
}

/// Small instances of many shapes, each from its seed.
enum RandomInstances {
    /// An instance that can be solved by trying everything: empty sides, isolated nodes, capacity 0 and giant
    /// capacities, need above degree, equal scores, penalties, limits and levels all occur.
    static func tiny(seed: UInt64) -> Instance {
        var dice = Dice(seed: seed)
        let households = dice.chance(3) ? 0 : dice.roll(1...5)
        let helpers = dice.chance(3) ? 0 : dice.roll(1...5)
        return instance(
            &dice, households: households, helpers: helpers, mostPairs: 9, density: dice.roll(20...90))
    }

    /// An instance with a few dozen nodes, for comparing two exact methods.
    static func small(seed: UInt64) -> Instance {
        var dice = Dice(seed: seed)
        let households = dice.roll(5...30)
        let helpers = dice.roll(3...25)
        return instance(
            &dice, households: households, helpers: helpers, mostPairs: 400, density: dice.roll(5...60))
    }

    private static func instance(
        _ dice: inout Dice, households: Int32, helpers: Int32, mostPairs: Int, density: Int32
    ) -> Instance {
        var builder = InstanceBuilder()
        let largestScore: Int32 = dice.chance(40) ? dice.roll(0...3) : dice.chance(80) ? 1000 : 1_000_000
        let manyNeeds = dice.chance(50)
        let limits = dice.chance(30)
        let levels = dice.chance(30)
        let penalties = dice.chance(35)
        let priorities = dice.roll(0...4)
        for _ in 0..<households {
            let need = manyNeeds ? dice.roll(1...4) : 1
            let priority = dice.roll(0...priorities)
            var row: [Int32] = []
            if levels, need > 1 {
                for _ in 0..<dice.roll(0...(need - 1)) { row.append(dice.roll(0...(row.last ?? priority))) }
            }
            builder.addHousehold(priority: priority, need: need, levels: row)
        }
        for _ in 0..<helpers {
            let capacity = dice.chance(10) ? 0 : dice.chance(5) ? 1_000_000 : dice.roll(1...3)
            var row: [Int32] = []
            if penalties {
                for _ in 0..<dice.roll(0...3) {
                    row.append((row.last ?? 0) + dice.roll(0...max(1, largestScore / 2)))
                }
            }
            builder.addHelper(capacity: capacity, penalties: row)
        }
        var pairs: [(Int, Int)] = []
        for household in 0..<households {
            for helper in 0..<helpers where dice.chance(density) { pairs.append((Int(household), Int(helper))) }
        }
        pairs.shuffle(using: &dice)
        for (household, helper) in pairs.prefix(mostPairs) {
            builder.addPair(
                household: household, helper: helper, score: dice.roll(0...largestScore),
                limit: limits ? dice.roll(1...3) : 1)
        }
        return builder.build()
    }
}

extension Instance {
    /// Key texts for the lottery that do not depend on the numbering's width.
    var keys: (households: [String], helpers: [String]) {
        ((0..<householdCount).map { "户\($0)" }, (0..<helperCount).map { "帮\($0)" })
    }

    /// A lottery over these keys.
    func lottery(seed: UInt64) -> Lottery {
        Lottery(seed: seed, households: keys.households, helpers: keys.helpers)
    }
}

extension Instance {
    /// The same problem with households, helpers and pairs in another order, and the keys moved along.
    func shuffled(_ dice: inout Dice) -> (instance: Instance, keys: (households: [String], helpers: [String])) {
        let households = Array(0..<householdCount).shuffled(using: &dice)
        let helpers = Array(0..<helperCount).shuffled(using: &dice)
        var builder = InstanceBuilder()
        for household in households {
            let row = levelOffsets.isEmpty ? 0..<0 : Int(levelOffsets[household])..<Int(levelOffsets[household + 1])
            builder.addHousehold(priority: priority[household], need: need[household], levels: Array(levels[row]))
        }
        for helper in helpers {
            let row = penaltyOffsets.isEmpty ? 0..<0 : Int(penaltyOffsets[helper])..<Int(penaltyOffsets[helper + 1])
            builder.addHelper(capacity: capacity[helper], penalties: Array(penalties[row]))
        }
        for pair in (0..<pairCount).shuffled(using: &dice) {
            builder.addPair(
                household: households.firstIndex(of: household(ofPair: pair))!,
                helper: helpers.firstIndex(of: Int(pairHelper[pair]))!, score: pairScore[pair],
                limit: limit(ofPair: pair))
        }
        return (builder.build(), (households.map { keys.households[$0] }, helpers.map { keys.helpers[$0] }))
    }
}
