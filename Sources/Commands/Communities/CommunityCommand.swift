import AdminAPI
import AdminClient
import ArgumentParser
import Wording

/// `jiedui communities`.
struct CommunitiesCommand: SessionCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(commandName: "communities", abstract: Help.text(OfferHelp.communities))
    }

    @Option(help: Help.of(CommandWording.areaHelp, value: "code"))
    var area: String?

    @OptionGroup var page: PageOptions
    @OptionGroup var global: GlobalOptions

    func run(_ session: Session) async throws {
        session.show(
            page: try await session.client.get(
                "/v1/communities", [("area", area)] + page.query, as: Page<CommunityItem>.self))
    }
}

/// `jiedui tie list|approve|refuse|end`.
struct TieCommand: ParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "tie", abstract: Help.text(OfferHelp.tie),
            subcommands: [TieList.self, TieApprove.self, TieRefuse.self, TieEnd.self])
    }
}

/// `jiedui tie list`.
struct TieList: SessionCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(commandName: "list", abstract: Help.text(OfferHelp.tieList))
    }

    @Option(help: Help.of(CommandWording.runHelp, value: "run"))
    var run: String?
    @Option(help: Help.of(OfferHelp.tieState, value: "state"))
    var state: String?
    @Option(help: Help.of(CommandWording.areaHelp, value: "code"))
    var area: String?

    @OptionGroup var page: PageOptions
    @OptionGroup var global: GlobalOptions

    func run(_ session: Session) async throws {
        let query = [("run", run), ("state", state), ("area", area)] + page.query
        session.show(page: try await session.client.get("/v1/ties", query, as: Page<TieItem>.self))
    }
}

/// Which ties a step is about.
struct TieTargets: ParsableArguments {
    @Argument(help: Help.of(OfferHelp.ties, value: "tie"))
    var ties: [String] = []
    @Option(help: Help.of(OfferHelp.allOfRun, value: "run"))
    var run: String?
    @Option(help: Help.of(OfferHelp.because, value: "text"))
    var because: String?
    @Flag(help: Help.of(CommandWording.dryRunHelp))
    var dryRun = false

    func decide(_ action: String, _ session: Session) async throws {
        guard ties.isEmpty != (run == nil) else { throw CommandFailure(.usage, "usage", OfferHelp.tiesOrRun) }
        var batch = TieBatch(action: action)
        batch.ties = ties.isEmpty ? nil : ties
        batch.run = run
        batch.because = because
        batch.dryRun = dryRun
        let body = batch
        let key = dryRun ? nil : Session.newKey()
        let answer = try await session.untilAnswered {
            try await session.client.post(
                "/v1/ties/decide", body: body, idempotencyKey: key, as: TieOutcome.self)
        }
        session.show(answer) { outcome in
            let many = outcome.ties.count > 50
            if !many { session.table(outcome.ties) }
            session.say(OfferHelp.decided(outcome.done, refused: outcome.refused, dryRun: outcome.dryRun))
            for line in outcome.ties.lazy.filter({ $0.problem != nil }).prefix(many ? 20 : 0) {
                session.note(Phrase(zh: line.problem?.message ?? "", en: line.problem?.message ?? ""))
            }
        }
        if answer.value.refused > 0, answer.value.done == 0 {
            throw CommandFailure(.refused, "all_refused", OfferHelp.allRefused)
        }
        if answer.value.refused > 0 { session.noteAttention() }
    }
}

extension TieOutcome.Line: Listed {
    static func columns(_ language: Language) -> [TextTable.Column] {
        [
            .init(OfferHelp.tieLabel(language)), .init(OfferHelp.beforeLabel(language)),
            .init(OfferHelp.afterLabel(language)), .init(OfferHelp.whyLabel(language)),
        ]
    }

    func cells(_ language: Language) -> [String] {
        [tie, before?.name ?? "—", after?.name ?? "—", problem?.message ?? ""]
    }
}

/// `jiedui tie approve`.
struct TieApprove: SessionCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(commandName: "approve", abstract: Help.text(OfferHelp.tieApprove))
    }

    @OptionGroup var targets: TieTargets
    @OptionGroup var global: GlobalOptions

    func run(_ session: Session) async throws { try await targets.decide("approve", session) }
}

/// `jiedui tie refuse`.
struct TieRefuse: SessionCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(commandName: "refuse", abstract: Help.text(OfferHelp.tieRefuse))
    }

    @OptionGroup var targets: TieTargets
    @OptionGroup var global: GlobalOptions

    func run(_ session: Session) async throws { try await targets.decide("refuse", session) }
}

/// `jiedui tie end`.
struct TieEnd: SessionCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(commandName: "end", abstract: Help.text(OfferHelp.tieEnd))
    }

    @OptionGroup var targets: TieTargets
    @OptionGroup var global: GlobalOptions

    func run(_ session: Session) async throws { try await targets.decide("end", session) }
}

extension CommunityItem: Listed {
    static func columns(_ language: Language) -> [TextTable.Column] {
        [
            .init(OfferHelp.codeLabel(language)), .init(OfferHelp.areaLabel(language)),
            .init(OfferHelp.mandatoryLabel(language)), .init(OfferHelp.wantedLabel(language), isNumber: true),
            .init(OfferHelp.helpedLabel(language), isNumber: true), .init(OfferHelp.needLabel(language)),
        ]
    }

    func cells(_ language: Language) -> [String] {
        [
            code, name, mandatory ? OfferHelp.yes(language) : "—", "\(wanted)", "\(helped)",
            needs.isEmpty ? "—" : needs.map(\.name).joined(separator: "、"),
        ]
    }
}

extension TieItem: Listed {
    static func columns(_ language: Language) -> [TextTable.Column] {
        [
            .init(OfferHelp.tieLabel(language)), .init(OfferHelp.areaLabel(language)),
            .init(OfferHelp.helperLabel(language)), .init(OfferHelp.scoreTotal(language), isNumber: true),
            .init(OfferHelp.stateLabel(language)), .init(OfferHelp.datesLabel(language)),
        ]
    }

    func cells(_ language: Language) -> [String] {
        [
            tie, name, "\(helper.name) \(helper.key)", Score.text(score), state.name,
            from.map { "\($0) … \(until ?? "")" } ?? "—",
        ]
    }
}
