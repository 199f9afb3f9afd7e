/// A worth in two levels: coverage weight first, points of score second. Compared lexicographically.
public struct Worth: Sendable, Hashable, Comparable {
    /// Coverage weight.
    public var coverage: Int64
    /// Points of score.
    public var score: Int64

    /// A worth from its two parts.
    public init(coverage: Int64, score: Int64) {
        self.coverage = coverage
        self.score = score
    }

    static let zero = Worth(coverage: 0, score: 0)

    /// Coverage decides; the score only between equal coverages.
    public static func < (left: Worth, right: Worth) -> Bool {
        left.coverage != right.coverage ? left.coverage < right.coverage : left.score < right.score
    }

    static func + (left: Worth, right: Worth) -> Worth {
        Worth(coverage: left.coverage + right.coverage, score: left.score + right.score)
    }

    static func - (left: Worth, right: Worth) -> Worth {
        Worth(coverage: left.coverage - right.coverage, score: left.score - right.score)
    }

    static prefix func - (worth: Worth) -> Worth { zero - worth }

    /// Whether both parts are small enough that a few of them can be added in 64 bits; longer sums are `WideWorth`.
    var isModest: Bool { coverage.magnitude < 1 << 40 && score.magnitude < 1 << 56 }
}
