import Records
import Register
import TestSupport
import Testing

@Suite struct PairingTests {
    private static func runs(_ from: PartialDay?, _ until: PartialDay?, _ text: String) throws -> Bool {
        let pairing = Pairing(
            id: RecordID(high: 1, low: 1), household: "H1", helper: RecordID(high: 2, low: 2), role: .lead, from: from,
            until: until, origin: "run:R000001")
        let day = CalendarDay(iso: text)
        return pairing.runs(on: try #require(day))
    }

    @Test func aPairingIsAnEpisodeWithInclusiveEnds() throws {
        let april = PartialDay(year: 2020, month: 4)
        #expect(try !Self.runs(april, nil, "2020-03-31"))
        #expect(try Self.runs(april, nil, "2020-04-01"))
        #expect(try Self.runs(april, nil, "9999-12-31"))
        #expect(try Self.runs(nil, april, "2020-04-30"))
        #expect(try !Self.runs(nil, april, "2020-05-01"))
        #expect(try Self.runs(nil, nil, "2020-05-01"), "an unknown beginning counts as begun")
    }

    @Test func aRunningPairingAndAProposalKnowTheirPartnersByRecordOnly() {
        let proposal = Proposal(
            run: "R000001", household: "H1", helper: RecordID(high: 2, low: 2), role: .lead, tier: 1, score: 3,
            parts: [1, 2])
        #expect(proposal.state == .proposed, "a run only suggests; a person decides")
        expectNoPersonalData(in: "\(proposal)")
    }

    @Test func theActorIsTheUid() {
        #expect(Principal(uid: 0, role: .administrator, area: nil).actor == "uid:0")
    }
}
