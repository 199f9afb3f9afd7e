import Matching
import Policy
public import Records
public import Register
import Storage
import Wording

/// A job as its asker sees it.
public struct JobView: Sendable {
    /// The job.
    public var job: Job
    /// How far it is, while it runs.
    public var progress: JobProgress?
    /// The parts of a divided job, by area.
    public var parts: [Job]
    /// Why it failed.
    public var problem: CaseworkError?
}

extension Office {
    /// Takes an order for a run: stored when this returns, computed as soon as a daemon is free.
    ///
    /// - Parameter key: idempotency key and digest of the request; the same key gives the same job.
    /// - Throws: ``CaseworkError``; what can be refused at once (area, pack, kind) is.
    public func submit(
        _ order: RunOrder, key: (text: String, digest: String)? = nil, by caller: Principal
    ) async throws -> Job {
        try checkKind(order)
        let at = now()
        var order = order
        order.area = try reach(order.area, caller) ?? order.area
        order.asOf = order.asOf ?? at.day
        order.dryRun = false
        let fixed = order
        return try await submit(caller, key) { session in
            let areas = try self.areas(of: fixed, session)
            let (job, isNew) = try session.addJob(
                .run, request: try JobRequest(fixed).text, area: fixed.area, by: caller, key: key,
                parts: areas.count, at: at)
            guard isNew else { return job }
            for area in areas {
                var part = fixed
                part.area = area
                _ = try session.addJob(
                    .run, request: try JobRequest(part).text, area: area, by: caller, parent: job.id, at: at)
            }
            return job
        }
    }

    /// The areas into which the pack divides an order, each to be computed on its own; none where it does not.
    public func areas(of order: RunOrder, by caller: Principal) async throws -> [DivisionCode] {
        var order = order
        order.area = try reach(order.area, caller) ?? order.area
        let fixed = order
        return try await presenting { try await store.read { try areas(of: fixed, $0) } }
    }

    /// A pack whose rule `own_area` binds every helper to one division makes each of them self-contained: the optimum of
    /// the whole is that of its parts.
    private func areas(of order: RunOrder, _ session: StoreSession) throws -> [DivisionCode] {
        let pack = try pack(of: order, session).0
        guard order.kind == .lead, let level = pack.lead.runLevel, order.area.level < level else { return [] }
        guard order.budget == .stay else {
            throw CaseworkError(
                "moves_divided", CaseworkWording.movesDivided, hint: CaseworkWording.movesDividedHint, field: "moves")
        }
        let areas = try session.householdAreas(in: order.area).map { $0.containing(level) }
        let divisions = Set(areas).sorted()
        guard !divisions.isEmpty else {
            throw CaseworkError("area_empty", CaseworkWording.areaEmpty, field: "area")
        }
        return divisions
    }

    /// The receipts of a divided job's parts, by area.
    public func runReceipts(of view: JobView, by caller: Principal) async throws -> [RunReceipt] {
        var receipts: [RunReceipt] = []
        for part in view.parts where part.state == .done {
            receipts.append(try await runReceipt(of: part, by: caller))
        }
        return receipts
    }

    /// Takes a file to be imported: stored, sealed, when this returns.
    ///
    /// - Throws: as the other `submit`.
    public func submit(
        _ order: ImportOrder, key: (text: String, digest: String)? = nil, by caller: Principal
    ) async throws -> Job {
        let at = now()
        return try await submit(caller, key) { session in
            let (job, isNew) = try session.addJob(
                .import, request: try JobRequest(order).text, area: nil, by: caller, key: key, at: at)
            if isNew { try session.addPart(order.bytes, .input, job: job.id) }
            return job
        }
    }

    /// Orders of one user that may wait or run at a time.
    public static let openOrders = 100

    private func submit(
        _ caller: Principal, _ key: (text: String, digest: String)?,
        _ body: @escaping @Sendable (StoreSession) throws -> Job
    ) async throws -> Job {
        let job = try await presenting {
            try await store.write { session in
                let isKnown = try key.map { try session.job(key: $0, caller) != nil } ?? false
                guard try isKnown || session.openOrders(of: caller.uid) < Self.openOrders else {
                    throw CaseworkError(
                        "too_many_jobs", CaseworkWording.tooManyJobs(Self.openOrders),
                        hint: CaseworkWording.tooManyJobsHint)
                }
                let job = try body(session)
                try session.wake(JobRunner.channel)
                return job
            }
        }
        jobs.ring(.work)
        return job
    }

    /// A job, where the caller may see it: their own, or one of their area.
    public func job(_ id: String, by caller: Principal) async throws -> JobView {
        try await presenting { try await store.read { try view(ofJob: id, $0, caller) } }
    }

    private func view(ofJob id: String, _ session: StoreSession, _ caller: Principal) throws -> JobView {
        guard let job = try session.job(id) else {
            throw CaseworkError.notFound(CaseworkWording.job, field: "job")
        }
        let isOwn = job.principal.uid == caller.uid
        guard isOwn || job.area.map({ mayReach($0, caller) }) ?? (caller.area == nil) else {
            throw CaseworkError.notFound(CaseworkWording.job, field: "job")
        }
        let problem = try job.problem.map {
            try JobText.decode(StoredProblem.self, from: $0).error
        }
        return JobView(
            job: job, progress: try jobs.progress(of: id) ?? session.lease(of: id)?.progress,
            parts: job.parent == nil ? try session.jobs(partsOf: id) : [], problem: problem)
    }

    /// The jobs, the newest first, of the caller's area.
    public func jobs(limit: Int, cursor: String?, by caller: Principal) async throws -> Paged<Job> {
        try await presenting {
            try await store.read { session in
                let page = try session.jobs(for: caller, after: cursor, limit: limit.clamped(to: 1...1000))
                return Paged(items: page.items, total: page.total, next: page.next)
            }
        }
    }

    /// How many jobs wait and run, by kind and state.
    public func openJobs() async throws -> [(kind: Job.Kind, state: Job.State, count: Int)] {
        try await presenting { try await store.read { try $0.openJobs() } }
    }

    /// Waits until a job has ended, for at most as long as the task is not cancelled.
    ///
    /// - Parameter onChange: called with each new state or progress.
    public func ended(
        _ id: String, by caller: Principal, onChange: @Sendable (JobView) async throws -> Void = { _ in }
    ) async throws -> JobView {
        let rings = jobs.listen(.change, every: .seconds(1))
        var last = try await job(id, by: caller)
        try await onChange(last)
        if last.job.state.isEnd, !jobs.isWorking(on: id) { return last }
        for await _ in rings {
            var view = last
            if last.job.state == .running, let progress = jobs.progress(of: id) {
                // It is worked on here: nothing but its progress has changed.
                view.progress = progress
            } else {
                view = try await job(id, by: caller)
            }
            if view.job.state != last.job.state || view.progress != last.progress { try await onChange(view) }
            last = view
            // Done here means that the receipt is kept too; the desk rings once more then.
            if view.job.state.isEnd, !jobs.isWorking(on: id) { return view }
        }
        throw CancellationError()
    }

    /// Cancels a job, or the job that computes a run: nothing of it is stored. Of a divided job the parts that are done
    /// stay, each of them whole. Returns where it stands afterwards; one that had ended stays as it is.
    public func cancelJob(_ id: String, by caller: Principal) async throws -> JobView {
        let view = try await job(id, by: caller)
        guard view.job.principal.uid == caller.uid || caller.role == .administrator else {
            throw CaseworkError(
                "not_permitted", CaseworkWording.cancelOthers, hint: CaseworkWording.cancelOthersHint, field: "job")
        }
        let parts = view.parts.isEmpty ? [view.job] : view.parts
        let open = parts.filter { !$0.state.isEnd }
        // At once where it runs here; and kept, so that whoever has the job by now, or will have it, hears of it too.
        for part in open { _ = jobs.stop(part.id, .cancelled) }
        if !open.isEmpty {
            let at = now()
            try await presenting {
                try await store.write { session in
                    for part in open { _ = try session.askCancel(part.id, at: at) }
                    try session.wake(JobRunner.channel)
                }
            }
        }
        jobs.ring(.change)
        if let ended = try await withDeadline(.seconds(5), { try await ended(id, by: caller) }) { return ended }
        return try await job(id, by: caller)
    }

    /// The receipt of an import that is done.
    public func importReceipt(of job: Job, by caller: Principal) async throws -> ImportReceipt {
        try await presenting {
            try await store.read { session in
                guard let (batch, number) = ImportPlace.read(job.result),
                    let stored = try session.batch(batch, issueLimit: ImportPass.shownIssues),
                    stored.files.indices.contains(number - 1)
                else { throw CaseworkError.notFound(CaseworkWording.batch, field: "batch") }
                var receipt = ImportReceipt(
                    batch: batch, file: stored.files[number - 1], rejects: try session.part(.rejects, job: job.id))
                receipt.snapshot = try snapshotOutcome(of: batch, session)
                return receipt
            }
        }
    }

    /// The receipt of a run that is done: with what each phase cost where it was computed here.
    public func runReceipt(of job: Job, by caller: Principal) async throws -> RunReceipt {
        if let receipt = jobs.receipt(of: job.id) { return receipt }
        return try await runRecord(job.result ?? "", by: caller)
    }
}

/// Where an import's file stands in the store: `B000012.1`.
enum ImportPlace {
    static func text(_ batch: String, _ number: Int) -> String { "\(batch).\(number)" }

    static func read(_ text: String?) -> (batch: String, number: Int)? {
        guard let parts = text?.split(separator: "."), parts.count == 2, let number = Int(parts[1]) else { return nil }
        return (String(parts[0]), number)
    }
}
