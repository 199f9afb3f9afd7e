import Foundation
import TestSupport

/// Answers on a socket what a daemon of an older version answered: its status, and that it knows no other path.
final class OldDaemon: Sendable {
    let socket: String
    private let descriptor: Int32

    /// Listens at `path`, with the bodies of the two answers.
    init(path: String, status: String, noRoute: String) throws {
        socket = path
        let descriptor = Glibc.socket(AF_UNIX, Int32(SOCK_STREAM.rawValue) | Int32(SOCK_CLOEXEC.rawValue), 0)
        self.descriptor = descriptor
        var address = sockaddr_un()
        address.sun_family = sa_family_t(AF_UNIX)
        withUnsafeMutableBytes(of: &address.sun_path) { $0.copyBytes(from: path.utf8.prefix($0.count - 1)) }
        let bound = withUnsafePointer(to: &address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                bind(descriptor, $0, socklen_t(MemoryLayout<sockaddr_un>.size))
            }
        }
        guard bound == 0, listen(descriptor, 8) == 0 else { throw SupportError("no socket: errno \(errno)") }
        Thread.detachNewThread {
            while true {
                let peer = accept(descriptor, nil, nil)
                guard peer >= 0 else { return }
                Self.answer(peer, status, noRoute)
                close(peer)
            }
        }
    }

    /// Listens no more.
    func stop() {
        shutdown(descriptor, Int32(SHUT_RDWR))
        close(descriptor)
    }

    private static func answer(_ peer: Int32, _ status: String, _ noRoute: String) {
        var request: [UInt8] = []
        var part = [UInt8](repeating: 0, count: 4096)
        while !String(decoding: request, as: UTF8.self).contains("\r\n\r\n") {
            let count = recv(peer, &part, part.count, 0)
            guard count > 0 else { return }
            request += part.prefix(count)
        }
        let isStatus = String(decoding: request, as: UTF8.self).hasPrefix("GET /v1/status ")
        let body = isStatus ? status : noRoute
        let head = """
            HTTP/1.1 \(isStatus ? "200 OK" : "404 Not Found")\r
            Content-Type: application/json\r
            Content-Length: \(body.utf8.count)\r
            Connection: close\r
            \r

            """
        let bytes = Array((head + body).utf8)
        _ = send(peer, bytes, bytes.count, Int32(MSG_NOSIGNAL))
    }
}
