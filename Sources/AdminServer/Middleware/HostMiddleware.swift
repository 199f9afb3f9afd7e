import HTTPTypes
import Hummingbird
import HummingbirdCore

/// Refuses requests for another machine: whoever forwards a web page's requests to the socket is stopped here.
struct HostMiddleware: RouterMiddleware {
    typealias Context = AdminContext

    private static let names: Set<String> = ["localhost", "127.0.0.1", "[::1]", "jiedui", "jieduid", ""]

    func handle(
        _ request: Request, context: AdminContext, next: (Request, AdminContext) async throws -> Response
    ) async throws -> Response {
        guard Self.isOurs(request.head.authority) else { throw ServerProblem.wrongHost }
        return try await next(request, context)
    }

    /// Whether the name, without its port, is one of ours.
    static func isOurs(_ authority: String?) -> Bool {
        var name = authority?.lowercased() ?? ""
        if let colon = name.lastIndex(of: ":"), name[name.index(after: colon)...].allSatisfy(\.isNumber) {
            name = String(name[..<colon])
        }
        return names.contains(name)
    }
}
