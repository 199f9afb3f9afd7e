public import Register

/// Points 0...1000 for a fact of the household (row) × a trait of the helper (column); cells not written are 0.
public struct FitMatrix<Row: CodedTerm>: Sendable {
    /// One written cell.
    public struct Cell: Sendable, Hashable {
        /// The household's side.
        public let row: Row
        /// The helper's side.
        public let trait: HelperTrait
        /// The points, 0...1000.
        public let points: Int
        /// Its path, such as `lead.score.cause_fit.matrix.illness.SVC-CARE`, for adoption and explanation.
        public let path: String
    }

    /// Written cells, by row in the order of the code list, then by points (largest first), then by column.
    public let cells: [Cell]
    private let starts: [Int]

    /// A matrix of written cells, in any order; each (row, trait) at most once.
    public init(_ cells: [Cell]) {
        let rows = Array(Row.allCases)
        var sorted: [Cell] = []
        var starts = [0]
        for row in rows {
            sorted += cells.filter { $0.row == row }
                .sorted { ($1.points, $0.trait.code) < ($0.points, $1.trait.code) }
            starts.append(sorted.count)
        }
        self.cells = sorted
        self.starts = starts
    }

    /// The cells of a row, the largest points first.
    public func cells(of row: Row) -> ArraySlice<Cell> {
        let index = Array(Row.allCases).firstIndex(of: row) ?? 0
        return cells[starts[index]..<starts[index + 1]]
    }

    /// The cell that a helper gets in a row: the one with the most points among its traits, the first by name of equal
    /// ones; nil where the helper has none of the row's traits (0 points).
    public func best(_ row: Row, for helper: HelperFacts) -> Cell? {
        cells(of: row).first { $0.trait.holds(for: helper) }
    }
}
