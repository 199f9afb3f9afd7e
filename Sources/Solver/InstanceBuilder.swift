/// Builds an `Instance` from households, helpers and pairs that come in any order.
///
/// Households and helpers are numbered in the order in which they are added. O(pairs) time and memory.
public struct InstanceBuilder: Sendable {
    private var instance = Instance()
    private var levelRows: [[Int32]] = []
    private var penaltyRows: [[Int32]] = []
    private var household: [Int32] = []
    private var helper: [Int32] = []
    private var score: [Int32] = []
    private var limit: [Int32] = []

    /// A builder without rows.
    public init() {}

    /// Adds a household and returns its index.
    ///
    /// - Parameter levels: priorities of its second, third, … unit; see `Instance.levels`.
    @discardableResult
    public mutating func addHousehold(priority: Int32, need: Int32 = 1, levels: [Int32] = []) -> Int {
        instance.priority.append(priority)
        instance.need.append(need)
        levelRows.append(levels)
        return instance.need.count - 1
    }

    /// Adds a helper and returns its index.
    ///
    /// - Parameter penalties: points of its first, second, … place; see `Instance.penalties`.
    @discardableResult
    public mutating func addHelper(capacity: Int32, penalties: [Int32] = []) -> Int {
        instance.capacity.append(capacity)
        penaltyRows.append(penalties)
        return instance.capacity.count - 1
    }

    /// Adds a pair of a household that exists already; `score` in 0…1,000,000.
    public mutating func addPair(household: Int, helper: Int, score: Int32, limit: Int32 = 1) {
        precondition(household >= 0 && household < instance.need.count, "a pair names a household that was not added")
        self.household.append(Int32(household))
        self.helper.append(Int32(helper))
        self.score.append(score)
        self.limit.append(limit)
    }

    /// The instance, its pairs sorted into rows by household; within a row they keep the order of adding.
    public func build() -> Instance {
        var result = instance
        if levelRows.contains(where: { !$0.isEmpty }) {
            (result.levelOffsets, result.levels) = Self.rows(levelRows)
        }
        if penaltyRows.contains(where: { !$0.isEmpty }) {
            (result.penaltyOffsets, result.penalties) = Self.rows(penaltyRows)
        }
        var offsets = [Int32](repeating: 0, count: instance.need.count + 1)
        for row in household { offsets[Int(row) + 1] += 1 }
        for row in 0..<instance.need.count { offsets[row + 1] += offsets[row] }
        var next = offsets
        result.pairHelper = [Int32](repeating: 0, count: household.count)
        result.pairScore = result.pairHelper
        let limited = limit.contains { $0 != 1 }
        if limited { result.pairLimit = result.pairHelper }
        for position in household.indices {
            let row = Int(household[position])
            let target = Int(next[row])
            next[row] += 1
            result.pairHelper[target] = helper[position]
            result.pairScore[target] = score[position]
            if limited { result.pairLimit[target] = limit[position] }
        }
        result.pairOffsets = offsets
        return result
    }

    private static func rows(_ rows: [[Int32]]) -> (offsets: [Int32], values: [Int32]) {
        var offsets: [Int32] = [0]
        var values: [Int32] = []
        for row in rows {
            values.append(contentsOf: row)
            offsets.append(Int32(values.count))
        }
        return (offsets, values)
    }
}
