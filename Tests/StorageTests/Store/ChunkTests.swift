import Records
import Register
import Storage
import TestSupport
import Testing

@Suite("files in chunks")
struct ChunkTests {
    /// What a file left behind: rows, events, counts.
    private struct Trace: Equatable {
        var rows: [String]
        var events: [String]
        var counts: [UpsertCounts]
    }

    /// The rows of a second file over a register: unchanged, changed, changed and back, new, stated again and again.
    private func second(_ register: SmallRegister, seed: UInt64) -> SmallRegister {
        var fixture = Fixture(seed: seed)
        var file = register
        func households(_ count: Int) -> [Household] {
            (0..<count).map { _ in
                var household = fixture.generator.pick(register.households)
                household.size = fixture.generator.int(1...3)
                household.address = fixture.generator.pick(["甲路", "乙路", household.address ?? "丙路"])
                return household
            }
        }
        let new = (0..<20).map { fixture.household("9\(100 + $0 % 12)") }
        file.households = fixture.generator.shuffled(register.households + households(150) + new)
        file.members = fixture.generator.shuffled(
            register.members
                + (0..<150).map { _ in
                    var member = fixture.generator.pick(register.members)
                    member.school = fixture.generator.pick(["一中", "二中", member.school ?? "三中"])
                    if fixture.generator.chance(1, in: 3) { member.id = nil }
                    return member
                } + new.map { fixture.member($0.number) })
        file.needs = fixture.generator.shuffled(
            register.needs
                + (0..<60).map { _ in
                    var need = fixture.generator.pick(register.needs)
                    need.quantityMilli = Int64(fixture.generator.int(1...3))
                    return need
                })
        file.helpers = fixture.generator.shuffled(
            register.helpers
                + (0..<60).map { _ in
                    var helper = fixture.generator.pick(register.helpers)
                    helper.capacity = fixture.generator.int(1...3)
                    helper.serviceAreas = [fixture.area()]
                    if fixture.generator.chance(1, in: 3) { helper.id = nil }
                    return helper
                })
        return file
    }

    /// - Parameter rows: of how many rows the session is told, which then asks for no key that no row has.
    private func trace(
        _ backend: Backend, seed: UInt64, chunk: Int?, expecting rows: Int? = nil
    ) async throws -> Trace {
        let register = SmallRegister(seed: seed, households: 40)
        let file = second(register, seed: seed + 1)
        var trace: Trace?
        try await backend.withStore { (store: Store) async throws -> Void in
            _ = try await store.write { try register.load(into: $0, origin(1)) }
            let counts = try await store.write { session in
                if let rows { session.expect(rows: rows) }
                let history = chunk.map { _ in FileHistory() }
                func load<Value>(
                    _ values: [Value], _ body: ([Stated<Value>], FileHistory?) throws -> UpsertCounts
                ) throws -> UpsertCounts {
                    var counts = UpsertCounts()
                    let all = stated(values)
                    for start in stride(from: 0, to: all.count, by: chunk ?? all.count) {
                        counts += try body(Array(all[start..<min(all.count, start + (chunk ?? all.count))]), history)
                    }
                    counts.orphans = []
                    return counts
                }
                return [
                    try load(file.households) { try session.upsert(households: $0, origin(2), $1) },
                    try load(file.members) { try session.upsert(members: $0, origin(2), $1) },
                    try load(file.needs) { try session.upsert(needs: $0, origin(2), $1) },
                    try load(file.helpers) { try session.upsert(helpers: $0, origin(2), $1) },
                ]
            }
            trace = try await store.read { session in
                Trace(rows: try self.rows(session), events: try events(session), counts: counts)
            }
        }
        return try #require(trace)
    }

    private func rows(_ session: StoreSession) throws -> [String] {
        let households = try session.households(in: nil, limit: 1000).items
        let members = try session.members(of: households)
        let needs = try session.needs(of: households)
        let helpers = try session.helpers(in: nil, limit: 1000).items
        let areas = try helpers.map { try session.helpers(in: $0.value.serviceAreas.first, limit: 1000).items.count }
        return households.map { "\($0.version) \(Self.plain($0.value))" }
            + households.map { "\(members[$0.id] ?? []) \(needs[$0.id] ?? [])" }
            + helpers.map { "\($0.id) \($0.version) \(Self.plain($0.value))" } + areas.map { "\($0)" }
    }

    /// Sets print in any order: they are compared sorted.
    private static func plain(_ household: Household) -> String {
        var rest = household
        rest.tags = []
        return "\(rest) \(household.tags.map(\.rawValue).sorted())"
    }

    private static func plain(_ helper: Helper) -> String {
        var rest = helper
        (rest.capabilities, rest.strengths) = ([], [])
        return "\(rest) \(helper.capabilities.map(\.rawValue).sorted()) \(helper.strengths.map(\.rawValue).sorted())"
    }

    private func events(_ session: StoreSession) throws -> [String] {
        try session.sql.all(
            "SELECT kind, record, record_key, fields, line FROM change_event"
        ) { reader in
            let texts = [try reader.text(), try reader.text(), try reader.text(), try reader.text()]
            return texts.joined(separator: " ") + " \(try reader.optionalInt() ?? 0)"
        }.sorted()
    }

    @Test(arguments: [61, 62, 63] as [UInt64])
    func everyLengthOfChunksLeavesTheSameStoreCountsAndEvents(_ seed: UInt64) async throws {
        let whole = try await trace(.sqlite, seed: seed, chunk: nil)
        #expect(whole.counts.allSatisfy { $0.changed > 0 && $0.same > 0 })
        for chunk in [1, 7, 2000] {
            let other = try await trace(.sqlite, seed: seed, chunk: chunk)
            #expect(other.counts == whole.counts, "chunks of \(chunk)")
            let isEqual = Set(other.rows) == Set(whole.rows)
            #expect(isEqual, "chunks of \(chunk)")
            let isSame = other.events == whole.events
            #expect(isSame, "chunks of \(chunk)")
        }
    }

    /// Keys that no row has are not asked for; what the file itself brings is found again by its later chunks.
    @Test(arguments: Backend.allCases)
    func aCensusOfKeysChangesNothing(_ backend: Backend) async throws {
        let whole = try await trace(backend, seed: 64, chunk: nil)
        #expect(whole.counts.allSatisfy { $0.added > 0 || $0.changed > 0 })
        for chunk in [7, 2000] {
            let other = try await trace(backend, seed: 64, chunk: chunk, expecting: 10_000)
            #expect(other.counts == whole.counts, "chunks of \(chunk)")
            let isEqual = Set(other.rows) == Set(whole.rows)
            #expect(isEqual, "chunks of \(chunk)")
            let isSame = other.events == whole.events
            #expect(isSame, "chunks of \(chunk)")
        }
    }
}
