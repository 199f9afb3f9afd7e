import Policy
import Register
import TestSupport
import Testing

@Suite struct TruthTests {
    static let unknown = Truth.unknown(missing: ["a"])
    static let values: [Truth] = [.true, .false, unknown]

    @Test func negationFollowsTheTable() {
        #expect(!Truth.true == .false)
        #expect(!Truth.false == .true)
        #expect(!Self.unknown == Self.unknown)
    }

    @Test func conjunctionFollowsTheTable() {
        let table: [[Truth]] = [
            [.true, .false, Self.unknown],
            [.false, .false, .false],
            [Self.unknown, .false, Self.unknown],
        ]
        for (i, left) in Self.values.enumerated() {
            for (j, right) in Self.values.enumerated() { #expect(Truth.all([left, right]) == table[i][j]) }
        }
    }

    @Test func disjunctionFollowsTheTable() {
        let table: [[Truth]] = [
            [.true, .true, .true],
            [.true, .false, Self.unknown],
            [.true, Self.unknown, Self.unknown],
        ]
        for (i, left) in Self.values.enumerated() {
            for (j, right) in Self.values.enumerated() { #expect(Truth.any([left, right]) == table[i][j]) }
        }
    }

    @Test func emptyListsAreNeutral() {
        #expect(Truth.all([]) == .true)
        #expect(Truth.any([]) == .false)
    }

    @Test func missingFactsAreSortedAndNamedOnce() {
        let parts: [Truth] = [.unknown(["b"]), .unknown(["a", "b"])]
        #expect(Truth.all(parts) == .unknown(missing: ["a", "b"]))
        #expect(Truth.any(parts) == .unknown(missing: ["a", "b"]))
    }
}

@Suite struct ConditionTests {
    private func truth(_ condition: Condition, _ household: HouseholdFacts) -> Truth {
        condition.evaluate(FactContext(day: PackSamples.day, household: household))
    }

    /// The condition of a pack's first rule, read from YAML.
    private func read(_ yaml: String) throws -> Condition {
        try #require(PackSamples.pack(rule: yaml).lead.householdRules.first).condition
    }

    @Test(
        .mechanism(4),
        arguments: [
            (11, Truth.true), (12, .false), (13, .false), (nil, .unknown(missing: ["household.months_worked"])),
        ] as [(Int?, Truth)])
    func underTwelveMonthsOfWorkEndsAtExactlyTwelve(_ months: Int?, _ expected: Truth) throws {
        let condition = try read(#"{ fact: household.months_worked, op: "<", value: 12 }"#)
        #expect(truth(condition, PackSamples.facts { $0.monthsWorked = months }) == expected)
    }

    @Test(.mechanism(4), arguments: [(11, Truth.false), (12, .false), (13, .true)])
    func theStricterReadingExcludesExactlyTwelve(_ months: Int, _ expected: Truth) throws {
        let condition = try read(#"{ fact: household.months_worked, op: ">", value: 12 }"#)
        #expect(truth(condition, PackSamples.facts { $0.monthsWorked = months }) == expected)
    }

    @Test(arguments: [
        ("=", false, true, false), ("!=", true, false, true), ("<", true, false, false), ("<=", true, true, false),
        (">", false, false, true), (">=", false, true, true),
    ])
    func comparisonsHoldOnTheRightSideOfTheirBoundary(_ op: String, _ below: Bool, _ at: Bool, _ above: Bool) throws {
        let condition = try read(#"{ fact: household.income, op: "\#(op)", value: 800.50 }"#)
        for (fen, expected) in [(80_049, below), (80_050, at), (80_051, above)] {
            #expect(truth(condition, PackSamples.facts { $0.income = Money(fen: Int64(fen)) }) == Truth(expected))
        }
        #expect(truth(condition, PackSamples.facts()) == .unknown(missing: ["household.income"]))
    }

    @Test func zeroIncomeIsKnownAndMissingIncomeIsNot() throws {
        let condition = try read(#"{ fact: household.income, op: "<=", value: 0 }"#)
        #expect(truth(condition, PackSamples.facts { $0.income = Money(fen: 0) }) == .true)
        #expect(truth(condition, PackSamples.facts()) == .unknown(missing: ["household.income"]))
    }

    @Test func twoFactsAreComparedAndBothMayBeMissing() throws {
        let condition = try read(
            #"{ fact: household.rigid_spending, op: ">", value: { fact: household.income } }"#)
        #expect(
            truth(condition, PackSamples.facts())
                == .unknown(missing: ["household.income", "household.rigid_spending"]))
        #expect(
            truth(condition, PackSamples.facts { $0.income = Money(fen: 5) })
                == .unknown(missing: ["household.rigid_spending"]))
        for (spending, expected) in [(4, false), (5, false), (6, true)] {
            let household = PackSamples.facts {
                $0.income = Money(fen: 5)
                $0.rigidSpending = Money(fen: Int64(spending))
            }
            #expect(truth(condition, household) == Truth(expected))
        }
    }

    @Test(.mechanism(72), arguments: [("2019-04-29", true), ("2019-04-30", false), ("2020-04-30", false)])
    func lastConfirmedOlderThanTwelveMonthsEndsOnTheDay(_ day: String, _ expected: Bool) throws {
        let condition = try read(
            #"{ fact: household.last_confirmed, op: "<", value: { day: run, months: -12 } }"#)
        #expect(truth(condition, PackSamples.facts { $0.lastConfirmed = CalendarDay(iso: day) }) == Truth(expected))
        #expect(truth(condition, PackSamples.facts()) == .unknown(missing: ["household.last_confirmed"]))
    }

    @Test func daysAreAddedAfterMonths() throws {
        let condition = try read(
            #"{ fact: household.last_confirmed, op: "=", value: { day: run, months: -2, days: 1 } }"#)
        #expect(truth(condition, PackSamples.facts { $0.lastConfirmed = CalendarDay(iso: "2020-03-01") }) == .true)
    }

    @Test func aListHoldsOneOfSeveralCodes() throws {
        let condition = try read("{ fact: household.categories, op: contains, value: [TK, JN] }")
        func holding(_ categories: [Category]) -> HouseholdFacts {
            PackSamples.facts { $0.categories = categories.map { CategorySpell(category: $0, words: "") } }
        }
        #expect(truth(condition, holding([.minimumLiving, .emergency])) == .true)
        #expect(truth(condition, holding([.minimumLiving])) == .false)
        #expect(truth(condition, holding([])) == .false)
    }

    @Test func categoriesCountOnlyOnTheirDays() throws {
        let condition = try read("{ fact: household.categories, op: contains, value: DB }")
        for (from, until, expected) in [
            ("2020-04-30", "2020-04-30", true), ("2020-05-01", nil, false), (nil, "2020-04-29", false),
        ] as [(String?, String?, Bool)] {
            let household = PackSamples.facts {
                $0.categories = [
                    CategorySpell(
                        category: .minimumLiving, words: "", from: from.flatMap { PartialDay(iso: $0) },
                        until: until.flatMap { PartialDay(iso: $0) })
                ]
            }
            #expect(truth(condition, household) == Truth(expected))
        }
    }

    @Test func areasAreComparedByContainment() throws {
        let condition = try read(#"{ fact: household.area, op: in, value: ["350102", "350103"] }"#)
        #expect(truth(condition, PackSamples.facts()) == .true)
        #expect(truth(condition, PackSamples.facts { $0.area = PackSamples.area("350104001") }) == .false)
    }

    @Test func knownIsNeverUnknown() throws {
        let condition = try read("{ known: household.main_cause }")
        #expect(truth(condition, PackSamples.facts()) == .true)
        #expect(truth(condition, PackSamples.facts { $0.mainCause = nil }) == .false)
    }

    @Test func statedNoneIsKnownAndNothingStatedIsNot() throws {
        let condition = try read("{ fact: household.needs, op: contains, value: FUND }")
        #expect(truth(condition, PackSamples.facts { $0.statedNeed = .none }) == .false)
        #expect(
            truth(condition, PackSamples.facts { $0.statedNeed = .unknown }) == .unknown(missing: ["household.needs"]))
        #expect(truth(condition, PackSamples.facts { $0.statedNeed = .some([.funds]) }) == .true)
        let row = NeedFacts(Need(household: "1", code: .goods), member: nil)
        #expect(truth(condition, PackSamples.facts(needs: [row]) { $0.statedNeed = .some([.funds]) }) == .false)
    }

    @Test(.mechanism(11), arguments: [("2002-04-30", false), ("2002-05-01", true)])
    func aMinorIsUnderEighteenOnTheRunsDay(_ birth: String, _ isMinor: Bool) throws {
        let member = PackSamples.member { $0.birth = CalendarDay(iso: birth) }
        for condition in [
            try read(#"{ count: members, where: { fact: member.age, op: "<", value: 18 }, op: ">=", value: 1 }"#),
            try read(
                #"{ count: members, where: { fact: member.is_minor, op: "=", value: true }, op: ">=", value: 1 }"#),
        ] {
            #expect(truth(condition, PackSamples.facts(members: [member])) == Truth(isMinor))
        }
    }

    @Test func aCountWithUnknownMembersIsAnInterval() throws {
        let adult = PackSamples.member { $0.birth = CalendarDay(iso: "1980-01-01") }
        let child = PackSamples.member { $0.birth = CalendarDay(iso: "2010-01-01") }
        let unknown = PackSamples.member()
        let dead = PackSamples.member {
            $0.birth = CalendarDay(iso: "2010-01-01")
            $0.died = true
        }
        func minors(_ op: String, _ number: Int, _ members: [Member], size: Int? = nil) throws -> Truth {
            let condition = try read(
                "{ count: members, where: { fact: member.is_minor, op: \"=\", value: true }, op: \"\(op)\", value: \(number) }"
            )
            return truth(condition, PackSamples.facts(members: members) { $0.size = size })
        }
        let missing = Truth.unknown(missing: ["member.is_minor"])
        #expect(try minors(">=", 1, [adult, child, unknown]) == .true)
        #expect(try minors(">=", 2, [adult, child, unknown]) == missing)
        #expect(try minors(">=", 3, [adult, child, unknown]) == .false)
        #expect(try minors("=", 1, [adult, child, unknown]) == missing)
        #expect(try minors("=", 0, [adult, child, unknown]) == .false)
        #expect(try minors("!=", 0, [adult, child, unknown]) == .true)
        #expect(try minors("<", 3, [adult, child, unknown]) == .true)
        #expect(try minors("<=", 0, [adult, child, unknown]) == .false)
        #expect(try minors("<=", 2, [adult, child, unknown]) == .true)
        #expect(try minors("<=", 1, [adult, child, unknown]) == missing)
        #expect(try minors(">", 1, [adult, child, unknown]) == missing)
        #expect(try minors(">=", 1, [adult, dead]) == .false)
        #expect(try minors(">=", 1, [adult], size: 1) == .false)
        #expect(try minors(">=", 1, [adult], size: 2) == .unknown(missing: ["household.members"]))
        #expect(try minors(">=", 1, []) == .unknown(missing: ["household.members"]))
    }

    @Test func needsAreCounted() throws {
        let condition = try read(
            #"{ count: needs, where: { fact: need.urgency, op: "=", value: urgent }, op: ">=", value: 1 }"#)
        var need = Need(household: "1", code: .care)
        need.urgency = .urgent
        #expect(truth(condition, PackSamples.facts(needs: [NeedFacts(need, member: nil)])) == .true)
        need.until = CalendarDay(iso: "2020-04-29")
        #expect(truth(condition, PackSamples.facts(needs: [NeedFacts(need, member: nil)])) == .false)
        #expect(truth(condition, PackSamples.facts { $0.statedNeed = .none }) == .false)
        #expect(
            truth(condition, PackSamples.facts { $0.statedNeed = .unknown }) == .unknown(missing: ["household.needs"]))
    }

    @Test func pairFactsAreReadOnlyInRulesOnPairs() throws {
        let pack = try PackSamples.pack(
            "    - { id: unit_without_person, mode: hard, basis: default }\n",
            """
                - { id: unit_without_person, mode: hard, basis: default }
                - id: far_away
                  names: { zh: 太远, en: too far }
                  mode: hard
                  refuse_when: { fact: pair.nearness, op: "=", value: wider }
                  basis: default

            """)
        let rule = try #require(pack.lead.pairRules.last)
        guard case .refuseWhen(let condition) = rule.test else {
            Issue.record("a condition was expected")
            return
        }
        let household = PackSamples.facts()
        func refuses(_ base: String?) -> Truth {
            let helper = PackSamples.helper { $0.base = base.map(PackSamples.area) }
            return condition.evaluate(
                FactContext(day: PackSamples.day, household: household, helper: helper, pair: PairFacts()))
        }
        #expect(refuses("350102") == .false)
        #expect(refuses("350103") == .true)
        #expect(refuses(nil) == .unknown(missing: ["pair.nearness"]))
    }

    @Test(arguments: [
        ("{ fact: household.moon, op: \"=\", value: 1 }", PackError.Code.unknownFact, ["household.moon"]),
        ("{ fact: helper.kind, op: \"=\", value: school }", .factOutOfPlace, ["helper.kind"]),
        ("{ fact: member.age, op: \">=\", value: 1 }", .factOutOfPlace, ["member.age"]),
        ("{ fact: household.size, op: contains, value: 1 }", .operatorMismatch, ["contains", "household.size", "int"]),
        (
            "{ fact: household.hukou, op: \"<\", value: urban }", .operatorMismatch,
            ["<", "household.hukou", "code:hukou"]
        ),
        ("{ fact: household.hukou, op: \"=\", value: town }", .unknownCode, ["town", "hukou"]),
        ("{ fact: household.size, op: \"~\", value: 1 }", .unknownCode, ["~", "=, !=, <, <=, >, >=, in, contains"]),
        ("{ fact: household.size, op: \">\", value: many }", .wrongType, ["whole number", "many"]),
        ("{ fact: household.income, op: \">\", value: 1.234 }", .wrongType, ["amount in yuan", "1.234"]),
        ("{ fact: household.head_died, op: \"=\", value: 是 }", .wrongType, ["true or false", "是"]),
        ("{ fact: household.size, op: in, value: 1 }", .wrongType, ["list", "1"]),
        (
            "{ fact: household.size, op: \"=\", value: { fact: household.income } }", .wrongType,
            ["int", "household.income"]
        ),
        ("{ fact: household.size, op: \"=\", value: { day: run } }", .wrongType, ["int", ""]),
        ("{ fact: household.exit_until, op: \"=\", value: { day: today } }", .wrongType, ["run", "today"]),
        ("{ fact: household.size, op: \"=\" }", .missingKey, ["value"]),
        ("{ fact: household.size, known: household.size }", .unknownKey, ["fact", "known"]),
        ("{ op: \"=\" }", .missingKey, ["all, any, not, known, fact, count"]),
        ("{ all: [] }", .empty, []),
        (
            "{ count: pets, where: { known: household.size }, op: \"=\", value: 1 }", .unknownCode,
            ["pets", "members, needs"]
        ),
        ("{ count: members, where: { known: need.code }, op: \"=\", value: 1 }", .factOutOfPlace, ["need.code"]),
        (
            "{ count: members, where: { known: member.birth }, op: in, value: 1 }", .operatorMismatch,
            ["in", "count", "int"]
        ),
    ])
    func aBrokenConditionIsRefusedOnLoad(_ yaml: String, _ code: PackError.Code, _ arguments: [String]) throws {
        let error = try #require(throws: PackError.self) { try PackSamples.pack(rule: yaml) }
        #expect(error.code == code)
        #expect(error.arguments == arguments)
        #expect(error.path.hasPrefix("lead.household_rules.test.when"))
        #expect((error.line ?? 0) > 1 && (error.column ?? 0) > 0)
    }

    @Test func aConditionNestedTooDeeplyIsRefused() throws {
        func nested(_ depth: Int) -> String {
            String(repeating: "{ not: ", count: depth) + "{ known: household.size }"
                + String(repeating: " }", count: depth)
        }
        _ = try PackSamples.pack(rule: nested(15))
        let error = try #require(throws: PackError.self) { try PackSamples.pack(rule: nested(16)) }
        #expect(error.code == .tooDeep)
    }

    @Test func namesOfFactsAreUniqueAndTellTheirSubject() {
        #expect(Set(Fact.all.map(\.name)).count == Fact.all.count)
        for fact in Fact.all { #expect(fact.name.hasPrefix(fact.subject.rawValue + ".")) }
    }
}
