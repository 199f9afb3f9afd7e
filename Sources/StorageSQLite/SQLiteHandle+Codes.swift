import CSQLite
import Glibc
import Storage

extension SQLiteHandle {
    /// The store's code for an extended result code of SQLite (sqlite.org/rescode.html).
    static func meaning(of code: Int32, systemError: Int32) -> StorageError.Code {
        switch code & 0xff {
        case SQLITE_BUSY, SQLITE_LOCKED: .busy
        case SQLITE_FULL: .full
        case SQLITE_CORRUPT, SQLITE_NOTADB, SQLITE_FORMAT: .corrupt
        case SQLITE_CONSTRAINT: .constraint
        case SQLITE_READONLY, SQLITE_PERM: .readonly
        case SQLITE_CANTOPEN, SQLITE_AUTH: .unavailable
        case SQLITE_IOERR: systemError == ENOSPC || systemError == EDQUOT ? .full : .inputOutput
        case SQLITE_NOMEM, SQLITE_PROTOCOL: .inputOutput
        default: .misuse
        }
    }
}
