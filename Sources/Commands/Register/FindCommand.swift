import AdminAPI
import AdminClient
import ArgumentParser
import Wording

/// `jiedui find TEXT`.
struct FindCommand: SessionCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "find", abstract: Help.text(CommandWording.findAbstract),
            discussion: Help.text(CommandWording.findExamples))
    }

    @Argument(help: Help.of(CommandWording.findHelp, value: "text"))
    var text: String

    @Option(help: Help.of(CommandWording.limitHelp, value: "n"))
    var limit: Int?

    @OptionGroup var global: GlobalOptions

    func run(_ session: Session) async throws {
        let request = FindRequest(text: text, limit: limit)
        session.show(list: try await session.client.post("/v1/find", body: request, as: ItemList<FindHit>.self))
    }
}

extension FindHit: Listed {
    static func columns(_ language: Language) -> [TextTable.Column] {
        [
            .init(CommandWording.what(language)), .init(CommandWording.key(language)),
            .init(CommandWording.name(language)), .init(CommandWording.idNumber(language)),
            .init(CommandWording.area(language)), .init(CommandWording.matched(language)),
        ]
    }

    func cells(_ language: Language) -> [String] {
        [
            CommandWording.hitKind(kind)(language), key, name ?? "", idNumber ?? "", areaName ?? "",
            CommandWording.hitMatch(matched)(language),
        ]
    }
}
