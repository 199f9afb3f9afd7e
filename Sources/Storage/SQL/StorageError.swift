/// Why the store refused or failed.
///
/// `detail` is the engine's own text without bound values, or the offending number: never a name or an ID number.
public struct StorageError: Error, Sendable, Hashable {
    /// What went wrong; raw values are stable.
    public enum Code: String, Sendable, Hashable, CaseIterable {
        /// Another process holds the database longer than the waiting time.
        case busy
        /// The disk, or the quota, is full; nothing of the transaction was kept.
        case full
        /// The file is damaged, not a database, or holds values that this program never writes.
        case corrupt
        /// A uniqueness, reference or check rule of the schema was broken.
        case constraint
        /// The database or its folder may not be written.
        case readonly
        /// The database cannot be opened: missing folder, no permission, no server.
        case unavailable
        /// The database answers but was made in a way that this program cannot use: its text order or encoding, or it
        /// belongs to another program.
        case unsuitable
        /// The connection broke while a transaction was in flight; whether a commit arrived must be looked up.
        case connectionLost = "connection_lost"
        /// Input or output failed.
        case inputOutput = "input_output"
        /// The schema was written by a newer program; this one must not touch it.
        case newerSchema = "newer_schema"
        /// An applied migration differs from the one in this program.
        case changedMigration = "changed_migration"
        /// The database was closed.
        case closed
        /// A record with the given version is no longer the current one.
        case staleVersion = "stale_version"
        /// The record that was asked for does not exist.
        case notFound = "not_found"
        /// A cursor that no list of this store gave out.
        case badCursor = "bad_cursor"
        /// The idempotency key was used before for another request.
        case keyReused = "key_reused"
        /// The job was claimed by somebody else meanwhile; nothing of the transaction may be kept.
        case fenced
        /// A sealed column cannot be opened: wrong key, or damage.
        case sealBroken = "seal_broken"
        /// A sum is larger than the program counts: the lines of an offer's ledger.
        case beyond
        /// The store was moved into another database, which holds its data now.
        case moved
        /// A statement or its use is wrong: a defect of the program.
        case misuse
    }

    /// What went wrong.
    public var code: Code
    /// The engine's text or the offending value, for logs.
    public var detail: String
    /// The engine's own code (SQLite's extended result code, PostgreSQL's SQLSTATE), where it gave one.
    public var engineCode: String?

    /// An error of one kind.
    public init(_ code: Code, _ detail: String = "", engineCode: String? = nil) {
        self.code = code
        self.detail = detail
        self.engineCode = engineCode
    }
}
