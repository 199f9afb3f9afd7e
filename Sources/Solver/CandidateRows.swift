/// The pairs by helper, each row sorted by score − reserve as far as searches have looked.
///
/// A row is sorted in steps of growing size: most searches look at a few candidates of a helper, and sorting all of
/// them would cost more than the searches. The order stays right while reserves rise, since a stored value is an
/// upper bound of the present one, and an unsorted rest is below the sorted part.
struct CandidateRows: ~Copyable {
    /// One candidate of a helper: a pair packed with the household in the helper's place.
    struct Entry: BitwiseCopyable, Comparable {
        /// Score − reserve when the entry was sorted.
        var value: Int64
        /// Score and household.
        var pair: PackedPair

        static func < (left: Entry, right: Entry) -> Bool { left.value < right.value }
    }

    private static let firstStep: Int32 = 16

    /// Bounds of each helper's row.
    let start: Column<Int32>
    /// The end of the sorted part of each helper's row.
    let sortedEnd: Column<Int32>
    /// The candidates.
    let entry: Column<Entry>

    init(_ residual: borrowing Residual) {
        let helpers = Int(residual.helperCount)
        let pairs = residual.input.pair.count
        start = Column(repeating: 0, count: helpers + 1)
        for index in 0..<pairs { start[residual.input.pair[index].helper + 1] += 1 }
        for helper in 0..<helpers { start[helper + 1] += start[helper] }
        entry = Column(repeating: Entry(value: 0, pair: PackedPair(score: 0, helper: 0)), count: pairs)
        sortedEnd = Column(start.array())
        let next = Column(start.array())
        for household in 0..<residual.householdCount {
            for index in residual.row(household) {
                let pair = residual.input.pair[index]
                entry[next[pair.helper]].pair = PackedPair(score: pair.score, helper: household)
                next[pair.helper] += 1
            }
        }
    }

    /// Sorts the next part of a helper's row by the present reserves.
    func sortMore(of helper: Int32, households: borrowing Column<HouseholdNode>) {
        let sorted = sortedEnd[helper]
        let rest = Int(sorted)..<Int(start[helper + 1])
        for index in rest {
            let pair = entry[index].pair
            entry[index].value = pair.score - households[pair.helper].reserve
        }
        let known = sorted - start[helper]
        let step = min(Int(max(Self.firstStep, 3 * known)), rest.count)
        if step < rest.count { entry.selectLargest(step, of: rest) }
        entry.sortDescending(rest.lowerBound..<rest.lowerBound + step)
        sortedEnd[helper] = sorted + Int32(step)
    }
}
