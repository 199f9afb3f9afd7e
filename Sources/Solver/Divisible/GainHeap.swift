/// A binary heap of (gain, node): the smallest gain first, of equal ones the smallest node.
struct GainHeap {
    private var keys: [DivisibleSearch.Gain] = []
    private var nodes: [Int32] = []

    mutating func removeAll() {
        keys.removeAll(keepingCapacity: true)
        nodes.removeAll(keepingCapacity: true)
    }

    mutating func push(_ key: DivisibleSearch.Gain, _ node: Int32) {
        var hole = keys.count
        keys.append(key)
        nodes.append(node)
        while hole > 0 {
            let parent = (hole - 1) / 2
            guard isLess(key, node, keys[parent], nodes[parent]) else { break }
            keys[hole] = keys[parent]
            nodes[hole] = nodes[parent]
            hole = parent
        }
        keys[hole] = key
        nodes[hole] = node
    }

    mutating func pop() -> (key: DivisibleSearch.Gain, node: Int32)? {
        guard let key = keys.popLast(), let node = nodes.popLast() else { return nil }
        guard let top = keys.first else { return (key, node) }
        let result = (key: top, node: nodes[0])
        var hole = 0
        while true {
            var child = 2 * hole + 1
            if child >= keys.count { break }
            if child + 1 < keys.count, isLess(keys[child + 1], nodes[child + 1], keys[child], nodes[child]) {
                child += 1
            }
            guard isLess(keys[child], nodes[child], key, node) else { break }
            keys[hole] = keys[child]
            nodes[hole] = nodes[child]
            hole = child
        }
        keys[hole] = key
        nodes[hole] = node
        return result
    }

    private func isLess(
        _ key: DivisibleSearch.Gain, _ node: Int32, _ other: DivisibleSearch.Gain, _ otherNode: Int32
    ) -> Bool {
        key == other ? node < otherNode : key < other
    }
}
