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
            let lock = try await address.lock(.shared)
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

    /// Whether the store answers. A server that is away is not this program's fault: a restart would not bring it back.
    func isAlive() async -> Bool {
        do {
            _ = try await store.database.read { try Migrator.version($0) }
            await lock.renew()
            return true
        } catch let error as StorageError {
            return [.unavailable, .connectionLost].contains(error.code) && store.database.engine == .postgres
        } catch {
            return false
        }
    }
}
