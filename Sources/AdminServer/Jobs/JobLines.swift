import AdminAPI
import Casework
import Hummingbird
import Records
import Wording

/// The progress stream of a stored job, whichever daemon works on it.
struct JobLines: Sendable {
    let office: Office

    /// The lines from now on, ending with the job's last.
    func lines(_ id: String, by principal: Principal, _ context: AdminContext) -> AsyncStream<RunEvent> {
        let (lines, source) = AsyncStream.makeStream(of: RunEvent.self)
        let task = Task {
            do {
                let view = try await office.ended(id, by: principal) { view in
                    guard let progress = view.progress, !view.job.state.isEnd else { return }
                    source.yield(
                        RunEvent(
                            event: "progress", phase: progress.phase, done: progress.done.map(Int64.init),
                            total: progress.total.map(Int64.init)))
                }
                source.yield(try await last(view, by: principal, context))
            } catch {
                ProblemPresenter.log(error, context.logger)
                source.yield(
                    RunEvent(
                        event: "problem",
                        problem: ProblemPresenter.problem(ProblemPresenter.presentable(error), context)))
            }
            source.finish()
        }
        source.onTermination = { _ in task.cancel() }
        return lines
    }

    private func last(_ view: JobView, by principal: Principal, _ context: AdminContext) async throws -> RunEvent {
        switch view.job.state {
        case .failed, .cancelled:
            let problem = view.problem ?? JobLines.cancelled
            return RunEvent(event: "problem", problem: ProblemPresenter.problem(problem, context))
        default: return RunEvent(event: "result", result: try await result(view, by: principal, context.language))
        }
    }

    /// The result of a job that is done.
    func result(_ view: JobView, by principal: Principal, _ language: Language) async throws -> RunResult {
        var result: RunResult
        if view.parts.isEmpty {
            result = RunResult(try await office.runReceipt(of: view.job, by: principal), language)
        } else {
            result = try RunResult(parts: await office.runReceipts(of: view, by: principal), language)
        }
        result.job = view.job.id
        return result
    }

    /// What a cancelled job brings.
    static let cancelled = CaseworkError("run_cancelled", CaseworkWording.jobCancelled)

    /// The stored run that a path names: by its own number, or by that of its job.
    ///
    /// - Throws: ``ServerProblem`` for a job that is going on, that stored nothing, or that has several runs.
    func run(_ name: String, by principal: Principal) async throws -> String {
        guard name.hasPrefix("J") else { return name }
        let view = try await office.job(name, by: principal)
        guard view.job.state.isEnd else { throw ServerProblem.runNotDone }
        guard view.parts.isEmpty else { throw ServerProblem.runDivided(view.parts.compactMap(\.result)) }
        guard view.job.kind == .run, let run = view.job.result else { throw ServerProblem.runNotStored }
        return run
    }
}
