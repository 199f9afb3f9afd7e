import Register
import TestSupport
import Testing

@Suite struct HelperTests {
    static func full() throws -> Helper {
        var helper = Helper(kind: .partyMember, name: "丙")
        helper.id = try ResidentID(parsing: SyntheticNumbers.residentID(birth: "19800101", sequence: 1))
        helper.unit = "某市民政局"
        helper.unitKind = .government
        helper.unitCode = try CreditCode(parsing: SyntheticNumbers.creditCode(organisation: "MB000001"))
        helper.sex = .male
        helper.politicalStatus = .member
        helper.phones = [SyntheticNumbers.phone(2)]
        helper.duty = "科长"
        helper.base = try place("350583")
        helper.serviceAreas = [try place("350583002"), try place("350583001")]
        helper.unknownAreaWords = ["某处"]
        helper.capacity = 0
        helper.capabilities = [.linking, .care]
        helper.strengths = [.market, .technology]
        helper.skillWords = "种植"
        helper.languages = ["闽南语"]
        helper.vetted = try day("2020-01-01")
        helper.isResident = false
        helper.isFirstSecretary = true
        helper.from = try day("2020-01-01")
        helper.until = try day("2021-12-31")
        return helper
    }

    @Test func aBlankNeverErasesAKnownValue() throws {
        let known = try Self.full()
        var updated = known
        updated.update(with: Helper(kind: known.kind, name: ""))
        #expect(updated == known)
    }

    @Test func aRowUpdatesWhatItStates() throws {
        let row = try Self.full()
        var updated = Helper(kind: .volunteer, name: "")
        updated.update(with: row)
        #expect(updated == row)
        var other = Helper(kind: .partyMember, name: "丙")
        other.capacity = 3
        other.serviceAreas = [try place("350583003")]
        updated.update(with: other)
        #expect(updated.capacity == 3)
        #expect(updated.serviceAreas == [try place("350583003")])
        #expect(updated.unknownAreaWords.isEmpty, "areas are stated as a whole")
        #expect(updated.capabilities == row.capabilities)
    }

    @Test func noPlaceIsStatedAndUnknownCapacityIsNot() throws {
        #expect(HelperFacts(try Self.full(), record: RecordID(high: 1, low: 2)).capacity == 0)
        #expect(HelperFacts(Helper(kind: .volunteer, name: "丁"), record: RecordID(high: 1, low: 2)).capacity == nil)
    }

    @Test func aPersonsKeyIsTheNumberAndAUnitsIsCodeAndName() throws {
        let person = try Self.full()
        var elsewhere = person
        elsewhere.unit = "另一单位"
        elsewhere.name = "丙丙"
        #expect(person.naturalKey == elsewhere.naturalKey, "a person who moves to another unit stays the same person")
        #expect(!person.isUnit)

        var unit = Helper(kind: .foundation, name: "联系人")
        unit.unit = "某 基金会"
        unit.unitCode = person.unitCode
        var same = unit
        same.name = "另一联系人"
        same.unit = "某基金会"
        #expect(unit.isUnit)
        #expect(unit.naturalKey == same.naturalKey, "another contact does not make another unit")
        same.unitCode = nil
        #expect(unit.naturalKey != same.naturalKey)

        var volunteer = Helper(kind: .volunteer, name: "丁")
        volunteer.unit = "某志愿队"
        #expect(!volunteer.isUnit, "a volunteer without a number is still a person")
        var other = volunteer
        other.name = "戊"
        #expect(volunteer.naturalKey != other.naturalKey)
    }

    @Test(
        .mechanism(83),
        arguments: [
            (HelperKind.partyMember, PoliticalStatus.member, true), (.partyMember, .probationary, true),
            (.partyMember, .none, false),
            (.volunteer, .member, false),
        ]) func partyMembersInServiceAreMarked(_ kind: HelperKind, _ status: PoliticalStatus, _ expected: Bool)
    {
        var helper = Helper(kind: kind, name: "丙")
        helper.politicalStatus = status
        #expect(helper.isServingPartyMember == expected)
        helper.politicalStatus = nil
        #expect(!helper.isServingPartyMember, "unknown is not a member")
    }

    @Test(.mechanism(75)) func factsHoldKindCapabilitiesAndStrengthsInOneOrder() throws {
        let record = RecordID(high: 0x8000_0000_0000_0000, low: 1)
        let facts = HelperFacts(try Self.full(), record: record)
        #expect(facts.key == record.shortKey)
        #expect(facts.kind == .partyMember)
        #expect(facts.unitKind == .government)
        #expect(facts.capabilities == [.care, .linking])
        #expect(facts.strengths == [.market, .technology])
        #expect(facts.serviceAreas == [try place("350583001"), try place("350583002")])
        var text = ""
        dump(facts, to: &text)
        expectNoPersonalData(in: text)
        #expect(!text.contains("丙") && !text.contains("种植"))
    }
}
