import AdminAPI
public import ArgumentParser
import FoundationEssentials
import Glibc
import Wording

/// `jieduid [serve]`, `jieduid move`, `jieduid restore`, `jieduid doctor`.
public struct DaemonCommand: AsyncParsableCommand {
    /// Name, abstract and version.
    public static let configuration = CommandConfiguration(
        commandName: "jieduid",
        abstract: "结对守护进程 · the jiedui daemon: keeps the register, matches, answers on a Unix socket",
        version: ProductVersion.text,
        subcommands: [ServeCommand.self, RestoreCommand.self, MoveCommand.self, DoctorCommand.self],
        defaultSubcommand: ServeCommand.self)

    /// Reads the process's arguments, runs, and ends the process; what `main.swift` calls.
    public static func start() async {
        await main()
    }

    /// For the parser.
    public init() {}
}

/// `jieduid [serve] [--config FILE] [--database URL] [--socket PATH] [--log-level L]`.
struct ServeCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "serve", abstract: "启动守护进程（缺省） · runs the daemon; the default")

    @Option(help: "配置文件 · configuration file (YAML) [JIEDUI_CONFIG]")
    var config: String?

    @Option(help: "数据库 · database, sqlite:///PATH or postgresql://… [JIEDUI_DATABASE]")
    var database: String?

    @Option(help: "套接字 · socket path [JIEDUI_SOCKET]")
    var socket: String?

    @Option(help: "日志级别 · trace, debug, info, notice, warning, error, critical")
    var logLevel: String?

    /// Starts the daemon and returns when it has stopped; ends the process with 1 or 2 where it cannot start.
    func run() async throws {
        let environment = ProcessInfo.processInfo.environment
        let flags = SettingFlags(config: config, database: database, socket: socket, logLevel: logLevel)
        do {
            let settings = try Settings.load(flags, environment: environment)
            try await Daemon(settings, flags: flags, environment: environment).run()
        } catch let error as any PresentableError {
            let language: Language = environment["LANG"]?.hasPrefix("en") == true ? .en : .zh
            var text = "jieduid: \(error.message(language)) [\(error.code)]\n"
            if let hint = error.hint { text += "  \(hint(language))\n" }
            _ = text.withCString { write(STDERR_FILENO, $0, strlen($0)) }
            throw ExitCode(error.code.hasPrefix("bad_") ? 2 : 1)
        }
    }
}
