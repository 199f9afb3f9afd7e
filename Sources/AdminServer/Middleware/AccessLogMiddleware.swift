import HTTPTypes
import Hummingbird
import HummingbirdCore
import Logging

/// Writes one line per request: route template, status, duration, user id. Never a path, query or body.
struct AccessLogMiddleware: RouterMiddleware {
    typealias Context = AdminContext

    func handle(
        _ request: Request, context: AdminContext, next: (Request, AdminContext) async throws -> Response
    ) async throws -> Response {
        let began = ContinuousClock.now
        let response = try await next(request, context)
        let elapsed = began.duration(to: .now)
        let level: Logger.Level = request.method == .get ? .debug : .info
        context.logger.log(
            level: level, "request answered",
            metadata: [
                LogKey.method: "\(request.method)", LogKey.route: "\(context.endpointPath ?? "-")",
                LogKey.status: "\(response.status.code)", LogKey.uid: "\(context.peer.map { Int64($0.uid) } ?? -1)",
                LogKey.milliseconds: "\(elapsed / .milliseconds(1))",
            ])
        return response
    }
}
