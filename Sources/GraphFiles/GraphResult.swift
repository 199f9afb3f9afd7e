/// A result as its file holds it: the pairs formed, by position in the graph, and the units that each carries.
public struct GraphResult: Sendable, Equatable {
    /// Positions of the pairs.
    public var pair: [Int32]
    /// Units of each.
    public var quantity: [Int32]

    /// A result from its columns, which have equal lengths.
    public init(pair: [Int32] = [], quantity: [Int32] = []) {
        self.pair = pair
        self.quantity = quantity
    }

    /// Reads the result of a graph from the bytes of its file; without a quantity column every pair carries one unit.
    public init(_ bytes: [UInt8], of graph: Graph) throws(GraphFault) {
        self.init()
        let bytes = bytes.span
        var table = try TableReader(bytes, file: .result)
        var seen: Set<Int> = []
        while try table.next(bytes) {
            guard let household = try table.find(0, in: graph.households, bytes) else {
                throw table.fault(.unknownHousehold, 0)
            }
            guard let helper = try table.find(1, in: graph.helpers, bytes) else { throw table.fault(.unknownHelper, 1) }
            guard let position = graph.pair(household: household, helper: helper) else {
                throw table.fault(.unknownPair)
            }
            guard seen.insert(position).inserted else { throw table.fault(.repeatedPair) }
            pair.append(Int32(position))
            quantity.append(table.hasOptional ? Int32(try table.number(2, in: 1...Int64(Int32.max), bytes)) : 1)
        }
    }
}
