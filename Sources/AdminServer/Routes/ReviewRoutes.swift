import AdminAPI
import Casework
import Hummingbird
import NIOCore

/// Review of a run's proposals: as a list, as a workbook that goes out, and as one that comes back.
struct ReviewRoutes: RouteGroup {
    let office: Office
    let jobs: JobBoard

    var routes: [Route] {
        [
            .get("runs/{run}/review", .readRuns, ["area", "limit", "cursor"]) { call in
                let page = try await office.reviewLines(
                    jobs.run(call, JobLines(office: office)), area: call.area("area"), limit: call.limit(),
                    cursor: call.text("cursor"), by: call.by)
                return try Answer.json(Page(page) { ReviewItem($0, call.language) })
            },
            .get("runs/{run}/review/workbook", .exportRun, ["area", "by"]) { call in
                guard [nil, "town"].contains(call.text("by")) else { throw ServerProblem.badParameter("by") }
                let bytes = try await office.reviewWorkbook(
                    jobs.run(call, JobLines(office: office)), area: call.area("area"),
                    byTown: call.text("by") == "town", call.language, by: call.by)
                return Answer.file(bytes, type: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet")
            },
            .post("review", .decide, ["file", "dry_run"]) { call in
                guard let file = call.text("file"), !file.contains("/") else {
                    throw ServerProblem.badParameter("file")
                }
                let dryRun = try call.flag("dry_run")
                let bytes = try await call.body(upTo: call.limits.fileBytes)
                let receipt = try await office.importReview(
                    file, Array(bytes.readableBytesView), dryRun: dryRun, call.language, by: call.by)
                return try Answer.json(ReviewResult(receipt, call.language))
            },
        ]
    }
}
