import GraphFiles
import Solver
import Testing

/// The text forms of problems and results.
@Suite struct GraphFilesTests {
    private static let households = "household,priority,need\na,2,1\nb,0,3\n"
    private static let helpers = "helper,capacity\nx,1\ny,0\n"
    private static let edges = "household,helper,score\na,x,5\nb,x,7\nb,y,0\n"

    @Test func aProblemIsReadIntoColumns() throws {
        let graph = try Self.read()
        #expect(graph.households.texts == ["a", "b"] && graph.helpers.texts == ["x", "y"])
        #expect(graph.priority == [2, 0] && graph.need == [1, 3] && graph.capacity == [1, 0])
        #expect(graph.pairOffsets == [0, 1, 3] && graph.pairHelper == [0, 0, 1] && graph.pairScore == [5, 7, 0])
        #expect(graph.levelOffsets.isEmpty && graph.penaltyOffsets.isEmpty && graph.pairLimit.isEmpty)
    }

    @Test func optionalColumnsColumnOrderQuotesMarksAndLineEndsAreUnderstood() throws {
        let graph = try Self.read(
            households: "\u{FEFF}need,levels,household,priority\r\n3,1;0,\"户,一\"\"号\"\"\n甲\",4\r\n1,,b,0",
            helpers: "helper,capacity,penalties\n\"x\",3,0;0;50\ny,2,\n",
            edges: "limit,score,helper,household\n2,1000000,x,b\n")
        #expect(graph.households.texts == ["户,一\"号\"\n甲", "b"])
        #expect(graph.levelOffsets == [0, 2, 2] && graph.levels == [1, 0])
        #expect(graph.penaltyOffsets == [0, 3, 3] && graph.penalties == [0, 0, 50])
        #expect(graph.pairOffsets == [0, 0, 1] && graph.pairLimit == [2] && graph.pairScore == [1_000_000])
        var again: [GraphFile: [UInt8]] = [:]
        graph.writeHouseholds { again[.households, default: []] += $0 }
        graph.writeHelpers { again[.helpers, default: []] += $0 }
        graph.writeEdges { again[.edges, default: []] += $0 }
        let reread = try Graph(
            households: again[.households]!, helpers: again[.helpers]!, edges: again[.edges]!)
        #expect(reread.households.texts == ["b", "户,一\"号\"\n甲"])
        #expect(reread.levels == [1, 0] && reread.penalties == [0, 0, 50] && reread.pairLimit == [2])
    }

    @Test(
        arguments: [
            (GraphFile.households, "", GraphFault.Reason.noHeader, nil),
            (.households, "household,need\n", .missingColumn, 1),
            (.households, "household,priority,need,x\n", .unknownColumn, 1),
            (.households, "household,priority,need,need\n", .repeatedColumn, 1),
            (.households, "household,priority,need\na,1\n", .fieldCount, 2),
            (.households, "household,priority,need\na,1,1\n,1,1\n", .emptyID, 3),
            (.households, "household,priority,need\na,1,1\na,1,1\n", .repeatedID, 3),
            (.households, "household,priority,need\na,-1,1\n", .outOfRange, 2),
            (.households, "household,priority,need\na,1,0\n", .outOfRange, 2),
            (.households, "household,priority,need\na,1,1.5\n", .notANumber, 2),
            (.households, "household,priority,need\na,1,99999999999999999999\n", .notANumber, 2),
            (.households, "household,priority,need,levels\na,1,3,2\n", .levels, 2),
            (.households, "household,priority,need,levels\na,1,1,0\n", .levels, 2),
            (.helpers, "helper,capacity\nx,2147483648\n", .outOfRange, 2),
            (.helpers, "helper,capacity,penalties\nx,1,5;4\n", .penalties, 2),
            (.edges, "household,helper,score\nq,x,1\n", .unknownHousehold, 2),
            (.edges, "household,helper,score\na,q,1\n", .unknownHelper, 2),
            (.edges, "household,helper,score\na,x,1000001\n", .outOfRange, 2),
            (.edges, "household,helper,score\na,x,1\nb,x,1\na,x,2\n", .repeatedPair, 4),
            (.edges, "household,helper,score\n\"a\"b,x,1\n", .quote, 2),
            (.edges, "household,helper,score\na,x,\"1\n", .quote, 2),
        ] as [(GraphFile, String, GraphFault.Reason, Int?)])
    func malformedInputNamesFileLineAndReason(
        file: GraphFile, text: String, reason: GraphFault.Reason, line: Int?
    ) throws {
        let fault = #expect(throws: GraphFault.self) {
            try Self.read(
                households: file == .households ? text : Self.households,
                helpers: file == .helpers ? text : Self.helpers,
                edges: file == .edges ? text : Self.edges)
        }
        #expect(fault?.file == file && fault?.reason == reason && fault?.line == line)
    }

    @Test func bytesThatAreNoTextAreRefusedInNewIDs() throws {
        let fault = #expect(throws: GraphFault.self) {
            try Graph(
                households: Array("household,priority,need\n".utf8) + [0xFF] + Array(",1,1\n".utf8),
                helpers: Array(Self.helpers.utf8), edges: Array(Self.edges.utf8))
        }
        #expect(fault == GraphFault(.encoding, file: .households, line: 2, column: "household"))
    }

    @Test func resultsAndPricesAreReadBackAsWritten() throws {
        let graph = try Self.read()
        let result = GraphResult(pair: [0, 2], quantity: [1, 1])
        var bytes: [UInt8] = []
        graph.write(result) { bytes += $0 }
        #expect(String(decoding: bytes, as: UTF8.self) == "household,helper\na,x\nb,y\n")
        #expect(try GraphResult(bytes, of: graph) == result)
        let prices = GraphPrices(
            householdCoverage: [2, 0], householdScore: [-5, 0], helperCoverage: [0, 1], helperScore: [7, -3])
        bytes = []
        graph.write(prices) { bytes += $0 }
        #expect(try GraphPrices(bytes, of: graph) == prices)
        let faults: [(String, GraphFault.Reason)] = [
            ("household,helper\na,y\n", .unknownPair), ("household,helper\na,x\na,x\n", .repeatedPair),
            ("household,helper,quantity\na,x,0\n", .outOfRange),
        ]
        for (text, reason) in faults {
            let fault = #expect(throws: GraphFault.self) { try GraphResult(Array(text.utf8), of: graph) }
            #expect(fault?.reason == reason)
        }
        let missing = #expect(throws: GraphFault.self) {
            try GraphPrices(Array("side,id,coverage,score\nhelper,x,0,0\n".utf8), of: graph)
        }
        #expect(missing?.reason == .missingPrice)
    }

    @Test func otherRowOrdersGiveTheSameBytes() throws {
        for seed in Stress.seeds(60) {
            let instance = RandomInstances.small(seed: seed)
            var dice = Dice(seed: seed)
            let shuffled = instance.shuffled(&dice)
            let first = try Self.files(Graph(instance, keys: instance.keys), seed: seed)
            let second = try Self.files(Graph(shuffled.instance, keys: shuffled.keys), seed: seed)
            #expect(first == second, "seed \(seed)")
        }
    }

    private static func read(
        households: String = households, helpers: String = helpers, edges: String = edges
    ) throws -> Graph {
        try Graph(households: Array(households.utf8), helpers: Array(helpers.utf8), edges: Array(edges.utf8))
    }

    /// All five files of a solved graph.
    private static func files(_ graph: Graph, seed: UInt64) throws -> [[UInt8]] {
        let lottery = Lottery(seed: seed, households: graph.households.texts, helpers: graph.helpers.texts)
        let solution = try #require(Instance(graph).solve(SolveOptions(ties: .lottery(lottery))).solution)
        var files = [[UInt8]](repeating: [], count: 5)
        graph.writeHouseholds { files[0] += $0 }
        graph.writeHelpers { files[1] += $0 }
        graph.writeEdges { files[2] += $0 }
        graph.write(
            GraphResult(
                pair: solution.assignments.map(\.pair), quantity: solution.assignments.map(\.quantity))
        ) { files[3] += $0 }
        graph.write(
            GraphPrices(
                householdCoverage: solution.householdPrices.map(\.coverage),
                householdScore: solution.householdPrices.map(\.score),
                helperCoverage: solution.helperPrices.map(\.coverage),
                helperScore: solution.helperPrices.map(\.score))
        ) { files[4] += $0 }
        return files
    }
}

extension Graph {
    init(_ instance: Instance, keys: (households: [String], helpers: [String])) {
        self.init()
        households = IDTable(keys.households)
        helpers = IDTable(keys.helpers)
        priority = instance.priority
        need = instance.need
        levelOffsets = instance.levelOffsets
        levels = instance.levels
        capacity = instance.capacity
        penaltyOffsets = instance.penaltyOffsets
        penalties = instance.penalties
        pairOffsets = instance.pairOffsets
        pairHelper = instance.pairHelper
        pairScore = instance.pairScore
        pairLimit = instance.pairLimit
    }
}

extension Instance {
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
