import Policy
import Register
import TestSupport
import Testing

@Suite struct HouseholdStandingTests {
    private func standing(_ household: HouseholdFacts, _ pack: PolicyPack) -> HouseholdStanding {
        pack.lead.standing(of: household, on: PackSamples.day)
    }

    private func ids(_ standing: HouseholdStanding) -> [String] {
        switch standing {
        case .inScope(let tasks): ["in"] + tasks.map(\.id)
        case .held(let hits): ["held"] + hits.map(\.id)
        case .outside(let hit): ["outside", hit.id]
        }
    }

    @Test func aClearHouseholdIsInScopeWithoutTasks() throws {
        for pack in try PackSamples.forEverybody() {
            #expect(standing(PackSamples.facts(), pack) == .inScope(tasks: []))
        }
    }

    @Test func anEndedOneIsOutsideAndADeadHeadIsHeld() throws {
        for pack in try PackSamples.forEverybody() {
            #expect(ids(standing(PackSamples.facts { $0.status = .ended }, pack)) == ["outside", "ended"])
            #expect(ids(standing(PackSamples.facts { $0.headDied = true }, pack)) == ["held", "head_died"])
            let head = PackSamples.member {
                $0.relation = .head
                $0.died = true
            }
            #expect(ids(standing(PackSamples.facts(members: [head]), pack)) == ["held", "head_died"])
        }
    }

    @Test(.mechanism(10, 40)) func watchAndExitingHouseholdsStayIn() throws {
        for pack in try PackSamples.forEverybody() {
            #expect(
                standing(
                    PackSamples.facts {
                        $0.status = .watch
                        $0.categories = []
                    }, pack) == .inScope(tasks: []))
        }
    }

    @Test(
        .mechanism(40),
        arguments: [("2020-04-29", ["held", "exit_over"]), ("2020-04-30", ["in"]), ("2020-05-01", ["in"])])
    func theExitPeriodLastsToItsLastDay(_ until: String, _ expected: [String]) throws {
        let household = PackSamples.facts {
            $0.status = .exiting
            $0.exitUntil = CalendarDay(iso: until)
        }
        for pack in try PackSamples.forEverybody() { #expect(ids(standing(household, pack)) == expected) }
    }

    @Test(.mechanism(40)) func anExitWithoutEndIsPairedAndItsEndAskedFor() throws {
        let found = standing(PackSamples.facts { $0.status = .exiting }, try PackSamples.fujian())
        guard case .inScope(let tasks) = found else {
            Issue.record("in scope was expected")
            return
        }
        #expect(tasks.map(\.id) == ["exit_over"])
        #expect(tasks.first?.missing == ["household.exit_until"])
    }

    @Test(.mechanism(23)) func unclearCauseNeedAndCategoryArePairedWithTheLeadsFirstTask() throws {
        let household = PackSamples.facts {
            $0.mainCause = nil
            $0.statedNeed = .unknown
            $0.categories = []
        }
        for pack in try PackSamples.forEverybody() {
            #expect(
                ids(standing(household, pack)).filter { $0.hasSuffix("unclear") || $0 == "in" }
                    == ["in", "category_unclear", "cause_unclear", "need_unclear"])
            #expect(pack.lead.clarifyDays.value == 30)
        }
    }

    @Test(.mechanism(23)) func aPackMayHoldUnclearCausesInstead() throws {
        let pack = try PackSamples.pack(
            "      names: { zh: 致困原因不清, en: cause unclear }\n      effect: pair\n",
            "      names: { zh: 致困原因不清, en: cause unclear }\n      effect: hold\n")
        #expect(ids(standing(PackSamples.facts { $0.mainCause = nil }, pack)) == ["held", "cause_unclear"])
    }

    @Test(
        .mechanism(7),
        arguments: [
            (nil, nil, true), ("2020-04-30", nil, true), ("2020-05-01", nil, false), (nil, "2020-04-30", true),
            (nil, "2020-04-29", false),
        ] as [(String?, String?, Bool)])
    func anEntryOfAnExclusionListPutsItOutsideOnItsDays(_ listed: String?, _ until: String?, _ isOut: Bool) throws {
        let entry = ExclusionFact(
            list: "农村建档立卡贫困户名册", listed: listed.flatMap { CalendarDay(iso: $0) },
            until: until.flatMap { CalendarDay(iso: $0) })
        let found = standing(PackSamples.facts(exclusions: [entry]), try PackSamples.fuzhou())
        #expect(ids(found) == (isOut ? ["outside", "excluded"] : ["in"]))
    }

    @Test(.mechanism(6)) func aProgrammeFilterReportsTheOthersWithItsRule() throws {
        let filter = """
            { not: { all: [ { fact: household.hukou, op: "=", value: urban }, \
            { fact: household.categories, op: contains, value: [DB, TK] } ] } }
            """
        let pack = try PackSamples.pack(rule: filter)
        #expect(ids(standing(PackSamples.facts { $0.hukou = .urban }, pack)) == ["in"])
        #expect(ids(standing(PackSamples.facts { $0.hukou = .rural }, pack)) == ["outside", "test"])
        #expect(ids(standing(PackSamples.facts { $0.hukou = nil }, pack)) == ["held", "test"])
        let lenient = try PackSamples.pack(rule: filter, ifUnknown: "pair")
        #expect(ids(standing(PackSamples.facts { $0.hukou = nil }, lenient)) == ["in", "test"])
        let blind = try PackSamples.pack(rule: filter, ifUnknown: "ignore")
        #expect(ids(standing(PackSamples.facts { $0.hukou = nil }, blind)) == ["in"])
    }

    @Test(
        .mechanism(3, 4),
        arguments: [
            (Residency.worker, 11, ["outside", "worker_under_a_year"]), (.worker, 12, ["in"]),
            (.worker, nil, ["in", "worker_under_a_year"]),
            (.hukou, nil, ["in"]), (.residencePermit, 1, ["in"]), (.hmtPermit, 1, ["in"]),
        ] as [(Residency, Int?, [String])])
    func acuteHardshipOfPeopleFromElsewhereCountsAfterAYearOrWithAPermit(
        _ residency: Residency, _ months: Int?, _ expected: [String]
    ) throws {
        let household = PackSamples.facts {
            $0.categories = [CategorySpell(category: .emergency, words: "急难")]
            $0.residency = residency
            $0.monthsWorked = months
        }
        #expect(ids(standing(household, try PackSamples.fuzhou())) == expected)
    }

    @Test(.mechanism(72)) func aLimitOnTheLastConfirmationHoldsTheOlderAndTheUnknown() throws {
        let rule = #"{ fact: household.last_confirmed, op: "<", value: { day: run, months: -12 } }"#
        let pack = try PackSamples.pack(rule: rule, effect: "hold")
        for (day, expected) in [("2019-04-29", ["held", "test"]), ("2019-04-30", ["in"])] {
            #expect(ids(standing(PackSamples.facts { $0.lastConfirmed = CalendarDay(iso: day) }, pack)) == expected)
        }
        #expect(
            standing(PackSamples.facts(), pack)
                == .held([RuleHit(rule: 0, id: "test", missing: ["household.last_confirmed"])]))
    }
}

@Suite struct LeadPolicyTests {
    @Test(.mechanism(80)) func oneLeadPerHouseholdUnlessThePackAsksForMore() throws {
        let pack = try PackSamples.fuzhou()
        #expect((pack.lead.minLeads.value, pack.lead.maxLeads.value) == (1, 1))
        let two = try PackSamples.pack("min: 1, max: 1 }", "min: 1, max: 2 }")
        #expect(two.lead.maxLeads.value == 2)
    }

    @Test func eachFurtherPlaceCostsAtLeastAsMuch() throws {
        let lead = try PackSamples.fuzhou().lead
        #expect(
            (0...12).map { lead.penalty(ofPlace: $0) }
                == [0, 0, 10, 20, 30, 40, 50, 60, 80, 80, 80, 80, 80].map { $0 * 1000 })
    }

    @Test(.mechanism(78)) func fullCareMayBeHardSoftOrOffByPack() throws {
        #expect(try PackSamples.fuzhou().lead.rule(.fullCareCapability)?.mode == .soft)
        for mode in PairRule.Mode.allCases {
            let pack = try PackSamples.pack(
                "id: full_care_capability, mode: soft", "id: full_care_capability, mode: \(mode.rawValue)")
            #expect(pack.lead.rule(.fullCareCapability)?.mode == mode)
            #expect(pack.lead.rule(.fullCareCapability)?.isHard == (mode == .hard))
        }
    }

    @Test(.mechanism(81)) func aUnitWithoutAPersonDoesNotLead() throws {
        #expect(try PackSamples.fuzhou().lead.rule(.unitWithoutPerson)?.isHard == true)
        #expect(PackSamples.helper().namesPerson)
        #expect(!PackSamples.helper(.school) { $0.name = "" }.namesPerson)
        #expect(!PackSamples.helper(.school) { $0.unit = "测试" }.namesPerson)
        #expect(PackSamples.helper(.school) { $0.unit = "某校" }.namesPerson)
    }

    @Test(.mechanism(77)) func theBestCellOfTheRowCounts() throws {
        let matrix = try PackSamples.fuzhou().lead.score.causeFit.matrix.value
        let carer = PackSamples.helper { $0.capabilities = [.psychology, .care] }
        #expect(matrix.best(.illness, for: carer)?.path == "lead.score.cause_fit.matrix.illness.SVC-CARE")
        #expect(matrix.best(.illness, for: carer)?.points == 900)
        #expect(matrix.best(.illness, for: PackSamples.helper())?.trait == .any)
        let doctor = PackSamples.helper(.volunteer) { $0.strengths = [.familyDoctor] }
        #expect(matrix.best(.illness, for: doctor)?.points == 1000)
        #expect(matrix.best(.schooling, for: PackSamples.helper(.school))?.trait == .kind(.school))
    }

    @Test func ofEqualCellsTheFirstByNameCounts() throws {
        let matrix = try PackSamples.fuzhou().lead.score.causeFit.matrix.value
        let helper = PackSamples.helper { $0.capabilities = [.goods, .job] }
        #expect(matrix.best(.epidemic, for: helper)?.trait == .capability(.goods))
    }

    @Test(
        arguments: [
            ("350102001001", 1000), ("350102001002", 800), ("350102001", 800), ("350102002", 400), ("350102", 400),
            ("350103", 100), ("3501", 100), (nil, 300),
        ] as [(String?, Int)])
    func nearnessIsThatOfTheSmallestCommonDivision(_ base: String?, _ points: Int) throws {
        let nearness = try PackSamples.fuzhou().lead.score.nearness
        let found = nearness.points(base: base.map(PackSamples.area), area: PackSamples.area("350102001001"))
        #expect(found.value == points)
    }

    @Test func weightsSumTo1000AndKeepTheirOrder() throws {
        let score = try PackSamples.fuzhou().lead.score
        // Ties of communities are for the packs that bind by them.
        #expect(score.weights.map(\.part) == ScorePart.allCases.filter { $0 != .communityTie })
        #expect(ScorePart.allCases.reduce(0) { $0 + score.weight(of: $1) } == 1000)
    }

    @Test func aPartWithoutWeightNeedsNoParameters() throws {
        let (text, _) = try PackSamples.changed("      minor_fit: 50\n      continuity: 50\n", "      minor_fit: 100\n")
        let pack = try PolicyPack(
            yaml: text.replacing("    continuity: { basis: default, earlier: 1000, none: 0 }\n", with: ""), name: "x")
        #expect(pack.lead.score.weight(of: .continuity) == 0)
        #expect(pack.lead.score.continuity.earlier.value == 0)
    }

    @Test func traitsComeBackFromTheirText() {
        for text in ["any", "SVC-CARE", "SCHOOL", "family_doctor", "kind:school"] {
            #expect(HelperTrait(text)?.code == text)
        }
        for text in ["", "school", "kind:", "kind:SCHOOL", "svc-care"] { #expect(HelperTrait(text) == nil) }
    }
}
