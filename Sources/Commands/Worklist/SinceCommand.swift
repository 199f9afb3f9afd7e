import AdminAPI
import AdminClient
import ArgumentParser
import Wording

/// `jiedui since DAY`: one page of what changed, each line with the one command that deals with it.
struct SinceCommand: SessionCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "since", abstract: Help.text(WorkHelp.since),
            discussion: Help.text(WorkHelp.sinceExamples))
    }

    @Argument(help: Help.of(WorkHelp.sinceDay, value: "day"))
    var day: String

    @Option(help: Help.of(CommandWording.areaHelp, value: "code"))
    var area: String?

    @Option(help: Help.of(WorkHelp.sinceSection, value: "section"))
    var section: String?

    @Option(help: Help.of(WorkHelp.sinceSkip, value: "n"))
    var skip: Int?

    @Option(help: Help.of(CommandWording.limitHelp, value: "n"))
    var limit: Int?

    @OptionGroup var global: GlobalOptions

    func run(_ session: Session) async throws {
        let answer = try await session.client.get(
            "/v1/since",
            [
                ("day", day), ("area", area), ("section", section), ("skip", skip.map(String.init)),
                ("limit", limit.map(String.init)),
            ], as: SincePage.self)
        session.show(answer) { page in
            if page.sections.isEmpty { session.say(SinceWording.nothing) }
            for (index, section) in page.sections.enumerated() {
                session.console.print((index > 0 ? "\n" : "") + "\(section.section.name) (\(section.total))")
                session.table(section.lines)
                let seen = (skip ?? 0) + section.lines.count
                if section.total > seen {
                    session.say(
                        SinceWording.more(
                            section.total - seen, "jiedui since \(day) --section \(section.section.code) --skip \(seen)"
                        ))
                }
            }
        }
    }
}

extension SincePage.Line: Listed {
    static func columns(_ language: Language) -> [TextTable.Column] {
        [
            .init(WorkHelp.dayHeading(language)), .init(WorkHelp.aboutHeading(language)),
            .init(WorkHelp.commandHeading(language)),
        ]
    }

    func cells(_ language: Language) -> [String] { [day, sentence, command] }
}
