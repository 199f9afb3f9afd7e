import AdminAPI
import AdminClient
import ArgumentParser
import Wording

/// `jiedui allocation list|approve|refuse|deliver|confirm|release|return`.
struct AllocationCommand: ParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "allocation", abstract: Help.text(OfferHelp.allocation),
            discussion: Help.text(OfferHelp.allocationExamples),
            subcommands: [
                AllocationList.self, AllocationApprove.self, AllocationRefuse.self, AllocationDeliver.self,
                AllocationConfirm.self, AllocationRelease.self, AllocationReturn.self,
            ])
    }
}

/// `jiedui allocation list`.
struct AllocationList: SessionCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(commandName: "list", abstract: Help.text(OfferHelp.allocationList))
    }

    @Option(help: Help.of(CommandWording.runHelp, value: "run"))
    var run: String?
    @Option(help: Help.of(OfferHelp.number, value: "offer"))
    var offer: String?
    @Option(help: Help.of(OfferHelp.allocationStateHelp, value: "state"))
    var state: String?
    @Option(help: Help.of(CommandWording.areaHelp, value: "code"))
    var area: String?

    @OptionGroup var page: PageOptions
    @OptionGroup var global: GlobalOptions

    func run(_ session: Session) async throws {
        let query = [("run", run), ("offer", offer), ("state", state), ("area", area)] + page.query
        session.show(page: try await session.client.get("/v1/allocations", query, as: Page<AllocationItem>.self))
    }
}

/// Which allocations a step is about: single ones, or all of a run.
struct AllocationTargets: ParsableArguments {
    @Argument(help: Help.of(OfferHelp.allocations, value: "allocation"))
    var allocations: [String] = []
    @Option(help: Help.of(OfferHelp.allOfRun, value: "run"))
    var run: String?
    @Option(help: Help.of(CommandWording.areaHelp, value: "code"))
    var area: String?
    @Option(help: Help.of(OfferHelp.number, value: "offer"))
    var offer: String?
    @Option(help: Help.of(OfferHelp.reason, value: "code"))
    var reason: String?
    @Option(help: Help.of(OfferHelp.because, value: "text"))
    var because: String?
    @Option(help: Help.of(OfferHelp.on, value: "day"))
    var on: String?
    @Option(help: Help.of(OfferHelp.version, value: "n"))
    var version: Int64?
    @Flag(help: Help.of(CommandWording.dryRunHelp))
    var dryRun = false

    func decide(_ action: String, _ session: Session) async throws {
        guard allocations.isEmpty != (run == nil) else {
            throw CommandFailure(.usage, "usage", OfferHelp.allocationsOrRun)
        }
        guard allocations.isEmpty || area == nil && offer == nil else {
            throw CommandFailure(.usage, "usage", OfferHelp.areaOnlyOfRun)
        }
        // Not in `validate()`: where that fails, the parser takes `--version` for the program's own.
        guard version == nil || allocations.count == 1 else {
            throw CommandFailure(.usage, "usage", OfferHelp.versionOfOne, field: "--version")
        }
        var batch = AllocationBatch(action: action)
        batch.allocations = allocations.isEmpty ? nil : allocations
        batch.run = run
        batch.area = area
        batch.offer = offer
        batch.reason = reason
        batch.because = because
        batch.on = on
        batch.version = version
        batch.dryRun = dryRun
        let body = batch
        let key = dryRun ? nil : Session.newKey()
        let answer = try await session.untilAnswered {
            try await session.client.post(
                "/v1/allocations/decide", body: body, idempotencyKey: key, as: AllocationOutcome.self)
        }
        try session.show(outcome: answer)
    }
}

/// What became of several steps: of allocations, of ties.
protocol StepOutcome: Sendable {
    associatedtype Item: Listed & Sendable
    var done: Int { get }
    var refused: Int { get }
    var dryRun: Bool { get }
    var items: [Item] { get }
    /// Why one of them was refused.
    static func problem(_ item: Item) -> Problem?
    /// What is to be said of one that was done.
    static func remark(_ item: Item) -> String?
}

extension StepOutcome {
    static func remark(_ item: Item) -> String? { nil }
}

extension AllocationOutcome: StepOutcome {
    static func problem(_ item: Line) -> Problem? { item.problem }
    static func remark(_ item: Line) -> String? { item.remark }
}

extension Session {
    /// Shows what became of several steps.
    func show<Outcome: StepOutcome>(outcome answer: Answer<Outcome>) throws {
        show(answer) { outcome in
            if outcome.items.count <= 50 { table(outcome.items) }
            say(OfferHelp.decided(outcome.done, refused: outcome.refused, dryRun: outcome.dryRun))
            let remarks = Set(outcome.items.compactMap(Outcome.remark)).sorted()
            for remark in remarks { note(Phrase(zh: remark, en: remark)) }
            for line in outcome.items.lazy.compactMap(Outcome.problem).prefix(outcome.items.count > 50 ? 20 : 0) {
                note(Phrase(zh: line.message, en: line.message))
            }
        }
        if answer.value.refused > 0, answer.value.done == 0 {
            throw CommandFailure(.refused, "all_refused", OfferHelp.allRefused)
        }
        if answer.value.refused > 0 { noteAttention() }
    }
}

/// `jiedui allocation approve`.
struct AllocationApprove: SessionCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(commandName: "approve", abstract: Help.text(OfferHelp.approve))
    }

    @OptionGroup var targets: AllocationTargets
    @OptionGroup var global: GlobalOptions

    func run(_ session: Session) async throws { try await targets.decide("approve", session) }
}

/// `jiedui allocation refuse`.
struct AllocationRefuse: SessionCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(commandName: "refuse", abstract: Help.text(OfferHelp.refuse))
    }

    @OptionGroup var targets: AllocationTargets
    @OptionGroup var global: GlobalOptions

    func run(_ session: Session) async throws { try await targets.decide("refuse", session) }
}

/// `jiedui allocation deliver`.
struct AllocationDeliver: SessionCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(commandName: "deliver", abstract: Help.text(OfferHelp.deliver))
    }

    @OptionGroup var targets: AllocationTargets
    @OptionGroup var global: GlobalOptions

    func run(_ session: Session) async throws { try await targets.decide("deliver", session) }
}

/// `jiedui allocation confirm`.
struct AllocationConfirm: SessionCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(commandName: "confirm", abstract: Help.text(OfferHelp.confirm))
    }

    @OptionGroup var targets: AllocationTargets
    @OptionGroup var global: GlobalOptions

    func run(_ session: Session) async throws { try await targets.decide("confirm", session) }
}

/// `jiedui allocation release`.
struct AllocationRelease: SessionCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(commandName: "release", abstract: Help.text(OfferHelp.release))
    }

    @OptionGroup var targets: AllocationTargets
    @OptionGroup var global: GlobalOptions

    func run(_ session: Session) async throws { try await targets.decide("release", session) }
}

/// `jiedui allocation return`.
struct AllocationReturn: SessionCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(commandName: "return", abstract: Help.text(OfferHelp.takeBack))
    }

    @OptionGroup var targets: AllocationTargets
    @OptionGroup var global: GlobalOptions

    func run(_ session: Session) async throws { try await targets.decide("return", session) }
}

extension AllocationItem: Listed {
    static func columns(_ language: Language) -> [TextTable.Column] {
        [
            .init(OfferHelp.allocationLabel(language)), .init(CommandWording.household(language)),
            .init(OfferHelp.headLabel(language)), .init(OfferHelp.areaLabel(language)),
            .init(OfferHelp.numberLabel(language)), .init(OfferHelp.titleLabel(language)),
            .init(OfferHelp.amountLabel(language), isNumber: true), .init(OfferHelp.unitLabel(language)),
            .init(OfferHelp.allocationState(language)), .init(OfferHelp.versionLabel(language), isNumber: true),
        ]
    }

    func cells(_ language: Language) -> [String] {
        [
            allocation, household, head ?? "—", area, offer, title, amount, unit ?? "—", state.name, "\(version)",
        ]
    }
}

extension AllocationOutcome.Line: Listed {
    static func columns(_ language: Language) -> [TextTable.Column] {
        [
            .init(OfferHelp.allocationLabel(language)), .init(OfferHelp.beforeLabel(language)),
            .init(OfferHelp.afterLabel(language)), .init(OfferHelp.whyLabel(language)),
        ]
    }

    func cells(_ language: Language) -> [String] {
        [allocation, before?.name ?? "—", after?.name ?? "—", problem?.message ?? ""]
    }
}
