import Register

/// Finds the eligible pairs of some households, with their scores.
///
/// Candidates come from the area index: helpers who serve the household's place, looked up once per place. O(candidates).
struct CandidateSearch: Sendable {
    /// The pairs of households in a row.
    struct Rows: Sendable {
        /// Where each household's pairs end.
        var ends: [Int32] = []
        /// The helper of each pair, by number; ascending within a row.
        var helpers: [Int32] = []
        /// The score of each pair.
        var scores: [Int32] = []
        /// More pairs than an `Int32` counts: the search gave up.
        var isTooMany = false
    }

    /// Positions in the snapshot of the households that are to be filled.
    let households: [Int32]
    let columns: HouseholdColumns
    let rules: PairRules
    /// The number of each helper of the snapshot; -1 where rules on the helper alone forbid every pair.
    let numberOfHelper: [Int32]
    /// Looked at now and then; true ends the search.
    let isCancelled: @Sendable () -> Bool

    /// The pairs of the households at `bounds`; nil where it was cancelled.
    func rows(_ bounds: Range<Int>, _ scores: inout ScoreModel) -> Rows? {
        var serving: [DivisionCode: [Int32]] = [:]
        var stamp = [Int32](repeating: -1, count: numberOfHelper.count)
        var runs = stamp
        var rows = Rows()
        rows.ends.reserveCapacity(bounds.count)
        for (count, row) in bounds.enumerated() {
            if count & 63 == 0, isCancelled() { return nil }
            let household = households[row]
            let home = Int(household)
            for helper in rules.blocked.helpers(blockedFor: home) { stamp[Int(helper)] = household }
            for helper in rules.blocked.helpers(leading: home) { stamp[Int(helper)] = household }
            for helper in rules.blocked.helpers(runningFor: home) { runs[Int(helper)] = household }
            let place = columns.place[home]
            let candidates: [Int32]
            if let known = serving[place] {
                candidates = known
            } else {
                candidates = rules.serving(place).filter {
                    numberOfHelper[Int($0)] >= 0 && rules.ofPlace(place, helper: Int($0)).passes
                }
                serving[place] = candidates
            }
            for candidate in candidates where stamp[Int(candidate)] != household {
                let helper = Int(candidate)
                guard rules.ofColumns(household: home, helper: helper).passes,
                    rules.ofConditions(household: home, helper: helper).passes
                else { continue }
                rows.helpers.append(numberOfHelper[helper])
                rows.scores.append(
                    scores.score(household: home, helper: helper, isRunning: runs[helper] == household))
            }
            rows.isTooMany = rows.helpers.count > Int32.max
            if rows.isTooMany { return rows }
            rows.ends.append(Int32(rows.helpers.count))
        }
        return rows
    }
}
