import Hummingbird
import HummingbirdCore
import Logging
import Wording

/// Gives every error the one problem shape, also those of the router.
struct ProblemMiddleware: RouterMiddleware {
    typealias Context = AdminContext

    func handle(
        _ request: Request, context: AdminContext, next: (Request, AdminContext) async throws -> Response
    ) async throws -> Response {
        do {
            return try await next(request, context)
        } catch {
            let known = ProblemPresenter.presentable(error)
            if known.code == ServerProblem.internalError.code {
                context.logger.error(
                    "request failed",
                    metadata: [
                        LogKey.error: "\(String(reflecting: Swift.type(of: error)))", LogKey.code: "\(known.code)",
                    ])
            } else {
                context.logger.debug("request refused", metadata: [LogKey.code: "\(known.code)"])
            }
            return try ProblemPresenter.response(error, context)
        }
    }
}
