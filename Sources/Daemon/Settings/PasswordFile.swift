import Glibc

/// A file that holds the password of a database server in its first line, so that it stands neither in a URL nor in the
/// list of processes.
struct PasswordFile {
    let path: String
    /// systemd shows a credential with an access list for the service's user as 0440.
    let groupMayRead: Bool

    /// The password.
    ///
    /// - Throws: ``StartError`` where the file cannot be read, is empty, or others can read it.
    func load() throws(StartError) -> String {
        let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
        guard descriptor >= 0 else { throw .passwordUnreadable(path) }
        defer { close(descriptor) }
        var status = stat()
        guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG else {
            throw .passwordUnreadable(path)
        }
        guard status.st_mode & (groupMayRead ? 0o037 : 0o077) == 0 else { throw .passwordExposed(path) }
        var bytes = [UInt8](repeating: 0, count: 4096)
        defer { for index in bytes.indices { bytes[index] = 0 } }
        let count = max(0, read(descriptor, &bytes, bytes.count))
        let line = bytes[..<count].prefix { $0 != UInt8(ascii: "\n") && $0 != UInt8(ascii: "\r") && $0 != 0 }
        guard !line.isEmpty else { throw .passwordUnreadable(path) }
        return String(decoding: line, as: UTF8.self)
    }
}
