import Records
import Register
import Storage
import StorageSQLite
import TestSupport
import Testing
import Vault

@Suite("copies of a store")
struct StoreCopyTests {
    @Test(arguments: Backend.allCases, Backend.allCases)
    func aCopyHasTheCountsAndHashesOfItsSource(_ from: Backend, _ to: Backend) async throws {
        try await withTwoDatabases(from, to) { (store, target) async throws -> Void in
            try await FullStore.fill(store)
            let sums = try await StoreCopy.sums(of: store.database)
            #expect(sums.allSatisfy { $0.rows > 0 }, "\(sums.filter { $0.rows == 0 }.map(\.table))")
            let copied = try await StoreCopy.copy(from: store.database, to: target, now: 5)
            #expect(copied == sums)
            #expect(try await StoreCopy.sums(of: target) == sums)
            #expect(try await StoreCopy.sums(of: store.database) == sums)
            // It is a store: it opens with the key, and what was sealed opens too.
            let copy = try await Store(opening: target, vault: store.vault, now: moment(9))
            let people = try await copy.read { try Self.people($0) }
            let before = try await store.read { try Self.people($0) }
            #expect(before == people && !people.isEmpty)
            await #expect(throws: StorageError.self) {
                _ = try await Store(opening: target, vault: Vault(key: VaultKey(bytes: Array(2...33))!), now: moment(9))
            }
        }
    }

    @Test(arguments: Backend.allCases)
    func aTargetThatHoldsAnythingIsRefusedAndLeftAsItWas(_ backend: Backend) async throws {
        try await withTwoDatabases(.sqlite, backend) { (store, target) async throws -> Void in
            try await FullStore.fill(store)
            _ = try await target.write { try $0.execute("CREATE TABLE theirs (id BIGINT PRIMARY KEY)") }
            await #expect(throws: TransferError(.notEmpty)) {
                _ = try await StoreCopy.copy(from: store.database, to: target, now: 5)
            }
            #expect(try await target.read { try $0.first("SELECT count(*) FROM theirs") { try $0.int() } } == 0)
            await #expect(throws: StorageError.self) {
                _ = try await target.read { try $0.first("SELECT count(*) FROM household") { try $0.int() } }
            }
        }
    }

    @Test func aSourceThatFailsInTheMiddleLeavesTheTargetBlank() async throws {
        try await withTwoDatabases(.sqlite, .sqlite) { (store, target) async throws -> Void in
            try await FullStore.fill(store)
            // A value of another type, as damage would leave it, in a table far down the list.
            _ = try await store.database.write {
                try $0.execute(
                    "UPDATE change_event SET number = 'x' WHERE rowid = (SELECT min(rowid) FROM change_event)")
            }
            await #expect(throws: StorageError.self) {
                _ = try await StoreCopy.copy(from: store.database, to: target, now: 5)
            }
            #expect(
                try await target.read { try $0.first("SELECT count(*) FROM sqlite_master") { try $0.int() } } == 0)
        }
    }

    /// A daemon whose lock the server forgot still runs on the source: what it writes is in the target or is refused.
    @Test(.timeLimit(.minutes(5)), arguments: Backend.allCases)
    func nothingIsWrittenToTheSourceBehindAMove(_ backend: Backend) async throws {
        try await withTwoDatabases(backend, .sqlite) { (store, target) async throws -> Void in
            try await FullStore.fill(store)
            let (tables, begun) = AsyncStream.makeStream(of: String.self)
            let writer = Task {
                for await _ in tables { break }
                let by = Principal(uid: 1000, role: .staff, area: nil)
                _ = try await store.write { try $0.addJob(.run, request: "{}", area: nil, by: by, at: moment(1)) }
            }
            let sums = try await StoreCopy.copy(from: store.database, to: target, now: 5, isMove: true) {
                begun.yield($0)
            }
            let failure = await writer.result
            #expect(throws: StorageError.self) { try failure.get() }
            #expect(try await StoreCopy.sums(of: target) == sums)
        }
    }

    @Test func aMoveWhoseTargetFailsLeavesTheSourceInUse() async throws {
        try await withTwoDatabases(.postgres, .sqlite) { (store, target) async throws -> Void in
            try await FullStore.fill(store)
            _ = try await target.write { try $0.execute("CREATE TABLE theirs (id BIGINT PRIMARY KEY)") }
            await #expect(throws: TransferError(.notEmpty)) {
                _ = try await StoreCopy.copy(from: store.database, to: target, now: 5, isMove: true)
            }
            try await store.checkUse()
        }
    }

    @Test func aMovedStoreDoesNotOpen() async throws {
        try await Backend.sqlite.withStore { (store: Store) async throws -> Void in
            try await store.database.write { try StoreFact.markMoved(to: .postgres, $0) }
            await #expect {
                _ = try await Store(opening: store.database, vault: store.vault, now: moment(9))
            } throws: { ($0 as? StorageError)?.code == .moved }
        }
    }

    /// The members of two households, opened.
    private static func people(_ session: StoreSession) throws -> [Member] {
        let households = try session.households(["35058301001", "35058301002"])
        let members = try session.members(of: households)
        return households.flatMap { (members[$0.id] ?? []).map(\.value) }
    }
}
