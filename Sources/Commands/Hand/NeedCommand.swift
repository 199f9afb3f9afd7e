import AdminAPI
import AdminClient
import ArgumentParser
import Wording

/// `jiedui need`.
struct NeedCommand: ParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "need", abstract: Help.text(CommandWording.needAbstract),
            subcommands: [NeedAdd.self, NeedEdit.self, NeedClose.self])
    }
}

/// `jiedui need add HOUSEHOLD`.
struct NeedAdd: SessionCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "add", abstract: Help.text(CommandWording.handAdd),
            usage: "jiedui need add HOUSEHOLD --FIELD VALUE … | -",
            discussion: Help.text(CommandWording.handFields("needs")))
    }

    @OptionGroup var words: HandWords

    @Option(help: Help.of(CommandWording.becauseHelp, value: "text"))
    var because: String?
    @OptionGroup var global: GlobalOptions

    func run(_ session: Session) async throws {
        var request = try await HandRequest(session, words.words, subjects: 1, kind: "needs", because: because)
        let household = try await request.subject(0, CommandWording.householdHelp)
        await request.askFields(["needCode", "text"])
        try await request.send(URLText.path("households", household, "needs"))
    }
}

/// `jiedui need edit HOUSEHOLD NEED`.
struct NeedEdit: SessionCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "edit", abstract: Help.text(CommandWording.handEdit),
            usage: "jiedui need edit HOUSEHOLD NEED --FIELD VALUE … --because TEXT",
            discussion: Help.text(CommandWording.handFields("needs")))
    }

    @OptionGroup var words: HandWords

    @Option(help: Help.of(CommandWording.clearHelp, value: "field"))
    var clear: [String] = []

    @OptionGroup var change: ChangeOptions
    @OptionGroup var global: GlobalOptions

    func run(_ session: Session) async throws {
        var request = try await HandRequest(session, words.words, subjects: 2, kind: "needs", change)
        let household = try await request.subject(0, CommandWording.householdHelp)
        request.entry.need = try await request.subject(1, request.entry.need, CommandWording.need)
        if !clear.isEmpty { request.entry.clear = clear }
        await request.askChanges()
        await request.askBecause()
        try await request.send(URLText.path("households", household, "needs", "edit"))
    }
}

/// `jiedui need close HOUSEHOLD NEED`.
struct NeedClose: SessionCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "close", abstract: Help.text(CommandWording.needClose),
            usage: "jiedui need close HOUSEHOLD NEED [--on DAY] --because TEXT")
    }

    @OptionGroup var words: HandWords

    @Option(help: Help.of(CommandWording.onHelp, value: "day"))
    var on: String?

    @OptionGroup var change: ChangeOptions
    @OptionGroup var global: GlobalOptions

    func run(_ session: Session) async throws {
        var request = try await HandRequest(session, words.words, subjects: 2, kind: "needs", change)
        let household = try await request.subject(0, CommandWording.householdHelp)
        request.entry.need = try await request.subject(1, request.entry.need, CommandWording.need)
        request.entry.on = on ?? request.entry.on
        await request.askBecause()
        try await request.send(URLText.path("households", household, "needs", "close"))
    }
}
