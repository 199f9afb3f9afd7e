/// One cell of a ledger sheet: the text that a person reads in it, and what kind of value the file stores.
///
/// The kind matters where the text alone misleads: an ID number that a spreadsheet stored as a number has lost its last
/// digits, and a day stored as a serial number only becomes a day through the cell's style.
public struct Cell: Sendable, Hashable {
    /// What the file stores in the cell.
    public enum Kind: UInt8, Sendable, Hashable {
        /// Nothing, or only an empty text.
        case empty
        /// Text. Every cell of a CSV file that is not empty is text.
        case text
        /// A number of a spreadsheet; `text` is its shortest decimal form.
        case number
        /// A number with a date style; `text` is the day as `2020-04-30`.
        case date
        /// A truth value; `text` is `TRUE` or `FALSE`.
        case bool
        /// The result of a formula that failed; `text` is the error, such as `#REF!`.
        case error
    }

    /// The text as read: not trimmed, not normalised.
    public var text: String
    /// What the file stores.
    public var kind: Kind
    /// The cell holds a formula. `text` is its stored result, or the formula itself after `=` when there is none.
    public var isFormula: Bool
    /// The value was copied from the first cell of a merged range above.
    public var isMergedCopy: Bool

    /// A cell from its parts.
    public init(_ text: String, kind: Kind = .text, isFormula: Bool = false, isMergedCopy: Bool = false) {
        self.text = text
        self.kind = text.isEmpty ? .empty : kind
        self.isFormula = isFormula
        self.isMergedCopy = isMergedCopy
    }

    /// A cell without content.
    public static let empty = Cell("", kind: .empty)

    /// Whether nothing but white space stands in the cell.
    public var isBlank: Bool {
        text.unicodeScalars.allSatisfy(CharacterClass.isSpace)
    }
}
