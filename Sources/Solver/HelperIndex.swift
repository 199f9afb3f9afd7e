/// The pairs by helper, for a network that stays: who could come to a helper, without looking through all rows.
///
/// It points to positions of the instance's columns, which stay the same whatever the scores are; scores are its own copy
/// in the instance's order, so that a change is written once. Twelve bytes a pair.
struct HelperIndex: ~Copyable {
    /// Bounds of each helper's row; empty where there is no index.
    let start: Column<Int32>
    /// Household and position of each entry.
    let household: Column<Int32>
    let position: Column<Int32>
    /// Scores, by position in the instance.
    let score: Column<Int32>

    /// No index.
    init() {
        start = Column([])
        household = Column([])
        position = Column([])
        score = Column([])
    }

    /// The index of an instance. O(pairs).
    init(_ instance: Instance) {
        start = Column(repeating: 0, count: instance.helperCount + 1)
        household = Column(repeating: 0, count: instance.pairCount)
        position = Column(repeating: 0, count: instance.pairCount)
        score = Column(instance.pairScore)
        for helper in instance.pairHelper { start[helper + 1] += 1 }
        for helper in 0..<instance.helperCount { start[helper + 1] += start[helper] }
        let next = Column(start.array())
        for row in 0..<instance.householdCount {
            for pair in instance.pairs(of: row) {
                let helper = instance.pairHelper[pair]
                household[next[helper]] = Int32(row)
                position[next[helper]] = Int32(pair)
                next[helper] += 1
            }
        }
    }

    var isEmpty: Bool { start.count == 0 }
}
