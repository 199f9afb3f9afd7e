/// Successive shortest paths by Bellman and Ford; slow, simple, and without a line of the solver.
struct CapacityFlow {
    private struct Arc {
        var from: Int
        var to: Int
        var capacity: Int64
        var cost: Int128
    }

    private var arcs: [Arc] = []
    private var nodes = 0

    mutating func node() -> Int {
        nodes += 1
        return nodes - 1
    }

    mutating func add(_ from: Int, _ to: Int, capacity: Int64, cost: Int128) {
        arcs.append(Arc(from: from, to: to, capacity: capacity, cost: cost))
        arcs.append(Arc(from: to, to: from, capacity: 0, cost: -cost))
    }

    mutating func leastCost(_ source: Int, _ sink: Int) -> Int128 {
        var total: Int128 = 0
        while true {
            var distance = [Int128?](repeating: nil, count: nodes)
            var via = [Int](repeating: -1, count: nodes)
            distance[source] = 0
            var changed = true
            while changed {
                changed = false
                for (index, arc) in arcs.enumerated() where arc.capacity > 0 {
                    guard let here = distance[arc.from] else { continue }
                    if distance[arc.to].map({ here + arc.cost < $0 }) ?? true {
                        distance[arc.to] = here + arc.cost
                        via[arc.to] = index
                        changed = true
                    }
                }
            }
            guard let cost = distance[sink], cost < 0 else { return total }
            total += cost
            var node = sink
            while node != source {
                arcs[via[node]].capacity -= 1
                arcs[via[node] ^ 1].capacity += 1
                node = arcs[via[node]].from
            }
        }
    }
}
