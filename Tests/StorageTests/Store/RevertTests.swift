import Records
import Register
import Storage
import TestSupport
import Testing

@Suite("taking an import back")
struct RevertTests {
    /// Everything that the register says, in the store's own words; versions, which only grow, left out.
    private func register(_ session: StoreSession) throws -> [String] {
        let households = try session.households(in: nil, limit: 1000).items
        let members = try session.members(of: households)
        let needs = try session.needs(of: households)
        var lines: [String] = []
        for kept in households {
            var value = kept.value
            value.tags = []
            lines.append("\(kept.id) \(value) \(kept.value.tags.map(\.rawValue).sorted())")
            lines += (members[kept.id] ?? []).map { "\($0.id) \($0.value)" }
            lines += (needs[kept.id] ?? []).map { "\($0.id) \($0.value)" }
        }
        for kept in try session.helpers(in: nil, limit: 1000).items {
            var value = kept.value
            (value.capabilities, value.strengths) = ([], [])
            lines.append("\(kept.id) \(value)")
            let found = try session.helpers(in: kept.value.serviceAreas.first, limit: 1000).items.map(\.id)
            lines.append("\(found)")
        }
        return lines
    }

    private func file(_ number: Int, of batch: String) -> ChangeOrigin {
        ChangeOrigin(actor: "uid:1", at: moment(2), batch: batch, fileNumber: number, file: "f\(number)")
    }

    /// Two files of one batch change and add everything there is; taken back, the register says what it said.
    @Test(.mechanism(68), arguments: Backend.allCases, [81, 82] as [UInt64])
    func theRegisterIsAsItWas(_ backend: Backend, _ seed: UInt64) async throws {
        let old = SmallRegister(seed: seed, households: 30)
        let new = SmallRegister(seed: seed + 50, households: 40)
        try await backend.withStore { store in
            _ = try await store.write { try old.load(into: $0, origin(1)) }
            let before = try await store.read { try register($0) }
            let batch = try await store.write { session in
                let id = try session.openBatch(kind: "households", actor: "uid:1", at: moment(2))
                for number in 1...2 {
                    try session.begin("f\(number)", digest: "", number: number, of: id)
                    _ = try new.load(into: session, file(number, of: id))
                    // The second file states the first half otherwise once more.
                    guard number == 2 else { continue }
                    for start in stride(from: 0, to: 20, by: 5) {
                        var households = Array(new.households[start..<(start + 5)])
                        for index in households.indices { households[index].size = 9 }
                        try session.upsert(households: stated(households), file(2, of: id))
                    }
                }
                return id
            }
            let between = try await store.read { try register($0) }
            #expect(between != before)
            let counts = try await store.write { session in
                let touches = try session.touches(ofBatch: batch)
                #expect(try session.revertBlocks(touches, of: batch, limit: 10).isEmpty)
                return try session.revert(touches, of: batch, on: CalendarDay(iso: "2020-05-01")!, origin(3))
            }
            #expect(counts.restored > 0 && counts.removed > 0 && counts.ended == 0)
            let after = try await store.read { try register($0) }
            #expect(Set(after) == Set(before) && after.count == before.count)
            try await store.read { session in
                #expect(try session.isReverted(batch))
                let changes = try session.changes(ofBatch: batch, limit: 1000)
                #expect(changes.changed > 0 && changes.added == counts.removed)
            }
        }
    }

    /// What was changed since, or stands on what the batch added, is named.
    @Test(arguments: Backend.allCases)
    func whatStandsInTheWayIsNamed(_ backend: Backend) async throws {
        let register = SmallRegister(seed: 91, households: 4)
        try await backend.withStore { store in
            try await store.write { session in
                let id = try session.openBatch(kind: "households", actor: "uid:1", at: moment(2))
                try session.begin("f1", digest: "", number: 1, of: id)
                try session.upsert(households: stated(register.households), file(1, of: id))
                let numbers = register.households.map(\.number)

                var changed = try #require(try session.household(numbers[0]))
                changed.value.size = 9
                try session.replace(changed.value, version: changed.version, origin(3, actor: "uid:77"))
                let other = try session.openBatch(kind: "members", actor: "uid:1", at: moment(4))
                try session.begin("f1", digest: "", number: 1, of: other)
                let member = try #require(register.members.first { $0.household == numbers[1] })
                try session.upsert(members: stated([member]), file(1, of: other))

                let touches = try session.touches(ofBatch: id)
                let blocks = try session.revertBlocks(touches, of: id, limit: 10)
                #expect(
                    blocks == [
                        RevertBlock(reason: .changedSince, record: "household", key: numbers[0], by: "uid:77"),
                        RevertBlock(reason: .used, record: "household", key: numbers[1], by: "member"),
                    ])
                // The later batch stands on nothing.
                let later = try session.touches(ofBatch: other)
                #expect(try session.revertBlocks(later, of: other, limit: 10).isEmpty)
            }
        }
    }

    /// Help, allocations, ties, facts and entitlements name what they stand on: it is not removed, and nothing breaks.
    @Test(arguments: Backend.allCases)
    func whatNoImportBringsStandsInTheWayOrKeepsTheRecord(_ backend: Backend) async throws {
        let register = SmallRegister(seed: 92, households: 9)
        let day = CalendarDay(iso: "2020-04-30")!
        try await backend.withStore { store in
            let batch = try await store.write { session in
                let id = try session.openBatch(kind: "households", actor: "uid:1", at: moment(2))
                try session.begin("f1", digest: "", number: 1, of: id)
                _ = try session.upsert(households: stated(register.households), file(1, of: id))
                _ = try session.upsert(helpers: stated(register.helpers), file(1, of: id))
                return id
            }
            let numbers = register.households.map(\.number)
            try await store.write { session in
                let aid = try AidReceived(
                    id: session.aidID(numbers[0], .funds, nil, source: "other", on: day), household: numbers[0],
                    code: .funds, item: nil, source: "other", isMoney: true, amount: 100, day: day)
                try session.put(aid, words: nil, origin(3))
                _ = try session.put(
                    KeptFact(
                        household: numbers[1], member: nil, name: "household.disposable", value: "1", from: day,
                        because: nil, actor: "uid:1", at: moment(3)), origin(3))
                try session.put(
                    ProgrammeDraw(
                        household: numbers[2], programme: "rent", from: day, until: nil, because: nil, actor: "uid:1",
                        at: moment(3)), origin(3))
            }
            let helpers = try await store.read { try $0.helpers(in: nil, limit: 9).items.map(\.id) }
            try #require(helpers.count > 2)
            try await store.database.write { session in
                let offer: [SQLValue] = [.blob([UInt8](repeating: 9, count: 16))]
                try session.execute(
                    """
                    INSERT INTO offer (id, version, number, is_anonymous, kind, title, need, categories, tiers, causes,
                    stages, areas, unknown_area_words, state)
                    VALUES ($1, 1, 'O1', FALSE, 'funds', 'x', 'funds', '', '', '', '', '', '', 'open')
                    """, offer)
                for (place, state) in [(3, "reserved"), (4, "delivered"), (5, "proposed"), (6, "refused")] {
                    try session.execute(
                        """
                        INSERT INTO allocation (id, version, offer_id, household_id, need_id, amount, tier, score, parts,
                        state) SELECT $2, 1, $1, id, id, 1, 1, 1, '', $3 FROM household WHERE number = $4
                        """, offer + [.text("L\(place)"), .text(state), .text(numbers[place])])
                }
                try session.execute(
                    """
                    INSERT INTO community (code, version, kind, is_mandatory, tags, needs, wanted)
                    VALUES (350583001201, 1, 'village', FALSE, '', '', 1)
                    """)
                for (place, state) in [(0, "active"), (1, "proposed")] {
                    try session.execute(
                        """
                        INSERT INTO community_tie (id, version, community, helper_id, score, parts, state)
                        VALUES ($1, 1, 350583001201, $2, 1, '', $3)
                        """, [.text("T\(place)"), .blob(helpers[place].bytes), .text(state)])
                }
            }
            let blocks = try await store.read { session in
                try session.revertBlocks(try session.touches(ofBatch: batch), of: batch, limit: 20)
            }
            #expect(
                blocks.filter { $0.record == "household" && $0.reason == .used }.map { "\($0.key) \($0.by)" }.sorted()
                    == [
                        "\(numbers[0]) aid_received", "\(numbers[1]) household_fact", "\(numbers[2]) programme_draw",
                        "\(numbers[3]) allocation", "\(numbers[4]) allocation",
                    ].sorted())
            #expect(blocks.filter { $0.record == "helper" && $0.reason == .used }.map(\.by) == ["community_tie"])

            // Without those in the way the rest goes, and what is named only ends.
            let counts = try await store.write { session in
                let blocked = Set(numbers.prefix(5).compactMap { try? session.household($0)?.id })
                let rest = try session.touches(ofBatch: batch).filter {
                    !blocked.contains($0.id) && $0.id != helpers[0]
                }
                return try session.revert(rest, of: batch, on: day, origin(4))
            }
            #expect(counts.ended == 3)
            try await store.read { (session: StoreSession) throws -> Void in
                for place in 5...6 { #expect(try session.household(numbers[place])?.value.status == .ended) }
                for place in 7...8 { #expect(try session.household(numbers[place]) == nil) }
            }
        }
    }

    /// The difference shows coded values and only names personal fields.
    @Test func theDifferenceShowsNoPersonalValue() async throws {
        try await Backend.sqlite.withStore { store in
            try await store.write { session in
                var household = Household(number: "1", area: DivisionCode("350583001201")!)
                (household.income, household.address) = (Money(fen: 100), "甲路1号")
                try session.upsert(households: stated([household]), origin(1))
                let id = try session.openBatch(kind: "households", actor: "uid:1", at: moment(2))
                try session.begin("f1", digest: "", number: 1, of: id)
                (household.income, household.address) = (Money(fen: 200), "乙路2号")
                try session.upsert(households: [Stated(household, row: 5)], file(1, of: id))
                let change = try #require(try session.changes(ofBatch: id, limit: 10).changes.first)
                #expect(change.row == 5 && change.key == "1" && !change.isOld)
                #expect(
                    change.fields == [
                        FieldChange(field: "address", before: nil, after: nil, isPersonal: true),
                        FieldChange(field: "income", before: "100", after: "200", isPersonal: false),
                    ])
            }
        }
    }
}
