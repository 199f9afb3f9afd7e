/// One table of a workbook as plain text: what the writer of workbooks needs, and nothing of its format.
public struct MeetingSheet: Sendable, Hashable {
    /// A column.
    public struct Column: Sendable, Hashable {
        /// Words of the heading.
        public var heading: String
        /// Width in characters of the standard font; a Chinese character takes two.
        public var width: Double
        /// Words to choose from; empty = free text.
        public var choices: [String]
        /// True for long text that is broken over several lines.
        public var isWrapped: Bool
    }

    /// Name on the tab: 1 to 31 UTF-16 units, none of `[ ] : * ? / \`, no apostrophe at the ends, unique in its workbook
    /// whatever the case.
    public var name: String
    /// Lines above the headings: the title, then day and pack.
    public var title: [String]
    /// The columns.
    public var columns: [Column]
    /// The rows; each has a text per column, with line feeds inside long cells.
    public var rows: [[String]]
    /// Lines below the rows.
    public var footer: [String]
}
