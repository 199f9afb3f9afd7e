import Policy

/// Counts of findings, without a text being made for each.
struct OfferTally: Sendable {
    private var seen: [(finding: OfferJudge.Finding, count: Int)] = []

    mutating func add(_ finding: OfferJudge.Finding) {
        for index in seen.indices
        where seen[index].finding.rule == finding.rule && seen[index].finding.missing == finding.missing {
            seen[index].count += 1
            return
        }
        seen.append((finding, 1))
    }

    /// By name.
    var counts: [String: Int] {
        Dictionary(seen.map { ($0.finding.name, $0.count) }, uniquingKeysWith: +)
    }
}
