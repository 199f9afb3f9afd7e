import AdminAPI
import Casework
import Hummingbird
import Register

/// Why a household got its helper, and who else could help.
struct ExplanationRoutes: RouteGroup {
    let office: Office

    var routes: [Route] {
        [
            .get("explain", .readRuns, ["household", "run", "versus"]) { call in
                guard let household = call.text("household") else { throw ServerProblem.badParameter("household") }
                guard let run = call.text("run") else { throw ServerProblem.badParameter("run") }
                let explanation = try await office.explain(
                    household, run: run, versus: call.text("versus"), by: call.by)
                return try Answer.json(Explanation(explanation, call.language))
            },
            .get("runs/{run}/why", .readRuns, ["household", "community", "helper", "versus"]) { call in
                let asked = [call.text("household"), call.text("community"), call.text("helper")].compactMap { $0 }
                guard asked.count == 1 else { throw ServerProblem.badParameter("household") }
                let question: HelpQuestion
                if let household = call.text("household") {
                    question = .household(household, versus: call.text("versus"))
                } else if let code = call.text("community") {
                    guard let community = DivisionCode(code) else { throw ServerProblem.badParameter("community") }
                    question = .community(community, versus: call.text("versus"))
                } else {
                    question = .helper(asked[0])
                }
                let found = try await office.explainHelp(question, run: call.path("run"), by: call.by)
                return try Answer.json(HelpExplanation(found, call.language))
            },
            .get("recommend", .readRuns, ["household", "run", "count"]) { call in
                guard let household = call.text("household") else { throw ServerProblem.badParameter("household") }
                let lines = try await office.recommend(
                    household, run: call.text("run"), count: call.number("count", in: 1...100) ?? 5, by: call.by)
                return try Answer.json(ItemList(items: lines.map(Recommendation.init)))
            },
            .post("runs/{run}/whatif", .readRuns) { call in
                let order = try WhatIfOrder(try await call.json(upTo: call.limits.fileBytes))
                // What comes out tells whether the people of the ledger are in the register.
                if order.helpers != nil { try call.require(.importLedger) }
                return try Answer.json(
                    WhatIfResult(try await office.whatIf(order, run: call.path("run"), by: call.by)))
            },
        ]
    }
}
