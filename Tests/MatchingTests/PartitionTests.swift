import Matching
import Policy
import Records
import Register
import TestSupport
import Testing

/// Nobody vanishes: every household of the area is in exactly one list, with its reason.
@Suite struct PartitionTests {
    @Test(.mechanism(82), arguments: GeneratedTown.allCases, [41, 42, 43] as [UInt64])
    func everyHouseholdIsInExactlyOneList(shape: GeneratedTown, seed: UInt64) throws {
        var random = SeededGenerator(seed: seed)
        let town = shape.make(&random, households: 40)
        let outcome = try town.run(seed: seed).outcome
        let lists =
            outcome.running.map(\.household) + outcome.proposals.map(\.household) + outcome.uncovered.map(\.household)
            + outcome.outside.map(\.household)
        #expect(lists.sorted() == town.snapshot().households.map(\.number))
        #expect(outcome.counts.inScope == outcome.counts.covered + outcome.counts.uncovered)
        #expect(outcome.counts.inScope + outcome.counts.outside == town.households.count)
        #expect(outcome.counts.uncovered == outcome.uncovered.count)
    }

    @Test(.mechanism(7)) func anExcludedHouseholdIsOutsideWithListAndDate() throws {
        var town = Neighbourhood()
        let entry = ExclusionFact(list: "rural register", listed: CalendarDay(iso: "2020-04-30"), until: nil)
        let later = ExclusionFact(list: "later", listed: CalendarDay(iso: "2020-05-01"), until: nil)
        let over = ExclusionFact(list: "over", listed: nil, until: CalendarDay(iso: "2020-04-29"))
        town.home("H1", "350583100201") { $0.exclusions = [over, entry] }
        town.home("H2", "350583100201") { $0.exclusions = [over, later] }
        town.helper(1, ["350583"], capacity: 9)
        let outcome = try town.run().outcome
        #expect(outcome.outside.map(\.household) == ["H1"])
        #expect(outcome.outside[0].hits.map(\.id) == ["excluded"])
        #expect(outcome.outside[0].exclusions == [entry])
        #expect(!outcome.outside[0].isHeld)
        #expect(outcome.proposals.map(\.household) == ["H2"])
    }

    @Test(.mechanism(6)) func aHouseholdOutsideTheProgrammeIsReportedWithTheRule() throws {
        let pack = try TestPack.fujian([
            (
                "    - id: ended\n",
                """
                    - id: urban_only
                      names: { zh: 城镇户, en: urban only }
                      effect: outside
                      when: { fact: household.hukou, op: "!=", value: urban }
                      basis: default
                    - id: ended

                """
            )
        ])
        var town = Neighbourhood()
        town.home("H1", "350583100201") { $0.hukou = .rural }
        town.home("H2", "350583100201") { $0.hukou = .urban }
        town.home("H3", "350583100201") { $0.hukou = nil }
        town.helper(1, ["350583"], capacity: 9)
        let outcome = try town.run(pack).outcome
        #expect(outcome.outside.map(\.household) == ["H1", "H3"])
        #expect(outcome.outside.map { $0.hits.map(\.id) } == [["urban_only"], ["urban_only"]])
        #expect(outcome.outside.map(\.isHeld) == [false, true])
        #expect(outcome.outside[1].hits[0].missing == ["household.hukou"])
        #expect(outcome.proposals.map(\.household) == ["H2"])
    }

    @Test func aHouseholdWhoseHeadDiedIsHeldAndAnEndedOneIsOutside() throws {
        var town = Neighbourhood()
        town.home("H1", "350583100201") { $0.headDied = true }
        town.home("H2", "350583100201") { $0.status = .ended }
        town.helper(1, ["350583"], capacity: 9)
        let outcome = try town.run().outcome
        #expect(outcome.outside.map { $0.hits[0].id } == ["head_died", "ended"])
        #expect(outcome.outside.map(\.isHeld) == [true, false])
        #expect(outcome.unclear.map(\.household) == ["H1"])
        #expect(outcome.proposals.isEmpty)
    }

    @Test(.mechanism(40)) func aHouseholdInGradualExitIsPairedUntilTheLastDay() throws {
        var town = Neighbourhood()
        for (number, end) in [("H1", "2020-04-30"), ("H2", "2020-04-29")] {
            town.home(number, "350583100201") {
                $0.status = .exiting
                $0.exitUntil = CalendarDay(iso: end)
            }
        }
        town.helper(1, ["350583"], capacity: 9)
        let outcome = try town.run().outcome
        #expect(outcome.proposals.map(\.household) == ["H1"])
        #expect(outcome.outside.map { $0.hits[0].id } == ["exit_over"])
    }

    @Test(.mechanism(10)) func aHouseholdUnderWatchIsPairedInTheLowestTier() throws {
        var town = Neighbourhood()
        town.home("H1", "350583100201", category: nil) { $0.status = .watch }
        town.helper(1, ["350583"])
        let outcome = try town.run().outcome
        #expect(outcome.proposals.map(\.tier) == [3])
    }

    @Test func withoutATierForItAHouseholdWithoutCategoryIsHeld() throws {
        let pack = try TestPack.fujian([("without_category: { value: 3", "without_category: { value: hold")])
        var town = Neighbourhood()
        town.home("H1", "350583100201", category: nil)
        town.helper(1, ["350583"])
        let outcome = try town.run(pack).outcome
        #expect(outcome.outside.first?.hits.map(\.id) == ["no_category"])
        #expect(outcome.outside.first?.hits.first?.missing == ["household.categories"])
    }

    @Test(.mechanism(23)) func withoutCauseOrNeedAHouseholdIsPairedAndMakingItClearIsTheFirstTask() throws {
        var town = Neighbourhood()
        town.home("H1", "350583100201") {
            $0.mainCause = nil
            $0.statedNeed = .unknown
        }
        town.home("H2", "350583100201") { $0.statedNeed = .none }
        town.helper(1, ["350583"], capacity: 9)
        let outcome = try town.run().outcome
        #expect(outcome.proposals.map(\.household) == ["H1", "H2"])
        #expect(outcome.proposals[0].firstTasks.map(\.id) == ["cause_unclear", "need_unclear"])
        #expect(outcome.proposals[1].firstTasks.isEmpty)
        #expect(outcome.unclear.map(\.household) == ["H1"])
        #expect(outcome.unclear[0].isCovered)
        #expect(outcome.counts.notClear == 1)
    }

    @Test(.mechanism(23)) func wherePackSaysHoldAHouseholdWithoutCauseIsNotPaired() throws {
        let pack = try TestPack.fujian([
            ("en: cause unclear }\n      effect: pair", "en: cause unclear }\n      effect: hold")
        ])
        var town = Neighbourhood()
        town.home("H1", "350583100201") { $0.mainCause = nil }
        town.helper(1, ["350583"])
        let outcome = try town.run(pack).outcome
        #expect(outcome.proposals.isEmpty)
        #expect(outcome.outside.first?.isHeld == true)
        #expect(outcome.unclear.first?.isHeld == true)
    }

    @Test(.mechanism(12)) func aCoveredMemberLiftsTheHouseholdIntoItsTier() throws {
        var town = Neighbourhood()
        town.home("H1", "350583100201", category: .minimumLivingEdge) { home in
            home.members[0].categories = [CategorySpell(category: .minimumLiving, words: "")]
        }
        town.helper(1, ["350583"])
        #expect(try town.run().outcome.proposals.map(\.tier) == [1])
    }
}
