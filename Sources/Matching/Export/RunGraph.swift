import Solver

/// A graph that somebody else can solve again, in the terms of the solver's CSV forms; rows in a fixed order.
public protocol RunGraph: Sendable {
    /// Whether some pair may carry more than one unit.
    var hasLimits: Bool { get }
    /// Whether some pair of the result carries more than one unit.
    var hasQuantities: Bool { get }
    /// `household,priority,need` and the priorities of further units.
    func households(_ row: (_ id: String, _ priority: Int32, _ need: Int32, _ levels: [Int32]) throws -> Void) throws
    /// `helper,capacity` and the penalties of places.
    func helpers(_ row: (_ id: String, _ capacity: Int32, _ penalties: [Int32]) throws -> Void) throws
    /// `household,helper,score,limit` of every eligible pair.
    func edges(_ row: (_ household: String, _ helper: String, _ score: Int32, _ limit: Int32) throws -> Void) throws
    /// `household,helper,quantity` of every pair of the optimum.
    func result(_ row: (_ household: String, _ helper: String, _ quantity: Int32) throws -> Void) throws
    /// `side,id,coverage,score`: the smallest optimal prices.
    func prices(_ row: (_ side: String, _ id: String, _ coverage: Int64, _ score: Int64) throws -> Void) throws
}

extension LeadRun: RunGraph {
    /// A lead is one person.
    public var hasLimits: Bool { false }
    /// A lead is one person.
    public var hasQuantities: Bool { false }

    /// `household,priority,need` and the priorities of further units.
    public func households(
        _ row: (_ id: String, _ priority: Int32, _ need: Int32, _ levels: [Int32]) throws -> Void
    ) throws {
        try exportHouseholds(row)
    }

    /// `helper,capacity` and the penalties of places.
    public func helpers(_ row: (_ id: String, _ capacity: Int32, _ penalties: [Int32]) throws -> Void) throws {
        try exportHelpers(row)
    }

    /// `household,helper,score,1` of every eligible pair.
    public func edges(
        _ row: (_ household: String, _ helper: String, _ score: Int32, _ limit: Int32) throws -> Void
    ) throws {
        try exportEdges { try row($0, $1, $2, 1) }
    }

    /// `household,helper,1` of every pair proposed.
    public func result(_ row: (_ household: String, _ helper: String, _ quantity: Int32) throws -> Void) throws {
        try exportResult { try row($0, $1, 1) }
    }

    /// `side,id,coverage,score`: the smallest optimal prices.
    public func prices(
        _ row: (_ side: String, _ id: String, _ coverage: Int64, _ score: Int64) throws -> Void
    ) throws {
        try exportPrices(row)
    }
}

/// The graph of one market of a run over offers, needs or communities, with its gates and bundles (`SlotMarket`).
///
/// Slots are named by their keys, with `/` between the parts; suppliers by number or short key. What belongs to a gate is named
/// `gate/…`, to a bundle `bundle/…`, and the place that a slot leaves to its bundle `place/…`.
public struct MarketGraph: RunGraph {
    /// What tells it from the run's other markets; empty where there is one alone.
    public let name: String
    /// The total score of its optimum.
    public var score: Int64 { solved.solution.score }
    private let solved: SolvedMarket

    init(_ solved: SolvedMarket, name: String = "") {
        self.solved = solved
        self.name = name
    }

    /// The same as the run's only market.
    var alone: MarketGraph { MarketGraph(solved) }

    private var instance: Instance { solved.built.instance }

    /// How many households, helpers and pairs it has, its gates among them.
    public var size: (households: Int, helpers: Int, pairs: Int) {
        (instance.householdCount, instance.helperCount, instance.pairCount)
    }

    /// Whether some pair may carry more than one unit.
    public var hasLimits: Bool { instance.pairLimit.contains { $0 != 1 } }

    /// Whether some pair of the optimum carries more than one unit.
    public var hasQuantities: Bool { solved.solution.assignments.contains { $0.quantity != 1 } }

    /// `household,priority,need` and the priorities of further units.
    public func households(
        _ row: (_ id: String, _ priority: Int32, _ need: Int32, _ levels: [Int32]) throws -> Void
    ) throws {
        let names = householdNames
        for number in 0..<instance.householdCount {
            let levels =
                instance.levelOffsets.isEmpty
                ? []
                : Array(instance.levels[Int(instance.levelOffsets[number])..<Int(instance.levelOffsets[number + 1])])
            try row(names[number], instance.priority[number], instance.need[number], levels)
        }
    }

    /// `helper,capacity` and the penalties of places.
    public func helpers(_ row: (_ id: String, _ capacity: Int32, _ penalties: [Int32]) throws -> Void) throws {
        let names = helperNames
        for number in 0..<instance.helperCount {
            let penalties =
                instance.penaltyOffsets.isEmpty
                ? []
                : Array(
                    instance.penalties[
                        Int(instance.penaltyOffsets[number])..<Int(instance.penaltyOffsets[number + 1])])
            try row(names[number], instance.capacity[number], penalties)
        }
    }

    /// `household,helper,score,limit` of every pair; by household.
    public func edges(
        _ row: (_ household: String, _ helper: String, _ score: Int32, _ limit: Int32) throws -> Void
    ) throws {
        let (homes, names) = (householdNames, helperNames)
        for household in 0..<instance.householdCount {
            for pair in instance.pairs(of: household) {
                try row(
                    homes[household], names[Int(instance.pairHelper[pair])], instance.pairScore[pair],
                    instance.limit(ofPair: pair))
            }
        }
    }

    /// `household,helper,quantity` of every pair of the optimum; by household.
    public func result(_ row: (_ household: String, _ helper: String, _ quantity: Int32) throws -> Void) throws {
        let (homes, names) = (householdNames, helperNames)
        for assignment in solved.solution.assignments.sorted(by: { $0.pair < $1.pair }) {
            let pair = Int(assignment.pair)
            try row(
                homes[instance.household(ofPair: pair)], names[Int(instance.pairHelper[pair])], assignment.quantity)
        }
    }

    /// `side,id,coverage,score`: households first, then helpers; the smallest optimal prices.
    public func prices(
        _ row: (_ side: String, _ id: String, _ coverage: Int64, _ score: Int64) throws -> Void
    ) throws {
        for (name, price) in zip(householdNames, solved.solution.householdPrices) {
            try row("household", name, price.coverage, price.score)
        }
        for (name, price) in zip(helperNames, solved.solution.helperPrices) {
            try row("helper", name, price.coverage, price.score)
        }
    }

    // MARK: names

    private static func text(_ key: String) -> String { String(key.map { $0 == "\u{1F}" ? "/" : $0 }) }

    /// Slots, bundles, then the mirrors of gates in the order of their helpers.
    private var householdNames: [String] {
        let market = solved.market
        return market.slots.map { Self.text($0.key) } + market.bundles.map { "bundle/\(Self.text($0.key))" }
            + gateNames
    }

    /// Suppliers, places of bundled slots, then gates.
    private var helperNames: [String] {
        let market = solved.market
        return market.suppliers.map { Self.text($0.key) }
            + market.slots.filter { $0.bundle != nil }.map { "place/\(Self.text($0.key))" } + gateNames
    }

    private var gateNames: [String] {
        let market = solved.market
        return solved.built.gates.enumerated().filter { $0.element >= 0 }.map { number, supplier in
            "gate/\(number)/\(Self.text(market.suppliers[Int(supplier)].key))"
        }
    }
}
