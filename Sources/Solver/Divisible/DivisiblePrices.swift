/// What one unit more would bring at each node of a filled ``DivisibleMarket``: the smallest prices that prove it.
///
/// The idea: a unit more at a slot fills what is still wanted, or sets free a unit that the slot has from somewhere; a unit
/// more at a supplier or gate goes to the slot where it brings most, or brings nothing. These are longest paths of the
/// residual network, which has no cycle of gain where the result is an optimum; found by label correction (Bellman 1958).
///
/// Complexity: O(passes × pairs), in practice a few passes.
struct DivisiblePrices {
    private let search: DivisibleSearch
    private var value: [Price?]
    private var queue: [Int32] = []
    private var isQueued: [Bool]

    init(_ search: DivisibleSearch) {
        self.search = search
        value = [Price?](repeating: nil, count: search.network.nodeCount)
        isQueued = [Bool](repeating: false, count: search.network.nodeCount)
    }

    /// Prices of slots, suppliers and gates; nil where it was cancelled.
    func smallest(_ isCancelled: () -> Bool) -> [Price]? {
        var copy = self
        return copy.run(isCancelled) ? copy.value.map { $0 ?? .zero } : nil
    }

    private mutating func run(_ isCancelled: () -> Bool) -> Bool {
        let (market, network) = (search.market, search.network)
        for supplier in market.capacities.indices { raise(network.slotCount + supplier, .zero) }
        for (number, slot) in market.slots.enumerated() where search.given[number] < slot.wants {
            raise(number, Price(coverage: slot.priority(after: search.given[number]), score: 0))
        }
        // No longest path has more arcs than there are nodes; beyond that the result is no optimum, which the proof tells.
        let most = network.nodeCount * (network.nodeCount + 1)
        var next = 0
        var looked = 0
        while next < queue.count, looked < most {
            if looked % 4096 == 0, isCancelled() { return false }
            let node = Int(queue[next])
            next += 1
            looked += 1
            isQueued[node] = false
            if let here = value[node] { spread(node, here) }
            if next > 1 << 20, next * 2 > queue.count {
                queue.removeFirst(next)
                next = 0
            }
        }
        return true
    }

    private mutating func raise(_ node: Int, _ price: Price) {
        if let known = value[node], known >= price { return }
        value[node] = price
        guard !isQueued[node] else { return }
        isQueued[node] = true
        queue.append(Int32(node))
    }

    private mutating func spread(_ node: Int, _ here: Price) {
        let (market, network) = (search.market, search.network)
        if network.isSlot(node) {
            for pair in network.pairs(ofSlot: node) where search.flow[pair] < market.pairs[pair].limit {
                raise(Int(network.outlet[pair]), here + Price(coverage: 0, score: Int64(market.pairs[pair].score)))
            }
            return
        }
        for pair in network.pairs(at: node).lazy.map(Int.init) where search.flow[pair] > 0 {
            raise(
                Int(market.pairs[pair].slot), here - Price(coverage: 0, score: Int64(market.pairs[pair].score)))
        }
        let firstGate = network.slotCount + network.supplierCount
        if network.isSupplier(node) {
            for gate in network.gates(of: node).lazy.map(Int.init) where search.throughGate[gate - firstGate] > 0 {
                raise(gate, here)
            }
        } else {
            let gate = market.gates[node - firstGate]
            if search.throughGate[node - firstGate] < gate.limit { raise(network.slotCount + Int(gate.supplier), here) }
        }
    }
}
