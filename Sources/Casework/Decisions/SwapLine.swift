/// What a swap brings: who changes to whom, and what it costs in points.
public struct SwapLine: Sendable {
    /// One of the two households.
    public struct Side: Sendable {
        /// Its number.
        public var household: String
        /// Its helper now.
        public var before: HelperName
        /// Its helper afterwards.
        public var after: HelperName
        /// The score of the pair now, thousandths of a point; nil where it cannot be told.
        public var scoreBefore: Int64?
        /// The score of the new pair.
        public var scoreAfter: Int64?
    }

    /// The two households.
    public var sides: [Side] = []
    /// Runs by hand that hold the new proposals, where nothing ran yet.
    public var runs: [String] = []
    /// Decisions by which the running pairings ended.
    public var decisions: [String] = []
    /// Whether it was done.
    public var isDone = false

    /// What the swap loses, in thousandths of a point: negative where it gains; nil where a score cannot be told.
    public var cost: Int64? {
        var cost: Int64 = 0
        for side in sides {
            guard let before = side.scoreBefore, let after = side.scoreAfter else { return nil }
            cost += before - after
        }
        return cost
    }
}
