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
    private let board = WakeupBoard()
    private let listener: PostgresListener

    /// Connects once and looks whether the database suits.
    ///
    /// - Parameter connections: connections at most, at least 1; one more listens once `wakeups` was called.
    /// - Throws: `StorageError`: `unavailable`, or `unsuitable` for another collation or encoding, an old server, or
    ///   another program's tables.
    public init(_ address: PostgresAddress, connections: Int = 8) async throws {
        precondition(connections >= 1, "at least one connection")
        pool = ConnectionPool(address, limit: connections)
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
        try await pool.with { connection in
            let job = PostgresJob()
            return try await withTaskCancellationHandler {
                try await connection.write(job, body)
            } onCancel: {
                job.cancel()
            }
        }
    }

    /// Runs `body` on one REPEATABLE READ snapshot.
    public func read<T: Sendable>(_ body: @Sendable (any SQLSession) throws -> T) async throws -> T {
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

    /// Ends the sessions whose application name is `name`, with what they had not committed.
    public func expel(_ name: String) async throws {
        try await read { session in
            try session.query(
                """
                SELECT pg_terminate_backend(pid) FROM pg_stat_activity
                WHERE application_name = $1 AND datname = current_database() AND pid <> pg_backend_pid()
                """, [.text(String(name.suffix(63)))]
            ) { _ in }
        }
    }

    /// Connections that were made, and tasks that wait for one.
    public var load: (connections: Int, waiters: Int) { pool.load }

    /// Waits for the bodies under way and closes every connection.
    public func close() async {
        await listener.close()
        await pool.close()
    }
}
