/// Who is joined to whom in a ``DivisibleMarket``. Nodes are numbered: slots, then suppliers, then gates. An *outlet* is
/// where a pair ends: its gate, or its supplier where it has none.
struct DivisibleNetwork: Sendable {
    let slotCount: Int
    let supplierCount: Int
    let nodeCount: Int
    /// Bounds of each slot's row of pairs.
    private let rows: [Int32]
    /// The outlet of each pair.
    let outlet: [Int32]
    /// Pairs by outlet.
    private let inletOffsets: [Int32]
    private let inlets: [Int32]
    /// Gates (as nodes) by supplier.
    private let gateOffsets: [Int32]
    private let gateNodes: [Int32]

    init(_ market: DivisibleMarket) {
        let (slots, suppliers) = (market.slots.count, market.capacities.count)
        slotCount = slots
        supplierCount = suppliers
        nodeCount = slots + suppliers + market.gates.count
        var rows = [Int32](repeating: 0, count: slots + 1)
        for pair in market.pairs { rows[Int(pair.slot) + 1] += 1 }
        for slot in 0..<slots { rows[slot + 1] += rows[slot] }
        self.rows = rows
        let outlet = market.pairs.map { pair in
            Int32(slots) + (pair.gate.map { Int32(suppliers) + $0 } ?? pair.supplier)
        }
        self.outlet = outlet
        (inletOffsets, inlets) = Self.grouped(outlet.map { Int($0) - slots }, groups: nodeCount - slots)
        let byGate = Self.grouped(market.gates.map { Int($0.supplier) }, groups: suppliers)
        gateOffsets = byGate.offsets
        gateNodes = byGate.members.map { $0 + Int32(slots + suppliers) }
    }

    /// The pairs of a slot.
    func pairs(ofSlot slot: Int) -> Range<Int> { Int(rows[slot])..<Int(rows[slot + 1]) }

    /// The pairs that end at an outlet.
    func pairs(at outlet: Int) -> ArraySlice<Int32> {
        let group = outlet - slotCount
        return inlets[Int(inletOffsets[group])..<Int(inletOffsets[group + 1])]
    }

    /// The gates of a supplier, both as nodes.
    func gates(of supplier: Int) -> ArraySlice<Int32> {
        let group = supplier - slotCount
        return gateNodes[Int(gateOffsets[group])..<Int(gateOffsets[group + 1])]
    }

    func isSlot(_ node: Int) -> Bool { node < slotCount }
    func isSupplier(_ node: Int) -> Bool { node >= slotCount && node < slotCount + supplierCount }

    private static func grouped(_ group: [Int], groups: Int) -> (offsets: [Int32], members: [Int32]) {
        var offsets = [Int32](repeating: 0, count: groups + 1)
        for one in group { offsets[one + 1] += 1 }
        for one in 0..<groups { offsets[one + 1] += offsets[one] }
        var next = offsets
        var members = [Int32](repeating: 0, count: group.count)
        for (index, one) in group.enumerated() {
            members[Int(next[one])] = Int32(index)
            next[one] += 1
        }
        return (offsets, members)
    }
}
