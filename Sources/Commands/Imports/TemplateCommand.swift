import AdminAPI
import AdminClient
import Glibc
import ArgumentParser
import Wording

/// `jiedui template KIND [-o FILE]`.
struct TemplateCommand: SessionCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "template", abstract: Help.text(CommandWording.templateAbstract),
            discussion: Help.text(CommandWording.templateExamples))
    }

    @Argument(help: Help.of(CommandWording.kindHelp, value: "kind"))
    var kind: ImportKind

    @Option(name: [.short, .long], help: Help.of(CommandWording.outputHelp, value: "file"))
    var output: String?

    @OptionGroup var global: GlobalOptions

    func run(_ session: Session) async throws {
        let path = output ?? "\(kind.rawValue).xlsx"
        // A filled ledger must not vanish under an empty template.
        guard access(path, F_OK) != 0 else {
            throw CommandFailure(.usage, "cannot_write", CommandWording.wouldOverwrite(path))
        }
        try await session.download(URLText.path("templates", kind.rawValue), to: path)
    }
}

extension Session {
    /// Fetches a file from the daemon into `path`, mode 0600, and says so.
    func download(_ route: String, _ query: [(String, String?)] = [], to path: String) async throws {
        let file = try OutputFile(path)
        do {
            try await client.download(route, query) { try file.write($0) }
        } catch {
            file.discard()
            throw error
        }
        try file.finish()
        note(CommandWording.written(path))
    }
}
