import Policy
import Register
import TestSupport
import Testing

/// Every boundary of the Fuzhou document, on both sides.
@Suite struct FuzhouProgrammeTests {
    private func check(_ programme: String) -> ProgrammeCheck { ProgrammeCheck("fuzhou-2020", programme) }

    @Test(
        .mechanism(14),
        arguments: [
            ("71", "57600", "eligible"), ("70", "57600", "no"), ("71", "57600.01", "no"), ("70", "57600.01", "no"),
            ("71", "0", "eligible"),
        ])
    func guardiansOver70AndAssetsUpToEightTimes(_ age: String, _ assets: String, _ said: String) throws {
        var check = check("living_without_guardians")
        check.values = ["living_standard_month": "600"]
        check.facts = [
            "household.applies_alone": "true", "household.guardian_least_age": age, "household.assets_per_head": assets,
        ]
        #expect(try check.said() == said)
    }

    @Test(.mechanism(14)) func unknownIsNeitherEligibleNorRefusedAndNamesTheFact() throws {
        var check = check("living_without_guardians")
        check.values = ["living_standard_month": "600"]
        check.facts = ["household.applies_alone": "true", "household.guardian_least_age": "75"]
        #expect(try check.said() == "unknown: household.assets_per_head")
        check.facts["household.guardian_least_age"] = "70"
        #expect(try check.said() == "no")
    }

    @Test func aMissingValueOfThePackStopsByName() throws {
        var check = check("living_without_guardians")
        check.facts = [
            "household.applies_alone": "true", "household.guardian_least_age": "75", "household.assets_per_head": "0",
        ]
        #expect(try check.said() == "stopped: parameters.living_standard_month")
    }

    @Test(.mechanism(25)) func baseAndRiseGiveTheStatedTotals() throws {
        let pack = try ProgrammeCheck.pack("fuzhou-2020")
        let figures = pack.figures(on: pack.from)
        #expect(figures.figure("care_partial_total") == Ratio(3187) && figures.figure("care_full_total") == Ratio(3884))
        #expect(pack.checks.allSatisfy { $0.outcome(figures).outcome == .holds })
        var check = check("care_in_home")
        check.household = ProgrammeCheck.categories(.extremePoverty)
        check.facts = ["member.1.care_form": "centralised"]
        check.members = [ProgrammeCheck.member { $0.selfCare = .partial }]
        #expect(try check.amount() == "3187.00")
        check.members = [ProgrammeCheck.member { $0.selfCare = SelfCare.none }]
        #expect(try check.amount() == "3884.00")
        check.members = [ProgrammeCheck.member { $0.selfCare = .full }]
        #expect(try check.said() == "no")
        check.facts = [:]
        check.members = [ProgrammeCheck.member { $0.selfCare = .partial }]
        #expect(try check.said() == "unknown: member.1.care_form")
    }

    @Test(.mechanism(25, 51)) func aSumThatDoesNotAddUpRefusesThePack() throws {
        for (old, new) in [("value: 3187", "value: 3188"), ("value: 2000000", "value: 1999999")] {
            let (error, line) = try PackSamples.refusal(
                old, new, at: old == "value: 3187" ? "  - id: care_partial_sum" : "  - id: mutual_aid_sum")
            #expect(error.code == .checkFailed)
            #expect(error.line == line)
        }
    }

    @Test(.mechanism(51)) func theFundOfTheMutualAidPilotAddsUpAndTheCountyShareIsUnknown() throws {
        let figures = try ProgrammeCheck.pack("fuzhou-2020").figures(on: PackSamples.day)
        #expect(figures.figure("mutual_aid_city") == Ratio(3_000_000))
        #expect(figures.figure("mutual_aid_taijiang") == Ratio(1_000_000))
        #expect(figures.figure("mutual_aid_yongtai") == Ratio(2_000_000))
        #expect(figures.figure("mutual_aid_county") == nil && figures.figure("mutual_aid_share") == nil)
        #expect(figures.value("mutual_aid_areas")?.value == .texts(["350103", "350125"]))
    }

    @Test(.mechanism(27, 29)) func thirtyPercentOfWhatWasPaidWhereItExceedsWhatTheyHave() throws {
        var check = check("temporary_aid_spending")
        check.household = ProgrammeCheck.categories(.rigidSpending)
        check.facts = [
            "household.medical_bills": "2020-01-05:10000,2020-02-01:2000", "household.tuition_bills": "2019-09-01:500",
            "household.disposable": "12499.99",
        ]
        let finding = try check.finding()
        #expect(finding.sum?.amount == Money(yuan: "3750"))
        #expect(finding.sum?.least == Money(yuan: "3375") && finding.sum?.most == Money(yuan: "4125"))
        #expect(finding.steps.last?.expression == "12500.00 × 30%")
        #expect(finding.steps.last?.result == "3750.00")
        // Spending that equals what they can dispose of does not exceed it.
        check.facts["household.disposable"] = "12500"
        #expect(try check.said() == "no")
        check.facts["household.tuition_bills"] = nil
        #expect(try check.said() == "unknown: household.tuition_bills")
        check.facts["household.tuition_bills"] = ""
        #expect(try check.said() == "no")
        check.household = ProgrammeCheck.categories(.minimumLiving)
        #expect(try check.said() == "no")
    }

    @Test(.mechanism(28)) func oneHundredAndThirtyPercentIsTheReferenceOfTheGrades() throws {
        var check = check("temporary_aid_other")
        check.values = ["living_standard_urban_month": "700"]
        check.household = { household in
            ProgrammeCheck.categories(.emergency)(&household)
            household.residency = .residencePermit
        }
        check.facts = ["household.hardship": "heavy", "household.hardship_months": "1"]
        #expect(try check.amount() == "910.00")
        check.facts = ["household.hardship": "medium", "household.hardship_months": "2"]
        #expect(try check.amount() == "1456.00")
        check.facts = ["household.hardship": "light", "household.hardship_months": "7"]
        #expect(try check.amount() == "3276.00")
        check.facts["household.hardship"] = nil
        let finding = try check.finding()
        #expect(finding.state == .eligible(members: []))
        #expect(finding.sum == nil && finding.missingForAmount == ["household.hardship"])
    }

    @Test(.mechanism(28)) func anAmountWithoutItsPackValueIsNamedAndNotZero() throws {
        var check = check("temporary_aid_other")
        check.household = { household in
            ProgrammeCheck.categories(.emergency)(&household)
            household.residency = .hukou
        }
        check.facts = ["household.hardship": "heavy", "household.hardship_months": "1"]
        let finding = try check.finding()
        #expect(finding.state == .eligible(members: []) && finding.sum == nil)
        #expect(finding.missingForAmount == ["parameters.living_standard_urban_month"])
    }

    @Test(.mechanism(4), arguments: [(11, "no"), (12, "eligible"), (13, "eligible")])
    func workersFromElsewhereNeedTwelveMonths(_ months: Int, _ said: String) throws {
        var check = check("temporary_aid_other")
        check.household = { household in
            ProgrammeCheck.categories(.emergency)(&household)
            household.residency = .worker
            household.monthsWorked = months
        }
        #expect(try check.said() == said)
        check.household = { household in
            ProgrammeCheck.categories(.emergency)(&household)
            household.residency = .worker
        }
        #expect(try check.said() == "unknown: household.months_worked")
    }

    @Test(
        .mechanism(32),
        arguments: [
            ("2019-03-10", "300.00"), ("2019-03-09", nil), ("2020-03-10", "300.00"), ("2020-03-11", nil),
            ("2019-04-30", "300.00"),
        ])
    func billsOfTheTwelveMonthsBeforeTheRecognitionCount(_ day: String, _ amount: String?) throws {
        var check = check("medical_lookback")
        check.values = ["medical_aid_share": "100%"]
        check.household = Self.recognised(after: "2018-06")
        check.facts = ["household.medical_bills": "\(day):300"]
        #expect(try check.amount() == amount)
        #expect(try check.said() == (amount == nil ? "no" : "eligible"))
        // Months later it is the same: the day of the check moves nothing.
        check.day = "2020-12-01"
        #expect(try check.amount() == amount)
    }

    /// A household of the second tier until 9 March 2020, of the first from 10 March; nil = never of the second.
    private static func recognised(after first: String?) -> @Sendable (inout Household) -> Void {
        { household in
            household.mainCause = .illness
            household.categories = [
                CategorySpell(category: .minimumLiving, words: "低保", from: PartialDay(iso: "2020-03-10"))
            ]
            guard let first else { return }
            household.categories.append(
                CategorySpell(
                    category: .minimumLivingEdge, words: "低保边缘", from: PartialDay(iso: first),
                    until: PartialDay(iso: "2020-03-09")))
        }
    }

    @Test(.mechanism(32)) func onlyWhoWasOfTheSecondTierBeforeLooksBack() throws {
        var check = check("medical_lookback")
        check.values = ["medical_aid_share": "100%"]
        check.facts = ["household.medical_bills": "2020-01-05:300"]
        check.household = Self.recognised(after: nil)
        // A later ledger replaces earlier recognitions: nobody knows, until somebody says.
        #expect(try check.said() == "unknown: household.was_marginal")
        check.facts["household.was_marginal"] = "false"
        #expect(try check.said() == "no")
        check.facts["household.was_marginal"] = "true"
        #expect(try check.said() == "eligible")
        check.facts["household.was_marginal"] = nil
        // Recognised in the second tier only afterwards, or on the same day: no.
        for first in ["2020-03-10", "2020-04-01"] {
            check.household = { household in
                Self.recognised(after: nil)(&household)
                household.categories.append(
                    CategorySpell(category: .rigidSpending, words: "刚性支出", from: PartialDay(iso: first)))
            }
            #expect(try check.said() == "no", "\(first)")
        }
        // Without the day of recognition nothing can be counted.
        check.household = { household in
            Self.recognised(after: "2018-06")(&household)
            household.categories[0].from = nil
        }
        #expect(try check.said().contains("household.guaranteed_since"))
        check.facts["household.guaranteed_since"] = "2020-03-10"
        check.facts["household.was_marginal"] = "true"
        #expect(try check.said() == "eligible")
    }

    @Test(.mechanism(34)) func schoolingByTierStageAndGrade() throws {
        let pupil = ProgrammeCheck.member { $0.stage = .juniorHigh }
        let student = ProgrammeCheck.member { $0.stage = .seniorHigh }
        for (programme, category, expected) in [
            ("education_guaranteed", Register.Category.minimumLiving, "eligible [1, 2]"),
            ("education_guaranteed", .emergency, "no"),
            ("education_compulsory", .emergency, "eligible [1]"), ("education_compulsory", .minimumLiving, "no"),
            ("education_graded", .rigidSpending, "unknown: member.2.student_grade"),
        ] {
            var check = check(programme)
            check.household = ProgrammeCheck.categories(category)
            check.members = [pupil, student]
            #expect(try check.said() == expected, "\(programme) \(category)")
            guard programme == "education_graded" else { continue }
            check.facts = ["member.2.student_grade": "special"]
            #expect(try check.said() == "eligible [2]")
            check.facts = ["member.2.student_grade": "none"]
            #expect(try check.said() == "no")
        }
    }

    @Test(.mechanism(35)) func rentIsNoneForTheFullAllowanceElse94FenASquareMetre() throws {
        var check = check("rent")
        check.household = ProgrammeCheck.categories(.minimumLiving)
        check.facts = [
            "household.public_rental": "true", "household.full_allowance": "true", "household.floor_area": "45.5",
        ]
        #expect(try check.amount() == "0.00")
        check.facts["household.full_allowance"] = "false"
        #expect(try check.amount() == "42.77")
        check.facts["household.floor_area"] = nil
        #expect(try check.finding().missingForAmount == ["household.floor_area"])
    }

    @Test(
        .mechanism(36),
        arguments: [
            ("emergency", "disaster_emergency", nil, "390.00"), ("transition", "disaster_transition", "2", "7020.00"),
            ("transition", "disaster_transition", "3", "7020.00"),
            ("transition", "disaster_transition", "6", "14040.00"),
            ("transition", "disaster_transition", "7", "14040.00"),
            ("winter_spring", "disaster_winter_spring", nil, "390.00"),
        ])
    func disasterReliefIsRaisedByThirtyPercent(
        _ stage: String, _ programme: String, _ months: String?, _ amount: String
    ) throws {
        let pack = try ProgrammeCheck.pack("fuzhou-2020")
        for (id, figure) in [("emergency", 130), ("transition", 780), ("winter", 130)] {
            #expect(pack.value(of: "disaster_\(id)_head") == Ratio(figure))
        }
        var check = check(programme)
        check.household = { $0.size = 3 }
        check.facts = ["household.disaster": stage]
        check.facts["household.disaster_months"] = months
        #expect(try check.amount() == amount)
        check.household = { _ in }
        #expect(try check.finding().missingForAmount.contains("household.size"))
        check.facts = ["household.disaster": "none"]
        #expect(try check.said() == "no")
    }

    @Test(.mechanism(37)) func workNeedsAbilityWishAndNoJob() throws {
        func person(_ labour: LabourAbility?, _ wish: Bool?, _ employment: Employment?) -> Member {
            ProgrammeCheck.member {
                $0.labour = labour
                $0.wishesWork = wish
                $0.employment = employment
            }
        }
        let people = [
            person(.able, true, .jobless), person(.able, false, .jobless), person(.able, true, .localWork),
            person(.lost, true, .jobless), person(.partial, true, .jobless),
        ]
        var check = check("employment_difficult")
        check.household = ProgrammeCheck.categories(.minimumLiving)
        check.members = people
        #expect(try check.said() == "eligible [1, 5]")
        check.members = [person(.able, nil, .jobless)]
        #expect(try check.said() == "unknown: member.1.wishes_work")
        check = self.check("employment_registered")
        check.household = ProgrammeCheck.categories(.minimumLivingEdge)
        check.members = people
        #expect(try check.said() == "eligible [1, 5]")
        check = self.check("zero_employment")
        check.household = { $0.hukou = .urban }
        check.members = people
        #expect(try check.said() == "no")
        check.members = [people[0], people[3]]
        #expect(try check.said() == "eligible")
    }

    @Test(
        .mechanism(55),
        arguments: [(0, 1), (19_999, 1), (20_000, 2), (20_001, 2), (49_999, 2), (50_000, 3), (50_001, 3)])
    func assistantsByPopulationInTheStricterReading(_ population: Int, _ required: Int) throws {
        let pack = try ProgrammeCheck.pack("fuzhou-2020")
        #expect(
            pack.value(of: "staff_required", ["town.hukou_population": .int(population)]) == Ratio(required))
        #expect(pack.value(of: "staff_required") == nil)
    }

    @Test(.mechanism(30)) func emergencyAidIsImmediate() throws {
        var check = check("temporary_aid_emergency")
        check.household = { $0.tags = [.epidemicHit] }
        #expect(try check.said() == "unknown: household.emergency")
        check.facts = ["household.emergency": "true"]
        #expect(try check.said() == "eligible")
    }

    @Test(.mechanism(52)) func subsidyAreasLeaveChangleOut() throws {
        let areas = try ProgrammeCheck.pack("fuzhou-2020").figures(on: PackSamples.day).value("staff_city_areas")
        guard case .texts(let codes)? = areas?.value else {
            Issue.record("no list")
            return
        }
        #expect(codes.count == 8 && !codes.contains("350112") && codes.contains("350125"))
    }
}

extension PolicyPack {
    /// A calculator on a household of which nothing is known but what is stated.
    func value(of calculator: String, _ stated: [String: FactValue] = [:]) -> Ratio? {
        let household = HouseholdFacts(Household(number: "1", area: area))
        return figure(
            of: calculator,
            FactContext(day: from, household: household, figures: figures(on: from), stated: stated)
        ).value
    }
}
