import Register

/// Every eligible pair of a run, in rows by household; helpers and households are numbered by their order of keys.
struct CandidateGraph: Sendable {
    /// Households that are to be filled: their positions in the snapshot, ascending.
    let households: [Int32]
    /// Helpers who may take one: their positions in the snapshot, ascending.
    let helpers: [Int32]
    /// Bounds of each household's row; one more than households.
    let offsets: [Int32]
    /// The helper of each pair, as a position in `helpers`; ascending within a row.
    let helperOfPair: [Int32]
    /// The score of each pair, 0...1,000,000.
    let scoreOfPair: [Int32]
    private let rowOfHousehold: [Int32]
    private let numberOfHelper: [Int32]

    /// The graph of the households at `households`, found by the area index and judged by the rules.
    init(
        households: [Int32], snapshot: RegisterSnapshot, columns: HouseholdColumns, rules: PairRules,
        scores: inout ScoreModel, isCancelled: () -> Bool
    ) throws(MatchingError) {
        let helpers = snapshot.helpers.indices.filter { rules.ofHelper[$0].passes }.map { Int32($0) }
        var numberOfHelper = [Int32](repeating: -1, count: snapshot.helpers.count)
        for (number, helper) in helpers.enumerated() { numberOfHelper[Int(helper)] = Int32(number) }
        var rowOfHousehold = [Int32](repeating: -1, count: snapshot.households.count)
        var serving: [DivisionCode: [Int32]] = [:]
        var stamp = [Int32](repeating: -1, count: snapshot.helpers.count)
        var runs = stamp
        var offsets: [Int32] = [0]
        var helperOfPair: [Int32] = []
        var scoreOfPair: [Int32] = []
        for (row, household) in households.enumerated() {
            if row & 255 == 0, isCancelled() { throw MatchingError(.cancelled) }
            let home = Int(household)
            rowOfHousehold[home] = Int32(row)
            for helper in rules.blocked.helpers(blockedFor: home) { stamp[Int(helper)] = household }
            for helper in rules.blocked.helpers(leading: home) { stamp[Int(helper)] = household }
            for helper in rules.blocked.helpers(runningFor: home) { runs[Int(helper)] = household }
            let place = columns.place[home]
            let candidates: [Int32]
            if let known = serving[place] {
                candidates = known
            } else {
                candidates = rules.serving(place).filter { numberOfHelper[Int($0)] >= 0 }
                serving[place] = candidates
            }
            for candidate in candidates where stamp[Int(candidate)] != household {
                let helper = Int(candidate)
                guard rules.ofColumns(household: home, helper: helper).passes,
                    rules.ofConditions(household: home, helper: helper).passes
                else { continue }
                helperOfPair.append(numberOfHelper[helper])
                scoreOfPair.append(
                    scores.score(household: home, helper: helper, isRunning: runs[helper] == household))
            }
            guard helperOfPair.count <= Int32.max else { throw MatchingError(.refused, "instance_too_large") }
            offsets.append(Int32(helperOfPair.count))
        }
        self.households = households
        self.helpers = helpers
        self.offsets = offsets
        self.helperOfPair = helperOfPair
        self.scoreOfPair = scoreOfPair
        self.rowOfHousehold = rowOfHousehold
        self.numberOfHelper = numberOfHelper
    }

    /// The row of a household of the snapshot; nil where it is not to be filled.
    func row(of household: Int) -> Int? { rowOfHousehold[household] < 0 ? nil : Int(rowOfHousehold[household]) }

    /// The number of a helper of the snapshot; nil where rules on the helper alone forbid every pair.
    func number(of helper: Int) -> Int? { numberOfHelper[helper] < 0 ? nil : Int(numberOfHelper[helper]) }

    /// The positions of a row's pairs.
    func pairs(ofRow row: Int) -> Range<Int> { Int(offsets[row])..<Int(offsets[row + 1]) }
}
