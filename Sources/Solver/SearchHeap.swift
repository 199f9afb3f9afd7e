/// A binary heap of (distance, node), smallest distance first, for Dijkstra's method with lazy deletion.
///
/// It keeps its memory between searches. Push and pop are logarithmic.
struct SearchHeap: ~Copyable {
    private var keys: [Int64] = []
    private var nodes: [Int32] = []

    var isEmpty: Bool { keys.isEmpty }

    /// The smallest distance; there must be one.
    var least: Int64 { keys[0] }

    mutating func removeAll() {
        keys.removeAll(keepingCapacity: true)
        nodes.removeAll(keepingCapacity: true)
    }

    mutating func push(_ key: Int64, _ node: Int32) {
        var hole = keys.count
        keys.append(key)
        nodes.append(node)
        while hole > 0 {
            let parent = (hole - 1) / 2
            if keys[parent] <= key { break }
            keys[hole] = keys[parent]
            nodes[hole] = nodes[parent]
            hole = parent
        }
        keys[hole] = key
        nodes[hole] = node
    }

    /// Removes and returns the entry with the smallest distance; there must be one.
    mutating func pop() -> (key: Int64, node: Int32) {
        let result = (key: keys[0], node: nodes[0])
        let key = keys.removeLast()
        let node = nodes.removeLast()
        let count = keys.count
        if count == 0 { return result }
        var hole = 0
        while true {
            var child = 2 * hole + 1
            if child >= count { break }
            if child + 1 < count, keys[child + 1] < keys[child] { child += 1 }
            if keys[child] >= key { break }
            keys[hole] = keys[child]
            nodes[hole] = nodes[child]
            hole = child
        }
        keys[hole] = key
        nodes[hole] = node
        return result
    }
}
