/// Prices as their file holds them: coverage weight and points of score for each household and helper of a graph.
public struct GraphPrices: Sendable, Equatable {
    /// Coverage part of each household's price.
    public var householdCoverage: [Int64]
    /// Score part of each household's price.
    public var householdScore: [Int64]
    /// Coverage part of each helper's price.
    public var helperCoverage: [Int64]
    /// Score part of each helper's price.
    public var helperScore: [Int64]

    /// Prices from their columns.
    public init(
        householdCoverage: [Int64] = [], householdScore: [Int64] = [], helperCoverage: [Int64] = [],
        helperScore: [Int64] = []
    ) {
        self.householdCoverage = householdCoverage
        self.householdScore = householdScore
        self.helperCoverage = helperCoverage
        self.helperScore = helperScore
    }

    /// Reads the prices of a graph from the bytes of their file; every household and helper has exactly one.
    public init(_ bytes: [UInt8], of graph: Graph) throws(GraphFault) {
        let bytes = bytes.span
        var table = try TableReader(bytes, file: .prices)
        let range = -999_999_999_999_999_999...Int64(999_999_999_999_999_999)
        var household = [(coverage: Int64, score: Int64)?](repeating: nil, count: graph.households.count)
        var helper = [(coverage: Int64, score: Int64)?](repeating: nil, count: graph.helpers.count)
        while try table.next(bytes) {
            let price = (coverage: try table.number(2, in: range, bytes), score: try table.number(3, in: range, bytes))
            if table.text(0, bytes).elementsEqual("household".utf8) {
                guard let index = try table.find(1, in: graph.households, bytes) else {
                    throw table.fault(.unknownHousehold, 1)
                }
                guard household[index] == nil else { throw table.fault(.repeatedID, 1) }
                household[index] = price
            } else if table.text(0, bytes).elementsEqual("helper".utf8) {
                guard let index = try table.find(1, in: graph.helpers, bytes) else {
                    throw table.fault(.unknownHelper, 1)
                }
                guard helper[index] == nil else { throw table.fault(.repeatedID, 1) }
                helper[index] = price
            } else {
                throw table.fault(.side, 0)
            }
        }
        let households = household.compactMap { $0 }
        let helpers = helper.compactMap { $0 }
        guard households.count == household.count, helpers.count == helper.count else {
            throw GraphFault(.missingPrice, file: .prices)
        }
        self.init(
            householdCoverage: households.map(\.coverage), householdScore: households.map(\.score),
            helperCoverage: helpers.map(\.coverage), helperScore: helpers.map(\.score))
    }
}
