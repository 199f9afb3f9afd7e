import AdminAPI
import AdminClient
import ArgumentParser
import Wording

/// `jiedui household`.
struct HouseholdCommand: ParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "household", abstract: Help.text(CommandWording.householdAbstract),
            discussion: Help.text(CommandWording.householdExamples),
            subcommands: [
                HouseholdAdd.self, HouseholdEdit.self, HouseholdMove.self, HouseholdEnd.self, HouseholdMerge.self,
                HouseholdSplit.self, HouseholdAsk.self,
            ])
    }
}

/// `jiedui household add`.
struct HouseholdAdd: SessionCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "add", abstract: Help.text(CommandWording.handAdd),
            usage: "jiedui household add --household NUMBER --FIELD VALUE … | -",
            discussion: Help.text(CommandWording.handFields("households")))
    }

    @OptionGroup var words: HandWords

    @Option(help: Help.of(CommandWording.becauseHelp, value: "text"))
    var because: String?
    @OptionGroup var global: GlobalOptions

    func run(_ session: Session) async throws {
        var request = try await HandRequest(session, words.words, subjects: 0, kind: "households", because: because)
        await request.askFields(
            ["household", "town", "village", "name", "id", "category", "cause"],
            insteadOf: ["town": ["area"], "village": ["area"]])
        try await request.send("/v1/households")
    }
}

/// `jiedui household edit NUMBER`.
struct HouseholdEdit: SessionCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "edit", abstract: Help.text(CommandWording.handEdit),
            usage: "jiedui household edit NUMBER --FIELD VALUE … --because TEXT",
            discussion: Help.text(CommandWording.handFields("households")))
    }

    @OptionGroup var words: HandWords

    @Option(help: Help.of(CommandWording.clearHelp, value: "field"))
    var clear: [String] = []

    @OptionGroup var change: ChangeOptions
    @OptionGroup var global: GlobalOptions

    func run(_ session: Session) async throws {
        var request = try await HandRequest(session, words.words, subjects: 1, kind: "households", change)
        let household = try await request.subject(0, CommandWording.householdHelp)
        if !clear.isEmpty { request.entry.clear = clear }
        await request.askChanges()
        await request.askBecause()
        try await request.send(URLText.path("households", household, "edit"))
    }
}

/// `jiedui household move NUMBER`.
struct HouseholdMove: SessionCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "move", abstract: Help.text(CommandWording.householdMove),
            usage: "jiedui household move NUMBER --town NAME --village NAME | --area CODE --because TEXT")
    }

    @OptionGroup var words: HandWords

    @Option(help: Help.of(CommandWording.onHelp, value: "day"))
    var on: String?

    @OptionGroup var change: ChangeOptions
    @OptionGroup var global: GlobalOptions

    func run(_ session: Session) async throws {
        var request = try await HandRequest(session, words.words, subjects: 1, kind: "households", change)
        let household = try await request.subject(0, CommandWording.householdHelp)
        request.entry.on = on ?? request.entry.on
        await request.askFields(["town", "village"], insteadOf: ["town": ["area"], "village": ["area"]])
        await request.askBecause()
        try await request.send(URLText.path("households", household, "move"))
    }
}

/// `jiedui household end NUMBER`.
struct HouseholdEnd: SessionCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "end", abstract: Help.text(CommandWording.householdEnd),
            usage: "jiedui household end NUMBER --reason REASON [--exit-until DAY | --gradual] --because TEXT")
    }

    @OptionGroup var words: HandWords

    @Option(help: Help.of(CommandWording.reasonHelp, value: "reason"))
    var reason: String?

    @Option(help: Help.of(CommandWording.exitUntilHelp, value: "day"))
    var exitUntil: String?

    @Flag(help: Help.of(CommandWording.gradualHelp))
    var gradual = false

    @Option(help: Help.of(CommandWording.onHelp, value: "day"))
    var on: String?

    @OptionGroup var change: ChangeOptions
    @OptionGroup var global: GlobalOptions

    func run(_ session: Session) async throws {
        var request = try await HandRequest(session, words.words, subjects: 1, kind: "households", change)
        let household = try await request.subject(0, CommandWording.householdHelp)
        request.entry.reason = try await request.needed(
            reason ?? request.entry.reason, CommandWording.reasonHelp, "--reason")
        request.entry.exitUntil = exitUntil ?? request.entry.exitUntil
        if gradual { request.entry.gradual = true }
        request.entry.on = on ?? request.entry.on
        await request.askBecause()
        try await request.send(URLText.path("households", household, "end"))
    }
}

/// `jiedui household merge NUMBER --into NUMBER`.
struct HouseholdMerge: SessionCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "merge", abstract: Help.text(CommandWording.householdMerge),
            usage: "jiedui household merge NUMBER --into NUMBER --because TEXT")
    }

    @OptionGroup var words: HandWords

    @Option(help: Help.of(CommandWording.intoHelp, value: "household"))
    var into: String?

    @Option(help: Help.of(CommandWording.onHelp, value: "day"))
    var on: String?

    @OptionGroup var change: ChangeOptions
    @OptionGroup var global: GlobalOptions

    func run(_ session: Session) async throws {
        var request = try await HandRequest(session, words.words, subjects: 1, kind: "households", change)
        let household = try await request.subject(0, CommandWording.householdHelp)
        request.entry.into = try await request.needed(into ?? request.entry.into, CommandWording.intoHelp, "--into")
        request.entry.on = on ?? request.entry.on
        await request.askBecause()
        try await request.send(URLText.path("households", household, "merge"))
    }
}

/// `jiedui household split NUMBER --new NUMBER --member WHO …`.
struct HouseholdSplit: SessionCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "split", abstract: Help.text(CommandWording.householdSplit),
            usage: "jiedui household split NUMBER --new NUMBER --member WHO … [--head WHO] --because TEXT",
            discussion: Help.text(CommandWording.handFields("households")))
    }

    @OptionGroup var words: HandWords

    @Option(help: Help.of(CommandWording.newHelp, value: "household"))
    var new: String?

    @Option(name: .customLong("member"), help: Help.of(CommandWording.splitMemberHelp, value: "who"))
    var members: [String] = []

    @Option(help: Help.of(CommandWording.splitHeadHelp, value: "who"))
    var head: String?

    @Option(help: Help.of(CommandWording.onHelp, value: "day"))
    var on: String?

    @OptionGroup var change: ChangeOptions
    @OptionGroup var global: GlobalOptions

    func run(_ session: Session) async throws {
        var request = try await HandRequest(session, words.words, subjects: 1, kind: "households", change)
        let household = try await request.subject(0, CommandWording.householdHelp)
        request.entry.new = try await request.needed(new ?? request.entry.new, CommandWording.newHelp, "--new")
        if !members.isEmpty { request.entry.members = members }
        if request.entry.members?.isEmpty ?? true {
            request.entry.members = [
                try await request.needed(nil, CommandWording.splitMemberHelp, "--member")
            ]
        }
        request.entry.head = head ?? request.entry.head
        request.entry.on = on ?? request.entry.on
        await request.askBecause()
        try await request.send(URLText.path("households", household, "split"))
    }
}
