import Foundation
import Synchronization

/// A socket that answers as a daemon would, one connection after the other, with answers made by the test.
final class StubDaemon: Sendable {
    /// What a client sent.
    struct Request: Sendable {
        var method: String
        var target: String
        var headers: [String: String]
        var body: [UInt8]
    }

    /// What the client gets; each chunk is one write.
    struct Answer: Sendable {
        var status = 200
        var chunks: [String]
        /// False to end the connection in the middle of the body.
        var isWhole = true

        init(_ json: String, status: Int = 200) {
            self.status = status
            chunks = [json]
        }

        init(chunks: [String], isWhole: Bool = true) {
            self.chunks = chunks
            self.isWhole = isWhole
        }
    }

    let path: String
    private let descriptor: Int32
    private let seen = Mutex<[Request]>([])

    /// The requests so far.
    var requests: [Request] { seen.withLock { $0 } }

    init(_ path: String, answer: @escaping @Sendable (Request) -> Answer) throws {
        self.path = path
        descriptor = socket(AF_UNIX, Int32(SOCK_STREAM.rawValue), 0)
        var address = sockaddr_un()
        address.sun_family = sa_family_t(AF_UNIX)
        withUnsafeMutableBytes(of: &address.sun_path) { $0.copyBytes(from: path.utf8) }
        let bound = withUnsafePointer(to: &address) {
            $0.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                bind(descriptor, $0, socklen_t(MemoryLayout<sockaddr_un>.size))
            }
        }
        guard bound == 0, listen(descriptor, 8) == 0 else { throw StubError() }
        Thread.detachNewThread { [self] in
            while true {
                let connection = accept(descriptor, nil, nil)
                guard connection >= 0 else { return }
                serve(connection, answer)
                close(connection)
            }
        }
    }

    func stop() {
        shutdown(descriptor, Int32(SHUT_RDWR))
        close(descriptor)
    }

    private func serve(_ connection: Int32, _ answer: (Request) -> Answer) {
        var bytes: [UInt8] = []
        var room = [UInt8](repeating: 0, count: 1 << 16)
        let end = Array("\r\n\r\n".utf8)
        var headEnd: Int?
        var length = 0
        var request = Request(method: "", target: "", headers: [:], body: [])
        while true {
            if headEnd == nil, let found = Data(bytes).range(of: Data(end)) {
                headEnd = found.upperBound
                let lines = String(decoding: bytes[..<found.lowerBound], as: UTF8.self).components(separatedBy: "\r\n")
                let first = lines[0].split(separator: " ").map(String.init)
                (request.method, request.target) = (first[0], first[1])
                for line in lines.dropFirst() {
                    let parts = line.split(separator: ":", maxSplits: 1).map { $0.trimmingCharacters(in: .whitespaces) }
                    request.headers[parts[0].lowercased()] = parts.count > 1 ? parts[1] : ""
                }
                length = request.headers["content-length"].flatMap { Int($0) } ?? 0
            }
            if let headEnd, bytes.count >= headEnd + length { break }
            let count = read(connection, &room, room.count)
            guard count > 0 else { return }
            bytes += room[..<count]
        }
        request.body = Array(bytes[(headEnd ?? 0)...])
        seen.withLock { $0.append(request) }
        let reply = answer(request)
        send("HTTP/1.1 \(reply.status) X\r\nTransfer-Encoding: chunked\r\n\r\n", connection)
        for chunk in reply.chunks {
            send("\(String(chunk.utf8.count, radix: 16))\r\n\(chunk)\r\n", connection)
        }
        if reply.isWhole { send("0\r\n\r\n", connection) }
    }

    private func send(_ text: String, _ connection: Int32) {
        let bytes = Array(text.utf8)
        _ = Glibc.send(connection, bytes, bytes.count, Int32(MSG_NOSIGNAL))
    }
}

struct StubError: Error {}
