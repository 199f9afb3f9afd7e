import AdminAPI
import AdminClient
import ArgumentParser
import Wording

/// `jiedui runs show RUN`: the result, or one of its lists.
struct RunsShow: SessionCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "show", abstract: Help.text(CommandWording.runsShowAbstract),
            discussion: Help.text(CommandWording.runsShowExamples))
    }

    @Argument(help: Help.of(CommandWording.runHelp, value: "run"))
    var run: String

    @Flag(help: Help.of(CommandWording.listHelp))
    var list: RunPart?

    @OptionGroup var page: PageOptions
    @OptionGroup var global: GlobalOptions

    func run(_ session: Session) async throws {
        switch list {
        case nil:
            let answer = try await session.client.get(URLText.path("runs", run), as: RunResult.self)
            session.show(answer) { RunReport(session).print($0) }
        case .proposals:
            session.show(
                page: try await session.client.get(
                    URLText.path("runs", run, "proposals"), page.query, as: Page<ProposalItem>.self))
        case .places:
            session.show(
                page: try await session.client.get(
                    URLText.path("runs", run, "places"), page.query, as: Page<PlaceItem>.self))
        case .towns:
            session.show(
                page: try await session.client.get(
                    URLText.path("runs", run, "towns"), page.query, as: Page<TownItem>.self))
        case .uncovered, .notClear, .outside:
            let part = list?.route ?? ""
            session.show(
                page: try await session.client.get(
                    URLText.path("runs", run, part), page.query, as: Page<UncoveredItem>.self))
        }
    }
}

/// The lists of a run.
enum RunPart: String, EnumerableFlag {
    case proposals, uncovered, notClear, outside, places, towns

    /// The last part of the route.
    var route: String { self == .notClear ? "not_clear" : rawValue }

    static func help(for value: RunPart) -> ArgumentHelp? {
        Help.of(CommandWording.runPart(value.route))
    }
}

extension ProposalItem: Listed {
    static func columns(_ language: Language) -> [TextTable.Column] {
        [
            .init(CommandWording.household(language)), .init(CommandWording.head(language)),
            .init(CommandWording.area(language)), .init(CommandWording.tier(language), isNumber: true),
            .init(CommandWording.helper(language)), .init(CommandWording.score(language), isNumber: true),
            .init(CommandWording.state(language)), .init(CommandWording.reasons(language)),
        ]
    }

    func cells(_ language: Language) -> [String] {
        [
            household, householdName ?? "", areaName, "\(tier)", helper.shown, Score.text(score),
            CommandWording.proposalState(state)(language), reasons.joined(separator: language == .zh ? ";" : "; "),
        ]
    }
}

extension UncoveredItem: Listed {
    static func columns(_ language: Language) -> [TextTable.Column] {
        [
            .init(CommandWording.household(language)), .init(CommandWording.head(language)),
            .init(CommandWording.area(language)), .init(CommandWording.tier(language), isNumber: true),
            .init(CommandWording.reason(language)),
        ]
    }

    func cells(_ language: Language) -> [String] {
        [household, householdName ?? "", areaName, tier.map(String.init) ?? "", reason]
    }
}

extension PlaceItem: Listed {
    static func columns(_ language: Language) -> [TextTable.Column] {
        [
            .init(CommandWording.helper(language)), .init(CommandWording.tierGained(language), isNumber: true),
            .init(CommandWording.scoreGained(language), isNumber: true),
        ]
    }

    func cells(_ language: Language) -> [String] {
        [helper.shown, tier.map(String.init) ?? "—", Score.text(score)]
    }
}

extension TownItem: Listed {
    static func columns(_ language: Language) -> [TextTable.Column] {
        [
            .init(CommandWording.area(language)), .init(CommandWording.inScope(language), isNumber: true),
            .init(CommandWording.withoutLead(language), isNumber: true),
            .init(CommandWording.withoutCandidates(language), isNumber: true),
            .init(CommandWording.bestPlace(language)), .init(CommandWording.tierGained(language), isNumber: true),
            .init(CommandWording.scoreGained(language), isNumber: true),
        ]
    }

    func cells(_ language: Language) -> [String] {
        [
            name, "\(inScope)", "\(uncovered)", "\(withoutCandidates)", best?.helper.shown ?? "—",
            best?.tier.map(String.init) ?? "—", best.map { Score.text($0.score) } ?? "—",
        ]
    }
}
