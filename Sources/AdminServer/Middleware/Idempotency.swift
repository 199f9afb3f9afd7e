import HTTPTypes
import Hummingbird
import HummingbirdCore
import NIOCore
import Records

/// Answers a repeated `Idempotency-Key` with the first answer instead of doing the work again.
///
/// A key belongs to one user. Only successful answers are kept, so that a request that was refused can be mended and
/// sent again. Two requests with one key that arrive together are answered one after the other.
/// It stands behind the check of rights: whoever lost a right gets no first answer again either.
struct Idempotency: Sendable {
    static let header = HTTPField.Name("Idempotency-Key")

    /// Longer answers, such as that of an import with its rejected rows, are not kept: they are those of jobs, which have
    /// the key themselves and give the answer anew.
    private static let keptBytes = 1 << 20

    let answers: any AnswerStore
    let turns = Turns()

    /// The answer of `next`, or the first one to this key.
    func answer(
        _ request: Request, _ context: AdminContext, next: (Request, AdminContext) async throws -> Response
    ) async throws -> Response {
        guard request.method == .post, let header = Self.header, let text = request.headers[header],
            let caller = context.caller
        else { return try await next(request, context) }
        guard (1...200).contains(text.utf8.count) else { throw ServerProblem.badKey }
        let key = IdempotencyKey(uid: caller.uid, text: text)
        await turns.take(key)
        do {
            let response = try await answered(request, context, key, next)
            await turns.give(key)
            return response
        } catch {
            await turns.give(key)
            throw error
        }
    }

    /// What a key is for: path and query. A deputy's answers for one person are not those for another.
    static func target(_ request: Request, _ context: AdminContext) -> String {
        request.uri.string + (context.caller?.principal?.standsFor.map { " for \($0)" } ?? "")
    }

    private func answered(
        _ request: Request, _ context: AdminContext, _ key: IdempotencyKey,
        _ next: (Request, AdminContext) async throws -> Response
    ) async throws -> Response {
        let target = Self.target(request, context)
        if let kept = try await answers.answer(key, target: target) {
            return Response(
                status: .init(code: kept.status), headers: [.contentType: "application/json"],
                body: ResponseBody(byteBuffer: ByteBuffer(bytes: kept.body)))
        }
        var response = try await next(request, context)
        guard response.status.kind == .successful else { return response }
        let collector = BodyCollector()
        try await response.body.write(collector)
        let body = await collector.buffer.current
        if body.readableBytes <= Self.keptBytes {
            try await answers.keep(
                KeptAnswer(status: response.status.code, body: [UInt8](body.readableBytesView)), for: key,
                target: target)
        }
        response.body = ResponseBody(byteBuffer: body)
        return response
    }
}

/// Gathers a response body that is kept.
private struct BodyCollector: ResponseBodyWriter {
    actor Buffer {
        private(set) var current = ByteBuffer()
        func add(_ part: ByteBuffer) { current.writeImmutableBuffer(part) }
    }

    let buffer = Buffer()

    mutating func write(_ part: ByteBuffer) async throws {
        await buffer.add(part)
    }

    consuming func finish(_ trailingHeaders: HTTPFields?) async throws {}
}

/// Lets the holders of one key through one after the other.
actor Turns {
    private var waiting: [IdempotencyKey: [CheckedContinuation<Void, Never>]] = [:]

    func take(_ key: IdempotencyKey) async {
        guard waiting[key] != nil else {
            waiting[key] = []
            return
        }
        await withCheckedContinuation { waiting[key, default: []].append($0) }
    }

    func give(_ key: IdempotencyKey) {
        guard var queue = waiting[key] else { return }
        guard !queue.isEmpty else {
            waiting[key] = nil
            return
        }
        let next = queue.removeFirst()
        waiting[key] = queue
        next.resume()
    }
}
