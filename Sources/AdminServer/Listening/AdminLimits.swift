/// What one client may ask of the daemon before it is refused.
public struct AdminLimits: Sendable, Hashable {
    /// A connection without a request in progress is closed after so many seconds.
    public var idleSeconds = 120
    /// Bytes of one header field.
    public var headerFieldBytes = 16 * 1024
    /// Bytes of all header fields.
    public var headerBytes = 64 * 1024
    /// Number of header fields.
    public var headerCount = 100
    /// Bytes of a JSON body.
    public var jsonBytes = 1024 * 1024
    /// Bytes of a ledger or pack.
    public var fileBytes = 256 * 1024 * 1024
    /// A body that does not grow for so many seconds is given up.
    public var bodyStallSeconds = 60

    /// The limits that the daemon runs with.
    public init() {}
}
