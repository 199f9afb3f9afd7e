/// The answer of `solve`, in the keys that scripts count on.
struct SolveReport: Codable, Sendable {
    /// Households with at least one helper.
    var covered: Int
    /// Covered units by priority; every priority that occurs.
    var coverageByPriority: [String: Int64]
    /// The sum of edge scores less penalties.
    var score: Int64
    /// Pairs formed.
    var pairs: Int
    /// `verified`.
    var proof: String
    /// CPU seconds of `read`, `solve`, `lottery`, `prices`, `verify`, `write`.
    var cpuSeconds: [String: Double]
    /// The largest resident memory.
    var peakMemoryBytes: Int

    private enum CodingKeys: String, CodingKey {
        case covered, score, pairs, proof
        case coverageByPriority = "coverage_by_priority"
        case cpuSeconds = "cpu_seconds"
        case peakMemoryBytes = "peak_memory_bytes"
    }
}
