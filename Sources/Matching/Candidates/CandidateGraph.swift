import Register
import Synchronization

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
    ///
    /// With several threads each takes as many households in a row, with tables of its own; the pairs are the same.
    init(
        households: [Int32], snapshot: RegisterSnapshot, columns: HouseholdColumns, rules: PairRules,
        scores: inout ScoreModel, options: LeadOptions
    ) throws(MatchingError) {
        let helpers = snapshot.helpers.indices.filter { rules.ofHelper[$0].passes }.map { Int32($0) }
        var numberOfHelper = [Int32](repeating: -1, count: snapshot.helpers.count)
        for (number, helper) in helpers.enumerated() { numberOfHelper[Int(helper)] = Int32(number) }
        var rowOfHousehold = [Int32](repeating: -1, count: snapshot.households.count)
        for (row, household) in households.enumerated() { rowOfHousehold[Int(household)] = Int32(row) }
        let search = CandidateSearch(
            households: households, columns: columns, rules: rules, numberOfHelper: numberOfHelper,
            isCancelled: options.isCancelled)
        let pieces = max(1, min(options.threads, households.count / 64))
        var found: [CandidateSearch.Rows?]
        if pieces == 1 {
            found = [search.rows(households.indices, &scores)]
        } else {
            let parts = Mutex([CandidateSearch.Rows?](repeating: nil, count: pieces))
            let model = scores
            options.concurrently(pieces) { piece in
                let bounds = households.count * piece / pieces..<households.count * (piece + 1) / pieces
                var own = model
                let rows = search.rows(bounds, &own)
                parts.withLock { $0[piece] = rows }
            }
            found = parts.withLock { $0 }
        }
        var offsets: [Int32] = [0]
        offsets.reserveCapacity(households.count + 1)
        var helperOfPair: [Int32] = []
        var scoreOfPair: [Int32] = []
        for piece in found.indices {
            guard let rows = found[piece] else { throw MatchingError(.cancelled) }
            guard !rows.isTooMany, rows.helpers.count + helperOfPair.count <= Int32.max else {
                throw MatchingError(.refused, "instance_too_large")
            }
            let start = Int32(helperOfPair.count)
            for end in rows.ends { offsets.append(start + end) }
            if helperOfPair.isEmpty {
                (helperOfPair, scoreOfPair) = (rows.helpers, rows.scores)
            } else {
                helperOfPair += rows.helpers
                scoreOfPair += rows.scores
            }
            found[piece] = nil
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
