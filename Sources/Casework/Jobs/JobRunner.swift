public import Logging
import Records
import Storage
import Wording

/// Works on the store's jobs: claims one after the other, keeps each claim alive while it works, and takes over what a
/// dead daemon left.
///
/// Any number of daemons may work on one store. A claim is kept alive by a beat four times per lease; whoever sees a beat
/// stand still for a whole lease, by their own clock, may claim the job anew, and then the claim's fence keeps the former
/// owner from committing. A job that runs is bound to nothing in this actor but its stop mark.
public actor JobRunner {
    /// The channel on which daemons that share a store wake each other.
    public static let channel = "jiedui_jobs"

    /// How a daemon works on jobs.
    public struct Settings: Sendable, Hashable {
        /// The name of this life of this daemon, such as `host.4711.1763770000`; no two lives have the same.
        public var owner: String
        /// How many jobs are worked on at a time, 1 or more.
        public var parallel: Int
        /// How long a beat may stand still before others take over, in seconds, at least 1.
        public var lease: Duration
        /// Whether jobs that were running when this daemon started can only be left over: true where no other daemon
        /// can work on the store.
        public var isAlone: Bool

        /// Settings.
        public init(owner: String, parallel: Int = 2, lease: Duration = .seconds(30), isAlone: Bool) {
            self.owner = owner
            self.parallel = parallel
            self.lease = lease
            self.isAlone = isAlone
        }
    }

    private let office: Office
    private let settings: Settings
    private let logger: Logger
    private let clock = ContinuousClock()
    private var works: [JobClaim: Task<Void, Never>] = [:]
    private var seen: [String: (lease: JobLease, since: ContinuousClock.Instant)] = [:]
    /// The leases that may be taken over, as the last look found them.
    private var stale: [JobLease] = []
    /// The job under way with which daemons were lost again and again.
    private var suspect: JobClaim?
    private var isStopping = false
    private var lastTidy: ContinuousClock.Instant?

    /// A runner over the jobs of `office`.
    public init(office: Office, settings: Settings, logger: Logger) {
        self.office = office
        self.settings = settings
        self.logger = logger
    }

    /// Works until the task is cancelled or `stop` is called, then waits for the jobs under way.
    public func run() async {
        let desk = office.jobs
        let rings = desk.listen(.work, every: min(settings.lease / 8, .seconds(2)))
        let wakeups = office.store.wakeups(Self.channel)
        let (looks, looked) = AsyncStream.makeStream(of: Void.self, bufferingPolicy: .bufferingNewest(1))
        await withTaskGroup(of: Bool.self) { group in
            group.addTask {
                for await _ in wakeups {
                    desk.ring(.work)
                    desk.ring(.change)
                }
                return false
            }
            // Looking goes on while everything else waits: this daemon may be full of work, or its next claim may stand
            // behind the locks of the frozen one that a look would expel.
            group.addTask {
                if await self.look() { looked.yield() }
                for await _ in rings {
                    guard await !self.isStopping else { break }
                    if await self.look() { looked.yield() }
                }
                looked.finish()
                return false
            }
            group.addTask {
                for await _ in looks where await !self.claimAll() { break }
                return true
            }
            // The one that claims ends when the runner stops, with nothing half claimed.
            while let hasClaimed = await group.next(), !hasClaimed, !Task.isCancelled {}
            group.cancelAll()
        }
        for work in works.values { await work.value }
    }

    /// Claims nothing any more; jobs under way go on.
    public func stop() {
        isStopping = true
        office.jobs.ring(.work)
    }

    /// Gives the jobs under way back to the store; what they had not stored is gone, others begin them anew.
    public func giveBack() {
        for claim in works.keys { _ = office.jobs.stop(claim.job, .stopping) }
    }

    /// Claims what there is room for; `false` where the runner stops.
    @discardableResult
    private func claimAll() async -> Bool {
        while !isStopping, works.count < (suspect == nil ? settings.parallel : 1) {
            do {
                guard let job = try await claimNext() else { break }
                guard !isStopping else {
                    try await office.store.write { try $0.release(job.claim) }
                    break
                }
                // Alone, so that the count of lost daemons falls on the one that loses them.
                if job.lost > 1 { suspect = job.claim }
                begin(job)
            } catch {
                // The store is away or busy: the next ring tries again.
                logger.warning("jobs cannot be claimed", metadata: ["code": "\(Self.code(error))"])
                break
            }
        }
        return !isStopping
    }

    private func claimNext() async throws -> Job? {
        try await tidy()
        // One that was lost with its daemon before is taken over alone: nothing else is begun until there is room for it.
        let isSuspect = stale.contains { $0.lost > 0 }
        guard !isSuspect || works.isEmpty else { return nil }
        let stale = isSuspect ? stale.filter { $0.lost > 0 } : stale
        let at = office.now()
        let hasWaiting = isSuspect ? false : try await office.store.read { try $0.hasWaitingJob() }
        if hasWaiting {
            let job = try await office.store.write { [owner = settings.owner] in
                try $0.claimJob(owner: owner, at: at)
            }
            if let job { return job }
        }
        guard !stale.isEmpty else { return nil }
        return try await office.store.write { [owner = settings.owner] in
            try $0.claimJob(owner: owner, stale: stale, waiting: !isSuspect, at: at)
        }
    }

    /// Finds the leases that may be taken over, and expels those owners of them who give no other sign of life: a frozen
    /// daemon may hold locks in a transaction that it will never end, and whoever waits for them has no place to spare.
    ///
    /// Neither needs the connections of the work. Returns false where the store does not answer.
    private func look() async -> Bool {
        do {
            let frozen = note(try await office.store.probe { try $0.leases() })
            for owner in frozen.sorted() { try await office.store.database.expel(owner) }
            return true
        } catch {
            // The store is away or busy: the next ring looks again.
            logger.warning("leases cannot be read", metadata: ["code": "\(Self.code(error))"])
            return false
        }
    }

    /// Keeps in mind which leases have stood still for how long; returns the owners who give no sign of life at all.
    private func note(_ leases: [JobLease]) -> Set<String> {
        let now = clock.now
        var kept: [String: (lease: JobLease, since: ContinuousClock.Instant)] = [:]
        stale = []
        let own = Set(works.keys.map(\.job))
        var living: Set<String> = [settings.owner]
        for lease in leases where !own.contains(lease.claim.job) {
            let known = seen[lease.claim.job]
            let isStill = known.map { $0.lease.claim == lease.claim && $0.lease.beat == lease.beat } ?? false
            let since = isStill ? known?.since ?? now : now
            kept[lease.claim.job] = (lease, since)
            if since.advanced(by: settings.lease) <= now || (settings.isAlone && lease.owner != settings.owner) {
                stale.append(lease)
            } else {
                living.insert(lease.owner)
            }
        }
        seen = kept
        return Set(stale.map(\.owner)).subtracting(living)
    }

    /// Forgets what ended jobs left for a day, and answers that nobody asked for again in a week; once an hour.
    private func tidy() async throws {
        guard lastTidy.map({ $0.advanced(by: .seconds(3600)) <= clock.now }) ?? true else { return }
        lastTidy = clock.now
        let now = office.now().microseconds
        let (day, week) = (Instant(microseconds: now - Self.day), Instant(microseconds: now - 7 * Self.day))
        try await office.store.write { session in
            try session.tidyJobs(before: day)
            try session.forgetAnswers(before: week)
        }
    }

    private static let day: Int64 = 86_400_000_000

    private func begin(_ job: Job) {
        works[job.claim] = Task {
            await Self.work(job, office, settings.lease, logger)
            self.ended(job.claim)
        }
    }

    /// By claim, not by job: one that was given back may have been claimed here again already.
    private func ended(_ claim: JobClaim) {
        works[claim] = nil
        if suspect == claim { suspect = nil }
        office.jobs.end(claim)
    }

    // MARK: one job

    private static func work(_ job: Job, _ office: Office, _ lease: Duration, _ logger: Logger) async {
        var logger = logger
        logger[metadataKey: "job"] = "\(job.id)"
        if job.fence > 1 { logger.notice("job taken over", metadata: ["claims": "\(job.fence)"]) }
        let mark = StopMark()
        let body = Task {
            try await office.perform(
                job, progress: { office.jobs.note($0, of: job.claim) }, isCancelled: { mark.isSet })
        }
        office.jobs.begin(job.claim, mark) { body.cancel() }
        let heart = Task { await beat(job, office, lease, mark) { body.cancel() } }
        let outcome = await body.result
        heart.cancel()
        switch outcome {
        case .success: logger.info("job done")
        case .failure(let error): await settle(job, error, mark.reason, office, lease, logger)
        }
        try? await office.store.write { try $0.wake(channel) }
    }

    /// Keeps the claim alive until the task is cancelled.
    private static func beat(
        _ job: Job, _ office: Office, _ lease: Duration, _ mark: StopMark, cancelBody: @Sendable () -> Void
    ) async {
        // The rhythm of the beats, not a wait for something.
        while (try? await Task.sleep(for: lease / 4)) != nil {
            do {
                let isAsked = try await office.store.touch {
                    try $0.beat(job.claim, office.jobs.progress(of: job.id))
                }
                if isAsked { mark.set(.cancelled) }
            } catch let error as StorageError where error.code == .fenced {
                mark.set(.fenced)
            } catch {
                // The store is away or busy. If it stays so for a lease, others take over, and the fence decides.
                continue
            }
            guard mark.isSet else { continue }
            cancelBody()
            return
        }
    }

    /// Ends a job whose work did not come to its end: as cancelled, given back, or failed.
    private static func settle(
        _ job: Job, _ error: any Error, _ reason: StopMark.Reason?, _ office: Office, _ lease: Duration,
        _ logger: Logger
    ) async {
        let code = Self.code(error)
        let mayPass = ["store_busy", "store_connection_lost", "store_unavailable", "store_input_output"].contains(code)
        for round in 0..<6 {
            do {
                let at = office.now()
                try await office.store.write { session in
                    // A commit whose answer was lost may have arrived.
                    guard let now = try session.job(job.id), now.claim == job.claim, now.state == .running else {
                        throw StorageError(.fenced)
                    }
                    switch reason {
                    case .fenced: throw StorageError(.fenced)
                    case .stopping: try session.release(job.claim)
                    case .cancelled: try session.cancel(job.claim, at: at)
                    case nil where mayPass: try session.release(job.claim)
                    case nil:
                        let problem = try JobText.encode(StoredProblem(presentable(error)))
                        try session.fail(job.claim, problem: problem, at: at)
                    }
                }
                if code == "job_given_up" {
                    logger.error("job given up", metadata: ["claims": "\(job.fence)", "lost": "\(job.lost)"])
                }
                let how = reason.map { "\($0)" } ?? (mayPass ? "given back" : "failed")
                logger.notice("job ended early", metadata: ["how": "\(how)", "code": "\(code)"])
                return
            } catch let error as StorageError where error.code == .fenced {
                logger.notice("job belongs to somebody else or has ended")
                return
            } catch {
                // The store is away: again after a growing pause; what is not settled is taken over after the lease.
                guard (try? await Task.sleep(for: .milliseconds(200 << round))) != nil else { return }
            }
        }
        logger.error("job left to its lease", metadata: ["code": "\(code)"])
    }

    private static func presentable(_ error: any Error) -> any PresentableError {
        switch error {
        case let error as any PresentableError: error
        case let error as StorageError: CaseworkError(error)
        default: CaseworkError("internal_error", CaseworkWording.jobFailed, hint: CaseworkWording.jobFailedHint)
        }
    }

    private static func code(_ error: any Error) -> String { presentable(error).code }
}
