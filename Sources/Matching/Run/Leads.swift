import Register
import Solver

/// Who leads each household once the run is done: running leads and proposed ones.
struct Leads: Sendable {
    /// Helpers with a running lead pairing, by household of the snapshot.
    let running: [[Int32]]
    /// Helpers that the run proposes, by household of the snapshot, ascending.
    let proposed: [[Int32]]
    /// Households proposed to each helper of the graph, in rows.
    let givenOffsets: [Int32]
    /// Rows of the graph that each helper was given.
    let given: [Int32]

    /// The leads of a solved problem.
    init(_ problem: LeadProblem, _ solution: Solution) {
        let graph = problem.graph
        running = problem.snapshot.households.indices.map { Array(problem.rules.blocked.helpers(leading: $0)) }
        var proposed = [[Int32]](repeating: [], count: problem.snapshot.households.count)
        var offsets = [Int32](repeating: 0, count: graph.helpers.count + 1)
        for assignment in solution.assignments {
            offsets[Int(graph.helperOfPair[Int(assignment.pair)]) + 1] += 1
        }
        for helper in graph.helpers.indices { offsets[helper + 1] += offsets[helper] }
        var next = offsets
        var given = [Int32](repeating: 0, count: solution.assignments.count)
        var row = 0
        for assignment in solution.assignments {
            while graph.offsets[row + 1] <= assignment.pair { row += 1 }
            let helper = Int(graph.helperOfPair[Int(assignment.pair)])
            given[Int(next[helper])] = Int32(row)
            next[helper] += 1
            proposed[Int(graph.households[row])].append(graph.helpers[helper])
        }
        self.proposed = proposed.map { $0.sorted() }
        givenOffsets = offsets
        self.given = given
    }
}
