import Records
import Register
import Storage
import TestSupport
import Testing

@Suite("snapshot of a run")
struct SnapshotTests {
    private let day = CalendarDay(iso: "2020-04-30")!

    @Test(arguments: Backend.allCases)
    func theDigestIsTheSameForEveryOrderOfRows(_ backend: Backend) async throws {
        let register = SmallRegister(seed: 21)
        var generator = SeededGenerator(seed: 22)
        var digests: Set<String> = []
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
                digests.insert(try await store.read { try $0.snapshot(of: quanzhou, kind: .lead, on: day).digest })
            }
        }
        #expect(digests.count == 1)
    }

    @Test(arguments: Backend.allCases)
    func theDigestChangesWithAFactAndNotWithASealedText(_ backend: Backend) async throws {
        let register = SmallRegister(seed: 23, households: 10)
        try await backend.withStore { (store: Store) async throws -> Void in
            _ = try await store.write { try register.load(into: $0, origin()) }
            func digest() async throws -> String {
                try await store.read { try $0.snapshot(of: quanzhou, kind: .lead, on: day).digest }
            }
            let before = try await digest()
            var row = Household(number: register.households[3].number, area: register.households[3].area)
            row.beneficiary = register.households[3].beneficiary
            row.address = "新地址"
            let moved = row
            #expect(try await store.write { try $0.upsert(households: [Stated(moved)], origin()) }.changed == 1)
            #expect(try await digest() == before)
            row.monthsWorked = 77
            let worked = row
            #expect(try await store.write { try $0.upsert(households: [Stated(worked)], origin()) }.changed == 1)
            #expect(try await digest() != before)
        }
    }

    @Test(arguments: Backend.allCases)
    func itHoldsTheFactsOfTheAreaAndNothingSealed(_ backend: Backend) async throws {
        let register = SmallRegister(seed: 24)
        let county = DivisionCode("350583")!
        try await backend.withStore { (store: Store) async throws -> Void in
            _ = try await store.write { try register.load(into: $0, origin()) }
            let snapshot = try await store.read { try $0.snapshot(of: county, kind: .lead, on: day) }
            let sorted = register.households.sorted { ($0.area, $0.number) < ($1.area, $1.number) }
            let guests = sorted.filter { !county.contains($0.area) && $0.occurrenceArea.map(county.contains) ?? false }
            let expected = sorted.filter { county.contains($0.area) } + guests
            #expect(snapshot.households.map(\.household.number) == expected.map(\.number))
            for (facts, household) in zip(snapshot.households, expected) {
                var plain = household
                plain.phones = []
                plain.address = nil
                plain.note = nil
                #expect(facts.household == plain)
                let members = register.members.filter { $0.household == household.number }
                #expect(facts.members.count == members.count)
                #expect(
                    facts.members.allSatisfy {
                        $0.member.name.isEmpty && $0.member.id == nil && $0.member.certificate == nil
                            && $0.member.note == nil
                    })
                #expect(Set(facts.members.map(\.member.birth)) == Set(members.map(\.birth)))
                for need in facts.needs {
                    #expect(need.need.member == nil && need.need.text == nil)
                }
                let stated = register.needs.filter { $0.household == household.number }
                #expect(
                    facts.needs.count { $0.member != nil } == stated.count { $0.member != nil }, "needs name members")
            }
            let serving = register.helpers.filter { helper in
                let areas = helper.serviceAreas + [helper.base].compactMap { $0 }
                return areas.isEmpty || areas.contains { $0.contains(county) || county.contains($0) }
            }
            #expect(snapshot.helpers.count == serving.count)
            #expect(snapshot.helpers.allSatisfy { $0.helper.name.isEmpty && $0.helper.id == nil })
            #expect(snapshot.helpers.count(where: \.isUnit) == serving.count(where: \.isUnit))
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
            let pairs = try await store.write { session in
                try session.upsert(households: stated(households), origin())
                try session.upsert(members: stated(members), origin())
                try session.upsert(helpers: stated(helpers), origin())
                try session.upsert(relatives: stated(relatives), origin())
                return try session.relatedPairs(in: quanzhou)
            }
            let keys = try await store.read { session in
                try ids.map { try session.helpers(id: $0).first?.id }
            }
            #expect(
                pairs == [
                    RelatedPair(household: "0", helper: keys[0]!), RelatedPair(household: "1", helper: keys[1]!),
                    RelatedPair(household: "3", helper: keys[3]!),
                ])
            #expect(try await store.read { try $0.relatedPairs(in: DivisionCode("3501")!) } == [])
        }
    }

    @Test(.mechanism(7), arguments: Backend.allCases)
    func exclusionsReachTheirMember(_ backend: Backend) async throws {
        let register = SmallRegister(seed: 26)
        try await backend.withStore { (store: Store) async throws -> Void in
            _ = try await store.write { try register.load(into: $0, origin()) }
            let snapshot = try await store.read { try $0.snapshot(of: quanzhou, kind: .lead, on: day) }
            let found = snapshot.households.flatMap(\.members).flatMap(\.exclusions)
            #expect(found.count == register.exclusions.count)
            #expect(Set(found.map(\.listed)) == Set(register.exclusions.map(\.listed)))
        }
    }
}
