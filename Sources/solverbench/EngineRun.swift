import BenchGraphs
import Dispatch
import Glibc
import Proof
import Solver
import Synchronization

/// The engine on one graph, in a process of its own: prints what `PeerRun` reads.
struct EngineRun {
    var threads = 1

    /// CPU seconds by stage: the time from one stage's beginning to the next one's.
    private final class Stages: Sendable {
        private let state = Mutex((last: SolveStage?.none, since: 0.0, seconds: [SolveStage: Double]()))

        func begin(_ stage: SolveStage?) {
            state.withLock { state in
                let now = OwnProcess.cpuSeconds()
                if let last = state.last { state.seconds[last, default: 0] += now - state.since }
                state.last = stage
                state.since = now
            }
        }

        var seconds: [SolveStage: Double] { state.withLock { $0.seconds } }
    }

    /// CPU seconds between one look at the cancellation flag and the next, the longest of them: how late a cancelled
    /// solve ends.
    private final class Polls: Sendable {
        private let state = Mutex((last: OwnProcess.cpuSeconds(), longest: 0.0))

        func poll() -> Bool {
            state.withLock { state in
                let now = OwnProcess.cpuSeconds()
                state.longest = max(state.longest, now - state.last)
                state.last = now
            }
            return false
        }

        var longestGap: Double { state.withLock { $0.longest } }
    }

    /// Solves, checks and reports. Keys of the lottery are the indices.
    func solve(_ path: String) throws(BenchFault) {
        let instance = try GraphBytes.read(path)
        let (words, _) = try report(instance, expected: nil) { instance.solve($0) }
        print(words.joined(separator: " "))
    }

    /// Solves, takes over new scores, and reports the solve of the market that stands from the first result, and what one
    /// costs that begins from that result alone; both must be the same as one from nothing.
    func solveAgain(_ path: String, scores: String) throws(BenchFault) {
        var instance = try GraphBytes.read(path)
        let options = SolveOptions(ties: .lottery(Self.lottery(instance)))
        var market = StandingMarket(instance)
        guard let before = market.solve(options).solution else { throw BenchFault("not solved") }
        let scores = try GraphBytes.readScores(scores, count: instance.pairCount)
        for household in 0..<instance.householdCount {
            let row = instance.pairs(of: household)
            if scores[row] != instance.pairScore[row] { market.setScores(scores[row], of: household) }
        }
        instance.pairScore = scores
        let changed = instance
        let (words, solution) = try report(changed, expected: nil) { market.solve($0) }
        let (restart, again) = try report(changed, expected: solution) {
            changed.solve($0, from: StartingPoint(before))
        }
        guard changed.solve(options).solution == again else {
            throw BenchFault("not the result of a solve from nothing")
        }
        print((words + restart.prefix(1).map { "restart." + $0 }).joined(separator: " "))
    }

    private func report(
        _ instance: Instance, expected: Solution?, _ solve: (SolveOptions) -> SolveOutcome
    ) throws(BenchFault) -> (words: [String], solution: Solution) {
        let stages = Stages()
        let lottery = Self.lottery(instance)
        let wall = OwnProcess.wallSeconds()
        let polls = Polls()
        let options = SolveOptions(
            ties: .lottery(lottery), threads: threads, isCancelled: { polls.poll() }, onStage: { stages.begin($0) },
            concurrently: { DispatchQueue.concurrentPerform(iterations: $0, execute: $1) })
        let outcome = solve(options)
        stages.begin(nil)
        let elapsed = OwnProcess.wallSeconds() - wall
        guard case .solved(let solution) = outcome else { throw BenchFault("not solved: \(outcome)") }
        if let expected, expected != solution { throw BenchFault("not the result of a solve from nothing") }
        let seconds = stages.seconds
        let apart: Set<SolveStage> = [.lottery, .prices]
        let solving = seconds.filter { !apart.contains($0.key) }.values.reduce(0, +)
        let memory = OwnProcess.peakMemory()
        let begun = OwnProcess.cpuSeconds()
        let isProven = Claim(instance, solution).verify().isVerified
        let proof = OwnProcess.cpuSeconds() - begun
        var words = [
            "cpu=\(solving)", "wall=\(elapsed)", "memory=\(memory)", "coverage=\(solution.value.coverage)",
            "score=\(solution.score)", "prices=\(seconds[.prices] ?? 0)", "lottery=\(seconds[.lottery] ?? 0)",
            "proven=\(isProven)", "proof=\(proof)", "pollgap=\(polls.longestGap)",
        ]
        words += SolveStage.allCases.map { "stage.\($0.rawValue)=\(seconds[$0] ?? 0)" }
        return (words, solution)
    }

    static func lottery(_ instance: Instance) -> Lottery {
        Lottery(
            seed: 1,
            householdTickets: (0..<instance.householdCount).map { Lottery.householdTicket("\($0)".utf8, seed: 1) },
            helperTickets: (0..<instance.helperCount).map { Lottery.helperTicket("\($0)".utf8, seed: 1) })
    }
}

extension Claim {
    /// The claim that a solution makes about its instance.
    init(_ instance: Instance, _ solution: Solution) {
        self.init()
        priority = instance.priority
        need = instance.need
        capacity = instance.capacity
        pairOffsets = instance.pairOffsets
        pairHelper = instance.pairHelper
        pairScore = instance.pairScore
        resultPair = solution.assignments.map(\.pair)
        resultQuantity = solution.assignments.map(\.quantity)
        helperPrice = solution.helperPrices.map { Worth(coverage: $0.coverage, score: $0.score) }
        householdPrice = solution.householdPrices.map { Worth(coverage: $0.coverage, score: $0.score) }
    }
}
