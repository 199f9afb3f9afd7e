import AdminAPI
import AdminClient
import ArgumentParser
import Wording

/// `jiedui runs cancel JOB`.
struct RunsCancel: SessionCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "cancel", abstract: Help.text(CommandWording.runsCancelAbstract),
            discussion: Help.text(CommandWording.runsCancelExamples))
    }

    @Argument(help: Help.of(CommandWording.jobHelp, value: "job"))
    var job: String

    @OptionGroup var global: GlobalOptions

    func run(_ session: Session) async throws {
        let answer = try await session.client.post(URLText.path("runs", job, "cancel"), [], as: JobItem.self)
        session.show(answer) { item in
            switch item.state {
            case "cancelled": session.say(CaseworkWording.cancelled(item.job, kept: item.kept ?? []))
            case "done", "failed": session.say(CaseworkWording.endedBefore(item.job))
            default: session.say(CaseworkWording.cancelAsked(item.job))
            }
        }
        guard !["done", "failed"].contains(answer.value.state) else {
            throw CommandFailure(.refused, "job_ended", CaseworkWording.endedBefore(answer.value.job))
        }
    }
}

/// `jiedui jobs`.
struct JobsCommand: SessionCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "jobs", abstract: Help.text(CommandWording.jobsAbstract),
            discussion: Help.text(CommandWording.jobsExamples))
    }

    @OptionGroup var page: PageOptions
    @OptionGroup var global: GlobalOptions

    func run(_ session: Session) async throws {
        session.show(page: try await session.client.get("/v1/jobs", page.query, as: Page<JobItem>.self))
    }
}

extension JobItem: Listed {
    static func columns(_ language: Language) -> [TextTable.Column] {
        [
            .init(CommandWording.job(language)), .init(CommandWording.kind(language)),
            .init(CommandWording.state(language)), .init(CommandWording.area(language)),
            .init(CommandWording.result(language)), .init(CommandWording.actor(language)),
            .init(CommandWording.at(language)), .init(CommandWording.claims(language), isNumber: true),
        ]
    }

    func cells(_ language: Language) -> [String] {
        [
            job, CommandWording.jobKind(kind)(language), CaseworkWording.jobState(state)(language), area ?? "—",
            result ?? "—", actor, created, "\(claims)",
        ]
    }
}
