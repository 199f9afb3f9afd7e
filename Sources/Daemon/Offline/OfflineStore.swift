import Glibc
import Storage

/// A database that an offline command has for itself.
struct OfflineStore: Sendable {
    let database: any SQLDatabase
    private let lock: StoreLock
    private let address: StoreAddress
    private let wasThere: Bool

    /// The store that is there.
    ///
    /// - Throws: ``OfflineError`` `no_source` where there is none, `store_in_use` where a daemon runs on it.
    static func existing(_ address: StoreAddress) async throws -> OfflineStore {
        if case .sqlite(let path) = address.url, access(path, F_OK) != 0 { throw OfflineError.noSource }
        return try await OfflineStore(address)
    }

    /// A place for a new store: the folder of a file is made where it is missing.
    static func new(_ address: StoreAddress) async throws -> OfflineStore {
        if case .sqlite(let path) = address.url { try Folders.makeParent(of: path, mode: 0o700) }
        return try await OfflineStore(address)
    }

    private init(_ address: StoreAddress) async throws {
        self.address = address
        wasThere = if case .sqlite(let path) = address.url { access(path, F_OK) == 0 } else { true }
        do {
            lock = try await address.lock(.alone)
        } catch let error as StorageError where error.code == .busy {
            throw OfflineError.inUse
        }
        do {
            database = try await address.open()
        } catch {
            await lock.release()
            throw error
        }
    }

    /// Closes the database.
    func close() async {
        await database.close()
        await lock.release()
    }

    /// Closes the database and takes away a file that this command made and then left blank; one that holds a store by
    /// now stays, whatever failed afterwards.
    func giveUp() async {
        let holdsStore = (try? await database.read { try Migrator.isOurs($0) }) ?? true
        await close()
        guard case .sqlite(let path) = address.url, !wasThere, !holdsStore else { return }
        for tail in ["", "-wal", "-shm", ".lock"] { unlink(path + tail) }
    }
}
