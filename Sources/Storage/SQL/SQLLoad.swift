/// How busy the connections to a database are.
public struct SQLLoad: Sendable, Hashable {
    /// Connections at most.
    public var limit: Int
    /// Connections that were made.
    public var open: Int
    /// Those of them that nobody uses.
    public var idle: Int
    /// Tasks that wait for a connection.
    public var waiting: Int

    /// Figures of one moment.
    public init(limit: Int, open: Int, idle: Int, waiting: Int) {
        self.limit = limit
        self.open = open
        self.idle = idle
        self.waiting = waiting
    }
}
