/// Long work that the store keeps until it is done: an import or a run.
public struct JobItem: Codable, Sendable, Hashable {
    /// Its id.
    public var job: String
    /// `import` or `run`.
    public var kind: String
    /// `queued`, `running`, `divided`, `done`, `failed` or `cancelled`.
    public var state: String
    /// Who asked for it, as `uid:1000`.
    public var actor: String
    /// The area that it is about, 12 digits; absent for imports.
    public var area: String?
    /// What it brought: a run, or a batch and the number of the file in it.
    public var result: String?
    /// When it was asked for, RFC 3339, UTC.
    public var created: String
    /// When it ended.
    public var ended: String?
    /// How often a daemon claimed it; more than once where one died.
    public var claims: Int64
    /// The phase that is going on (code).
    public var phase: String?
    /// Why it failed.
    public var problem: Problem?
    /// The jobs into which it was divided.
    public var parts: [String]?
    /// What those of them stored that are done, where the job as a whole was cancelled or failed.
    public var kept: [String]?

    /// Builds the value from its parts.
    public init(
        job: String, kind: String, state: String, actor: String, area: String? = nil, result: String? = nil,
        created: String, ended: String? = nil, claims: Int64, phase: String? = nil, problem: Problem? = nil,
        parts: [String]? = nil, kept: [String]? = nil
    ) {
        self.job = job
        self.kind = kind
        self.state = state
        self.actor = actor
        self.area = area
        self.result = result
        self.created = created
        self.ended = ended
        self.claims = claims
        self.phase = phase
        self.problem = problem
        self.parts = parts
        self.kept = kept
    }
}
