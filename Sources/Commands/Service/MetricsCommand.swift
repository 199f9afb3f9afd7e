import AdminClient
import ArgumentParser
import FoundationEssentials
import Wording

/// `jiedui metrics`.
struct MetricsCommand: SessionCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(commandName: "metrics", abstract: Help.text(ServiceWording.metricsAbstract))
    }

    @OptionGroup var global: GlobalOptions

    func run(_ session: Session) async throws {
        try await session.client.download("/v1/metrics") { session.console.write(Data($0)) }
    }
}
