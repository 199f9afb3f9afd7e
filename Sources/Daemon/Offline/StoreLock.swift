import Glibc
import Storage
import StoragePostgres

/// Who is using a store as a whole: daemons share the lock, moving and restoring take it alone.
///
/// For a SQLite file it is an advisory lock (flock) on `FILE.lock` beside it, for PostgreSQL an advisory lock of a
/// connection of its own: either way it is given back when the process ends, however it ends. (Not on the SQLite file
/// itself: closing another descriptor of it would drop SQLite's own locks.)
final class StoreLock: Sendable {
    /// How the lock is held.
    enum Sharing: Sendable {
        /// By a daemon, beside others.
        case shared
        /// By one that must be alone.
        case alone
    }

    private let descriptor: Int32
    private let server: PostgresDatabase?
    private let sharing: Sharing

    /// "JIEDLOCK": the one number that programs on this database agree on.
    private static let number: Int64 = 0x4a49_4544_4c4f_434b

    /// Takes the lock of the file at `path`, or refuses.
    ///
    /// - Parameter patience: how long somebody else's is waited for, in seconds.
    /// - Throws: `StorageError`: `busy` where others hold it, `unavailable` where it cannot be made.
    init(file path: String, _ sharing: Sharing, patience: Int = 0) async throws {
        server = nil
        self.sharing = sharing
        descriptor = open("\(path).lock", O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0o600)
        guard descriptor >= 0 else {
            throw StorageError(.unavailable, "\(path).lock: \(String(cString: strerror(errno)))")
        }
        try FileOwner.adopt(descriptor, at: "\(path).lock")
        let clock = ContinuousClock()
        let deadline = clock.now.advanced(by: .seconds(patience))
        while flock(descriptor, (sharing == .shared ? LOCK_SH : LOCK_EX) | LOCK_NB) != 0 {
            let reason = errno
            // flock knows no deadline, and a thread that waits in it cannot be called off: so it is asked now and then.
            if reason == EWOULDBLOCK, clock.now < deadline {
                try await Task.sleep(for: .milliseconds(100))
                continue
            }
            throw StorageError(
                reason == EWOULDBLOCK ? .busy : .unavailable, String(cString: strerror(reason)))
        }
    }

    /// Takes the lock of the database behind `server`, which has one connection that nobody else uses.
    ///
    /// - Throws: `StorageError` `busy` where others hold it.
    init(server: PostgresDatabase, _ sharing: Sharing) async throws {
        descriptor = -1
        self.server = server
        self.sharing = sharing
        guard try await server.read({ try Self.take($0, sharing) }) else {
            await server.close()
            throw StorageError(.busy)
        }
    }

    deinit {
        if descriptor >= 0 { close(descriptor) }
    }

    /// Takes the lock again where its connection broke meanwhile; without effect on a file.
    ///
    /// - Returns: false where somebody else holds it alone by now.
    /// - Throws: `StorageError` where the server is away.
    func renew() async throws -> Bool {
        guard let server, sharing == .shared else { return true }
        return try await server.read { session in
            let held = try session.first(
                "SELECT count(*) FROM pg_locks WHERE locktype = 'advisory' AND pid = pg_backend_pid()"
            ) { try $0.int() }
            return try held ?? 0 > 0 || Self.take(session, .shared)
        }
    }

    /// Gives the lock back.
    func release() async {
        if descriptor >= 0 { flock(descriptor, LOCK_UN) }
        await server?.close()
    }

    private static func take(_ session: any SQLSession, _ sharing: Sharing) throws -> Bool {
        let function = sharing == .shared ? "pg_try_advisory_lock_shared" : "pg_try_advisory_lock"
        return try session.first("SELECT \(function)($1)", [.int(number)]) { try $0.bool() } ?? false
    }
}
