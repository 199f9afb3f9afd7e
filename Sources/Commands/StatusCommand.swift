import AdminAPI
import AdminClient
import ArgumentParser
import Wording

/// `jiedui status`.
struct StatusCommand: SessionCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "status", abstract: Help.text(CommandWording.statusAbstract),
            discussion: Help.text(CommandWording.statusExamples))
    }

    @OptionGroup var global: GlobalOptions

    func run(_ session: Session) async throws {
        let answer = try await session.client.get("/v1/status", as: ServiceStatus.self)
        session.show(answer) { status in
            let peer = status.peer
            session.facts([
                (CommandWording.daemon, "jieduid \(status.version), \(status.state), pid \(status.pid)"),
                (CommandWording.since, status.startedAt),
                (
                    CommandWording.store,
                    status.store.map { "\($0.kind), \(session.text(CommandWording.schema($0.schema)))" }
                ),
                (CommandWording.households, status.store?.households.map(String.init)),
                (CommandWording.helpers, status.store?.helpers.map(String.init)),
                (CommandWording.jobs, "\(status.jobs)"),
                (
                    CommandWording.you,
                    "uid \(peer.uid), \(peer.role ?? session.text(CommandWording.noRole))"
                        + (peer.area.map { ", \($0)" } ?? "")
                ),
            ])
            if status.api != APIVersion.current { session.note(CommandWording.otherVersion(status.api)) }
        }
    }
}
