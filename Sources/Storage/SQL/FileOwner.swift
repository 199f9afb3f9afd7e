import Glibc

/// Whose the files are that root makes in somebody else's folder: that folder's owner's, who has to go on with them.
///
/// A restore or a move is often run as root, the daemon is not, and what root keeps to itself no service can open.
public enum FileOwner {
    /// Gives an open file or folder to the owner of the folder that it lies in. Nothing happens where the process is not
    /// root's, where the file is somebody's already, or where it has further names, which might be elsewhere.
    ///
    /// - Parameter path: where it was opened, without following a link.
    /// - Throws: `StorageError` with code `unavailable` where the system refuses.
    public static func adopt(_ descriptor: Int32, at path: String) throws(StorageError) {
        guard geteuid() == 0 else { return }
        var (file, folder) = (stat(), stat())
        guard fstat(descriptor, &file) == 0, file.st_uid == 0, stat(self.folder(of: path), &folder) == 0 else { return }
        let kind = file.st_mode & S_IFMT
        guard kind == S_IFDIR || (kind == S_IFREG && file.st_nlink == 1), folder.st_uid != 0 else { return }
        guard fchown(descriptor, folder.st_uid, folder.st_gid) == 0 else {
            throw StorageError(.unavailable, "\(path): \(String(cString: strerror(errno)))")
        }
    }

    private static func folder(of path: String) -> String {
        guard let slash = path.lastIndex(of: "/") else { return "." }
        return slash == path.startIndex ? "/" : String(path[..<slash])
    }
}
