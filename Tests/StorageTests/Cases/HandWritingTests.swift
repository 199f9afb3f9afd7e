import Records
import Register
import Storage
import TestSupport
import Testing

/// Changes by hand on both engines: versions, events, what was there before, and the way back.
@Suite struct HandWritingTests {
    private static let register = SmallRegister(seed: 5, households: 6)
    private static let clerk = ChangeOrigin(actor: "uid:7", at: moment(50))

    private static func load(_ store: Store) async throws {
        try await store.write { session in
            _ = try register.load(into: session, ChangeOrigin(actor: "uid:0", at: moment(1)))
        }
    }

    /// The rows of every table that a change by hand touches, as bytes.
    private static func rows(_ session: StoreSession) throws -> [String: [UInt8]] {
        var rows: [String: [UInt8]] = [:]
        for household in try session.households(in: nil, limit: 1000).items {
            rows["h\(household.id)"] = try session.rowImage(of: "household", id: household.id)
            for member in try session.members(of: [household], includingLeft: true)[household.id] ?? [] {
                rows["m\(member.id)"] = try session.rowImage(of: "member", id: member.id)
            }
        }
        for helper in try session.helpers(in: nil, limit: 1000).items {
            rows["p\(helper.id)"] = try session.rowImage(of: "helper", id: helper.id)
        }
        return rows
    }

    private static func first(_ session: StoreSession) throws -> Kept<Household> {
        try #require(try session.household(register.households[0].number))
    }

    @Test(.mechanism(68), arguments: Backend.allCases)
    func aChangeIsNotedAndTakenBackAsAWhole(backend: Backend) async throws {
        try await backend.withStore { store in
            try await Self.load(store)
            let change = try await store.write { session in
                let kept = try Self.first(session)
                let writing = HandWriting(session, Self.clerk)
                var household = kept.value
                household.allowance = Money(fen: 123_456)
                household.address = "石狮市某路1号"
                try writing.change(kept, to: household)
                let member = try #require(try session.members(of: [kept])[kept.id]?.first)
                var person = member.value
                person.school = "第二中学"
                try writing.change(member, in: kept.id, to: person)
                return try #require(
                    try writing.finish(
                        HandNote(
                            "household_edit", key: kept.value.number, areas: [kept.value.area], because: "入户核实")))
            }
            #expect(change.id.hasPrefix("C"))
            try await store.read { session in
                let kept = try Self.first(session)
                #expect(kept.version == 2 && kept.value.allowance == Money(fen: 123_456))
                let noted = try session.correctedFields(of: [kept.id], in: .household)
                #expect(noted == [kept.id: ["allowance", "address"]])
                #expect(try session.correctedFields(of: [kept.id], in: .member).isEmpty)
                let event = try #require(
                    try session.events(record: "household", key: kept.value.number).last)
                #expect(event.fields == ["address", "allowance"] && event.actor == "uid:7" && event.batch == nil)
                let known = try #require(try session.handChange(change.id))
                #expect(known.because == "入户核实" && known.undoneBy == nil)
                #expect(try session.handChanges(of: kept.value.number, limit: 5).map(\.id) == [change.id])
                #expect(try session.changedSince(change.id).isEmpty)
            }
            let undone = try await store.write { session in
                let writing = HandWriting(session, ChangeOrigin(actor: "uid:8", at: moment(60)))
                let undone = try #require(
                    try writing.finish(
                        HandNote("undo", key: change.key, areas: change.areas, undoes: change.id)))
                try session.takeBack(change, by: undone.id, writing.origin)
                return undone
            }
            try await store.read { session in
                let kept = try Self.first(session)
                #expect(kept.value == Self.register.households[0] && kept.version == 3)
                #expect(try session.correctedFields(of: [kept.id], in: .household).isEmpty)
                #expect(try session.handChange(change.id)?.undoneBy == undone.id)
                let last = try #require(try session.events(record: "household", key: kept.value.number).last)
                #expect(last.fields == ["address", "allowance"] && last.actor == "uid:8")
            }
        }
    }

    @Test(arguments: Backend.allCases)
    func whatWasEnteredGoesAgainUnlessSomethingHangsOnIt(backend: Backend) async throws {
        try await backend.withStore { store in
            try await Self.load(store)
            let before = try await store.read { try Self.rows($0) }
            var fixture = Fixture(seed: 77)
            let fresh = fixture.household("350583099001")
            var head = fixture.member(fresh.number)
            head.relation = .head
            let (household, person, helper) = (fresh, head, fixture.helper())
            let changes = try await store.write { session in
                let writing = HandWriting(session, Self.clerk)
                _ = try writing.add(person, to: try writing.add(household))
                let first = try #require(
                    try writing.finish(HandNote("household_add", key: household.number, areas: [household.area])))
                let other = HandWriting(session, ChangeOrigin(actor: "uid:7", at: moment(51)))
                let id = try other.add(helper)
                let second = try #require(
                    try other.finish(HandNote("helper_add", key: id.shortKey, areas: [])))
                return [first, second]
            }
            #expect(Set(changes.map(\.id)).count == 2)
            // Somebody else hangs a need on the new household.
            try await store.write { session in
                _ = try session.upsert(
                    needs: [Stated(Need(household: household.number, code: .care))],
                    ChangeOrigin(actor: "uid:9", at: moment(52)))
            }
            let blocked = try await store.read { try $0.changedSince(changes[0].id) }
            #expect(blocked == ["need"])
            _ = try await store.write { session in
                try session.sql.execute(
                    "DELETE FROM need WHERE household_id = $1", [.blob(session.id(household: household.number).bytes)])
            }
            try await store.write { session in
                for (number, change) in changes.enumerated() {
                    #expect(try session.changedSince(change.id).isEmpty)
                    let writing = HandWriting(session, ChangeOrigin(actor: "uid:7", at: moment(Int64(70 + number))))
                    let undone = try #require(
                        try writing.finish(HandNote("undo", key: change.key, areas: [], undoes: change.id)))
                    try session.takeBack(change, by: undone.id, writing.origin)
                }
            }
            let after = try await store.read { try Self.rows($0) }
            #expect(after == before)
        }
    }

    @Test(arguments: Backend.allCases)
    func aRecordThatSomebodyTouchedSinceStays(backend: Backend) async throws {
        try await backend.withStore { store in
            try await Self.load(store)
            let change = try await store.write { session in
                let kept = try Self.first(session)
                let writing = HandWriting(session, Self.clerk)
                var household = kept.value
                household.monthsWorked = 999
                try writing.change(kept, to: household)
                return try #require(
                    try writing.finish(HandNote("household_edit", key: kept.value.number, areas: [])))
            }
            try await store.write { session in
                var household = try Self.first(session).value
                household.rigidSpending = Money(fen: 42)
                _ = try session.upsert(
                    households: [Stated(household, row: 2)], ChangeOrigin(actor: "uid:0", at: moment(80)))
            }
            #expect(try await store.read { try $0.changedSince(change.id) } == ["household"])
        }
    }

    @Test(arguments: Backend.allCases)
    func aStaleRecordIsNotWritten(backend: Backend) async throws {
        try await backend.withStore { store in
            try await Self.load(store)
            let old = try await store.read { try Self.first($0) }
            try await store.write { session in
                var household = old.value
                household.size = 9
                household.covered = 1
                _ = try session.replace(household, version: old.version, Self.clerk)
            }
            let refused = await #expect(throws: StorageError.self) {
                try await store.write { session in
                    var household = old.value
                    household.monthsWorked = 39
                    household.size = 2
                    try HandWriting(session, Self.clerk).change(old, to: household)
                }
            }
            #expect(refused?.code == .staleVersion)
        }
    }

    @Test(arguments: Backend.allCases)
    func whoLeftIsNoneOfTheHouseholdAndComesBackUnderTheSameRecord(backend: Backend) async throws {
        try await backend.withStore { store in
            try await Self.load(store)
            let kept = try await store.read { try Self.first($0) }
            let gone = try await store.write { session in
                let member = try #require(try session.members(of: [kept])[kept.id]?.first { $0.value.id != nil })
                let writing = HandWriting(session, Self.clerk)
                var person = member.value
                (person.left, person.leftFor) = (CalendarDay(iso: "2026-11-01"), .married)
                try writing.change(member, in: kept.id, to: person)
                _ = try writing.finish(HandNote("member_end", key: kept.value.number, areas: []))
                return member
            }
            let number = try #require(gone.value.id)
            try await store.read { session in
                #expect(try session.members(of: [kept])[kept.id]?.contains { $0.id == gone.id } != true)
                let all = try session.members(of: [kept], includingLeft: true)[kept.id] ?? []
                #expect(all.first { $0.id == gone.id }?.value.leftFor == .married)
                #expect(try session.homes(ofMember: number).isEmpty)
                #expect(try session.homes(ofMembers: [number])[number] == [])
                #expect(try session.inhabitants(ofHousehold: kept.value.number)?.people == all.count - 1)
                for area in [kept.value.area, quanzhou] {
                    let snapshot = try session.snapshot(of: area, kind: .lead, on: moment(60).day)
                    let place = try #require(snapshot.position(ofHousehold: kept.value.number))
                    #expect(snapshot.households[place].members.count == all.count - 1)
                }
            }
            try await store.write { session in
                let writing = HandWriting(session, ChangeOrigin(actor: "uid:7", at: moment(90)))
                #expect(try writing.add(gone.value, to: kept.id) == gone.id)
                _ = try writing.finish(HandNote("member_add", key: kept.value.number, areas: []))
            }
            let back = try await store.read { try $0.members(of: [kept])[kept.id]?.first { $0.id == gone.id } }
            #expect(back?.value == gone.value && back?.version == 3)
        }
    }

    /// A ledger that lists somebody who left does not bring them back.
    @Test(arguments: Backend.allCases) func aLedgerDoesNotBringBackWhoLeft(backend: Backend) async throws {
        try await backend.withStore { store in
            try await Self.load(store)
            let kept = try await store.read { try Self.first($0) }
            let gone = try await store.write { session in
                let member = try #require(try session.members(of: [kept])[kept.id]?.first)
                let writing = HandWriting(session, Self.clerk)
                var person = member.value
                (person.left, person.leftFor) = (CalendarDay(iso: "2026-11-01"), .movedAway)
                try writing.change(member, in: kept.id, to: person)
                _ = try writing.finish(HandNote("member_end", key: kept.value.number, areas: []))
                return member
            }
            try await store.write { session in
                var again = gone.value
                again.school = "第三中学"
                _ = try session.upsert(
                    members: [Stated(again, row: 2)], ChangeOrigin(actor: "uid:0", at: moment(95)))
            }
            let rows = try await store.read { try $0.members(of: [kept], includingLeft: true)[kept.id] ?? [] }
            let row = try #require(rows.first { $0.id == gone.id })
            #expect(row.value.left != nil && row.value.school == "第三中学")
        }
    }
}
