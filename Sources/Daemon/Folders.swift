import Glibc
import Storage

/// Makes the folders that the daemon needs, closed to others.
enum Folders {
    /// Makes the folder of `path` and what lies above it, mode 0700, or 0755 under `/run` for the socket's visitors. What
    /// root makes in somebody else's folder is that somebody's.
    ///
    /// - Throws: ``StartError`` where the system refuses.
    static func makeParent(of path: String, mode: mode_t) throws(StartError) {
        guard let slash = path.lastIndex(of: "/"), slash != path.startIndex else { return }
        let folder = String(path[..<slash])
        var status = stat()
        if stat(folder, &status) == 0 { return }
        try makeParent(of: folder, mode: mode)
        guard mkdir(folder, mode) == 0 || errno == EEXIST else {
            throw .noFolder(folder, String(cString: strerror(errno)))
        }
        let made = open(folder, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC)
        guard made >= 0 else { return }
        defer { close(made) }
        do {
            try FileOwner.adopt(made, at: folder)
        } catch {
            throw .noFolder(folder, error.detail)
        }
    }
}
