import GraphFiles
import Proof
import Solver

extension Instance {
    /// The solver's form of a graph, column by column.
    init(_ graph: Graph) {
        self.init()
        priority = graph.priority
        need = graph.need
        levelOffsets = graph.levelOffsets
        levels = graph.levels
        capacity = graph.capacity
        penaltyOffsets = graph.penaltyOffsets
        penalties = graph.penalties
        pairOffsets = graph.pairOffsets
        pairHelper = graph.pairHelper
        pairScore = graph.pairScore
        pairLimit = graph.pairLimit
    }
}

extension Claim {
    /// What somebody says is the optimum of a graph, column by column.
    init(_ graph: Graph, _ result: GraphResult, _ prices: GraphPrices) {
        self.init()
        priority = graph.priority
        need = graph.need
        levelOffsets = graph.levelOffsets
        levels = graph.levels
        capacity = graph.capacity
        penaltyOffsets = graph.penaltyOffsets
        penalties = graph.penalties
        pairOffsets = graph.pairOffsets
        pairHelper = graph.pairHelper
        pairScore = graph.pairScore
        pairLimit = graph.pairLimit
        resultPair = result.pair
        resultQuantity = result.quantity
        helperPrice = zip(prices.helperCoverage, prices.helperScore).map { Worth(coverage: $0, score: $1) }
        householdPrice = zip(prices.householdCoverage, prices.householdScore).map { Worth(coverage: $0, score: $1) }
    }
}

extension GraphResult {
    /// The pairs of a solution.
    init(_ solution: Solution) {
        self.init(pair: solution.assignments.map(\.pair), quantity: solution.assignments.map(\.quantity))
    }
}

extension GraphPrices {
    /// The prices of a solution.
    init(_ solution: Solution) {
        self.init(
            householdCoverage: solution.householdPrices.map(\.coverage),
            householdScore: solution.householdPrices.map(\.score),
            helperCoverage: solution.helperPrices.map(\.coverage), helperScore: solution.helperPrices.map(\.score))
    }
}

extension Lottery {
    /// The lottery over a graph's ids.
    init(seed: UInt64, _ graph: Graph) {
        self.init(
            seed: seed,
            householdTickets: (0..<graph.households.count).map {
                Lottery.householdTicket(graph.households.utf8($0), seed: seed)
            },
            helperTickets: (0..<graph.helpers.count).map { Lottery.helperTicket(graph.helpers.utf8($0), seed: seed) })
    }
}
