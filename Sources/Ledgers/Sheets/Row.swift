/// One row of a sheet, or one record of a CSV file.
public struct Row: Sendable, Hashable {
    /// How the row ends; anything but `complete` can only be the last row of a CSV file.
    public enum Ending: UInt8, Sendable, Hashable {
        /// A line break follows, or the row is a row of a workbook.
        case complete
        /// The file ends without a line break.
        case endOfFile
        /// The file ends inside a quoted cell.
        case insideQuotes
        /// The file ends inside a character of several bytes.
        case insideCharacter
    }

    /// Number from 1 at the first row of the sheet or the first record of the CSV file.
    public var number: Int
    /// Line of the file in which the record begins, from 1; equal to `number` in a workbook.
    public var line: Int
    /// The cells from the first column on; cells after the last one with content are left out in a workbook.
    public var cells: [Cell]
    /// How the row ends.
    public var ending: Ending

    /// A row from its parts.
    public init(number: Int, line: Int, cells: [Cell], ending: Ending = .complete) {
        self.number = number
        self.line = line
        self.cells = cells
        self.ending = ending
    }

    /// Whether no cell has content.
    public var isBlank: Bool { cells.allSatisfy(\.isBlank) }

    /// The cell in column `index` (from 0); an empty cell beyond the end of the row.
    public subscript(index: Int) -> Cell { cells.indices.contains(index) ? cells[index] : .empty }
}
