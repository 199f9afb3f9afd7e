import Foundation

/// A child process whose output goes to two files, so that no pipe can fill up and block it.
public final class ChildProcess: Sendable {
    /// Its process id.
    public let pid: Int32
    private let folder: TemporaryFolder
    private let name: String
    private let end: Task<ProcessEnd, Never>

    /// Starts `program` with exactly `environment`, its output in `NAME.out` and `NAME.err` of `folder`.
    ///
    /// - Parameter input: the file that it finds on standard input.
    /// - Throws: ``SupportError`` where the program cannot be started.
    public init(
        _ program: String, _ arguments: [String], environment: [String: String], name: String,
        in folder: TemporaryFolder, input: String = "/dev/null"
    ) throws {
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        posix_spawn_file_actions_addopen(&actions, 0, input, O_RDONLY, 0)
        let flags = O_WRONLY | O_CREAT | O_APPEND
        posix_spawn_file_actions_addopen(&actions, 1, folder["\(name).out"], flags, 0o600)
        posix_spawn_file_actions_addopen(&actions, 2, folder["\(name).err"], flags, 0o600)

        var argv: [UnsafeMutablePointer<CChar>?] = ([program] + arguments).map { strdup($0) }
        var envp: [UnsafeMutablePointer<CChar>?] = environment.sorted { $0.key < $1.key }.map {
            strdup("\($0.key)=\($0.value)")
        }
        argv.append(nil)
        envp.append(nil)
        defer { (argv + envp).forEach { free($0) } }
        var pid: pid_t = 0
        let failure = posix_spawn(&pid, program, &actions, nil, argv, envp)
        guard failure == 0 else { throw SupportError("cannot start \(program): errno \(failure)") }

        self.pid = pid
        self.folder = folder
        self.name = name
        let child = pid
        self.end = Task {
            await withCheckedContinuation { continuation in
                Thread.detachNewThread { continuation.resume(returning: Self.wait(for: child)) }
            }
        }
    }

    /// Waits until it has ended.
    @discardableResult
    public func ended() async -> ProcessEnd { await end.value }

    /// Sends a signal; without effect where the process has ended.
    public func signal(_ number: Int32) {
        _ = kill(pid, number)
    }

    /// What it has written to standard output so far.
    public var output: String { (try? folder.text(of: "\(name).out")) ?? "" }

    /// What it has written to standard error so far.
    public var messages: String { (try? folder.text(of: "\(name).err")) ?? "" }

    private static func wait(for pid: pid_t) -> ProcessEnd {
        var status: Int32 = 0
        while waitpid(pid, &status, 0) == -1, errno == EINTR {}
        let signal = status & 0x7F
        return signal == 0 ? .exit((status >> 8) & 0xFF) : .signal(signal)
    }
}
