import Register
import TestSupport
import Testing

@Suite struct NeedTests {
    static func full() throws -> Need {
        var need = Need(household: "H1", code: .care)
        need.member = try ResidentID(parsing: SyntheticNumbers.residentID(birth: "19560229", sequence: 2))
        need.text = "照料"
        need.quantityMilli = 2500
        need.unit = "次/月"
        need.urgency = .urgent
        need.from = try day("2020-04-01")
        need.until = try day("2020-04-30")
        need.wishedSex = .female
        need.wishedLanguage = "闽南语"
        return need
    }

    @Test func aBlankNeverErasesAKnownValue() throws {
        let known = try Self.full()
        var updated = known
        updated.update(with: Need(household: "H1", code: .care))
        #expect(updated == known)
        var fresh = Need(household: "H1", code: .care)
        fresh.update(with: known)
        #expect(fresh == known)
    }

    @Test func aNeedHoldsFromItsFirstToItsLastDay() throws {
        let need = try Self.full()
        let facts = NeedFacts(need, member: 0)
        for (text, holds) in [("2020-03-31", false), ("2020-04-01", true), ("2020-04-30", true), ("2020-05-01", false)]
        {
            #expect(need.holds(on: try day(text)) == holds)
            #expect(facts.holds(on: try day(text)) == holds)
        }
        #expect(Need(household: "H1", code: .care).holds(on: try day("2020-03-31")))
    }

    @Test func factsNameTheMemberByPlaceAndHoldNoWords() throws {
        let facts = NeedFacts(try Self.full(), member: 3)
        #expect(facts.member == 3)
        #expect(facts.quantityMilli == 2500)
        var text = ""
        dump(facts, to: &text)
        expectNoPersonalData(in: text)
    }
}
