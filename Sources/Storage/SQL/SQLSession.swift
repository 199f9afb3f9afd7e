/// One open transaction on one connection: what a body of `SQLDatabase.write` or `read` gets.
///
/// Statement texts are shared by all engines: parameters are `$1`, `$2`, … (each may occur several times), columns are
/// BIGINT, TEXT, BYTEA, BOOLEAN, and nothing of one engine alone is used (no identity columns, no JSON operators, no
/// locale ordering). A session belongs to its body: it is not Sendable and must not be kept. Every call blocks the
/// connection's own queue, never the cooperative pool, and throws `StorageError`, or `CancellationError` when the task
/// that runs the body was cancelled; the transaction is then rolled back. After a statement failed, every further one
/// fails too, even in a body that caught the error: a transaction is whole or not at all.
public protocol SQLSession: AnyObject {
    /// Which engine answers.
    var engine: SQLEngine { get }

    /// Runs one statement and calls `row` for each row of its answer, in order.
    func query(_ sql: String, _ parameters: [SQLValue], _ row: (any SQLRow) throws -> Void) throws

    /// Runs one statement without parameters and calls `row` for each row of its answer, in order, by the engine's fastest
    /// way: for whole tables. `row` must run no other statement, and may ask for fields in their columns' types alone.
    func scan(_ sql: String, _ row: (any SQLRow) throws -> Void) throws

    /// Runs one statement once per row of `batch`, prepared once, and calls `row` with the batch row's index, from 0, and
    /// each row of its answer, in order.
    ///
    /// The place for many look-ups by key: an engine with a wire sends them in one go.
    func queryMany(_ sql: String, _ batch: SQLBatch, _ row: (Int, any SQLRow) throws -> Void) throws

    /// Runs one statement; returns how many rows it inserted, updated or deleted.
    @discardableResult
    func execute(_ sql: String, _ parameters: [SQLValue]) throws -> Int

    /// Runs one statement once per row of `batch`, prepared once; returns how many rows changed in all.
    ///
    /// The place for many updates: an engine with a wire sends them in one go.
    @discardableResult
    func executeMany(_ sql: String, _ batch: SQLBatch) throws -> Int

    /// Inserts all rows of `batch` into `table` by the engine's fastest way; a conflict fails the transaction.
    func bulkLoad(_ table: String, columns: [String], _ batch: SQLBatch) throws

    /// Runs the statements of a migration, separated by semicolons, without parameters.
    func executeScript(_ sql: String) throws

    /// Waits until this transaction is the only one that may change the schema; held until it ends.
    ///
    /// The first call of its body: what was read before the lock could be out of date.
    func lockSchema() throws

    /// Wakes the listeners of `channel` (`SQLWakeups`) when this transaction is committed, and not otherwise.
    func wake(_ channel: String) throws
}

extension SQLSession {
    /// A query like any other.
    public func scan(_ sql: String, _ row: (any SQLRow) throws -> Void) throws {
        try query(sql, [], row)
    }

    /// Runs one statement without parameters and calls `row` for each row of its answer.
    public func query(_ sql: String, _ row: (any SQLRow) throws -> Void) throws {
        try query(sql, [], row)
    }

    /// Runs one statement without parameters; returns how many rows changed.
    @discardableResult
    public func execute(_ sql: String) throws -> Int {
        try execute(sql, [])
    }

    /// The rows of an answer, each decoded by `decode`.
    public func all<T>(
        _ sql: String, _ parameters: [SQLValue] = [], decode: (inout RowReader) throws -> T
    ) throws -> [T] {
        var values: [T] = []
        try query(sql, parameters) { row in
            var reader = RowReader(row)
            values.append(try decode(&reader))
        }
        return values
    }

    /// The first row of an answer decoded by `decode`, or `nil` if there is none.
    public func first<T>(
        _ sql: String, _ parameters: [SQLValue] = [], decode: (inout RowReader) throws -> T
    ) throws -> T? {
        var value: T?
        try query(sql, parameters) { row in
            guard value == nil else { return }
            var reader = RowReader(row)
            value = try decode(&reader)
        }
        return value
    }
}
