import Wording

/// What the server itself refuses, before or after a use case.
struct ServerProblem: PresentableError, Hashable {
    var code: String
    var message: Phrase
    var hint: Phrase?
    var field: String?

    private init(_ code: String, _ message: Phrase, hint: Phrase? = nil, field: String? = nil) {
        self.code = code
        self.message = message
        self.hint = hint
        self.field = field
    }

    /// The caller's role does not allow it; `nil` where the caller is unknown altogether.
    static func notPermitted(_ action: Action?) -> ServerProblem {
        ServerProblem(
            "not_permitted", ServerWording.notPermitted, hint: ServerWording.notPermittedHint)
    }

    /// A token that nobody has.
    static let unknownToken = ServerProblem(
        "token_unknown", ServerWording.unknownToken, hint: ServerWording.unknownTokenHint, field: "Authorization")

    /// Somebody whose rights were taken away.
    static let disabled = ServerProblem(
        "principal_disabled", ServerWording.disabled, hint: ServerWording.disabledHint)

    /// Somebody who is not the deputy of the one they want to act for, or not today.
    static let notDeputy = ServerProblem(
        "not_deputy", ServerWording.notDeputy, hint: ServerWording.notDeputyHint, field: "Jiedui-Acting-For")

    /// No such path.
    static let noRoute = ServerProblem("no_route", ServerWording.noRoute, hint: ServerWording.noRouteHint)

    /// The path exists, the method does not.
    static let noMethod = ServerProblem("method_not_allowed", ServerWording.noMethod)

    /// No such household, helper, batch, run or pack.
    static func notFound(_ what: Phrase, field: String) -> ServerProblem {
        ServerProblem("not_found", ServerWording.notFound(what), field: field)
    }

    /// The `Host` header names another machine.
    static let wrongHost = ServerProblem(
        "host_not_allowed", ServerWording.wrongHost, hint: ServerWording.wrongHostHint, field: "Host")

    /// A query or path parameter cannot be read.
    ///
    /// - Parameter allowed: the words that it takes, where there is a list of them.
    static func badParameter(_ name: String, allowed: [String] = []) -> ServerProblem {
        ServerProblem(
            "bad_parameter", ServerWording.badParameter(name),
            hint: allowed.isEmpty ? nil : ServerWording.allowedValues(allowed), field: name)
    }

    /// A parameter that must be stated and is not.
    ///
    /// - Parameter allowed: the words that it takes, where there is a list of them.
    static func missing(_ name: String, allowed: [String] = []) -> ServerProblem {
        ServerProblem(
            "bad_parameter", ServerWording.missingParameter(name),
            hint: allowed.isEmpty ? nil : ServerWording.allowedValues(allowed), field: name)
    }

    /// Parameters that exclude each other.
    static func together(_ names: [String]) -> ServerProblem {
        ServerProblem("bad_parameter", ServerWording.notTogether(names), field: names.last)
    }

    /// A parameter that a run of this kind does not take.
    static func notForKind(_ name: String, _ kind: String) -> ServerProblem {
        ServerProblem("bad_parameter", ServerWording.notForKind(name, kind), field: name)
    }

    /// A query parameter that the route does not know.
    static func unknownParameter(_ known: [String]) -> ServerProblem {
        ServerProblem(
            "unknown_parameter", ServerWording.unknownParameter, hint: ServerWording.knownParameters(known))
    }

    /// A key of the body that the route does not know.
    static func unknownField(_ name: String) -> ServerProblem {
        ServerProblem(
            "unknown_parameter", ServerWording.unknownField(String(name.prefix(64))), field: String(name.prefix(64)))
    }

    /// The body is no JSON of the expected form.
    static func malformedBody(_ error: DecodingError) -> ServerProblem {
        let path: [any CodingKey] =
            switch error {
            case .keyNotFound(let key, let context): context.codingPath + [key]
            case .typeMismatch(_, let context), .valueNotFound(_, let context), .dataCorrupted(let context):
                context.codingPath
            @unknown default: []
            }
        let field = path.map(\.stringValue).joined(separator: ".")
        return ServerProblem(
            "malformed_body", ServerWording.malformedBody(field), field: field.isEmpty ? nil : field)
    }

    /// A kind of ledger that nobody knows.
    static func unknownKind(_ known: [String]) -> ServerProblem {
        ServerProblem("bad_parameter", ServerWording.unknownKind, hint: ServerWording.knownKinds(known), field: "kind")
    }

    /// What this build does not offer yet.
    static func notOffered(_ field: String) -> ServerProblem {
        ServerProblem("not_offered", ServerWording.notOffered, field: field)
    }

    /// A run from scratch that nobody confirmed.
    static let notConfirmed = ServerProblem(
        "not_confirmed", ServerWording.notConfirmed, hint: ServerWording.notConfirmedHint, field: "confirmed")

    /// A text that is no UTF-8.
    static let notUTF8 = ServerProblem("malformed_body", ServerWording.notUTF8)

    /// A run that is still going on.
    static let runNotDone = ServerProblem("run_not_done", ServerWording.runNotDone, hint: ServerWording.runNotDoneHint)

    /// A job that was divided into several runs.
    static func runDivided(_ runs: [String]) -> ServerProblem {
        ServerProblem("run_divided", ServerWording.runDivided, hint: ServerWording.runDividedHint(runs), field: "run")
    }

    /// A run that stored nothing: a dry run, or one that failed.
    static let runNotStored = ServerProblem("not_found", ServerWording.runNotStored, field: "run")

    /// The body is larger than `limit` bytes.
    static func tooLarge(_ limit: Int) -> ServerProblem {
        ServerProblem("too_large", ServerWording.tooLarge(limit))
    }

    /// An idempotency key came back with another request.
    static let keyReused = ServerProblem(
        "idempotency_key_reused", ServerWording.keyReused, hint: ServerWording.keyReusedHint, field: "Idempotency-Key")

    /// An idempotency key that is empty or too long.
    static let badKey = ServerProblem("bad_parameter", ServerWording.badKey, field: "Idempotency-Key")

    /// The daemon is stopping.
    static let stopping = ServerProblem("stopping", ServerWording.stopping, hint: ServerWording.stoppingHint)

    /// Something that nobody foresaw; the log has the type of the error under the request's id.
    static let internalError = ServerProblem(
        "internal_error", ServerWording.internalError, hint: ServerWording.internalErrorHint)
}
