public import Register

/// A row that was understood: the value of the register that it states.
public enum LedgerRecord: Sendable, Hashable {
    /// A division.
    case division(Division)
    /// A household with what the row says about its head.
    case household(Household, head: Member)
    /// A member of a household.
    case member(Member)
    /// A need.
    case need(Need)
    /// A helper.
    case helper(Helper)
    /// A declared near relation.
    case relative(NearRelative)
    /// An entry of an exclusion list.
    case exclusion(Exclusion)
    /// Counts of one group in one area.
    case totals(AreaTotals)
    /// A running pairing.
    case pairing(RunningPairing)
    /// A visit.
    case visit(VisitEntry)
    /// An offer.
    case offer(Offer)
    /// A village or community.
    case community(Community)
}

/// An accepted row: where it stands, what it states, and what was mended in it.
public struct AcceptedRow: Sendable, Hashable {
    /// A cell whose value was mended or could not be understood, as it stood in the file. May hold personal data.
    public struct Original: Sendable, Hashable {
        /// Heading of the column as written.
        public var column: String
        /// The text of the cell.
        public var text: String

        /// An original from its parts.
        public init(column: String, text: String) {
            self.column = column
            self.text = text
        }
    }

    /// Name of the sheet.
    public var sheet: String
    /// Row from 1.
    public var row: Int
    /// What the row states.
    public var record: LedgerRecord
    /// Cells that were mended or not understood, as they stood in the file.
    public var originals: [Original]
}

/// A rejected row, as it stood in the file, so that it can be mended and imported again. Holds personal data.
public struct RejectedRow: Sendable, Hashable {
    /// Name of the sheet.
    public var sheet: String
    /// Row from 1.
    public var row: Int
    /// Number of the household where the row states one: later ledgers that name it are rejected as its followers.
    public var household: String?
    /// The cells, column by column.
    public var cells: [String]
    /// Why it was rejected.
    public var issues: [LedgerIssue]
}
