public import Storage
import Synchronization

/// One SQLite file as the store of one daemon: one writer, several readers, a write-ahead log.
///
/// Every connection has its own serial queue. Writes run one at a time in the order of the calls; a read sees the state
/// of its first statement and neither waits for a write nor holds one up. Needs SQLite 3.35 or later (RETURNING).
public final class SQLiteDatabase: SQLDatabase {
    /// `sqlite`.
    public let engine = SQLEngine.sqlite
    /// The file's path.
    public let path: String

    /// None where the file is only examined.
    private let writer: SQLiteConnection?
    private let readers: [SQLiteConnection]
    /// For probes alone: a sign of life waits for no backup and no long snapshot.
    private let prober: SQLiteConnection
    /// Bodies under way per reader; a new one goes where there are fewest.
    private let loads: Mutex<[Int]>
    private let board = WakeupBoard()

    /// Marks a file as this program's ("JIED"), so that nobody points it at another program's database.
    private static let applicationID: Int64 = 0x4a49_4544

    /// Opens the file at `path`, made with mode 0600 if it is missing; the folder must exist.
    ///
    /// - Parameters:
    ///   - readers: connections for reading, at least 1.
    ///   - busyTimeout: how long a lock of another process is waited for, in milliseconds.
    /// - Throws: `StorageError`: `unavailable`, `readonly`, `busy`, or `corrupt` for a damaged or foreign file.
    public init(path: String, readers: Int = 3, busyTimeout: Int = 10_000) async throws {
        precondition(readers >= 1, "at least one reader")
        self.path = path
        try DatabaseFile.prepare(path)
        let (board, writer) = (board, SQLiteConnection(role: .writer, board: board))
        self.writer = writer
        self.readers = (0..<readers).map { _ in SQLiteConnection(role: .reader, board: board) }
        prober = SQLiteConnection(role: .reader, board: board)
        loads = Mutex(Array(repeating: 0, count: readers))
        try await writer.open(path: path, busyTimeout: busyTimeout)
        try await writer.transaction(SQLiteJob(), Self.claim)
        for reader in self.readers + [prober] { try await reader.open(path: path, busyTimeout: busyTimeout) }
    }

    /// Opens the file at `path` to look at it, beside a daemon at work or without one: neither its mode nor any byte of
    /// it changes, and no write of others is waited for. Writes throw `StorageError` with code `readonly`.
    ///
    /// - Parameter busyTimeout: how long a lock that even readers must wait for is waited for, in milliseconds.
    /// - Throws: `StorageError`: `unavailable`, `busy`, or `corrupt` for a damaged or foreign file.
    public init(examining path: String, busyTimeout: Int = 3000) async throws {
        self.path = path
        writer = nil
        prober = SQLiteConnection(role: .examiner, board: board)
        readers = [prober]
        loads = Mutex([0])
        try await prober.open(path: path, busyTimeout: busyTimeout)
        try await prober.transaction(SQLiteJob()) { session in _ = try Self.isOurs(session) }
    }

    /// Marks an empty file as ours and refuses a file of another program.
    private static func claim(_ session: any SQLSession) throws {
        guard try !isOurs(session) else { return }
        try session.executeScript("PRAGMA application_id=\(applicationID)")
    }

    /// Whether the file is marked as ours; it is not yet where it is empty.
    ///
    /// - Throws: `StorageError` with code `corrupt` for a file of another program.
    private static func isOurs(_ session: any SQLSession) throws -> Bool {
        let found = try session.first("PRAGMA application_id") { try $0.int() } ?? 0
        guard found != applicationID else { return true }
        let tables = try session.first("SELECT count(*) FROM sqlite_master") { try $0.int() } ?? 0
        guard found == 0, tables == 0 else { throw StorageError(.corrupt, "the file belongs to another program") }
        return false
    }

    /// Runs `body` in one transaction on the writer.
    public func write<T: Sendable>(_ body: @Sendable (any SQLSession) throws -> T) async throws -> T {
        guard let writer else { throw StorageError(.readonly, "the file was opened to be looked at") }
        return try await run(body, on: writer)
    }

    /// Runs `body` on one snapshot on the reader that nothing else uses.
    public func probe<T: Sendable>(_ body: @Sendable (any SQLSession) throws -> T) async throws -> T {
        try await run(body, on: prober)
    }

    /// Runs `body` on one snapshot on the least busy reader.
    public func read<T: Sendable>(_ body: @Sendable (any SQLSession) throws -> T) async throws -> T {
        let index = loads.withLock { loads in
            let least = loads.indices.min { loads[$0] < loads[$1] } ?? 0
            loads[least] += 1
            return least
        }
        defer { loads.withLock { $0[index] -= 1 } }
        return try await run(body, on: readers[index])
    }

    /// Wakes within this process alone.
    public func wakeups(_ channel: String) -> AsyncStream<Void> {
        let stream = board.listen(channel)
        board.wake([channel])
        return stream
    }

    private func run<T: Sendable>(
        _ body: @Sendable (any SQLSession) throws -> T, on connection: SQLiteConnection
    ) async throws -> T {
        let job = SQLiteJob()
        return try await withTaskCancellationHandler {
            try await connection.transaction(job, body)
        } onCancel: {
            job.cancel()
        }
    }

    /// Waits for the bodies under way, folds the log into the file and closes.
    public func close() async {
        board.close()
        for reader in readers + [prober] { await reader.close() }
        await writer?.close()
    }
}
