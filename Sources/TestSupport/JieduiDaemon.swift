import Foundation

/// A real `jieduid` with socket, key and, on SQLite, database in a folder of its own, for tests that go through the real binaries.
public final class JieduiDaemon: Sendable {
    /// The folder with its database, key and socket.
    public let folder: TemporaryFolder
    /// The running process.
    public let process: ChildProcess
    private let language: String

    /// Path of the admin socket.
    public var socket: String { folder["admin.sock"] }

    /// Starts the daemon and waits until it says that it is ready, in the way in which it tells systemd.
    ///
    /// A second start in the same folder finds the database of the first.
    /// - Parameter database: the database URL; a SQLite file in the folder where there is none.
    /// - Throws: ``SupportError`` where it ends, or does not become ready within `seconds`.
    public init(
        in folder: TemporaryFolder, database: String? = nil, arguments: [String] = [],
        environment: [String: String] = [:], language: String = "en_US.UTF-8", seconds: Int = 180
    ) async throws {
        let notices = try NoticeSocket(path: folder["notify.sock"])
        var surroundings = Products.environment(home: folder, language: language)
        surroundings["NOTIFY_SOCKET"] = notices.path
        surroundings.merge(environment) { $1 }
        self.folder = folder
        self.language = language
        process = try ChildProcess(
            Products.path(of: "jieduid"),
            [
                // Where systemd passes credentials the key is one of them, or it is made beside the database.
                "--config",
                try folder.write(
                    surroundings["CREDENTIALS_DIRECTORY"] == nil ? "key: \(folder["jiedui.key"])\n" : "# empty\n",
                    to: "jiedui.yaml"),
                "--database", database ?? "sqlite://\(folder["jiedui.db"])", "--socket", folder["admin.sock"],
            ] + arguments,
            environment: surroundings, name: "jieduid", in: folder)
        guard await notices.awaitReady(of: process.pid, seconds: seconds) else {
            await kill()
            throw SupportError("jieduid did not become ready; its last words: \(process.messages.suffix(2000))")
        }
    }

    /// Runs `jiedui` against this daemon and waits for its end.
    public func jiedui(_ arguments: String...) async throws -> CommandOutcome {
        try await start(arguments).finished()
    }

    /// Starts `jiedui` against this daemon, for commands that run beside others or whose daemon dies.
    public func start(
        _ arguments: [String], environment: [String: String] = [:], input: String = "/dev/null"
    ) throws -> RunningCommand {
        try RunningCommand(
            Products.path(of: "jiedui"), ["--socket", socket] + arguments,
            environment: Products.environment(home: folder, language: language).merging(environment) { $1 }, in: folder,
            input: input)
    }

    /// Kills it at once (SIGKILL) and waits until it is gone.
    public func kill() async {
        process.signal(SIGKILL)
        await process.ended()
    }

    /// Asks it to stop (SIGTERM) and waits until it has.
    @discardableResult
    public func stop() async -> ProcessEnd {
        process.signal(SIGTERM)
        return await process.ended()
    }
}
