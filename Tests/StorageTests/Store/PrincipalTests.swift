import Records
import Register
import Storage
import TestSupport
import Testing

@Suite struct PrincipalTests {
    @Test(arguments: Backend.allCases)
    func aPersonIsKeptSealedAndFoundByTheHashThatMembersHave(_ backend: Backend) async throws {
        let number = SyntheticNumbers.residentID(birth: "19800101", sequence: 1)
        try await backend.withStore { (store: Store) async throws -> Void in
            try await store.write { (session: StoreSession) throws -> Void in
                let id = try ResidentID(parsing: number)
                let clerk = PrincipalEntry(Principal(uid: 1000, role: .coordinator, area: nil), name: "张三", id: id)
                try session.put(clerk, origin(1))
                let kept = try #require(try session.principalEntry(uid: 1000))
                #expect(kept.name == "张三" && kept.id == id && kept.principal.personHash?.count == 16)
                #expect(try session.principal(uid: 1000)?.personHash == kept.principal.personHash)
                // Another role leaves the person alone.
                try session.put(Principal(uid: 1000, role: .staff, area: nil), origin(2))
                #expect(try session.principalEntry(uid: 1000)?.id == id)
                #expect(try session.principalEntry(uid: 1000)?.principal.personHash == kept.principal.personHash)
                try session.put(PrincipalEntry(Principal(uid: 1001, role: .staff, area: nil), id: id), origin(3))
                #expect(try session.principalEntry(uid: 1001)?.principal.personHash == kept.principal.personHash)
            }
        }
    }

    @Test(arguments: Backend.allCases)
    func aTokenIsFoundByItsHashUntilAnotherTakesItsPlace(_ backend: Backend) async throws {
        try await backend.withStore { (store: Store) async throws -> Void in
            try await store.write { (session: StoreSession) throws -> Void in
                let first = try session.nextCountedUID()
                #expect(first == 4_000_000_001 && Principal.isCounted(first) && !Principal.isCounted(1000))
                try session.put(Principal(uid: first, role: .staff, area: nil), origin(1))
                #expect(try session.nextCountedUID() == first + 1)
                try session.setToken("jd_one", uid: first, origin(2))
                #expect(try session.principalEntry(token: "jd_one")?.principal.uid == first)
                try session.setToken("jd_two", uid: first, origin(3))
                #expect(try session.principalEntry(token: "jd_one") == nil)
                #expect(try session.principalEntry(token: "jd_two")?.hasToken == true)
                #expect(throws: StorageError.self) { try session.setToken("jd_x", uid: 5, origin(4)) }
            }
        }
    }

    @Test(arguments: Backend.allCases)
    func whoIsDisabledIsNoPrincipalUntilTheyAreEnabled(_ backend: Backend) async throws {
        try await backend.withStore { (store: Store) async throws -> Void in
            try await store.write { (session: StoreSession) throws -> Void in
                let staff = Principal(uid: 1000, role: .staff, area: nil)
                try session.put(staff, origin(1))
                try session.setDisabled(true, uid: 1000, origin(2))
                try session.setDisabled(true, uid: 1000, origin(3))
                #expect(try session.principal(uid: 1000) == nil)
                #expect(try session.principals() == [])
                #expect(try session.principalEntry(uid: 1000)?.disabledAt == moment(2))
                try session.put(Principal(uid: 1000, role: .auditor, area: nil), origin(4))
                #expect(try session.principal(uid: 1000) == nil, "another role gives no rights back")
                try session.setDisabled(false, uid: 1000, origin(5))
                #expect(try session.principal(uid: 1000)?.role == .auditor)
                let events = try session.events(record: "principal", key: "uid:1000")
                #expect(events.map(\.fields) == [[], ["disabled_at"], ["role"], ["disabled_at"]])
            }
        }
    }

    @Test(arguments: Backend.allCases)
    func aDeputyActsOnTheDaysOfTheRowOnly(_ backend: Backend) async throws {
        try await backend.withStore { (store: Store) async throws -> Void in
            try await store.write { (session: StoreSession) throws -> Void in
                func day(_ text: String) throws -> CalendarDay { try #require(CalendarDay(iso: text)) }
                for uid: UInt32 in [1, 2] { try session.put(Principal(uid: uid, role: .staff, area: nil), origin(1)) }
                let deputy = Deputy(uid: 1, standsFor: 2, from: try day("2020-05-01"), until: try day("2020-05-03"))
                try session.put(deputy, origin(2))
                let acts = try ["2020-04-30", "2020-05-01", "2020-05-03", "2020-05-04"].map {
                    try session.isDeputy(1, for: 2, on: try day($0))
                }
                #expect(acts == [false, true, true, false])
                #expect(try !session.isDeputy(2, for: 1, on: try day("2020-05-02")))
                #expect(try session.deputies() == [deputy])
                #expect(throws: StorageError.self) {
                    try session.put(Deputy(uid: 9, standsFor: 2, from: deputy.from, until: deputy.until), origin(3))
                }
            }
        }
    }

    @Test func aDeputyActsUnderTheirOwnNameWithTheOthersRights() {
        let own = Principal(uid: 1, role: .staff, area: DivisionCode("350502"), personHash: [1])
        let other = Principal(uid: 2, role: .coordinator, area: nil, personHash: [2])
        let acting = own.acting(for: other)
        #expect(acting.actor == "uid:1" && acting.standsFor == "uid:2")
        #expect(acting.role == .coordinator && acting.area == nil)
        #expect(acting.personHash == [1] && acting.standsForHash == [2] && acting.personHashes == [[1], [2]])
    }
}
