import Glibc
import Hummingbird
import HummingbirdCore
import Records

/// Makes the one ``Caller`` of a request: root and the daemon's own user are administrators, others as the office says.
struct CallerMiddleware: RouterMiddleware {
    typealias Context = AdminContext

    let principals: any Principals

    func handle(
        _ request: Request, context: AdminContext, next: (Request, AdminContext) async throws -> Response
    ) async throws -> Response {
        guard let uid = context.peer?.uid else { throw ServerProblem.notPermitted(nil) }
        var context = context
        if uid == 0 || uid == geteuid() {
            context.caller = Caller(uid: uid, principal: Principal(uid: uid, role: .administrator, area: nil))
        } else {
            context.caller = Caller(uid: uid, principal: try await principals.principal(uid: uid))
        }
        return try await next(request, context)
    }
}
