import Foundation
import Synchronization

/// A real PostgreSQL server in a folder of its own (`scripts/postgres.sh`), on a Unix socket alone.
///
/// It ends with this object or with the test process, however that ends: it watches a pipe that only they hold.
public final class PostgresServer: Sendable {
    /// The folder of its cluster, its socket and its log.
    public let folder: TemporaryFolder
    private let starter: Mutex<(process: Process, pipe: Pipe)>
    private let shelf = DatabaseShelf(places: 4)
    private static let counter = Atomic<Int>(0)

    /// The server that all tests of this process share; its commits do not reach the disk.
    public static func shared() async throws -> PostgresServer { try await running.value }

    /// The password of the role `clerk` on the shared server, whom alone it asks for one.
    public static let clerksPassword = "open-sesame"

    private static let running = Task {
        let folder = try TemporaryFolder()
        let server = try await PostgresServer(
            in: folder, options: ["--remove", "-c", "fsync=off", "-c", "shared_buffers=32MB"])
        try await server.run("CREATE ROLE clerk LOGIN PASSWORD '\(clerksPassword)'")
        return server
    }

    /// Starts a server in `folder`, on the cluster that is there or a new one, and waits until it is ready.
    ///
    /// - Throws: ``SupportError`` where it does not become ready.
    public init(in folder: TemporaryFolder, options: [String] = []) async throws {
        let (process, pipe) = (Process(), Pipe())
        process.executableURL = URL(fileURLWithPath: "\(projectRoot)/scripts/postgres.sh")
        process.arguments = [folder.path] + options
        // Daemons that are started later must not hold the pipe: the server would outlive whoever lets it go.
        for end in [pipe.fileHandleForWriting, pipe.fileHandleForReading] {
            _ = fcntl(end.fileDescriptor, F_SETFD, FD_CLOEXEC)
        }
        process.standardInput = pipe
        process.standardOutput = FileHandle.nullDevice
        process.standardError = FileHandle.nullDevice
        try? FileManager.default.removeItem(atPath: folder["data/postmaster.pid"])
        try process.run()
        self.folder = folder
        starter = Mutex((process, pipe))
        // The last line of the server's own file says how it is; a minute is for a machine with much else to do. A file
        // that another program writes can only be looked at again.
        for _ in 0..<1200 {
            if Self.state(folder).last == "ready" { return }
            try await Task.sleep(for: .milliseconds(50))
        }
        let log = (try? folder.text(of: "server.log")) ?? "no log"
        throw SupportError("PostgreSQL did not become ready: \(log.suffix(2000))")
    }

    /// The lines of `postmaster.pid`: the process id first, the state last.
    private static func state(_ folder: TemporaryFolder) -> [String] {
        let text = (try? folder.text(of: "data/postmaster.pid")) ?? ""
        return text.split(separator: "\n").map { $0.trimmingCharacters(in: .whitespaces) }
    }

    /// The connection string of a database.
    public func url(_ database: String, user: String = "postgres") -> String {
        "postgresql:///\(database)?host=\(folder.path)&user=\(user)"
    }

    /// Runs statements as an administrator; tells what they answer, columns separated by `|`.
    ///
    /// - Throws: ``SupportError`` with the server's words.
    @discardableResult
    public func run(_ statements: String..., in database: String = "postgres") async throws -> String {
        let outcome = try await RunningCommand(
            "psql",
            ["-h", folder.path, "-U", "postgres", "-d", database, "-AtXq", "-v", "ON_ERROR_STOP=1"]
                + statements.flatMap { ["-c", $0] },
            environment: ["PATH": ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin"], in: folder
        ).finished()
        guard outcome.isDone else { throw SupportError("psql: \(outcome.messages)") }
        return outcome.output.trimmingCharacters(in: .newlines)
    }

    /// Makes a database as the daemon needs it, or with other `properties`; tells its name.
    public func makeDatabase(
        _ properties: String = "TEMPLATE template0 ENCODING 'UTF8' LC_COLLATE 'C' LC_CTYPE 'C'"
    ) async throws -> String {
        let name = "test\(Self.counter.add(1, ordering: .relaxed).newValue)"
        try await run("CREATE DATABASE \(name) \(properties)")
        return name
    }

    /// Calls `body` with the name of an empty database that nobody else uses meanwhile; a few at a time.
    public func withDatabase<Result: Sendable>(
        isolation: isolated (any Actor)? = #isolation, _ body: (String) async throws -> Result
    ) async throws -> Result {
        let known = await shelf.take()
        do {
            let name: String
            if let known { name = known } else { name = try await makeDatabase() }
            let result = try await body(name)
            try await run(
                "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '\(name)' AND pid <> pg_backend_pid()",
                "ALTER DATABASE \(name) OWNER TO postgres", "DROP SCHEMA public CASCADE",
                "CREATE SCHEMA public AUTHORIZATION pg_database_owner", "GRANT USAGE ON SCHEMA public TO PUBLIC",
                in: name)
            await shelf.giveBack(name)
            return result
        } catch {
            await shelf.giveBack(nil)
            throw error
        }
    }

    /// Ends the server at once, as a power cut does (SIGKILL to all of its processes), and waits until it is gone.
    public func kill() async throws {
        guard let postmaster = Self.state(folder).first.flatMap({ Int32($0) }) else {
            throw SupportError("no process id of PostgreSQL")
        }
        let children = (try? String(contentsOfFile: "/proc/\(postmaster)/task/\(postmaster)/children", encoding: .utf8))
        for pid in [postmaster] + (children ?? "").split(separator: " ").compactMap({ Int32($0) }) {
            _ = Glibc.kill(pid, SIGKILL)
        }
        await stop()
    }

    /// Lets the server go and waits until it is gone.
    public func stop() async {
        starter.withLock { try? $0.pipe.fileHandleForWriting.close() }
        let isRunning = { self.starter.withLock { $0.process.isRunning } }
        // `Process` tells its end on a run loop, which nobody here turns; so it is asked.
        while isRunning() { try? await Task.sleep(for: .milliseconds(20)) }
    }
}
