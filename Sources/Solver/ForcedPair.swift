/// What happens when one pair is forced: the exact loss, and who would have to move.
public struct ForcedPair: Sendable, Equatable {
    /// One household whose help changes.
    public struct Move: Sendable, Hashable {
        /// The household.
        public var household: Int
        /// The helper that it loses a unit of, or nil where it only gains one.
        public var from: Int?
        /// The helper that it gains a unit of, or nil where it only loses one.
        public var to: Int?
    }

    /// Optimum less the best value with the pair forced: zero or more, coverage weight first.
    public var loss: Price

    /// What changes against the optimum, ascending by household; the forced pair is one of them.
    public var moves: [Move]
}
