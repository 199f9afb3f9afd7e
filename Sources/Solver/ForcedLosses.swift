/// What forcing each of many pairs would lose, exactly, without solving anew for each.
///
/// Idea. In the residual network of the optimum (households → helpers → outside → households) the forced pair puts one unit
/// too many on its helper p and asks one more of its household h. The cheapest way to mend that is a shortest path from
/// p to h; the loss is the reduced cost of the pair plus that path's. At optimal prices no reduced cost is negative. A
/// path either stays inside, or goes outside (a free place, a unit that is given up) and comes back. What the way out
/// costs from every helper is found once, by one search backwards from outside. The way back costs nothing up to the
/// household's own helpers, because the prices are the smallest ones: each is the worth of one more place, which is that
/// very path. So only the path that stays inside is searched for each pair, within the bound of the other; mostly
/// the bound is zero.
///
/// Source: shortest augmenting paths with potentials, as in ``Residual``. Complexity: O(pairs · log) once, then
/// O(pairs within the bound · log) for each loss.
public struct ForcedLosses: Sendable {
    private let instance: Instance
    private let solution: Solution
    private let quantity: [Int32]
    private let holders: Holders
    private let magnitude: Magnitude
    /// What a household's choice is worth at the prices: a potential under which no reduced cost is negative.
    private let worth: [Price]
    /// What the way out costs from each helper.
    private let wayOut: [Price]
    /// Pairs by helper.
    private let pairsOfHelper: PairsOfHelper

    /// Prepares the losses of a solved instance. Nil where its numbers are out of bounds, which no solved one's are.
    public init?(_ alternatives: Alternatives) {
        guard let magnitude = Magnitude(alternatives.instance) else { return nil }
        instance = alternatives.instance
        solution = alternatives.solution
        quantity = alternatives.quantity
        holders = alternatives.holders
        self.magnitude = magnitude
        let (instance, solution, quantity) = (instance, solution, quantity)
        func weight(_ household: Int, _ unit: Int32) -> Price {
            Price(
                coverage: instance.unitPriority(household: household, unit: Int(unit)).map(magnitude.weight) ?? 0,
                score: 0)
        }
        var worth: [Price] = []
        worth.reserveCapacity(instance.householdCount)
        for household in 0..<instance.householdCount {
            let served = solution.served[household]
            var low: Price?
            var high: Price?
            func raise(_ value: Price) { low = low.map { max($0, value) } ?? value }
            for pair in instance.pairs(of: household) {
                let value =
                    Price(coverage: 0, score: Int64(instance.pairScore[pair]))
                    - solution.helperPrices[Int(instance.pairHelper[pair])]
                if quantity[pair] < Self.limit(pair, instance) { raise(value) }
                if quantity[pair] > 0 { high = high.map { min($0, value) } ?? value }
            }
            if served > 0 { raise(.zero - weight(household, served - 1)) }
            worth.append(low ?? high ?? .zero)
        }
        self.worth = worth
        let byHelper = PairsOfHelper(instance)
        pairsOfHelper = byHelper
        wayOut = Self.waysOut(instance, solution, quantity, worth, byHelper, weight)
    }

    /// The loss when a pair carries one unit at least; nil where the two are no candidates of each other, or the helper
    /// has no place at all.
    public func loss(household: Int, helper: Int) -> Price? {
        guard let forced = instance.pair(household: household, helper: helper), instance.capacity[helper] > 0 else {
            return nil
        }
        guard quantity[forced] == 0 else { return .zero }
        let own = reduced(forced, household)
        return own
            + min(wayInside(from: helper, to: household, below: outside(household, helper)), outside(household, helper))
    }

    /// Out from the helper, and back to the household.
    private func outside(_ household: Int, _ helper: Int) -> Price {
        var back = Price.far
        for pair in instance.pairs(of: household) where quantity[pair] > 0 {
            back = min(back, .zero - reduced(pair, household))
        }
        let served = solution.served[household]
        if served < instance.need[household] {
            let next = instance.unitPriority(household: household, unit: Int(served)).map(magnitude.weight) ?? 0
            back = min(back, .zero - Price(coverage: next, score: 0) - worth[household])
        }
        return wayOut[helper] + back
    }

    /// The cheapest path that does not go outside; `bound` where none is below it.
    private func wayInside(from start: Int, to target: Int, below bound: Price) -> Price {
        guard bound > .zero else { return bound }
        let helpers = instance.helperCount
        var distance: [Int: Price] = [start: .zero]
        var heap = PriceHeap()
        heap.push(.zero, start)
        var best = bound
        func reach(_ node: Int, _ value: Price, _ heap: inout PriceHeap) {
            guard value < best, distance[node].map({ value < $0 }) ?? true else { return }
            distance[node] = value
            heap.push(value, node)
        }
        while let (value, node) = heap.pop(), value < best {
            guard distance[node] == value else { continue }
            if node < helpers {
                for household in holders.households(of: node) {
                    guard let pair = instance.pair(household: household, helper: node) else { continue }
                    let next = value - reduced(pair, household)
                    if household == target {
                        best = min(best, next)
                    } else {
                        reach(helpers + household, next, &heap)
                    }
                }
            } else {
                let household = node - helpers
                for pair in instance.pairs(of: household) where quantity[pair] < Self.limit(pair, instance) {
                    reach(Int(instance.pairHelper[pair]), value + reduced(pair, household), &heap)
                }
            }
        }
        return best
    }

    /// The reduced cost of one more unit on a pair.
    private func reduced(_ pair: Int, _ household: Int) -> Price {
        worth[household] + solution.helperPrices[Int(instance.pairHelper[pair])]
            - Price(coverage: 0, score: Int64(instance.pairScore[pair]))
    }

    private static func limit(_ pair: Int, _ instance: Instance) -> Int32 {
        instance.pairLimit.isEmpty ? 1 : instance.pairLimit[pair]
    }

    /// Dijkstra's method backwards from outside.
    private static func waysOut(
        _ instance: Instance, _ solution: Solution, _ quantity: [Int32], _ worth: [Price], _ byHelper: PairsOfHelper,
        _ weight: (Int, Int32) -> Price
    ) -> [Price] {
        let helpers = instance.helperCount
        var distance = [Price](repeating: .far, count: helpers + instance.householdCount)
        var heap = PriceHeap()
        func reach(_ node: Int, _ value: Price) {
            guard value < distance[node] else { return }
            distance[node] = value
            heap.push(value, node)
        }
        for helper in 0..<helpers where solution.load[helper] < instance.capacity[helper] {
            let penalty = instance.penalty(helper: helper, place: Int(solution.load[helper]))
            reach(helper, Price(coverage: 0, score: Int64(penalty)) - solution.helperPrices[helper])
        }
        for household in 0..<instance.householdCount where solution.served[household] > 0 {
            reach(helpers + household, weight(household, solution.served[household] - 1) + worth[household])
        }
        while let (value, node) = heap.pop() {
            guard distance[node] == value else { continue }
            if node < helpers {
                for pair in byHelper.pairs(of: node) where quantity[Int(pair)] < limit(Int(pair), instance) {
                    let household = instance.household(ofPair: Int(pair))
                    reach(
                        helpers + household,
                        value + worth[household] + solution.helperPrices[node]
                            - Price(coverage: 0, score: Int64(instance.pairScore[Int(pair)])))
                }
            } else {
                let household = node - helpers
                for pair in instance.pairs(of: household) where quantity[pair] > 0 {
                    let helper = Int(instance.pairHelper[pair])
                    reach(
                        helper,
                        value + Price(coverage: 0, score: Int64(instance.pairScore[pair]))
                            - solution.helperPrices[helper] - worth[household])
                }
            }
        }
        return Array(distance.prefix(helpers))
    }
}

extension Price {
    /// Farther than any path, and small enough that two of them can be added.
    fileprivate static let far = Price(coverage: Int64.max / 8, score: 0)
}

/// A binary heap of nodes by distance.
private struct PriceHeap {
    private var entries: [(distance: Price, node: Int)] = []

    mutating func push(_ distance: Price, _ node: Int) {
        entries.append((distance, node))
        var child = entries.count - 1
        while child > 0 {
            let parent = (child - 1) / 2
            guard entries[child].distance < entries[parent].distance else { break }
            entries.swapAt(child, parent)
            child = parent
        }
    }

    mutating func pop() -> (Price, Int)? {
        guard let first = entries.first, let last = entries.popLast() else { return nil }
        guard !entries.isEmpty else { return first }
        entries[0] = last
        var parent = 0
        while true {
            var least = parent
            for child in [2 * parent + 1, 2 * parent + 2] where child < entries.count {
                if entries[child].distance < entries[least].distance { least = child }
            }
            guard least != parent else { return first }
            entries.swapAt(parent, least)
            parent = least
        }
    }
}
