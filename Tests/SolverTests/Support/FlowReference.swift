import Solver

/// A second exact method, written independently: minimum-cost flow by Bellman–Ford augmentation in one 128-bit cost
/// that holds coverage, score and lottery. For a few dozen nodes.
struct FlowReference {
    private struct Arc {
        var to: Int
        var room: Int64
        var gain: Int128
    }

    private var arcs: [Arc] = []
    private var from: [Int] = []
    private var pairArc: [Int] = []
    private let nodes: Int

    /// Units per pair of the optimum.
    private(set) var quantities: [Int32] = []

    init(_ instance: Instance, lottery: Lottery) {
        let households = instance.householdCount
        let sink = households + instance.helperCount + 1
        nodes = sink + 1
        let ranked = Set(instance.priority).union(instance.levels).sorted()
        let point = Int128(1) << 52
        let cover = Int128(1) << 88
        for household in 0..<households {
            for unit in 0..<Int(instance.need[household]) {
                let priority = instance.unitPriority(household: household, unit: unit)
                let weight = priority.map { Int128(ranked.firstIndex(of: $0)! + 1) } ?? 0
                add(0, 1 + household, 1, weight * cover)
            }
        }
        for household in 0..<households {
            for pair in instance.pairs(of: household) {
                let helper = Int(instance.pairHelper[pair])
                let draw = Int128(lottery.draw(household: household, helper: helper))
                pairArc.append(arcs.count)
                add(
                    1 + household, 1 + households + helper, Int64(instance.limit(ofPair: pair)),
                    Int128(instance.pairScore[pair]) * point + draw)
            }
        }
        for helper in 0..<instance.helperCount {
            for place in 0..<min(Int(instance.capacity[helper]), 200) {
                let penalty = Int128(instance.penalty(helper: helper, place: place))
                add(1 + households + helper, sink, 1, -penalty * point)
            }
        }
        while augment(sink) {}
        quantities = pairArc.map { Int32(arcs[$0 + 1].room) }
    }

    private mutating func add(_ start: Int, _ end: Int, _ room: Int64, _ gain: Int128) {
        arcs.append(Arc(to: end, room: room, gain: gain))
        arcs.append(Arc(to: start, room: 0, gain: -gain))
        from += [start, end]
    }

    /// Sends one unit along the path of the largest gain; false where none gains anything.
    private mutating func augment(_ sink: Int) -> Bool {
        var best = [Int128?](repeating: nil, count: nodes)
        var via = [Int](repeating: -1, count: nodes)
        best[0] = 0
        var changed = true
        while changed {
            changed = false
            for arc in arcs.indices where arcs[arc].room > 0 {
                guard let start = best[from[arc]] else { continue }
                let value = start + arcs[arc].gain
                if let known = best[arcs[arc].to], known >= value { continue }
                best[arcs[arc].to] = value
                via[arcs[arc].to] = arc
                changed = true
            }
        }
        guard let gain = best[sink], gain > 0 else { return false }
        var node = sink
        while node != 0 {
            arcs[via[node]].room -= 1
            arcs[via[node] ^ 1].room += 1
            node = from[via[node]]
        }
        return true
    }
}
