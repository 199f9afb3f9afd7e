import AdminAPI
import Casework
import FoundationEssentials
import HTTPTypes
import Hummingbird
import HummingbirdCore
import NIOCore
import Records
import Register
import Wording

/// One request, as a route sees it: who calls, in which language, with which parameters and body.
struct Call: Sendable {
    let request: Request
    let context: AdminContext
    let caller: Caller
    let limits: AdminLimits
    private let query: [String: String]

    /// - Throws: ``ServerProblem`` for a query that is malformed or names a parameter that the route does not know.
    init(_ request: Request, _ context: AdminContext, _ limits: AdminLimits, known: Set<String>) throws(ServerProblem) {
        guard let caller = context.caller else { throw .notPermitted(nil) }
        self.request = request
        self.context = context
        self.caller = caller
        self.limits = limits
        query = try QueryText.parse(request.uri.query, known: known)
    }

    var language: Language { context.language }

    /// On whose behalf use cases act.
    var by: Principal {
        get throws(ServerProblem) {
            guard let principal = caller.principal else { throw .notPermitted(nil) }
            return principal
        }
    }

    /// A part of the path, percent-decoded.
    func path(_ name: String) throws(ServerProblem) -> String {
        guard let raw = context.parameters.get(name), let value = QueryText.decoded(raw[...]) else {
            throw .badParameter(name)
        }
        return value
    }

    /// A query parameter; `nil` where it is absent or empty.
    func text(_ name: String) -> String? {
        query[name].flatMap { $0.isEmpty ? nil : $0 }
    }

    /// A query parameter that must be a whole number of `range`.
    func number(_ name: String, in range: ClosedRange<Int>) throws(ServerProblem) -> Int? {
        guard let text = text(name) else { return nil }
        guard let value = Int(text), range.contains(value) else { throw .badParameter(name) }
        return value
    }

    /// A query parameter that must be `true` or `false`.
    func flag(_ name: String) throws(ServerProblem) -> Bool {
        switch text(name) {
        case nil, "false", "0": false
        case "true", "1": true
        default: throw .badParameter(name)
        }
    }

    /// A query parameter that must be one of the raw values of `Choice`.
    func choice<Choice: RawRepresentable<String> & CaseIterable>(
        _ name: String, _ type: Choice.Type
    ) throws(ServerProblem) -> Choice? {
        guard let text = text(name) else { return nil }
        guard let value = Choice(rawValue: text) else {
            throw .badParameter(name, allowed: Choice.allCases.map(\.rawValue))
        }
        return value
    }

    /// The page size of a list.
    func limit() throws(ServerProblem) -> Int {
        try number("limit", in: 1...1000) ?? 50
    }

    /// A query parameter that must be a division: 12 digits or a prefix of 2, 4, 6 or 9.
    func area(_ name: String) throws(ServerProblem) -> DivisionCode? {
        guard let text = text(name) else { return nil }
        guard let code = DivisionCode(text) else { throw .badParameter(name) }
        return code
    }

    /// Refuses a caller whose role may not do `action`, beyond the route's own right.
    func require(_ action: Action) throws(ServerProblem) {
        guard caller.may(action) else { throw .notPermitted(action) }
    }

    /// The request's idempotency key for a job of the store, with a digest of what is asked for.
    func idempotencyKey(_ content: String) -> (text: String, digest: String)? {
        guard let header = Idempotency.header, let text = request.headers[header] else { return nil }
        return (text, Office.digest(of: "\(request.uri.string)\n\(content)"))
    }

    /// The request's idempotency key, for use cases that mark in their own transaction what was done under it.
    var mark: RequestMark? {
        guard let header = Idempotency.header, let text = request.headers[header] else { return nil }
        return RequestMark(
            actor: Principal.actor(caller.uid), key: text,
            digest: Office.digest(of: Idempotency.target(request, context)))
    }

    /// The whole body, of at most `limit` bytes.
    func body(upTo limit: Int) async throws -> ByteBuffer {
        if let length = request.headers[.contentLength].flatMap(Int.init), length > limit {
            throw ServerProblem.tooLarge(limit)
        }
        var whole = ByteBuffer()
        for try await chunk in request.body {
            guard whole.readableBytes + chunk.readableBytes <= limit else { throw ServerProblem.tooLarge(limit) }
            whole.writeImmutableBuffer(chunk)
        }
        return whole
    }

    /// The body as a value.
    ///
    /// A key that the value does not know is refused: a slip such as `dryrun` must not start a real run.
    func json<Value: Codable>(_ type: Value.Type = Value.self, upTo limit: Int? = nil) async throws -> Value {
        let bytes = Data(try await body(upTo: limit ?? limits.jsonBytes).readableBytesView)
        do {
            let value = try WireJSON.decode(Value.self, from: bytes)
            let stated = try WireJSON.decode([String: AnyValue].self, from: bytes).filter { !$0.value.isNull }
            let known = try WireJSON.decode([String: AnyValue].self, from: try WireJSON.encode(value))
            if let unknown = stated.keys.sorted().first(where: { known[$0] == nil }) {
                throw ServerProblem.unknownField(unknown)
            }
            return value
        } catch let error as DecodingError {
            throw ServerProblem.malformedBody(error)
        }
    }
}
