/// How many jobs of one kind are in one state.
public struct JobFigure: Sendable, Hashable {
    /// As `run`.
    public var kind: String
    /// As `running` or `waiting`.
    public var state: String
    /// How many.
    public var count: Int

    /// A figure from its parts.
    public init(kind: String, state: String, count: Int) {
        self.kind = kind
        self.state = state
        self.count = count
    }
}

/// What metrics report beside the counts of the front desk itself.
public struct MetricsSource: Sendable {
    /// Jobs by kind and state; `nil` for those that wait or run in the store.
    public var jobs: (@Sendable () async throws -> [JobFigure])?
    /// Connections to the database by state, as `("idle", 3)`; empty where there is no pool.
    public var pool: @Sendable () async -> [(state: String, count: Int)]

    /// A source from its parts.
    public init(
        jobs: (@Sendable () async throws -> [JobFigure])? = nil,
        pool: @escaping @Sendable () async -> [(state: String, count: Int)] = { [] }
    ) {
        self.jobs = jobs
        self.pool = pool
    }
}
