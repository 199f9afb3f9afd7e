import Matching
import Policy
import Register
import TestSupport
import Testing

/// Each hard rule, on both sides: the pair passes, or it is removed and counted.
@Suite struct HardRuleTests {
    /// One household and one helper; `change` makes the pair special. Returns the rules that removed it.
    private func removed(
        _ pack: PolicyPack? = nil, place: String = "350583100201", _ change: (inout Neighbourhood) -> Void
    ) throws -> [RuleCount] {
        var town = Neighbourhood()
        town.home("H1", place)
        town.helper(1, ["350583100"])
        change(&town)
        let outcome = try town.run(pack).outcome
        #expect(outcome.proposals.count + outcome.uncovered.count == 1)
        return outcome.uncovered.first?.removed ?? []
    }

    @Test(.mechanism(75)) func aPlainPairPasses() throws {
        #expect(try removed { _ in }.isEmpty)
    }

    @Test func theServiceAreaMustContainTheHousehold() throws {
        #expect(try removed { $0.helpers[0].serviceAreas = [DivisionCode("350583100201")!] }.isEmpty)
        #expect(try removed { $0.helpers[0].serviceAreas = [DivisionCode("350583")!] }.isEmpty)
        #expect(try removed { $0.helpers[0].serviceAreas = [DivisionCode("350583100202")!] } == ["service_area": 1])
        #expect(try removed { $0.helpers[0].serviceAreas = [DivisionCode("350524")!] } == ["service_area": 1])
    }

    @Test func anExtensionCodeLiesWhereItsTableSays() throws {
        let parent = try #require(DivisionCode("350500"))
        let local = Division(
            code: DivisionCode("990001")!, name: "extension", parent: parent, level: .county, isLocal: true)
        #expect(
            try removed(place: "990001001001") {
                $0.helpers[0].serviceAreas = [parent]
                $0.divisions = [local]
            }.isEmpty)
        #expect(try removed(place: "990001001001") { $0.helpers[0].serviceAreas = [parent] } == ["service_area": 1])
    }

    @Test(.mechanism(75)) func onlyKindsThatThePackNamesLead() throws {
        #expect(try removed { $0.helpers[0].kind = .gridWorker }.isEmpty)
        #expect(try removed { $0.helpers[0].kind = .volunteer } == ["kind": 1])
    }

    @Test(.mechanism(80)) func placesAreCapacityLessPairingsLessPlacesElsewhere() throws {
        #expect(try removed { $0.helpers[0].capacity = 0 } == ["no_place": 1])
        #expect(try removed { $0.takenElsewhere[1] = 1 } == ["no_place": 1])
        #expect(
            try removed {
                $0.takenElsewhere[1] = 1
                $0.helpers[0].capacity = 2
            }.isEmpty)
        #expect(
            try removed {
                $0.helpers[0].capacity = 2
                $0.home("H0", "350583100201")
                $0.running = [Neighbourhood.Link(household: "H0", helper: 1)]
            }.isEmpty)
        #expect(
            try removed {
                $0.home("H0", "350583100201")
                $0.running = [Neighbourhood.Link(household: "H0", helper: 1)]
            } == ["no_place": 1])
    }

    @Test func theDayMustLieWithinTheHelpersDates() throws {
        let day = Neighbourhood.day
        #expect(
            try removed {
                $0.helpers[0].from = day
                $0.helpers[0].until = day
            }.isEmpty)
        #expect(try removed { $0.helpers[0].from = day.adding(days: 1) } == ["dates": 1])
        #expect(try removed { $0.helpers[0].until = day.adding(days: -1) } == ["dates": 1])
    }

    @Test(.mechanism(110)) func aNearRelativeIsNoCandidate() throws {
        #expect(try removed { $0.relatives = [Neighbourhood.Link(household: "H1", helper: 1)] } == ["near_relative": 1])
        #expect(
            try removed {
                $0.helper(2, ["350524"])
                $0.relatives = [Neighbourhood.Link(household: "H1", helper: 2)]
            }.isEmpty)
    }

    @Test func aForbiddenPairIsNoCandidate() throws {
        #expect(try removed { $0.forbidden = [Neighbourhood.Link(household: "H1", helper: 1)] } == ["forbidden": 1])
    }

    @Test func alongWithAMinorInNeedOfADirectServiceComesAVettedHelper() throws {
        func child(_ town: inout Neighbourhood, born: String, code: NeedCode = .skill) {
            town.households[0].members.append(Neighbourhood.member(born: born))
            town.households[0].size = 2
            town.households[0].needs = [NeedFacts(Need(household: "H1", code: code), member: 1)]
        }
        #expect(try removed { child(&$0, born: "2002-05-01") } == ["vetted_for_minors": 1])
        #expect(try removed { child(&$0, born: "2002-04-30") }.isEmpty)
        #expect(try removed { child(&$0, born: "2002-05-01", code: .funds) }.isEmpty)
        #expect(
            try removed {
                child(&$0, born: "2002-05-01")
                $0.helpers[0].vetted = Neighbourhood.day
            }.isEmpty)
        #expect(
            try removed {
                child(&$0, born: "2002-05-01")
                $0.helpers[0].vetted = Neighbourhood.day.adding(days: 1)
            } == ["vetted_for_minors": 1])
    }

    @Test func whereNoAdultLivesTheHelperIsVetted() throws {
        #expect(
            try removed {
                $0.households[0].members = [Neighbourhood.member(born: "2010-01-01", .head)]
                $0.households[0].statedNeed = .some([.funds])
            } == ["vetted_for_minors": 1])
    }

    @Test(.mechanism(78)) func fullCareAsksForCareCapabilityOrAUnitWherePackSaysHard() throws {
        let pack = try TestPack.fujian(rule: "full_care_capability", mode: "hard")
        func bedridden(_ town: inout Neighbourhood) { town.households[0].members[0].selfCare = SelfCare.none }
        #expect(try removed(pack, bedridden) == ["full_care_capability": 1])
        #expect(
            try removed(pack) {
                bedridden(&$0)
                $0.helpers[0].capabilities = [.care]
            }.isEmpty)
        #expect(try removed(pack) { $0.households[0].members[0].selfCare = .partial }.isEmpty)
        #expect(try removed(nil, bedridden).isEmpty)
    }

    @Test(.mechanism(81)) func aUnitAsLeadNamesAPerson() throws {
        let pack = try TestPack.fujian([
            ("value: [party_member,", "value: [government, party_member,"),
            ("role_fit: { basis: default,", "role_fit: { basis: default, government: 500,"),
        ])
        func unit(_ town: inout Neighbourhood, names: Bool) {
            town.helpers[0].kind = .government
            town.helpers[0].isUnit = true
            town.helpers[0].namesPerson = names
        }
        #expect(try removed(pack) { unit(&$0, names: true) }.isEmpty)
        #expect(try removed(pack) { unit(&$0, names: false) } == ["unit_without_person": 1])
    }

    @Test func aConditionOfThePackRemovesAndCounts() throws {
        let pack = try TestPack.fujian([
            (
                "    - { id: unit_without_person, mode: hard, basis: default }\n",
                """
                    - { id: unit_without_person, mode: hard, basis: default }
                    - id: women_only
                      names: { zh: 女性, en: women only }
                      mode: hard
                      refuse_when: { fact: helper.sex, op: "!=", value: female }
                      basis: default

                """
            )
        ])
        #expect(try removed(pack) { $0.helpers[0].sex = .female }.isEmpty)
        #expect(try removed(pack) { $0.helpers[0].sex = .male } == ["women_only": 1])
        #expect(try removed(pack) { $0.helpers[0].sex = nil } == ["unknown:helper.sex": 1])
    }

    @Test func whatIsUnknownIsNoCandidateAndCountedByField() throws {
        #expect(try removed { $0.helpers[0].capacity = nil } == ["unknown:helper.capacity": 1])
        #expect(try removed { $0.helpers[0].serviceAreas = [] } == ["unknown:helper.service_areas": 1])
        #expect(
            try removed(place: "350583100") { $0.helpers[0].serviceAreas = [DivisionCode("350583100201")!] }
                == ["unknown:household.area": 1])
        #expect(
            try removed {
                $0.households[0].members.append(Neighbourhood.member(born: nil))
                $0.households[0].size = 2
                $0.households[0].needs = [NeedFacts(Need(household: "H1", code: .care), member: 1)]
            } == ["unknown:member.birth": 1])
    }
}

/// Counts as a dictionary, for comparison.
private func == (left: [RuleCount], right: [String: Int]) -> Bool {
    Dictionary(uniqueKeysWithValues: left.map { ($0.rule, $0.count) }) == right
}

/// Units take on communities, then their cadres take on households (M84).
@Suite struct CommunityTieTests {
    private static let community = "350583100201"

    private func removed(
        mode: String = "hard", weights: Bool = false, place: String = community,
        _ change: (inout Neighbourhood) -> Void
    ) throws -> [RuleCount] {
        let rule = "    - { id: unit_without_person, mode: hard, basis: default }\n"
        let pack = try TestPack.fujian([
            (rule, rule + "    - { id: community_tie, mode: \(mode), basis: default }\n")
        ])
        var town = Neighbourhood()
        town.home("H1", place)
        town.helper(1, ["350583"], kind: .partyMember) { $0.unit = "Bureau One" }
        town.ties = [.init(community: Self.community, helper: 7, unit: "Bureau Two")]
        change(&town)
        return try town.run(pack).outcome.uncovered.first?.removed ?? []
    }

    @Test(.mechanism(84)) func onlyTheUnitsOwnAndTheCommunitysOwnLead() throws {
        #expect(try removed { _ in } == ["community_tie": 1])
        #expect(try removed { $0.ties[0].unit = "Bureau One" }.isEmpty)
        #expect(try removed { $0.ties[0].unit = "Bureau  one" }.isEmpty, "names are compared as people write them")
        #expect(try removed { $0.ties[0].helper = 1 }.isEmpty, "the unit itself, where it leads")
        #expect(try removed { $0.ties = [] }.isEmpty)
        #expect(try removed { $0.ties[0].community = "350583100202" }.isEmpty, "another one is bound")
        func cadre(_ town: inout Neighbourhood, serving area: String) {
            town.helpers[0].kind = .villageCadre
            town.helpers[0].base = nil
            town.helpers[0].serviceAreas = [DivisionCode(area)!]
        }
        #expect(try removed { cadre(&$0, serving: Self.community) }.isEmpty)
        #expect(try removed { cadre(&$0, serving: "350583100") } == ["community_tie": 1], "of the town")
    }

    @Test(.mechanism(84)) func whereTheVillageIsUnknownNobodyCanTell() throws {
        #expect(try removed(place: "350583100") { _ in } == ["unknown:household.area": 1])
        #expect(try removed(place: "350583101") { _ in }.isEmpty, "no community of that town is bound")
    }

    @Test(.mechanism(84)) func offAndSoftForbidNothing() throws {
        for mode in ["off", "soft"] { #expect(try removed(mode: mode) { _ in }.isEmpty) }
    }

    @Test(.mechanism(84)) func aWeightMakesTheUnitsOwnComeFirst() throws {
        func chosen(_ edits: [(String, String)]) throws -> RecordID? {
            var town = Neighbourhood()
            town.home("H1", Self.community)
            // The first is nearer; the second is of the unit.
            town.helper(1, [Self.community], kind: .partyMember) { $0.unit = "Bureau One" }
            town.helper(2, ["350583"], kind: .partyMember) { $0.unit = "Bureau Two" }
            town.ties = [.init(community: Self.community, helper: 7, unit: "Bureau Two")]
            let run = try town.run(TestPack.fujian(edits))
            let number = try #require(run.outcome.proposals.first)
            #expect(
                Int32(number.parts.reduce(0) { $0 + Int($1) }) == number.score, "the parts add up with the new one")
            return number.helper
        }
        #expect(try chosen([]) == Neighbourhood.record(1))
        #expect(
            try chosen([("      nearness: 150\n", "      nearness: 0\n      community_tie: 150\n")])
                == Neighbourhood.record(2))
    }
}
