import Foundation

/// The receiving end of systemd's readiness protocol (sd_notify): a datagram socket that hears `READY=1`.
final class NoticeSocket: Sendable {
    let path: String
    private let descriptor: Int32

    init(path: String) throws {
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
        await withCheckedContinuation { continuation in
            Thread.detachNewThread { continuation.resume(returning: self.listen(to: pid, seconds: seconds)) }
        }
    }

    private func listen(to pid: Int32, seconds: Int) -> Bool {
        var buffer = [UInt8](repeating: 0, count: 4096)
        for _ in 0..<(seconds * 10) {
            var request = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
            if poll(&request, 1, 100) > 0 {
                let count = recv(descriptor, &buffer, buffer.count, 0)
                let text = String(decoding: buffer[0..<max(0, count)], as: UTF8.self)
                if text.split(separator: "\n").contains("READY=1") { return true }
            }
            if kill(pid, 0) != 0 { return false }
        }
        return false
    }
}
