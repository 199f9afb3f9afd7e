public import Register
import Wording

/// What a month's list covers: everybody of an area, or of some categories there, on one day.
public struct SnapshotScope: Sendable, Hashable, Codable {
    /// The area.
    public var area: DivisionCode
    /// The categories; none = all.
    public var categories: [Category]
    /// The day on which the list says who is there.
    public var asOf: CalendarDay
    /// The number of missing households that somebody has looked at and confirms.
    public var confirmMissing: Int?

    /// A scope.
    public init(area: DivisionCode, categories: [Category] = [], asOf: CalendarDay, confirmMissing: Int? = nil) {
        self.area = area
        self.categories = categories
        self.asOf = asOf
        self.confirmMissing = confirmMissing
    }

    /// Reads `AREA` or `AREA/CATEGORY,CATEGORY`; categories by code (`DB`) or word (`低保`).
    ///
    /// - Throws: ``CaseworkError`` `bad_parameter`.
    public init(parsing text: String, asOf: CalendarDay, confirmMissing: Int? = nil) throws {
        let parts = text.split(separator: "/", maxSplits: 1, omittingEmptySubsequences: false)
        guard let area = parts.first.flatMap({ DivisionCode(String($0)) }) else { throw Self.malformed }
        var categories: [Category] = []
        if parts.count == 2 {
            for word in parts[1].split(separator: ",", omittingEmptySubsequences: false) {
                let word = String(word)
                let found = Category.allCases.first { code in
                    code.rawValue == word.uppercased() || code.term.zh == word || code.term.aliases.contains(word)
                }
                guard let found else { throw Self.malformed }
                if !categories.contains(found) { categories.append(found) }
            }
        }
        self.init(area: area, categories: categories, asOf: asOf, confirmMissing: confirmMissing)
    }

    private static let malformed = CaseworkError(
        "bad_parameter", LedgerMonthWording.badScope, hint: LedgerMonthWording.badScopeHint, field: "scope")

    /// `3505/DB,TK`.
    public var text: String {
        let codes = categories.map(\.rawValue).joined(separator: ",")
        return area.prefix + (codes.isEmpty ? "" : "/" + codes)
    }

    /// More than this share of the scope missing refuses the list, in percent.
    static let missingPercent = 5
    /// Not so where no more than this many households are missing.
    static let missingFloor = 2

    /// Whether so many missing households of so many in the scope have to be confirmed.
    static func isSuspicious(missing: Int, of scope: Int) -> Bool {
        missing > missingFloor && missing * 100 > scope * missingPercent
    }
}

/// What a month's list brought.
public struct SnapshotOutcome: Sendable {
    /// A household that the list does not have, or has under another number.
    public struct Line: Sendable {
        /// Its number on the register.
        public var household: String
        /// The number in the list, where it goes on under another one.
        public var newNumber: String?
        /// The item of the worklist.
        public var item: String?
        /// The outcome that the program thinks right.
        public var proposal: String?
        /// The evidence, by its code.
        public var evidence: String
    }

    /// The scope.
    public var scope: SnapshotScope
    /// New households, by number.
    public var new: [String]
    /// Households of which anything changed.
    public var changed: [String]
    /// How many households it states as they were.
    public var same: Int
    /// Households that the list does not have.
    public var missing: [Line]
    /// Households that go on under another number, as far as the program can tell.
    public var headChanged: [Line]
    /// Who took it back.
    public var revertedBy: String?
}
