import Ledgers
import Matching
import Records
import Register
import Storage
import Wording

extension Office {
    /// Does what a claimed job asks for, and ends it in the transaction that stores the result.
    func perform(
        _ job: Job, progress: @escaping @Sendable (JobProgress) -> Void, isCancelled: @escaping @Sendable () -> Bool
    ) async throws {
        guard job.lost < Job.mostLost, job.fence <= Self.mostClaims else {
            throw CaseworkError("job_given_up", CaseworkWording.givenUp, hint: CaseworkWording.givenUpHint)
        }
        // Rights are those of the moment of the order, but whoever lost them all is worked for no longer.
        let entry = try await store.read { try $0.principalEntry(uid: job.principal.uid) }
        guard entry?.disabledAt == nil else {
            throw CaseworkError("principal_disabled", CaseworkWording.ordererDisabled)
        }
        switch try JobRequest(of: job) {
        case .run(let order):
            let receipt = try await run(
                order, claim: job.claim, by: job.principal,
                progress: { progress(JobProgress(phase: $0.phase, done: $0.done, total: $0.total)) },
                isCancelled: isCancelled)
            jobs.keep(receipt, of: job.id)
        case .importing(let request):
            progress(JobProgress(phase: "read"))
            let bytes = try await store.read { try $0.part(.input, job: job.id) }
            guard let bytes else { throw StorageError(.corrupt, "input of a job") }
            _ = try await importLedger(request.order(bytes), claim: job.claim, by: job.principal)
        }
    }

    /// How often a job is claimed before it is given up, whatever became of the claims.
    private static let mostClaims: Int64 = 8
}
