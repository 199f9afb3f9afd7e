import FoundationEssentials
import Glibc

/// A bound Unix stream socket on which the daemon will listen: made by ourselves, or handed over by systemd.
///
/// `make` changes the process's umask for a moment, so it must run before any other thread exists.
public struct ListeningSocket: Sendable {
    /// The descriptor; whoever serves it closes it.
    public let descriptor: Int32
    /// The path, where we made the socket and have to remove it again.
    public let path: String?
    /// Which file it is that we made.
    private let file: FileIdentity?

    /// Binds a new socket at `path`: mode 0660, group `group` where that group exists.
    ///
    /// A file that is already there is removed only if it is a socket that refuses a connection.
    ///
    /// - Throws: ``ListeningError`` with the step that failed.
    public static func make(path: String, group: String?) throws(ListeningError) -> ListeningSocket {
        guard path.utf8.count < 108 else { throw .pathTooLong(path) }
        try removeStaleSocket(path)
        let descriptor = socket(AF_UNIX, Int32(SOCK_STREAM.rawValue) | Int32(SOCK_CLOEXEC.rawValue), 0)
        guard descriptor >= 0 else { throw .system("socket", path, errno) }
        let before = umask(0o177)
        let bound = withAddress(path) { bind(descriptor, $0, $1) }
        let failure = errno
        umask(before)
        guard bound == 0 else {
            close(descriptor)
            throw .system("bind", path, failure)
        }
        if let group, let entry = getgrnam(group) {
            // An ordinary user who is not in the group keeps the socket to himself; that is no error.
            _ = chown(path, uid_t.max, entry.pointee.gr_gid)
        }
        guard chmod(path, 0o660) == 0 else {
            let failure = errno
            close(descriptor)
            throw .system("chmod", path, failure)
        }
        return ListeningSocket(descriptor: descriptor, path: path, file: identity(of: path))
    }

    /// The socket that systemd passed, where it passed one to this process (`LISTEN_PID`, `LISTEN_FDS`).
    ///
    /// The variables are removed from the environment, so that no child takes the socket for its own.
    ///
    /// - Throws: ``ListeningError`` where something else than one Unix stream socket was passed.
    public static func adopted() throws(ListeningError) -> ListeningSocket? {
        defer { for name in ["LISTEN_PID", "LISTEN_FDS", "LISTEN_FDNAMES"] { unsetenv(name) } }
        guard let pid = getenv("LISTEN_PID").flatMap({ Int32(String(cString: $0)) }), pid == getpid() else {
            return nil
        }
        guard let count = getenv("LISTEN_FDS").flatMap({ Int(String(cString: $0)) }), count > 0 else { return nil }
        guard count == 1 else { throw .adoptedSeveral(count) }
        let descriptor: Int32 = 3
        var type: Int32 = 0
        var length = socklen_t(MemoryLayout<Int32>.size)
        guard getsockopt(descriptor, SOL_SOCKET, SO_TYPE, &type, &length) == 0, type == Int32(SOCK_STREAM.rawValue)
        else { throw .adoptedNoStream }
        _ = fcntl(descriptor, F_SETFD, FD_CLOEXEC)
        return ListeningSocket(descriptor: descriptor, path: nil, file: nil)
    }

    /// Removes the socket file, where we made it and it is still ours: while this daemon was draining its successor may
    /// have put another one in its place.
    public func removeFile() {
        guard let path, let file, let present = Self.identity(of: path), present == file else { return }
        unlink(path)
    }

    /// A number of an inode is soon given again, so the moment belongs to it.
    private struct FileIdentity: Sendable, Hashable {
        var device: UInt
        var inode: UInt
        var made: Date
    }

    private static func identity(of path: String) -> FileIdentity? {
        guard let found = try? FileManager.default.attributesOfItem(atPath: path),
            let device = found[.systemNumber] as? UInt, let inode = found[.systemFileNumber] as? UInt,
            let made = found[.modificationDate] as? Date
        else { return nil }
        return FileIdentity(device: device, inode: inode, made: made)
    }

    private static func removeStaleSocket(_ path: String) throws(ListeningError) {
        // Links are not followed: a link is not a socket, and is left alone.
        guard let found = try? FileManager.default.attributesOfItem(atPath: path) else { return }
        guard found[.type] as? FileAttributeType == .typeSocket else { throw .notASocket(path) }
        let probe = socket(AF_UNIX, Int32(SOCK_STREAM.rawValue) | Int32(SOCK_CLOEXEC.rawValue), 0)
        guard probe >= 0 else { throw .system("socket", path, errno) }
        defer { close(probe) }
        guard withAddress(path, { connect(probe, $0, $1) }) != 0 else { throw .inUse(path) }
        // Another daemon may bind between the probe and the unlink; the bind after it then fails, which is clear.
        if errno == ECONNREFUSED { unlink(path) } else { throw .system("connect", path, errno) }
    }

    private static func withAddress(
        _ path: String, _ body: (UnsafePointer<sockaddr>, socklen_t) -> Int32
    ) -> Int32 {
        var address = sockaddr_un()
        address.sun_family = sa_family_t(AF_UNIX)
        withUnsafeMutableBytes(of: &address.sun_path) { room in
            room.copyBytes(from: path.utf8.prefix(room.count - 1))
        }
        let size = socklen_t(MemoryLayout<sockaddr_un>.size)
        return withUnsafePointer(to: &address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { body($0, size) }
        }
    }
}
