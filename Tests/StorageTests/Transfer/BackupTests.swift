import Foundation
import Records
import StorageSQLite
import Synchronization
import TestSupport
import Testing
import Vault

@testable import Storage

@Suite("backup and restore")
struct BackupTests {
    private static let id = [UInt8](100..<116)

    /// The bytes of a backup, and the sums that its receipt states.
    private static func backup(_ store: Store, id: [UInt8] = id) async throws -> (bytes: [UInt8], sums: [TableSum]) {
        let whole = Mutex<[UInt8]>([])
        let receipt = try await store.backup(id: id, now: moment(3)) { piece in whole.withLock { $0 += piece } }
        let bytes = whole.withLock { $0 }
        #expect(receipt.bytes == bytes.count)
        return (bytes, receipt.sums)
    }

    private static func tables(_ target: any SQLDatabase) async throws -> Int64? {
        try await target.read { session in
            try session.first(
                session.engine == .sqlite
                    ? "SELECT count(*) FROM sqlite_master"
                    : "SELECT count(*) FROM pg_catalog.pg_tables WHERE schemaname = current_schema()"
            ) { try $0.int() }
        }
    }

    @Test(arguments: Backend.allCases, Backend.allCases)
    func whatIsRestoredHasTheCountsAndHashesOfWhatWasSaved(_ from: Backend, _ to: Backend) async throws {
        try await withTemporaryFolder { folder in
            try await withTwoDatabases(from, to) { (store, target) async throws -> Void in
                try await FullStore.fill(store)
                let (bytes, sums) = try await Self.backup(store)
                #expect(sums == (try await StoreCopy.sums(of: store.database)))
                let path = try folder.write(bytes, to: "b")
                #expect(try BackupRestore.check(path: path, vault: store.vault).sums == sums)
                let receipt = try await BackupRestore.restore(
                    path: path, vault: store.vault, into: target, now: moment(8))
                #expect(receipt.sums == sums && receipt.at == moment(3))
                #expect(try await StoreCopy.sums(of: target) == sums)
                _ = try await Store(opening: target, vault: store.vault, now: moment(9))
            }
        }
    }

    @Test func nothingOfTheStoreCanBeReadInTheFile() async throws {
        try await Backend.sqlite.withStore { (store: Store) async throws -> Void in
            try await FullStore.fill(store)
            let bytes = Data(try await Self.backup(store).bytes)
            for word in ["household", "3505830", "结对", "illness", "uid:1000", "store_fact"] {
                #expect(bytes.range(of: Data(word.utf8)) == nil, "\(word)")
            }
        }
    }

    @Test func anotherKeyIsRefused() async throws {
        try await Self.refused(.wrongKey, key: VaultKey(bytes: Array(2...33))!) { $0 }
    }

    @Test func aFileCutAnywhereIsRefused() async throws {
        for tenth in 0..<10 {
            try await Self.refused(.truncated) { Array($0.prefix($0.count * tenth / 10)) }
        }
        try await Self.refused(.truncated) { Array($0.dropLast()) }
        try await Self.refused(.truncated) { Array($0.dropLast(4)) }
    }

    @Test func oneFlippedBitIsRefusedWhereverItIs() async throws {
        var generator = SeededGenerator(seed: 4)
        for round in 0..<60 {
            try await Self.refused(nil, restoring: round % 12 == 0) { bytes in
                var bytes = bytes
                let place = round < 44 ? round : generator.int(44...(bytes.count - 1))
                bytes[place] ^= 1 << UInt8(generator.int(0...7))
                return bytes
            }
        }
    }

    @Test func bytesBehindTheEndAndForeignFilesAreRefused() async throws {
        try await Self.refused(.altered) { $0 + [0] }
        try await Self.refused(.notABackup) { _ in Array("SQLite format 3".utf8) + [UInt8](repeating: 0, count: 100) }
    }

    @Test func piecesCannotBeSwappedDroppedRepeatedOrTakenFromAnotherBackup() async throws {
        try await Self.refused(.altered) { bytes in
            var pieces = Self.pieces(bytes)
            pieces.swapAt(3, 4)
            return Array(pieces.joined())
        }
        try await Self.refused(.altered) { bytes in
            var pieces = Self.pieces(bytes)
            pieces.remove(at: 3)
            return Array(pieces.joined())
        }
        try await Self.refused(.altered) { bytes in
            var pieces = Self.pieces(bytes)
            pieces.insert(pieces[3], at: 3)
            return Array(pieces.joined())
        }
        try await Backend.sqlite.withStore { (store: Store) async throws -> Void in
            try await FullStore.fill(store)
            let other = Self.pieces(try await Self.backup(store, id: Array(1...16)).bytes)
            try await Self.refused(.altered) { bytes in
                var pieces = Self.pieces(bytes)
                pieces[3] = other[3]
                return Array(pieces.joined())
            }
        }
    }

    @Test func aNewerSchemaIsRefused() async throws {
        try await Self.refused(.newerSchema) { bytes in
            var bytes = bytes
            bytes[22] = 1
            return bytes
        }
    }

    @Test(arguments: Backend.allCases)
    func aTargetThatHoldsAnythingIsRefused(_ backend: Backend) async throws {
        try await withTemporaryFolder { folder in
            try await withTwoDatabases(.sqlite, backend) { (store, target) async throws -> Void in
                let path = try folder.write(try await Self.backup(store).bytes, to: "b")
                _ = try await target.write { try $0.execute("CREATE TABLE theirs (id BIGINT PRIMARY KEY)") }
                let before = try await Self.tables(target)
                await #expect(throws: TransferError(.notEmpty)) {
                    _ = try await BackupRestore.restore(path: path, vault: store.vault, into: target, now: moment(8))
                }
                #expect(try await Self.tables(target) == before)
            }
        }
    }

    // MARK: support

    /// Cuts a backup into its head, its pieces with their lengths, and its end.
    private static func pieces(_ bytes: [UInt8]) -> [[UInt8]] {
        var pieces = [Array(bytes[..<40])]
        var place = 40
        while place < bytes.count {
            let length = 4 + bytes[place..<(place + 4)].reduce(0) { $0 << 8 | Int($1) }
            pieces.append(Array(bytes[place..<(place + length)]))
            place += length
        }
        return pieces
    }

    /// Spoils a backup and expects that it is refused, with `code` where one is named, and that nothing was written.
    private static func refused(
        _ code: TransferError.Code?, key: VaultKey = testKey, restoring: Bool = true,
        sourceLocation: SourceLocation = #_sourceLocation,
        _ spoil: ([UInt8]) -> [UInt8]
    ) async throws {
        try await withTemporaryFolder { folder in
            let bytes = spoil(try await SavedBytes.shared.bytes())
            let path = try folder.write(bytes, to: "b")
            let vault = Vault(key: key)
            func isRight(_ error: any Error) -> Bool {
                guard let found = error as? TransferError else { return false }
                return code == nil || found.code == code
            }
            #expect(sourceLocation: sourceLocation) {
                _ = try BackupRestore.check(path: path, vault: vault)
            } throws: {
                isRight($0)
            }
            guard restoring else { return }
            try await Backend.sqlite.withDatabase { (target: any SQLDatabase) async throws -> Void in
                await #expect(sourceLocation: sourceLocation) {
                    _ = try await BackupRestore.restore(path: path, vault: vault, into: target, now: moment(8))
                } throws: { isRight($0) }
                #expect(try await tables(target) == 0, sourceLocation: sourceLocation)
            }
        }
    }

    /// One backup for all tests that spoil it.
    private actor SavedBytes {
        static let shared = SavedBytes()
        private var made: Task<[UInt8], any Error>?

        func bytes() async throws -> [UInt8] {
            let task =
                made
                ?? Task {
                    try await Backend.sqlite.withStore { (store: Store) async throws -> [UInt8] in
                        try await FullStore.fill(store)
                        return try await BackupTests.backup(store).bytes
                    }
                }
            made = task
            return try await task.value
        }
    }

    @Test func aBackupOfAnOlderSchemaIsRestoredAndThenBroughtUpToDate() async throws {
        try await withTemporaryFolder { folder in
            try await withTwoDatabases(.sqlite, .sqlite) { (new, target) async throws -> Void in
                // A store of the third schema: later migrations add tables and indexes to it.
                let migrations = try Migrator().migrations.filter { $0.version <= 3 }
                let old = try await SQLiteDatabase(path: folder["old.db"])
                try await Migrator(migrations).migrate(old, now: 1)
                let later = ["rejected_household", "import_original"]
                let kept = TransferTable.all.filter { table in
                    !later.contains(table.name)
                }
                let names = try await old.read { session in
                    try session.all("SELECT name FROM sqlite_master WHERE type = 'table'") { try $0.text() }
                }
                // A program of that schema knew its columns.
                let known = try await old.read { session in
                    try kept.filter { names.contains($0.name) }.map { table in
                        let columns = try session.all("SELECT name FROM pragma_table_info('\(table.name)')") {
                            try $0.text()
                        }
                        return try #require(
                            TransferTable(
                                name: table.name, columns: table.columns.filter { columns.contains($0.name) },
                                rowsPerPage: table.rowsPerPage))
                    }
                }
                let store = try await Store(unmigrated: old, vault: new.vault)
                _ = try await old.write { session in
                    try session.execute("INSERT INTO counter (name, value) VALUES ('run', 4)")
                }
                let whole = Mutex<[UInt8]>([])
                _ = try await store.backup(id: Self.id, now: moment(1), tables: known) { piece in
                    whole.withLock { $0 += piece }
                }
                await old.close()
                let path = try folder.write(whole.withLock { $0 }, to: "b")
                let receipt = try await BackupRestore.restore(
                    path: path, vault: new.vault, into: target, now: moment(8))
                #expect(receipt.schema == 3)
                let version = try await target.read { try Migrator.version($0) }
                let count = try Migrator().migrations.count
                #expect(version == count)
                let counted = try await target.read { session in
                    try session.first("SELECT value FROM counter") { try $0.int() }
                }
                #expect(counted == 4)
            }
        }
    }
}
