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

    /// The result on the last line.
    ///
    /// - Throws: ``CommandFailure`` with the problem on the last line, or for a stream that ends without either.
    func follow(_ path: String) async throws -> RunResult {
        let progress = ProgressLine(session.console, isQuiet: session.wantsJSON)
        let last = Mutex<RunEvent?>(nil)
        let language = session.language
        try await session.client.follow(path, as: RunEvent.self) { line in
            if let phase = line.value.phase {
                progress.show(
                    CommandWording.phase(phase)(language), done: line.value.done, total: line.value.total)
            }
            last.withLock { $0 = line.value }
        }
        progress.clear()
        let end = last.withLock { $0 }
        if let problem = end?.problem {
            throw CommandFailure(Self.status(of: problem.code), problem)
        }
        guard let result = end?.result else { throw ClientError.interrupted }
        return result
    }

    /// The problem comes on a line of a stream, without a status of its own.
    static func status(of code: String) -> ExitStatus {
        switch code {
        case "internal_error", "run_proof_violated", "run_partition_broken", "run_snapshot_malformed": .internal
        case "not_permitted": .notPermitted
        case "conflict", "stale_version": .conflict
        case "bad_parameter", "unknown_parameter", "malformed_body", "not_found": .usage
        case "stopping", "run_cancelled", "store_unavailable", "store_busy", "store_closed", "store_connection_lost":
            .notReachable
        case _ where code.hasPrefix("store_"): .internal
        default: .refused
        }
    }
}
