import AdminAPI
import Casework
import Logging
import Records
import Storage
import StorageSQLite
import Vault

/// The opened store and the vault: everything that must stand before a request can be answered.
struct Premises: Sendable {
    let database: any SQLDatabase
    let vault: Vault
    let schema: Int

    /// Opens the store, brings its schema up to date, and loads the key, making it at the first start.
    ///
    /// - Throws: ``StartError``.
    static func open(_ settings: Settings, environment: [String: String]) async throws -> Premises {
        guard case .sqlite(let path) = settings.database else { throw StartError.noDriver }
        try Folders.makeParent(of: path, mode: 0o700)
        try Folders.makeParent(of: settings.key, mode: 0o700)
        do {
            let isCredential = environment["CREDENTIALS_DIRECTORY"].map { settings.key.hasPrefix($0) } ?? false
            let file = KeyFile(path: settings.key, exposure: isCredential ? .groupMayRead : .ownerOnly)
            var random = SystemRandomNumberGenerator()
            let vault = Vault(key: try file.loadOrCreate(using: &random))
            let database = try await SQLiteDatabase(path: path)
            let schema = try await Migrator().migrate(database, now: SystemClock.now().microseconds)
            return Premises(database: database, vault: vault, schema: schema)
        } catch let error as StorageError {
            throw StartError.store(error.code.rawValue, error.detail)
        } catch let error as VaultError {
            throw StartError.vault(error.code.rawValue, error.path ?? settings.key)
        }
    }

    /// The store as the status shows it.
    var store: ServiceStatus.Store {
        ServiceStatus.Store(kind: database.engine.rawValue, schema: schema)
    }
}
