import Policy
public import Register
import Solver

/// What one more place would bring, exactly: the smallest optimal price of a helper is the value that the optimum gains
/// with one more place there (the right derivative of a concave function; Leonard, Review of Economic Studies 50, 1983).
public struct PlaceValue: Sendable, Hashable {
    /// The helper whose place it is.
    public var helper: RecordID
    /// The tier of the household that would be covered in addition; nil where only the score would gain.
    public var tier: Int?
    /// The points of score that the whole gains; may be negative where one more household is covered.
    public var score: Int64
}

/// What one more place would bring the households of a town that stay uncovered.
public struct TownShortfall: Sendable, Hashable {
    /// The town, or the larger division where the household's town is unknown.
    public var town: DivisionCode
    /// Its households in scope.
    public var inScope: Int
    /// Those of them without a lead.
    public var uncovered: Int
    /// Those of them for whom no helper passes the rules: they need a helper who is not in the register yet.
    public var withoutCandidates: Int
    /// The best place among the helpers who could lead one of its uncovered households; nil where there is none.
    public var best: PlaceValue?
}

extension LeadRun {
    /// The places that would bring something, the most valuable first, then by helper: of helpers who have places in this
    /// run and, where every household wants one lead, of those whose places are all taken.
    ///
    /// O(pairs): the candidates of helpers without a place are looked for anew. Computes and blocks.
    /// - Throws: ``MatchingError``.
    public func placeValues() throws(MatchingError) -> [PlaceValue] {
        try valuedHelpers().map(\.value)
    }

    /// The towns with uncovered households, by code. O(pairs). Computes and blocks.
    /// - Throws: ``MatchingError``.
    public func townShortfalls() throws(MatchingError) -> [TownShortfall] {
        let (valued, other) = (try valuedHelpers(), try enlarged())
        var ranks: [Int32: Int] = [:]
        for (rank, entry) in valued.enumerated() { ranks[entry.helper] = rank }
        let duties = LeadDuties(problem, leads)
        let inScope = problem.snapshot.households.indices.filter { problem.scope.tier(of: $0) != nil }
        let open = inScope.filter { leads.running[$0].isEmpty && leads.proposed[$0].isEmpty }
        var towns: [DivisionCode: (best: Int, alone: Int)] = [:]
        for household in open {
            let town = problem.scope.places[household].containing(.township)
            var entry = towns[town] ?? (.max, 0)
            if [problem.graph, other.graph].allSatisfy({ graph in
                graph.row(of: household).map { graph.pairs(ofRow: $0).isEmpty } ?? true
            }) {
                entry.alone += 1
            }
            for graph in [problem.graph, other.graph] {
                for pair in graph.row(of: household).map({ graph.pairs(ofRow: $0) }) ?? 0..<0 {
                    let helper = graph.helpers[Int(graph.helperOfPair[pair])]
                    entry.best = min(entry.best, ranks[helper] ?? .max)
                }
            }
            towns[town] = entry
        }
        return duties.shortages(uncovered: open, inScope: inScope).map { shortage in
            let entry = towns[shortage.town] ?? (.max, 0)
            return TownShortfall(
                town: shortage.town, inScope: shortage.inScope, uncovered: shortage.places,
                withoutCandidates: entry.alone, best: entry.best == .max ? nil : valued[entry.best].value)
        }
    }

    /// Helpers of the snapshot where one more place brings something, the most valuable first.
    private func valuedHelpers() throws(MatchingError) -> [(helper: Int32, value: PlaceValue)] {
        var prices: [(helper: Int32, price: Price)] = []
        for number in problem.graph.helpers.indices {
            let helper = problem.graph.helpers[number]
            // The next place has its own penalty: it brings what is left of the price.
            let price = solution.helperPrices[number] - penalty(ofNextPlaceAt: helper)
            if price > .zero { prices.append((helper, price)) }
        }
        for (helper, price) in try pricesOfTakenPlaces() {
            let rest = price - penalty(ofNextPlaceAt: helper)
            if rest > .zero { prices.append((helper, rest)) }
        }
        let tiers = tierOfWeight
        return prices.sorted { $0.price != $1.price ? $0.price > $1.price : $0.helper < $1.helper }.map { entry in
            let weight = Int(entry.price.coverage)
            return (
                entry.helper,
                PlaceValue(
                    helper: problem.snapshot.helpers[Int(entry.helper)].record,
                    tier: weight > 0 && weight <= tiers.count ? tiers[weight - 1] : nil, score: entry.price.score)
            )
        }
    }

    private func penalty(ofNextPlaceAt helper: Int32) -> Price {
        let taken = Int(problem.helpers.taken[Int(helper)])
        let free = Int(max(0, problem.helpers.places[Int(helper)] ?? 0))
        return Price(coverage: 0, score: pack.lead.penalty(ofPlace: taken + free + 1))
    }

    /// The smallest optimal prices of helpers whose places are all taken: with the largest optimal prices of households,
    /// which belong to the smallest of helpers, the most that one of their households would gain.
    private func pricesOfTakenPlaces() throws(MatchingError) -> [(helper: Int32, price: Price)] {
        let instance = problem.instance
        guard instance.levels.isEmpty, instance.need.allSatisfy({ $0 == 1 }) else { return [] }
        let other = try enlarged()
        let weights = weightOfPriority
        var best: [Int32: Price] = [:]
        for (row, household) in other.graph.households.enumerated() {
            guard let own = problem.graph.row(of: Int(household)) else { continue }
            let weight = weights[instance.priority[own]] ?? 0
            for pair in other.graph.pairs(ofRow: row) {
                let helper = other.graph.helpers[Int(other.graph.helperOfPair[pair])]
                guard problem.graph.number(of: Int(helper)) == nil else { continue }
                let price =
                    Price(coverage: weight, score: Int64(other.graph.scoreOfPair[pair]))
                    - solution.householdPrices[own]
                if price > best[helper] ?? .zero { best[helper] = price }
            }
        }
        return best.sorted { $0.key < $1.key }.map { (helper: $0.key, price: $0.value) }
    }

    /// The problem with one more place for every helper whose places are all taken.
    private func enlarged() throws(MatchingError) -> LeadProblem {
        var snapshot = problem.snapshot
        for helper in snapshot.helpers.indices where problem.helpers.places[helper] == 0 {
            snapshot.helpers[helper].capacity = (snapshot.helpers[helper].capacity ?? 0) + 1
        }
        return try LeadProblem(snapshot: snapshot, pack: pack, seed: problem.seed, options: LeadOptions())
    }

    /// The coverage weight of each priority: its dense rank, from 1.
    private var weightOfPriority: [Int32: Int64] {
        let priorities = Set(problem.instance.priority + problem.instance.levels).filter { $0 > 0 }.sorted()
        return Dictionary(
            priorities.enumerated().map { ($0.element, Int64($0.offset) + 1) }, uniquingKeysWith: { first, _ in first })
    }

    /// The tier of each coverage weight from 1 (`LeadDemand`).
    private var tierOfWeight: [Int] {
        let count = problem.scope.tierCount
        return weightOfPriority.keys.sorted().map { count - (Int($0) - 1) % count }
    }
}
