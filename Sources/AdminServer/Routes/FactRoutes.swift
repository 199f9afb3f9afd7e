import AdminAPI
import Casework
import Hummingbird
import Records
import Register

/// Facts for programmes, entitlements that are drawn, and what is missing.
struct FactRoutes: RouteGroup {
    let office: Office

    var routes: [Route] {
        [
            .get("households/{number}/facts", .readRegister, ["as_of", "all"]) { call in
                let sheet = try await office.facts(
                    ofHousehold: call.path("number"), on: call.day("as_of"), isWhole: call.text("all") == "true",
                    by: call.by)
                return try Answer.json(FactList(sheet, call.language))
            },
            .post("households/{number}/facts", .editRegister) { call in
                let order = try FactOrder(try await call.json(), household: call.path("number"))
                return try Answer.json(FactList(try await office.setFacts(order, by: call.by), call.language))
            },
            .post("households/{number}/facts/end", .editRegister) { call in
                let entry: FactEntry = try await call.json()
                guard let names = entry.end, !names.isEmpty, entry.facts == nil else {
                    throw ServerProblem.badParameter("end")
                }
                let sheet = try await office.endFacts(
                    names, ofHousehold: call.path("number"), member: entry.member, on: try Wire.day(entry.on, "on"),
                    by: call.by)
                return try Answer.json(FactList(sheet, call.language))
            },
            .post("households/{number}/draws", .editRegister) { call in
                let entry: DrawEntry = try await call.json()
                guard let from = try Wire.day(entry.from, "from") else { throw ServerProblem.badParameter("from") }
                let sheet = try await office.enterDraw(
                    household: call.path("number"), programme: entry.programme, from: from,
                    until: try Wire.day(entry.until, "until"), because: try Wire.words(entry.because), by: call.by)
                return try Answer.json(FactList(sheet, call.language))
            },
            .post("programmes/worklist", .decideWork) { call in
                let order: MissingFactsOrder = try await call.json()
                let receipt = try await office.listMissingFacts(
                    area: try Wire.area(order.area, "area"), on: try Wire.day(order.asOf, "as_of"), by: call.by)
                return try Answer.json(MissingFactsResult(receipt))
            },
        ]
    }
}
