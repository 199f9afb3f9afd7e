import AdminAPI
import AdminClient
import ArgumentParser
import Wording

/// `jiedui principal add|list|disable|enable|token|deputy`.
struct PrincipalCommand: ParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "principal", abstract: Help.text(PrincipalWording.abstract),
            subcommands: [
                PrincipalAdd.self, PrincipalList.self, PrincipalDisable.self, PrincipalEnable.self,
                PrincipalTokenCommand.self, PrincipalDeputy.self,
            ])
    }
}

/// `jiedui principal list`.
struct PrincipalList: SessionCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(commandName: "list", abstract: Help.text(PrincipalWording.listAbstract))
    }

    @OptionGroup var global: GlobalOptions

    func run(_ session: Session) async throws {
        session.show(list: try await session.client.get("/v1/principals", as: ItemList<PrincipalItem>.self))
    }
}

/// `jiedui principal disable WHO`.
struct PrincipalDisable: SessionCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(commandName: "disable", abstract: Help.text(PrincipalWording.disableAbstract))
    }

    @Argument(help: Help.of(PrincipalWording.whoHelp, value: "uid"))
    var who: String

    @OptionGroup var global: GlobalOptions

    func run(_ session: Session) async throws {
        let item = try await session.change(principal: UserName.uid(who), "disable")
        session.show(item) { session.table([$0]) }
        if !session.wantsJSON { session.note(PrincipalWording.undoDisable(item.value.uid)) }
    }
}

/// `jiedui principal enable WHO`.
struct PrincipalEnable: SessionCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(commandName: "enable", abstract: Help.text(PrincipalWording.enableAbstract))
    }

    @Argument(help: Help.of(PrincipalWording.whoHelp, value: "uid"))
    var who: String

    @OptionGroup var global: GlobalOptions

    func run(_ session: Session) async throws {
        let item = try await session.change(principal: UserName.uid(who), "enable")
        session.show(item) { session.table([$0]) }
        if !session.wantsJSON { session.note(PrincipalWording.undoAdd(item.value.uid)) }
    }
}

/// `jiedui principal token WHO`.
struct PrincipalTokenCommand: SessionCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(commandName: "token", abstract: Help.text(PrincipalWording.tokenAbstract))
    }

    @Argument(help: Help.of(PrincipalWording.whoHelp, value: "uid"))
    var who: String

    @OptionGroup var global: GlobalOptions

    func run(_ session: Session) async throws {
        session.show(try await session.newToken(of: UserName.uid(who))) { session.console.print($0.token) }
        session.note(PrincipalWording.tokenOnce)
    }
}

/// `jiedui principal deputy WHO --for WHO --from DAY --until DAY`.
struct PrincipalDeputy: SessionCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(commandName: "deputy", abstract: Help.text(PrincipalWording.deputyAbstract))
    }

    @Argument(help: Help.of(PrincipalWording.whoHelp, value: "uid"))
    var who: String

    @Option(name: .customLong("for"), help: Help.of(PrincipalWording.forHelp, value: "uid"))
    var standsFor: String

    @Option(help: Help.of(PrincipalWording.fromHelp, value: "day"))
    var from: String

    @Option(help: Help.of(PrincipalWording.untilHelp, value: "day"))
    var until: String

    @OptionGroup var global: GlobalOptions

    func run(_ session: Session) async throws {
        let deputy = DeputyItem(deputy: try UserName.uid(who), from: from, until: until)
        let (uid, key) = (try UserName.uid(standsFor), Session.newKey())
        let item = try await session.untilAnswered {
            try await session.client.post(
                URLText.path("principals", "\(uid)", "deputies"), body: deputy, idempotencyKey: key,
                as: PrincipalItem.self)
        }
        session.show(item) { session.table([$0]) }
    }
}

extension Session {
    /// Takes rights away or gives them back.
    fileprivate func change(principal uid: UInt32, _ verb: String) async throws -> Answer<PrincipalItem> {
        let key = Session.newKey()
        return try await untilAnswered {
            try await client.post(
                URLText.path("principals", "\(uid)", verb), idempotencyKey: key, as: PrincipalItem.self)
        }
    }

    /// A new token; asked for once, because each answer is another one.
    func newToken(of uid: UInt32) async throws -> Answer<PrincipalToken> {
        try await client.post(URLText.path("principals", "\(uid)", "token"), as: PrincipalToken.self)
    }
}

extension PrincipalItem: Listed {
    static func columns(_ language: Language) -> [TextTable.Column] {
        [
            .init("uid"), .init(CommandWording.name(language)), .init(PrincipalWording.id(language)),
            .init(CommandWording.role(language)), .init(CommandWording.area(language)),
            .init(PrincipalWording.state(language)), .init(PrincipalWording.token(language)),
            .init(PrincipalWording.deputies(language)),
        ]
    }

    func cells(_ language: Language) -> [String] {
        [
            "\(uid)", name ?? "", idMasked ?? "", PrincipalWording.role(role)(language),
            area ?? PrincipalWording.everywhere(language),
            (disabledAt == nil ? PrincipalWording.active : PrincipalWording.disabled)(language),
            hasToken ? PrincipalWording.yes(language) : "",
            deputies.map { "\($0.deputy) (\($0.from)…\($0.until))" }.joined(separator: ", "),
        ]
    }
}
