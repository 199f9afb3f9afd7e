import AdminAPI
import Casework
import Hummingbird
import Records
import Register

/// Who is who.
struct PrincipalRoutes: RouteGroup {
    let office: Office

    var routes: [Route] {
        [
            .get("principals", .readPrincipals) { call in
                try Answer.json(ItemList(items: try await office.principals(by: call.by).map(PrincipalItem.init)))
            },
            .post("principals", .managePrincipals) { call in
                let order = try PrincipalOrder(try await call.json() as PrincipalRequest)
                return try Answer.json(PrincipalItem(try await office.enterPrincipal(order, by: call.by)))
            },
            .post("principals/{uid}/disable", .managePrincipals) { call in
                let line = try await office.setDisabled(true, principal: Self.uid(call), by: call.by)
                return try Answer.json(PrincipalItem(line))
            },
            .post("principals/{uid}/enable", .managePrincipals) { call in
                let line = try await office.setDisabled(false, principal: Self.uid(call), by: call.by)
                return try Answer.json(PrincipalItem(line))
            },
            // Shown once: no answer with a token is kept anywhere.
            Route(method: .post, path: "principals/{uid}/token", action: .managePrincipals, keepsAnswer: false) {
                call in
                var generator = SystemRandomNumberGenerator()
                let uid = try Self.uid(call)
                let token = try await office.newToken(principal: uid, using: &generator, by: call.by)
                var response = try Answer.json(PrincipalToken(uid: uid, token: token))
                response.headers[.cacheControl] = "no-store"
                return response
            },
            .post("principals/{uid}/deputies", .managePrincipals) { call in
                let request: DeputyItem = try await call.json()
                guard let from = CalendarDay(iso: request.from) else { throw ServerProblem.badParameter("from") }
                guard let until = CalendarDay(iso: request.until) else { throw ServerProblem.badParameter("until") }
                let deputy = Deputy(uid: request.deputy, standsFor: try Self.uid(call), from: from, until: until)
                return try Answer.json(PrincipalItem(try await office.nameDeputy(deputy, by: call.by)))
            },
        ]
    }

    private static func uid(_ call: Call) throws(ServerProblem) -> UInt32 {
        guard let uid = UInt32(try call.path("uid")) else { throw .badParameter("uid") }
        return uid
    }
}
