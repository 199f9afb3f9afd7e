/// A sum of many worths that cannot overflow.
struct WideWorth: Equatable {
    private var coverage: Int128 = 0
    private var score: Int128 = 0

    init() {}

    init(_ worth: Worth) { add(worth) }

    mutating func add(_ worth: Worth, times: Int64 = 1) {
        coverage += Int128(worth.coverage) * Int128(times)
        score += Int128(worth.score) * Int128(times)
    }

    mutating func add(_ other: WideWorth) {
        coverage += other.coverage
        score += other.score
    }

    mutating func subtract(_ other: WideWorth) {
        coverage -= other.coverage
        score -= other.score
    }

    /// The sum in 64 bits, or nil where it does not fit.
    var worth: Worth? {
        guard let coverage = Int64(exactly: coverage), let score = Int64(exactly: score) else { return nil }
        return Worth(coverage: coverage, score: score)
    }
}
