import Policy
import Register
import TestSupport
import Testing

/// What a pack is refused for, always with key path and line.
@Suite struct PackRefusalTests {
    /// One change and its refusal, on the line where the change begins or on the line of the text `at`.
    struct Fault: Sendable, CustomTestStringConvertible {
        var old: String
        var new: String
        var code: PackError.Code
        var path: String
        var arguments: [String]
        var at: String?
        var testDescription: String { "\(code.rawValue) \(path)" }
    }

    static let faults: [Fault] = [
        Fault(
            old: "area: \"3501\"", new: "colour: red\narea: \"3501\"", code: .unknownKey, path: "colour",
            arguments: [
                "colour",
                "id, names, area, from, until, revision, lineage, documents, tiers, lead, decisions, offers, support, "
                    + "community, parameters, calculators, "
                    + "programmes, checks, adoptions",
            ]),
        Fault(old: "area: \"3501\"\n", new: "", code: .missingKey, path: "area", arguments: ["area"], at: "id: fuzhou"),
        Fault(
            old: "area: \"3501\"", new: "area: \"35012\"", code: .wrongType, path: "area",
            arguments: ["division code", "35012"]),
        Fault(
            old: "from: 2020-04-16", new: "from: 2020-02-30", code: .wrongType, path: "from",
            arguments: ["day YYYY-MM-DD", "2020-02-30"]),
        Fault(
            old: "from: 2020-04-16", new: "from: 2020-04-16\nuntil: 2020-04-15", code: .datesReversed, path: "until",
            arguments: ["2020-04-16", "2020-04-15"], at: "until:"),
        Fault(
            old: "    date: 2020-04-16", new: "    date: 2020-04-17", code: .documentNotInForce,
            path: "documents.fz-46", arguments: ["fz-46", "2020-04-17", "2020-04-16"], at: "    title:"),
        Fault(
            old: "document: fz-46, article: 一(一)1", new: "document: fz-47, article: 一(一)1", code: .unknownDocument,
            path: "tiers.list.1.categories.1.basis.document", arguments: ["fz-47"]),
        Fault(
            old: "document: fz-46, article: 一(一)1", new: "document: fz-46", code: .missingKey,
            path: "tiers.list.1.categories.1.basis.article", arguments: ["article"]),
        Fault(
            old: "{ value: TK, basis", new: "{ value: DB, basis", code: .categoryTwice,
            path: "tiers.list.1.categories.2.value", arguments: ["DB", "1"]),
        Fault(
            old: "- value: GX", new: "- value: DB", code: .categoryTwice, path: "tiers.list.2.categories.2.value",
            arguments: ["DB", "1"]),
        Fault(
            old: "- value: GX", new: "- value: XX", code: .unknownCode, path: "tiers.list.2.categories.2.value",
            arguments: ["XX", "category"]),
        Fault(
            old: "count_members: { value: true, basis: default }", new: "count_members: { value: true }",
            code: .missingBasis, path: "tiers.count_members", arguments: []),
        Fault(
            old: "count_members: { value: true, basis: default }", new: "count_members: true", code: .missingBasis,
            path: "tiers.count_members", arguments: []),
        Fault(
            old: "count_members: { value: true, ", new: "count_members: { value: 1, ", code: .wrongType,
            path: "tiers.count_members", arguments: ["true or false", "1"]),
        Fault(
            old: "count_members: { value: true, ", new: "count_members: { value: \"true\", ", code: .wrongType,
            path: "tiers.count_members", arguments: ["true or false", "true"]),
        Fault(
            old: "without_category: { value: 3,", new: "without_category: { value: 4,", code: .outOfRange,
            path: "tiers.without_category", arguments: ["4", "1", "3"]),
        Fault(
            old: "adult_age: { value: 18,", new: "adult_age: { value: eighteen,", code: .wrongType,
            path: "lead.adult_age", arguments: ["whole number", "eighteen"]),
        Fault(
            old: "adult_age: { value: 18,", new: "adult_age: { value: 22,", code: .outOfRange, path: "lead.adult_age",
            arguments: ["22", "14", "21"]),
        Fault(
            old: "adult_age: { value: 18,", new: "adult_age: { valeu: 18, value: 18,", code: .unknownKey,
            path: "lead.adult_age.valeu", arguments: ["valeu", "value, basis, note"]),
        Fault(
            old: "adult_age: { value: 18, basis: default", new: "adult_age: { value: 18, basis: custom",
            code: .unknownCode, path: "lead.adult_age.basis", arguments: ["custom", "basis"]),
        Fault(
            old: "clarify_days: { value: 30,", new: "clarify_days: { value: 0,", code: .outOfRange,
            path: "lead.clarify_days", arguments: ["0", "1", "365"]),
        Fault(
            old: "leads: { basis: default, min: 1, max: 1 }", new: "leads: { basis: default, min: 2, max: 1 }",
            code: .wrongOrder, path: "lead.leads.max", arguments: ["2", "1"]),
        Fault(
            old: "[0, 10, 20,", new: "[0, 10, 9,", code: .wrongOrder, path: "lead.place_penalties.3",
            arguments: ["10", "9"]),
        Fault(
            old: "[0, 10, 20, 30, 40, 50, 60, 80]", new: "[]", code: .empty, path: "lead.place_penalties", arguments: []
        ),
        Fault(
            old: "grid_worker, civil_assistant]", new: "grid_worker, grid_worker]", code: .duplicateID,
            path: "lead.kinds.5", arguments: ["grid_worker"]),
        Fault(
            old: "- { id: dates, mode: hard, basis: default }", new: "- { id: dates, mode: soft, basis: default }",
            code: .ruleMode, path: "lead.pair_rules.5.mode", arguments: ["soft", "dates", "hard, off"]),
        Fault(
            old: "- { id: no_place, mode: hard, basis: default }", new: "- { id: no_place, mode: off, basis: default }",
            code: .ruleMode, path: "lead.pair_rules.4.mode", arguments: ["off", "no_place", "hard"]),
        Fault(
            old: "- { id: dates, mode: hard, basis: default }", new: "- { id: dates, mode: hard }", code: .missingBasis,
            path: "lead.pair_rules.dates", arguments: []),
        Fault(
            old: "- { id: dates, mode", new: "- { id: moon_phase, mode", code: .unknownRule,
            path: "lead.pair_rules.5.id",
            arguments: ["moon_phase", BuiltInPairRule.allCases.map(\.rawValue).joined(separator: ", ")]),
        Fault(
            old: "- { id: dates, mode", new: "- { id: kind, mode", code: .duplicateID, path: "lead.pair_rules.5.id",
            arguments: ["kind"]),
        Fault(
            old: "    - id: excluded\n", new: "    - id: ended\n", code: .duplicateID,
            path: "lead.household_rules.2.id",
            arguments: ["ended"]),
        Fault(
            old: "      effect: outside\n", new: "      effect: away\n", code: .unknownCode,
            path: "lead.household_rules.1.effect", arguments: ["away", "outside, hold, keep, pair"]),
        Fault(
            old: "      cause_fit: 250\n", new: "      cause_fit: 249\n", code: .weightsSum, path: "lead.score.weights",
            arguments: ["999"], at: "      basis: default\n      cause_fit"),
        Fault(
            old: "      cause_fit: 250\n", new: "      luck: 250\n", code: .unknownPart,
            path: "lead.score.weights.luck",
            arguments: ["luck", ScorePart.allCases.map(\.rawValue).joined(separator: ", ")]),
        Fault(
            old: "    nearness: { basis: default, same_village: 1000, ", new: "    nearness: { same_village: 1000, ",
            code: .missingBasis, path: "lead.score.nearness.same_village", arguments: []),
        Fault(
            old: "same_town: 800, ", new: "", code: .missingKey, path: "lead.score.nearness.same_town",
            arguments: ["same_town"]),
        Fault(
            old: "same_town: 800, ", new: "same_town: 1001, ", code: .outOfRange, path: "lead.score.nearness.same_town",
            arguments: ["1001", "0", "1000"]),
        Fault(
            old: "    continuity: { basis: default, earlier: 1000, none: 0 }\n", new: "", code: .missingKey,
            path: "lead.score.continuity", arguments: ["continuity"], at: "    weights:"),
        Fault(
            old: "illness: { family_doctor: 1000,", new: "illness: { wizard: 1000,", code: .unknownCode,
            path: "lead.score.cause_fit.matrix.illness.wizard", arguments: ["wizard", "trait"]),
        Fault(
            old: "illness: { family_doctor: 1000,", new: "hunger: { family_doctor: 1000,", code: .unknownCode,
            path: "lead.score.cause_fit.matrix.hunger", arguments: ["hunger", "cause"]),
        Fault(
            old: "illness: { family_doctor: 1000,", new: "illness: { family_doctor: -1,", code: .outOfRange,
            path: "lead.score.cause_fit.matrix.illness.family_doctor", arguments: ["-1", "0", "1000"]),
        Fault(
            old: "role_fit: { basis: default, party_member: 1000, ", new: "role_fit: { basis: default, ",
            code: .missingKey, path: "lead.score.role_fit.party_member", arguments: ["party_member"]),
        Fault(
            old: "names: { zh: 已退出, en: has left the register }", new: "names: { zh: 已退出 }", code: .missingKey,
            path: "lead.household_rules.1.names.en", arguments: ["en"]),
        Fault(
            old: "names: { zh: 已退出, en: has left the register }", new: "names: { zh: 已退出, en: \" \" }",
            code: .badText, path: "lead.household_rules.1.names.en", arguments: []),
    ]

    @Test(arguments: faults) func aFaultIsRefusedWithItsPlace(_ fault: Fault) throws {
        let (error, line) = try PackSamples.refusal(fault.old, fault.new, at: fault.at)
        #expect(error.code == fault.code)
        #expect(error.path == fault.path)
        #expect(error.arguments == fault.arguments)
        #expect(error.pack == "changed.yaml")
        #expect(error.line == line)
        #expect((error.column ?? 0) > 0)
    }

    @Test func columnsCountCharactersNotBytes() throws {
        let (error, _) = try PackSamples.refusal(
            "names: { zh: 已退出, en: has left the register }", "names: { zh: 已退出, fr: sorti, en: left }")
        #expect(error.code == .unknownKey)
        #expect(error.column == 25)
    }

    @Test func aKeyWrittenTwiceIsRefused() throws {
        let (error, _) = try PackSamples.refusal("area: \"3501\"", "area: \"3501\"\narea: \"3502\"")
        #expect(error.code == .duplicateKey)
        #expect(error.arguments == ["area"])
    }

    @Test func textThatIsNoYAMLIsRefusedWithItsLine() throws {
        let (error, line) = try PackSamples.refusal("area: \"3501\"", "area: \"3501")
        #expect(error.code == .syntax)
        #expect((error.line ?? 0) >= line)
    }

    @Test(arguments: ["", "# only a remark\n"]) func anEmptyTextIsRefused(_ text: String) throws {
        let error = try #require(throws: PackError.self) { try PolicyPack(yaml: text, name: "empty") }
        #expect(error.code == .empty)
    }

    @Test(arguments: ["- a\n", "text\n"]) func aTextThatIsNoMappingIsRefused(_ text: String) throws {
        let error = try #require(throws: PackError.self) { try PolicyPack(yaml: text, name: "list") }
        #expect(error.code == .wrongType)
    }

    @Test func aTextAboveTheLimitIsRefused() throws {
        let text = PackSamples.text() + String(repeating: "#", count: 1 << 20)
        let error = try #require(throws: PackError.self) { try PolicyPack(yaml: text, name: "large") }
        #expect(error.code == .tooLarge)
    }

    @Test func eachBuiltInRuleMustBeSwitched() throws {
        for rule in BuiltInPairRule.allCases where !rule.isOptional {
            let mode = rule == .fullCareCapability ? "soft" : "hard"
            let (error, _) = try PackSamples.refusal(
                "    - { id: \(rule.rawValue), mode: \(mode), basis: default }\n", "")
            #expect(error.code == .missingKey)
            #expect(error.arguments == [rule.rawValue])
        }
    }

    @Test func theRuleThatDividesAreasNamesItsLevel() throws {
        let rule = "    - { id: unit_without_person, mode: hard, basis: default }\n"
        let (bare, _) = try PackSamples.refusal(rule, rule + "    - { id: own_area, mode: hard, basis: default }\n")
        #expect(bare.code == .missingKey && bare.arguments == ["level"])
        let (wrong, _) = try PackSamples.refusal(
            rule, rule + "    - { id: own_area, mode: hard, level: continent, basis: default }\n")
        #expect(wrong.code == .unknownCode)
        let (other, _) = try PackSamples.refusal(
            rule, "    - { id: unit_without_person, mode: hard, level: county, basis: default }\n")
        #expect(other.code == .unknownKey)
    }

    @Test func codesAreStableAndDistinct() {
        #expect(Set(PackError.Code.allCases.map(\.rawValue)).count == PackError.Code.allCases.count)
        #expect(PackError.Code.allCases.allSatisfy { $0.rawValue.hasPrefix("pack_") })
    }
}
