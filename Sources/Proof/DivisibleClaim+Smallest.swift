/// Whether each price is what one more unit brings, and no more.
extension DivisibleClaim {
    func checkSmallest(_ sums: Sums) throws(Violation) {
        // Nodes: slots, suppliers, gates.
        let firstGate = slots.count + capacities.count
        var inlets = [[Int]](repeating: [], count: firstGate + gates.count)
        var outlets = [[Int]](repeating: [], count: slots.count)
        var gatesOf = [[Int]](repeating: [], count: capacities.count)
        func outlet(_ pair: Pair) -> Int { pair.gate.map { firstGate + $0 } ?? slots.count + pair.supplier }
        for (index, pair) in pairs.enumerated() {
            inlets[outlet(pair)].append(index)
            outlets[pair.slot].append(index)
        }
        for (index, gate) in gates.enumerated() { gatesOf[gate.supplier].append(index) }
        let prices = slotPrices + supplierPrices + gatePrices
        var isFixed = [Bool](repeating: false, count: prices.count)
        var queue: [Int] = []
        func fix(_ node: Int, _ isTie: Bool) {
            guard isTie, !isFixed[node] else { return }
            isFixed[node] = true
            queue.append(node)
        }
        for (index, slot) in slots.enumerated() where sums.slots[index] < slot.wants {
            fix(index, prices[index] == Worth(coverage: slot.priority(ofUnit: sums.slots[index]), score: 0))
        }
        for index in capacities.indices { fix(slots.count + index, supplierPrices[index] == .zero) }
        var next = 0
        while next < queue.count {
            let node = queue[next]
            next += 1
            if node < slots.count {
                for pair in outlets[node].map({ pairs[$0] }) where pair.amount < pair.limit {
                    let worth = prices[node] + Worth(coverage: 0, score: pair.score)
                    fix(outlet(pair), prices[outlet(pair)] == worth)
                }
                continue
            }
            for pair in inlets[node].map({ pairs[$0] }) where pair.amount > 0 {
                fix(pair.slot, prices[node] == prices[pair.slot] + Worth(coverage: 0, score: pair.score))
            }
            if node < firstGate {
                for gate in gatesOf[node - slots.count] where sums.gates[gate] > 0 {
                    fix(firstGate + gate, prices[firstGate + gate] == prices[node])
                }
            } else {
                let gate = gates[node - firstGate]
                let supplier = slots.count + gate.supplier
                fix(supplier, sums.gates[node - firstGate] < gate.limit && prices[supplier] == prices[node])
            }
        }
        // A gate of nothing has no price of its own.
        for (node, isFixed) in isFixed.enumerated() where !isFixed {
            if node >= firstGate, gates[node - firstGate].limit == 0 { continue }
            throw Violation(.notSmallest, node)
        }
    }
}
