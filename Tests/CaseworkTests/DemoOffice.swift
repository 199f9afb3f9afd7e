import Casework
import Foundation
import Ledgers
import Logging
import Policy
import Records
import Register
import Storage
import StorageSQLite
import Synchronization
import TestSupport
import Testing
import Vault

/// An office over a new SQLite file in a folder of its own.
struct DemoOffice {
    let office: Office
    let clock: TestClock
    let administrator = Principal(uid: 0, role: .administrator, area: nil)

    /// Opens an empty office; the clock stands at `now`.
    ///
    /// - Parameter database: nil = a SQLite file in the folder.
    init(
        in folder: TemporaryFolder, name: String = "office.db", on database: (any SQLDatabase)? = nil,
        now: Int64 = 1_588_204_800_000_000
    ) async throws {
        let database =
            if let database { database } else { try await SQLiteDatabase(path: folder[name]) as any SQLDatabase }
        let key = try #require(VaultKey(bytes: [UInt8](repeating: 7, count: 32)))
        let vault = Vault(key: key)
        let clock = TestClock(now)
        self.clock = clock
        let store = try await Store(opening: database, vault: vault, now: clock.now)
        office = Office(
            store: store, library: try PackLibrary.embedded(),
            logger: Logger(label: "test", factory: { _ in SwiftLogNoOpLogHandler() }),
            now: { clock.now })
    }

    /// Imports a file of the demo's ledgers.
    @discardableResult
    func importDemo(
        _ kind: LedgerKind, _ file: String, dryRun: Bool = false, by caller: Principal? = nil
    ) async throws -> ImportReceipt {
        let bytes = try Data(contentsOf: URL(fileURLWithPath: "\(projectRoot)/demo/quanzhou-2020/\(file)"))
        return try await office.importLedger(
            ImportOrder(kind: kind, file: file, bytes: Array(bytes), dryRun: dryRun),
            by: caller ?? administrator)
    }

    /// Imports everything that a `lead` run reads.
    func importAll() async throws {
        try await importDemo(.divisions, "村级区划.csv")
        try await importDemo(.households, "困难家庭台账.xlsx")
        try await importDemo(.members, "家庭成员.csv")
        try await importDemo(.needs, "帮扶需求.csv")
        try await importDemo(.helpers, "帮扶责任人.xlsx")
        try await importDemo(.relatives, "近亲属备案.csv")
    }

    /// Runs `lead` for the prefecture as of the day of the data.
    func runLead(dryRun: Bool = false, moves: Int? = nil, asOf: CalendarDay? = nil) async throws -> RunReceipt {
        let area = try #require(DivisionCode("3505"))
        let order = RunOrder(
            kind: .lead, area: area, asOf: asOf ?? CalendarDay(iso: "2020-04-30"), dryRun: dryRun, moves: moves)
        return try await office.run(order, by: administrator, progress: { _ in }, isCancelled: { false })
    }
}

/// A clock that stands until it is told how much time has passed.
final class TestClock: Sendable {
    private let microseconds: Mutex<Int64>

    init(_ microseconds: Int64) { self.microseconds = Mutex(microseconds) }

    var now: Instant { Instant(microseconds: microseconds.withLock { $0 }) }

    func pass(days: Int64 = 0, seconds: Int64 = 0) {
        microseconds.withLock { $0 += days * 86_400_000_000 + seconds * 1_000_000 }
    }
}
