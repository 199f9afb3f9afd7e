/// One sheet of a workbook to be written: title lines, headings, rows.
public struct OutgoingSheet: Sendable, Hashable {
    /// A column of the table.
    public struct Column: Sendable, Hashable {
        /// Words of the heading.
        public var heading: String
        /// Width in characters of the standard font; a Chinese character takes two.
        public var width: Double
        /// Words to choose from; empty = free text. They are offered as a drop-down list, other words stay possible.
        public var choices: [String]
        /// Long text: broken over several lines.
        public var isWrapped: Bool
        /// The column must be filled; the heading is marked by its colour.
        public var isRequired: Bool

        /// A column from its parts.
        public init(
            _ heading: String, width: Double? = nil, choices: [String] = [], isWrapped: Bool = false,
            isRequired: Bool = false
        ) {
            self.heading = heading
            self.width = width ?? Double(min(max(heading.utf8.count * 2 / 3 + 4, 8), 40))
            self.choices = choices
            self.isWrapped = isWrapped
            self.isRequired = isRequired
        }
    }

    /// The content of a cell to be written.
    public enum Value: Sendable, Hashable {
        /// Nothing.
        case empty
        /// Text; always stored as text, so that no program takes it for a formula or a number.
        case text(String)
        /// A whole number.
        case integer(Int64)
        /// Money in fen, shown in yuan with two decimals.
        case fen(Int64)
    }

    /// Name on the tab; shortened and made unique when the workbook is written.
    public var name: String
    /// Lines above the headings: the title, then unit lines.
    public var title: [String]
    /// The columns.
    public var columns: [Column]
    /// The rows; shorter ones are filled with empty cells.
    public var rows: [[Value]]
    /// Lines below the rows.
    public var footer: [String]
    /// Printed across the page.
    public var isLandscape: Bool

    /// A sheet from its parts.
    public init(
        name: String, title: [String] = [], columns: [Column], rows: [[Value]] = [], footer: [String] = [],
        isLandscape: Bool = true
    ) {
        self.name = name
        self.title = title
        self.columns = columns
        self.rows = rows
        self.footer = footer
        self.isLandscape = isLandscape
    }
}
