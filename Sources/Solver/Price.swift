/// What a place or a household's choice is worth: coverage first, score second.
///
/// The coverage part is measured in weights (the dense rank of a priority, 1 for the lowest that occurs), the score
/// part in points. Prices are compared lexicographically; a score part may be negative where the coverage part is
/// positive.
public struct Price: Sendable, Hashable, Comparable, BitwiseCopyable {
    /// Coverage weight.
    public var coverage: Int64

    /// Points of score.
    public var score: Int64

    /// No worth at all.
    public static let zero = Price(coverage: 0, score: 0)

    /// A price from its two parts.
    public init(coverage: Int64, score: Int64) {
        self.coverage = coverage
        self.score = score
    }

    /// Lexicographic: coverage decides, the score only between equal coverages.
    public static func < (left: Price, right: Price) -> Bool {
        left.coverage != right.coverage ? left.coverage < right.coverage : left.score < right.score
    }

    /// The sum, part by part.
    public static func + (left: Price, right: Price) -> Price {
        Price(coverage: left.coverage + right.coverage, score: left.score + right.score)
    }

    /// The difference, part by part.
    public static func - (left: Price, right: Price) -> Price {
        Price(coverage: left.coverage - right.coverage, score: left.score - right.score)
    }
}
