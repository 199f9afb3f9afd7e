import Policy
import Register
import TestSupport
import Testing

@Suite struct AdoptionTests {
    private func adopt(_ pack: PolicyPack, _ paths: [String], minute: String = "会议纪要〔2020〕5号") throws -> PolicyPack {
        try pack.adopting(body: "福州市民政局", day: PackSamples.day, minute: minute, paths: paths)
    }

    @Test func adoptedValuesStandOnTheDecision() throws {
        let pack = try PackSamples.fuzhou()
        let adopted = try adopt(pack, ["lead.adult_age"])
        let decision = Basis.decision(body: "福州市民政局", day: PackSamples.day, minute: "会议纪要〔2020〕5号")
        #expect(adopted.lead.adultAge.basis == decision)
        #expect(adopted.basis(of: "lead.adult_age") == decision)
        #expect(!adopted.isDefault("lead.adult_age"))
        #expect(adopted.isDefault("lead.clarify_days"))
        #expect(adopted.values.map(\.printed) == pack.values.map(\.printed))
    }

    @Test func theTextChangesAndReadsTheSameAgain() throws {
        let pack = try PackSamples.fuzhou()
        let adopted = try adopt(pack, ["lead.adult_age"])
        #expect(adopted.text != pack.text && adopted.text.hasPrefix(pack.text))
        let again = try PolicyPack(yaml: adopted.text, name: "again")
        #expect(again.values == adopted.values)
        #expect(again.adoptions == adopted.adoptions)
    }

    @Test func aSectionAdoptsTheDefaultsBelowItOnly() throws {
        let adopted = try adopt(PackSamples.fuzhou(), ["lead.score"])
        #expect(!adopted.isDefault("lead.score"))
        #expect(!adopted.isDefault("lead.score.cause_fit.matrix.illness.SVC-CARE"))
        #expect(adopted.isDefault("lead"))
        guard case .decision = adopted.lead.score.causeFit.matrix.basis else {
            Issue.record("the matrix is not adopted")
            return
        }
    }

    @Test func aPathIsNoPrefixOfAnotherName() {
        let adoption = Adoption(body: "x", day: PackSamples.day, minute: "y", paths: ["lead.leads"])
        #expect(adoption.covers("lead.leads.min") && adoption.covers("lead.leads"))
        #expect(!adoption.covers("lead.leads_more") && !adoption.covers("lead"))
    }

    @Test func valuesOnADocumentKeepIt() throws {
        let adopted = try adopt(PackSamples.fuzhou(), ["tiers"])
        #expect(adopted.basis(of: "tiers.DB") == .document(document: "fz-46", article: "一(一)1"))
        #expect(!adopted.isDefault("tiers"))
    }

    @Test func everythingCanBeAdoptedAndNothingIsLeft() throws {
        for pack in try PackLibrary.embedded().packs {
            #expect(!pack.defaultPaths.isEmpty)
            #expect(try adopt(pack, pack.defaultPaths).defaultPaths.isEmpty)
        }
    }

    @Test func aSecondDecisionIsAddedAndTheLaterHolds() throws {
        let first = try adopt(PackSamples.fuzhou(), ["lead.adult_age", "lead.kinds"])
        let second = try adopt(first, ["lead.adult_age"], minute: "纪要\"二\"\\")
        #expect(second.adoptions.map(\.minute) == ["会议纪要〔2020〕5号", "纪要\"二\"\\"])
        guard case .decision(_, _, let minute) = second.lead.adultAge.basis else {
            Issue.record("a decision was expected")
            return
        }
        #expect(minute == "纪要\"二\"\\")
        #expect(!second.isDefault("lead.kinds"))
    }

    @Test(arguments: ["", "    "]) func decisionsAreAddedAtTheIndentOfTheText(_ indent: String) throws {
        let text =
            PackSamples.text() + """

                adoptions:
                \(indent)- body: 甲
                \(indent)  day: 2020-04-20
                \(indent)  minute: 一号
                \(indent)  paths: [lead.kinds]
                """
        let adopted = try adopt(PolicyPack(yaml: text, name: "x"), ["lead.adult_age"])
        #expect(adopted.adoptions.map(\.paths) == [["lead.kinds"], ["lead.adult_age"]])
    }

    @Test(arguments: ["lead.moon", "lead.adult", "", "lead.score.cause_fit.matrix.illness.FUND"])
    func aPathThatNamesNoValueIsRefused(_ path: String) throws {
        let pack = try PackSamples.fuzhou()
        let error = try #require(throws: PackError.self) { try adopt(pack, [path]) }
        #expect(error.code == .adoptionPath)
        #expect(error.arguments == [path])
    }

    @Test func emptyOrBrokenWordsAreRefused() throws {
        let pack = try PackSamples.fuzhou()
        #expect(throws: PackError(.empty, pack: "fuzhou-2020", path: "adoptions")) { try adopt(pack, []) }
        for minute in ["", " ", "a\nb", "a\u{0}", "a\u{2028}b"] {
            #expect(throws: PackError(.badText, pack: "fuzhou-2020", path: "adoptions")) {
                try adopt(pack, ["lead.adult_age"], minute: minute)
            }
        }
    }

    @Test func aWrittenDecisionOnNoValueIsRefusedWithItsLine() throws {
        let text =
            PackSamples.text() + """
                adoptions:
                  - body: 甲
                    day: 2020-04-20
                    minute: 一号
                    paths: [lead.moon]
                """
        let error = try #require(throws: PackError.self) { try PolicyPack(yaml: text, name: "x") }
        #expect(error.code == .adoptionPath)
        #expect(error.path == "adoptions.1.paths.1")
        #expect(error.line == text.split(separator: "\n", omittingEmptySubsequences: false).count)
    }

    @Test func decisionsMustStandLast() throws {
        let (error, _) = try PackSamples.refusal(
            "area: \"3501\"",
            "adoptions: [{ body: 甲, day: 2020-04-20, minute: 一, paths: [lead.kinds] }]\narea: \"3501\"")
        #expect(error.code == .adoptionsNotLast)
    }

    @Test func aDecisionMayAlsoStandAtAValue() throws {
        let pack = try PackSamples.pack(
            "clarify_days: { value: 30, basis: default }",
            "clarify_days: { value: 15, basis: { body: 福州市民政局, day: 2020-04-20, minute: 纪要一 } }")
        #expect(pack.lead.clarifyDays.value == 15)
        #expect(!pack.isDefault("lead.clarify_days"))
    }
}
