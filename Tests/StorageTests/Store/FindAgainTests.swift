import Register
import Storage
import TestSupport
import Testing

/// An update leaves out the hashes by which a row is found, where they stay the same: it must still be found by them, and
/// by new ones as soon as name or number is another.
@Suite("finding what was updated")
struct FindAgainTests {
    @Test(arguments: Backend.allCases)
    func aMemberIsFoundByWhatItsLastRowStates(_ backend: Backend) async throws {
        try await backend.withStore { (store: Store) async throws -> Void in
            let id = try ResidentID(parsing: "11010519491231002X")
            try await store.write { (session: StoreSession) throws -> Void in
                try session.upsert(households: [Stated(Household(number: "1", area: quanzhou))], origin())
                try Self.state(session, "张三", nil, "一中")
                try Self.state(session, "张三", nil, "二中")
                #expect(try Self.schools(session, .name("张三")) == ["二中"])
                #expect(try Self.schools(session, .id(id)).isEmpty)
                try Self.state(session, "张三", id, "三中")
                #expect(try Self.schools(session, .id(id)) == ["三中"])
                #expect(try Self.schools(session, .lastFour("002x")) == ["三中"])
                try Self.state(session, "张三", id, "四中")
                for key in [SearchKey.name("张三"), .id(id), .lastFour("002X")] {
                    #expect(try Self.schools(session, key) == ["四中"])
                }
                try Self.state(session, "张珊", id, "五中")
                #expect(try Self.schools(session, .name("张三")).isEmpty)
                #expect(try Self.schools(session, .name("张珊")) == ["五中"])
            }
        }
    }

    @Test(arguments: Backend.allCases)
    func aHelperIsFoundByWhatItsLastRowStates(_ backend: Backend) async throws {
        try await backend.withStore { (store: Store) async throws -> Void in
            let id = try ResidentID(parsing: "11010519491231002X")
            try await store.write { (session: StoreSession) throws -> Void in
                for (name, duty) in [("李四", "委员"), ("李四", "主任"), ("李思", "书记")] {
                    var helper = Helper(kind: .villageCadre, name: name)
                    helper.id = id
                    helper.duty = duty
                    try session.upsert(helpers: [Stated(helper)], origin())
                    #expect(try session.helpers(name: name, unit: nil).map(\.value.duty) == [duty])
                    #expect(try session.helpers(id: id).map(\.value.duty) == [duty])
                }
                #expect(try session.helpers(name: "李四", unit: nil).isEmpty)
            }
        }
    }

    private static func state(_ session: StoreSession, _ name: String, _ id: ResidentID?, _ school: String) throws {
        var member = Member(household: "1", name: name)
        member.id = id
        member.school = school
        try session.upsert(members: [Stated(member)], origin())
    }

    /// The schools of the members that `key` finds; empty texts for those without one.
    private static func schools(_ session: StoreSession, _ key: SearchKey) throws -> [String] {
        try session.find(key).compactMap { found in
            if case .member(let member, _) = found { member.value.school ?? "" } else { nil }
        }
    }
}
