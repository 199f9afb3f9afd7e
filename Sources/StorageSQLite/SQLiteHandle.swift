import CSQLite
import Storage

/// An open SQLite connection; closes with its last reference. Confined to the connection's queue.
final class SQLiteHandle {
    let pointer: OpaquePointer
    /// Once in this process, before the first connection; harmless where somebody opened one before.
    private static let configured = csqlite_without_memory_statistics()

    /// Opens the file at `path`, which must exist.
    init(path: String) throws(StorageError) {
        _ = Self.configured
        var opened: OpaquePointer?
        let flags = SQLITE_OPEN_READWRITE | SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_PRIVATECACHE
        let code = sqlite3_open_v2(path, &opened, flags, nil)
        guard code == SQLITE_OK, let opened else {
            let text = opened.map { String(cString: sqlite3_errmsg($0)) } ?? "out of memory"
            sqlite3_close_v2(opened)
            throw StorageError(.unavailable, text, engineCode: String(code))
        }
        pointer = opened
        sqlite3_extended_result_codes(opened, 1)
    }

    deinit {
        sqlite3_close_v2(pointer)
    }

    /// Whether no transaction is open.
    var isAutocommit: Bool { sqlite3_get_autocommit(pointer) != 0 }

    /// Rows changed by the last INSERT, UPDATE or DELETE.
    var changes: Int { Int(sqlite3_changes64(pointer)) }

    /// What the last call's result `code` means; an interrupt is a `CancellationError`.
    func failure(_ code: Int32) -> any Error {
        if code & 0xff == SQLITE_INTERRUPT { return CancellationError() }
        return StorageError(
            Self.meaning(of: code, systemError: sqlite3_system_errno(pointer)),
            String(cString: sqlite3_errmsg(pointer)),
            engineCode: String(code))
    }
}
