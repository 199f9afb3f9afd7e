import AdminAPI
import AdminServer
import Casework
import Glibc
import Logging
import Records
import Storage
import Vault

/// The opened store, the vault and the packs: everything that must stand before a request can be answered.
struct Premises: Sendable {
    let store: Store
    let office: Office
    let schema: Int
    /// The name of this life of this daemon: machine, process and moment.
    let owner: String
    /// Held as long as the daemon works on the store.
    let lock: StoreLock
    /// Reads the line of the key file.
    let keyLine: @Sendable () throws -> [UInt8]

    /// Opens the store, brings its schema up to date, and loads the key, making it at the first start.
    ///
    /// - Throws: ``StartError``.
    static func open(_ settings: Settings, environment: [String: String], logger: Logger) async throws -> Premises {
        if case .sqlite(let path) = settings.database { try Folders.makeParent(of: path, mode: 0o700) }
        try Folders.makeParent(of: settings.key, mode: 0o700)
        do {
            let isCredential = environment["CREDENTIALS_DIRECTORY"].map { settings.key.hasPrefix($0) } ?? false
            let file = KeyFile(path: settings.key, exposure: isCredential ? .groupMayRead : .ownerOnly)
            var random = SystemRandomNumberGenerator()
            let vault = Vault(key: try file.loadOrCreate(using: &random))
            let library = try OfficePacks.library(folder: settings.packs)
            let address = StoreAddress(settings, environment)
            // The one before may be draining still.
            let lock = try await address.lockForService(patience: settings.drainSeconds + Daemon.cancelSeconds)
            let owner = Self.nameOfThisLife()
            let database = try await address.open(name: owner)
            let store = try await Store(opening: database, vault: vault, now: SystemClock.now())
            let schema = try await database.read { try Migrator.version($0) }
            let office = Office(store: store, library: library, logger: logger, now: { SystemClock.now() })
            return Premises(
                store: store, office: office, schema: schema, owner: owner, lock: lock,
                keyLine: { KeyFile.line(of: try file.load()) })
        } catch let error as StorageError {
            throw StartError.store(error.code.rawValue, error.detail)
        } catch let error as VaultError {
            throw StartError.vault(error.code.rawValue, error.path ?? settings.key)
        }
    }

    private static func nameOfThisLife() -> String {
        var name = [CChar](repeating: 0, count: 256)
        gethostname(&name, name.count - 1)
        let host = String(decoding: name.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
        return "\(host.prefix(30)).\(getpid()).\(SystemClock.now().microseconds)"
    }

    /// The store as the status shows it.
    func status() -> ServiceStatus.Store {
        ServiceStatus.Store(kind: store.database.engine.rawValue, schema: schema)
    }

    /// The server's connections by what they do, and the tasks that wait for one.
    func pool() -> [(state: String, count: Int)] {
        guard let load = store.database.load else { return [] }
        return [("idle", load.idle), ("used", load.open - load.idle), ("waited_for", load.waiting)]
    }

    /// Whether the store answers. A server that is away, or that keeps its answer back, is not this program's fault: a
    /// restart would not bring it back.
    func isAlive() async -> Bool {
        let isServer = store.database.engine == .postgres
        do {
            let version = try await withDeadline(.seconds(20)) { [store] in
                try await store.database.probe { try Migrator.version($0) }
            }
            return version != nil || isServer
        } catch let error as StorageError {
            return isServer && [.unavailable, .connectionLost].contains(error.code)
        } catch {
            return false
        }
    }

    /// Why this daemon must not go on with its store: it was moved, a newer program changed it, or somebody has it for
    /// themselves. Nil where all is well, and where the server is away, which is no answer.
    func reasonToLeave() async -> StorageError? {
        do {
            try await store.checkUse()
            return try await lock.renew() ? nil : StorageError(.busy)
        } catch let error as StorageError where [.moved, .newerSchema].contains(error.code) {
            return error
        } catch {
            return nil
        }
    }
}
