import AdminAPI
import Casework
import HTTPTypes
import Hummingbird
import HummingbirdCore
import Logging
import Wording

/// Turns any error into the one shape that clients see.
enum ProblemPresenter {
    /// The problem that `error` is, before language and request id.
    static func presentable(_ error: any Error) -> any PresentableError {
        switch error {
        case let error as any PresentableError: error
        case is KeyReused: ServerProblem.keyReused
        case let error as HTTPError where error.status == .notFound: ServerProblem.noRoute
        default: ServerProblem.internalError
        }
    }

    /// Writes failures of our own to the log, by type and code: their text might name people.
    static func log(_ error: any Error, _ logger: Logger) {
        let known = presentable(error)
        if ProblemStatus.of(known.code).kind == .serverError {
            logger.error(
                "request failed",
                metadata: [LogKey.error: "\(String(reflecting: type(of: error)))", LogKey.code: "\(known.code)"])
        } else {
            logger.debug("request refused", metadata: [LogKey.code: "\(known.code)"])
        }
    }

    /// The wire form.
    static func problem(_ error: any PresentableError, _ context: AdminContext) -> Problem {
        Problem(
            code: error.code, message: error.message(context.language), hint: error.hint?(context.language),
            field: field(error), requestID: context.requestID)
    }

    private static func field(_ error: any PresentableError) -> String? {
        switch error {
        case let error as ServerProblem: error.field
        case let error as CaseworkError: error.field
        default: nil
        }
    }

    /// The response.
    static func response(_ error: any Error, _ context: AdminContext) throws -> Response {
        let known = presentable(error)
        return try Answer.json(problem(known, context), status: ProblemStatus.of(known.code))
    }
}
