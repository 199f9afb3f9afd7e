import AdminAPI
import AdminClient
import ArgumentParser
import Wording

/// `jiedui pair HOUSEHOLD HELPER`: a proposal by hand.
struct PairCommand: SessionCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(commandName: "pair", abstract: Help.text(DecisionHelp.pair))
    }

    @Argument(help: Help.of(CommandWording.householdHelp, value: "household"))
    var household: String

    @Argument(help: Help.of(DecisionHelp.helperKey, value: "helper"))
    var helper: String

    @Option(help: Help.of(DecisionHelp.role, value: "role"))
    var role: String?

    @Flag(help: Help.of(CommandWording.dryRunHelp))
    var dryRun = false

    @OptionGroup var global: GlobalOptions

    func run(_ session: Session) async throws {
        let request = PairRequest(household: household, helper: helper, role: role, dryRun: dryRun)
        let key = dryRun ? nil : Session.newKey()
        try session.show(
            decisions: try await session.untilAnswered {
                try await session.client.post(
                    "/v1/proposals", body: request, idempotencyKey: key, as: DecisionResult.self)
            })
    }
}

/// `jiedui swap HOUSEHOLD HOUSEHOLD`: what it costs, and with `--yes` the swap itself.
struct SwapCommand: SessionCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(commandName: "swap", abstract: Help.text(DecisionHelp.swap))
    }

    @Argument(help: Help.of(CommandWording.householdHelp, value: "household"))
    var first: String

    @Argument(help: Help.of(CommandWording.householdHelp, value: "household"))
    var second: String

    @Option(help: Help.of(DecisionHelp.because, value: "text"))
    var because: String?

    @Flag(help: Help.of(DecisionHelp.yes))
    var yes = false

    @OptionGroup var global: GlobalOptions

    func run(_ session: Session) async throws {
        let request = SwapRequest(first: first, second: second, because: because, dryRun: !yes)
        let key = yes ? Session.newKey() : nil
        let answer = try await session.untilAnswered {
            try await session.client.post(
                "/v1/pairings/swap", body: request, idempotencyKey: key, as: SwapResult.self)
        }
        session.show(answer) { swap in
            session.table(swap.sides)
            session.say(DecisionHelp.swapCost(swap.cost.map { Score.text($0) }))
            session.say(swap.done ? DecisionHelp.swapDone(swap.runs) : DecisionHelp.swapNotYet)
        }
    }
}

extension SwapResult.Side: Listed {
    static func columns(_ language: Language) -> [TextTable.Column] {
        [
            .init(CommandWording.household(language)), .init(DecisionHelp.helperNow(language)),
            .init(CommandWording.score(language), isNumber: true), .init(DecisionHelp.helperThen(language)),
            .init(CommandWording.score(language), isNumber: true),
        ]
    }

    func cells(_ language: Language) -> [String] {
        [
            household, "\(before.key) \(before.shown)", scoreBefore.map { Score.text($0) } ?? "?",
            "\(after.key) \(after.shown)", scoreAfter.map { Score.text($0) } ?? "?",
        ]
    }
}

/// `jiedui forbid HOUSEHOLD HELPER`.
struct ForbidCommand: SessionCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(commandName: "forbid", abstract: Help.text(DecisionHelp.forbid))
    }

    @Argument(help: Help.of(CommandWording.householdHelp, value: "household"))
    var household: String

    @Argument(help: Help.of(DecisionHelp.helperKey, value: "helper"))
    var helper: String

    @Option(help: Help.of(DecisionHelp.until, value: "day"))
    var until: String?

    @Option(help: Help.of(DecisionHelp.because, value: "text"))
    var because: String

    @OptionGroup var global: GlobalOptions

    func run(_ session: Session) async throws {
        let request = PairRequest(household: household, helper: helper, until: until, because: because)
        try await session.post(notes: "/v1/prohibitions", request, undo: "jiedui allow \(household) \(helper)")
    }
}

/// `jiedui allow HOUSEHOLD HELPER`.
struct AllowCommand: SessionCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(commandName: "allow", abstract: Help.text(DecisionHelp.allow))
    }

    @Argument(help: Help.of(CommandWording.householdHelp, value: "household"))
    var household: String

    @Argument(help: Help.of(DecisionHelp.helperKey, value: "helper"))
    var helper: String

    @OptionGroup var global: GlobalOptions

    func run(_ session: Session) async throws {
        let request = PairRequest(household: household, helper: helper)
        try await session.post(
            notes: "/v1/prohibitions/lift", request, undo: "jiedui forbid \(household) \(helper) --because …")
    }
}

/// `jiedui states`.
struct StatesCommand: SessionCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(commandName: "states", abstract: Help.text(DecisionHelp.states))
    }

    @OptionGroup var global: GlobalOptions

    func run(_ session: Session) async throws {
        session.show(list: try await session.client.get("/v1/states", as: ItemList<StateStep>.self))
    }
}

extension StateStep: Listed {
    static func columns(_ language: Language) -> [TextTable.Column] {
        [
            .init(DecisionHelp.of(language)), .init(DecisionHelp.stateBefore(language)),
            .init(DecisionHelp.action(language)), .init(DecisionHelp.stateAfter(language)),
            .init(DecisionHelp.who(language)),
        ]
    }

    func cells(_ language: Language) -> [String] {
        [
            of, "\(from.name) (\(from.code))", "\(action.name) (\(action.code))",
            to.map(\.name).joined(separator: " / "),
            roles.isEmpty
                ? DecisionHelp.theProgram(language)
                : roles.map { PrincipalWording.role($0)(language) }.joined(separator: CommandWording.comma(language)),
        ]
    }
}

extension Session {
    /// Sends a request that is answered in sentences.
    func post(notes path: String, _ body: some Encodable & Sendable, undo: String? = nil) async throws {
        let key = Session.newKey()
        let answer = try await untilAnswered {
            try await client.post(path, body: body, idempotencyKey: key, as: Notes.self)
        }
        show(answer) { notes in
            for note in notes.notes { console.print(note) }
            if let undo { say(DecisionHelp.howToUndo(undo)) }
        }
    }
}
