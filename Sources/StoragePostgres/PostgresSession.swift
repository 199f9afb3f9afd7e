import CLibPQ
import Storage

/// The transaction of one connection at a time: opens the connection when it is needed, and what goes through it.
/// Confined to the connection's queue.
///
/// The promise that each write sees the state that the one before it left is kept by SERIALIZABLE and a gate: every write
/// holds an advisory lock of the database together with the others, and one that wants to be alone holds it for itself.
/// The lock is taken before the transaction's snapshot, so whoever is alone sees everything and can meet nobody. What a
/// write reads the server locks: a row and its page of the index, or with a sequential scan the whole table, which is what
/// it likes best while tables are small and what would bind every write to every other; so writes go by the index.
/// A touch
/// passes the gate by: it is for rows whose readers need no such promise.
final class PostgresSession: SQLSession {
    /// How a transaction begins.
    enum Kind {
        /// One snapshot; changes nothing.
        case read
        /// Beside other writes; may find out late that it met one.
        case write
        /// While no other write runs.
        case writeAlone
        /// Beside every other write, those too that want to be alone; each statement sees what was committed before it.
        case touch

        /// Whether it holds the gate while it runs.
        var isGated: Bool { self == .write || self == .writeAlone }
    }

    let engine = SQLEngine.postgres
    let address: PostgresAddress
    private let alarm: Alarm
    private var handle: PostgresHandle?
    private var cache = StatementCache()
    private var kind = Kind.read
    private var inTurn = false
    private var hasBegun = false
    private var job: PostgresJob?
    /// The answer that is still being read; a statement that comes meanwhile has its rest buffered.
    private var open: OpenAnswer?
    var parameters = PostgresParameters()
    /// The first failure of a statement in this transaction; the engine has given it up, so every further one fails too.
    private(set) var failure: (any Error)?

    /// "JIED", as in the SQLite file's header: the advisory lock of writes.
    private static let gate = 0x4a49_4544
    /// "JIEDTURN": the advisory lock of those writes that go one after the other. It is taken before the gate, so that who
    /// waits for it stands in nobody's way.
    private static let turn = 0x4a49_4544_5455_524e

    init(_ address: PostgresAddress) throws {
        self.address = address
        alarm = try Alarm()
    }

    // MARK: the transaction

    /// Prepares for a transaction; it begins with its first statement.
    func expect(_ kind: Kind, inTurn: Bool, _ job: PostgresJob) {
        self.kind = kind
        self.inTurn = inTurn
        failure = nil
        alarm.silence()
        job.attach(alarm)
        self.job = job
        handle?.job = job
    }

    /// From here on nothing is cancelled: stopping inside a commit would leave the caller in doubt.
    private func ignoreCancellation() {
        job?.attach(nil)
        job = nil
        handle?.job = nil
    }

    /// Throws if an earlier statement of this transaction failed or its task was cancelled.
    func checkCancellation() throws {
        if let failure { throw failure }
        if let job, job.isCancelled { throw CancellationError() }
    }

    /// Makes the transaction durable.
    func commit() throws {
        ignoreCancellation()
        guard hasBegun else { return }
        guard let handle else { throw StorageError(.connectionLost, "the connection to the server broke") }
        var isCommitted = false
        do {
            try handle.run(kind.isGated ? "COMMIT; SELECT pg_advisory_unlock_all()" : "COMMIT") { result in
                if result.tag == "COMMIT" { isCommitted = true }
            }
            hasBegun = false
        } catch let error as StorageError {
            if isCommitted {
                // It is done; only the unlocking is not, and the connection's end does that.
                drop()
                return
            }
            guard error.code == .connectionLost else { throw error }
            throw StorageError(
                .connectionLost,
                "the connection broke during COMMIT: whether the transaction was kept must be looked up",
                engineCode: error.engineCode)
        }
        guard isCommitted else { throw StorageError(.misuse, "the server undid the transaction") }
    }

    /// Undoes the transaction; a connection that is in doubt is closed, which undoes it as well.
    func rollback() {
        ignoreCancellation()
        open = nil
        guard let handle else { return }
        let isStale = (failure as? StorageError).map { StorageError.staleStatements.contains($0.engineCode ?? "") }
        guard !handle.hasCancelled, !handle.isBroken, !(isStale ?? false), hasBegun || failure == nil,
            PQtransactionStatus(handle.pointer) != PQTRANS_ACTIVE, PQpipelineStatus(handle.pointer) == PQ_PIPELINE_OFF
        else {
            drop()
            return
        }
        guard hasBegun else { return }
        hasBegun = false
        do {
            try handle.run(kind.isGated ? "ROLLBACK; SELECT pg_advisory_unlock_all()" : "ROLLBACK")
        } catch {
            drop()
        }
    }

    /// Closes the connection; the next transaction opens another one.
    func drop() {
        hasBegun = false
        open = nil
        handle = nil
        cache = StatementCache()
    }

    /// Checks before a statement, and begins the transaction if it is the first.
    func ready() throws -> PostgresHandle {
        try checkCancellation()
        if let handle, hasBegun {
            let answer = open
            open = nil
            try answer.map { answer in try guarded { try answer.bufferRest(handle) } }
            return handle
        }
        return try guarded { try begin() }
    }

    private func begin() throws -> PostgresHandle {
        let turn = inTurn ? "SELECT pg_advisory_lock(\(Self.turn)); " : ""
        let text =
            switch kind {
            case .read: "BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY"
            case .touch: "BEGIN ISOLATION LEVEL READ COMMITTED READ WRITE; SET LOCAL lock_timeout = '2s'"
            case .write:
                "\(turn)SELECT pg_advisory_lock_shared(\(Self.gate)); COMMIT; BEGIN ISOLATION LEVEL SERIALIZABLE READ WRITE; SET LOCAL enable_seqscan = off"
            case .writeAlone:
                "\(turn)SELECT pg_advisory_lock(\(Self.gate)); COMMIT; BEGIN ISOLATION LEVEL SERIALIZABLE READ WRITE"
            }
        // An idle connection may have died: its server was restarted, an administrator ended it, a firewall forgot it.
        if let handle, !handle.isBroken {
            do {
                try handle.run(text)
                hasBegun = true
                return handle
            } catch let error as StorageError where error.code == .connectionLost {
                try checkCancellation()
            }
        }
        drop()
        let fresh = try PostgresHandle(address, alarm: alarm)
        handle = fresh
        fresh.job = job
        try DatabaseCheck.prepare(fresh)
        do {
            try fresh.run(text)
        } catch let error as StorageError where error.engineCode == "0A000" {
            throw StorageError(.readonly, "the server is a standby", engineCode: error.engineCode)
        }
        hasBegun = true
        return fresh
    }

    /// Remembers the first failure of `body`.
    func guarded<T>(_ body: () throws -> T) throws -> T {
        if let failure { throw failure }
        do {
            return try body()
        } catch {
            failure = failure ?? error
            throw error
        }
    }

    /// The statement of `sql`, prepared on this connection.
    func prepared(_ sql: String, _ types: [Oid], on handle: PostgresHandle) throws -> StatementCache.Prepared {
        try cache.statement(sql, types: types, on: handle)
    }

    // MARK: statements

    func query(_ sql: String, _ parameters: [SQLValue], _ row: (any SQLRow) throws -> Void) throws {
        let handle = try ready()
        let answer = OpenAnswer()
        try guarded {
            try send(sql, parameters, on: handle)
            guard PQsetSingleRowMode(handle.pointer) == 1 else { throw StorageError(.misuse, "no single rows") }
            try handle.flush()
        }
        open = answer
        do {
            while let result = try guarded({ try answer.next(handle) }) {
                for index in 0..<result.count {
                    try row(PostgresRow(result, index))
                    try checkCancellation()
                }
            }
        } catch {
            // The connection is used again after a callback that threw, so the rest is read and forgotten.
            if failure == nil { try guarded { try answer.skip(handle) } }
            if open === answer { open = nil }
            throw error
        }
        if open === answer { open = nil }
    }

    @discardableResult
    func execute(_ sql: String, _ parameters: [SQLValue]) throws -> Int {
        let handle = try ready()
        return try guarded {
            try send(sql, parameters, on: handle)
            var changed = 0
            try handle.drain { changed += $0.changes }
            return changed
        }
    }

    private func send(_ sql: String, _ values: [SQLValue], on handle: PostgresHandle) throws {
        let statement = try prepared(sql, values.map { PostgresParameters.type(of: $0) }, on: handle)
        try parameters.fill(values, types: statement.types)
        try parameters.send(statement.name, on: handle)
    }

    func executeScript(_ sql: String) throws {
        let handle = try ready()
        try guarded { try handle.run(sql) }
    }

    func lockSchema() throws {
        try checkCancellation()
        try guarded {
            guard !hasBegun, kind != .read else { throw StorageError(.misuse, "the schema's lock comes first") }
            kind = .writeAlone
        }
        _ = try ready()
    }

    func wake(_ channel: String) throws {
        guard WakeupBoard.isChannel(channel) else { throw StorageError(.misuse, "name of a channel") }
        try query("SELECT pg_notify($1, '')::text", [.text(channel)]) { _ in }
    }
}
