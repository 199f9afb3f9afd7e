import Foundation
import Glibc
import TestSupport

/// A small file system that can be filled: a tmpfs where the tests may mount one, else a limit on the daemon's files
/// (RLIMIT_FSIZE), which stops its writes in the same places.
struct SmallDisk: Sendable {
    let folder: TemporaryFolder
    private let isMounted: Bool

    init(at folder: TemporaryFolder, megabytes: Int) async throws {
        self.folder = folder
        isMounted = try await Self.run(
            "mount", "-t", "tmpfs", "-o", "size=\(megabytes)m,mode=700", "tmpfs", folder.path, in: folder)
    }

    /// In which way it is small.
    var how: String { isMounted ? "a tmpfs" : "a limit on file size" }

    /// Leaves no room for the daemon with this process id.
    func fill(against pid: Int32) async throws {
        guard isMounted else { return try await limit(pid) }
        let descriptor = open(folder["filler"], O_WRONLY | O_CREAT | O_APPEND, 0o600)
        guard descriptor >= 0 else { throw SupportError("filler: errno \(errno)") }
        defer { close(descriptor) }
        let block = [UInt8](repeating: 1, count: 1 << 16)
        var size = block.count
        while size > 0 { if write(descriptor, block, size) <= 0 { size /= 2 } }
    }

    /// Lets the daemon write nothing beyond the first block of any file.
    func limit(_ pid: Int32) async throws {
        guard try await Self.run("prlimit", "--pid", "\(pid)", "--fsize=4096:unlimited", in: folder) else {
            throw SupportError("prlimit")
        }
    }

    /// Makes room again.
    func empty(for pid: Int32) async throws {
        _ = try await Self.run("prlimit", "--pid", "\(pid)", "--fsize=unlimited", in: folder)
        if isMounted { unlink(folder["filler"]) }
    }

    /// Takes the file system away.
    func remove() async {
        if isMounted { _ = try? await Self.run("umount", folder.path, in: folder) }
    }

    private static func run(_ words: String..., in folder: TemporaryFolder) async throws -> Bool {
        let logs = try folder.parent()
        let path = "/usr/sbin:/usr/bin:/sbin:/bin"
        return try await RunningCommand(
            words[0], Array(words.dropFirst()), environment: ["PATH": path], in: logs
        ).finished().isDone
    }
}
