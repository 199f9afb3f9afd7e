public import Storage

/// A database on a PostgreSQL server, which several daemons may share, behind a pool of connections.
///
/// Every connection has its own serial queue. Writes are SERIALIZABLE, and run again when they met each other; reads are
/// REPEATABLE READ. Texts are ordered by their bytes as in SQLite, so the database must have been made with collation C
/// and encoding UTF8. Needs PostgreSQL 13 or later, and libpq 14 or later.
public final class PostgresDatabase: SQLDatabase {
    /// `postgres`.
    public let engine = SQLEngine.postgres

    private let pool: ConnectionPool
    /// Its one connection is for touches and probes: a sign of life waits for no pool that is full of waiting writes.
    private let touches: ConnectionPool
    private let board = WakeupBoard()
    private let listener: PostgresListener

    /// Connects once and looks whether the database suits.
    ///
    /// - Parameter connections: connections at most, at least 1; one more is for touches and probes, and one listens once `wakeups`
    ///   was called.
    /// - Throws: `StorageError`: `unavailable`, or `unsuitable` for another collation or encoding, an old server, or
    ///   another program's tables.
    public init(_ address: PostgresAddress, connections: Int = 8) async throws {
        precondition(connections >= 1, "at least one connection")
        pool = ConnectionPool(address, limit: connections)
        touches = ConnectionPool(address, limit: 1)
        listener = PostgresListener(address, board)
        do {
            try await read { session in try DatabaseCheck.refuseStrangers(session) }
        } catch {
            await pool.close()
            throw error
        }
    }

    /// Runs `body` in one SERIALIZABLE transaction, again where it met another write.
    public func write<T: Sendable>(_ body: @Sendable (any SQLSession) throws -> T) async throws -> T {
        try await write(inTurn: false, body)
    }

    /// Runs `body` as `write` does, when the one before it, in whichever program, has ended. Whoever waits does so on one
    /// of the connections.
    public func writeInTurn<T: Sendable>(_ body: @Sendable (any SQLSession) throws -> T) async throws -> T {
        try await write(inTurn: true, body)
    }

    private func write<T: Sendable>(
        inTurn: Bool, _ body: @Sendable (any SQLSession) throws -> T
    ) async throws -> T {
        try await pool.with { connection in
            let job = PostgresJob()
            return try await withTaskCancellationHandler {
                try await connection.write(inTurn: inTurn, job, body)
            } onCancel: {
                job.cancel()
            }
        }
    }

    /// Runs `body` in one READ COMMITTED transaction that waits for no other write but for its rows, and for them two
    /// seconds at most: a frozen program may hold one, and this is the connection on which it is seen and expelled.
    public func touch<T: Sendable>(_ body: @Sendable (any SQLSession) throws -> T) async throws -> T {
        try await touches.with { connection in
            let job = PostgresJob()
            return try await withTaskCancellationHandler {
                try await connection.touch(job, body)
            } onCancel: {
                job.cancel()
            }
        }
    }

    /// Runs `body` on one REPEATABLE READ snapshot.
    public func read<T: Sendable>(_ body: @Sendable (any SQLSession) throws -> T) async throws -> T {
        try await read(pool, body)
    }

    /// Runs `body` on one REPEATABLE READ snapshot, on the connection of the touches.
    public func probe<T: Sendable>(_ body: @Sendable (any SQLSession) throws -> T) async throws -> T {
        try await read(touches, body)
    }

    private func read<T: Sendable>(
        _ pool: ConnectionPool, _ body: @Sendable (any SQLSession) throws -> T
    ) async throws -> T {
        try await pool.with { connection in
            let job = PostgresJob()
            return try await withTaskCancellationHandler {
                try await connection.read(job, body)
            } onCancel: {
                job.cancel()
            }
        }
    }

    /// Wakes after transactions of any program on this database, on a connection of its own.
    public func wakeups(_ channel: String) -> AsyncStream<Void> {
        listener.listen(channel)
    }

    /// Ends the sessions whose application name is `name`, with what they had not committed; on the connection of the
    /// touches, because the pool may be full of those who wait for what such a session locks.
    public func expel(_ name: String) async throws {
        try await probe { session in
            try session.query(
                """
                SELECT pg_terminate_backend(pid) FROM pg_stat_activity
                WHERE application_name = $1 AND datname = current_database() AND pid <> pg_backend_pid()
                """, [.text(String(name.suffix(63)))]
            ) { _ in }
        }
    }

    /// The pool's connections, and the tasks that wait for one of them.
    public var load: SQLLoad? { pool.load }

    /// Waits for the bodies under way and closes every connection.
    public func close() async {
        await listener.close()
        await touches.close()
        await pool.close()
    }
}
