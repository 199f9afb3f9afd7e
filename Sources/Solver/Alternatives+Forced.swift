extension Alternatives {
    /// The loss when a pair is forced to carry one unit at least, and who would move; nil where the two are no
    /// candidates of each other or the helper has no place at all, and where it was cancelled.
    ///
    /// For one question; whoever has more keeps ``ForcedPairs``.
    public func forced(household: Int, helper: Int) -> ForcedPair? {
        ForcedPairs(self)?.forced(household: household, helper: helper)
    }
}

/// What forcing a pair of a solved instance changes, exactly: the optimum among all assignments where the pair carries
/// one unit at least, with the same lottery.
///
/// O(pairs) and the lottery between equal optima once; then only what the answer touches is read (``ExchangeSearch``).
public struct ForcedPairs: Sendable {
    private let alternatives: Alternatives
    private let network: ExchangeNetwork
    private let byHelper: PairsOfHelper

    /// Prepares answers about a solution. Nil where it was cancelled.
    public init?(_ alternatives: Alternatives) {
        guard let network = ExchangeNetwork(alternatives.instance, alternatives.solution, alternatives.options) else {
            return nil
        }
        self.alternatives = alternatives
        self.network = network
        byHelper = PairsOfHelper(alternatives.instance)
    }

    /// The loss when a pair is forced, and who would move; nil where the two are no candidates of each other or the
    /// helper has no place at all, and where it was cancelled.
    public func forced(household: Int, helper: Int) -> ForcedPair? {
        let instance = alternatives.instance
        guard let pair = instance.pair(household: household, helper: helper), instance.capacity[helper] > 0 else {
            return nil
        }
        if alternatives.quantity[pair] > 0 { return ForcedPair(loss: .zero, moves: []) }
        var search = ExchangeSearch(alternatives, network, byHelper)
        return search.force(household: household, helper: helper, pair: pair).map {
            ForcedPair(loss: $0.loss, moves: moves($0.changes))
        }
    }

    /// Changes of units by pair, household by household.
    private func moves(_ changes: [Int: Int32]) -> [ForcedPair.Move] {
        let instance = alternatives.instance
        var rows: [Int: (lost: [Int], gained: [Int])] = [:]
        for (pair, change) in changes where change != 0 {
            let helpers = [Int](repeating: Int(instance.pairHelper[pair]), count: Int(change.magnitude))
            let household = instance.household(ofPair: pair)
            if change > 0 {
                rows[household, default: ([], [])].gained += helpers
            } else {
                rows[household, default: ([], [])].lost += helpers
            }
        }
        return rows.sorted { $0.key < $1.key }.flatMap { household, row -> [ForcedPair.Move] in
            let (lost, gained) = (row.lost.sorted(), row.gained.sorted())
            return (0..<max(lost.count, gained.count)).map { index in
                ForcedPair.Move(
                    household: household, from: index < lost.count ? lost[index] : nil,
                    to: index < gained.count ? gained[index] : nil)
            }
        }
    }
}
