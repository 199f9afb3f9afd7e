/// The optimum by another method, for comparison: successive longest paths (Bellman–Ford) over a flow network whose
/// gains are vectors, compared lexicographically: covered households by priority, the largest first, then the score.
///
/// No weights are made up, nothing is shared with the solver; slow and plain.
struct ExactReference {
    struct Edge {
        var to: Int
        var room: Int
        var gain: [Int64]
        var back: Int
    }

    private(set) var covered: [Int32: Int] = [:]
    private(set) var score: Int64 = 0
    private var edges: [[Edge]] = []

    init(
        households: [(priority: Int32, need: Int32)], helpers: [(capacity: Int32, penalties: [Int32])],
        pairs: [(household: Int, helper: Int, score: Int32)]
    ) {
        let priorities = Set(households.map(\.priority)).sorted(by: >)
        let zero = [Int64](repeating: 0, count: priorities.count + 1)
        func points(_ score: Int64) -> [Int64] { zero.dropLast() + [score] }
        let source = 0
        let sink = 1 + households.count + helpers.count
        edges = [[Edge]](repeating: [], count: sink + 1)
        for (number, household) in households.enumerated() {
            var first = zero
            first[priorities.firstIndex(of: household.priority)!] = 1
            connect(source, 1 + number, room: 1, gain: first)
            if household.need > 1 { connect(source, 1 + number, room: Int(household.need) - 1, gain: zero) }
        }
        for pair in pairs {
            connect(1 + pair.household, 1 + households.count + pair.helper, room: 1, gain: points(Int64(pair.score)))
        }
        for (number, helper) in helpers.enumerated() {
            for place in 0..<Int(helper.capacity) {
                let penalty = helper.penalties.isEmpty ? 0 : helper.penalties[min(place, helper.penalties.count - 1)]
                connect(1 + households.count + number, sink, room: 1, gain: points(-Int64(penalty)))
            }
        }
        while let path = longestPath(source, sink, zero), path.gain > zero {
            score += path.gain.last ?? 0
            for (position, priority) in priorities.enumerated() {
                covered[priority, default: 0] += Int(path.gain[position])
            }
            for (node, index) in path.edges {
                edges[node][index].room -= 1
                edges[edges[node][index].to][edges[node][index].back].room += 1
            }
        }
    }

    private mutating func connect(_ from: Int, _ to: Int, room: Int, gain: [Int64]) {
        edges[from].append(Edge(to: to, room: room, gain: gain, back: edges[to].count))
        edges[to].append(Edge(to: from, room: 0, gain: gain.map { -$0 }, back: edges[from].count - 1))
    }

    private func longestPath(_ source: Int, _ sink: Int, _ zero: [Int64]) -> (gain: [Int64], edges: [(Int, Int)])? {
        var best = [[Int64]?](repeating: nil, count: edges.count)
        var came = [(Int, Int)?](repeating: nil, count: edges.count)
        best[source] = zero
        var queue = [source]
        var isQueued = [Bool](repeating: false, count: edges.count)
        var next = 0
        while next < queue.count {
            let node = queue[next]
            next += 1
            isQueued[node] = false
            guard let here = best[node] else { continue }
            for (index, edge) in edges[node].enumerated() where edge.room > 0 {
                let gain = zip(here, edge.gain).map { $0 + $1 }
                if let known = best[edge.to], known >= gain { continue }
                best[edge.to] = gain
                came[edge.to] = (node, index)
                if !isQueued[edge.to] {
                    isQueued[edge.to] = true
                    queue.append(edge.to)
                }
            }
        }
        guard let gain = best[sink] else { return nil }
        var path: [(Int, Int)] = []
        var node = sink
        while let step = came[node], node != source {
            path.append(step)
            node = step.0
        }
        return (gain, path)
    }
}

private func > (left: [Int64], right: [Int64]) -> Bool { right.lexicographicallyPrecedes(left) }

private func >= (left: [Int64], right: [Int64]) -> Bool { !left.lexicographicallyPrecedes(right) }
