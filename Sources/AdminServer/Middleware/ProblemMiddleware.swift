import Hummingbird
import HummingbirdCore

/// Gives every error the one problem shape, also those of the router.
struct ProblemMiddleware: RouterMiddleware {
    typealias Context = AdminContext

    func handle(
        _ request: Request, context: AdminContext, next: (Request, AdminContext) async throws -> Response
    ) async throws -> Response {
        do {
            return try await next(request, context)
        } catch {
            ProblemPresenter.log(error, context.logger)
            return try ProblemPresenter.response(error, context)
        }
    }
}
