import Glibc

/// The file that holds a `VaultKey`: one line `jiedui-key-1 ` with 64 hexadecimal digits, mode 0600.
///
/// A text line, so that an office can print it, lock it away and type it in again. The file is created once and never
/// replaced; reading refuses whatever could have been read or put there by somebody else.
public struct KeyFile: Sendable {
    /// Who may be able to read the file besides its owner.
    public enum Exposure: Sendable {
        /// Nobody: mode 0600 or stricter.
        case ownerOnly
        /// The group may read: systemd shows a credential with an access list for the service's user as 0440.
        case groupMayRead
    }

    static let heading = "jiedui-key-1 "
    static let length = heading.utf8.count + VaultKey.length * 2 + 1

    /// Where the file is.
    public let path: String
    /// Who else may read it.
    public let exposure: Exposure

    /// The key file at `path`; nothing is read yet.
    public init(path: String, exposure: Exposure = .ownerOnly) {
        self.path = path
        self.exposure = exposure
    }

    /// The key in the file, made with `generator` first if there is no file.
    ///
    /// Safe when two processes start at once: `O_EXCL` lets one create the file, the other reads it.
    public func loadOrCreate(using generator: inout some RandomNumberGenerator) throws(VaultError) -> VaultKey {
        do {
            return try load()
        } catch  where error.code == .keyMissing {
            do {
                let key = VaultKey(using: &generator)
                try create(key)
                return key
            } catch  where error.code == .keyExists {
                return try load()
            }
        }
    }

    /// Writes `key` into a file that must not exist yet, mode 0600, and flushes it and its folder to disk.
    ///
    /// The bytes go into a file beside it that is then linked to the final name, so that no reader and no crash ever
    /// sees half a key.
    public func create(_ key: VaultKey) throws(VaultError) {
        // mkstemp's own place holder: six letters that it replaces.
        var template = Array("\(path).XXXXXX".utf8CString)
        let descriptor = mkstemp(&template)
        guard descriptor >= 0 else { throw failure(.keyUnreadable) }
        let draft = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
        defer { unlink(draft) }
        var line = Self.line(of: key)
        defer { for index in line.indices { line[index] = 0 } }
        let written = write(descriptor, line, line.count)
        guard written == line.count, fchmod(descriptor, 0o600) == 0, fsync(descriptor) == 0 else {
            let error = failure(.keyUnreadable)
            close(descriptor)
            throw error
        }
        close(descriptor)
        guard link(draft, path) == 0 else { throw failure(errno == EEXIST ? .keyExists : .keyUnreadable) }
        try syncFolder()
    }

    /// The key in the file.
    ///
    /// - Throws: `VaultError`: `key_missing`, `key_not_regular`, `key_exposed`, `key_malformed` or `key_unreadable`.
    public func load() throws(VaultError) -> VaultKey {
        let descriptor = Glibc.open(path, O_RDONLY | O_NOFOLLOW | O_CLOEXEC | O_NONBLOCK)
        guard descriptor >= 0 else {
            switch errno {
            case ENOENT: throw failure(.keyMissing)
            case ELOOP: throw failure(.keyNotRegular)
            default: throw failure(.keyUnreadable)
            }
        }
        defer { close(descriptor) }
        var status = stat()
        guard fstat(descriptor, &status) == 0 else { throw failure(.keyUnreadable) }
        guard status.st_mode & S_IFMT == S_IFREG else { throw VaultError(.keyNotRegular, path: path) }
        let forbidden: mode_t = exposure == .ownerOnly ? 0o077 : 0o037
        // Whoever is root may read every file anyway: then the owner is the service's user.
        guard status.st_mode & forbidden == 0, [0, status.st_uid].contains(geteuid()) || status.st_uid == 0 else {
            throw VaultError(.keyExposed, path: path)
        }
        guard status.st_size == Self.length else { throw VaultError(.keyMalformed, path: path) }
        var line = [UInt8](repeating: 0, count: Self.length)
        defer { for index in line.indices { line[index] = 0 } }
        let count = read(descriptor, &line, line.count)
        guard count >= 0 else { throw failure(.keyUnreadable) }
        guard count == Self.length, line.starts(with: Self.heading.utf8), line.last == UInt8(ascii: "\n"),
            let bytes = Hexadecimal.bytes(
                String(decoding: line[Self.heading.utf8.count..<(Self.length - 1)], as: UTF8.self)),
            let key = VaultKey(bytes: bytes)
        else { throw VaultError(.keyMalformed, path: path) }
        return key
    }

    /// The one line of a key file that holds `key`: for handing the key out to somebody who may have it.
    public static func line(of key: VaultKey) -> [UInt8] {
        Array((heading + Hexadecimal.string(key.bytes) + "\n").utf8)
    }

    private func syncFolder() throws(VaultError) {
        let folder = path.lastIndex(of: "/").map { $0 == path.startIndex ? "/" : String(path[..<$0]) } ?? "."
        let descriptor = Glibc.open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        guard descriptor >= 0 else { throw failure(.keyUnreadable) }
        defer { close(descriptor) }
        guard fsync(descriptor) == 0 else { throw failure(.keyUnreadable) }
    }

    private func failure(_ code: VaultError.Code) -> VaultError {
        VaultError(code, path: path, errorNumber: errno)
    }
}
