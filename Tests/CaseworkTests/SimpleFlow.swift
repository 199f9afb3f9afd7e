/// An independent exact method: successive shortest paths by a queue of labels, on one unit per household.
///
/// Slow and simple on purpose, and written without a line of the solver.
struct SimpleFlow {
    struct Arc {
        var to: Int
        var capacity: Int
        var cost: Int64
    }

    private var arcs: [Arc] = []
    private var out: [[Int]]

    init(nodes: Int) {
        out = Array(repeating: [], count: nodes)
    }

    mutating func add(_ from: Int, _ to: Int, cost: Int64) {
        out[from].append(arcs.count)
        arcs.append(Arc(to: to, capacity: 1, cost: cost))
        out[to].append(arcs.count)
        arcs.append(Arc(to: from, capacity: 0, cost: -cost))
    }

    /// The least total cost from `source` to `sink` over all flows.
    mutating func leastCost(_ source: Int, _ sink: Int) -> Int64 {
        var total: Int64 = 0
        while true {
            var distance = [Int64](repeating: .max, count: out.count)
            var via = [Int](repeating: -1, count: out.count)
            var isQueued = [Bool](repeating: false, count: out.count)
            var queue = [source]
            var head = 0
            distance[source] = 0
            while head < queue.count {
                let node = queue[head]
                head += 1
                isQueued[node] = false
                for index in out[node] where arcs[index].capacity > 0 {
                    let next = distance[node] + arcs[index].cost
                    guard next < distance[arcs[index].to] else { continue }
                    distance[arcs[index].to] = next
                    via[arcs[index].to] = index
                    if !isQueued[arcs[index].to] {
                        isQueued[arcs[index].to] = true
                        queue.append(arcs[index].to)
                    }
                }
            }
            guard distance[sink] < 0 else { return total }
            total += distance[sink]
            var node = sink
            while node != source {
                let index = via[node]
                arcs[index].capacity -= 1
                arcs[index ^ 1].capacity += 1
                node = arcs[index ^ 1].to
            }
        }
    }
}
