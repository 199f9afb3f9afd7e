import CSQLite
import Storage

/// The statements of one connection, with a cache of compiled ones. Confined to the connection's queue.
final class SQLiteSession: SQLSession {
    let engine = SQLEngine.sqlite
    let handle: SQLiteHandle
    /// The job whose statements run, asked before each statement and each row.
    var job: SQLiteJob?
    /// The first failure of a statement in this transaction. From then on every statement fails with it, as it does on
    /// engines that abort the transaction; SQLite itself may have rolled back (disk full), and what came after would be
    /// committed statement by statement.
    private(set) var failure: (any Error)?
    private var woken: Set<String> = []
    private var idle: [String: SQLiteStatement] = [:]

    private static let cacheLimit = 256

    /// Steps of SQLite's machine between two looks at the job: some tens of microseconds.
    private static let stepsPerLook: Int32 = 4096

    init(_ handle: SQLiteHandle) {
        self.handle = handle
        // SQLite calls back only while a statement of this connection runs, on its queue, and the session outlives its
        // statements; `deinit` takes the callback away before the connection closes.
        sqlite3_progress_handler(
            handle.pointer, Self.stepsPerLook,
            { context in
                guard let context else { return 0 }
                let session = Unmanaged<SQLiteSession>.fromOpaque(context).takeUnretainedValue()
                return session.job?.isCancelled ?? false ? 1 : 0
            }, Unmanaged.passUnretained(self).toOpaque())
    }

    deinit {
        sqlite3_progress_handler(handle.pointer, 0, nil, nil)
    }

    func query(_ sql: String, _ parameters: [SQLValue], _ row: (any SQLRow) throws -> Void) throws {
        try with(sql) { statement in
            try guarded { try statement.bind(parameters[...]) }
            while try guarded({ try statement.step() }) {
                try row(statement)
                try checkCancellation()
            }
        }
    }

    func queryMany(_ sql: String, _ batch: SQLBatch, _ row: (Int, any SQLRow) throws -> Void) throws {
        try with(sql) { statement in
            for index in 0..<batch.count {
                try guarded { try statement.bind(batch[index]) }
                while try guarded({ try statement.step() }) { try row(index, statement) }
                statement.reset()
                try checkCancellation()
            }
        }
    }

    @discardableResult
    func execute(_ sql: String, _ parameters: [SQLValue]) throws -> Int {
        try with(sql) { statement in
            try guarded {
                try statement.bind(parameters[...])
                while try statement.step() {}
            }
            return handle.changes
        }
    }

    @discardableResult
    func executeMany(_ sql: String, _ batch: SQLBatch) throws -> Int {
        try with(sql) { statement in
            var changed = 0
            for index in 0..<batch.count {
                try guarded {
                    try statement.bind(batch[index])
                    while try statement.step() {}
                }
                changed += handle.changes
                statement.reset()
                try checkCancellation()
            }
            return changed
        }
    }

    func bulkLoad(_ table: String, columns: [String], _ batch: SQLBatch) throws {
        guard columns.count == batch.width else { throw StorageError(.misuse, "width of the batch for \(table)") }
        guard !batch.isEmpty else { return }
        let places = (1...columns.count).map { "$\($0)" }.joined(separator: ", ")
        let sql = "INSERT INTO \(table) (\(columns.joined(separator: ", "))) VALUES (\(places))"
        try executeMany(sql, batch)
    }

    func executeScript(_ sql: String) throws {
        try checkCancellation()
        try guarded {
            let code = sqlite3_exec(handle.pointer, sql, nil, nil, nil)
            guard code == SQLITE_OK else { throw handle.failure(code) }
        }
    }

    /// Nothing to wait for: `BEGIN IMMEDIATE` already shut out every other writer.
    func lockSchema() throws {}

    func wake(_ channel: String) throws {
        guard WakeupBoard.isChannel(channel) else { throw StorageError(.misuse, "name of a channel") }
        try checkCancellation()
        woken.insert(channel)
    }

    /// The channels that this transaction wakes; forgotten with this call.
    func takeWoken() -> Set<String> {
        defer { woken = [] }
        return woken
    }

    /// Forgets the compiled statements; the connection can then close.
    func forgetStatements() {
        idle.removeAll()
    }

    /// Throws if an earlier statement of this transaction failed or its task was cancelled.
    func checkCancellation() throws {
        if let failure { throw failure }
        if let job, job.isCancelled { throw CancellationError() }
    }

    /// Forgets a failure: its transaction is over.
    func forgetFailure() {
        failure = nil
    }

    private func guarded<T>(_ body: () throws -> T) throws -> T {
        do {
            return try body()
        } catch {
            failure = failure ?? error
            throw error
        }
    }

    /// Runs `body` with a compiled statement that nobody else uses meanwhile: a query inside a row callback of the same
    /// text gets one of its own.
    private func with<T>(_ sql: String, _ body: (SQLiteStatement) throws -> T) throws -> T {
        try checkCancellation()
        let statement = try idle.removeValue(forKey: sql) ?? guarded { try SQLiteStatement(sql, on: handle) }
        defer {
            statement.reset()
            if idle.count >= Self.cacheLimit { idle.removeAll() }
            idle[sql] = statement
        }
        return try body(statement)
    }
}
