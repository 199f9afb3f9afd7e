import Casework
import Records
import Register
import Storage
import TestSupport
import Testing

/// An office with a run whose proposals wait, on a day of its own.
struct DailyOffice {
    var demo: DemoOffice
    var run: String
    let coordinator = Principal(uid: 2001, role: .coordinator, area: DivisionCode("3505"))

    init(_ folder: TemporaryFolder) async throws {
        demo = try await DemoOffice(in: folder)
        try await demo.importAll()
        run = try await demo.runLead().run.id
    }

    var office: Office { demo.office }
    var today: CalendarDay { demo.clock.now.day }

    func open() async throws -> [OpenProposalLine] {
        try await office.proposals(
            run: run, states: [.proposed], area: nil, limit: 1000, cursor: nil, by: coordinator
        ).items
    }

    /// Approves every proposal whose place fits.
    @discardableResult
    func approve(where fits: (Int) -> Bool = { _ in true }) async throws -> [DecisionLine] {
        let orders = try await open().enumerated().filter { fits($0.offset) }.map {
            DecisionOrder(run: run, household: $0.element.proposal.household, action: .approve)
        }
        return try await office.decide(orders, by: coordinator)
    }

    func pairings(_ household: String) async throws -> [Pairing] {
        try await office.store.read { session in
            try session.pairings(of: try #require(try session.household(household))).map(\.pairing)
        }
    }

    func active(_ household: String) async throws -> [RecordID] {
        try await pairings(household).filter { $0.state(on: today) == .active }.map(\.helper)
    }

    func items(_ kind: WorkItem.Kind) async throws -> [WorkItem] {
        try await office.worklist(area: nil, kinds: [kind], limit: 1000, cursor: nil, by: coordinator)
            .items.map(\.item)
    }

    func helper(_ key: String) async throws -> Kept<Helper> {
        try #require(try await office.store.read { try $0.helpers(shortKey: key).first })
    }

    /// Every household is what its events say.
    func expectStatesFromEvents() async throws {
        try await office.store.read { session in
            for household in try session.households(in: nil, limit: 1000).items {
                let (rows, events) = (
                    try session.presentState(of: household), try session.stateFromEvents(of: household)
                )
                #expect(rows == events, "\(household.value.number)")
            }
        }
    }
}

/// The refusal that a use case answers; nil where it is done.
func refusal<T>(_ body: () async throws -> T) async throws -> CaseworkError? {
    do {
        _ = try await body()
        return nil
    } catch let error as CaseworkError { return error }
}
