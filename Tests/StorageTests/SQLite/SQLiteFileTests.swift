import Foundation
import Storage
import StorageSQLite
import TestSupport
import Testing

@Suite("SQLite file")
struct SQLiteFileTests {
    private func code(_ body: () async throws -> Void) async -> StorageError.Code? {
        do {
            try await body()
            return nil
        } catch {
            return (error as? StorageError)?.code
        }
    }

    private func mode(_ path: String) -> mode_t {
        var status = stat()
        return stat(path, &status) == 0 ? status.st_mode & 0o7777 : 0
    }

    @Test func theFileItsLogAndItsIndexBelongToTheOwnerAlone() async throws {
        try await withTemporaryFolder { folder in
            let database = try await SQLiteDatabase(path: folder["a.db"])
            try await database.write { session in try session.executeScript("CREATE TABLE t (i BIGINT)") }
            for suffix in ["", "-wal", "-shm"] { #expect(mode(folder["a.db" + suffix]) == 0o600, "\(suffix)") }
            await database.close()
            #expect(chmod(folder["a.db"], 0o644) == 0)
            let again = try await SQLiteDatabase(path: folder["a.db"])
            #expect(mode(folder["a.db"]) == 0o600)
            await again.close()
        }
    }

    @Test func closingLeavesOneFileWithoutALog() async throws {
        try await withTemporaryFolder { folder in
            let database = try await SQLiteDatabase(path: folder["a.db"])
            try await database.write { session in try session.executeScript("CREATE TABLE t (i BIGINT)") }
            await database.close()
            #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == ["a.db"])
        }
    }

    private struct Seen: Equatable {
        var names: [String]
        var mode: mode_t
        var bytes: [[UInt8]]

        init(_ folder: TemporaryFolder) throws {
            names = try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
            var status = stat()
            mode = stat(folder["a.db"], &status) == 0 ? status.st_mode : 0
            // The index of the log is a cache that every reader may mend.
            bytes = try names.filter { !$0.hasSuffix("-shm") }.map { try folder.bytes(of: $0) }
        }
    }

    private func count(_ database: SQLiteDatabase) async throws -> Int64? {
        try await database.read { session in try session.first("SELECT count(*) FROM t") { try $0.int() } }
    }

    @Test func anExaminedFileIsLeftAsItWas() async throws {
        try await withTemporaryFolder { base in
            let folder = try base.subfolder("100%? #a")
            let database = try await SQLiteDatabase(path: folder["a.db"])
            try await database.write { session in
                try session.executeScript("CREATE TABLE t (i BIGINT); INSERT INTO t (i) VALUES (1)")
            }
            let crashed = try base.subfolder("crashed")
            for suffix in ["", "-wal", "-shm"] {
                try FileManager.default.copyItem(
                    atPath: folder["a.db" + suffix], toPath: crashed["a.db" + suffix])
            }
            await database.close()
            let empty = try base.subfolder("empty")
            try empty.write("", to: "a.db")
            for place in [folder, crashed, empty] {
                #expect(chmod(place["a.db"], 0o644) == 0)
                let before = try Seen(place)
                let examined = try await SQLiteDatabase(examining: place["a.db"])
                let tables = try await examined.read { session in
                    try session.first("SELECT count(*) FROM sqlite_master") { try $0.int() }
                }
                #expect(tables == (place.path == empty.path ? 0 : 1))
                if tables == 1 { #expect(try await count(examined) == 1) }
                #expect(await code { try await examined.write { _ in } } == .readonly)
                await examined.close()
                #expect(try Seen(place) == before, "\(place.path)")
            }
            try base.write(String(repeating: "no database ", count: 500), to: "a.db")
            #expect(await code { _ = try await SQLiteDatabase(examining: base["a.db"]) } == .corrupt)
            #expect(await code { _ = try await SQLiteDatabase(examining: base["b.db"]) } == .unavailable)
        }
    }

    @Test(.timeLimit(.minutes(1))) func aFileIsExaminedWhileSomebodyWrites() async throws {
        try await withTemporaryFolder { folder in
            let database = try await SQLiteDatabase(path: folder["a.db"])
            try await database.write { session in try session.executeScript("CREATE TABLE t (i BIGINT)") }
            let gate = DispatchSemaphore(value: 0)
            let (begun, begin) = AsyncStream.makeStream(of: Void.self)
            let long = Task {
                try await database.write { session in
                    try session.execute("INSERT INTO t (i) VALUES (1)")
                    begin.yield()
                    gate.wait()
                }
            }
            for await _ in begun { break }
            let found = await code {
                let examined = try await SQLiteDatabase(examining: folder["a.db"], busyTimeout: 20)
                #expect(try await count(examined) == 0)
                await examined.close()
            }
            #expect(found == nil)
            gate.signal()
            try await long.value
            await database.close()
        }
    }

    /// A backup and two long snapshots have every reader.
    @Test(.timeLimit(.minutes(1))) func aProbeWaitsForNoReader() async throws {
        try await withTemporaryFolder { folder in
            let database = try await SQLiteDatabase(path: folder["a.db"])
            let gate = DispatchSemaphore(value: 0)
            let (begun, begin) = AsyncStream.makeStream(of: Void.self)
            let long = (0..<3).map { _ in
                Task {
                    try await database.read { _ in
                        begin.yield()
                        gate.wait()
                    }
                }
            }
            var count = 0
            for await _ in begun {
                count += 1
                if count == long.count { break }
            }
            #expect(try await database.probe { session in try session.first("SELECT 1") { try $0.int() } } == 1)
            for _ in long { gate.signal() }
            for task in long { try await task.value }
            await database.close()
        }
    }

    @Test(.enabled(if: geteuid() == 0)) func whatRootMakesInSomebodysFolderIsTheirs() async throws {
        func owner(_ path: String) -> [UInt32] {
            var status = stat()
            return lstat(path, &status) == 0 ? [status.st_uid, status.st_gid] : []
        }
        try await withTemporaryFolder { base in
            let folder = try base.subfolder("theirs")
            #expect(chown(folder.path, 4711, 4712) == 0)
            let database = try await SQLiteDatabase(path: folder["a.db"])
            try await database.write { session in try session.executeScript("CREATE TABLE t (i BIGINT)") }
            for suffix in ["", "-wal", "-shm"] { #expect(owner(folder["a.db" + suffix]) == [4711, 4712], "\(suffix)") }
            await database.close()
            // A file with another name elsewhere is not given away by its name here.
            try base.write("mine", to: "mine")
            #expect(link(base["mine"], folder["linked"]) == 0)
            let descriptor = open(folder["linked"], O_RDWR | O_NOFOLLOW)
            try FileOwner.adopt(descriptor, at: folder["linked"])
            close(descriptor)
            #expect(owner(base["mine"]) == [0, 0])
        }
    }

    @Test func everyConnectionHasThePragmasThatKeepData() async throws {
        try await withTemporaryFolder { folder in
            let database = try await SQLiteDatabase(path: folder["a.db"])
            @Sendable func pragmas(_ session: any SQLSession) throws -> [Int64?] {
                try ["synchronous", "foreign_keys", "temp_store"].map { name in
                    try session.first("PRAGMA \(name)") { try $0.int() }
                }
            }
            let writer = try await database.write { session in try pragmas(session) }
            let reader = try await database.read { session in try pragmas(session) }
            #expect(writer == [2, 1, 2])
            #expect(reader == [2, 1, 2])
            await database.close()
        }
    }

    @Test func anotherProgramsFileIsRefusedAndLeftAsItWas() async throws {
        try await withTemporaryFolder { folder in
            let database = try await SQLiteDatabase(path: folder["a.db"])
            try await database.write { session in
                try session.executeScript("CREATE TABLE t (i BIGINT); PRAGMA application_id=7")
            }
            await database.close()
            #expect(await code { _ = try await SQLiteDatabase(path: folder["a.db"]) } == .corrupt)
        }
    }

    @Test func garbageAFolderAndAMissingFolderAreNamed() async throws {
        try await withTemporaryFolder { folder in
            try folder.write(String(repeating: "no database ", count: 500), to: "a.db")
            #expect(await code { _ = try await SQLiteDatabase(path: folder["a.db"]) } == .corrupt)
            #expect(await code { _ = try await SQLiteDatabase(path: folder.path) } == .unavailable)
            #expect(await code { _ = try await SQLiteDatabase(path: folder["no/a.db"]) } == .unavailable)
        }
    }

    @Test func aFullDiskUndoesTheTransactionAndTheStoreGoesOn() async throws {
        try await withTemporaryFolder { folder in
            let database = try await SQLiteDatabase(path: folder["a.db"])
            try await database.write { session in
                try session.executeScript("CREATE TABLE t (b BYTEA); PRAGMA max_page_count=50")
            }
            let found = await code {
                try await database.write { session in
                    // The body overlooks the failure; what it does afterwards must not be kept either.
                    for _ in 0..<200 {
                        let bytes = SQLValue.blob(Array(repeating: 1, count: 4000))
                        _ = try? session.execute("INSERT INTO t (b) VALUES ($1)", [bytes])
                    }
                    _ = try? session.execute("INSERT INTO t (b) VALUES ($1)", [.blob([1])])
                }
            }
            #expect(found == .full)
            let count = try await database.write { session in
                try session.execute("INSERT INTO t (b) VALUES ($1)", [.blob([1])])
                return try session.first("SELECT count(*) FROM t") { try $0.int() }
            }
            #expect(count == 1)
            await database.close()
        }
    }

    @Test func anotherProcessThatHoldsTheLockMakesItBusy() async throws {
        try await withTemporaryFolder { folder in
            let one = try await SQLiteDatabase(path: folder["a.db"])
            let two = try await SQLiteDatabase(path: folder["a.db"], busyTimeout: 20)
            let found = try await one.write { _ in
                // The first connection holds the write lock while this body runs.
                let semaphore = DispatchSemaphore(value: 0)
                let result = ResultBox()
                Task {
                    result.code = await code {
                        try await two.write { session in try session.executeScript("CREATE TABLE t (i BIGINT)") }
                    }
                    semaphore.signal()
                }
                semaphore.wait()
                return result.code
            }
            #expect(found == .busy)
            await one.close()
            await two.close()
        }
    }

    /// What a power cut leaves is a copy of the files at some moment: it must open with exactly what was committed.
    @Test func aCopyOfTheFilesAtAnyMomentHoldsWholeTransactionsOnly() async throws {
        try await withTemporaryFolder { folder in
            let database = try await SQLiteDatabase(path: folder["a.db"])
            try await database.write { session in try session.executeScript("CREATE TABLE t (i BIGINT)") }
            for round in 1...5 {
                try await database.write { session in
                    for index in 0..<100 { try session.execute("INSERT INTO t (i) VALUES ($1)", [.int(Int64(index))]) }
                    if round == 5 {
                        // More than the cache holds, so that uncommitted pages are in the log already.
                        try session.executeScript("PRAGMA cache_size=10")
                        for _ in 0..<20_000 { try session.execute("INSERT INTO t (i) VALUES (0)") }
                    }
                    for suffix in ["", "-wal"] {
                        try FileManager.default.copyItem(
                            atPath: folder["a.db" + suffix], toPath: folder["copy\(round).db" + suffix])
                    }
                }
                let copy = try await SQLiteDatabase(path: folder["copy\(round).db"])
                let count = try await copy.read { session in
                    try session.first("SELECT count(*) FROM t") { try $0.int() }
                }
                #expect(count == Int64(round - 1) * 100)
                await copy.close()
            }
            await database.close()
        }
    }
}

/// Carries one value out of a task that the test waits for.
private final class ResultBox: @unchecked Sendable {
    var code: StorageError.Code?
}
