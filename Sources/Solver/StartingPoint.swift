/// Where a solve begins: prices and pairs of an earlier result, in the numbering of the present instance.
///
/// It decides how long a solve takes, never what it finds: with the lottery the result is the same, byte for byte, as
/// without it. So nothing is refused here. What no longer fits is left out: pairs beyond a need, a capacity or a limit,
/// or that the household would not keep at these prices.
public struct StartingPoint: Sendable, Equatable {
    /// A price for each helper; zero for one that is new. Helpers beyond the list begin at zero.
    public var helperPrices: [Price]

    /// Pairs that were formed and still exist, by position in the instance's columns, ascending.
    public var assignments: [Solution.Assignment]

    /// A starting point.
    public init(helperPrices: [Price], assignments: [Solution.Assignment]) {
        self.helperPrices = helperPrices
        self.assignments = assignments
    }

    /// The result of an earlier instance with the same households, helpers and pairs in the same order; needs,
    /// capacities, scores, limits, penalties and priorities may differ.
    public init(_ solution: Solution) {
        self.init(helperPrices: solution.helperPrices, assignments: solution.assignments)
    }

    /// The result of another instance, by the new index of each of its households and helpers; nil for those that are
    /// gone. O(pairs of households that keep one).
    public init(
        _ solution: Solution, of earlier: Instance, in present: Instance, households: [Int?], helpers: [Int?]
    ) {
        var prices = [Price](repeating: .zero, count: present.helperCount)
        for (index, helper) in helpers.enumerated() {
            if let helper, prices.indices.contains(helper), index < solution.helperPrices.count {
                prices[helper] = solution.helperPrices[index]
            }
        }
        var kept: [Solution.Assignment] = []
        for assignment in solution.assignments {
            let household = households[earlier.household(ofPair: Int(assignment.pair))]
            let helper = helpers[Int(earlier.pairHelper[Int(assignment.pair)])]
            guard let household, let helper, let pair = present.pair(household: household, helper: helper) else {
                continue
            }
            kept.append(Solution.Assignment(pair: Int32(pair), quantity: assignment.quantity))
        }
        kept.sort { $0.pair < $1.pair }
        self.init(helperPrices: prices, assignments: kept)
    }
}
