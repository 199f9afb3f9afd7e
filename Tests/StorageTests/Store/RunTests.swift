import Records
import Register
import Storage
import TestSupport
import Testing

@Suite("runs, pairings, visits")
struct RunTests {
    private let day = CalendarDay(iso: "2020-04-30")!

    private func run(_ id: String, area: DivisionCode = quanzhou, kind: MatchRun.Kind = .lead) -> MatchRun {
        MatchRun(
            id: id, kind: kind, area: area, asOf: day, pack: "fujian-2020", packDigest: "d", seed: .max - 5,
            snapshot: "s", outcome: "o", actor: "uid:0", at: moment(9),
            counts: RunCounts(
                inScope: 10, covered: 8, uncovered: 2, notClear: 1, outside: 3,
                tiers: [1: .init(inScope: 4, covered: 4), 2: .init(inScope: 6, covered: 4)], score: 5_000_000_000,
                pairs: 8, running: 1))
    }

    private func proposals(_ run: String, _ households: [Household], _ helpers: [Kept<Helper>]) -> [Proposal] {
        zip(households, helpers).map { household, helper in
            Proposal(
                run: run, household: household.number, helper: helper.id, role: .lead, tier: 2, score: 700,
                parts: [300, 0, 400])
        }.sorted { ($0.household, $0.helper) < ($1.household, $1.helper) }
    }

    @Test(.mechanism(79), arguments: Backend.allCases)
    func aRunIsKeptWithItsPartsAndProposals(_ backend: Backend) async throws {
        let register = SmallRegister(seed: 41, households: 20)
        try await backend.withStore { (store: Store) async throws -> Void in
            _ = try await store.write { try register.load(into: $0, origin()) }
            let helpers = try await store.read { try $0.helpers(in: nil, limit: 8).items }
            let long = Array(repeating: UInt8(7), count: 4 << 20) + [1, 2, 3]
            let id = try await store.write { session in
                let id = try session.nextRunID()
                try session.add(
                    run(id), parts: [RunPart("inputs", long), RunPart("prices", []), RunPart("report", [1])],
                    proposals: proposals(id, register.households, helpers))
                return id
            }
            #expect(id == "R000001")
            try await store.read { (session: StoreSession) throws -> Void in
                #expect(try session.run(id) == run(id))
                #expect(try session.part("inputs", of: id) == long)
                #expect(try session.part("prices", of: id) == [])
                #expect(try session.part("nothing", of: id) == nil)
                #expect(try session.proposals(of: id) == proposals(id, register.households, helpers))
                #expect(try session.events(record: "run", key: id).map(\.kind) == [.added])
            }
        }
    }

    @Test(.mechanism(5), arguments: Backend.allCases)
    func aHouseholdHelpedWhereItsEmergencyHappenedHasOneOpenProposal(_ backend: Backend) async throws {
        let (home, scene) = (DivisionCode("350524")!, DivisionCode("350583")!)
        var guest = Household(number: "G1", area: DivisionCode("350524100201")!)
        guest.occurrenceArea = DivisionCode("350583100201")
        let guests = [guest]
        let register = SmallRegister(seed: 43, households: 4)
        try await backend.withStore { (store: Store) async throws -> Void in
            _ = try await store.write { try register.load(into: $0, origin()) }
            _ = try await store.write { try $0.upsert(households: stated(guests), origin()) }
            let helpers = try await store.read { try $0.helpers(in: nil, limit: 2).items }
            try await store.write { (session: StoreSession) throws -> Void in
                for area in [home, scene] {
                    let numbers = try session.snapshot(of: area, kind: .lead, on: day).households.map(\.number)
                    #expect(numbers.contains("G1"))
                }
                try session.add(run("R000001", area: home), parts: [], proposals: proposals("R000001", guests, helpers))
                // The run of the scene has it now: the older proposal gives way, its place is free.
                try session.add(
                    run("R000002", area: scene), parts: [], proposals: proposals("R000002", guests, helpers))
                #expect(try session.proposals(of: "R000001").map(\.state) == [.superseded])
                // A later run at home that leaves it to the scene does not touch it, and keeps its place.
                #expect(try session.openProposals(outside: .lead, home).map(\.run) == ["R000002"])
                try session.add(run("R000003", area: home), parts: [], proposals: [])
                #expect(try session.proposals(of: "R000002").map(\.state) == [.proposed])
                // A new run of the scene, or one over both, takes its place.
                #expect(try session.openProposals(outside: .lead, scene).isEmpty)
                #expect(try session.openProposals(outside: .lead, quanzhou).isEmpty)
                try session.add(run("R000004"), parts: [], proposals: proposals("R000004", guests, helpers))
                #expect(try session.proposals(of: "R000002").map(\.state) == [.superseded])
            }
        }
    }

    @Test(arguments: Backend.allCases)
    func aNewRunSupersedesUndecidedProposalsOfItsKindInItsArea(_ backend: Backend) async throws {
        let register = SmallRegister(seed: 42, households: 20)
        let county = DivisionCode("350583")!
        let inside = register.households.filter { county.contains($0.area) }
        let outside = register.households.filter { !county.contains($0.area) }
        try await backend.withStore { (store: Store) async throws -> Void in
            _ = try await store.write { try register.load(into: $0, origin()) }
            let helpers = try await store.read { try $0.helpers(in: nil, limit: 8).items }
            let mixed = Array(inside.prefix(3) + outside.prefix(4))
            try await store.write { (session: StoreSession) throws -> Void in
                try session.add(run("R000001"), parts: [], proposals: proposals("R000001", mixed, helpers))
                try session.add(
                    run("R000002", area: county), parts: [], proposals: proposals("R000002", inside, helpers))
                try session.add(run("R000003", kind: .support), parts: [], proposals: [])

                let first = try session.proposals(of: "R000001")
                #expect(
                    Set(first.filter { $0.state == .proposed }.map(\.household)) == Set(outside.prefix(4).map(\.number))
                )
                #expect(
                    Set(first.filter { $0.state == .superseded }.map(\.household))
                        == Set(inside.prefix(3).map(\.number)))
                #expect(try session.proposals(of: "R000002").allSatisfy { $0.state == .proposed })
                #expect(try session.events(record: "run", key: "R000001").last?.fields == ["superseded"])

                // What a new run would supersede reserves no place; everything else does.
                #expect(try session.openProposals(outside: .lead, quanzhou).isEmpty)
                #expect(Set(try session.openProposals(outside: .lead, county).map(\.run)) == ["R000001"])
                #expect(Set(try session.openProposals(outside: .support, county).map(\.run)) == ["R000001", "R000002"])

                try session.add(run("R000004"), parts: [], proposals: proposals("R000004", mixed, helpers))
                for id in ["R000001", "R000002"] {
                    #expect(try session.proposals(of: id).allSatisfy { $0.state == .superseded })
                }
                let page = try session.runs(limit: 3)
                #expect(page.items.map(\.id) == ["R000004", "R000003", "R000002"] && page.total == 4)
                #expect(try session.runs(after: page.next, limit: 3).items.map(\.id) == ["R000001"])
                #expect(try session.runs(in: county, limit: 9).items.map(\.id) == ["R000002"])
            }
        }
    }

    @Test(arguments: Backend.allCases)
    func aProposalOfAnUnknownHouseholdKeepsNothingOfTheRun(_ backend: Backend) async throws {
        let register = SmallRegister(seed: 43, households: 4)
        try await backend.withStore { (store: Store) async throws -> Void in
            _ = try await store.write { try register.load(into: $0, origin()) }
            let helpers = try await store.read { try $0.helpers(in: nil, limit: 1).items }
            let stranger = Household(number: "nobody", area: quanzhou)
            let error = await #expect(throws: StorageError.self) {
                try await store.write { (session: StoreSession) throws -> Void in
                    let id = try session.nextRunID()
                    try session.add(
                        run(id), parts: [RunPart("inputs", [1])], proposals: proposals(id, [stranger], helpers))
                }
            }
            #expect(error?.code == .notFound)
            #expect(try await store.read { try $0.runs(limit: 5).total } == 0)
            #expect(try await store.write { try $0.nextRunID() } == "R000001")
        }
    }

    @Test(.mechanism(81), arguments: Backend.allCases)
    func pairingsOfALedgerAreEpisodes(_ backend: Backend) async throws {
        let register = SmallRegister(seed: 44, households: 6)
        try await backend.withStore { (store: Store) async throws -> Void in
            _ = try await store.write { try register.load(into: $0, origin()) }
            let helpers = try await store.read { try $0.helpers(in: nil, limit: 2).items }
            @Sendable func row(
                _ household: Int, _ helper: Int, from: String?, until: String? = nil, plan: String? = nil
            ) -> Stated<ResolvedPairing> {
                var pairing = RunningPairing()
                pairing.from = from.flatMap { PartialDay(iso: $0) }
                pairing.until = until.flatMap { PartialDay(iso: $0) }
                pairing.plan = plan
                return Stated(
                    ResolvedPairing(
                        household: register.households[household].number, helper: helpers[helper].id, stated: pairing))
            }
            let first = [row(0, 0, from: "2019-03"), row(1, 0, from: nil, plan: "每月一访"), row(2, 1, from: "2018")]
            let batch = ChangeOrigin(actor: "uid:0", at: moment(1), batch: "B000001", fileNumber: 1, file: "a.csv")
            try await store.write { (session: StoreSession) throws -> Void in
                _ = try session.openBatch(kind: "pairings", actor: "uid:0", at: moment(1))
                #expect(try session.upsert(pairings: first, batch).added == 3)
                #expect(try session.upsert(pairings: first, batch).same == 3)
                // The day arrives, and the end: still the same episodes.
                let more = [row(1, 0, from: "2020-01-02"), row(2, 1, from: "2018", until: "2019-12-31")]
                #expect(try session.upsert(pairings: more, batch).changed == 2)
                // The same two again, later: another episode.
                #expect(try session.upsert(pairings: [row(2, 1, from: "2020-02-01")], batch).added == 1)
                let unknown = Stated(
                    ResolvedPairing(
                        household: register.households[0].number, helper: RecordID(high: 1, low: 1),
                        stated: RunningPairing()))
                #expect(try session.upsert(pairings: [unknown], batch).orphans == [0])
            }
            try await store.read { (session: StoreSession) throws -> Void in
                let running = try session.runningPairings(in: nil, on: day)
                #expect(running.map(\.household) == register.households[0...2].map(\.number))
                #expect(running.map(\.from?.description) == ["2019-03", "2020-01-02", "2020-02-01"])
                #expect(running.allSatisfy { $0.origin == "import:B000001" })
                let household = try session.household(register.households[2].number)!
                #expect(try session.pairings(of: household).count == 2)
                let second = try session.household(register.households[1].number)!
                #expect(try session.pairings(of: second).map(\.plan) == ["每月一访"])
                #expect(try session.pairings(ofHelper: helpers[0].id).count == 2)
            }
        }
    }

    @Test(arguments: Backend.allCases)
    func runningPairingsOfAHelperCountWhereverTheHouseholdLives(_ backend: Backend) async throws {
        try await backend.withStore { (store: Store) async throws -> Void in
            var helper = Helper(kind: .villageCadre, name: "甲")
            helper.serviceAreas = [DivisionCode("350583")!]
            let served = helper
            let far = Household(number: "far", area: DivisionCode("350581001")!)
            let found = try await store.write { session in
                try session.upsert(households: [Stated(far)], origin())
                try session.upsert(helpers: [Stated(served)], origin())
                let id = try session.helpers(in: nil, limit: 1).items[0].id
                try session.upsert(
                    pairings: [Stated(ResolvedPairing(household: "far", helper: id, stated: RunningPairing()))],
                    origin())
                return try ["350583", "350581", "350582"].map {
                    try session.runningPairings(in: DivisionCode($0), on: day).count
                }
            }
            #expect(found == [1, 1, 0])
        }
    }

    @Test(arguments: Backend.allCases)
    func visitsComeBackWithTheirTexts(_ backend: Backend) async throws {
        let register = SmallRegister(seed: 45, households: 3)
        try await backend.withStore { (store: Store) async throws -> Void in
            var entry = VisitEntry(day: day)
            entry.visitorName = "李四"
            entry.method = .home
            entry.changes = "住院"
            entry.next = day.adding(days: 30)
            var later = VisitEntry(day: day)
            later.visitorName = "李 四"
            later.requests = "轮椅"
            let number = register.households[0].number
            let rows = [entry, later].map { Stated(ResolvedVisit(household: number, helper: nil, stated: $0)) }
            let found = try await store.write { session in
                _ = try register.load(into: session, origin())
                #expect(try session.upsert(visits: [rows[0]], origin()).added == 1)
                #expect(try session.upsert(visits: [rows[0]], origin()).same == 1)
                #expect(try session.upsert(visits: [rows[1]], origin()).changed == 1)
                return try session.visits(to: try session.household(number)!)
            }
            #expect(found.count == 1)
            #expect(found.first?.changes == "住院" && found.first?.requests == "轮椅")
            #expect(found.first?.visit.next == day.adding(days: 30) && found.first?.visit.method == .home)
        }
    }
}
