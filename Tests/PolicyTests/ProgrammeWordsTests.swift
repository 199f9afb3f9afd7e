import Policy
import Register
import TestSupport
import Testing

/// What people read of a programme: terms instead of codes, words instead of signs, and what a sum leaves out.
@Suite struct ProgrammeWordsTests {
    private func words(_ pack: String, _ programme: String) throws -> (zh: String, en: String, values: String) {
        var check = ProgrammeCheck(pack, programme)
        check.day = pack == "yuquan-2021" ? "2021-03-01" : pack == "yunyang-2019" ? "2019-06-01" : "2020-04-30"
        check.values = pack == "fuzhou-2020" ? ["living_standard_month": "600"] : [:]
        check.household = { household in
            ProgrammeCheck.categories(.minimumLiving)(&household)
            household.mainCause = .illness
            household.hukou = .urban
            household.residency = .worker
        }
        check.members = [
            ProgrammeCheck.member(born: "1950-01-01") { member in
                (member.selfCare, member.health, member.labour) = (SelfCare.none, .seriousIllness, .partial)
            }
        ]
        let parts = try check.finding().parts
        return (
            parts.map(\.words.zh).joined(separator: "\n"), parts.map(\.words.en).joined(separator: "\n"),
            parts.compactMap { $0.value?.zh }.joined(separator: "\n")
        )
    }

    /// No code, no sign of the grammar in any part of any programme.
    @Test func everyProgrammeOfEveryPackIsInWords() throws {
        for pack in try PackLibrary.embedded().packs {
            for programme in pack.programmes {
                let (zh, en, values) = try words(pack.id, programme.id)
                for sign in ["_", "=", "<", ">", " in ", "contains", "true", "false"] {
                    #expect(!zh.contains(sign), "\(pack.id) \(programme.id): \(zh)")
                    #expect(sign == " in " || !en.contains(sign), "\(pack.id) \(programme.id): \(en)")
                    #expect(!values.contains(sign), "\(pack.id) \(programme.id): \(values)")
                }
                for code in ["DB", "TK", "BY", "GX", "QT", "JN"] {
                    #expect(!zh.contains(code) && !values.contains(code), "\(pack.id) \(programme.id): \(zh)")
                }
                for mark in [",", ":", " （", "） "] { #expect(!zh.contains(mark), "\(pack.id) \(programme.id): \(zh)") }
            }
        }
    }

    @Test func codesAreTheirTerms() throws {
        let care = try words("fuzhou-2020", "care_in_home")
        #expect(care.zh.contains("生活自理能力属于：") && care.zh.contains("供养方式为集中供养"))
        #expect(care.en.contains("self-care is one of ") && care.en.contains("form of care is in a home"))
        let aid = try words("fuzhou-2020", "temporary_aid_spending")
        #expect(aid.zh.contains("救助类别含其中之一：低保边缘家庭、刚性支出困难家庭"))
        let alone = try words("fuzhou-2020", "living_without_guardians")
        #expect(alone.zh.contains("单人纳入低保：是") && alone.zh.contains("超过"))
        #expect(alone.en.contains("illness or disability: yes"))
    }

    /// Members of whom it is unknown: the sum is a least one, and says what would tell.
    @Test(.mechanism(14)) func aSumOverSomeOfThePeopleIsALeastOne() throws {
        var check = ProgrammeCheck("fujian-2020", "orphans")
        check.values = ["orphan_base": "1000", "orphan_rise": "100"]
        check.facts = ["member.1.child_status": "orphan"]
        check.household = { $0.size = 2 }
        check.members = [ProgrammeCheck.member(born: "2012-01-01"), ProgrammeCheck.member(born: "2014-01-01")]
        let open = try check.finding()
        #expect(open.state == .eligible(members: [0]))
        #expect(open.sum?.isPartial == true && open.missingForAmount == ["member.2.child_status"])
        let amount = try #require(open.sum?.amount)

        check.facts["member.2.child_status"] = "other"
        let known = try check.finding()
        #expect(known.sum?.isPartial == false && known.sum?.amount == amount && known.missingForAmount.isEmpty)

        // People whom no row describes may be entitled, too.
        check.household = { $0.size = 3 }
        #expect(try check.finding().missingForAmount == ["household.members"])
        #expect(try check.finding().sum?.isPartial == true)
    }
}
