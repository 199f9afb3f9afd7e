import HTTPTypes
import Hummingbird
import HummingbirdCore

/// Counts every answer, refusals included; the time is that until the answer began, as in the log.
struct MeterMiddleware: RouterMiddleware {
    typealias Context = AdminContext

    let meter: Meter

    func handle(
        _ request: Request, context: AdminContext, next: (Request, AdminContext) async throws -> Response
    ) async throws -> Response {
        let began = ContinuousClock.now
        let response = try await next(request, context)
        meter.count(
            route: context.endpointPath, method: request.method.rawValue, status: response.status.code,
            seconds: began.duration(to: .now) / .seconds(1))
        return response
    }
}
