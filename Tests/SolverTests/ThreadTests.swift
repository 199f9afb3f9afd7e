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

    /// Rows of candidates that are looked for in the midst of a search: all of them are there, or none.
    ///
    /// One place more at the head of a chain moves everybody in it by one, so one search looks at every helper. Household
    /// 0, the most urgent, finds no place: in a row that is not filled yet it would be the best candidate of anybody.
    @Test func cancelledWhileItLooksForCandidatesItSaysSo() throws {
        var builder = InstanceBuilder()
        let length: Int32 = 12
        builder.addHousehold(priority: 5)
        builder.addHelper(capacity: 0)
        for helper in 0...length { builder.addHelper(capacity: helper == 0 ? 0 : 1) }
        builder.addPair(household: 0, helper: 0, score: 1)
        for link in 1...length {
            let household = builder.addHousehold(priority: 1, need: 2)
            let own = builder.addHelper(capacity: 1)
            builder.addPair(household: household, helper: own, score: 1000)
            builder.addPair(household: household, helper: Int(link) + 1, score: 500)
            builder.addPair(household: household, helper: Int(link), score: 510)
        }
        let before = builder.build()
        let start = StartingPoint(try #require(before.solve().solution))
        var after = before
        after.capacity[1] = 1
        let polls = Atomic(0)
        let counting = SolveOptions(
            isCancelled: {
                polls.add(1, ordering: .relaxed)
                return false
            })
        let solution = try #require(after.solve(counting, from: start).solution)
        #expect(solution.load[1...Int(length)].allSatisfy { $0 == 1 } && solution.load[Int(length) + 1] == 0)
        for last in 0..<polls.load(ordering: .relaxed) {
            let left = Atomic(last)
            let options = SolveOptions(isCancelled: { left.subtract(1, ordering: .relaxed).newValue < 0 })
            #expect(after.solve(options, from: start) == .cancelled, "at poll \(last)")
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
