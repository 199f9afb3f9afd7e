import Records
import Register
import Storage
import TestSupport
import Testing

@Suite("snapshot of a run")
struct SnapshotTests {
    private let day = CalendarDay(iso: "2020-04-30")!

    @Test(arguments: Backend.allCases)
    func theBytesAreTheSameForEveryOrderOfRows(_ backend: Backend) async throws {
        let register = SmallRegister(seed: 21)
        var generator = SeededGenerator(seed: 22)
        var snapshots: Set<[UInt8]> = []
        for _ in 0..<3 {
            var other = register
            other.households = generator.shuffled(other.households)
            other.members = generator.shuffled(other.members)
            other.needs = generator.shuffled(other.needs)
            other.helpers = generator.shuffled(other.helpers)
            other.relatives = generator.shuffled(other.relatives)
            let shuffled = other
            try await backend.withStore { (store: Store) async throws -> Void in
                _ = try await store.write { try shuffled.load(into: $0, origin()) }
                snapshots.insert(
                    try await store.read { try bytes(of: $0.snapshot(of: quanzhou, kind: .lead, on: day)) })
            }
        }
        #expect(snapshots.count == 1)
    }

    @Test(arguments: Backend.allCases)
    func itChangesWithAFactAndNotWithASealedText(_ backend: Backend) async throws {
        let register = SmallRegister(seed: 23, households: 10)
        try await backend.withStore { (store: Store) async throws -> Void in
            _ = try await store.write { try register.load(into: $0, origin()) }
            func snapshot() async throws -> RegisterSnapshot {
                try await store.read { try $0.snapshot(of: quanzhou, kind: .lead, on: day) }
            }
            let before = try await snapshot()
            var row = Household(number: register.households[3].number, area: register.households[3].area)
            row.beneficiary = register.households[3].beneficiary
            row.address = "新地址"
            let moved = row
            #expect(try await store.write { try $0.upsert(households: [Stated(moved)], origin()) }.changed == 1)
            #expect(try await snapshot() == before)
            row.monthsWorked = 77
            let worked = row
            #expect(try await store.write { try $0.upsert(households: [Stated(worked)], origin()) }.changed == 1)
            #expect(try await snapshot() != before)
        }
    }

    @Test(arguments: Backend.allCases)
    func itHoldsTheFactsOfTheAreaByNumber(_ backend: Backend) async throws {
        let register = SmallRegister(seed: 24)
        let county = DivisionCode("350583")!
        try await backend.withStore { (store: Store) async throws -> Void in
            _ = try await store.write { try register.load(into: $0, origin()) }
            let snapshot = try await store.read { try $0.snapshot(of: county, kind: .lead, on: day) }
            let expected = register.households.filter { household in
                county.contains(household.area) || household.occurrenceArea.map(county.contains) ?? false
            }.sorted { $0.number < $1.number }
            #expect(snapshot.households.map(\.number) == expected.map(\.number))
            for (facts, household) in zip(snapshot.households, expected) {
                #expect(
                    facts
                        == HouseholdFacts(
                            household, exclusions: facts.exclusions, members: facts.members, needs: facts.needs))
                let members = register.members.filter { $0.household == household.number }
                let plain = Set(members.map { MemberFacts($0, asOf: day) })
                #expect(facts.members.count == members.count && Set(facts.members) == plain)
                if members.contains(where: { $0.relation == .head }) { #expect(facts.members[0].relation == .head) }
                let stated = register.needs.filter { $0.household == household.number }
                #expect(facts.needs.map(\.code.rawValue) == stated.map(\.code.rawValue).sorted())
                for need in facts.needs {
                    guard let member = need.member else { continue }
                    let meant = members.filter { MemberFacts($0, asOf: day) == facts.members[member] }
                    #expect(
                        stated.contains { need == NeedFacts($0, member: member) && meant.contains { $0.id != nil } })
                }
                #expect(facts.needs.count { $0.member != nil } == stated.count { $0.member != nil })
            }
            let serving = register.helpers.filter { helper in
                let areas = helper.serviceAreas + [helper.base].compactMap { $0 }
                return areas.isEmpty || areas.contains { $0.contains(county) || county.contains($0) }
            }
            #expect(snapshot.helpers.count == serving.count)
            #expect(snapshot.helpers.map(\.record) == snapshot.helpers.map(\.record).sorted())
            #expect(snapshot.placesTakenElsewhere == serving.map { _ in 0 })
        }
    }

    /// A lead from elsewhere is a lead: without it the household would be given a second one.
    @Test(arguments: Backend.allCases)
    func aHelperWhoRunsAHouseholdOfTheAreaIsThereWhereverElseHeServes(_ backend: Backend) async throws {
        let (served, home) = (DivisionCode("350583")!, DivisionCode("350581001")!)
        try await backend.withStore { (store: Store) async throws -> Void in
            var helper = Helper(kind: .villageCadre, name: "甲")
            helper.serviceAreas = [served]
            var other = helper
            other.name = "乙"
            let helpers = [helper, other]
            let snapshots = try await store.write { session in
                try session.upsert(
                    households: ["far", "near"].map { Stated(Household(number: $0, area: home)) }
                        + (0..<8).map {
                            Stated(Household(number: "elsewhere\($0)", area: DivisionCode("350583101")!))
                        }, origin())
                var ids: [RecordID] = []
                try session.upsert(helpers: helpers.map { Stated($0) }, origin()) { _, id in ids.append(id) }
                try session.upsert(
                    pairings: ["far", "elsewhere3", "elsewhere5"].map {
                        Stated(ResolvedPairing(household: $0, helper: ids[0], stated: RunningPairing()))
                    }, origin())
                // A part of the register, found by keys, and the whole, read as it lies.
                return try ["350581", "3505"].map {
                    try session.snapshot(of: DivisionCode($0)!, kind: .lead, on: day)
                }
            }
            #expect(snapshots[0].helpers.count == 1 && snapshots[1].helpers.count == 2)
            let far = try snapshots.map { Int32(try #require($0.position(ofHousehold: "far"))) }
            #expect(snapshots[0].running.map(\.household) == [far[0]] && snapshots[1].running.count == 3)
            // What takes places is counted wherever it lies.
            #expect(snapshots[0].placesTakenElsewhere == [2])
            #expect(
                snapshots[1].placesTakenElsewhere == [0, 0] && snapshots[1].running.contains { $0.household == far[1] })
        }
    }

    /// A household's facts must not depend on where a page of the store's reading ends.
    @Test func moreHouseholdsThanAPageAreMergedWithTheirPeople() async throws {
        try await Backend.sqlite.withStore { (store: Store) async throws -> Void in
            let count = 9_001
            let households = (0..<count).map { index in
                Household(number: "\(100_000 + index * 7 % count)", area: DivisionCode("350583101")!)
            }
            let members = households.enumerated().flatMap { index, household in
                (0..<(index % 3)).map { person in
                    var member = Member(household: household.number, name: "人\(person)")
                    member.disabilityGrade = person + 1
                    member.school = household.number
                    return member
                }
            }
            let needs = households.filter { $0.number.hasSuffix("7") }.map { household in
                var need = Need(household: household.number, code: .job)
                need.unit = household.number
                return need
            }
            try await store.write { (session: StoreSession) throws -> Void in
                try session.upsert(households: stated(households), origin())
                try session.upsert(members: stated(members), origin())
                try session.upsert(needs: stated(needs), origin())
            }
            let snapshot = try await store.read { try $0.snapshot(of: quanzhou, kind: .lead, on: day) }
            #expect(snapshot.households.map(\.number) == households.map(\.number).sorted())
            #expect(snapshot.households.reduce(0) { $0 + $1.members.count } == members.count)
            #expect(snapshot.households.reduce(0) { $0 + $1.needs.count } == needs.count)
            #expect(
                snapshot.households.allSatisfy { household in
                    household.members.allSatisfy { $0.school == household.number }
                        && household.needs.allSatisfy { $0.unit == household.number }
                })
        }
    }

    @Test(.mechanism(110), arguments: Backend.allCases)
    func nearRelativesAreFoundInBothDirectionsAndInTheHousehold(_ backend: Backend) async throws {
        try await backend.withStore { (store: Store) async throws -> Void in
            var fixture = Fixture(seed: 25)
            let people = (0..<4).map { _ in fixture.id() }
            let households = (0..<4).map { Household(number: "\($0)", area: DivisionCode("350583101")!) }
            let members = people.enumerated().map { index, id in
                var member = Member(household: "\(index)", name: "人\(index)")
                member.id = id
                return member
            }
            let ids = (0..<3).map { _ in fixture.id() } + [people[3]]
            let helpers = ids.enumerated().map { index, id in
                var helper = Helper(kind: .villageCadre, name: "帮\(index)")
                helper.id = id
                helper.serviceAreas = [quanzhou]
                return helper
            }
            // Helper 0 filed member 0; member 1 filed helper 1; helper 3 is member 3; helper 2 and member 2 are strangers.
            let relatives = [
                NearRelative(filer: ids[0], relative: people[0]), NearRelative(filer: people[1], relative: ids[1]),
                NearRelative(filer: ids[2], relative: fixture.id()),
            ]
            let snapshots = try await store.write { session in
                try session.upsert(households: stated(households), origin())
                try session.upsert(members: stated(members), origin())
                try session.upsert(helpers: stated(helpers), origin())
                try session.upsert(relatives: stated(relatives), origin())
                return try [quanzhou, DivisionCode("3501")!].map { try session.snapshot(of: $0, kind: .lead, on: day) }
            }
            let pairs = snapshots[0].nearRelatives.map { pair in
                "\(snapshots[0].households[Int(pair.household)].number) \(snapshots[0].helpers[Int(pair.helper)].record)"
            }
            let keys = try await store.read { session in
                try ids.map { try session.helpers(id: $0).first?.id }
            }
            #expect(pairs == ["0 \(keys[0]!)", "1 \(keys[1]!)", "3 \(keys[3]!)"])
            #expect(snapshots[1].nearRelatives.isEmpty)
        }
    }

    @Test(.mechanism(7), arguments: Backend.allCases)
    func exclusionsReachTheirMember(_ backend: Backend) async throws {
        let register = SmallRegister(seed: 26)
        try await backend.withStore { (store: Store) async throws -> Void in
            _ = try await store.write { try register.load(into: $0, origin()) }
            let snapshot = try await store.read { try $0.snapshot(of: quanzhou, kind: .lead, on: day) }
            let found = snapshot.households.flatMap(\.exclusions)
            #expect(found.count == register.exclusions.count)
            #expect(Set(found.map(\.listed)) == Set(register.exclusions.map(\.listed)))
        }
    }
}

/// The coded form of a snapshot.
func bytes(of snapshot: RegisterSnapshot) throws -> [UInt8] {
    var bytes: [UInt8] = []
    try withoutActuallyEscaping({ (piece: [UInt8]) in bytes += piece }) { try snapshot.encode(to: $0) }
    return bytes
}
