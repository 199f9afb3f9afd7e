/// One matching problem: households with needs, helpers with capacities, and the pairs that may be formed.
///
/// Plain columns, one entry per household, helper or pair, so that building, checking and solving touch memory in
/// order. Pairs are in compressed rows by household: the pairs of household `h` are the positions
/// `pairOffsets[h] ..< pairOffsets[h + 1]` of `pairHelper`, `pairScore` and `pairLimit`. Within a row the order is
/// free, and so is the numbering of households and helpers: the optimum does not depend on either.
///
/// `InstanceBuilder` makes one from rows in any order. `checked()` says whether the columns fit together.
public struct Instance: Sendable, Equatable {
    /// Priority of each household, 0 or more. A larger one is covered first; 0 is covered too.
    public var priority: [Int32] = []

    /// How many units each household wants, 1 or more. Its first unit is its coverage.
    public var need: [Int32] = []

    /// Bounds of each household's row in `levels`; empty where no household has levels.
    public var levelOffsets: [Int32] = []

    /// Priorities of a household's further units (its second, third, …), never rising along the row and never above
    /// the household's own priority. A unit beyond the row has no priority: it counts for the score alone.
    public var levels: [Int32] = []

    /// How many units each helper can take, 0 or more.
    public var capacity: [Int32] = []

    /// Bounds of each helper's row in `penalties`; empty where no helper has penalties.
    public var penaltyOffsets: [Int32] = []

    /// Points that a helper's first, second, … place costs, 0 or more and never falling along the row. The last one
    /// repeats for all further places.
    public var penalties: [Int32] = []

    /// Bounds of each household's row of pairs; one more entry than there are households.
    public var pairOffsets: [Int32] = [0]

    /// The helper of each pair. A helper occurs at most once in a household's row.
    public var pairHelper: [Int32] = []

    /// The score of one unit of each pair, in 0…1,000,000.
    public var pairScore: [Int32] = []

    /// How many units each pair may carry, 1 or more; empty where every pair carries one.
    public var pairLimit: [Int32] = []

    /// An instance without households and helpers.
    public init() {}

    /// The number of households.
    public var householdCount: Int { need.count }

    /// The number of helpers.
    public var helperCount: Int { capacity.count }

    /// The number of pairs.
    public var pairCount: Int { pairHelper.count }

    /// The positions of a household's pairs.
    public func pairs(of household: Int) -> Range<Int> {
        Int(pairOffsets[household])..<Int(pairOffsets[household + 1])
    }

    /// The position of a pair, or nil where the two are no candidates. Linear in the household's pairs.
    public func pair(household: Int, helper: Int) -> Int? {
        pairs(of: household).first { pairHelper[$0] == Int32(helper) }
    }

    /// The household that a pair belongs to. Logarithmic in the number of households.
    public func household(ofPair pair: Int) -> Int {
        var low = 0
        var high = householdCount
        while high - low > 1 {
            let middle = (low + high) / 2
            if Int(pairOffsets[middle]) <= pair { low = middle } else { high = middle }
        }
        return low
    }

    /// How many units a pair may carry.
    public func limit(ofPair pair: Int) -> Int32 {
        pairLimit.isEmpty ? 1 : pairLimit[pair]
    }

    /// The priority of a household's unit (0 is the first), or nil for a unit that counts for the score alone.
    public func unitPriority(household: Int, unit: Int) -> Int32? {
        if unit == 0 { return priority[household] }
        guard !levelOffsets.isEmpty else { return nil }
        let position = Int(levelOffsets[household]) + unit - 1
        return position < Int(levelOffsets[household + 1]) ? levels[position] : nil
    }

    /// The points that a helper's place (0 is the first) costs.
    public func penalty(helper: Int, place: Int) -> Int32 {
        guard !penaltyOffsets.isEmpty else { return 0 }
        let row = Int(penaltyOffsets[helper])..<Int(penaltyOffsets[helper + 1])
        guard !row.isEmpty else { return 0 }
        return penalties[min(row.lowerBound + place, row.upperBound - 1)]
    }
}
