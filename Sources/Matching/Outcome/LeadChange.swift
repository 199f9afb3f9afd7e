public import Register

/// What a run changes in running leads within its budget, and what a larger or smaller budget would bring.
///
/// A *move* is a running lead, still allowed on both sides, that the run lets go.
public struct LeadChange: Sendable, Hashable, Codable {
    /// A running lead that is let go.
    public struct Move: Sendable, Hashable, Codable {
        /// The household's number.
        public var household: String
        /// Its helper until now.
        public var from: RecordID
        /// Whom the run proposes instead; nil where the household stays without a lead so that a more urgent one has one.
        public var to: RecordID?
        /// The score of the running lead, in points.
        public var scoreBefore: Int32
        /// The score of the proposed one.
        public var scoreAfter: Int32?
        /// Numbers of the households to which the run proposes the former helper, sorted.
        public var freedFor: [String]
    }

    /// A breakpoint: with so many moves the result is worth this much, and fewer per move beyond.
    public struct Point: Sendable, Hashable, Codable {
        /// Moves, 0 or more.
        public var moves: Int
        /// Households with a lead, among those whose leads could change or who have none.
        public var covered: Int
        /// Their score less penalties, in points.
        public var score: Int64
    }

    /// How many moves were allowed; nil from scratch.
    public var budget: Int?
    /// The moves, by household and helper.
    public var moves: [Move]
    /// Breakpoints of gain against moves, fewest moves first; where there are very many, those around the budget.
    public var frontier: [Point]
    /// Whether `frontier` has every breakpoint.
    public var isWhole: Bool
    /// Whether the result is proven to be the best within the budget.
    public var isOptimal: Bool
}
