import AdminAPI
import AdminClient
import ArgumentParser
import Wording

/// `jiedui helper`.
struct HelperCommand: ParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "helper", abstract: Help.text(CommandWording.helperAbstract),
            subcommands: [
                HelperAdd.self, HelperEdit.self, HelperLeave.self, HelperPauseCommand.self, HelperResume.self,
            ])
    }
}

/// `jiedui helper add`.
struct HelperAdd: SessionCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "add", abstract: Help.text(CommandWording.handAdd),
            usage: "jiedui helper add --FIELD VALUE … | -",
            discussion: Help.text(CommandWording.handFields("helpers")))
    }

    @OptionGroup var words: HandWords

    @Option(help: Help.of(CommandWording.becauseHelp, value: "text"))
    var because: String?
    @OptionGroup var global: GlobalOptions

    func run(_ session: Session) async throws {
        var request = try await HandRequest(session, words.words, subjects: 0, kind: "helpers", because: because)
        await request.askFields(["name", "kind", "unit", "id", "area", "capacity"])
        try await request.send("/v1/helpers")
    }
}

/// `jiedui helper edit HELPER`.
struct HelperEdit: SessionCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "edit", abstract: Help.text(CommandWording.handEdit),
            usage: "jiedui helper edit HELPER --FIELD VALUE … --because TEXT",
            discussion: Help.text(CommandWording.handFields("helpers")))
    }

    @OptionGroup var words: HandWords

    @Option(help: Help.of(CommandWording.clearHelp, value: "field"))
    var clear: [String] = []

    @OptionGroup var change: ChangeOptions
    @OptionGroup var global: GlobalOptions

    func run(_ session: Session) async throws {
        var request = try await HandRequest(session, words.words, subjects: 1, kind: "helpers", change)
        let helper = try await request.subject(0, CommandWording.helperHelp)
        if !clear.isEmpty { request.entry.clear = clear }
        await request.askChanges()
        await request.askBecause()
        try await request.send(URLText.path("helpers", helper, "edit"))
    }
}

/// `jiedui relative`.
struct RelativeCommand: ParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "relative", abstract: Help.text(CommandWording.relativeAbstract),
            subcommands: [RelativeAdd.self, RelativeEnd.self])
    }
}

/// `jiedui relative add`.
struct RelativeAdd: SessionCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "add", abstract: Help.text(CommandWording.handAdd),
            usage: "jiedui relative add --filer ID --relative ID --FIELD VALUE … | -",
            discussion: Help.text(CommandWording.handFields("relatives")))
    }

    @OptionGroup var words: HandWords

    @Option(help: Help.of(CommandWording.becauseHelp, value: "text"))
    var because: String?
    @OptionGroup var global: GlobalOptions

    func run(_ session: Session) async throws {
        var request = try await HandRequest(session, words.words, subjects: 0, kind: "relatives", because: because)
        await request.askFields(["filer", "filerName", "relative", "relativeName", "relation"])
        try await request.send("/v1/relatives")
    }
}

/// `jiedui relative end`.
struct RelativeEnd: SessionCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "end", abstract: Help.text(CommandWording.relativeEnd),
            usage: "jiedui relative end --filer ID --relative ID --because TEXT | -")
    }

    @OptionGroup var words: HandWords

    @Option(help: Help.of(CommandWording.onHelp, value: "day"))
    var on: String?

    @OptionGroup var change: ChangeOptions
    @OptionGroup var global: GlobalOptions

    func run(_ session: Session) async throws {
        var request = try await HandRequest(session, words.words, subjects: 0, kind: "relatives", change)
        request.entry.on = on ?? request.entry.on
        await request.askFields(["filer", "relative"])
        await request.askBecause()
        try await request.send("/v1/relatives/end")
    }
}
