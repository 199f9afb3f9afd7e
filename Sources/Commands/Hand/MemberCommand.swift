import AdminAPI
import AdminClient
import ArgumentParser
import Wording

/// `jiedui member`.
struct MemberCommand: ParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "member", abstract: Help.text(CommandWording.memberAbstract),
            subcommands: [MemberAdd.self, MemberEdit.self, MemberEnd.self])
    }
}

/// `jiedui member add HOUSEHOLD`.
struct MemberAdd: SessionCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "add", abstract: Help.text(CommandWording.handAdd),
            usage: "jiedui member add HOUSEHOLD --FIELD VALUE … | -",
            discussion: Help.text(CommandWording.handFields("members")))
    }

    @OptionGroup var words: HandWords

    @Option(help: Help.of(CommandWording.becauseHelp, value: "text"))
    var because: String?
    @OptionGroup var global: GlobalOptions

    func run(_ session: Session) async throws {
        var request = try await HandRequest(session, words.words, subjects: 1, kind: "members", because: because)
        let household = try await request.subject(0, CommandWording.householdHelp)
        await request.askFields(["name", "relation", "id"])
        try await request.send(URLText.path("households", household, "members"))
    }
}

/// `jiedui member edit HOUSEHOLD MEMBER`.
struct MemberEdit: SessionCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "edit", abstract: Help.text(CommandWording.handEdit),
            usage: "jiedui member edit HOUSEHOLD MEMBER --FIELD VALUE … --because TEXT",
            discussion: Help.text(CommandWording.handFields("members")))
    }

    @OptionGroup var words: HandWords

    @Option(help: Help.of(CommandWording.clearHelp, value: "field"))
    var clear: [String] = []

    @OptionGroup var change: ChangeOptions
    @OptionGroup var global: GlobalOptions

    func run(_ session: Session) async throws {
        var request = try await HandRequest(session, words.words, subjects: 2, kind: "members", change)
        let household = try await request.subject(0, CommandWording.householdHelp)
        request.entry.member = try await request.subject(
            1, request.entry.member, CommandWording.splitMemberHelp)
        if !clear.isEmpty { request.entry.clear = clear }
        await request.askChanges()
        await request.askBecause()
        try await request.send(URLText.path("households", household, "members", "edit"))
    }
}

/// `jiedui member end HOUSEHOLD MEMBER`.
struct MemberEnd: SessionCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "end", abstract: Help.text(CommandWording.memberEnd),
            usage: "jiedui member end HOUSEHOLD MEMBER --reason REASON [--new-head WHO] --because TEXT")
    }

    @OptionGroup var words: HandWords

    @Option(help: Help.of(CommandWording.reasonHelp, value: "reason"))
    var reason: String?

    @Option(help: Help.of(CommandWording.newHeadHelp, value: "who"))
    var newHead: String?

    @Option(help: Help.of(CommandWording.onHelp, value: "day"))
    var on: String?

    @OptionGroup var change: ChangeOptions
    @OptionGroup var global: GlobalOptions

    func run(_ session: Session) async throws {
        var request = try await HandRequest(session, words.words, subjects: 2, kind: "members", change)
        let household = try await request.subject(0, CommandWording.householdHelp)
        request.entry.member = try await request.subject(
            1, request.entry.member, CommandWording.splitMemberHelp)
        request.entry.reason = try await request.needed(
            reason ?? request.entry.reason, CommandWording.reasonHelp, "--reason")
        request.entry.newHead = newHead ?? request.entry.newHead
        request.entry.on = on ?? request.entry.on
        await request.askBecause()
        try await request.send(URLText.path("households", household, "members", "end"))
    }
}
