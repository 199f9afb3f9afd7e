import AdminAPI
import AdminServer
import Casework
import Logging
import Policy
import Records
import Storage
import StoragePostgres
import StorageSQLite
import Vault

/// The opened store, the vault and the packs: everything that must stand before a request can be answered.
struct Premises: Sendable {
    let store: Store
    let office: Office
    let schema: Int

    /// Opens the store, brings its schema up to date, and loads the key, making it at the first start.
    ///
    /// - Throws: ``StartError``.
    static func open(_ settings: Settings, environment: [String: String], logger: Logger) async throws -> Premises {
        try Folders.makeParent(of: settings.key, mode: 0o700)
        do {
            let isCredential = environment["CREDENTIALS_DIRECTORY"].map { settings.key.hasPrefix($0) } ?? false
            let file = KeyFile(path: settings.key, exposure: isCredential ? .groupMayRead : .ownerOnly)
            var random = SystemRandomNumberGenerator()
            let vault = Vault(key: try file.loadOrCreate(using: &random))
            let library = try PackLibrary.embedded()
            let database = try await open(settings, environment)
            let store = try await Store(opening: database, vault: vault, now: SystemClock.now())
            let schema = try await database.read { try Migrator.version($0) }
            let office = Office(store: store, library: library, logger: logger, now: { SystemClock.now() })
            return Premises(store: store, office: office, schema: schema)
        } catch let error as StorageError {
            throw StartError.store(error.code.rawValue, error.detail)
        } catch let error as VaultError {
            throw StartError.vault(error.code.rawValue, error.path ?? settings.key)
        } catch let error as PackError {
            throw StartError.packs(error.code.rawValue)
        }
    }

    private static func open(
        _ settings: Settings, _ environment: [String: String]
    ) async throws -> any SQLDatabase {
        switch settings.database {
        case .sqlite(let path):
            try Folders.makeParent(of: path, mode: 0o700)
            return try await SQLiteDatabase(path: path)
        case .postgresql(let url):
            let isCredential = settings.passwordFile.map { path in
                environment["CREDENTIALS_DIRECTORY"].map { path.hasPrefix($0) } ?? false
            }
            let password = try settings.passwordFile.map { path throws(StartError) in
                try PasswordFile(path: path, groupMayRead: isCredential ?? false).load()
            }
            guard let address = PostgresAddress(url, password: password) else { throw StartError.badDatabaseURL }
            return try await PostgresDatabase(address)
        }
    }

    /// The store as the status shows it.
    func status() -> ServiceStatus.Store {
        ServiceStatus.Store(kind: store.database.engine.rawValue, schema: schema)
    }

    /// Whether the store answers. A server that is away is not this program's fault: a restart would not bring it back.
    func isAlive() async -> Bool {
        do {
            _ = try await store.database.read { try Migrator.version($0) }
            return true
        } catch let error as StorageError {
            return [.unavailable, .connectionLost].contains(error.code) && store.database.engine == .postgres
        } catch {
            return false
        }
    }
}
