import Records
import Register
import Storage
import TestSupport
import Testing

@Suite("corrections by hand")
struct HandCorrectionTests {
    /// The origin of a file of a batch that is there.
    private func batch(_ session: StoreSession) throws -> ChangeOrigin {
        let id = try session.openBatch(kind: "households", actor: "uid:1", at: moment(2))
        try session.begin("f", digest: "", number: 1, of: id)
        return ChangeOrigin(actor: "uid:1", at: moment(2), batch: id, fileNumber: 1, file: "f")
    }

    private func household() -> Household {
        var value = Household(number: "3505830010001", area: DivisionCode("350583001201")!)
        value.income = Money(fen: 50_000)
        value.address = "甲路1号"
        value.size = 3
        return value
    }

    private func correct(_ session: StoreSession, _ change: (inout Household) -> Void, _ fields: String...) throws {
        let kept = try #require(try session.household("3505830010001"))
        var value = kept.value
        change(&value)
        try session.replace(value, version: kept.version, origin(1))
        try session.noteCorrections(of: kept.id, in: .household, fields: fields, origin(1))
    }

    /// An import takes its row over but for what a person corrected; a decision takes the ledger's value after all.
    @Test(.mechanism(68), arguments: Backend.allCases)
    func aLedgerLeavesCorrectedFieldsAlone(_ backend: Backend) async throws {
        try await backend.withStore { store in
            _ = try await store.write { session in
                try session.upsert(households: stated([household()]), origin())
                try correct(
                    session,
                    {
                        $0.income = Money(fen: 90_000); $0.address = "乙路2号"
                    }, "income", "address")
            }
            let conflicts = try await store.write { session in
                var row = household()
                row.size = 4
                let history = FileHistory()
                let counts = try session.upsert(households: [Stated(row, row: 7)], try batch(session), history)
                #expect(counts.changed == 1)
                return try session.settle(history)
            }
            #expect(conflicts.conflicts.map(\.field) == ["address", "income"])
            #expect(conflicts.conflicts.allSatisfy { $0.line == 7 && $0.household == "3505830010001" })
            let kept = try await store.read { try #require(try $0.household("3505830010001")) }
            #expect(kept.value.income == Money(fen: 90_000) && kept.value.address == "乙路2号" && kept.value.size == 4)

            let income = try #require(conflicts.conflicts.last)
            try await store.write { session in
                try session.takeFromLedger(.household, income.id, field: "income", held: income.held, origin(3))
            }
            let after = try await store.read { try #require(try $0.household("3505830010001")) }
            #expect(after.value.income == Money(fen: 50_000) && after.value.address == "乙路2号")
            // The income is the ledger's again: the next one may change it.
            let last = try await store.write { session in
                var row = household()
                row.income = Money(fen: 60_000)
                let history = FileHistory()
                try session.upsert(households: [Stated(row, row: 7)], try batch(session), history)
                return try session.settle(history).conflicts.map(\.field)
            }
            #expect(last == ["address"])
            let end = try await store.read { try #require(try $0.household("3505830010001")).value.income }
            #expect(end == Money(fen: 60_000))
        }
    }

    /// A ledger that says what the person said settles the correction; a blank says nothing.
    @Test(arguments: Backend.allCases)
    func aLedgerThatAgreesSettlesACorrection(_ backend: Backend) async throws {
        try await backend.withStore { store in
            try await store.write { session in
                try session.upsert(households: stated([household()]), origin())
                try correct(
                    session,
                    {
                        $0.income = Money(fen: 90_000); $0.size = 5
                    }, "income", "size")
                var row = household()
                (row.income, row.size) = (Money(fen: 90_000), nil)
                let history = FileHistory()
                try session.upsert(households: [Stated(row, row: 1)], try batch(session), history)
                let (conflicts, settled) = try session.settle(history)
                #expect(conflicts.isEmpty)
                #expect(settled.map { $0.split(separator: "|").last } == ["income"])
                let kept = try #require(try session.household("3505830010001"))
                #expect(try session.correctedFields(of: [kept.id], in: .household)[kept.id] == ["size"])
            }
        }
    }

    /// The coded member among held rows: what a decision copies a field from.
    private func memberImage(_ held: String) -> String { held.split(separator: ".").last.map(String.init) ?? "" }

    /// The ledger goes on stating the number that a person corrected: it is the same member.
    @Test func aCorrectedIdentityNumberDoesNotMakeASecondMember() async throws {
        var fixture = Fixture(seed: 5)
        let (wrong, right) = (fixture.id(), fixture.id())
        try await Backend.sqlite.withStore { store in
            try await store.write { session in
                try session.upsert(households: stated([household()]), origin())
                var member = Member(household: "3505830010001", name: "张安")
                member.id = wrong
                try session.upsert(members: stated([member]), origin())
                let home = try #require(try session.household("3505830010001"))
                let kept = try #require(try session.members(of: [home])[home.id]?.first)
                var value = member
                value.id = right
                let image = try session.hold(home.value, [value])
                try session.takeFromLedger(.member, kept.id, field: "id", held: memberImage(image), origin(1))
                try session.noteCorrections(of: kept.id, in: .member, fields: ["id"], origin(1))
                let history = FileHistory()
                try session.upsert(members: [Stated(member, row: 3)], try batch(session), history)
                let members = try session.members(of: [home])[home.id] ?? []
                #expect(members.map(\.value.id) == [right])
                #expect(try session.settle(history).conflicts.map(\.field) == ["id"])
            }
        }
    }

    /// However a file is cut, it leaves the same fields, conflicts and images.
    @Test(arguments: [71, 72] as [UInt64])
    func everyLengthOfChunksMeansTheSame(_ seed: UInt64) async throws {
        func trace(_ chunk: Int) async throws -> [String] {
            let register = SmallRegister(seed: seed, households: 30)
            var fixture = Fixture(seed: seed + 1)
            let stating = (0..<200).map { _ in
                var household = fixture.generator.pick(register.households)
                household.size = fixture.generator.int(1...3)
                household.income = fixture.generator.pick([nil, Money(fen: 1), Money(fen: 2), household.income])
                return household
            }
            let file = fixture.generator.shuffled(stating)
            var lines: [String] = []
            try await Backend.sqlite.withStore { store in
                _ = try await store.write { try register.load(into: $0, origin(1)) }
                lines = try await store.write { session in
                    for household in register.households.prefix(15) {
                        let kept = try #require(try session.household(household.number))
                        var value = kept.value
                        value.income = Money(fen: 2)
                        try session.replace(value, version: kept.version, origin(2))
                        try session.noteCorrections(of: kept.id, in: .household, fields: ["income"], origin(2))
                    }
                    let history = FileHistory()
                    let from = try batch(session)
                    let all = stated(file)
                    for start in stride(from: 0, to: all.count, by: chunk) {
                        try session.upsert(
                            households: Array(all[start..<min(all.count, start + chunk)]), from, history)
                    }
                    let (conflicts, settled) = try session.settle(history)
                    let touches = try session.touches(ofBatch: from.batch ?? "")
                    let kept = try session.households(in: nil, limit: 1000).items
                    return kept.map { "\($0.value.number) \($0.version) \(String(describing: $0.value.income))" }
                        + conflicts.map { "\($0.id) \($0.field) \($0.line ?? 0)" } + settled
                        + touches.map { "\($0.record) \($0.id) \($0.version)" }
                }
            }
            return lines
        }
        let whole = try await trace(10_000)
        #expect(whole.contains { $0.hasPrefix("hand_conflict") } && whole.count > 60)
        for chunk in [1, 7, 50] {
            let other = try await trace(chunk)
            #expect(other == whole, "chunks of \(chunk)")
        }
    }
}
