import Records
import Register
import Storage
import TestSupport
import Testing

@Suite("lists and searches")
struct ListTests {
    @Test(arguments: Backend.allCases)
    func pagesHoldEveryHouseholdOfTheAreaOnce(_ backend: Backend) async throws {
        let register = SmallRegister(seed: 31)
        try await backend.withStore { (store: Store) async throws -> Void in
            _ = try await store.write { try register.load(into: $0, origin()) }
            for area in [nil, quanzhou, DivisionCode("350583"), DivisionCode("350581001"), DivisionCode("3501")] {
                let expected = register.households.filter { area?.contains($0.area) ?? true }
                    .sorted { ($0.area, $0.number) < ($1.area, $1.number) }.map(\.number)
                for limit in [1, 7, 1000] {
                    var numbers: [String] = []
                    var cursor: String?
                    repeat {
                        let after = cursor
                        let page = try await store.read { try $0.households(in: area, after: after, limit: limit) }
                        #expect(page.total == expected.count && page.items.count <= limit)
                        numbers += page.items.map(\.value.number)
                        cursor = page.next
                    } while cursor != nil
                    #expect(numbers == expected)
                }
            }
        }
    }

    @Test(arguments: Backend.allCases)
    func aCursorOfAnotherAreaShowsNothingOutsideThisOne(_ backend: Backend) async throws {
        let register = SmallRegister(seed: 34)
        let county = DivisionCode("350583")!
        try await backend.withStore { (store: Store) async throws -> Void in
            _ = try await store.write { try register.load(into: $0, origin()) }
            try await store.read { (session: StoreSession) throws -> Void in
                let cursor = try session.households(in: nil, limit: 1).next
                let page = try session.households(in: county, after: cursor, limit: 1000)
                #expect(page.items.count == page.total)
                #expect(page.items.allSatisfy { county.contains($0.value.area) })
            }
        }
    }

    @Test(arguments: Backend.allCases)
    func pagesHoldEveryHelperWhoServesTheAreaOnce(_ backend: Backend) async throws {
        let register = SmallRegister(seed: 32)
        try await backend.withStore { (store: Store) async throws -> Void in
            _ = try await store.write { try register.load(into: $0, origin()) }
            for area in [nil, DivisionCode("350583"), DivisionCode("350581001")] {
                let expected = register.helpers.filter { helper in
                    guard let area else { return true }
                    let areas = helper.serviceAreas + [helper.base].compactMap { $0 }
                    return areas.contains { $0.contains(area) || area.contains($0) }
                }
                var found: [Helper] = []
                var cursor: String?
                repeat {
                    let after = cursor
                    let page = try await store.read { try $0.helpers(in: area, after: after, limit: 4) }
                    #expect(page.total == expected.count)
                    found += page.items.map(\.value)
                    cursor = page.next
                } while cursor != nil
                #expect(found.count == expected.count && Set(found) == Set(expected))
            }
        }
    }

    @Test(arguments: Backend.allCases, ["", "x", "x.1", "12"])
    func aCursorThatNobodyGaveOutIsRefused(_ backend: Backend, _ cursor: String) async throws {
        try await backend.withStore { (store: Store) async throws -> Void in
            for call in [true, false] {
                let error = await #expect(throws: StorageError.self) {
                    try await store.read { (session: StoreSession) throws -> Void in
                        if call {
                            _ = try session.households(in: nil, after: cursor, limit: 1)
                        } else {
                            _ = try session.helpers(in: nil, after: cursor, limit: 1)
                        }
                    }
                }
                #expect(error?.code == .badCursor)
            }
        }
    }

    @Test(arguments: Backend.allCases)
    func peopleAreFoundByNameNumberAndLastFour(_ backend: Backend) async throws {
        let register = SmallRegister(seed: 33)
        try await backend.withStore { (store: Store) async throws -> Void in
            _ = try await store.write { try register.load(into: $0, origin()) }
            func count(_ key: SearchKey) async throws -> [Int] {
                let found = try await store.read { try $0.find(key) }
                var counts = [0, 0, 0]
                for item in found {
                    switch item {
                    case .household: counts[0] += 1
                    case .member: counts[1] += 1
                    case .helper: counts[2] += 1
                    }
                }
                return counts
            }
            for member in register.members.prefix(40) {
                let sameName = [
                    0, register.members.count { $0.name == member.name },
                    register.helpers.count { $0.name == member.name },
                ]
                #expect(try await count(.name(" \(member.name) ")) == sameName)
                guard let id = member.id else { continue }
                #expect(try await count(.id(id))[1] == register.members.count { $0.id == id })
                let last = id.number.suffix(4)
                #expect(
                    try await count(.lastFour(last.lowercased())) == [
                        0, register.members.count { $0.id?.number.suffix(4) == last },
                        register.helpers.count { $0.id?.number.suffix(4) == last },
                    ])
            }
            #expect(try await count(.household(register.households[5].number)) == [1, 0, 0])
            #expect(try await count(.household("0")) == [0, 0, 0])
            let key = try await store.read { try $0.helpers(in: nil, limit: 1).items[0].id.shortKey }
            #expect(try await count(.helper(key)) == [0, 0, 1])
        }
    }
}
