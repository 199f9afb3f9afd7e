public import Register

extension Masking {
    /// The smallest number of households in a cell for which a masked list is not weak by itself.
    public static let smallestCell = 5

    /// A village or community with so few households that masked names point to people.
    public struct WeakCell: Sendable, Hashable {
        /// The division.
        public var area: DivisionCode
        /// Households listed in it.
        public var households: Int
        /// How many of their masked names occur only once in it: each of them points to one household.
        public var uniqueNames: Int
    }

    /// The divisions of a masked list with fewer than `threshold` households, in the order of their codes.
    ///
    /// Each line is one household: the division it is printed under and its masked name. Complexity: n log n.
    public static func weakCells(
        _ lines: some Sequence<(area: DivisionCode, maskedName: String)>, threshold: Int = smallestCell
    ) -> [WeakCell] {
        var cells: [DivisionCode: [String: Int]] = [:]
        for line in lines { cells[line.area, default: [:]][line.maskedName, default: 0] += 1 }
        return cells.compactMap { area, names in
            let households = names.values.reduce(0, +)
            guard households < threshold else { return nil }
            return WeakCell(area: area, households: households, uniqueNames: names.values.count { $0 == 1 })
        }.sorted { $0.area < $1.area }
    }
}
