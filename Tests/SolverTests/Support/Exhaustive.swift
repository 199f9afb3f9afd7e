import Solver

/// The optimum by trying every assignment: slow, and too simple to be wrong.
///
/// It follows the definition: coverage by priority, most urgent first, compared count by count; then score less
/// penalties; then the lottery. It knows nothing of weights, prices or paths.
struct Exhaustive {
    /// Served units of each priority, most urgent first.
    private(set) var coverage: [Int] = []
    private(set) var score: Int64 = 0
    private(set) var draw: Int64 = 0
    /// Units per pair of the winner.
    private(set) var quantities: [Int32] = []
    /// How many assignments share the winner's coverage, score and draw.
    private(set) var winners = 0

    private let instance: Instance
    private let lottery: Lottery?
    private let forcedPair: Int?
    private let isAllowed: ([Int32]) -> Bool
    private let priorities: [Int32]
    private let owner: [Int]

    init(
        _ instance: Instance, lottery: Lottery?, forcedPair: Int? = nil,
        isAllowed: @escaping ([Int32]) -> Bool = { _ in true }
    ) {
        self.isAllowed = isAllowed
        self.instance = instance
        self.forcedPair = forcedPair
        self.lottery = lottery
        priorities = Set(instance.priority).union(instance.levels).sorted(by: >)
        owner = (0..<instance.pairCount).map { instance.household(ofPair: $0) }
        var chosen = [Int32](repeating: 0, count: instance.pairCount)
        var served = [Int32](repeating: 0, count: instance.householdCount)
        var load = [Int32](repeating: 0, count: instance.helperCount)
        search(0, &chosen, &served, &load)
    }

    /// The optimum's value with the given weights for priorities.
    func value(weights: (Int32) -> Int64) -> Price {
        Price(coverage: zip(priorities, coverage).reduce(0) { $0 + weights($1.0) * Int64($1.1) }, score: score)
    }

    private mutating func search(
        _ pair: Int, _ chosen: inout [Int32], _ served: inout [Int32], _ load: inout [Int32]
    ) {
        guard pair < instance.pairCount else {
            if isAllowed(chosen) { judge(chosen, served, load) }
            return
        }
        let household = owner[pair]
        let helper = Int(instance.pairHelper[pair])
        let most = min(
            instance.limit(ofPair: pair), instance.need[household] - served[household],
            instance.capacity[helper] - load[helper])
        let least: Int32 = pair == forcedPair ? 1 : 0
        guard least <= max(0, most) else { return }
        for units in least...max(0, most) {
            chosen[pair] = units
            served[household] += units
            load[helper] += units
            search(pair + 1, &chosen, &served, &load)
            served[household] -= units
            load[helper] -= units
        }
        chosen[pair] = 0
    }

    private mutating func judge(_ chosen: [Int32], _ served: [Int32], _ load: [Int32]) {
        var counts = [Int](repeating: 0, count: priorities.count)
        for household in served.indices {
            for unit in 0..<Int(served[household]) {
                guard let priority = instance.unitPriority(household: household, unit: unit) else { continue }
                counts[priorities.firstIndex(of: priority)!] += 1
            }
        }
        var points: Int64 = 0
        var drawn: Int64 = 0
        for pair in chosen.indices where chosen[pair] > 0 {
            points += Int64(instance.pairScore[pair]) * Int64(chosen[pair])
            if let lottery {
                let number = lottery.draw(household: owner[pair], helper: Int(instance.pairHelper[pair]))
                drawn += number * Int64(chosen[pair])
            }
        }
        for helper in load.indices {
            for place in 0..<Int(load[helper]) { points -= Int64(instance.penalty(helper: helper, place: place)) }
        }
        if winners > 0 {
            if let different = zip(counts, coverage).first(where: { $0 != $1 }) {
                if different.0 < different.1 { return }
            } else if points != score {
                if points < score { return }
            } else if drawn == draw {
                winners += 1
                return
            } else if drawn < draw {
                return
            }
        }
        (coverage, score, draw, quantities, winners) = (counts, points, drawn, chosen, 1)
    }
}
