/// The coverage weight of every unit: the dense rank, from 1, of its priority among all priorities that occur.
struct UnitWeights {
    private var first: [Int64]
    private var further: [Int64]
    private var offsets: [Int32]

    init(_ claim: Claim) {
        let ranked = Set(claim.priority).union(claim.levels).sorted()
        var rank: [Int32: Int64] = [:]
        for (position, priority) in ranked.enumerated() { rank[priority] = Int64(position + 1) }
        first = claim.priority.map { rank[$0] ?? 0 }
        further = claim.levels.map { rank[$0] ?? 0 }
        offsets = claim.levelOffsets
    }

    /// The weight of a household's unit; `unit` counts from 0. Units without a level weigh nothing.
    func weight(_ household: Int, unit: Int) -> Worth {
        if unit == 0 { return Worth(coverage: first[household], score: 0) }
        guard unit < weightedUnits(household) else { return .zero }
        return Worth(coverage: further[Int(offsets[household]) + unit - 1], score: 0)
    }

    /// How many of a household's units have a weight: the first, and one for each level.
    func weightedUnits(_ household: Int) -> Int {
        offsets.isEmpty ? 1 : 1 + Int(offsets[household + 1] - offsets[household])
    }
}
