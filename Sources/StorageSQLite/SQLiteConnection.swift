import Glibc
import Storage

/// One connection to a SQLite file on a queue of its own; bodies run one after another.
actor SQLiteConnection {
    /// What the connection is for.
    enum Role: String, Sendable {
        /// Takes the write lock when a transaction begins, so that it never has to be upgraded.
        case writer
        /// Sees one snapshot per transaction and can change nothing.
        case reader
        /// As `reader`, on a file that it leaves as it is even when nobody else has it open.
        case examiner
    }

    private let executor: QueueExecutor
    private let role: Role
    private let board: WakeupBoard
    private var session: SQLiteSession?

    nonisolated var unownedExecutor: UnownedSerialExecutor { executor.asUnownedSerialExecutor() }

    /// A connection that is not open yet.
    init(role: Role, board: WakeupBoard) {
        self.role = role
        self.board = board
        executor = QueueExecutor(label: "jiedui.sqlite.\(role.rawValue)")
    }

    /// Opens the file at `path` with the pragmas that every connection needs.
    ///
    /// `synchronous=FULL` flushes the log before a commit returns, so nothing acknowledged is lost when the power goes;
    /// `temp_store=MEMORY` leaves no plain temporary file.
    func open(path: String, busyTimeout milliseconds: Int) throws {
        let handle = try SQLiteHandle(path: path, access(to: path))
        let session = SQLiteSession(handle)
        try session.executeScript("PRAGMA busy_timeout=\(milliseconds)")
        if role == .writer {
            let mode = try session.first("PRAGMA journal_mode=WAL") { try $0.text() }
            guard mode == "wal" else { throw StorageError(.unavailable, "no write-ahead log: \(mode ?? "")") }
        }
        try session.executeScript(
            """
            PRAGMA synchronous=FULL; PRAGMA foreign_keys=ON; PRAGMA temp_store=MEMORY; PRAGMA trusted_schema=OFF;
            PRAGMA cell_size_check=ON; PRAGMA cache_size=\(role == .writer ? -65536 : -16384);
            PRAGMA journal_size_limit=67108864; PRAGMA query_only=\(role == .writer ? "OFF" : "ON");
            """)
        self.session = session
    }

    private func access(to path: String) -> SQLiteHandle.Access {
        guard role == .examiner else { return .readWrite }
        // The log is there as long as anybody has the file open, and after a crash.
        return Glibc.access("\(path)-wal", F_OK) == 0 ? .readOnly : .still
    }

    /// Runs `body` in one transaction and commits; rolls back if it throws or `job` is cancelled.
    func transaction<T: Sendable>(_ job: SQLiteJob, _ body: @Sendable (any SQLSession) throws -> T) throws -> T {
        guard let session else { throw StorageError(.closed) }
        session.forgetFailure()
        _ = session.takeWoken()
        session.job = job
        defer { session.job = nil }
        do {
            try session.execute(role == .writer ? "BEGIN IMMEDIATE" : "BEGIN")
            let value = try body(session)
            try session.checkCancellation()
            // From here on it is done: stopping inside the commit would leave the caller in doubt.
            session.job = nil
            try session.execute("COMMIT")
            board.wake(session.takeWoken())
            return value
        } catch {
            session.job = nil
            session.forgetFailure()
            // A failed statement may have rolled back already (disk full, damage); then there is nothing to undo.
            if !session.handle.isAutocommit { try? session.executeScript("ROLLBACK") }
            throw error
        }
    }

    /// Closes the connection after the bodies that were called before.
    func close() {
        session?.forgetStatements()
        session = nil
    }
}
