import Register
import TestSupport
import Testing

@Suite struct HouseholdTests {
    /// A household of which every field is known.
    static func full() throws -> Household {
        var household = Household(number: "H1", area: try place("350583001201"))
        household.beneficiary = .person
        household.villageWords = "后坪"
        household.occurrenceArea = try place("350582")
        household.hukou = .rural
        household.residency = .worker
        household.monthsWorked = 13
        household.phones = [SyntheticNumbers.phone(1)]
        household.address = "某路1号"
        household.size = 3
        household.covered = 2
        household.categories = [CategorySpell(category: .minimumLiving, words: "农村低保", from: PartialDay(year: 2019))]
        household.mainCause = .illness
        household.otherCauses = [.disability]
        household.income = Money(fen: 50_000)
        household.rigidSpending = Money(fen: 0)
        household.allowance = Money(fen: 37_500)
        household.since = PartialDay(year: 2019, month: 3)
        household.statedNeed = .some([.care])
        household.headDied = true
        household.status = .watch
        household.exitUntil = try day("2020-12-31")
        household.tags = [.epidemicHit, .oldArea]
        household.lastConfirmed = try day("2020-03-01")
        household.note = "备注"
        return household
    }

    @Test func aBlankNeverErasesAKnownValue() throws {
        let known = try Self.full()
        var updated = known
        var blank = Household(number: "H1", area: known.area)
        blank.beneficiary = known.beneficiary
        updated.update(with: blank)
        #expect(updated == known)
    }

    @Test func aRowUpdatesWhatItStates() throws {
        let row = try Self.full()
        var updated = Household(number: "H1", area: try place("350583001201"))
        updated.update(with: row)
        #expect(updated == row)
        var other = row
        other.mainCause = .schooling
        other.income = Money(fen: 1)
        other.statedNeed = .none
        other.tags = [.migrantWorker]
        updated.update(with: other)
        #expect(updated.mainCause == .schooling)
        #expect(updated.income == Money(fen: 1))
        #expect(updated.statedNeed == .none, "stated none is a statement")
        #expect(updated.tags == [.epidemicHit, .oldArea, .migrantWorker])
    }

    @Test func aRowThatNamesOnlyTheTownKeepsTheKnownVillage() throws {
        var household = Household(number: "H1", area: try place("350583001201"))
        household.update(with: Household(number: "H1", area: try place("350583001")))
        #expect(household.area == (try place("350583001201")))
        household.update(with: Household(number: "H1", area: try place("350583002")))
        #expect(household.area == (try place("350583002")), "another town is a move")
        household.update(with: Household(number: "H1", area: try place("350583002203")))
        #expect(household.area == (try place("350583002203")))
    }

    @Test(.mechanism(1)) func oneHouseholdCarriesSeveralCategoriesWithTheirDates() throws {
        var household = Household(number: "H1", area: try place("350583001"))
        household.categories = [
            CategorySpell(category: .minimumLiving, words: "城市低保", until: PartialDay(year: 2020, month: 3)),
            CategorySpell(category: .relapseWatch, words: "脱贫不稳定户", from: PartialDay(year: 2020, month: 4, day: 1)),
            CategorySpell(category: .other, words: "困难职工"),
        ]
        #expect(household.categories(on: try day("2020-03-31")) == [.minimumLiving, .other])
        #expect(household.categories(on: try day("2020-04-01")) == [.relapseWatch, .other])
    }

    @Test(.mechanism(2)) func aRecognitionByAnotherDepartmentKeepsUnitAndDocument() throws {
        let spell = CategorySpell(
            category: .other, words: "困难职工", recognisedBy: "某市总工会", document: "某工〔2020〕3号")
        #expect(spell.recognisedBy == "某市总工会")
        #expect(spell.document == "某工〔2020〕3号")
        var household = Household(number: "H1", area: try place("350583001"))
        household.categories = [spell]
        #expect(HouseholdFacts(household).categories == [spell], "a run sees who recognised it")
    }

    @Test func datesOfASpellAreInclusiveAndUnknownOnesAreOpen() throws {
        let month = CategorySpell(
            category: .emergency, words: "急难型", from: PartialDay(year: 2020, month: 2),
            until: PartialDay(year: 2020, month: 2))
        #expect(try !month.holds(on: day("2020-01-31")))
        #expect(try month.holds(on: day("2020-02-01")))
        #expect(try month.holds(on: day("2020-02-29")))
        #expect(try !month.holds(on: day("2020-03-01")))
        #expect(try CategorySpell(category: .emergency, words: "急难型").holds(on: day("0001-01-01")))
    }

    @Test(.mechanism(3, 76)) func residencyAndBeneficiaryReachTheRun() throws {
        let facts = HouseholdFacts(try Self.full())
        #expect(facts.beneficiary == .person)
        #expect(facts.residency == .worker)
        #expect(facts.monthsWorked == 13)
        #expect(Beneficiary.allCases.map(\.rawValue) == ["household", "person"])
        #expect(Residency.allCases.count == 4)
    }

    @Test(.mechanism(8, 9)) func factsOfARunHoldTagsCausesAndMoneyButNoSealedField() throws {
        let household = try Self.full()
        let facts = HouseholdFacts(household)
        #expect(facts.tags == [.epidemicHit, .oldArea])
        #expect(facts.mainCause == .illness)
        #expect(facts.otherCauses == [.disability])
        #expect(facts.income == Money(fen: 50_000))
        #expect(facts.rigidSpending == Money(fen: 0), "a stated zero is not unknown")
        var text = ""
        dump(facts, to: &text)
        expectNoPersonalData(in: text)
        #expect(!text.contains("某路1号") && !text.contains("备注"))
    }
}
