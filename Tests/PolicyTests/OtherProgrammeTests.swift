import Policy
import Register
import TestSupport
import Testing

/// Every boundary of the other four documents, on both sides.
@Suite struct OtherProgrammeTests {
    private func check(_ pack: String, _ programme: String, on day: String) -> ProgrammeCheck {
        var check = ProgrammeCheck(pack, programme)
        check.day = day
        return check
    }

    private func fujian(_ programme: String) -> ProgrammeCheck { check("fujian-2020", programme, on: "2020-04-30") }

    // MARK: Yunyang

    @Test(.mechanism(15)) func theLineOfSixMonthsIsExact() throws {
        var check = check("yunyang-2019", "living_spending", on: "2020-03-01")
        check.values = ["living_standard_month": "600"]
        check.household = {
            $0.hukou = .urban
            $0.size = 3
        }
        for (bill, said) in [("1200.01", "eligible"), ("1200", "no")] {
            check.facts = [
                "household.incomes": "2019-12-01:12000", "household.medical_bills": "2019-09-01:\(bill)",
                "household.tuition_bills": "", "household.property_within_rules": "true",
            ]
            #expect(try check.said() == said)
            // A bill of the day before the six months, or of the day itself, is no part of them.
            for outside in ["2019-08-31", "2020-03-01"] {
                check.facts["household.medical_bills"] = "\(outside):5000"
                #expect(try check.said() == "no", "\(outside)")
            }
        }
        check.facts["household.medical_bills"] = "2019-09-01:1200.01"
        check.facts["household.property_within_rules"] = nil
        #expect(try check.said() == "unknown: household.property_within_rules")
        check.household = {
            $0.hukou = .rural
            $0.size = 3
        }
        #expect(try check.said() == "no")
    }

    @Test(
        .mechanism(17, 18),
        arguments: [("29999.99", "eligible"), ("30000", "no"), (nil, "unknown: household.disposable_income")])
    func temporaryAidBelowLastYearsFigure(_ income: String?, _ said: String) throws {
        var check = check("yunyang-2019", "temporary_aid_emergency", on: "2019-06-01")
        check.values = ["disposable_income_last_year": "30000"]
        check.household = ProgrammeCheck.categories(.emergency)
        check.facts = ["household.property_within_rules": "true"]
        check.facts["household.disposable_income"] = income
        #expect(try check.said() == said)
        check.values = [:]
        #expect(try check.said() == "stopped: parameters.disposable_income_last_year")
    }

    @Test(.mechanism(46), arguments: [("1949-06-01", "eligible [1]"), ("1949-06-02", "no")])
    func classBenefitFromSeventy(_ birth: String, _ said: String) throws {
        var check = check("yunyang-2019", "class_benefit_elder", on: "2019-06-01")
        check.household = { household in
            ProgrammeCheck.categories(.minimumLiving)(&household)
            household.hukou = .urban
        }
        check.members = [ProgrammeCheck.member(born: birth)]
        #expect(try check.said() == said)
        let finding = try check.finding()
        #expect(finding.sum == nil)
    }

    @Test(.mechanism(46)) func everyClassHasItsProgramme() throws {
        let pack = try ProgrammeCheck.pack("yunyang-2019")
        #expect(pack.programmes.filter { $0.id.hasPrefix("class_benefit_") }.count == 5)
    }

    @Test(.mechanism(47)) func theFourDiseasesCount() throws {
        var check = check("yunyang-2019", "special_disease_aid", on: "2019-06-01")
        check.household = { household in
            ProgrammeCheck.categories(.extremePoverty)(&household)
            household.hukou = .urban
        }
        check.members = [ProgrammeCheck.member()]
        #expect(try check.said() == "unknown: member.1.special_disease")
        for (disease, said) in [("pneumoconiosis", "eligible [1]"), ("none", "no")] {
            check.facts = ["member.1.special_disease": disease]
            #expect(try check.said() == said)
        }
    }

    @Test(.mechanism(48)) func reimbursementRulesHoldFrom2018To2020() throws {
        let pack = try ProgrammeCheck.pack("yunyang-2019")
        for (day, value) in [("2017-12-31", nil), ("2018-01-01", "10%"), ("2020-12-31", "10%"), ("2021-01-01", nil)] {
            let figures = pack.figures(on: try #require(CalendarDay(iso: day)))
            #expect(figures.figure("hospital_rise")?.percentText == value, "\(day)")
            #expect((figures.figure("deductible_cut") == Ratio(decimal: "0.5")) == (value != nil))
        }
        #expect(pack.figures(on: pack.from).figure("off_catalogue_most") == Ratio(decimal: "15%"))
    }

    @Test(.mechanism(102)) func theRateOfCareInHomesRisesWithTheYear() throws {
        let pack = try ProgrammeCheck.pack("yunyang-2019")
        for (day, rate) in [("2019-12-31", "40%"), ("2020-01-01", "50%"), ("2020-12-31", "50%"), ("2021-01-01", nil)] {
            let figures = pack.figures(on: try #require(CalendarDay(iso: day)))
            #expect(figures.figure("central_care_rate")?.percentText == rate, "\(day)")
        }
    }

    @Test(.mechanism(50, 169)) func schoolingByStageAndTextbooksUntil2020() throws {
        let stages: [(SchoolStage, [String])] = [
            (.preschool, ["education_preschool"]), (.seniorHigh, ["education_senior", "education_textbooks"]),
            (.vocational, ["education_vocational", "education_textbooks"]), (.higher, ["education_higher"]),
        ]
        for (stage, expected) in stages {
            let pack = try ProgrammeCheck.pack("yunyang-2019")
            var found: [String] = []
            for programme in pack.programmes where programme.id.hasPrefix("education_") {
                var check = check("yunyang-2019", programme.id, on: "2020-12-31")
                check.household = ProgrammeCheck.categories(.minimumLiving)
                check.members = [ProgrammeCheck.member { $0.stage = stage }]
                if try check.said() == "eligible [1]" { found.append(programme.id) }
            }
            #expect(found == expected)
        }
        var books = check("yunyang-2019", "education_textbooks", on: "2021-01-01")
        books.household = ProgrammeCheck.categories(.minimumLiving)
        books.members = [ProgrammeCheck.member { $0.stage = .seniorHigh }]
        #expect(try books.said() == "out of dates")
        var boarding = check("yunyang-2019", "education_boarding", on: "2020-06-01")
        boarding.household = ProgrammeCheck.categories(.minimumLiving)
        boarding.members = [ProgrammeCheck.member { $0.stage = .primary }]
        #expect(try boarding.said() == "unknown: member.1.boards")
    }

    @Test(.mechanism(101), arguments: [("500235001001", true), ("500235002001", true), ("500235003001", false)])
    func twoStreetsGoToTheCountyHome(_ area: String, _ isCounty: Bool) throws {
        for (programme, expected) in [("care_county_home", isCounty), ("care_own_home", !isCounty)] {
            var check = check("yunyang-2019", programme, on: "2019-06-01")
            check.household = { household in
                ProgrammeCheck.categories(.extremePoverty)(&household)
                household.hukou = .urban
                household.area = PackSamples.area(area)
            }
            check.members = [ProgrammeCheck.member { $0.selfCare = SelfCare.none }]
            #expect(try (check.said() == "eligible [1]") == expected)
        }
    }

    // MARK: Fujian 2020

    @Test(.mechanism(16)) func rigidSpendingAndTheCostOfWorkAreDeducted() throws {
        var check = fujian("living_allowance")
        check.values = ["living_standard_month": "600"]
        check.household = {
            $0.income = Money(yuan: "700")
            $0.rigidSpending = Money(yuan: "200")
            $0.size = 3
        }
        check.facts = ["household.property_within_rules": "true"]
        #expect(try check.said() == "unknown: household.employment_cost")
        // 700 − (200 + 100) ÷ 3 = 600 is not below 600.
        check.facts["household.employment_cost"] = "100"
        #expect(try check.said() == "no")
        check.facts["household.employment_cost"] = "100.01"
        #expect(try check.said() == "eligible")
        // Below the line without any deduction, the deductions need not be known.
        check.facts["household.employment_cost"] = nil
        check.household = { $0.income = Money(yuan: "599.99") }
        #expect(try check.said() == "eligible")
        check.household = { household in
            ProgrammeCheck.categories(.minimumLiving)(&household)
            household.income = Money(yuan: "599.99")
        }
        #expect(try check.said() == "held")
    }

    @Test(.mechanism(21)) func aHouseholdJustOverTheLineIsACliff() throws {
        var aid = self.check("yunyang-2019", "temporary_aid_emergency", on: "2019-06-01")
        aid.values = ["disposable_income_last_year": "30000"]
        aid.household = ProgrammeCheck.categories(.emergency)
        for (income, isCliff) in [("30000", true), ("33000", true), ("33000.01", false)] {
            aid.facts = ["household.property_within_rules": "true", "household.disposable_income": income]
            #expect(try (aid.finding().cliff != nil) == isCliff, "\(income)")
        }
        #expect(try aid.finding().state == .notEligible)
        aid.facts = ["household.property_within_rules": "false", "household.disposable_income": "30001"]
        #expect(try aid.finding().cliff == nil)
    }

    @Test(.mechanism(38)) func singleAllowanceIsPaidInFull() throws {
        var check = fujian("living_single_full")
        check.values = ["living_standard_month": "655"]
        check.members = [
            ProgrammeCheck.member {
                $0.coveredAlone = true
                $0.health = .seriousIllness
            },
            ProgrammeCheck.member { $0.coveredAlone = false },
        ]
        #expect(try check.said() == "eligible [1]")
        #expect(try check.amount() == "655.00")
    }

    @Test(.mechanism(40)) func incomeAboveTheStandardBeginsTheExit() throws {
        var check = fujian("gradual_exit")
        check.values = ["living_standard_month": "600"]
        for (income, said) in [("600", "no"), ("600.01", "eligible")] {
            check.household = { household in
                ProgrammeCheck.categories(.minimumLiving)(&household)
                household.income = Money(yuan: income)
            }
            #expect(try check.said() == said)
        }
        #expect(try ProgrammeCheck.pack("fujian-2020").decisions.exitMonths.value == 12)
    }

    @Test(.mechanism(42)) func twoAidsInSixMonthsSuggestTheAllowance() throws {
        var check = fujian("living_after_aid")
        for (aids, said) in [
            ("2019-10-30:500,2020-04-30:500", "eligible"), ("2019-10-29:500,2020-04-30:500", "no"),
            ("2020-04-01:1", "no"),
        ] {
            check.facts = ["household.aids": aids]
            #expect(try check.said() == said)
        }
        check.facts = [:]
        #expect(try check.said() == "unknown: household.aids")
        check.household = ProgrammeCheck.categories(.minimumLiving)
        #expect(try check.said() == "held")
    }

    @Test(.mechanism(39, 41)) func valuesThatStandOrAreMissing() throws {
        let pack = try ProgrammeCheck.pack("fujian-2020")
        let figures = pack.figures(on: PackSamples.day)
        #expect(figures.figure("emergency_pay_working_days") == Ratio(5))
        #expect(figures.figure("old_area_subsidy_rise")?.percentText == "10%")
        #expect(pack.missing.map(\.path).contains("parameters.recheck_suspended_until"))
    }

    @Test(.mechanism(43)) func orphansGetAtLeastAHundredMore() throws {
        var check = fujian("orphans")
        check.members = [ProgrammeCheck.member()]
        check.facts = ["member.1.child_status": "orphan"]
        #expect(try check.finding().missingForAmount == ["parameters.orphan_base"])
        check.values = ["orphan_base": "1000"]
        #expect(try check.amount() == "1100.00")
        #expect(try ProgrammeCheck.pack("fujian-2020").programmes.first { $0.id == "orphans" }?.amount?.isLeast == true)
        var other = fujian("unattended_children")
        other.members = check.members
        other.values = ["orphan_dispersed_standard": "1200"]
        other.facts = ["member.1.child_status": "unattended"]
        #expect(try other.amount() == "1200.00")
    }

    @Test(.mechanism(10)) func thoseUnderWatchAreFound() throws {
        var check = fujian("watch")
        check.household = { $0.status = .watch }
        #expect(try check.said() == "eligible")
        check.household = { $0.status = .active }
        #expect(try check.said() == "no")
    }

    @Test(
        .mechanism(105),
        arguments: [("2004-04-30", 2, "eligible [1]"), ("2004-05-01", 2, "no"), ("2004-04-30", 3, "no")])
    func severelyDisabledFromSixteen(_ birth: String, _ grade: Int, _ said: String) throws {
        var check = fujian("severe_disability_service")
        check.household = ProgrammeCheck.categories(.minimumLivingEdge)
        check.members = [ProgrammeCheck.member(born: birth) { $0.disabilityGrade = grade }]
        #expect(try check.said() == said)
    }

    @Test(.mechanism(168)) func theLivingSubsidyReachesTheEdgeFrom2022() throws {
        for (pack, day, said) in [("fujian-2020", "2020-04-30", "no"), ("fujian-2022", "2022-07-01", "eligible [1]")] {
            var check = check(pack, "disability_living", on: day)
            check.household = ProgrammeCheck.categories(.minimumLivingEdge)
            check.members = [ProgrammeCheck.member { $0.disabilityGrade = 4 }]
            #expect(try check.said() == said)
            check = self.check(pack, "disability_care", on: day)
            for (grade, said) in [(2, "eligible [1]"), (3, "no")] {
                check.members = [ProgrammeCheck.member { $0.disabilityGrade = grade }]
                #expect(try check.said() == said)
            }
        }
    }

    // MARK: Fujian 2022

    @Test(.mechanism(45), arguments: [("791.99", true), ("792", false)])
    func theStandardIsAtLeast44PercentOfTheMinimumWage(_ standard: String, _ isWarned: Bool) throws {
        let pack = try ProgrammeCheck.pack(
            "fujian-2022", ["living_standard_month": standard, "minimum_wage_month": "1800"])
        #expect(pack.warnings.map(\.path) == (isWarned ? ["checks.standard_to_minimum_wage"] : []))
        let open = try ProgrammeCheck.pack("fujian-2022")
        #expect(open.warnings.isEmpty)
        #expect(
            open.checks.first?.outcome(open.figures(on: open.from)).outcome
                == .notJudged(missing: ["parameters.living_standard_month", "parameters.minimum_wage_month"]))
    }

    @Test(.mechanism(12)) func singleMembersAreCovered() throws {
        func said(_ category: Register.Category, _ change: (inout Member) -> Void, _ facts: [String: String] = [:])
            throws -> String
        {
            var check = check("fujian-2022", "living_single", on: "2022-07-01")
            check.household = ProgrammeCheck.categories(category)
            check.members = [ProgrammeCheck.member(change)]
            check.facts = facts
            return try check.said()
        }
        let well = ["member.1.dementia": "false"]
        #expect(try said(.other, { $0.disabilityGrade = 1 }) == "eligible [1]")
        #expect(try said(.minimumLivingEdge, { $0.health = .seriousIllness }) == "eligible [1]")
        #expect(
            try said(
                .other,
                {
                    $0.health = .seriousIllness; $0.disabilityGrade = 4
                }) == "no")
        #expect(
            try said(
                .rigidSpending,
                {
                    $0.health = .good; $0.disabilityGrade = 4; $0.selfCare = .full
                }, well) == "no")
        #expect(
            try said(
                .rigidSpending,
                {
                    $0.health = .good; $0.disabilityGrade = 4; $0.selfCare = .full
                })
                == "unknown: member.1.dementia")
        #expect(try said(.minimumLiving, { $0.disabilityGrade = 1 }) == "held")
    }

    @Test(.mechanism(142)) func theVillagesCeilingIsAValueToEnter() throws {
        let pack = try ProgrammeCheck.pack("fujian-2022")
        #expect(pack.missing.map(\.path).contains("parameters.village_small_aid_most"))
        let entered = try ProgrammeCheck.pack("fujian-2022", ["village_small_aid_most": "1000"])
        #expect(entered.figures(on: pack.from).figure("village_small_aid_most") == Ratio(1000))
    }

    // MARK: Yuquan

    @Test(.mechanism(11)) func minorsUntilTheEighteenthBirthdayFrom2021() throws {
        var check = check("yuquan-2021", "extreme_poverty", on: "2021-02-07")
        check.facts = ["member.1.has_income": "false", "member.1.has_able_guardian": "false"]
        for (birth, said) in [("2003-02-08", "eligible [1]"), ("2003-02-07", "no")] {
            check.members = [ProgrammeCheck.member(born: birth) { $0.labour = .able }]
            #expect(try check.said() == said)
        }
        // Before the plan the national limit of 16 holds.
        let pack = try ProgrammeCheck.pack("yuquan-2021")
        for (day, limit) in [("2021-02-06", 16), ("2021-02-07", 18)] {
            let figures = pack.figures(on: try #require(CalendarDay(iso: day)))
            #expect(figures.figure("minor_age_limit") == Ratio(limit))
        }
    }

    @Test(
        .mechanism(99),
        arguments: [
            ("1956-03-01", SelfCare.partial, "eligible [1]"), ("1956-03-02", .partial, "no"),
            ("1956-03-01", .full, "no"),
            ("2002-03-02", .full, "eligible [1]"), ("2002-03-01", .full, "no"),
        ])
    func servicesFrom65AndUpTo18(_ birth: String, _ selfCare: SelfCare, _ said: String) throws {
        var check = check("yuquan-2021", "care_services", on: "2021-03-01")
        check.household = ProgrammeCheck.categories(.minimumLiving)
        check.members = [
            ProgrammeCheck.member(born: birth) {
                $0.selfCare = selfCare
                $0.disabilityGrade = 4
            }
        ]
        #expect(try check.said() == said)
    }

    @Test(.mechanism(113)) func thePublicityStatesItsReading() throws {
        let pack = try ProgrammeCheck.pack("yuquan-2021")
        #expect(pack.figures(on: pack.from).figure("publicity_days_most") == Ratio(7))
        #expect(pack.decisions.publicityDays.value == 7 && pack.decisions.publicityDays.note != nil)
    }

    @Test(.mechanism(54, 170)) func oneStandardAndSubsidiesToEnter() throws {
        let pack = try ProgrammeCheck.pack("yuquan-2021")
        let figures = pack.figures(on: pack.from)
        #expect(figures.figure("benefit_households") == Ratio(1600) && figures.figure("benefit_people") == Ratio(2500))
        #expect(figures.value("same_standard")?.value == .bool(true))
        let missing = pack.missing.map(\.path)
        #expect(missing.contains("parameters.price_subsidy") && missing.contains("parameters.power_subsidy"))
    }

    @Test(.mechanism(13)) func sensitiveTagsCountAndAreNotNamed() throws {
        var check = check("yuquan-2021", "temporary_aid", on: "2021-03-01")
        check.household = { $0.tags = [.released] }
        #expect(try check.said() == "eligible")
        let words = try check.finding().parts.map { "\($0.words) \($0.value?.zh ?? "")" }.joined()
        for code in ["released", "rehabilitated", "刑满", "戒毒"] { #expect(!words.contains(code), "\(code)") }
    }
}
