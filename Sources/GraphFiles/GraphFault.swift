/// Why a file could not be read: which file, which line, which column, what is wrong.
///
/// It never holds the value, since ids may be anything.
public struct GraphFault: Error, Sendable, Hashable {
    /// The kinds of fault; raw values are stable codes.
    public enum Reason: String, Sendable, CaseIterable {
        /// The file has no header line.
        case noHeader = "graph_no_header"
        /// The header lacks a column that is needed.
        case missingColumn = "graph_missing_column"
        /// The header names a column that is not known.
        case unknownColumn = "graph_unknown_column"
        /// The header names a column twice.
        case repeatedColumn = "graph_repeated_column"
        /// A line has more or fewer fields than the header.
        case fieldCount = "graph_field_count"
        /// A quotation mark stands inside or behind a field, or is never closed.
        case quote = "graph_quote"
        /// A field is not UTF-8.
        case encoding = "graph_encoding"
        /// An id is empty.
        case emptyID = "graph_empty_id"
        /// An id was defined before.
        case repeatedID = "graph_repeated_id"
        /// A household is named that the households file does not define.
        case unknownHousehold = "graph_unknown_household"
        /// A helper is named that the helpers file does not define.
        case unknownHelper = "graph_unknown_helper"
        /// A field is no whole number.
        case notANumber = "graph_not_a_number"
        /// A number lies outside its range.
        case outOfRange = "graph_out_of_range"
        /// Levels rise, lie above the priority, or are more than the further units.
        case levels = "graph_levels"
        /// Penalties fall.
        case penalties = "graph_penalties"
        /// A pair occurs twice.
        case repeatedPair = "graph_repeated_pair"
        /// A result names a pair that the edges file does not hold.
        case unknownPair = "graph_unknown_pair"
        /// A side is neither `household` nor `helper`.
        case side = "graph_side"
        /// A household or helper has no price.
        case missingPrice = "graph_missing_price"
        /// There are more rows than 32-bit positions.
        case tooLarge = "graph_too_large"
    }

    /// The file.
    public var file: GraphFile
    /// The line, from 1; nil where the fault concerns the whole file.
    public var line: Int?
    /// The column's name, where one is concerned.
    public var column: String?
    /// What is wrong.
    public var reason: Reason

    /// A fault.
    public init(_ reason: Reason, file: GraphFile, line: Int? = nil, column: String? = nil) {
        self.file = file
        self.line = line
        self.column = column
        self.reason = reason
    }
}
