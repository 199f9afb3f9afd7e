import AdminAPI
import AdminClient
import ArgumentParser
import Wording

/// `jiedui explain HOUSEHOLD|COMMUNITY --run RUN [--versus HELPER]`, `jiedui explain --helper HELPER --run RUN`.
struct ExplainCommand: SessionCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "explain", abstract: Help.text(CommandWording.explainAbstract),
            discussion: Help.text(CommandWording.explainExamples))
    }

    @Argument(help: Help.of(HelpWording.explainSubject, value: "household"))
    var household: String?

    @Option(help: Help.of(HelpWording.explainHelper, value: "helper"))
    var helper: String?

    @Option(help: Help.of(CommandWording.runHelp, value: "run"))
    var run: String

    @Option(help: Help.of(CommandWording.versusHelp, value: "helper"))
    var versus: String?

    @OptionGroup var global: GlobalOptions

    func validate() throws {
        if (household == nil) == (helper == nil) { throw ValidationError(Help.text(HelpWording.explainWhat)) }
    }

    func run(_ session: Session) async throws {
        let kind = try await session.client.get(URLText.path("runs", run), as: RunResult.self).value.kind
        switch kind {
        case "support", "community":
            let subject = kind == "support" ? "household" : "community"
            let answer = try await session.client.get(
                URLText.path("runs", run, "why"), [(subject, household), ("helper", helper), ("versus", versus)],
                as: HelpExplanation.self)
            session.show(answer) { HelpReport(session).print($0) }
        case "offers" where helper == nil:
            session.show(
                shares: try await session.client.get(
                    URLText.path("runs", run, "shares"), [("household", household)], as: ShareExplanation.self))
        default:
            guard let household else { throw CommandFailure(.usage, "usage", HelpWording.explainWhat) }
            let answer = try await session.client.get(
                "/v1/explain", [("household", household), ("run", run), ("versus", versus)], as: Explanation.self)
            session.show(answer) { ExplanationReport(session).print($0) }
        }
    }
}

/// `jiedui recommend HOUSEHOLD [-n N]`.
struct RecommendCommand: SessionCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "recommend", abstract: Help.text(CommandWording.recommendAbstract),
            discussion: Help.text(CommandWording.recommendExamples))
    }

    @Argument(help: Help.of(CommandWording.householdHelp, value: "household"))
    var household: String

    @Option(name: [.customShort("n"), .customLong("count")], help: Help.of(CommandWording.countHelp, value: "n"))
    var count = 5

    @Option(help: Help.of(CommandWording.runHelp, value: "run"))
    var run: String?

    @OptionGroup var global: GlobalOptions

    func run(_ session: Session) async throws {
        let answer = try await session.client.get(
            "/v1/recommend", [("household", household), ("run", run), ("count", "\(count)")],
            as: ItemList<Recommendation>.self)
        session.show(list: answer)
    }
}

extension Recommendation: Listed {
    static func columns(_ language: Language) -> [TextTable.Column] {
        [
            .init(CommandWording.key(language)), .init(CommandWording.helper(language)),
            .init(CommandWording.effect(language), isNumber: true),
            .init(CommandWording.score(language), isNumber: true), .init(CommandWording.free(language), isNumber: true),
        ]
    }

    func cells(_ language: Language) -> [String] {
        [helper.key, helper.shown, Score.text(effect), Score.text(score), "\(free)"]
    }
}
