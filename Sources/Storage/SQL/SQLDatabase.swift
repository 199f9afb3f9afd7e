/// An open database: one file, or one server behind a pool of connections.
public protocol SQLDatabase: SQLWakeups {
    /// Which engine answers.
    var engine: SQLEngine { get }

    /// Runs `body` in one transaction: when it returns, everything it wrote is durable; when it throws or the task is
    /// cancelled, nothing of it is there.
    ///
    /// Writes are serializable: each sees the state that the one before it left. SQLite lets one write at a time, in the
    /// order of the calls; PostgreSQL lets them overlap, finds out late and runs the body again, so a body must have no
    /// effect but its writes and its value. Code `busy` means that this did not help. The body may run for long; it runs
    /// on a queue of the database and must not wait for another call on the same database.
    func write<T: Sendable>(_ body: @Sendable (any SQLSession) throws -> T) async throws -> T

    /// Runs `body` as `write` does, but one such body at a time on the database, whichever program runs it, in the order
    /// of the calls: for long work that would certainly meet its like and have to begin anew. Whoever waits for its turn
    /// has read nothing yet, holds up nobody, and is not run in vain.
    func writeInTurn<T: Sendable>(_ body: @Sendable (any SQLSession) throws -> T) async throws -> T

    /// Runs a few statements of which each is right beside any other write, such as a change of one row under a condition
    /// of its own: it waits for no write under way where the engine lets several write.
    ///
    /// For signs of life: a write that waits to be alone must not silence them.
    func touch<T: Sendable>(_ body: @Sendable (any SQLSession) throws -> T) async throws -> T

    /// Runs `body` as `read` does, beside all work, on a connection that no work takes.
    ///
    /// For the question whether the database is there, and for what must be seen while all others wait.
    func probe<T: Sendable>(_ body: @Sendable (any SQLSession) throws -> T) async throws -> T

    /// Runs `body` on one consistent snapshot; several reads run beside each other and beside a write.
    func read<T: Sendable>(_ body: @Sendable (any SQLSession) throws -> T) async throws -> T

    /// Breaks every connection of the program called `name`, so that what a frozen program had begun is undone and locks
    /// nothing any more. Nothing happens in an engine that no other program shares.
    func expel(_ name: String) async throws

    /// How busy the connections are; nil where there is nothing to wait for but the one writer.
    var load: SQLLoad? { get }

    /// Waits for running bodies and closes; later calls throw `StorageError` with code `closed`.
    func close() async
}

extension SQLDatabase {
    /// Nothing: the file is this program's alone.
    public func expel(_ name: String) async throws {}

    /// None.
    public var load: SQLLoad? { nil }

    /// A write like any other: there is one writer.
    public func writeInTurn<T: Sendable>(_ body: @Sendable (any SQLSession) throws -> T) async throws -> T {
        try await write(body)
    }

    /// A write like any other: there is one writer.
    public func touch<T: Sendable>(_ body: @Sendable (any SQLSession) throws -> T) async throws -> T {
        try await write(body)
    }
}
