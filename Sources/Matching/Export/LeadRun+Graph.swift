import Register
import Solver

/// The graph of a run as plain rows, streamed in a fixed order: every eligible pair, the result and the prices, in the
/// terms of the solver's CSV forms, so that anybody can compute the optimum again.
///
/// Households are those that the run had to fill, named by number; helpers are those who had a place and passed every
/// rule on themselves, named by their short key.
extension LeadRun {
    /// `household,priority,need`, and the priorities of further units where there are any; sorted by number.
    public func exportHouseholds(
        _ row: (_ household: String, _ priority: Int32, _ need: Int32, _ levels: [Int32]) throws -> Void
    ) rethrows {
        let instance = problem.instance
        for (number, household) in problem.graph.households.enumerated() {
            let levels =
                instance.levelOffsets.isEmpty
                ? []
                : Array(instance.levels[Int(instance.levelOffsets[number])..<Int(instance.levelOffsets[number + 1])])
            try row(name(ofHousehold: household), instance.priority[number], instance.need[number], levels)
        }
    }

    /// `helper,capacity` (the places of this run), and the penalties of places where the pack has any; by record.
    public func exportHelpers(_ row: (_ helper: String, _ capacity: Int32, _ penalties: [Int32]) throws -> Void)
        rethrows
    {
        let instance = problem.instance
        for (number, helper) in problem.graph.helpers.enumerated() {
            let penalties =
                instance.penaltyOffsets.isEmpty
                ? []
                : Array(
                    instance.penalties[
                        Int(instance.penaltyOffsets[number])..<Int(instance.penaltyOffsets[number + 1])])
            try row(name(ofHelper: helper), instance.capacity[number], penalties)
        }
    }

    /// `household,helper,score` of every eligible pair; by household, then helper.
    public func exportEdges(_ row: (_ household: String, _ helper: String, _ score: Int32) throws -> Void) rethrows {
        let graph = problem.graph
        let helpers = graph.helpers.map(name(ofHelper:))
        for (number, household) in graph.households.enumerated() {
            let home = name(ofHousehold: household)
            for pair in graph.pairs(ofRow: number) {
                try row(home, helpers[Int(graph.helperOfPair[pair])], graph.scoreOfPair[pair])
            }
        }
    }

    /// `household,helper` of every pair proposed; by household, then helper.
    public func exportResult(_ row: (_ household: String, _ helper: String) throws -> Void) rethrows {
        for (household, helpers) in leads.proposed.enumerated() {
            for helper in helpers { try row(name(ofHousehold: Int32(household)), name(ofHelper: helper)) }
        }
    }

    /// `side,id,coverage,score`: households first, then helpers; the smallest optimal prices.
    public func exportPrices(_ row: (_ side: String, _ id: String, _ coverage: Int64, _ score: Int64) throws -> Void)
        rethrows
    {
        for (number, household) in problem.graph.households.enumerated() {
            let price = solution.householdPrices[number]
            try row("household", name(ofHousehold: household), price.coverage, price.score)
        }
        for (number, helper) in problem.graph.helpers.enumerated() {
            let price = solution.helperPrices[number]
            try row("helper", name(ofHelper: helper), price.coverage, price.score)
        }
    }

    private func name(ofHousehold household: Int32) -> String { problem.snapshot.households[Int(household)].number }

    private func name(ofHelper helper: Int32) -> String { problem.snapshot.helpers[Int(helper)].key }
}
