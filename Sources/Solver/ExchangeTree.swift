/// The nodes that one search has reached, with the pairs by which it did, and the next of them to go on from.
///
/// A node may be reached again at less cost, also after the search went on from it. Push and pop are logarithmic.
struct ExchangeTree {
    private var place: [Int32]
    private var labels: [(cost: ExchangeNetwork.Cost, pair: Int)] = []
    private var heap: [(cost: ExchangeNetwork.Cost, node: Int)] = []
    private var steps = 0

    init(nodes: Int) {
        place = [Int32](repeating: -1, count: nodes)
    }

    /// True now and then, for whoever looks whether to stop.
    var isLong: Bool { steps & 0xFF == 0xFF }

    /// The pair by which a reached node was reached; nil for the start.
    func pair(to node: Int) -> Int? {
        let pair = labels[Int(place[node])].pair
        return pair < 0 ? nil : pair
    }

    /// Reaches a node by a pair (-1 for the start); false where it was reached for as little, or for no less than `bound`.
    @discardableResult
    mutating func reach(
        _ node: Int, _ cost: ExchangeNetwork.Cost, by pair: Int, below bound: ExchangeNetwork.Cost
    ) -> Bool {
        guard cost < bound else { return false }
        let known = Int(place[node])
        if known < 0 {
            place[node] = Int32(labels.count)
            labels.append((cost, pair))
        } else {
            guard cost < labels[known].cost else { return false }
            labels[known] = (cost, pair)
        }
        push(cost, node)
        return true
    }

    /// The cheapest node to go on from; nil where none is below the bound.
    mutating func next(below bound: ExchangeNetwork.Cost) -> (cost: ExchangeNetwork.Cost, node: Int)? {
        while let first = heap.first, first.cost < bound {
            pop()
            steps += 1
            if first.cost == labels[Int(place[first.node])].cost { return first }
        }
        return nil
    }

    private mutating func push(_ cost: ExchangeNetwork.Cost, _ node: Int) {
        heap.append((cost, node))
        var child = heap.count - 1
        while child > 0 {
            let parent = (child - 1) / 2
            guard heap[child].cost < heap[parent].cost else { break }
            heap.swapAt(child, parent)
            child = parent
        }
    }

    private mutating func pop() {
        guard let last = heap.popLast(), !heap.isEmpty else { return }
        heap[0] = last
        var parent = 0
        while true {
            var least = parent
            for child in [2 * parent + 1, 2 * parent + 2]
            where child < heap.count && heap[child].cost < heap[least].cost {
                least = child
            }
            guard least != parent else { return }
            heap.swapAt(parent, least)
            parent = least
        }
    }
}
