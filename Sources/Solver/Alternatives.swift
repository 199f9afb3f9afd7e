/// Answers "what if" about a solved instance, exactly: a forced pair, one more place, a group without places.
public struct Alternatives: Sendable {
    /// The instance.
    public let instance: Instance
    /// Its optimum.
    public let solution: Solution
    /// The options that it was solved with; answers follow the same lottery.
    public let options: SolveOptions

    /// Units of each pair in the optimum.
    let quantity: [Int32]
    /// Who holds the places of each helper.
    let holders: Holders
    /// Alternatives to the solution of an instance. O(pairs).
    public init(instance: Instance, solution: Solution, options: SolveOptions) {
        self.instance = instance
        self.solution = solution
        self.options = options
        var quantity = [Int32](repeating: 0, count: instance.pairCount)
        for assignment in solution.assignments { quantity[Int(assignment.pair)] = assignment.quantity }
        self.quantity = quantity
        holders = Holders(instance, solution)
    }

    /// What one more place at a helper would bring: its smallest optimal price less the penalty of that place.
    /// O(1). Adding the place and solving again gains exactly this.
    public func worthOfOneMorePlace(at helper: Int) -> Price {
        let penalty = instance.penalty(helper: helper, place: Int(instance.capacity[helper]))
        return max(.zero, solution.helperPrices[helper] - Price(coverage: 0, score: Int64(penalty)))
    }

    /// The effect of a pair on the whole: its score less the price of the helper's place, without the worth of
    /// covering the household. Between helpers of one household the larger effect is better for all.
    public func effect(ofPair pair: Int) -> Price {
        Price(coverage: 0, score: Int64(instance.pairScore[pair]))
            - solution.helperPrices[Int(instance.pairHelper[pair])]
    }

    /// The pairs of a household, best for the whole first: by effect, then by own score, then by helper index.
    public func recommendations(for household: Int) -> [Int] {
        instance.pairs(of: household).sorted {
            let (left, right) = (effect(ofPair: $0), effect(ofPair: $1))
            if left != right { return left > right }
            if instance.pairScore[$0] != instance.pairScore[$1] {
                return instance.pairScore[$0] > instance.pairScore[$1]
            }
            return instance.pairHelper[$0] < instance.pairHelper[$1]
        }
    }
}
