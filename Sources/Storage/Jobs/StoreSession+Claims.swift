public import Records

extension StoreSession {
    /// Claims the job that waits longest, or else one of `stale` whose beat has not moved since it was seen.
    ///
    /// On PostgreSQL rows that another daemon is claiming are passed over (SKIP LOCKED); on SQLite there is one writer. A
    /// job whose former owner was asked to cancel it ends as cancelled instead.
    ///
    /// - Parameter waiting: whether jobs that wait are claimed at all.
    public func claimJob(
        owner: String, stale: [JobLease] = [], waiting: Bool = true, at: Instant
    ) throws -> Job? {
        while let job = try claimAny(owner, stale, waiting) {
            let isAsked = try sql.first("SELECT cancel_asked FROM job_lease WHERE job = $1", [.text(job.id)]) {
                try $0.bool()
            }
            guard isAsked ?? false else { return job }
            try cancel(job.claim, at: at)
        }
        return nil
    }

    private func claimAny(_ owner: String, _ stale: [JobLease], _ takesWaiting: Bool) throws -> Job? {
        let skip = sql.engine == .postgres ? "FOR UPDATE SKIP LOCKED" : ""
        let waiting = try takesWaiting ? sql.first("\(Self.waitingJob) \(skip)") { try $0.text() } : nil
        if let waiting { return try take(waiting, owner, isLost: false) }
        for lease in stale {
            let isStill = try sql.first(
                """
                SELECT j.id FROM job j JOIN job_lease l ON l.job = j.id
                WHERE j.id = $1 AND j.state = 'running' AND j.fence = $2 AND l.beat = $3
                \(sql.engine == .postgres ? "FOR UPDATE OF j SKIP LOCKED" : "")
                """, [.text(lease.claim.job), .int(lease.claim.fence), .int(lease.beat)]
            ) { try $0.text() }
            if let isStill { return try take(isStill, owner, isLost: true) }
        }
        return nil
    }

    private func take(_ id: String, _ owner: String, isLost: Bool) throws -> Job? {
        try sql.execute(
            "UPDATE job SET state = 'running', fence = fence + 1, lost = lost + $2 WHERE id = $1",
            [.text(id), .int(isLost ? 1 : 0)])
        guard let job = try job(id) else { throw StorageError(.corrupt, "job") }
        try sql.execute(
            """
            INSERT INTO job_lease (job, fence, owner, beat, cancel_asked) VALUES ($1, $2, $3, 1, $4)
            ON CONFLICT (job) DO UPDATE SET fence = $2, owner = $3, beat = 1, phase = NULL, done = NULL, total = NULL
            """, [.text(id), .int(job.fence), .text(owner), .bool(false)])
        return job
    }

    /// The leases of all jobs that are claimed, by job.
    public func leases() throws -> [JobLease] {
        try sql.all(
            """
            SELECT \(Self.leaseColumns), j.lost FROM job_lease l JOIN job j ON j.id = l.job AND j.fence = l.fence
            WHERE j.state = 'running' ORDER BY l.job
            """
        ) { reader in
            var lease = try Self.lease(&reader)
            lease.lost = try reader.int()
            return lease
        }
    }

    /// The lease of a job, whether or not it still runs.
    public func lease(of job: String) throws -> JobLease? {
        try sql.first(
            "SELECT \(Self.leaseColumns) FROM job_lease l WHERE l.job = $1", [.text(job)], decode: Self.lease)
    }

    /// A sign of life with the newest progress; returns whether somebody asked to cancel the job.
    ///
    /// - Throws: `StorageError` with code `fenced` where the claim is no longer valid.
    public func beat(_ claim: JobClaim, _ progress: JobProgress?) throws -> Bool {
        let asked = try sql.first(
            """
            UPDATE job_lease SET beat = beat + 1, phase = $3, done = $4, total = $5
            WHERE job = $1 AND fence = $2 AND EXISTS (SELECT 1 FROM job WHERE id = $1 AND fence = $2 AND state = 'running')
            RETURNING cancel_asked
            """,
            [
                .text(claim.job), .int(claim.fence), .text(progress?.phase), .int(progress?.done),
                .int(progress?.total),
            ]
        ) { try $0.bool() }
        guard let asked else { throw Self.fenced(claim) }
        return asked
    }

    /// Refuses to go on where the claim is no longer valid: before much work.
    ///
    /// In a read of its own: in the transaction that does the work it would, on PostgreSQL, bind that to every job that
    /// others add or end meanwhile. What decides is the fence in `finish`.
    public func check(_ claim: JobClaim) throws {
        let fence = try sql.first("SELECT fence FROM job WHERE id = $1 AND state = 'running'", [.text(claim.job)]) {
            try $0.int()
        }
        guard fence == claim.fence else { throw Self.fenced(claim) }
    }

    /// Ends a job as done, in the transaction that stores what it brought: both are there, or neither.
    ///
    /// - Throws: `StorageError` with code `fenced` where somebody else has claimed the job: the transaction must fail.
    public func finish(_ claim: JobClaim, result: String?, at: Instant) throws {
        try end(claim, .done, result: result, problem: nil, at)
    }

    /// Ends a job as failed.
    ///
    /// - Throws: as `finish`.
    public func fail(_ claim: JobClaim, problem: String, at: Instant) throws {
        try end(claim, .failed, result: nil, problem: problem, at)
    }

    /// Ends a job as cancelled.
    ///
    /// - Throws: as `finish`.
    public func cancel(_ claim: JobClaim, at: Instant) throws {
        try end(claim, .cancelled, result: nil, problem: nil, at)
    }

    /// Gives a job back for somebody else to claim.
    ///
    /// - Throws: as `finish`.
    public func release(_ claim: JobClaim) throws {
        let changed = try sql.execute(
            "UPDATE job SET state = 'queued' WHERE id = $1 AND fence = $2 AND state = 'running'",
            [.text(claim.job), .int(claim.fence)])
        guard changed == 1 else { throw Self.fenced(claim) }
    }

    private func end(
        _ claim: JobClaim, _ state: Job.State, result: String?, problem: String?, _ at: Instant
    ) throws {
        let parent = try sql.first(
            """
            UPDATE job SET state = $3, result = $4, problem = $5, ended_at = $6\(Self.key(after: state))
            WHERE id = $1 AND fence = $2 AND state = 'running' RETURNING parent
            """,
            [.text(claim.job), .int(claim.fence), .code(state), .text(result), .text(problem), .instant(at)]
        ) { try $0.optionalText() }
        guard let parent else { throw Self.fenced(claim) }
        // What was uploaded is in the register now, or was refused: it is not kept twice.
        try sql.execute("DELETE FROM job_piece WHERE job = $1 AND part = 'input'", [.text(claim.job)])
        if let parent { try partEnded(of: parent, at) }
    }

    /// Counts a part of a divided job as ended; with the last of them the job itself ends, as its worst part did.
    private func partEnded(of parent: String, _ at: Instant) throws {
        let open = try sql.first(
            "UPDATE job SET open_parts = open_parts - 1 WHERE id = $1 AND state = 'divided' RETURNING open_parts",
            [.text(parent)]
        ) { try $0.int() }
        guard let open, open == 0 else { return }
        let states = Set(try jobs(partsOf: parent).map(\.state))
        let state: Job.State = states.contains(.failed) ? .failed : states.contains(.cancelled) ? .cancelled : .done
        try sql.execute(
            "UPDATE job SET state = $2, ended_at = $3\(Self.key(after: state)) WHERE id = $1",
            [.text(parent), .code(state), .instant(at)])
    }

    /// What becomes of the key of a request: it belongs to what was done, so whoever mends what failed may send it again
    /// under the same one.
    private static func key(after state: Job.State) -> String {
        state == .failed ? ", request_key = NULL, request_digest = NULL" : ""
    }

    /// Asks for a job to be cancelled: one that waits ends at once, one that runs as soon as its owner sees it, a
    /// divided one with its parts. Returns where it stands then; nothing happens to one that has ended.
    public func askCancel(_ id: String, at: Instant) throws -> Job.State? {
        guard let job = try job(id) else { return nil }
        switch job.state {
        case .queued:
            let changed = try sql.execute(
                "UPDATE job SET state = 'cancelled', ended_at = $2 WHERE id = $1 AND state = 'queued'",
                [.text(id), .instant(at)])
            guard changed == 1 else { return try self.job(id)?.state }
            try sql.execute("DELETE FROM job_piece WHERE job = $1 AND part = 'input'", [.text(id)])
            if let parent = job.parent { try partEnded(of: parent, at) }
            return .cancelled
        case .running:
            try sql.execute("UPDATE job_lease SET cancel_asked = $2 WHERE job = $1", [.text(id), .bool(true)])
            return .running
        case .divided:
            for part in try jobs(partsOf: id) where !part.state.isEnd { _ = try askCancel(part.id, at: at) }
            return try self.job(id)?.state
        case .done, .failed, .cancelled: return job.state
        }
    }

    /// Forgets leases of ended jobs, and pieces that nobody fetched of jobs that ended before `limit`.
    public func tidyJobs(before limit: Instant) throws {
        try sql.execute(
            "DELETE FROM job_lease WHERE job IN (SELECT id FROM job WHERE state IN ('done', 'failed', 'cancelled'))")
        try sql.execute(
            "DELETE FROM job_piece WHERE job IN (SELECT id FROM job WHERE ended_at IS NOT NULL AND ended_at < $1)",
            [.instant(limit)])
    }

    private static func fenced(_ claim: JobClaim) -> StorageError {
        StorageError(.fenced, "\(claim.job) is not claimed under number \(claim.fence) any more")
    }

    private static let leaseColumns = "l.job, l.fence, l.owner, l.beat, l.cancel_asked, l.phase, l.done, l.total"

    private static func lease(_ reader: inout RowReader) throws -> JobLease {
        JobLease(
            claim: JobClaim(job: try reader.text(), fence: try reader.int()), owner: try reader.text(),
            beat: try reader.int(), isCancelAsked: try reader.bool(),
            progress: try progress(
                try reader.optionalText(), try reader.optionalNumber(), try reader.optionalNumber()))
    }

    private static func progress(_ phase: String?, _ done: Int?, _ total: Int?) throws -> JobProgress? {
        phase.map { JobProgress(phase: $0, done: done, total: total) }
    }
}
