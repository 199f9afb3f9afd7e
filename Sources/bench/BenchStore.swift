import Foundation
import Storage
import StoragePostgres
import StorageSQLite

/// Where the register of a measurement is kept: a SQLite file of its own, or the database of `DATABASE`.
struct BenchStore {
    let database: any SQLDatabase
    /// The server's CPU time; nil for a file, which has no server.
    let server: ServerClock?
    /// Whether the register is there already.
    let isFilled: Bool
    private let folder: URL?

    /// Makes a file in a folder of its own, or connects to `url`, an empty database of the server in `cluster`; or takes
    /// the file `register`, which stays, and may have been filled by an earlier measurement of the same size.
    init(url: String?, cluster: String?, register: String?) async throws {
        if let register {
            isFilled = FileManager.default.fileExists(atPath: register)
            folder = nil
            database = try await SQLiteDatabase(path: register)
            server = nil
            return
        }
        isFilled = false
        guard let url else {
            let folder = FileManager.default.temporaryDirectory
                .appendingPathComponent("jiedui-bench-\(UUID().uuidString)")
            try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
            self.folder = folder
            database = try await SQLiteDatabase(path: folder.appendingPathComponent("bench.db").path)
            server = nil
            return
        }
        guard let address = PostgresAddress(url) else { throw StorageError(.unavailable, "not a connection string") }
        folder = nil
        database = try await PostgresDatabase(address)
        server = cluster.flatMap { ServerClock(cluster: $0) }
        try await database.write { try $0.executeScript("DROP SCHEMA public CASCADE; CREATE SCHEMA public") }
    }

    func close() async {
        await database.close()
        if let folder { try? FileManager.default.removeItem(at: folder) }
    }
}
