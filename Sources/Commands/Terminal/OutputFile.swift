import FoundationEssentials
import Glibc
import Wording

/// Writes a file that only its owner can read: beside its place first, then moved there, so that it is whole or absent.
struct OutputFile {
    private let path: String
    private let draft: String
    private let descriptor: Int32

    /// Opens the draft beside `path`.
    ///
    /// - Throws: ``CommandFailure`` where the folder cannot be written.
    init(_ path: String) throws(CommandFailure) {
        self.path = path
        draft = "\(path).\(getpid()).part"
        descriptor = open(draft, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, 0o600)
        guard descriptor >= 0 else { throw Self.failure(path) }
    }

    /// Appends bytes.
    func write(_ bytes: some Collection<UInt8>) throws(CommandFailure) {
        var rest = Array(bytes)[...]
        while !rest.isEmpty {
            let count = rest.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
            guard count > 0 || errno == EINTR else {
                let failure = Self.failure(path)
                discard()
                throw failure
            }
            rest = rest.dropFirst(max(count, 0))
        }
    }

    /// Puts the file in its place.
    func finish() throws(CommandFailure) {
        guard fsync(descriptor) == 0, rename(draft, path) == 0 else {
            let failure = Self.failure(path)
            discard()
            throw failure
        }
        close(descriptor)
    }

    /// Gives the file up.
    func discard() {
        unlink(draft)
        close(descriptor)
    }

    /// Writes one whole file.
    static func write(_ bytes: some Collection<UInt8>, to path: String) throws(CommandFailure) {
        let file = try OutputFile(path)
        try file.write(bytes)
        try file.finish()
    }

    /// Whether two paths name one file that exists.
    static func isSame(_ left: String, _ right: String) -> Bool {
        var (one, other) = (stat(), stat())
        return stat(left, &one) == 0 && stat(right, &other) == 0 && one.st_dev == other.st_dev
            && one.st_ino == other.st_ino
    }

    private static func failure(_ path: String) -> CommandFailure {
        CommandFailure(.usage, "cannot_write", CommandWording.cannotWrite(path, String(cString: strerror(errno))))
    }
}
