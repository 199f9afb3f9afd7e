import Glibc
import NIOCore

/// Who is at the other end of a Unix socket, as the kernel recorded it at connect time (`SO_PEERCRED`).
public struct PeerCredentials: Sendable, Hashable {
    /// The process id.
    public var pid: Int32
    /// The effective user id.
    public var uid: UInt32
    /// The effective group id.
    public var gid: UInt32

    /// Credentials from their parts.
    public init(pid: Int32, uid: UInt32, gid: UInt32) {
        self.pid = pid
        self.uid = uid
        self.gid = gid
    }

    /// Asks the kernel; `nil` where the channel is no Unix socket or is closed already.
    static func of(_ channel: any Channel) async -> PeerCredentials? {
        guard let options = channel as? any SocketOptionProvider else { return nil }
        // The C type `ucred` needs _GNU_SOURCE and is invisible here; its layout is pid, uid, gid.
        let answer: EventLoopFuture<(Int32, UInt32, UInt32)> = options.unsafeGetSocketOption(
            level: .socket, name: .init(rawValue: SO_PEERCRED))
        guard let (pid, uid, gid) = try? await answer.get() else { return nil }
        return PeerCredentials(pid: pid, uid: uid, gid: gid)
    }
}
