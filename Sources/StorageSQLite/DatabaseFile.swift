import Glibc
import Storage

/// The database file on disk: who may read it.
enum DatabaseFile {
    /// Makes the file with mode 0600 if it is missing; takes group's and others' rights away if it is there.
    ///
    /// SQLite gives its log and index files the mode of the database file. A file that is there is not opened: closing
    /// it would drop the locks that this process may hold on it through SQLite (POSIX locks belong to the process).
    static func prepare(_ path: String) throws(StorageError) {
        var status = stat()
        guard stat(path, &status) == 0 else {
            guard errno == ENOENT else { throw failure() }
            let descriptor = open(path, O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
            guard descriptor >= 0 || errno == EEXIST else { throw failure() }
            guard descriptor >= 0 else { return }
            defer { close(descriptor) }
            // SQLite's own files beside it get its owner too.
            try FileOwner.adopt(descriptor, at: path)
            return
        }
        guard status.st_mode & S_IFMT == S_IFREG else { throw StorageError(.unavailable, "not a regular file") }
        guard status.st_mode & 0o077 == 0 || chmod(path, 0o600) == 0 else {
            throw StorageError(.readonly, "the file is open to others and its mode cannot be changed")
        }
    }

    private static func failure() -> StorageError {
        let code: StorageError.Code = errno == EROFS || errno == EACCES ? .readonly : .unavailable
        return StorageError(code, String(cString: strerror(errno)), engineCode: "errno \(errno)")
    }
}
