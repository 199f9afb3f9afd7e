import AdminAPI
import AdminClient
import ArgumentParser
import Wording

/// `jiedui pairing list|accept|decline|end|handover|correct|undo`.
struct PairingCommand: ParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "pairing", abstract: Help.text(DecisionHelp.pairing),
            discussion: Help.text(DecisionHelp.pairingExamples),
            subcommands: [
                PairingList.self, PairingAccept.self, PairingDecline.self, PairingEnd.self, PairingHandOver.self,
                PairingCorrect.self, PairingUndo.self,
            ])
    }
}

/// `jiedui pairing list`.
struct PairingList: SessionCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(commandName: "list", abstract: Help.text(DecisionHelp.pairingList))
    }

    @Option(help: Help.of(CommandWording.areaHelp, value: "code"))
    var area: String?

    @Option(help: Help.of(DecisionHelp.ofHelper, value: "helper"))
    var helper: String?

    @Flag(help: Help.of(DecisionHelp.running))
    var running = false

    @OptionGroup var page: PageOptions
    @OptionGroup var global: GlobalOptions

    func run(_ session: Session) async throws {
        let query = [("area", area), ("helper", helper), ("running", running ? "true" : nil)] + page.query
        session.show(page: try await session.client.get("/v1/pairings", query, as: Page<PairingItem>.self))
    }
}

/// Which pairing a step is about, and what every step may say.
struct PairingTarget: ParsableArguments {
    @Argument(help: Help.of(CommandWording.householdHelp, value: "household"))
    var household: String

    @Argument(help: Help.of(DecisionHelp.pairingHelper, value: "helper"))
    var helper: String?

    @Option(help: Help.of(DecisionHelp.role, value: "role"))
    var role: String?

    @Option(help: Help.of(DecisionHelp.because, value: "text"))
    var because: String?

    @Option(help: Help.of(DecisionHelp.on, value: "day"))
    var on: String?

    @Option(help: Help.of(DecisionHelp.version, value: "n"))
    var version: Int64?

    @Flag(help: Help.of(CommandWording.dryRunHelp))
    var dryRun = false
}

extension PairingTarget {
    /// Sends the step and shows what became of it.
    func step(
        _ action: String, reason: String? = nil, successor: String? = nil, _ session: Session
    ) async throws {
        var request = PairingRequest(household: household, helper: helper, role: role, action: action)
        request.reason = reason
        request.because = because
        request.on = on
        request.successor = successor
        request.version = version
        let batch = PairingBatch(decisions: [request], dryRun: dryRun)
        let key = dryRun ? nil : Session.newKey()
        let answer = try await session.untilAnswered {
            try await session.client.post(
                "/v1/pairings/decide", body: batch, idempotencyKey: key, as: DecisionResult.self)
        }
        try session.show(decisions: answer)
    }
}

/// `jiedui pairing accept`.
struct PairingAccept: SessionCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(commandName: "accept", abstract: Help.text(DecisionHelp.accept))
    }

    @OptionGroup var target: PairingTarget
    @OptionGroup var global: GlobalOptions

    func run(_ session: Session) async throws { try await target.step("accept", session) }
}

/// `jiedui pairing decline`.
struct PairingDecline: SessionCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(commandName: "decline", abstract: Help.text(DecisionHelp.decline))
    }

    @OptionGroup var target: PairingTarget
    @OptionGroup var global: GlobalOptions

    func run(_ session: Session) async throws { try await target.step("decline", session) }
}

/// `jiedui pairing end`.
struct PairingEnd: SessionCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(commandName: "end", abstract: Help.text(DecisionHelp.end))
    }

    @OptionGroup var target: PairingTarget

    @Option(help: Help.of(DecisionHelp.endReason, value: "reason"))
    var reason: String?

    @OptionGroup var global: GlobalOptions

    func run(_ session: Session) async throws { try await target.step("end", reason: reason, session) }
}

/// `jiedui pairing handover`.
struct PairingHandOver: SessionCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(commandName: "handover", abstract: Help.text(DecisionHelp.handOver))
    }

    @OptionGroup var target: PairingTarget

    @Option(name: .customLong("to"), help: Help.of(DecisionHelp.successor, value: "helper"))
    var successor: String

    @OptionGroup var global: GlobalOptions

    func run(_ session: Session) async throws {
        try await target.step("hand_over", reason: "handed_over", successor: successor, session)
    }
}

/// `jiedui pairing correct`.
struct PairingCorrect: SessionCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(commandName: "correct", abstract: Help.text(DecisionHelp.correct))
    }

    @OptionGroup var target: PairingTarget

    @Option(name: .customLong("right"), help: Help.of(DecisionHelp.right, value: "helper"))
    var right: String?

    @OptionGroup var global: GlobalOptions

    func run(_ session: Session) async throws { try await target.step("correct", successor: right, session) }
}

/// `jiedui pairing undo`.
struct PairingUndo: SessionCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(commandName: "undo", abstract: Help.text(DecisionHelp.undo))
    }

    @OptionGroup var target: PairingTarget
    @OptionGroup var global: GlobalOptions

    func run(_ session: Session) async throws { try await target.step("undo", session) }
}
