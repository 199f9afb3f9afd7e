/// One search for the cheapest way to make good for a forced pair.
///
/// Idea. The forced pair puts one unit too many on its helper and gives one too many to its household. What mends that is
/// a shortest path from the helper to the household in the ``ExchangeNetwork``: helpers send a holder away, who takes
/// another helper in turn. A path stays inside, or goes outside (a free place, a unit that is dropped) and comes back
/// (a place that is given up, a unit more), once at most. So one search goes forward from the helper until it finds the
/// household or the outside, and one backward from the household until it finds the outside. As the optimum on both
/// levels is unique, so is the path, and following it gives the optimum with the pair forced, lottery and all.
///
/// Source: sensitivity of minimum cost flows, Ahuja, Magnanti, Orlin, 9.11. Complexity: O(arcs within the answer's
/// distance · log): mostly some dozens of rows.
struct ExchangeSearch {
    private let alternatives: Alternatives
    private let network: ExchangeNetwork
    private let byHelper: PairsOfHelper
    private var instance: Instance { alternatives.instance }
    private var solution: Solution { alternatives.solution }

    /// From the helper, and from the household backwards.
    private var out: ExchangeTree
    private var back: ExchangeTree

    init(_ alternatives: Alternatives, _ network: ExchangeNetwork, _ byHelper: PairsOfHelper) {
        self.alternatives = alternatives
        self.network = network
        self.byHelper = byHelper
        let nodes = alternatives.instance.householdCount + alternatives.instance.helperCount
        out = ExchangeTree(nodes: nodes)
        back = ExchangeTree(nodes: nodes)
    }

    /// What is lost when the pair carries a unit that it does not carry, and how the units of which pairs change then;
    /// nil where it was cancelled.
    mutating func force(household: Int, helper: Int, pair: Int) -> (loss: Price, changes: [Int: Int32])? {
        let own = network.putting(household, helper, score: instance.pairScore[pair])
        var changes = [pair: Int32(1)]
        var inside = ExchangeNetwork.Cost.far
        var exit = Exit()
        out.reach(instance.householdCount + helper, .zero, by: -1, below: .far)
        guard goForward(to: household, &inside, &exit, until: { min($0, $1) }) else { return nil }
        var entry = Exit()
        if exit.cost < inside {
            guard goBackward(from: household, &entry, below: inside, after: exit.cost) else { return nil }
            let around = exit.cost + entry.cost
            guard goForward(to: household, &inside, &exit, until: { inside, _ in min(inside, around) }) else {
                return nil
            }
        }
        let around = exit.cost + entry.cost
        if around < inside {
            follow(out, exit.node, sign: 1, &changes)
            follow(back, entry.node, sign: -1, &changes)
        } else {
            guard inside < .far else { return nil }
            follow(out, household, sign: 1, &changes)
        }
        return (network.magnitude.price((own + min(inside, around)).value), changes)
    }

    /// Where a path meets the outside.
    private struct Exit {
        var cost = ExchangeNetwork.Cost.far
        var node = -1
    }

    /// Goes on from a helper with one unit too many, as far as `bound` of what has been found inside and outside says.
    /// False where it was cancelled.
    private mutating func goForward(
        to target: Int, _ inside: inout ExchangeNetwork.Cost, _ exit: inout Exit,
        until bound: (ExchangeNetwork.Cost, ExchangeNetwork.Cost) -> ExchangeNetwork.Cost
    ) -> Bool {
        let households = instance.householdCount
        while let (cost, node) = out.next(below: bound(inside, exit.cost)) {
            if out.isLong, alternatives.options.isCancelled() { return false }
            if node >= households {
                let helper = node - households
                if solution.load[helper] < instance.capacity[helper] {
                    let penalty = instance.penalty(helper: helper, place: Int(solution.load[helper]))
                    let way = cost + network.opening(helper, penalty: penalty)
                    if way < exit.cost { exit = Exit(cost: way, node: node) }
                }
                for pair in alternatives.holders.pairs(of: helper) {
                    let household = instance.household(ofPair: pair)
                    let next = cost + network.taking(household, helper, score: instance.pairScore[pair])
                    guard out.reach(household, next, by: pair, below: inside) else { continue }
                    if household == target {
                        inside = next
                        continue
                    }
                    let last = Int(solution.served[household]) - 1
                    let priority = instance.unitPriority(household: household, unit: last)
                    let way = next + network.dropping(household, priority: priority)
                    if way < exit.cost { exit = Exit(cost: way, node: household) }
                }
            } else if node != target {
                for pair in instance.pairs(of: node) where alternatives.quantity[pair] < instance.limit(ofPair: pair) {
                    let helper = Int(instance.pairHelper[pair])
                    let next = cost + network.putting(node, helper, score: instance.pairScore[pair])
                    out.reach(households + helper, next, by: pair, below: inside)
                }
            }
        }
        return true
    }

    /// Finds the cheapest way from outside to a household with one unit too many, backwards, where with what it cost to
    /// get there it is below the bound. False where it was cancelled.
    private mutating func goBackward(
        from household: Int, _ entry: inout Exit, below bound: ExchangeNetwork.Cost, after spent: ExchangeNetwork.Cost
    ) -> Bool {
        let households = instance.householdCount
        back.reach(household, .zero, by: -1, below: .far)
        while let (cost, node) = back.next(below: entry.cost), cost + spent < bound {
            if back.isLong, alternatives.options.isCancelled() { return false }
            if node >= households {
                let helper = node - households
                if solution.load[helper] > 0 {
                    let penalty = instance.penalty(helper: helper, place: Int(solution.load[helper]) - 1)
                    let way = cost + network.closing(helper, penalty: penalty)
                    if way < entry.cost { entry = Exit(cost: way, node: node) }
                }
                for position in byHelper.pairs(of: helper) {
                    let pair = Int(position)
                    guard alternatives.quantity[pair] < instance.limit(ofPair: pair) else { continue }
                    let other = instance.household(ofPair: pair)
                    let next = cost + network.putting(other, helper, score: instance.pairScore[pair])
                    back.reach(other, next, by: pair, below: entry.cost)
                }
            } else {
                let served = solution.served[node]
                if served < instance.need[node] {
                    let priority = instance.unitPriority(household: node, unit: Int(served))
                    let way = cost + network.adding(node, priority: priority)
                    if way < entry.cost { entry = Exit(cost: way, node: node) }
                }
                for pair in instance.pairs(of: node) where alternatives.quantity[pair] > 0 {
                    let helper = Int(instance.pairHelper[pair])
                    let next = cost + network.taking(node, helper, score: instance.pairScore[pair])
                    back.reach(households + helper, next, by: pair, below: entry.cost)
                }
            }
        }
        return true
    }

    /// Adds the changes along the path from the start of a search to a node. Forward (`sign` 1) a household is reached by
    /// a pair that it gives up and a helper by one that takes a unit on; backward (-1) it is the other way round.
    private func follow(_ tree: ExchangeTree, _ end: Int, sign: Int32, _ changes: inout [Int: Int32]) {
        let households = instance.householdCount
        var node = end
        while let pair = tree.pair(to: node) {
            changes[pair, default: 0] += node < households ? -sign : sign
            node = node < households ? households + Int(instance.pairHelper[pair]) : instance.household(ofPair: pair)
        }
    }
}
