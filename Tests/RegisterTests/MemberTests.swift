import Register
import TestSupport
import Testing

@Suite struct MemberTests {
    static func full() throws -> Member {
        var member = Member(household: "H1", name: "甲")
        member.id = try ResidentID(parsing: SyntheticNumbers.residentID(birth: "19560229", sequence: 2))
        member.relation = .head
        member.sex = .female
        member.birth = try day("1956-02-29")
        member.ethnicity = "畲族"
        member.health = .seriousIllness
        member.disabilities = [.limb]
        member.disabilityGrade = 1
        member.certificate = "某证"
        member.labour = .lost
        member.selfCare = .partial
        member.assessments = [
            SelfCareAssessment(day: try day("2020-02-01"), itemsMet: Array(repeating: true, count: 6))
        ].compactMap(\.self)
        member.stage = .primary
        member.school = "某小学"
        member.employment = .jobless
        member.wishesWork = false
        member.coveredAlone = true
        member.categories = [CategorySpell(category: .minimumLiving, words: "单人保")]
        member.died = true
        member.note = "备注"
        return member
    }

    @Test func aBlankNeverErasesAKnownValue() throws {
        let known = try Self.full()
        var updated = known
        updated.update(with: Member(household: "H1", name: ""))
        #expect(updated == known)
    }

    @Test func aRowUpdatesWhatItStates() throws {
        let row = try Self.full()
        var updated = Member(household: "H1", name: "")
        updated.update(with: row)
        #expect(updated == row)
        var other = row
        other.wishesWork = true
        other.died = false
        updated.update(with: other)
        #expect(updated.wishesWork == true)
        #expect(updated.died, "a death that was recorded stays until it is corrected by hand")
    }

    @Test(.mechanism(12)) func aMembersOwnCoverStaysApartFromTheHouseholds() throws {
        var household = Household(number: "H1", area: try place("350583001"))
        household.categories = [CategorySpell(category: .minimumLivingEdge, words: "低保边缘户")]
        let member = try Self.full()
        let facts = HouseholdFacts(household, members: [MemberFacts(member, asOf: try day("2020-04-30"))])
        #expect(facts.categories.map(\.category) == [.minimumLivingEdge])
        #expect(facts.members.map { $0.categories.map(\.category) } == [[.minimumLiving]])
        #expect(facts.members.map(\.coveredAlone) == [true])
    }

    @Test func factsHoldTheAgeOfTheDayAndNoSealedField() throws {
        let facts = MemberFacts(try Self.full(), asOf: try day("2020-04-30"))
        #expect(facts.age(on: try day("2020-02-28")) == 63)
        #expect(facts.age(on: try day("2020-02-29")) == 64)
        #expect(facts.wishesWork == false, "a refusal is not unknown")
        var text = ""
        dump(facts, to: &text)
        expectNoPersonalData(in: text)
        #expect(!text.contains("甲") && !text.contains("某证") && !text.contains("备注"))
        #expect(
            MemberFacts(Member(household: "H1", name: "乙"), asOf: try day("2020-04-30")).age(on: try day("2020-04-30"))
                == nil)
    }
}
