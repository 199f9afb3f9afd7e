import BenchGraphs
import Dispatch
import Solver
import Synchronization
import Testing

/// Threads and cancellation: neither plays a part in what is found.
@Suite struct ThreadTests {
    @Test(arguments: [2, 3, 16]) func anyNumberOfThreadsGivesTheSameResult(threads: Int) throws {
        for family in BenchGraphs.Family.allCases {
            let instance = BenchGraphs.make(family, households: 9000, seed: 3, degrees: 3...8)
            let ties = SolveOptions.Ties.lottery(instance.lottery(seed: 3))
            let alone = try #require(instance.solve(SolveOptions(ties: ties)).solution)
            let bodies = Atomic(0)
            let options = SolveOptions(
                ties: ties, threads: threads,
                concurrently: { count, body in
                    bodies.add(count, ordering: .relaxed)
                    DispatchQueue.concurrentPerform(iterations: count, execute: body)
                })
            #expect(instance.solve(options).solution == alone)
            #expect(bodies.load(ordering: .relaxed) >= 2 * 3)
            #expect(instance.solve(options, from: StartingPoint(alone)).solution == alone)
        }
    }

    @Test func cancelledAtAnyMomentItSaysSo() throws {
        let instance = BenchGraphs.make(.cap, households: 300, seed: 3)
        let ties = SolveOptions.Ties.lottery(instance.lottery(seed: 3))
        let start = StartingPoint(try #require(instance.solve(SolveOptions(ties: ties)).solution))
        for from in [nil, start] {
            let polls = Atomic(0)
            let counting = SolveOptions(
                ties: ties,
                isCancelled: {
                    polls.add(1, ordering: .relaxed)
                    return false
                })
            #expect(instance.solve(counting, from: from).solution != nil)
            let total = polls.load(ordering: .relaxed)
            #expect(total > 20)
            for last in stride(from: 0, to: total, by: 1 + total / 200) {
                let left = Atomic(last)
                let options = SolveOptions(
                    ties: ties, isCancelled: { left.subtract(1, ordering: .relaxed).newValue < 0 })
                #expect(instance.solve(options, from: from) == .cancelled, "at poll \(last) of \(total)")
            }
        }
    }
}
