import Storage

/// One connection to the server on a queue of its own, opened when it is first used and again after it broke.
actor PostgresConnection {
    private let executor: QueueExecutor
    private let address: PostgresAddress
    private var session: PostgresSession?

    nonisolated var unownedExecutor: UnownedSerialExecutor { executor.asUnownedSerialExecutor() }

    /// Times that a write is run beside others before it runs alone.
    private static let attempts = 5

    init(_ address: PostgresAddress) {
        self.address = address
        executor = QueueExecutor(label: "jiedui.postgres")
    }

    /// Runs `body` on one snapshot.
    func read<T: Sendable>(_ job: PostgresJob, _ body: @Sendable (any SQLSession) throws -> T) throws -> T {
        try transaction(.read, job, body)
    }

    /// Runs `body` in one transaction and commits; runs it again when it met another write, at last alone.
    func write<T: Sendable>(
        inTurn: Bool, _ job: PostgresJob, _ body: @Sendable (any SQLSession) throws -> T
    ) throws -> T {
        for _ in 1...Self.attempts {
            do {
                return try transaction(.write, inTurn: inTurn, job, body)
            } catch let error as StorageError where error.isConflict {
                continue
            }
        }
        return try transaction(.writeAlone, inTurn: inTurn, job, body)
    }

    /// Runs `body` beside every other write, once.
    func touch<T: Sendable>(_ job: PostgresJob, _ body: @Sendable (any SQLSession) throws -> T) throws -> T {
        try transaction(.touch, job, body)
    }

    private func transaction<T: Sendable>(
        _ kind: PostgresSession.Kind, inTurn: Bool = false, _ job: PostgresJob,
        _ body: @Sendable (any SQLSession) throws -> T
    ) throws -> T {
        let session = try self.session ?? PostgresSession(address)
        self.session = session
        session.expect(kind, inTurn: inTurn, job)
        do {
            let value = try body(session)
            try session.checkCancellation()
            try session.commit()
            return value
        } catch {
            // A body may have made something else of a statement's failure; what counts is why the engine gave up.
            let failure = session.failure
            session.rollback()
            if let failure = failure as? StorageError, failure.isConflict { throw failure }
            throw error
        }
    }

    /// Closes the connection after the bodies that were called before.
    func close() {
        session?.drop()
        session = nil
    }
}
