import Foundation

/// The receiving end of systemd's protocol (sd_notify): a datagram socket that hears what a daemon says of itself.
public final class NoticeSocket: Sendable {
    /// What goes into `NOTIFY_SOCKET`.
    public let path: String
    private let descriptor: Int32

    /// Binds a socket at `path`; bind it before the daemon starts, and nothing that it says is lost.
    public init(path: String) throws {
        var address = sockaddr_un()
        address.sun_family = sa_family_t(AF_UNIX)
        let bytes = Array(path.utf8)
        guard bytes.count < MemoryLayout.size(ofValue: address.sun_path) else {
            throw SupportError("the path of the notice socket is too long")
        }
        withUnsafeMutableBytes(of: &address.sun_path) { $0.copyBytes(from: bytes) }
        unlink(path)
        descriptor = socket(AF_UNIX, Int32(SOCK_DGRAM.rawValue) | Int32(SOCK_CLOEXEC.rawValue), 0)
        self.path = path
        let bound = withUnsafePointer(to: &address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                bind(descriptor, $0, socklen_t(MemoryLayout<sockaddr_un>.size))
            }
        }
        guard descriptor >= 0, bound == 0 else { throw SupportError("no notice socket: errno \(errno)") }
    }

    deinit { close(descriptor) }

    /// Waits for `READY=1`; false where the process `pid` ended or `seconds` passed before it.
    func awaitReady(of pid: Int32, seconds: Int) async -> Bool {
        await notices(until: "READY=1", from: pid, seconds: seconds).last == "READY=1"
    }

    /// What was said up to `line`, which is the last one; without it where the process `pid` ended or `seconds` passed.
    public func notices(until line: String, from pid: Int32, seconds: Int = 60) async -> [String] {
        await withCheckedContinuation { continuation in
            Thread.detachNewThread {
                continuation.resume(returning: self.listen(for: line, from: pid, seconds: seconds))
            }
        }
    }

    private func listen(for line: String, from pid: Int32, seconds: Int) -> [String] {
        var heard: [String] = []
        var hasEnded = false
        for _ in 0..<(seconds * 10) {
            while let said = next(milliseconds: hasEnded ? 0 : 100) {
                for one in said {
                    heard.append(one)
                    if one == line { return heard }
                }
            }
            // What it said as it ended is read once more.
            if hasEnded { break }
            hasEnded = kill(pid, 0) != 0
        }
        return heard
    }

    /// The lines of the next notice, `nil` where none comes in time.
    private func next(milliseconds: Int32) -> [String]? {
        var request = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
        guard poll(&request, 1, milliseconds) > 0 else { return nil }
        var buffer = [UInt8](repeating: 0, count: 4096)
        let count = recv(descriptor, &buffer, buffer.count, 0)
        return String(decoding: buffer[0..<max(0, count)], as: UTF8.self).split(separator: "\n").map(String.init)
    }
}
