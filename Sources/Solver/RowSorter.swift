/// Sorts the pairs of many short rows, best score first.
///
/// Idea. A pair's place in its row is the number of better pairs; counting them compares every two, but without a branch
/// and several at once, which for rows of some dozens is several times faster than sorting. Long rows are sorted.
/// Equal scores keep their order within the row. Complexity: O(row²) comparisons up to `longest`, else O(row · log row).
struct RowSorter: ~Copyable {
    private static let longest = 128
    private static let indexBits: Int32 = 7

    private let keys = Column<Int32>(repeating: .min, count: longest)

    /// Writes the pairs of a row, by falling score, to the same positions of `target`.
    func sort(_ row: Range<Int>, scores: [Int32], helpers: [Int32], into target: borrowing Column<PackedPair>) {
        guard row.count <= Self.longest else {
            for position in row {
                target[position] = PackedPair(score: Int64(scores[position]), helper: helpers[position])
            }
            target.sortDescending(row)
            return
        }
        let last = Int32(row.count - 1)
        for (index, position) in row.enumerated() {
            keys[index] = scores[position] << Self.indexBits | (last - Int32(index))
        }
        for (index, position) in row.enumerated() {
            let better = keys.countAbove(keys[index], first: row.count)
            target[row.lowerBound + better] = PackedPair(score: Int64(scores[position]), helper: helpers[position])
        }
    }
}
