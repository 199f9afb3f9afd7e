import AdminAPI
import Casework
import Hummingbird
import Records
import Register

/// What waits for somebody, what changed, and imports that are looked at again or taken back.
struct WorklistRoutes: RouteGroup {
    let office: Office

    var routes: [Route] {
        [
            .get("worklist", .readRegister, ["area", "kind", "limit", "cursor"]) { call in
                let page = try await office.worklist(
                    area: call.area("area"), kinds: try call.choice("kind", WorkItem.Kind.self).map { [$0] } ?? [],
                    limit: call.limit(), cursor: call.text("cursor"), by: call.by)
                return try Answer.json(Page(page) { WorkEntry($0, call.language) })
            },
            .get("worklist/{item}", .readRegister) { call in
                let line = try await office.workItem(call.path("item"), by: call.by)
                return try Answer.json(WorkEntry(line, remarks: true, call.language))
            },
            .post("worklist/{item}", .decideWork) { call in
                let order = try WorkOrder(call.path("item"), try await call.json(WorkDecision.self))
                return try Answer.json(WorkResult(try await office.decide(order, by: call.by), call.language))
            },
            .get("since", .readRegister, ["day", "area", "section", "skip", "limit"]) { call in
                guard let day = try Wire.day(call.text("day"), "day") else { throw ServerProblem.badParameter("day") }
                let report = try await office.since(
                    day, area: call.area("area"), section: try call.choice("section", SinceReport.Section.self),
                    skip: call.number("skip", in: 0...10_000_000) ?? 0,
                    limit: call.number("limit", in: 1...1000) ?? Office.sinceLines, by: call.by)
                return try Answer.json(SincePage(report, call.language))
            },
            .get("imports/{name}/diff", .readImports, ["limit"]) { call in
                let changes = try await office.changes(
                    ofBatch: call.path("name"), limit: call.number("limit", in: 1...10_000) ?? 1000, by: call.by)
                return try Answer.json(BatchDiff(changes, call.language))
            },
            .post("imports/{name}/revert", .revertImport) { call in
                let batch = try call.path("name")
                return try Answer.json(RevertResult(try await office.revert(batch: batch, by: call.by), of: batch))
            },
        ]
    }
}
