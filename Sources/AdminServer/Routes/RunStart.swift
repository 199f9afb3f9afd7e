import AdminAPI
import Casework
import HTTPTypes
import Hummingbird
import Records
import Register
import Synchronization
import Wording

/// Starts a run as a job of the store and answers 202 at once; a dry run, which stores nothing, is a matter of this
/// daemon alone.
struct RunStart: Sendable {
    let office: Office
    let jobs: JobBoard

    /// More moves than this are asked for like a run from scratch.
    private static let fewMoves = 50

    func answer(_ call: Call) async throws -> Response {
        let request: RunRequest = try await call.json()
        let order = try order(request, call)
        guard order.dryRun else {
            let job = try await office.submit(order, key: call.idempotencyKey(try WireJSON.text(request)), by: call.by)
            return try Answer.json(
                RunAccepted(run: job.id, events: "/v1/runs/\(job.id)/events"), status: .accepted)
        }
        let principal = try call.by
        let (office, context) = (office, call.context)
        let name = "run-" + String(UInt64.random(in: .min ... .max), radix: 36)
        await jobs.start(name) { report in
            do {
                let cancelled = CancelMark()
                return try await withTaskCancellationHandler {
                    // A pack may divide the area: then each part is computed, one after the other.
                    let areas = try await office.areas(of: order, by: principal)
                    var receipts: [RunReceipt] = []
                    for area in areas.isEmpty ? [order.area] : areas {
                        var part = order
                        part.area = area
                        receipts.append(
                            try await office.run(
                                part, by: principal, progress: { report(RunEvent($0)) },
                                isCancelled: { cancelled.isSet }))
                    }
                    let result =
                        areas.isEmpty
                        ? RunResult(receipts[0], context.language) : try RunResult(parts: receipts, context.language)
                    return RunEvent(event: "result", result: result)
                } onCancel: {
                    cancelled.set()
                }
            } catch {
                ProblemPresenter.log(error, context.logger)
                let known = ProblemPresenter.presentable(error)
                return RunEvent(event: "problem", problem: ProblemPresenter.problem(known, context))
            }
        }
        return try Answer.json(
            RunAccepted(run: name, events: "/v1/runs/\(name)/events"), status: .accepted)
    }

    private func order(_ request: RunRequest, _ call: Call) throws -> RunOrder {
        guard let kind = MatchRun.Kind(rawValue: request.kind) else { throw ServerProblem.badParameter("kind") }
        // Only a run over leads moves what runs, or looks for those who have nobody.
        if kind != .lead {
            for (name, isStated) in [
                ("moves", request.moves != nil), ("from_scratch", request.fromScratch == true),
                ("only", request.only != nil),
            ] where isStated {
                throw ServerProblem.notForKind(name, kind.rawValue)
            }
        }
        guard let area = DivisionCode(request.area) else { throw ServerProblem.badParameter("area") }
        guard (0...1_000_000).contains(request.moves ?? 0) else { throw ServerProblem.badParameter("moves") }
        guard request.fromScratch != true || request.moves == nil else {
            throw ServerProblem.badParameter("from_scratch")
        }
        if request.fromScratch == true || request.moves ?? 0 > Self.fewMoves {
            try call.require(.startFromScratch)
            guard request.dryRun == true || request.confirmed == true else { throw ServerProblem.notConfirmed }
        }
        guard [nil, "uncovered"].contains(request.only) else { throw ServerProblem.badParameter("only") }
        guard (1...256).contains(request.threads ?? 1) else { throw ServerProblem.badParameter("threads") }
        let day = try request.asOf.map { text in
            guard let day = CalendarDay(iso: text) else { throw ServerProblem.badParameter("as_of") }
            return day
        }
        return RunOrder(
            kind: kind, area: area, asOf: day, pack: request.pack, seed: request.seed, threads: request.threads ?? 1,
            dryRun: request.dryRun ?? false, moves: request.moves, fromScratch: request.fromScratch ?? false)
    }
}

/// Tells a solver on its own queue that its task was cancelled.
private final class CancelMark: Sendable {
    private let mark = Atomic<Bool>(false)
    var isSet: Bool { mark.load(ordering: .relaxed) }
    func set() { mark.store(true, ordering: .relaxed) }
}
