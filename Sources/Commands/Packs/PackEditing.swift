import AdminAPI
import AdminClient
import ArgumentParser
import Wording

/// `jiedui pack diff A B`.
struct PackDiffCommand: SessionCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(commandName: "diff", abstract: Help.text(ProgrammeHelp.packDiff))
    }

    @Argument(help: Help.of(ProgrammeHelp.first, value: "pack"))
    var first: String

    @Argument(help: Help.of(ProgrammeHelp.second, value: "pack"))
    var second: String

    @Option(help: Help.of(CommandWording.areaHelp, value: "code"))
    var area: String?

    @Option(name: .customLong("as-of"), help: Help.of(CommandWording.asOfHelp, value: "day"))
    var asOf: String?

    @Option(help: Help.of(CommandWording.limitHelp, value: "n"))
    var limit = 50

    @OptionGroup var global: GlobalOptions

    func run(_ session: Session) async throws {
        let answer = try await session.client.get(
            URLText.path("packs", first, "diff", second),
            [("area", area), ("as_of", asOf), ("limit", "\(limit)")], as: PackDiff.self)
        func cut(_ text: String?) -> String { DisplayWidth.cut(text ?? "", to: 40) }
        session.show(answer) { diff in
            if diff.lines.isEmpty { session.say(ProgrammeWording.same) }
            session.table(
                [.init(session.text(CommandWording.path)), .init(first), .init(second)],
                diff.lines.map { [$0.path, cut($0.first), cut($0.second)] })
            guard let households = diff.households else { return }
            session.console.print("")
            session.say(ProgrammeWording.differing(diff.differing, households))
            session.table(
                [
                    .init(session.text(CommandWording.number)), .init(session.text(ProgrammeHelp.subject)),
                    .init(first), .init(second),
                ],
                diff.served.map { [$0.household, $0.subject.name, $0.first, $0.second] })
        }
    }
}

/// `jiedui pack new --from PACK --id ID --area AREA --first DAY`.
struct PackNew: SessionCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(commandName: "new", abstract: Help.text(ProgrammeHelp.packNew))
    }

    @Option(name: .customLong("from"), help: Help.of(ProgrammeHelp.packFrom, value: "pack"))
    var parent: String

    @Option(help: Help.of(ProgrammeHelp.packID, value: "id"))
    var id: String

    @Option(help: Help.of(ProgrammeHelp.packName, value: "text"))
    var name: String?

    @Option(help: Help.of(CommandWording.areaHelp, value: "code"))
    var area: String

    @Option(help: Help.of(ProgrammeHelp.packFirst, value: "day"))
    var first: String

    @Option(name: .shortAndLong, help: Help.of(CommandWording.outputHelp, value: "file"), completion: .file())
    var output: String?

    @OptionGroup var global: GlobalOptions

    func run(_ session: Session) async throws {
        let answer = try await session.client.post(
            URLText.path("packs", parent, "heir"),
            body: NewPackRequest(id: id, name: name ?? id, area: area, from: first), as: PackSource.self)
        guard let output else {
            session.show(answer) { session.console.print($0.text) }
            return
        }
        try OutputFile.write(answer.value.text.utf8, to: output)
        session.say(CommandWording.written(output))
    }
}

/// `jiedui pack set KEY VALUE --pack PACK --from DAY`.
struct PackSet: SessionCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "set", abstract: Help.text(ProgrammeHelp.packSet),
            discussion: Help.text(ProgrammeHelp.packSetExamples))
    }

    @Argument(help: Help.of(ProgrammeHelp.key, value: "key"))
    var key: String

    @Argument(help: Help.of(ProgrammeHelp.value, value: "value"))
    var value: String

    @Option(help: Help.of(CommandWording.packHelp, value: "pack"))
    var pack: String

    @Option(help: Help.of(ProgrammeHelp.from, value: "day"))
    var from: String?

    @Option(help: Help.of(ProgrammeHelp.document, value: "key"))
    var document: String?

    @Option(help: Help.of(ProgrammeHelp.article, value: "text"))
    var article: String?

    @Option(help: Help.of(CommandWording.bodyHelp, value: "body"))
    var body: String?

    @Option(help: Help.of(CommandWording.dayHelp, value: "day"))
    var day: String?

    @Option(help: Help.of(CommandWording.minuteHelp, value: "minute"))
    var minute: String?

    @OptionGroup var global: GlobalOptions

    func run(_ session: Session) async throws {
        let setting = PackSetting(
            key: key, value: value, from: from, document: document, article: article, body: body, day: day,
            minute: minute)
        let answer = try await session.client.post(
            URLText.path("packs", pack, "set"), body: setting, as: PackItem.self)
        session.show(answer) { item in
            session.table([item])
            session.say(ProgrammeHelp.entered)
        }
    }
}
