import AdminAPI
import AdminClient
import ArgumentParser
import Wording

/// `jiedui helper leave HELPER`.
struct HelperLeave: SessionCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(commandName: "leave", abstract: Help.text(DecisionHelp.leave))
    }

    @Argument(help: Help.of(DecisionHelp.helperKey, value: "helper"))
    var helper: String

    @Option(help: Help.of(DecisionHelp.lastDay, value: "day"))
    var on: String?

    @Option(help: Help.of(DecisionHelp.successor, value: "helper"))
    var successor: String?

    @Option(help: Help.of(DecisionHelp.because, value: "text"))
    var because: String?

    @Flag(help: Help.of(CommandWording.dryRunHelp))
    var dryRun = false

    @OptionGroup var global: GlobalOptions

    func run(_ session: Session) async throws {
        var absence = HelperAbsence()
        absence.on = on
        absence.successor = successor
        absence.because = because
        absence.dryRun = dryRun
        try await session.post(absence, for: helper, "leave")
    }
}

/// `jiedui handover HELPER SUCCESSOR`: every household of one helper goes to another.
struct HandoverCommand: SessionCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(commandName: "handover", abstract: Help.text(DecisionHelp.handOverAll))
    }

    @Argument(help: Help.of(DecisionHelp.helperKey, value: "helper"))
    var helper: String

    @Argument(help: Help.of(DecisionHelp.successor, value: "successor"))
    var successor: String

    @Option(help: Help.of(DecisionHelp.on, value: "day"))
    var on: String?

    @Option(help: Help.of(DecisionHelp.because, value: "text"))
    var because: String?

    @Flag(help: Help.of(CommandWording.dryRunHelp))
    var dryRun = false

    @OptionGroup var global: GlobalOptions

    func run(_ session: Session) async throws {
        var absence = HelperAbsence()
        absence.on = on
        absence.successor = successor
        absence.because = because
        absence.dryRun = dryRun
        try await session.post(absence, for: helper, "handover")
    }
}

/// `jiedui helper pause HELPER`.
struct HelperPauseCommand: SessionCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(commandName: "pause", abstract: Help.text(DecisionHelp.pause))
    }

    @Argument(help: Help.of(DecisionHelp.helperKey, value: "helper"))
    var helper: String

    @Option(help: Help.of(DecisionHelp.on, value: "day"))
    var from: String?

    @Option(help: Help.of(DecisionHelp.until, value: "day"))
    var until: String?

    @Option(help: Help.of(DecisionHelp.deputy, value: "helper"))
    var deputy: String?

    @Option(help: Help.of(DecisionHelp.because, value: "text"))
    var because: String?

    @OptionGroup var global: GlobalOptions

    func run(_ session: Session) async throws {
        var absence = HelperAbsence()
        absence.on = from
        absence.until = until
        absence.deputy = deputy
        absence.because = because
        try await session.post(
            notes: URLText.path("helpers", helper, "pause"), absence, undo: "jiedui helper resume \(helper)")
    }
}

/// `jiedui helper resume HELPER`.
struct HelperResume: SessionCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(commandName: "resume", abstract: Help.text(DecisionHelp.resume))
    }

    @Argument(help: Help.of(DecisionHelp.helperKey, value: "helper"))
    var helper: String

    @Option(help: Help.of(DecisionHelp.on, value: "day"))
    var on: String?

    @OptionGroup var global: GlobalOptions

    func run(_ session: Session) async throws {
        var absence = HelperAbsence()
        absence.on = on
        try await session.post(
            notes: URLText.path("helpers", helper, "resume"), absence, undo: "jiedui helper pause \(helper)")
    }
}

/// `jiedui household ask HOUSEHOLD`.
struct HouseholdAsk: SessionCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(commandName: "ask", abstract: Help.text(DecisionHelp.ask))
    }

    @Argument(help: Help.of(CommandWording.householdHelp, value: "household"))
    var household: String

    @OptionGroup var global: GlobalOptions

    func run(_ session: Session) async throws {
        try await session.post(notes: URLText.path("households", household, "ask"), HelperAbsence())
    }
}

extension Session {
    /// Sends what becomes of a helper's households, and shows it.
    fileprivate func post(_ absence: HelperAbsence, for helper: String, _ what: String) async throws {
        let key = absence.dryRun == true ? nil : Session.newKey()
        try show(
            decisions: try await untilAnswered {
                try await client.post(
                    URLText.path("helpers", helper, what), body: absence, idempotencyKey: key,
                    as: DecisionResult.self)
            })
    }
}
