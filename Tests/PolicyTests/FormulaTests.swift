import Policy
import Register
import TestSupport
import Testing

@Suite struct FormulaTests {
    @Test func ratiosAreExact() throws {
        let third = try #require(Ratio(1, over: 3))
        #expect(third.multiplied(by: Ratio(3)) == Ratio(1))
        #expect(third.numberText == "≈0.333333" && third.moneyText == "≈0.33")
        #expect(Ratio(decimal: "30%") == Ratio(decimal: "0.3") && Ratio(decimal: "0.94")?.numberText == "0.94")
        #expect(Ratio(decimal: "-1.5")?.moneyText == "-1.50" && Ratio(fen: 94).percentText == "94%")
        for text in ["", "1.", ".5", "1,0", "1e3", "1.1234567", "%", "--1", "1 "] {
            #expect(Ratio(decimal: text) == nil)
        }
        #expect(Ratio(5, over: 0) == nil && Ratio(1).divided(by: Ratio(0)) == nil)
        #expect(try #require(Ratio(1, over: 200)).fen == 1 && (try #require(Ratio(-1, over: 200))).fen == -1)
        #expect(try #require(Ratio(1, over: 3)) < (try #require(Ratio(334, over: 1000))))
        #expect(Ratio(.max, over: 1)?.multiplied(by: Ratio(2)) == nil)
        // Halves away from zero, and never by binary fractions: 0.1 + 0.2 is 0.3.
        #expect(
            Ratio(decimal: "0.1").flatMap { a in Ratio(decimal: "0.2").flatMap { a.adding($0) } }
                == Ratio(decimal: "0.3"))
    }

    private func pack(_ calculators: String) throws -> PolicyPack {
        try PackSamples.pack("calculators:\n", "calculators:\n\(calculators)\n")
    }

    private func refusal(_ calculator: String) throws -> (error: PackError, line: Int) {
        try PackSamples.refusal(
            "calculators:\n",
            "calculators:\n  test: { names: { zh: 甲, en: a }, basis: default, formula: \(calculator) }\n",
            at: "  test: {")
    }

    @Test func brokenFormulasAreRefusedByNameWithLineAndColumn() throws {
        for (formula, code) in [
            ("{ parameter: moon }", PackError.Code.unknownParameter), ("{ calculator: moon }", .unknownCalculator),
            ("{ calculator: test }", .calculatorLoop), ("{ fact: household.moon }", .unknownFact),
            ("{ fact: member.age }", .factOutOfPlace), ("{ fact: household.hukou }", .wrongType),
            ("{ parameter: mutual_aid_areas }", .wrongType), ("{ sine: [] }", .unknownKey),
            ("{ add: [{ number: 1 }, { fact: household.income }] }", .wrongType), ("{ add: [] }", .empty),
            ("{ multiply: [{ fact: household.income }, { fact: household.allowance }] }", .wrongType),
            ("{ divide: [{ number: 1 }, { fact: household.income }] }", .wrongType),
            ("{ divide: [{ number: 1 }] }", .outOfRange), ("{ number: ten }", .wrongType),
            ("{ dated: household.income, months: 6, include_day: true }", .wrongType),
            ("{ dated: household.medical_bills, months: 6 }", .missingKey),
            (
                "{ sum: members, where: { fact: member.age, op: \">\", value: 1 }, of: { fact: member.moon } }",
                .unknownFact
            ),
            (
                "{ graded: [{ when: { fact: household.size, op: \">\", value: 1 }, value: { number: 1 } }], else: { parameter: disaster_rise }, of: 1 }",
                .unknownKey
            ),
        ] {
            let (error, line) = try refusal(formula)
            #expect(error.code == code, "\(formula): \(error)")
            #expect(error.line == line && error.column != nil, "\(formula)")
        }
    }

    @Test func brokenConditionsOfProgrammesAreRefusedByName() throws {
        let old = "when: { fact: household.disaster, op: \"=\", value: emergency }"
        for (condition, code) in [
            ("{ fact: household.moon, op: \"=\", value: 1 }", PackError.Code.unknownFact),
            ("{ fact: household.disaster, op: \"<\", value: emergency }", .operatorMismatch),
            ("{ fact: household.disaster, op: \"=\", value: flood }", .unknownCode),
            ("{ fact: household.medical_bills, op: \"=\", value: 1 }", .operatorMismatch),
            ("{ fact: household.income, op: \"<\", value: { parameter: moon } }", .unknownParameter),
            ("{ fact: household.income, op: \"<\", value: { parameter: disaster_rise } }", .wrongType),
            ("{ fact: household.hukou, op: \"=\", value: { parameter: disaster_rise } }", .wrongType),
            ("{ fact: member.age, op: \"<\", value: 1 }", .factOutOfPlace),
            ("{ calculator: assets_line, op: in, value: 1 }", .operatorMismatch),
        ] {
            let (error, line) = try PackSamples.refusal(old, "when: \(condition)")
            #expect(error.code == code, "\(condition): \(error)")
            #expect(error.line == line && error.column != nil, "\(condition)")
        }
    }

    @Test func figuresAreNotReadInRulesOfRuns() throws {
        let error = try #require(throws: PackError.self) {
            try PackSamples.pack(
                rule: "{ fact: household.income, op: \"<\", value: { parameter: rent_full_allowance } }")
        }
        #expect(error.code == .unknownKey)
    }

    @Test func sumsCountsAndDatesOverMembers() throws {
        let pack = try pack(
            """
              minors: { names: { zh: 甲, en: a }, basis: default, formula: { count: members, where: { fact: member.age, op: "<", value: 18 } } }
              per_minor: { names: { zh: 乙, en: b }, basis: default, formula: { sum: members, where: { fact: member.age, op: "<", value: 18 }, of: { parameter: disaster_emergency_base } } }
            """)
        func figure(_ calculator: String, _ births: [String?], size: Int? = nil) throws -> Figure {
            var household = Household(number: "1", area: pack.area)
            household.size = size
            let members = births.map { MemberFacts(ProgrammeCheck.member(born: $0), asOf: PackSamples.day) }
            return pack.figure(
                of: calculator,
                FactContext(
                    day: PackSamples.day, household: HouseholdFacts(household, members: members),
                    figures: pack.figures(on: PackSamples.day)))
        }
        #expect(try figure("minors", ["2002-04-30", "2002-05-01", "2010-01-01"]) == .known(Ratio(2)))
        #expect(try figure("per_minor", ["2002-05-01", "2010-01-01"]) == .known(Ratio(200)))
        #expect(try figure("per_minor", ["2002-05-01", nil]) == .unknown(missing: ["member.2.age"]))
        // Somebody whom no row describes may be a minor, too.
        #expect(try figure("minors", ["2002-05-01"], size: 2) == .unknown(missing: ["household.members"]))
        #expect(try figure("minors", []) == .unknown(missing: ["household.members"]))
    }

    @Test func aDivisionByZeroIsUnknownAndNotZero() throws {
        let pack = try pack(
            "  test: { names: { zh: 甲, en: a }, basis: default, formula: { divide: [{ number: 1 }, { fact: household.size }] } }"
        )
        #expect(pack.value(of: "test", ["household.size": .int(0)]) == nil)
        #expect(pack.value(of: "test", ["household.size": .int(4)]) == Ratio(decimal: "0.25"))
    }

    @Test func daysRelativeToAnotherFact() throws {
        let pack = try PackSamples.pack(
            rule: "{ fact: household.exit_until, op: \">\", value: { day: household.last_confirmed, months: 12 } }")
        let rule = try #require(pack.lead.householdRules.first)
        func truth(_ exit: String?, _ confirmed: String?) -> Truth {
            let facts = PackSamples.facts {
                $0.exitUntil = exit.flatMap { CalendarDay(iso: $0) }
                $0.lastConfirmed = confirmed.flatMap { CalendarDay(iso: $0) }
            }
            return rule.condition.evaluate(FactContext(day: PackSamples.day, household: facts))
        }
        #expect(truth("2021-01-02", "2020-01-01") == .true)
        #expect(truth("2021-01-01", "2020-01-01") == .false)
        #expect(truth("2021-01-01", nil) == .unknown(missing: ["household.last_confirmed"]))
    }

    @Test func documentsMustBeInForceOnTheFirstDayOfTheirValue() throws {
        let documents = "  fz-46:\n"
        let later = "  later:\n    title: 新\n    number: 新\n    date: 2021-01-01\n    issuer: 局\n"
        let parameter = "parameters:\n"
        func value(_ from: String) -> String {
            "parameters:\n  new: { names: { zh: 甲, en: a }, type: int, values: [{ value: 1, from: \(from), basis: { document: later, article: 一 } }] }\n"
        }
        func text(_ from: String) throws -> String {
            PackSamples.text().replacing(documents, with: later + documents).replacing(parameter, with: value(from))
        }
        #expect(try PolicyPack(yaml: text("2021-01-01"), name: "x").documents.count == 2)
        let error = try #require(throws: PackError.self) { try PolicyPack(yaml: text("2020-12-31"), name: "x") }
        #expect(error.code == .documentNotInForce && error.arguments == ["later", "2021-01-01", "2020-12-31"])
    }
}
