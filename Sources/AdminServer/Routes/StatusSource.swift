public import AdminAPI

/// What the daemon reports about itself.
public struct StatusSource: Sendable {
    /// The daemon's version.
    public var version: String
    /// When it became ready, RFC 3339, UTC.
    public var startedAt: String
    /// Its process id.
    public var pid: Int32
    /// Whether the graceful stop has begun.
    public var isStopping: @Sendable () -> Bool
    /// The store's kind, schema and counts; `nil` while there is none.
    public var store: @Sendable () async throws -> ServiceStatus.Store?

    /// A source from its parts.
    public init(
        version: String, startedAt: String, pid: Int32, isStopping: @escaping @Sendable () -> Bool,
        store: @escaping @Sendable () async throws -> ServiceStatus.Store?
    ) {
        self.version = version
        self.startedAt = startedAt
        self.pid = pid
        self.isStopping = isStopping
        self.store = store
    }
}
