import AdminAPI
import FoundationEssentials
import HTTPTypes
import NIOCore

/// Calls the daemon over its socket; every call is one connection, all state is in the daemon.
public struct AdminClient: Sendable {
    /// The socket's path.
    public let socket: String
    /// The language of messages, `zh` or `en`.
    public let language: String
    /// The socket's folder, where it must be the caller's own.
    private let ownFolder: String?
    /// Who the caller is, where not the user of the process.
    private let token: String?
    /// For whom the caller acts as deputy.
    private let actingFor: UInt32?

    /// A client of the daemon at `socket`.
    ///
    /// - Parameters:
    ///   - ownFolder: the socket's folder, where it must be the caller's own (``OwnFolder``): every call looks.
    ///   - token: what says who is calling; nil = the user of the process.
    ///   - actingFor: the uid for which the caller acts as deputy.
    public init(
        socket: String, language: String, ownFolder: String? = nil, token: String? = nil, actingFor: UInt32? = nil
    ) {
        self.socket = socket
        self.language = language
        self.ownFolder = ownFolder
        self.token = token
        self.actingFor = actingFor
    }

    private var connection: Connection { Connection(path: socket, ownFolder: ownFolder) }

    /// The answer of a path as a value.
    public func get<Value: Decodable & Sendable>(
        _ path: String, _ query: [(String, String?)] = [], as type: Value.Type = Value.self
    ) async throws -> Answer<Value> {
        try await call(.get, path, query, .none)
    }

    /// The answer of a write as a value.
    public func post<Value: Decodable & Sendable>(
        _ path: String, _ query: [(String, String?)] = [], body: (any Encodable & Sendable)? = nil,
        idempotencyKey: String? = nil, as type: Value.Type = Value.self
    ) async throws -> Answer<Value> {
        let bytes = try body.map { try WireJSON.encode($0) }
        return try await call(.post, path, query, bytes.map(RequestBody.bytes) ?? .none, key: idempotencyKey)
    }

    /// Sends a file as the body of a write, 64 KiB at a time.
    ///
    /// - Throws: ``ClientError/unreadableFile(path:reason:)`` before anything is sent where it cannot be opened.
    public func upload<Value: Decodable & Sendable>(
        file: String, to path: String, _ query: [(String, String?)] = [], idempotencyKey: String? = nil,
        as type: Value.Type = Value.self
    ) async throws -> Answer<Value> {
        try await call(.post, path, query, .file(try FileSource(path: file)), key: idempotencyKey)
    }

    /// The bytes of a file that a request carries inside.
    ///
    /// - Throws: ``ClientError/unreadableFile(path:reason:)`` where it cannot be read or is longer than `limit` bytes.
    public static func bytes(ofFile path: String, upTo limit: Int = 64 << 20) throws(ClientError) -> [UInt8] {
        try FileSource(path: path).whole(upTo: limit)
    }

    /// The raw bytes of a path, handed on part by part.
    public func download(
        _ path: String, _ query: [(String, String?)] = [], each part: @Sendable (ArraySlice<UInt8>) async throws -> Void
    ) async throws {
        try await connection.exchange(request(.get, path, query, .none, key: nil), body: .none) {
            head, body in
            try await Self.check(head, &body)
            while let bytes = try await body.next() { try await part(ArraySlice(bytes.readableBytesView)) }
        }
    }

    /// The lines of an NDJSON stream, each handed on as it arrives.
    public func follow<Line: Decodable & Sendable>(
        _ path: String, as type: Line.Type = Line.self, each line: @Sendable (Answer<Line>) async throws -> Void
    ) async throws {
        try await connection.exchange(request(.get, path, [], .none, key: nil), body: .none) {
            head, body in
            try await Self.check(head, &body)
            var pending = ByteBuffer()
            while var bytes = try await body.next() {
                pending.writeBuffer(&bytes)
                while let end = pending.readableBytesView.firstIndex(of: UInt8(ascii: "\n")) {
                    let length = end - pending.readerIndex
                    let text = Data(pending.readSlice(length: length)?.readableBytesView ?? .init())
                    pending.moveReaderIndex(forwardBy: 1)
                    guard let value = try? WireJSON.decode(Line.self, from: text) else {
                        throw ClientError.notUnderstood(status: head.status.code)
                    }
                    try await line(Answer(value: value, bytes: text))
                }
                pending.discardReadBytes()
            }
        }
    }

    private func call<Value: Decodable & Sendable>(
        _ method: HTTPRequest.Method, _ path: String, _ query: [(String, String?)], _ body: RequestBody,
        key: String? = nil
    ) async throws -> Answer<Value> {
        try await connection.exchange(request(method, path, query, body, key: key), body: body) {
            head, stream in
            try await Self.check(head, &stream)
            let bytes = try await stream.collect()
            guard let value = try? WireJSON.decode(Value.self, from: bytes) else {
                throw ClientError.notUnderstood(status: head.status.code)
            }
            return Answer(value: value, bytes: bytes)
        }
    }

    private func request(
        _ method: HTTPRequest.Method, _ path: String, _ query: [(String, String?)], _ body: RequestBody, key: String?
    ) -> HTTPRequest {
        var fields: HTTPFields = [
            .acceptLanguage: language, .connection: "close", .contentLength: "\(body.length)",
        ]
        if let key, let name = HTTPField.Name("Idempotency-Key") { fields[name] = key }
        if let token { fields[.authorization] = "Bearer \(token)" }
        if let actingFor, let name = HTTPField.Name("Jiedui-Acting-For") { fields[name] = "\(actingFor)" }
        return HTTPRequest(
            method: method, scheme: "http", authority: "localhost", path: URLText.target(path, query),
            headerFields: fields)
    }

    private static func check(_ head: HTTPResponse, _ body: inout BodyStream) async throws {
        guard head.status.kind != .successful else { return }
        let bytes = try await body.collect()
        guard let problem = try? WireJSON.decode(Problem.self, from: bytes) else {
            throw ClientError.notUnderstood(status: head.status.code)
        }
        throw ClientError.refused(status: head.status.code, problem: problem)
    }
}
