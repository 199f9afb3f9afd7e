import Storage
import StoragePostgres
import StorageSQLite

/// Where a store is, and what it takes to open it.
struct StoreAddress: Sendable {
    var url: DatabaseURL
    /// The file with the password of a database server.
    var passwordFile: String?
    /// The folder of systemd's credentials.
    var credentials: String?

    init(_ url: DatabaseURL, passwordFile: String?, environment: [String: String]) {
        self.url = url
        self.passwordFile = passwordFile
        credentials = environment["CREDENTIALS_DIRECTORY"]
    }

    /// The store that is configured.
    init(_ settings: Settings, _ environment: [String: String]) {
        self.init(settings.database, passwordFile: settings.passwordFile, environment: environment)
    }

    /// Opens the database; the schema is left as it is. The folder of a SQLite file must exist.
    ///
    /// - Parameter name: how this program's connections are called on a server.
    func open(name: String? = nil) async throws -> any SQLDatabase {
        switch url {
        case .sqlite(let path): try await SQLiteDatabase(path: path)
        case .postgresql: try await server(connections: 8, name: name)
        }
    }

    /// Opens the database to look at it beside whoever works on it, and changes nothing.
    func examine() async throws -> any SQLDatabase {
        switch url {
        case .sqlite(let path): try await SQLiteDatabase(examining: path)
        case .postgresql: try await server(connections: 1)
        }
    }

    /// Takes the lock of the store as a whole, for a daemon: beside others on a server, alone on a file, where a second
    /// daemon would take the first one's jobs for leftovers.
    ///
    /// - Parameter patience: how long a daemon that still works on the file is waited for, in seconds.
    /// - Throws: `StorageError` `busy` where others hold it.
    func lockForService(patience: Int) async throws -> StoreLock {
        switch url {
        case .sqlite(let path): try await StoreLock(file: path, .alone, patience: patience)
        case .postgresql: try await lock(.shared)
        }
    }

    /// Takes the lock of the store as a whole.
    ///
    /// - Throws: `StorageError` `busy` where others hold it.
    func lock(_ sharing: StoreLock.Sharing) async throws -> StoreLock {
        switch url {
        case .sqlite(let path): try await StoreLock(file: path, sharing)
        case .postgresql: try await StoreLock(server: server(connections: 1), sharing)
        }
    }

    private func server(connections: Int, name: String? = nil) async throws -> PostgresDatabase {
        guard case .postgresql(let text) = url else { throw StartError.badDatabaseURL }
        let isCredential = credentials.map { folder in passwordFile?.hasPrefix(folder) ?? false } ?? false
        let password = try passwordFile.map { path throws(StartError) in
            try PasswordFile(path: path, groupMayRead: isCredential).load()
        }
        guard let address = PostgresAddress(text, password: password, name: name) else {
            throw StartError.badDatabaseURL
        }
        return try await PostgresDatabase(address, connections: connections)
    }
}
