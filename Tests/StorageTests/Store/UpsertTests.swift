import Records
import Register
import Storage
import TestSupport
import Testing

@Suite("stating again")
struct UpsertTests {
    @Test(arguments: Backend.allCases)
    func importingTheSameTwiceWritesNothing(_ backend: Backend) async throws {
        let register = SmallRegister(seed: 11)
        try await backend.withStore { (store: Store) async throws -> Void in
            _ = try await store.write { try register.load(into: $0, origin(1)) }
            let before = try await store.read { try content($0) }
            let counts = try await store.write { try register.load(into: $0, origin(2, actor: "uid:2000")) }
            #expect(counts.added == 0 && counts.changed == 0 && counts.same == register.recordCount)
            #expect(try await store.read { try content($0) } == before)
        }
    }

    /// All rows of all tables that an import writes, boxes included.
    private func content(_ session: StoreSession) throws -> [String] {
        var rows: [String] = []
        for table in [
            "household", "member", "need", "helper", "helper_area", "near_relative", "exclusion", "change_set",
            "change_event",
        ] {
            try session.sql.query("SELECT * FROM \(table) ORDER BY 1, 2") { row in
                let values = (0..<row.width).map { column in
                    if row.isNull(column) { return "nil" }
                    if let text = try? row.text(column) { return text }
                    if let number = try? row.int(column) { return String(number) }
                    return (try? row.blob(column)).map { "\($0)" } ?? "?"
                }
                rows.append("\(table): \(values)")
            }
        }
        return rows
    }

    @Test(arguments: Backend.allCases)
    func aRowUpdatesWhatItStatesAndABlankErasesNothing(_ backend: Backend) async throws {
        try await backend.withStore { (store: Store) async throws -> Void in
            var fixture = Fixture(seed: 12)
            var full = fixture.household("7")
            full.address = "溪美街道1号"
            full.income = Money(fen: 50_000)
            full.note = "备注"
            (full.status, full.exitUntil) = (.active, nil)
            let first = full
            var row = Household(number: "7", area: full.area)
            row.beneficiary = full.beneficiary
            row.income = Money(fen: 0)
            row.address = "溪美街道2号"
            let second = row
            try await store.write { (session: StoreSession) throws -> Void in
                try session.upsert(households: [Stated(first, row: 4)], origin(1))
                let counts = try session.upsert(households: [Stated(second, row: 9)], origin(2))
                #expect(counts.changed == 1 && counts.added == 0 && counts.same == 0)
            }
            full.income = Money(fen: 0)
            full.address = "溪美街道2号"
            let kept = try await store.read { try $0.household("7") }
            #expect(kept?.value == full)
            #expect(kept?.version == 2)
            let events = try await store.read { session in
                try session.events(record: "household", key: "7").map { event in
                    var event = event
                    event.content = nil
                    return event
                }
            }
            #expect(
                events == [
                    ChangeEvent(
                        kind: .added, record: "household", key: "7", fields: [], actor: "uid:1000", at: moment(1),
                        row: 4
                    ),
                    ChangeEvent(
                        kind: .changed, record: "household", key: "7", fields: ["address", "income"],
                        actor: "uid:1000", at: moment(2), row: 9),
                ])
        }
    }

    /// Rows of one file that contradict each other flip a field back and forth; the second import must still find the
    /// record as it left it.
    @Test(arguments: Backend.allCases)
    func rowsThatContradictEachOtherChangeNothingTheSecondTime(_ backend: Backend) async throws {
        try await backend.withStore { (store: Store) async throws -> Void in
            let rows = [3, 5, 4].map { size in
                var household = Household(number: "1", area: quanzhou)
                household.size = size
                return household
            }
            let counts = try await store.write { session in
                let first = try session.upsert(households: stated(rows), origin(1))
                return [first, try session.upsert(households: stated(rows), origin(2))]
            }
            #expect(counts[0].added == 1 && counts[0].changed == 0)
            #expect(counts[1].same == 1 && counts[1].changed == 0)
            #expect(try await store.read { try $0.household("1")?.value.size } == 4)
            #expect(try await store.read { try $0.eventCount() } == 1)
        }
    }

    @Test(arguments: Backend.allCases)
    func aNumberThatArrivesLaterJoinsTheMemberOfThatName(_ backend: Backend) async throws {
        try await backend.withStore { (store: Store) async throws -> Void in
            var fixture = Fixture(seed: 13)
            let number = fixture.id()
            let other = fixture.id()
            func member(_ name: String, _ id: ResidentID?) -> Stated<Member> {
                var member = Member(household: "1", name: name)
                member.id = id
                return Stated(member)
            }
            let without = member("张三", nil)
            let with = member("张 三", number)
            let namesake = member("张三", other)
            try await store.write { (session: StoreSession) throws -> Void in
                try session.upsert(households: [Stated(Household(number: "1", area: quanzhou))], origin())
                #expect(try session.upsert(members: [without], origin()).added == 1)
                #expect(try session.upsert(members: [with], origin()).changed == 1)
                #expect(try session.upsert(members: [without], origin()).changed == 1)
                // Another number is another person, whatever the name.
                #expect(try session.upsert(members: [namesake], origin()).added == 1)
                // Now the name alone means two people: neither is guessed.
                #expect(try session.upsert(members: [without], origin()).added == 0)
            }
            let ids = try await store.read { session in
                try session.members(of: try session.households(["1"])).values.flatMap { $0 }.map(\.value.id)
            }
            #expect(Set(ids) == [number, other])
        }
    }

    @Test(arguments: Backend.allCases)
    func rowsOfUnknownHouseholdsAreNamedAndLeftOut(_ backend: Backend) async throws {
        try await backend.withStore { (store: Store) async throws -> Void in
            let members = ["1", "2", "1", "3"].enumerated().map { Member(household: $1, name: "人\($0)") }
            let needs = ["2", "1"].map { Need(household: $0, code: .care) }
            let counts = try await store.write { session in
                try session.upsert(households: [Stated(Household(number: "1", area: quanzhou))], origin())
                return [
                    try session.upsert(members: stated(members), origin()),
                    try session.upsert(needs: stated(needs), origin()),
                ]
            }
            #expect(counts[0].orphans == [1, 3] && counts[0].added == 2)
            #expect(counts[1].orphans == [0] && counts[1].added == 1)
        }
    }

    @Test(arguments: Backend.allCases)
    func helpersAreTheSameByNumberElseByNameAndUnit(_ backend: Backend) async throws {
        try await backend.withStore { (store: Store) async throws -> Void in
            var fixture = Fixture(seed: 14)
            let number = fixture.id()
            let other = fixture.id()
            func helper(_ name: String, _ unit: String, _ id: ResidentID?) -> Stated<Helper> {
                var helper = Helper(kind: .villageCadre, name: name)
                helper.unit = unit
                helper.id = id
                return Stated(helper)
            }
            let rows = [
                helper("李四", "甲村", nil), helper("李四", "乙村", nil), helper("李四", "甲村", number),
                helper("李四", "乙村", other), helper("李四", "丙村", other),
            ]
            try await store.write { (session: StoreSession) throws -> Void in
                #expect(try session.upsert(helpers: Array(rows[0...1]), origin()).added == 2)
                #expect(try session.upsert(helpers: [rows[2]], origin()).changed == 1)
                #expect(try session.upsert(helpers: [rows[3]], origin()).changed == 1)
                #expect(try session.upsert(helpers: [rows[4]], origin()).changed == 1)
                #expect(try session.helpers(name: "李四", unit: nil).count == 2)
                #expect(try session.helpers(name: "李 四", unit: "丙村").map(\.value.id) == [other])
                #expect(try session.helpers(id: number).map(\.value.unit) == ["甲村"])
            }
        }
    }

    @Test(arguments: Backend.allCases)
    func aWriteOnAStaleVersionIsRefused(_ backend: Backend) async throws {
        try await backend.withStore { (store: Store) async throws -> Void in
            var fixture = Fixture(seed: 16)
            let (first, second) = (fixture.household("1"), fixture.household("1"))
            var helper = fixture.helper()
            helper.serviceAreas = [DivisionCode("350581")!]
            helper.base = nil
            let before = helper
            helper.serviceAreas = [DivisionCode("350582")!]
            let after = helper
            try await store.write { (session: StoreSession) throws -> Void in
                try session.upsert(households: [Stated(first)], origin(1))
                #expect(try session.replace(second, version: 1, origin(2)).version == 2)
                #expect(try session.household("1")?.value == second)
                // The same again changes nothing and keeps the version.
                #expect(try session.replace(second, version: 2, origin(3)).version == 2)
                try session.upsert(helpers: [Stated(before)], origin(4))
                let id = try session.helpers(in: nil, limit: 1).items[0].id
                #expect(try session.replace(id, by: after, version: 1, origin(5)).version == 2)
                #expect(try session.helpers(in: DivisionCode("350581"), limit: 1).total == 0)
                #expect(try session.helpers(in: DivisionCode("350582"), limit: 1).total == 1)
            }
            let stale = await #expect(throws: StorageError.self) {
                try await store.write { _ = try $0.replace(first, version: 1, origin(6)) }
            }
            #expect(stale?.code == .staleVersion)
            var other = first
            other.number = "2"
            let unknown = other
            let missing = await #expect(throws: StorageError.self) {
                try await store.write { _ = try $0.replace(unknown, version: 1, origin(7)) }
            }
            #expect(missing?.code == .notFound)
            let kinds = try await store.read { try $0.events(record: "household", key: "1").map(\.kind) }
            #expect(kinds == [.added, .changed])
        }
    }

    /// A unit is known by its code and name: when its contact changes, the row must not be taken for a new helper, whose
    /// id would be the old one's.
    @Test(arguments: Backend.allCases)
    func aUnitWithAnotherContactIsTheSameUnit(_ backend: Backend) async throws {
        try await backend.withStore { (store: Store) async throws -> Void in
            let rows = ["张三", "李四"].map { name in
                var helper = Helper(kind: .privateEnterprise, name: name)
                helper.unit = "某某有限公司"
                return Stated(helper)
            }
            try await store.write { (session: StoreSession) throws -> Void in
                #expect(try session.upsert(helpers: [rows[0]], origin()).added == 1)
                #expect(try session.upsert(helpers: [rows[1]], origin()).changed == 1)
                #expect(try session.helpers(in: nil, limit: 9).items.map(\.value.name) == ["李四"])
            }
        }
    }

    @Test(arguments: Backend.allCases)
    func idsDependOnKeyAndNaturalKeyOnly(_ backend: Backend) async throws {
        let register = SmallRegister(seed: 15, households: 20)
        var ids: [[RecordID]] = []
        for actor in ["uid:1", "uid:2"] {
            try await backend.withStore { (store: Store) async throws -> Void in
                _ = try await store.write { try register.load(into: $0, origin(1, actor: actor)) }
                ids.append(try await store.read { try $0.households(in: nil, limit: 100).items.map(\.id) })
            }
        }
        #expect(ids[0] == ids[1])
        #expect(Set(ids[0]).count == 20)
    }
}
