import Casework
import Logging
import Policy
import Records
import Register
import Storage
import Synchronization
import TestSupport
import Testing
import Vault

/// An office whose clock a test moves.
final class MonthOffice: Sendable {
    let office: Office
    let administrator = Principal(uid: 0, role: .administrator, area: nil)
    let coordinator = Principal(uid: 2, role: .coordinator, area: nil)
    private let box: ClockBox

    init(on database: any SQLDatabase, _ day: CalendarDay) async throws {
        let key = try #require(VaultKey(bytes: [UInt8](repeating: 7, count: 32)))
        let store = try await Store(
            opening: database, vault: Vault(key: key), now: Instant(microseconds: 1_588_204_800_000_000))
        let box = ClockBox(day)
        self.box = box
        office = Office(
            store: store, library: try PackLibrary.embedded(),
            logger: Logger(label: "test", factory: { _ in SwiftLogNoOpLogHandler() }), now: { box.now })
    }

    func set(_ day: CalendarDay) { box.set(day) }

    /// Reads the register.
    func read<T: Sendable>(_ body: @Sendable (StoreSession) throws -> T) async throws -> T {
        try await office.store.read(body)
    }

    /// A day's clock that grows with each look.
    final class ClockBox: Sendable {
        private let state: Mutex<Int64>
        init(_ day: CalendarDay) { state = Mutex(Self.noon(day)) }
        func set(_ day: CalendarDay) { state.withLock { $0 = Self.noon(day) } }
        var now: Instant {
            state.withLock {
                $0 += 1; return Instant(microseconds: $0)
            }
        }
        private static func noon(_ day: CalendarDay) -> Int64 {
            (Int64(day.daysSinceEpoch) * 86_400 + 4 * 3600) * 1_000_000
        }
    }
}
