import Glibc
import HTTPTypes
import Hummingbird
import HummingbirdCore
import Records

/// Makes the one ``Caller`` of a request: root and the daemon's own user are administrators, others as the office says.
///
/// Who brings a token is its holder, whatever user the socket's peer runs as; who brings none is the peer.
struct CallerMiddleware: RouterMiddleware {
    typealias Context = AdminContext

    static let actingFor = HTTPField.Name("Jiedui-Acting-For")

    let principals: any Principals

    func handle(
        _ request: Request, context: AdminContext, next: (Request, AdminContext) async throws -> Response
    ) async throws -> Response {
        guard let peer = context.peer?.uid else { throw ServerProblem.notPermitted(nil) }
        var context = context
        var caller = try await caller(peer, request)
        if let header = Self.actingFor, let text = request.headers[header] {
            guard let own = caller.principal, let uid = UInt32(text),
                let acting = try await principals.acting(own, for: uid)
            else { throw ServerProblem.notDeputy }
            caller.principal = acting
        }
        context.caller = caller
        return try await next(request, context)
    }

    private func caller(_ peer: UInt32, _ request: Request) async throws -> Caller {
        if let header = request.headers[.authorization] {
            guard let token = Self.token(header), let entry = try await principals.entry(token: token) else {
                throw ServerProblem.unknownToken
            }
            return try caller(entry.principal.uid, entry)
        }
        // Counted uids belong to tokens; a peer with one would be somebody else.
        guard !Principal.isCounted(peer) else { throw ServerProblem.notPermitted(nil) }
        guard peer == 0 || peer == geteuid() else {
            return try caller(peer, try await principals.entry(uid: peer))
        }
        // Only writes ask who the person is; status and figures must come also while the store does not answer.
        let person = request.method == .get ? nil : try await principals.entry(uid: peer)?.principal.personHash
        return Caller(
            uid: peer, principal: Principal(uid: peer, role: .administrator, area: nil, personHash: person))
    }

    private func caller(_ uid: UInt32, _ entry: PrincipalEntry?) throws(ServerProblem) -> Caller {
        guard entry?.disabledAt == nil else { throw .disabled }
        return Caller(uid: uid, principal: entry?.principal)
    }

    /// The token of an `Authorization` header; nil where it is of another kind or form.
    static func token(_ header: String) -> String? {
        let parts = header.split(separator: " ", omittingEmptySubsequences: true)
        guard parts.count == 2, parts[0].lowercased() == "bearer", parts[1].hasPrefix("jd_") else { return nil }
        return String(parts[1])
    }
}
