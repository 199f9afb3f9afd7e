import AdminAPI
import AdminClient
import Synchronization
import Wording

/// Follows a run's progress to its last line.
struct RunFollower {
    private let session: Session

    init(_ session: Session) {
        self.session = session
    }

    /// The result of a run; one that is a job of the store is followed again where the daemon went away meanwhile.
    ///
    /// - Throws: ``CommandFailure`` with the problem on the last line, or with the job's number where the daemon does not
    ///   come back.
    func follow(_ accepted: RunAccepted, isStored: Bool) async throws -> RunResult {
        guard isStored else { return try await follow(accepted.events) }
        return try await session.untilAnswered(
            isBegun: true,
            givingUp: { _ in
                CommandFailure(
                    .notReachable, "job_goes_on", CommandWording.jobGoesOn(accepted.run),
                    hint: CommandWording.jobGoesOnHint(accepted.run))
            }
        ) {
            try await follow(accepted.events)
        }
    }

    /// The result on the last line.
    ///
    /// - Throws: ``CommandFailure`` with the problem on the last line, `ClientError` for a stream that ends without
    ///   either, or because its daemon cannot go on.
    private func follow(_ path: String) async throws -> RunResult {
        let progress = ProgressLine(session.console, isQuiet: session.wantsJSON)
        defer { progress.clear() }
        let last = Mutex<RunEvent?>(nil)
        let language = session.language
        try await session.client.follow(path, as: RunEvent.self) { line in
            if let phase = line.value.phase {
                progress.show(
                    CommandWording.phase(phase)(language), done: line.value.done, total: line.value.total)
            }
            last.withLock { $0 = line.value }
        }
        let end = last.withLock { $0 }
        if let problem = end?.problem {
            // The stream ended so, not the job: others go on with it.
            if Self.passing.contains(problem.code) { throw ClientError.refused(status: 503, problem: problem) }
            throw CommandFailure(Self.status(of: problem.code), problem)
        }
        guard let result = end?.result else { throw ClientError.interrupted }
        return result
    }

    /// What a daemon says that stops, or whose store is away.
    private static let passing: Set<String> = [
        "stopping", "store_unavailable", "store_busy", "store_closed", "store_connection_lost",
    ]

    /// The problem comes on a line of a stream, without a status of its own.
    static func status(of code: String) -> ExitStatus {
        switch code {
        case "internal_error", "run_proof_violated", "run_partition_broken", "run_snapshot_malformed": .internal
        case "not_permitted": .notPermitted
        case "conflict", "stale_version": .conflict
        case "bad_parameter", "unknown_parameter", "malformed_body", "not_found": .usage
        case "run_cancelled": .notReachable
        case _ where passing.contains(code): .notReachable
        case _ where code.hasPrefix("store_"): .internal
        default: .refused
        }
    }
}
