import AdminAPI
import AdminClient
import ArgumentParser
import Wording

/// `jiedui run lead --area CODE`.
struct RunCommand: SessionCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "run", abstract: Help.text(CommandWording.runAbstract),
            discussion: Help.text(CommandWording.runExamples))
    }

    @Argument(help: Help.of(CommandWording.runKindHelp, value: "kind"))
    var kind: RunKind

    @Option(help: Help.of(CommandWording.areaHelp, value: "code"))
    var area: String

    @Option(help: Help.of(CommandWording.asOfHelp, value: "day"))
    var asOf: String?

    @Option(help: Help.of(CommandWording.packHelp, value: "pack"))
    var pack: String?

    @Option(help: Help.of(CommandWording.seedHelp, value: "n"))
    var seed: UInt64?

    @Option(help: Help.of(CommandWording.threadsHelp, value: "n"))
    var threads: Int?

    @Flag(help: Help.of(CommandWording.dryRunHelp))
    var dryRun = false

    @Option(help: Help.of(CommandWording.movesHelp, value: "k"))
    var moves: Int?

    @Flag(help: Help.of(CommandWording.fromScratchHelp))
    var fromScratch = false

    @Flag(help: Help.of(CommandWording.yesHelp))
    var yes = false

    @Option(help: Help.of(CommandWording.onlyHelp, value: "uncovered"))
    var only: OnlyPart?

    @Flag(help: Help.of(CommandWording.strictHelp))
    var strict = false

    @OptionGroup var global: GlobalOptions

    var isStrict: Bool { strict }

    func validate() throws {
        if moves != nil, fromScratch { throw ValidationError(Help.text(CommandWording.movesOrScratch)) }
        if kind != .lead, moves != nil || fromScratch || only != nil {
            throw ValidationError(Help.text(OfferHelp.leadOnly))
        }
        if let threads, !(1...256).contains(threads) { throw ValidationError(Help.text(CommandWording.threadsRange)) }
        if let moves, moves < 0 { throw ValidationError(Help.text(CommandWording.movesRange)) }
    }

    func run(_ session: Session) async throws {
        let request = RunRequest(
            kind: kind.rawValue, area: area, asOf: asOf, pack: pack, seed: seed, threads: threads,
            dryRun: dryRun ? true : nil, moves: moves, fromScratch: fromScratch ? true : nil,
            confirmed: yes ? true : nil, only: only?.rawValue)
        // A dry run is a matter of one daemon: it is not found again, and nothing is lost with it.
        let key = dryRun ? nil : Session.newKey()
        let accepted = try await session.untilAnswered {
            try await session.client.post("/v1/runs", body: request, idempotencyKey: key, as: RunAccepted.self).value
        }
        let result = try await RunFollower(session).follow(accepted, isStored: !dryRun)
        if result.households.uncovered > 0 { session.noteAttention() }
        try session.show(value: result) { RunReport(session).print($0) }
    }
}

/// The kinds of run.
enum RunKind: String, ExpressibleByArgument, CaseIterable {
    case lead, support, community, offers
}

/// The argument of `--only`.
enum OnlyPart: String, ExpressibleByArgument, CaseIterable {
    case uncovered
}
