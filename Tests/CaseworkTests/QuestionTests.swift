import Casework
import GraphFiles
import Records
import Register
import Synchronization
import TestSupport
import Testing

/// Questions about a stored run: many at a time, in pieces, within rights.
@Suite struct QuestionTests {
    @Test func aGraphComesInPiecesAndStopsWithWhoeverTakesIt() async throws {
        try await withTemporaryFolder { folder in
            let demo = try await DemoOffice(in: folder)
            try await demo.importAll()
            let run = try await demo.runLead().run.id
            let whole = Pieces()
            try await demo.office.writeGraph(run, .edges, by: demo.administrator) { whole.add($0) }
            #expect(whole.all.count > 1 && whole.all.allSatisfy { $0.count < 1 << 18 })
            let short = Pieces()
            await #expect(throws: CancellationError.self) {
                try await demo.office.writeGraph(run, .edges, by: demo.administrator) { piece in
                    short.add(piece)
                    if short.all.count == 1 { throw CancellationError() }
                }
            }
            #expect(Array(whole.all.prefix(1)) == short.all)
            // Whoever comes later is not kept waiting by the one who left.
            let again = Pieces()
            try await demo.office.writeGraph(run, .edges, by: demo.administrator) { again.add($0) }
            #expect(again.all == whole.all)
        }
    }

    /// A helper's key is no way to find out who is in the register of another county.
    @Test(.mechanism(136)) func versusNamesOnlyHelpersWhomTheCallerMaySee() async throws {
        try await withTemporaryFolder { folder in
            let demo = try await DemoOffice(in: folder)
            try await demo.importAll()
            let counties = try await demo.runLead().counties
            let (own, other) = (try #require(counties.first), try #require(counties.last))
            let staff = Principal(uid: 1, role: .staff, area: own.area)
            let order = RunOrder(kind: .lead, area: own.area, asOf: CalendarDay(iso: "2020-04-30"))
            let run = try await demo.office.run(
                order, by: demo.administrator, progress: { _ in }, isCancelled: { false }
            ).run.id
            let pair = try #require(
                try await demo.office.pairs(of: run, limit: 1, cursor: nil, by: staff).items.first)
            let far = try await demo.office.helpers(
                area: other.area, limit: 200, cursor: nil, by: demo.administrator
            ).items.filter { line in
                let areas = line.helper.serviceAreas + [line.helper.base].compactMap { $0 }
                return !areas.isEmpty && areas.allSatisfy(other.area.contains)
            }
            let key = try #require(far.first?.key)
            func ask(_ caller: Principal) async throws {
                _ = try await demo.office.explain(pair.household, run: run, versus: key, by: caller)
            }
            try await ask(demo.administrator)
            let refused = await #expect(throws: CaseworkError.self) { try await ask(staff) }
            let unknown = await #expect(throws: CaseworkError.self) {
                _ = try await demo.office.explain(pair.household, run: run, versus: "ZZZZZZZZZZZZ", by: staff)
            }
            #expect(refused?.code == "not_found" && refused?.code == unknown?.code)
        }
    }

    private final class Pieces: Sendable {
        private let pieces = Mutex<[[UInt8]]>([])
        var all: [[UInt8]] { pieces.withLock { $0 } }
        func add(_ piece: [UInt8]) { pieces.withLock { $0.append(piece) } }
    }
}
