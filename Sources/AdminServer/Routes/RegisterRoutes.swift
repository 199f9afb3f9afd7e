import AdminAPI
import Casework
import Hummingbird

/// Households, helpers, search.
struct RegisterRoutes: RouteGroup {
    let office: Office

    var routes: [Route] {
        [
            .get("households", .readRegister, ["area", "limit", "cursor"]) { call in
                let page = try await office.households(
                    area: call.area("area"), limit: call.limit(), cursor: call.text("cursor"), by: call.by)
                return try Answer.json(Page(page) { HouseholdItem($0, call.language) })
            },
            .get("households/{number}", .readRegister) { call in
                let file = try await office.household(call.path("number"), by: call.by)
                return try Answer.json(HouseholdDetail(file, call.language))
            },
            .get("helpers", .readRegister, ["area", "limit", "cursor"]) { call in
                let page = try await office.helpers(
                    area: call.area("area"), limit: call.limit(), cursor: call.text("cursor"), by: call.by)
                return try Answer.json(Page(page) { HelperItem($0, call.language) })
            },
            .get("helpers/{key}", .readRegister) { call in
                let file = try await office.helper(call.path("key"), by: call.by)
                return try Answer.json(HelperDetail(file, call.language))
            },
            // The text is in the body: a path is seen by logs, a name must not be.
            .post("find", .find) { call in
                let request: FindRequest = try await call.json()
                let hits = try await office.find(request.text, limit: request.limit ?? 50, by: call.by)
                return try Answer.json(ItemList(items: hits.map(FindHit.init)))
            },
        ]
    }
}
