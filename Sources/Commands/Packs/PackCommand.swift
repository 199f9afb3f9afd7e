import AdminAPI
import AdminClient
import ArgumentParser
import Wording

/// `jiedui pack list|show|check|diff|new|set|adopt`.
struct PackCommand: ParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "pack", abstract: Help.text(CommandWording.packAbstract),
            subcommands: [
                PackList.self, PackShow.self, PackCheckCommand.self, PackDiffCommand.self, PackNew.self, PackSet.self,
                PackAdopt.self,
            ])
    }
}

/// `jiedui pack list`.
struct PackList: SessionCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(commandName: "list", abstract: Help.text(CommandWording.packListAbstract))
    }

    @OptionGroup var global: GlobalOptions

    func run(_ session: Session) async throws {
        session.show(list: try await session.client.get("/v1/packs", as: ItemList<PackItem>.self))
    }
}

/// `jiedui pack show PACK`.
struct PackShow: SessionCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(commandName: "show", abstract: Help.text(CommandWording.packShowAbstract))
    }

    @Argument(help: Help.of(CommandWording.packHelp, value: "pack"))
    var pack: String

    @Flag(help: Help.of(CommandWording.packTextHelp))
    var text = false

    @OptionGroup var global: GlobalOptions

    func run(_ session: Session) async throws {
        let answer = try await session.client.get(URLText.path("packs", pack), as: PackDetail.self)
        session.show(answer) { detail in
            guard !text else {
                session.console.print(detail.text)
                return
            }
            session.facts([
                (CommandWording.pack, detail.pack), (CommandWording.name, detail.name),
                (CommandWording.digest, detail.digest), (CommandWording.area, detail.area),
                (CommandWording.from, detail.from), (CommandWording.until, detail.until),
            ])
            session.table(detail.values)
        }
    }
}

/// `jiedui pack check FILE`.
struct PackCheckCommand: SessionCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(commandName: "check", abstract: Help.text(CommandWording.packCheckAbstract))
    }

    @Argument(
        help: Help.of(CommandWording.packFileHelp, value: "file"), completion: .file(extensions: ["yaml", "yml"]))
    var file: String

    @OptionGroup var global: GlobalOptions

    func run(_ session: Session) async throws {
        let answer = try await session.client.upload(file: file, to: "/v1/packs/check", as: PackCheck.self)
        session.show(answer) { check in
            session.table(check.faults)
            session.table(check.warnings ?? [])
            if check.valid { session.say(CommandWording.packValid) }
        }
        guard answer.value.valid else {
            throw CommandFailure(.refused, "bad_pack", CommandWording.packFaulty(answer.value.faults.count))
        }
    }
}

/// `jiedui pack adopt PACK --body B --day D --minute M`.
struct PackAdopt: SessionCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "adopt", abstract: Help.text(CommandWording.packAdoptAbstract),
            discussion: Help.text(CommandWording.packAdoptExamples))
    }

    @Argument(help: Help.of(CommandWording.packHelp, value: "pack"))
    var pack: String

    @Option(help: Help.of(CommandWording.bodyHelp, value: "body"))
    var body: String

    @Option(help: Help.of(CommandWording.dayHelp, value: "day"))
    var day: String

    @Option(help: Help.of(CommandWording.minuteHelp, value: "minute"))
    var minute: String

    @Option(name: .customLong("value"), help: Help.of(CommandWording.valuesHelp, value: "path"))
    var paths: [String] = []

    @OptionGroup var global: GlobalOptions

    func run(_ session: Session) async throws {
        let decision = PackAdoption(body: body, day: day, minute: minute, paths: paths.isEmpty ? nil : paths)
        let answer = try await session.client.post(
            URLText.path("packs", pack, "adopt"), body: decision, as: PackItem.self)
        session.show(answer) { item in
            session.table([item])
            session.say(CommandWording.packAdopted)
        }
    }
}

extension PackItem: Listed {
    static func columns(_ language: Language) -> [TextTable.Column] {
        [
            .init(CommandWording.pack(language)), .init(CommandWording.name(language)),
            .init(CommandWording.area(language)), .init(CommandWording.from(language)),
            .init(CommandWording.until(language)), .init(CommandWording.values(language), isNumber: true),
            .init(CommandWording.undecided(language), isNumber: true), .init(CommandWording.digest(language)),
        ]
    }

    func cells(_ language: Language) -> [String] {
        [pack, name, area, from, until ?? "", "\(values)", "\(defaults)", String(digest.prefix(12))]
    }
}

extension PackValue: Listed {
    static func columns(_ language: Language) -> [TextTable.Column] {
        [
            .init(CommandWording.path(language)), .init(CommandWording.value(language)),
            .init(CommandWording.basis(language)),
        ]
    }

    func cells(_ language: Language) -> [String] {
        [path, DisplayWidth.cut(value, to: 60), basis]
    }
}

extension PackFault: Listed {
    static func columns(_ language: Language) -> [TextTable.Column] {
        [
            .init(CommandWording.line(language), isNumber: true),
            .init(ProgrammeHelp.column(language), isNumber: true), .init(CommandWording.path(language)),
            .init(CommandWording.fault(language)), .init(CommandWording.remark(language)),
        ]
    }

    func cells(_ language: Language) -> [String] {
        [line.map(String.init) ?? "", column.map(String.init) ?? "", path ?? "", code, message]
    }
}
