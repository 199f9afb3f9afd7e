import Records
import Register
import Storage
import TestSupport
import Testing

@Suite("what goes in comes out")
struct RoundTripTests {
    @Test(.mechanism(76), arguments: Backend.allCases)
    func householdsMembersAndNeedsComeBackWithEveryField(_ backend: Backend) async throws {
        let register = SmallRegister(seed: 20_200_430)
        try await backend.withStore { (store: Store) async throws -> Void in
            let counts = try await store.write { try register.load(into: $0, origin()) }
            #expect(counts.added == register.recordCount)
            #expect(counts.changed == 0 && counts.same == 0 && counts.orphans.isEmpty)
            try await store.read { (session: StoreSession) throws -> Void in
                let households = try session.households(register.households.map(\.number))
                #expect(households.map(\.value) == register.households)
                #expect(households.allSatisfy { $0.version == 1 })
                let members = try session.members(of: households)
                let needs = try session.needs(of: households)
                for household in households {
                    let number = household.value.number
                    let expected = register.members.filter { $0.household == number }
                    let found = members[household.id] ?? []
                    #expect(found.first?.value.relation == .head)
                    #expect(Set(found.map(\.value)) == Set(expected))
                    #expect(
                        Set((needs[household.id] ?? []).map(\.value))
                            == Set(register.needs.filter { $0.household == number }))
                }
            }
        }
    }

    @Test(.mechanism(75), arguments: Backend.allCases)
    func helpersComeBackWithEveryField(_ backend: Backend) async throws {
        let register = SmallRegister(seed: 20_200_501)
        try await backend.withStore { (store: Store) async throws -> Void in
            _ = try await store.write { try register.load(into: $0, origin()) }
            let page = try await store.read { try $0.helpers(in: nil, limit: 1000) }
            #expect(page.total == register.helpers.count)
            #expect(Set(page.items.map(\.value)) == Set(register.helpers))
        }
    }

    @Test(.mechanism(7), arguments: Backend.allCases)
    func exclusionsComeBackWithListDateAndReason(_ backend: Backend) async throws {
        let register = SmallRegister(seed: 20_200_502)
        try await backend.withStore { (store: Store) async throws -> Void in
            _ = try await store.write { try register.load(into: $0, origin()) }
            for exclusion in register.exclusions {
                let found = try await store.read { try $0.exclusions(of: exclusion.person) }
                #expect(found.map(\.value) == [exclusion])
            }
        }
    }

    @Test(arguments: Backend.allCases)
    func aNumberOfFifteenDigitsComesBackMarked(_ backend: Backend) async throws {
        try await backend.withStore { (store: Store) async throws -> Void in
            let long = try ResidentID(parsing: SyntheticNumbers.residentID(birth: "19550203", sequence: 3))
            let short = try ResidentID(parsing: long.number.prefix(6) + long.number.dropFirst(8).dropLast())
            #expect(short.isConverted && short.number == long.number)
            var member = Member(household: "1", name: "张三")
            member.id = short
            let kept = member
            let found = try await store.write { session in
                try session.upsert(households: [Stated(Household(number: "1", area: quanzhou))], origin())
                try session.upsert(members: [Stated(kept)], origin())
                return try session.members(of: try session.households(["1"])).values.first?.first?.value
            }
            #expect(found?.id == short)
            // Asked for in both forms at once, both are answered.
            let homes = try await store.read { try $0.homes(ofMembers: [short, long]) }
            #expect(homes[short]?.map(\.number) == ["1"] && homes[long]?.map(\.number) == ["1"])
        }
    }

    @Test(.mechanism(9), arguments: Backend.allCases)
    func divisionsAndTotalsComeBackAndABlankTotalIsNoZero(_ backend: Backend) async throws {
        try await backend.withStore { (store: Store) async throws -> Void in
            let village = Division(
                code: DivisionCode("350583101201")!, name: "后坪村", parent: DivisionCode("350583101")!, level: .village)
            let local = Division(
                code: DivisionCode("350599")!, name: "台商区", parent: quanzhou, level: .county, isLocal: true,
                validFrom: CalendarDay(iso: "2010-01-01"))
            var blank = AreaTotals(areaWords: "台商区", group: .unstableExit)
            blank.area = local.code
            var filled = AreaTotals(areaWords: "南安市", group: .unstableExit)
            filled.households = 175
            filled.people = 0
            let totals = [blank, filled]
            try await store.write { (session: StoreSession) throws -> Void in
                try session.upsert(divisions: stated([local, village]), origin())
                try session.upsert(totals: stated(totals), origin())
            }
            try await store.read { (session: StoreSession) throws -> Void in
                #expect(try session.divisions() == [village, local])
                #expect(Set(try session.totals()) == Set(totals))
            }
            var more = blank
            more.people = 3
            let again = more
            let counts = try await store.write { session in
                try session.upsert(totals: [Stated(again), Stated(totals[1])], origin())
            }
            #expect(counts.changed == 1 && counts.same == 1)
            let now = try await store.read { try $0.totals().first { $0.areaWords == "台商区" } }
            #expect(now?.people == 3 && now?.households == nil)
        }
    }
}
