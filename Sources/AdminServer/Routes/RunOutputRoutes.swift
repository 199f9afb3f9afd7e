import AdminAPI
import Casework
import HTTPTypes
import Hummingbird
import HummingbirdCore

/// What leaves the house: graph files, the workbook for the meeting, the report.
struct RunOutputRoutes: RouteGroup {
    let office: Office
    let jobs: JobBoard

    var routes: [Route] {
        [
            .get("runs/{run}/graphs", .exportRun) { call in
                let names = try await office.graphNames(of: jobs.run(call, JobLines(office: office)), by: call.by)
                return try Answer.json(ItemList(items: names.map(GraphItem.init)))
            },
            .get("runs/{run}/graph/{part}", .exportRun, ["graph"]) { call in
                guard let part = GraphPart(rawValue: try call.path("part")) else {
                    throw ServerProblem.badParameter("part")
                }
                let (run, by) = (try await jobs.run(call, JobLines(office: office)), try call.by)
                // An unknown run or graph must be refused before the first byte is on its way.
                let graph = call.text("graph") ?? ""
                _ = try await office.graphNames(of: run, having: graph, by: by)
                return Response(
                    status: .ok, headers: [.contentType: "text/csv; charset=utf-8", .cacheControl: "no-store"],
                    body: ResponseBody { writer in
                        let box = WriterBox(writer)
                        try await office.writeGraph(run, part, of: graph, by: by) { try await box.write($0) }
                        try await writer.finish(nil)
                    })
            },
            .get("runs/{run}/workbook", .exportRun, ["by"]) { call in
                guard [nil, "town"].contains(call.text("by")) else { throw ServerProblem.badParameter("by") }
                let bytes = try await office.meetingWorkbook(
                    jobs.run(call, JobLines(office: office)), byTown: call.text("by") == "town", call.language,
                    by: call.by)
                return Answer.file(bytes, type: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet")
            },
            .get("runs/{run}/report", .exportRun) { call in
                let bytes = try await office.report(
                    jobs.run(call, JobLines(office: office)), call.language, by: call.by)
                return Answer.file(bytes, type: "text/html; charset=utf-8")
            },
        ]
    }
}
