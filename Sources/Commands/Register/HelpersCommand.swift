import AdminAPI
import AdminClient
import ArgumentParser
import Wording

/// `jiedui helpers list|show`.
struct HelpersCommand: ParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "helpers", abstract: Help.text(CommandWording.helpersAbstract),
            subcommands: [HelpersList.self, HelpersShow.self])
    }
}

/// `jiedui helpers list`.
struct HelpersList: SessionCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "list", abstract: Help.text(CommandWording.helpersListAbstract),
            discussion: Help.text(CommandWording.helpersExamples))
    }

    @Option(help: Help.of(CommandWording.areaHelp, value: "code"))
    var area: String?

    @OptionGroup var page: PageOptions
    @OptionGroup var global: GlobalOptions

    func run(_ session: Session) async throws {
        let query = [("area", area)] + page.query
        session.show(page: try await session.client.get("/v1/helpers", query, as: Page<HelperItem>.self))
    }
}

/// `jiedui helpers show KEY`.
struct HelpersShow: SessionCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(commandName: "show", abstract: Help.text(CommandWording.helpersShowAbstract))
    }

    @Argument(help: Help.of(CommandWording.helperHelp, value: "helper"))
    var helper: String

    @OptionGroup var global: GlobalOptions

    func run(_ session: Session) async throws {
        let answer = try await session.client.get(URLText.path("helpers", helper), as: HelperDetail.self)
        session.show(answer) { detail in
            session.facts([
                (CommandWording.key, detail.key), (CommandWording.name, detail.name),
                (CommandWording.idNumber, detail.idNumber), (CommandWording.unit, detail.unit),
                (CommandWording.kind, detail.kind.name), (CommandWording.duty, detail.duty),
                (CommandWording.serviceAreas, detail.areaNames.joined(separator: ", ")),
                (CommandWording.capacity, detail.capacity.map(String.init) ?? session.text(CommandWording.unknown)),
                (CommandWording.capabilities, detail.capabilities.map(\.name).joined(separator: ", ")),
                (CommandWording.strengths, detail.strengths.map(\.name).joined(separator: ", ")),
                (CommandWording.vetted, detail.vetted), (CommandWording.from, detail.from),
                (CommandWording.until, detail.until),
            ])
            session.console.print("\n" + session.text(CommandWording.pairings))
            session.table(detail.pairings)
        }
    }
}

extension HelperItem: Listed {
    static func columns(_ language: Language) -> [TextTable.Column] {
        [
            .init(CommandWording.key(language)), .init(CommandWording.name(language)),
            .init(CommandWording.unit(language)), .init(CommandWording.kind(language)),
            .init(CommandWording.serviceAreas(language)), .init(CommandWording.capacity(language), isNumber: true),
            .init(CommandWording.pairings(language), isNumber: true),
        ]
    }

    func cells(_ language: Language) -> [String] {
        [
            key, name, unit ?? "", kind.name, areaNames.joined(separator: ","), capacity.map(String.init) ?? "?",
            "\(pairings)",
        ]
    }
}
