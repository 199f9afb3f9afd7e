public import Register

/// Long work that the store keeps until it is done: an import or a run.
///
/// A daemon claims a job whole. Each claim raises `fence`, and what the claim brings is committed only while the job
/// still has that fence: a daemon that was paused and lost its claim cannot commit any more.
public struct Job: Sendable, Hashable {
    /// What is to be done; the raw value is stable.
    public enum Kind: String, Sendable, Hashable, CaseIterable {
        /// Importing one file.
        case `import`
        /// A run.
        case run
    }

    /// Where a job stands.
    public enum State: String, Sendable, Hashable, CaseIterable {
        /// Nobody works on it yet.
        case queued
        /// A daemon has claimed it.
        case running
        /// It is the sum of other jobs and ends with the last of them.
        case divided
        /// Done; `result` names what it brought.
        case done
        /// Refused or failed; `problem` says why.
        case failed
        /// Somebody cancelled it; nothing of it is there.
        case cancelled

        /// Whether nothing more will happen.
        public var isEnd: Bool { [.done, .failed, .cancelled].contains(self) }
    }

    /// Its id, such as `J000007`.
    public var id: String
    /// What is to be done.
    public var kind: Kind
    /// Where it stands.
    public var state: State
    /// On whose behalf, with the rights of the moment when it was asked for.
    public var principal: Principal
    /// The area that it is about, where it has one.
    public var area: DivisionCode?
    /// What was asked for, in Casework's own form; without any personal datum.
    public var request: String
    /// The job of which this is a part.
    public var parent: String?
    /// How often it was claimed.
    public var fence: Int64
    /// How often the daemon that had claimed it gave no more sign of life.
    public var lost: Int64 = 0
    /// What it brought: a run's or a batch's id.
    public var result: String?
    /// Why it failed, in Casework's own form.
    public var problem: String?
    /// When it was asked for.
    public var created: Instant
    /// When it ended.
    public var ended: Instant?

    /// A job.
    public init(
        id: String, kind: Kind, state: State, principal: Principal, area: DivisionCode?, request: String,
        parent: String? = nil, fence: Int64 = 0, result: String? = nil, problem: String? = nil, created: Instant,
        ended: Instant? = nil
    ) {
        self.id = id
        self.kind = kind
        self.state = state
        self.principal = principal
        self.area = area
        self.request = request
        self.parent = parent
        self.fence = fence
        self.result = result
        self.problem = problem
        self.created = created
        self.ended = ended
    }

    /// How many daemons may be lost with a job before it is given up: one that ends its daemon must not do so for ever.
    public static let mostLost: Int64 = 3

    /// The claim under which its present owner works.
    public var claim: JobClaim { JobClaim(job: id, fence: fence) }
}

/// The right to finish a job, until somebody else claims it.
public struct JobClaim: Sendable, Hashable {
    /// The job.
    public var job: String
    /// The number of the claim.
    public var fence: Int64

    /// A claim.
    public init(job: String, fence: Int64) {
        self.job = job
        self.fence = fence
    }
}

/// The sign of life of a claimed job.
public struct JobLease: Sendable, Hashable {
    /// The claim.
    public var claim: JobClaim
    /// Who holds it: the name of one life of one daemon.
    public var owner: String
    /// Rises while the owner lives. Whoever sees it stand still for a whole lease, by their own clock, may take over: no
    /// two machines' clocks are compared.
    public var beat: Int64
    /// Whether somebody asked to cancel it.
    public var isCancelAsked: Bool
    /// How often daemons were lost with the job before.
    public var lost: Int64 = 0
    /// What is going on.
    public var progress: JobProgress?

    /// A lease.
    public init(claim: JobClaim, owner: String, beat: Int64, isCancelAsked: Bool, progress: JobProgress?) {
        self.claim = claim
        self.owner = owner
        self.beat = beat
        self.isCancelAsked = isCancelAsked
        self.progress = progress
    }
}

/// How far a job is.
public struct JobProgress: Sendable, Hashable {
    /// The phase (code).
    public var phase: String
    /// Steps done in it.
    public var done: Int?
    /// Steps in all, where known.
    public var total: Int?

    /// A phase.
    public init(phase: String, done: Int? = nil, total: Int? = nil) {
        self.phase = phase
        self.done = done
        self.total = total
    }
}
