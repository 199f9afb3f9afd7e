/// The pairs by helper, each row sorted by score − reserve as far as searches have looked.
///
/// A row is sorted in steps of growing size: most searches look at a few candidates of a helper, and sorting all of
/// them would cost more than the searches. The order stays right while reserves rise, since a stored value is an
/// upper bound of the present one, and an unsorted rest is below the sorted part.
///
/// Where only a few helpers start searches, rows are found on demand: for the first few by one pass over all pairs each,
/// after that for all at once. Often one or two places are left to fill, and the whole table would cost more than
/// everything else. A network that stays has an index, from which each row is taken as it is needed.
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
    private static let singleRows = 6

    /// The positions of one helper's row.
    struct Row: BitwiseCopyable {
        var start: Int32
        var end: Int32
        /// The end of the sorted part.
        var sorted: Int32
    }

    /// Each helper's row; one that was not looked for yet starts at -1.
    private let rows: Column<Row>
    private var entries: Column<Entry>
    /// How many entries there are; the column has room for more.
    private var filled: Int32 = 0
    private var rowsFound = 0

    /// Rows for searches that start at so many helpers.
    init(_ residual: borrowing Residual, searches: Int) {
        rows = Column(repeating: Row(start: -1, end: -1, sorted: -1), count: Int(residual.helperCount))
        entries = Column([])
        if residual.index.isEmpty, searches > Self.singleRows { findAll(residual) }
    }

    /// The row of a helper.
    @inline(__always)
    mutating func row(of helper: Int32, in residual: borrowing Residual) -> Row {
        if rows[helper].start < 0 { find(helper, in: residual) }
        return rows[helper]
    }

    /// The candidate at a position of a helper's row; sorts the next part where the position is beyond the sorted one.
    @inline(__always)
    func entry(_ position: Int32, row: inout Row, of helper: Int32, in residual: borrowing Residual) -> Entry {
        if position >= row.sorted {
            sortMore(of: helper, households: residual.households)
            row = rows[helper]
        }
        return entries[position]
    }

    private mutating func find(_ helper: Int32, in residual: borrowing Residual) {
        let start = filled
        if !residual.index.isEmpty {
            for entry in residual.index.start[helper]..<residual.index.start[helper + 1] {
                let score = residual.index.score[residual.index.position[entry]]
                append(PackedPair(score: Int64(score), helper: residual.index.household[entry]))
            }
        } else if rowsFound == Self.singleRows {
            findAll(residual)
            return
        } else {
            rowsFound += 1
            for household in 0..<residual.householdCount {
                for index in residual.row(household) where residual.input.pair[index].helper == helper {
                    append(PackedPair(score: residual.input.pair[index].score, helper: household))
                }
            }
        }
        rows[helper] = Row(start: start, end: filled, sorted: start)
    }

    private mutating func append(_ pair: PackedPair) {
        if Int(filled) == entries.count {
            let larger = Column(repeating: Entry(value: 0, pair: pair), count: max(1024, 2 * entries.count))
            for index in 0..<Int(filled) { larger[index] = entries[index] }
            entries = larger
        }
        entries[filled] = Entry(value: 0, pair: pair)
        filled += 1
    }

    /// Cancelled, it leaves everything as it was: a row that was not looked for has no candidates then.
    private mutating func findAll(_ residual: borrowing Residual) {
        let pairs = residual.input.pair.count
        let next = Column<Int32>(repeating: 0, count: Int(residual.helperCount) + 1)
        for index in 0..<pairs {
            if index & 0x3FFFF == 0, residual.isCancelled() { return }
            next[residual.input.pair[index].helper + 1] += 1
        }
        for helper in 0..<residual.helperCount { next[helper + 1] += next[helper] }
        let starts = Column(next.array())
        let found = Column(repeating: Entry(value: 0, pair: PackedPair(score: 0, helper: 0)), count: pairs)
        for household in 0..<residual.householdCount {
            if household & 0xFFF == 0, residual.isCancelled() { return }
            for index in residual.row(household) {
                let pair = residual.input.pair[index]
                found[next[pair.helper]].pair = PackedPair(score: pair.score, helper: household)
                next[pair.helper] += 1
            }
        }
        entries = found
        filled = Int32(pairs)
        for helper in 0..<residual.helperCount {
            rows[helper] = Row(start: starts[helper], end: starts[helper + 1], sorted: starts[helper])
        }
    }

    /// Sorts the next part of a helper's row by the present reserves.
    private func sortMore(of helper: Int32, households: borrowing Column<HouseholdNode>) {
        let row = rows[helper]
        let rest = Int(row.sorted)..<Int(row.end)
        for index in rest {
            let pair = entries[index].pair
            entries[index].value = pair.score - households[pair.helper].reserve
        }
        let known = row.sorted - row.start
        let step = min(Int(max(Self.firstStep, 3 * known)), rest.count)
        if step < rest.count { entries.selectLargest(step, of: rest) }
        entries.sortDescending(rest.lowerBound..<rest.lowerBound + step)
        rows[helper].sorted = row.sorted + Int32(step)
    }
}
