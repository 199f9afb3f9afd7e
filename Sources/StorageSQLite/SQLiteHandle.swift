import CSQLite
import Storage

/// An open SQLite connection; closes with its last reference. Confined to the connection's queue.
final class SQLiteHandle {
    let pointer: OpaquePointer
    /// Once in this process, before the first connection; harmless where somebody opened one before.
    private static let configured = csqlite_without_memory_statistics()

    /// How a file is opened.
    enum Access {
        case readWrite
        /// To look at it and leave every byte as it is: a log beside it is read, not folded in.
        case readOnly
        /// Read-only, without locks and without a log of its own: for a file that nobody has open.
        case still
    }

    /// Opens the file at `path`, which must exist.
    init(path: String, _ access: Access = .readWrite) throws(StorageError) {
        _ = Self.configured
        var opened: OpaquePointer?
        let common = SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_PRIVATECACHE
        let code =
            switch access {
            case .readWrite: sqlite3_open_v2(path, &opened, SQLITE_OPEN_READWRITE | common, nil)
            case .readOnly: sqlite3_open_v2(path, &opened, SQLITE_OPEN_READONLY | common, nil)
            case .still:
                sqlite3_open_v2(Self.stillName(path), &opened, SQLITE_OPEN_READONLY | SQLITE_OPEN_URI | common, nil)
            }
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

    /// The path as a URI (SQLite's documentation, "Uniform Resource Identifiers").
    private static func stillName(_ path: String) -> String {
        let escaped = path.replacing("%", with: "%25").replacing("?", with: "%3f").replacing("#", with: "%23")
        return "file:\(escaped)?immutable=1"
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
