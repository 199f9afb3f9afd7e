import Register
import TestSupport
import Testing

@Suite struct SelfCareTests {
    @Test(
        .mechanism(171),
        arguments: [
            (0, SelfCare.full), (1, .partial), (2, .partial), (3, .partial), (4, .none), (5, .none), (6, .none),
        ]) func classFollowsFromTheItemsNotMet(_ notMet: Int, _ expected: SelfCare) throws
    {
        #expect(SelfCare(itemsNotMet: notMet) == expected)
        let items = (0..<6).map { $0 >= notMet }
        let assessment = SelfCareAssessment(day: try day("2020-04-30"), itemsMet: items)
        #expect(assessment?.selfCare == expected)
    }

    @Test(arguments: [-1, 7]) func otherCountsAreNoClass(_ notMet: Int) {
        #expect(SelfCare(itemsNotMet: notMet) == nil)
    }

    @Test(arguments: [0, 5, 7]) func anAssessmentHasSixItems(_ count: Int) throws {
        #expect(SelfCareAssessment(day: try day("2020-04-30"), itemsMet: Array(repeating: true, count: count)) == nil)
    }

    @Test(.mechanism(171)) func theLatestAssessmentBeforeTheDayOutranksTheLedger() throws {
        var member = Member(household: "H1", name: "甲")
        member.selfCare = .full
        let worse = Array(repeating: false, count: 6)
        let better = Array(repeating: true, count: 5) + [false]
        member.assessments = [
            SelfCareAssessment(day: try day("2020-03-01"), itemsMet: better),
            SelfCareAssessment(day: try day("2020-02-01"), itemsMet: worse),
            SelfCareAssessment(day: try day("2020-06-01"), itemsMet: worse),
        ].compactMap(\.self)
        #expect(MemberFacts(member, asOf: try day("2020-01-31")).selfCare == .full)
        #expect(MemberFacts(member, asOf: try day("2020-02-01")).selfCare == SelfCare.none)
        #expect(MemberFacts(member, asOf: try day("2020-04-30")).selfCare == .partial)
        #expect(MemberFacts(member, asOf: try day("2020-06-01")).selfCare == SelfCare.none)
    }
}
