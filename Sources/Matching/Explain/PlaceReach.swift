import Solver

/// What the coverage loses where a helper of the optimum gives one of its places to a household that is new to it.
///
/// A household that becomes a candidate of a helper is covered by the new optimum if, and only if, it is more urgent
/// than what this place costs: nothing where the helper has a free place, or where its households can move on, one
/// after the other, until a free place is reached; otherwise the least urgent lead on all these ways. The smallest
/// optimal price does not tell this: it is what one *more* place would bring, not what one less would cost.
struct PlaceReach {
    /// The loss where the helper has no place at all.
    static let none = Int32.max

    private let loss: [Int32]

    /// The losses at the optimum. Linear in the pairs but for sorting the assignments.
    init(_ problem: LeadProblem, _ solution: Solution) {
        let (graph, instance) = (problem.graph, problem.instance)
        var loss = [Int32](repeating: Self.none, count: graph.helpers.count)
        var starts: [(loss: Int32, helper: Int32)] = []
        for helper in loss.indices where solution.load[helper] < instance.capacity[helper] {
            starts.append((0, Int32(helper)))
        }
        var holders = [[Int32]](repeating: [], count: graph.households.count)
        var row = 0
        for assignment in solution.assignments {
            while graph.offsets[row + 1] <= assignment.pair { row += 1 }
            let helper = graph.helperOfPair[Int(assignment.pair)]
            holders[row].append(helper)
            // A household with several leads would lose the last of them, the least urgent one.
            let last = instance.unitPriority(household: row, unit: Int(solution.served[row]) - 1) ?? 0
            starts.append((last, helper))
        }
        starts.sort { ($0.loss, $0.helper) < ($1.loss, $1.helper) }
        let movers = Self.movers(to: graph, holders)
        var isMoved = [Bool](repeating: false, count: holders.count)
        var queue: [Int32] = []
        for start in starts where start.loss < loss[Int(start.helper)] {
            loss[Int(start.helper)] = start.loss
            queue.append(start.helper)
            while let helper = queue.popLast() {
                for position in Int(movers.offsets[Int(helper)])..<Int(movers.offsets[Int(helper) + 1]) {
                    let row = Int(movers.rows[position])
                    guard !isMoved[row] else { continue }
                    isMoved[row] = true
                    for holder in holders[row] where start.loss < loss[Int(holder)] {
                        loss[Int(holder)] = start.loss
                        queue.append(holder)
                    }
                }
            }
        }
        self.loss = loss
    }

    /// The priority that is lost with a place of a helper of the graph: 0 nothing, `none` where it has no place.
    func loss(at helper: Int) -> Int32 { loss[helper] }

    /// The rows with a lead that could have each helper instead, in rows by helper.
    private static func movers(to graph: CandidateGraph, _ holders: [[Int32]]) -> (offsets: [Int32], rows: [Int32]) {
        var offsets = [Int32](repeating: 0, count: graph.helpers.count + 1)
        func visit(_ body: (_ row: Int, _ helper: Int) -> Void) {
            for row in holders.indices where !holders[row].isEmpty {
                for pair in graph.pairs(ofRow: row) where !holders[row].contains(graph.helperOfPair[pair]) {
                    body(row, Int(graph.helperOfPair[pair]))
                }
            }
        }
        visit { _, helper in offsets[helper + 1] += 1 }
        for helper in graph.helpers.indices { offsets[helper + 1] += offsets[helper] }
        var next = offsets
        var rows = [Int32](repeating: 0, count: Int(offsets.last ?? 0))
        visit { row, helper in
            rows[Int(next[helper])] = Int32(row)
            next[helper] += 1
        }
        return (offsets, rows)
    }
}
