import AdminAPI
import Hummingbird
import Logging
import Wording

/// What one request begins with: the logger and the other end's identity.
struct AdminSource: RequestContextSource {
    var logger: Logger
    var peer: PeerCredentials?
}

/// What the daemon knows about one request on its way through.
struct AdminContext: RequestContext {
    typealias Source = AdminSource

    var coreContext: CoreRequestContextStorage
    /// Finds the request in the log; part of every problem.
    let requestID: String
    /// The other end as the kernel reports it; `nil` where that failed.
    let peer: PeerCredentials?
    /// The language of messages, from `Accept-Language`.
    var language: Language = .zh
    /// Who is calling; set by ``CallerMiddleware`` before any route runs.
    var caller: Caller?

    init(source: AdminSource) {
        coreContext = CoreRequestContextStorage(source: source)
        peer = source.peer
        requestID = String(UInt64.random(in: .min ... .max), radix: 16)
        logger[metadataKey: LogKey.request] = "\(requestID)"
    }
}
