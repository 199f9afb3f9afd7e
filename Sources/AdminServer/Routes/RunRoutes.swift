import AdminAPI
import Casework
import Hummingbird
import Records

/// Runs: start, follow, list, show, repeat, compare.
struct RunRoutes: RouteGroup {
    let office: Office
    let jobs: JobBoard

    private var lines: JobLines { JobLines(office: office) }

    var routes: [Route] {
        [
            .post("runs", .startRun) { call in try await RunStart(office: office, jobs: jobs).answer(call) },
            .get("runs/{run}/events", .readRuns) { call in
                let id = try call.path("run")
                if let known = await jobs.follow(id) { return Answer.lines(known) }
                if id.hasPrefix("J") {
                    _ = try await office.job(id, by: call.by)
                    return Answer.lines(lines.lines(id, by: try call.by, call.context))
                }
                // A run that ended before the daemon's last start is its own last line.
                let result = RunResult(try await office.runRecord(id, by: call.by), call.language)
                let (line, source) = AsyncStream.makeStream(of: RunEvent.self)
                source.yield(RunEvent(event: "result", result: result))
                source.finish()
                return Answer.lines(line)
            },
            .get("runs", .readRuns, ["area", "limit", "cursor"]) { call in
                let page = try await office.runs(
                    area: call.area("area"), limit: call.limit(), cursor: call.text("cursor"), by: call.by)
                return try Answer.json(Page(page, RunItem.init))
            },
            .get("runs/{run}", .readRuns) { call in
                let name = try call.path("run")
                if name.hasPrefix("J") {
                    let view = try await office.job(name, by: call.by)
                    if view.job.state == .done, !view.parts.isEmpty {
                        return try Answer.json(try await lines.result(view, by: call.by, call.language))
                    }
                }
                let run = try await office.runRecord(jobs.run(call, lines), by: call.by)
                return try Answer.json(RunResult(run, call.language))
            },
            .post("runs/{run}/cancel", .startRun) { call in
                let view = try await office.cancelJob(try call.path("run"), by: call.by)
                return try Answer.json(JobItem(view, call.language))
            },
            .get("jobs", .readRuns, ["limit", "cursor"]) { call in
                let page = try await office.jobs(limit: call.limit(), cursor: call.text("cursor"), by: call.by)
                return try Answer.json(Page(page) { JobItem($0, call.language) })
            },
            .get("jobs/{job}", .readRuns) { call in
                try Answer.json(JobItem(try await office.job(try call.path("job"), by: call.by), call.language))
            },
            .get("runs/{run}/proposals", .readRuns, ["limit", "cursor"]) { call in
                let page = try await office.pairs(
                    of: jobs.run(call, lines), limit: call.limit(), cursor: call.text("cursor"), by: call.by)
                return try Answer.json(Page(page) { ProposalItem($0, call.language) })
            },
            .get("runs/{run}/places", .readRuns, ["limit", "cursor"]) { call in
                let page = try await office.places(
                    of: jobs.run(call, lines), limit: call.limit(), cursor: call.text("cursor"), by: call.by)
                return try Answer.json(Page(page, PlaceItem.init))
            },
            .get("runs/{run}/towns", .readRuns, ["limit", "cursor"]) { call in
                let page = try await office.towns(
                    of: jobs.run(call, lines), limit: call.limit(), cursor: call.text("cursor"), by: call.by)
                return try Answer.json(Page(page, TownItem.init))
            },
            .post("runs/{run}/repeat", .repeatRun, ["threads"]) { call in
                let receipt = try await office.repeatRun(
                    jobs.run(call, lines), threads: call.number("threads", in: 1...256) ?? 1, by: call.by)
                return try Answer.json(RepeatResult(receipt))
            },
            .get("runs/{run}/difference", .readRuns, ["with"]) { call in
                guard let second = call.text("with") else { throw ServerProblem.badParameter("with") }
                let first = try await jobs.run(call, lines)
                let items = try await office.runDifference(first, second, by: call.by).map {
                    RunDifference(
                        household: $0.household, before: $0.before.map(HelperRef.init),
                        after: $0.after.map(HelperRef.init))
                }
                return try Answer.json(RunDiff(first: first, second: second, items: items))
            },
        ]
            + LeftList.allCases.map { list in
                .get("runs/{run}/\(list.rawValue)", .readRuns, ["limit", "cursor"]) { call in
                    let page = try await office.left(
                        of: jobs.run(call, lines), list, limit: call.limit(), cursor: call.text("cursor"), by: call.by)
                    return try Answer.json(Page(page) { UncoveredItem($0, call.language) })
                }
            }
    }
}

extension JobBoard {
    /// The stored run that the path names: by its number, or by that of its job. A dry run has none.
    func run(_ call: Call, _ lines: JobLines) async throws -> String {
        let name = try call.path("run")
        guard let end = outcome(of: name) else { return try await lines.run(name, by: try call.by) }
        switch end {
        case .going: throw ServerProblem.runNotDone
        case .ended(let line):
            guard let run = line.result?.run else { throw ServerProblem.runNotStored }
            return run
        }
    }
}
