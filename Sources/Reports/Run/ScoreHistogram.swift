/// How many pairs have a score in each interval of equal width, from 0 to 1,000,000.
public struct ScoreHistogram: Sendable, Hashable {
    /// The largest score: a pair that is perfect in every part.
    public static let largestScore = 1_000_000

    /// Width of an interval.
    public let width: Int
    /// Pairs per interval: the k-th holds scores from k·width up to, not including, (k+1)·width; the last includes the
    /// largest score.
    public let counts: [Int]
    /// The middle score (the lower one of two); nil without pairs.
    public let median: Int?
    /// The lowest score; nil without pairs.
    public let lowest: Int?
    /// The highest score; nil without pairs.
    public let highest: Int?

    /// The distribution of `scores`, each clamped to 0...1,000,000. `width` (1...1,000,000) defaults to 50 points.
    ///
    /// Complexity: n log n for the median.
    public init(scores: some Sequence<Int32>, width: Int = 50_000) {
        let largest = Self.largestScore
        let width = min(max(width, 1), largest)
        let sorted = scores.map { min(max(Int($0), 0), largest) }.sorted()
        var counts = [Int](repeating: 0, count: (largest + width - 1) / width)
        for score in sorted { counts[min(score / width, counts.count - 1)] += 1 }
        self.width = width
        self.counts = counts
        self.median = sorted.isEmpty ? nil : sorted[(sorted.count - 1) / 2]
        self.lowest = sorted.first
        self.highest = sorted.last
    }

    /// Number of pairs.
    public var total: Int { counts.reduce(0, +) }
}
