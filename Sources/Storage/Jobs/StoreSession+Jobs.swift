public import Records
public import Register

extension StoreSession {
    /// Adds a job; it waits until somebody claims it.
    ///
    /// - Parameters:
    ///   - key: the caller's idempotency key with the digest of the request: a second job with the same key by the same
    ///     principal is not added, the first is returned.
    ///   - parts: how many jobs will be added as its parts; with more than none it is not claimed itself.
    /// - Throws: `StorageError` with code `key_reused` if the key belongs to a request with another digest.
    public func addJob(
        _ kind: Job.Kind, request: String, area: DivisionCode?, by principal: Principal,
        key: (text: String, digest: String)? = nil, parent: String? = nil, parts: Int = 0, at: Instant
    ) throws -> (job: Job, isNew: Bool) {
        if let key, let known = try job(key: key, principal) { return (known, false) }
        let job = Job(
            id: try countedID("J", "job"), kind: kind, state: parts > 0 ? .divided : .queued, principal: principal,
            area: area, request: request, parent: parent, created: at)
        try sql.execute(
            """
            INSERT INTO job (id, kind, state, uid, role, reach, area, request, request_key, request_digest, parent,
            open_parts, fence, created_at) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, 0, $13)
            """,
            [
                .text(job.id), .code(kind), .code(job.state), .int(Int64(principal.uid)), .code(principal.role),
                .area(principal.area), .area(area), .text(request), .text(key?.text), .text(key?.digest),
                .text(parent), .int(parts), .instant(at),
            ])
        return (job, true)
    }

    /// The job to which the key of this principal belongs.
    ///
    /// - Throws: `StorageError` with code `key_reused` if the key belongs to a request with another digest.
    public func job(key: (text: String, digest: String), _ principal: Principal) throws -> Job? {
        let found = try sql.first(
            "SELECT request_digest, id FROM job WHERE uid = $1 AND request_key = $2",
            [.int(Int64(principal.uid)), .text(key.text)]
        ) { (digest: try $0.optionalText(), id: try $0.text()) }
        guard let found else { return nil }
        guard found.digest == key.digest else {
            throw StorageError(.keyReused, "the key was used for another request")
        }
        return try job(found.id)
    }

    /// The job with this id.
    public func job(_ id: String) throws -> Job? {
        try sql.first("SELECT \(Self.jobColumns) FROM job j WHERE j.id = $1", [.text(id)], decode: Self.job)
    }

    /// The job that brought `result`, a run's or a batch's id.
    public func job(result: String) throws -> Job? {
        try sql.first(
            "SELECT \(Self.jobColumns) FROM job j WHERE j.result = $1 ORDER BY j.created_at, j.id LIMIT 1",
            [.text(result)], decode: Self.job)
    }

    /// The parts of a divided job, by area and id.
    public func jobs(partsOf parent: String) throws -> [Job] {
        try sql.all(
            "SELECT \(Self.jobColumns) FROM job j WHERE j.parent = $1 ORDER BY j.area, length(j.id), j.id",
            [.text(parent)], decode: Self.job)
    }

    /// The newest jobs that `reader` may see, newest first: their own, and those about their area.
    ///
    /// - Parameter cursor: `next` of the page before.
    public func jobs(for reader: Principal, after cursor: String? = nil, limit: Int) throws -> Page<Job> {
        let (first, end) = reader.area.map(Self.range) ?? (0, Int64.max)
        let visible = "(j.uid = $1 OR (j.area >= $2 AND j.area < $3) \(reader.area == nil ? "OR j.area IS NULL" : ""))"
        let bounds: [SQLValue] = [.int(Int64(reader.uid)), .int(first), .int(end)]
        let rows = try sql.all(
            """
            SELECT \(Self.jobColumns) FROM job j
            WHERE \(visible) AND ($4 = '' OR length(j.id) < length($4) OR (length(j.id) = length($4) AND j.id < $4))
            ORDER BY length(j.id) DESC, j.id DESC LIMIT $5
            """, bounds + [.text(cursor ?? ""), .int(limit + 1)], decode: Self.job)
        let items = Array(rows.prefix(limit))
        let total = try sql.first("SELECT count(*) FROM job j WHERE \(visible)", bounds) { try $0.number() } ?? 0
        return Page(items: items, total: total, next: rows.count > limit ? items.last?.id : nil)
    }

    /// Whether a job waits to be claimed; reads one entry of an index.
    public func hasWaitingJob() throws -> Bool {
        try sql.first(Self.waitingJob) { try $0.text() } != nil
    }

    /// The job that waits longest. It repeats the condition of the index, because SQLite compares the words.
    static let waitingJob = """
        SELECT id FROM job WHERE state = 'queued' AND state IN ('queued', 'running') ORDER BY created_at, id LIMIT 1
        """

    /// How many orders of a user wait or are worked on; a divided one counts once.
    public func openOrders(of uid: UInt32) throws -> Int {
        try sql.first(Self.openOrders, [.int(Int64(uid))]) { try $0.number() } ?? 0
    }

    static let openOrders = """
        SELECT count(DISTINCT COALESCE(parent, id)) FROM job
        WHERE state IN ('queued', 'running') AND uid = $1
        """

    /// How many jobs there are of each kind in each state that is no end, by kind and state.
    public func openJobs() throws -> [(kind: Job.Kind, state: Job.State, count: Int)] {
        try sql.all(
            """
            SELECT kind, state, count(*) FROM job WHERE state IN ('queued', 'running', 'divided')
            GROUP BY kind, state ORDER BY kind, state
            """
        ) { (kind: try $0.code(), state: try $0.code(), count: try $0.number()) }
    }

    /// How many jobs were given up, each after several daemons were lost with it.
    public func jobsGivenUp() throws -> Int {
        try sql.first(
            "SELECT count(*) FROM job WHERE state = 'failed' AND lost >= $1", [.int(Job.mostLost)]
        ) { try $0.number() } ?? 0
    }

    static let jobColumns = """
        j.id, j.kind, j.state, j.uid, j.role, j.reach, j.area, j.request, j.parent, j.fence, j.result, j.problem,
        j.created_at, j.ended_at, j.lost
        """

    static func job(_ reader: inout RowReader) throws -> Job {
        let (id, kind, state): (String, Job.Kind, Job.State) = (
            try reader.text(), try reader.code(), try reader.code()
        )
        guard let uid = UInt32(exactly: try reader.int()) else { throw StorageError(.corrupt, "uid") }
        let principal = Principal(uid: uid, role: try reader.code(), area: try reader.optionalArea())
        var job = Job(
            id: id, kind: kind, state: state, principal: principal, area: try reader.optionalArea(),
            request: try reader.text(), parent: try reader.optionalText(), fence: try reader.int(),
            result: try reader.optionalText(), problem: try reader.optionalText(), created: try reader.instant(),
            ended: try reader.optionalInt().map { Instant(microseconds: $0) })
        job.lost = try reader.int()
        return job
    }
}
