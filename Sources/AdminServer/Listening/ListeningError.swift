import Glibc
public import Wording

/// Why the daemon cannot listen.
public enum ListeningError: PresentableError {
    /// The path does not fit into a socket address (107 bytes).
    case pathTooLong(String)
    /// Something that is not a socket lies at the path.
    case notASocket(String)
    /// Another process answers on the socket.
    case inUse(String)
    /// systemd passed more than one descriptor.
    case adoptedSeveral(Int)
    /// The descriptor that systemd passed is no stream socket.
    case adoptedNoStream
    /// A system call failed: its name, the path, `errno`.
    case system(String, String, Int32)

    /// Stable identifier.
    public var code: String {
        switch self {
        case .pathTooLong: "socket_path_too_long"
        case .notASocket: "socket_path_taken"
        case .inUse: "socket_in_use"
        case .adoptedSeveral, .adoptedNoStream: "socket_activation"
        case .system: "socket_failed"
        }
    }

    /// What happened.
    public var message: Phrase {
        switch self {
        case .pathTooLong(let path): ServerWording.socketPathTooLong(path)
        case .notASocket(let path): ServerWording.notASocket(path)
        case .inUse(let path): ServerWording.socketInUse(path)
        case .adoptedSeveral(let count): ServerWording.adoptedSeveral(count)
        case .adoptedNoStream: ServerWording.adoptedNoStream
        case .system(let call, let path, let number):
            ServerWording.socketFailed(call, path, String(cString: strerror(number)))
        }
    }

    /// What to do about it.
    public var hint: Phrase? {
        switch self {
        case .inUse: ServerWording.socketInUseHint
        case .system(_, _, let number) where number == EACCES || number == ENOENT: ServerWording.socketFolderHint
        default: nil
        }
    }
}
