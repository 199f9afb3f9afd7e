public import Register

/// What a supposition changes: two optima side by side.
public struct LeadDifference: Sendable, Hashable {
    /// One of the two.
    public struct Side: Sendable, Hashable {
        /// Households in scope by tier, and those of them that have a lead, running or proposed.
        public var byTier: [Int: Tier]
        /// Pairs that are proposed; with pins.
        public var pairs: Int
        /// Their total score less the penalties of their places, in points.
        public var score: Int64

        /// Households in scope.
        public var inScope: Int { byTier.values.reduce(0) { $0 + $1.inScope } }
        /// Those of them that have a lead.
        public var covered: Int { byTier.values.reduce(0) { $0 + $1.covered } }
    }

    /// The households of a tier.
    public struct Tier: Sendable, Hashable {
        /// In scope.
        public var inScope: Int
        /// With a lead.
        public var covered: Int
    }

    /// A household whose leads differ.
    public struct Change: Sendable, Hashable {
        /// Its number.
        public var household: String
        /// Its leads in the run, by record.
        public var before: [RecordID]
        /// Its leads under the supposition, by record.
        public var after: [RecordID]

        /// A change.
        public init(household: String, before: [RecordID], after: [RecordID]) {
            self.household = household
            self.before = before
            self.after = after
        }
    }

    /// The run.
    public var before: Side
    /// The supposition.
    public var after: Side
    /// Every household whose leads differ, by number.
    public var changes: [Change]
}
