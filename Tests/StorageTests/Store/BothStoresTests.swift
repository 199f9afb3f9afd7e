import Records
import Register
import Storage
import TestSupport
import Testing

/// The same ledgers and the same key give the same store, whatever keeps it.
@Suite("both stores") struct BothStoresTests {
    private struct Seen: Sendable, Equatable {
        var counts: UpsertCounts
        var snapshot: [UInt8]
        var households: [Kept<Household>]
        var helpers: [Kept<Helper>]
        var members: [RecordID: [Kept<Member>]]
        var needs: [RecordID: [Kept<Need>]]
        var events: [ChangeEvent]
    }

    @Test func theSameRegisterHasTheSameIDsOrdersAndSnapshot() async throws {
        let register = SmallRegister(seed: 71)
        var seen: [Seen] = []
        for backend in Backend.allCases {
            seen.append(
                try await backend.withStore { (store: Store) async throws -> Seen in
                    let counts = try await store.write { try register.load(into: $0, origin()) }
                    return try await store.read { session in
                        let households = try session.households(in: quanzhou, limit: 1000).items
                        return Seen(
                            counts: counts,
                            snapshot: try bytes(
                                of: session.snapshot(of: quanzhou, kind: .lead, on: CalendarDay(iso: "2020-04-30")!)),
                            households: households, helpers: try session.helpers(in: nil, limit: 1000).items,
                            members: try session.members(of: households), needs: try session.needs(of: households),
                            events: try session.events(record: "household", key: households[0].value.number))
                    }
                })
        }
        #expect(seen[0].households.count > 20)
        #expect(seen.allSatisfy { $0 == seen[0] })
    }
}
