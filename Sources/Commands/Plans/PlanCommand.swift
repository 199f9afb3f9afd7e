import AdminAPI
import AdminClient
import ArgumentParser
import Wording

/// `jiedui plan HOUSEHOLD`.
struct PlanCommand: SessionCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "plan", abstract: Help.text(DecisionHelp.plan),
            discussion: Help.text(DecisionHelp.planExamples))
    }

    @Argument(help: Help.of(CommandWording.householdHelp, value: "household"))
    var household: String

    @Option(help: Help.of(CommandWording.asOfHelp, value: "day"))
    var asOf: String?

    @Option(help: Help.of(DecisionHelp.html, value: "file"), completion: .file(extensions: ["html"]))
    var html: String?

    @OptionGroup var global: GlobalOptions

    func run(_ session: Session) async throws {
        if let html {
            let file = try OutputFile(html)
            try await session.client.download(
                URLText.path("households", household, "plan.html"), [("as_of", asOf)]
            ) { try file.write($0) }
            try file.finish()
            session.note(PlanWording.written(html))
            return
        }
        let answer = try await session.client.get(
            URLText.path("households", household, "plan"), [("as_of", asOf)], as: PlanDetail.self)
        session.show(answer) { plan in
            let heading = [plan.household, plan.householdName, plan.areaName].compactMap { $0 }
            session.console.print("\(session.text(PlanWording.title)) \(heading.joined(separator: " "))  \(plan.asOf)")
            for section in plan.sections where !section.facts.isEmpty || !section.rows.isEmpty {
                session.console.print("\n" + section.title)
                session.facts(
                    section.facts.map {
                        (Phrase(zh: $0.name, en: $0.name), $0.value ?? session.text(PlanWording.unknown))
                    })
                if !section.rows.isEmpty { session.table(section.columns.map { .init($0) }, section.rows) }
            }
        }
    }
}

/// `jiedui history HOUSEHOLD --on DAY`.
struct HistoryCommand: SessionCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(commandName: "history", abstract: Help.text(DecisionHelp.history))
    }

    @Argument(help: Help.of(CommandWording.householdHelp, value: "household"))
    var household: String

    @Option(help: Help.of(DecisionHelp.historyDay, value: "day"))
    var on: String

    @OptionGroup var global: GlobalOptions

    func run(_ session: Session) async throws {
        let answer = try await session.client.get(
            URLText.path("households", household, "history"), [("on", on)], as: HouseholdHistory.self)
        session.show(answer) { history in
            session.facts([
                (CommandWording.household, history.household), (PlanWording.day, history.on),
                (PlanWording.status, history.status?.name ?? session.text(PlanWording.unknown)),
                (PlanWording.exitUntil, history.exitUntil),
            ])
            session.table(history.pairings)
            for proposal in history.proposals {
                session.console.print(
                    "\(proposal.run)  \(proposal.helper.key) \(proposal.helper.shown)  \(proposal.state.name)")
            }
        }
    }
}

/// `jiedui check`.
struct CheckCommand: SessionCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(commandName: "check", abstract: Help.text(DecisionHelp.check))
    }

    @Option(help: Help.of(CommandWording.areaHelp, value: "code"))
    var area: String?

    @OptionGroup var global: GlobalOptions

    func run(_ session: Session) async throws {
        let answer = try await session.client.post("/v1/checks/standing", [("area", area)], as: StandingResult.self)
        session.show(answer) { result in
            session.say(
                DecisionHelp.checked(result.looked, opened: result.opened, gone: result.gone, open: result.open))
        }
        if answer.value.open > 0 { session.noteAttention() }
    }
}
