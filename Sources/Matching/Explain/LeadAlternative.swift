public import Register

/// What it would mean to give a household another helper: the exact loss of the whole, and who would move.
public struct LeadAlternative: Sendable, Hashable {
    /// A household whose lead changes.
    public struct Move: Sendable, Hashable {
        /// Its number.
        public var household: String
        /// The helper that it loses; nil where it only gains one.
        public var from: RecordID?
        /// The helper that it gains; nil where it only loses one.
        public var to: RecordID?
    }

    /// The helper.
    public var helper: RecordID
    /// Hard rules that forbid the pair, `unknown:FIELD` for those that cannot be told; empty where it is a candidate.
    public var failed: [String]
    /// The pair's own score in parts, whether it is a candidate or not.
    public var score: ScoreExplanation
    /// What forcing the pair costs; nil where it is no candidate or the run did not have to fill the household.
    public var loss: Loss?

    /// What forcing a pair costs, against the optimum.
    public struct Loss: Sendable, Hashable {
        /// Households fewer that would be covered, by tier; only tiers where it changes. Negative where more would be.
        public var coveredByTier: [Int: Int]
        /// What the total score would lose; negative where fewer are covered and the score of the rest is higher.
        public var score: Int64
        /// Who would move, by household number; the forced pair is one of them.
        public var moves: [Move]

        /// Households fewer that would be covered.
        public var covered: Int { coveredByTier.values.reduce(0, +) }
    }
}
