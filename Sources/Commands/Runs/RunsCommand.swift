import AdminAPI
import AdminClient
import ArgumentParser
import Wording

/// `jiedui runs list|show|repeat|diff|export`.
struct RunsCommand: ParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "runs", abstract: Help.text(CommandWording.runsAbstract),
            subcommands: [
                RunsList.self, RunsShow.self, RunsRepeat.self, RunsDiff.self, RunsExport.self, RunsCancel.self,
            ])
    }
}

/// `jiedui runs list`.
struct RunsList: SessionCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(commandName: "list", abstract: Help.text(CommandWording.runsListAbstract))
    }

    @Option(help: Help.of(CommandWording.areaHelp, value: "code"))
    var area: String?

    @OptionGroup var page: PageOptions
    @OptionGroup var global: GlobalOptions

    func run(_ session: Session) async throws {
        session.show(
            page: try await session.client.get("/v1/runs", [("area", area)] + page.query, as: Page<RunItem>.self))
    }
}

/// `jiedui runs repeat RUN`.
struct RunsRepeat: SessionCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(commandName: "repeat", abstract: Help.text(CommandWording.runsRepeatAbstract))
    }

    @Argument(help: Help.of(CommandWording.runHelp, value: "run"))
    var run: String

    @Option(help: Help.of(CommandWording.threadsHelp, value: "n"))
    var threads: Int?

    @OptionGroup var global: GlobalOptions

    func run(_ session: Session) async throws {
        let answer = try await session.client.post(
            URLText.path("runs", run, "repeat"), [("threads", threads.map(String.init))], as: RepeatResult.self)
        session.show(answer) { result in
            session.say(
                result.identical
                    ? CommandWording.repeatSame(result.bytes, result.digest)
                    : CommandWording.repeatOther(result.digest, result.repeated))
        }
        guard answer.value.identical else {
            throw CommandFailure(.internal, "repeat_differs", CommandWording.repeatDiffers)
        }
    }
}

/// `jiedui runs diff FIRST SECOND`.
struct RunsDiff: SessionCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(commandName: "diff", abstract: Help.text(CommandWording.runsDiffAbstract))
    }

    @Argument(help: Help.of(CommandWording.runHelp, value: "run"))
    var first: String

    @Argument(help: Help.of(CommandWording.runHelp, value: "run"))
    var second: String

    @OptionGroup var global: GlobalOptions

    func run(_ session: Session) async throws {
        let answer = try await session.client.get(
            URLText.path("runs", first, "difference"), [("with", second)], as: RunDiff.self)
        session.show(answer) { diff in
            session.table(diff.items)
            session.say(CommandWording.differing(diff.items.count))
        }
    }
}

extension RunItem: Listed {
    static func columns(_ language: Language) -> [TextTable.Column] {
        [
            .init(CommandWording.run(language)), .init(CommandWording.kind(language)),
            .init(CommandWording.area(language)), .init(CommandWording.asOf(language)),
            .init(CommandWording.pack(language)), .init(CommandWording.at(language)),
            .init(CommandWording.inScope(language), isNumber: true),
            .init(CommandWording.covered(language), isNumber: true),
            .init(CommandWording.pairs(language), isNumber: true),
            .init(CommandWording.score(language), isNumber: true),
        ]
    }

    func cells(_ language: Language) -> [String] {
        [
            run, kind, area, asOf, pack, at, "\(households.inScope)", "\(households.covered)", "\(pairs)",
            Score.text(score),
        ]
    }
}

extension RunDifference: Listed {
    static func columns(_ language: Language) -> [TextTable.Column] {
        [
            .init(CommandWording.household(language)), .init(CommandWording.before(language)),
            .init(CommandWording.after(language)),
        ]
    }

    func cells(_ language: Language) -> [String] {
        [household, before?.shown ?? "—", after?.shown ?? "—"]
    }
}
