/// A table for people: columns line up with Chinese and Latin text alike.
public struct TextTable: Sendable {
    /// One column.
    public struct Column: Sendable {
        /// What stands above it.
        public var title: String
        /// Whether its cells are numbers and end at the right.
        public var isNumber: Bool

        /// A column from its parts.
        public init(_ title: String, isNumber: Bool = false) {
            self.title = title
            self.isNumber = isNumber
        }
    }

    /// The columns, from the left.
    public var columns: [Column]
    /// The cells, row by row.
    public var rows: [[String]]

    /// A table from its parts.
    public init(columns: [Column], rows: [[String]]) {
        self.columns = columns
        self.rows = rows
    }

    /// The table's lines, two spaces between columns, no trailing spaces.
    ///
    /// A cell's control characters are shown as a dot, so that a name cannot move the cursor.
    public func lines() -> [String] {
        let all = [columns.map(\.title)] + rows.map { $0.map(Self.safe) }
        let widths = columns.indices.map { column in
            all.map { column < $0.count ? DisplayWidth.of($0[column]) : 0 }.max() ?? 0
        }
        return all.map { cells in
            var line = ""
            for (column, width) in widths.enumerated() {
                let cell = column < cells.count ? cells[column] : ""
                let gap = String(repeating: " ", count: width - DisplayWidth.of(cell))
                if column > 0 { line += "  " }
                line += columns[column].isNumber ? gap + cell : cell + gap
            }
            while line.last == " " { line.removeLast() }
            return line
        }
    }

    static func safe(_ cell: String) -> String {
        guard cell.unicodeScalars.contains(where: { $0.properties.generalCategory == .control }) else { return cell }
        return String(
            String.UnicodeScalarView(
                cell.unicodeScalars.map { $0.properties.generalCategory == .control ? "·" : $0 }))
    }
}
