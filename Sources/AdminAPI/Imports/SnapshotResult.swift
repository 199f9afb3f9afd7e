/// What a month's list brought.
public struct SnapshotResult: Codable, Sendable, Hashable {
    /// A household that the list does not have, or has under another number.
    public struct Line: Codable, Sendable, Hashable {
        /// Its number on the register.
        public var household: String
        /// The number in the list, where it goes on under another one.
        public var newNumber: String?
        /// The item of the worklist.
        public var item: String?
        /// The outcome that the program thinks right.
        public var proposal: CodeName?
        /// What speaks for it.
        public var evidence: CodeName

        private enum CodingKeys: String, CodingKey {
            case household, item, proposal, evidence
            case newNumber = "new_number"
        }

        /// A line from its parts.
        public init(household: String, newNumber: String?, item: String?, proposal: CodeName?, evidence: CodeName) {
            self.household = household
            self.newNumber = newNumber
            self.item = item
            self.proposal = proposal
            self.evidence = evidence
        }
    }

    /// How many households of each sort.
    public struct Counts: Codable, Sendable, Hashable {
        /// New ones.
        public var new: Int
        /// Ones of which anything changed.
        public var changed: Int
        /// Ones that are stated as they were.
        public var same: Int
        /// Ones that the list does not have.
        public var missing: Int
        /// Ones that go on under another number, as far as the program can tell.
        public var headChanged: Int

        private enum CodingKeys: String, CodingKey {
            case new, changed, same, missing
            case headChanged = "head_changed"
        }

        /// Counts.
        public init(new: Int, changed: Int, same: Int, missing: Int, headChanged: Int) {
            self.new = new
            self.changed = changed
            self.same = same
            self.missing = missing
            self.headChanged = headChanged
        }
    }

    /// The scope, as `350583/DB,TK`.
    public var scope: String
    /// The day on which the list says who is there.
    public var asOf: String
    /// The counts.
    public var counts: Counts
    /// The numbers of new households.
    public var new: [String]
    /// The numbers of changed households.
    public var changed: [String]
    /// Households that the list does not have.
    public var missing: [Line]
    /// Households that go on under another number.
    public var headChanged: [Line]
    /// Who took the batch back.
    public var revertedBy: String?

    private enum CodingKeys: String, CodingKey {
        case scope, counts, new, changed, missing
        case asOf = "as_of"
        case headChanged = "head_changed"
        case revertedBy = "reverted_by"
    }

    /// A result from its parts.
    public init(
        scope: String, asOf: String, counts: Counts, new: [String], changed: [String], missing: [Line],
        headChanged: [Line], revertedBy: String?
    ) {
        self.scope = scope
        self.asOf = asOf
        self.counts = counts
        self.new = new
        self.changed = changed
        self.missing = missing
        self.headChanged = headChanged
        self.revertedBy = revertedBy
    }
}
