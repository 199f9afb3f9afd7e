public import Policy

/// The score of a pair in parts: they add up to it.
public struct ScoreExplanation: Sendable, Hashable {
    /// One part.
    public struct Part: Sendable, Hashable {
        /// Which part.
        public var part: ScorePart
        /// Its weight, 0...1000; the weights add up to 1000.
        public var weight: Int
        /// Its value, 0...1000.
        public var value: Int
        /// Why it has this value.
        public var reasons: [PartReason]
        /// The ground of the weight.
        public var basis: Basis
        /// Key path of the weight in the pack.
        public var path: String
        /// True where the weight or a value that was used is a product default which the office has not adopted
        /// (产品缺省值,未经本单位决定).
        public var isDefault: Bool

        /// Weight · value, 0...1,000,000.
        public var points: Int32 { Int32(weight * value) }
    }

    /// The parts in the order of the pack.
    public var parts: [Part]

    /// Σ of the parts' points, 0...1,000,000; shown divided by 1000.
    public var score: Int32 { parts.reduce(0) { $0 + $1.points } }
}
