import Glibc
import Synchronization
import Wording

/// A file that must not be there yet: written as `FILE.partial`, mode 0600, and given its name when it is whole and on
/// disk. Nothing is ever overwritten.
final class NewFile: Sendable {
    private let path: String
    private let draft: String
    private let descriptor: Int32
    private let isOpen = Atomic<Bool>(true)

    /// - Throws: ``CommandFailure`` where the file or its draft exists, or the folder cannot be written.
    init(_ path: String) throws(CommandFailure) {
        try Self.refuseExisting(path)
        self.path = path
        draft = "\(path).partial"
        descriptor = open(draft, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, 0o600)
        if descriptor < 0, errno == EEXIST { throw Self.exists(draft) }
        guard descriptor >= 0 else { throw Self.failure(path) }
    }

    /// Refuses a path at which something is.
    static func refuseExisting(_ path: String) throws(CommandFailure) {
        var status = stat()
        guard lstat(path, &status) != 0 else { throw exists(path) }
    }

    /// The folder of a path, with links followed, so that two paths can be compared.
    static func folder(of path: String) -> String {
        let folder = path.lastIndex(of: "/").map { $0 == path.startIndex ? "/" : String(path[..<$0]) } ?? "."
        guard let real = realpath(folder, nil) else { return folder }
        defer { free(real) }
        return String(cString: real)
    }

    /// Appends bytes.
    func write(_ bytes: ArraySlice<UInt8>) throws(CommandFailure) {
        var rest = bytes
        while !rest.isEmpty {
            let count = rest.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
            guard count > 0 || errno == EINTR else { throw Self.failure(path) }
            rest = rest.dropFirst(max(count, 0))
        }
    }

    /// Flushes the file and gives it its name.
    func finish() throws(CommandFailure) {
        guard fsync(descriptor) == 0 else { throw Self.failure(path) }
        // A link fails where something took the name meanwhile; a stick without links gets a plain rename.
        if link(draft, path) == 0 {
            unlink(draft)
        } else {
            guard errno != EEXIST else { throw Self.exists(path) }
            try Self.refuseExisting(path)
            guard rename(draft, path) == 0 else { throw Self.failure(path) }
        }
        end()
        let folder = open(Self.folder(of: path), O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        guard folder >= 0 else { return }
        // Some file systems cannot flush a folder; the file itself is on disk.
        fsync(folder)
        close(folder)
    }

    /// Gives the file up; without effect where it is finished.
    func discard() {
        guard end() else { return }
        unlink(draft)
    }

    @discardableResult
    private func end() -> Bool {
        guard isOpen.exchange(false, ordering: .relaxed) else { return false }
        close(descriptor)
        return true
    }

    private static func exists(_ path: String) -> CommandFailure {
        CommandFailure(.usage, "would_overwrite", CommandWording.wouldOverwrite(path))
    }

    private static func failure(_ path: String) -> CommandFailure {
        CommandFailure(.usage, "cannot_write", CommandWording.cannotWrite(path, String(cString: strerror(errno))))
    }
}
