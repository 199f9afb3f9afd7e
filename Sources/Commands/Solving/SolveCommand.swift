import ArgumentParser
import Dispatch
import GraphFiles
import Proof
import Solver
import Wording

/// `jiedui solve --edges E.csv --households H.csv --helpers P.csv`: needs no daemon.
struct SolveCommand: SessionCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "solve", abstract: Help.text(CommandWording.solveAbstract),
            discussion: Help.text(CommandWording.solveExamples))
    }

    @OptionGroup var input: GraphInput

    @Option(help: Help.of(CommandWording.seedHelp, value: "n"))
    var seed: UInt64 = 0

    @Option(help: Help.of(CommandWording.threadsHelp, value: "n"))
    var threads = 1

    @Option(help: Help.of(CommandWording.tiesHelp, value: "lottery|any"))
    var ties: TieRule = .lottery

    @Option(help: Help.of(CommandWording.resultOutHelp, value: "csv"))
    var result: String?

    @Option(help: Help.of(CommandWording.pricesOutHelp, value: "csv"))
    var prices: String?

    @OptionGroup var global: GlobalOptions

    func validate() throws {
        guard (1...256).contains(threads) else { throw ValidationError(Help.text(CommandWording.threadsRange)) }
    }

    func run(_ session: Session) async throws {
        let clock = CPUClock()
        let progress = ProgressLine(session.console, isQuiet: session.wantsJSON)
        progress.show(session.text(CommandWording.phase("read")))
        clock.begin("read")
        let graph = try input.read()
        clock.begin("solve")
        let solution = try solve(graph, clock, session, progress)
        clock.begin("verify")
        let (result, prices) = (GraphResult(solution), GraphPrices(solution))
        if case .violated(let violation) = Claim(graph, result, prices).verify() {
            throw CommandFailure(.internal, "proof_failed", CommandWording.proofFailed(violation.kind.rawValue))
        }
        clock.begin("write")
        if let path = self.result { try write(path) { try graph.write(result, to: $0) } }
        if let path = self.prices { try write(path) { try graph.write(prices, to: $0) } }
        clock.begin(nil)
        progress.clear()
        try session.show(value: report(solution, clock)) { self.print($0, session) }
    }

    private func solve(
        _ graph: Graph, _ clock: CPUClock, _ session: Session, _ progress: ProgressLine
    ) throws(CommandFailure) -> Solution {
        let rule: SolveOptions.Ties = ties == .lottery ? .lottery(Lottery(seed: seed, graph)) : .any
        let language = session.language
        let onStage: @Sendable (SolveStage) -> Void = { stage in
            let phase = stage == .lottery ? "lottery" : stage == .prices ? "prices" : "solve"
            clock.begin(phase)
            progress.show(CommandWording.phase(phase)(language))
        }
        let options = SolveOptions(
            ties: rule, threads: threads, onStage: onStage,
            concurrently: { DispatchQueue.concurrentPerform(iterations: $0, execute: $1) })
        switch Instance(graph).solve(options) {
        case .solved(let solution): return solution
        case .cancelled: throw CommandFailure(.internal, "cancelled", CommandWording.interrupted)
        case .refused(let refusal):
            throw CommandFailure(
                .refused, refusal.reason.rawValue, CommandWording.instanceRefused(refusal.reason.rawValue))
        }
    }

    private func write(_ path: String, _ body: (([UInt8]) throws -> Void) throws -> Void) throws {
        let file = try OutputFile(path)
        try body { try file.write($0) }
        try file.finish()
    }

    private func report(_ solution: Solution, _ clock: CPUClock) -> SolveReport {
        var seconds = clock.seconds
        for phase in ["read", "solve", "lottery", "prices", "verify", "write"] { seconds[phase, default: 0] += 0 }
        return SolveReport(
            covered: solution.served.count { $0 > 0 },
            coverageByPriority: Dictionary(
                solution.coverage.map { ("\($0.priority)", $0.covered) }, uniquingKeysWith: { first, _ in first }),
            score: solution.score, pairs: solution.pairs, proof: "verified", cpuSeconds: seconds,
            peakMemoryBytes: CPUClock.peakMemory)
    }

    private func print(_ report: SolveReport, _ session: Session) {
        session.facts([
            (CommandWording.covered, "\(report.covered)"), (CommandWording.score, Score.text(report.score)),
            (CommandWording.pairs, "\(report.pairs)"),
        ])
        let rows = report.coverageByPriority.sorted { (Int($0.key) ?? 0) > (Int($1.key) ?? 0) }
        session.table(
            [
                .init(session.text(CommandWording.priority), isNumber: true),
                .init(session.text(CommandWording.covered), isNumber: true),
            ],
            rows.map { [$0.key, "\($0.value)"] })
        session.say(CommandWording.runProof(report.proof))
    }
}

/// The argument of `--ties`.
enum TieRule: String, ExpressibleByArgument, CaseIterable {
    case lottery, any
}
