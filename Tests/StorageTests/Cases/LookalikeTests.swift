import Records
import Register
import Storage
import TestSupport
import Testing

/// People who may be the same under different numbers are found by keyed hashes alone.
@Suite struct LookalikeTests {
    private static let number = SyntheticNumbers.residentID(area: "350583", birth: "19700202", sequence: 1)

    private static func id(_ text: String) throws -> ResidentID { try ResidentID(parsing: text) }

    /// The same person as an old card has it: 15 digits.
    private static var short: String { String(number.prefix(6) + number.dropFirst(8).dropLast()) }

    private static func member(_ household: String, _ name: String, _ id: ResidentID?) -> Member {
        var member = Member(household: household, name: name)
        member.id = id
        member.birth = id?.birth
        member.relation = .head
        return member
    }

    @Test(arguments: Backend.allCases) func everySortIsFoundAndNobodyElse(backend: Backend) async throws {
        let swapped = try #require(
            Self.id(Self.number).typingErrors.first {
                $0.number.hasPrefix("350583") && $0.birth != CalendarDay(iso: "1970-02-02")
            })
        let twin = SyntheticNumbers.residentID(area: "350500", birth: "19700202", sequence: 7)
        let people: [(String, ResidentID?, String)] = [
            ("陈英宝", try Self.id(Self.number), "1001"), ("陈英宝", try Self.id(Self.short), "1002"),
            ("林大同", swapped, "1003"), ("陈英宝", try Self.id(twin), "1004"),
            ("陈英宝", try Self.id(SyntheticNumbers.residentID(area: "350583", birth: "19810505", sequence: 3)), "1005"),
        ]
        try await backend.withStore { store in
            try await store.write { session in
                let origin = ChangeOrigin(actor: "uid:0", at: moment(1))
                let households = people.map { Household(number: $0.2, area: quanzhou) }
                _ = try session.upsert(households: stated(households), origin)
                _ = try session.upsert(
                    members: stated(people.map { Self.member($0.2, $0.0, $0.1) }), origin)
            }
            let found = try await store.read { session in
                let own = try #require(try session.homes(ofMember: Self.id(Self.number)).first { $0.number == "1001" })
                return try session.lookalikes(
                    of: Self.member("1001", "陈英宝", Self.id(Self.number)), apartFrom: [own.member])
            }
            #expect(found.map(\.household) == ["1002", "1003", "1004"])
            #expect(found.map(\.reason) == [.otherForm, .typingError, .sameNameAndBirth])
        }
    }

    @Test(arguments: Backend.allCases) func helpersAreFoundLikewise(backend: Backend) async throws {
        let twin = SyntheticNumbers.residentID(area: "350500", birth: "19700202", sequence: 7)
        try await backend.withStore { store in
            let helpers = try [Self.number, twin].map { text in
                var helper = Helper(kind: .partyMember, name: "陈英宝")
                helper.id = try Self.id(text)
                return helper
            }
            try await store.write { session in
                _ = try session.upsert(helpers: stated(helpers), ChangeOrigin(actor: "uid:0", at: moment(1)))
            }
            let found = try await store.read { session in
                let own = try #require(try session.helpers(id: Self.id(Self.number)).first)
                return try session.lookalikes(of: own.value, apartFrom: [own.id])
            }
            #expect(found.map(\.reason) == [.sameNameAndBirth])
        }
    }

    @Test func typingErrorsAreValidNumbersOneErrorApart() throws {
        let id = try Self.id(Self.number)
        let others = id.typingErrors
        #expect(others.count > 60 && !others.contains { $0.number == id.number })
        for other in others {
            let pairs = zip(id.number.utf8.prefix(17), other.number.utf8.prefix(17)).enumerated().filter {
                $1.0 != $1.1
            }
            #expect(pairs.count == 1 || (pairs.count == 2 && pairs[1].offset == pairs[0].offset + 1))
            // What is one error apart is so from the other side.
            #expect(other.typingErrors.contains { $0.number == id.number })
        }
    }
}
