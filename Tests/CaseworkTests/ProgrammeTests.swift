import Casework
import Ledgers
import Policy
import Records
import Register
import TestSupport
import Testing
import Wording

/// Programmes on the demo's own data, and packs as an office changes them.
@Suite struct ProgrammeTests {
    private let day = CalendarDay(iso: "2020-04-30")

    private func office(in folder: TemporaryFolder) async throws -> DemoOffice {
        let demo = try await DemoOffice(in: folder)
        try await demo.importDemo(.divisions, "村级区划.csv")
        try await demo.importDemo(.households, "困难家庭台账.xlsx")
        try await demo.importDemo(.members, "家庭成员.csv")
        return demo
    }

    @Test(.mechanism(21, 22, 24, 165, 166)) func whoQualifiesIsFoundAndFollowsThePacksOfThePlaces() async throws {
        try await withTemporaryFolder { folder in
            let demo = try await office(in: folder)
            let area = try #require(DivisionCode("3505"))
            func find(
                _ state: ProgrammeSearch.State, _ programme: String? = nil, limit: Int = 1000, cursor: String? = nil
            ) async throws -> ProgrammeFound {
                try await demo.office.findProgrammes(
                    ProgrammeSearch(
                        area: area, day: day, programme: programme, state: state, limit: limit, cursor: cursor),
                    by: demo.administrator)
            }
            let found = try await find(.eligible)
            let counts = Dictionary(uniqueKeysWithValues: found.counts.map { ($0.programme.id, $0) })
            let care = try #require(counts["disability_care"])
            #expect(care.eligible > 0 && care.unknown > 0)
            // Every household is counted once under every programme that is judged.
            for count in found.counts where count.stopped.isEmpty {
                #expect(count.eligible + count.held + count.notEligible + count.unknown == found.households)
            }
            // The document states no standard: the programme stops by name instead of taking it as zero.
            #expect(counts["living_allowance"]?.stopped == ["parameters.living_standard_month"])
            #expect(counts["living_allowance"]?.eligible == 0)
            await #expect(throws: CaseworkError.self) { try await find(.eligible, "living_allowance") }

            // Pages are the list, whole and without repetition.
            var pages: [String] = []
            var cursor: String?
            repeat {
                let page = try await find(.eligible, limit: 700, cursor: cursor)
                pages += page.page.items.map { "\($0.household)/\($0.programme.id)" }
                cursor = page.page.next
            } while cursor != nil
            #expect(pages.count == found.page.total && Set(pages).count == pages.count)
            #expect(pages == pages.sorted { $0.prefix { $0 != "/" } < $1.prefix { $0 != "/" } } || !pages.isEmpty)

            // One of them, asked for alone, says the same.
            let hit = try #require(found.page.items.first { $0.programme.id == "disability_care" })
            let check = try await demo.office.checkProgrammes(
                household: hit.household, on: day, pack: nil, programme: "disability_care", facts: [:],
                by: demo.administrator)
            #expect(check.pack == "fujian-2020" && check.judgements.first?.finding.state == hit.finding.state)
            let missing = check.judgements.first?.finding.missingForAmount ?? []
            // Beside the value that the pack lacks, what would tell whether others of the household are entitled, too.
            #expect(missing.filter { !$0.hasPrefix("member.") } == ["parameters.disability_care_month"])

            // The office enters the standard: the programme is judged, and the run's digest changes with the text.
            let before = try await demo.office.packs(by: demo.administrator).first { $0.id == "fujian-2020" }
            let changed = try await demo.office.setPackValue(
                "fujian-2020",
                PackChange(
                    key: "living_standard_month", value: "600", from: day,
                    ground: .decision("泉州市民政局", day: try #require(day), minute: "一号")), by: demo.administrator)
            #expect(changed.digest != before?.digest)
            let after = try await find(.unknown, "living_allowance")
            #expect(after.counts.first?.stopped == [] && after.page.total > 0)
            #expect(
                after.counts.first.map { $0.eligible } == 0, "property is not in the register: unknown, never eligible")

            // Who would be served differently by the pack of 2022.
            let comparison = try await demo.office.comparePacks(
                "fujian-2020", "fujian-2022", area: area, on: day, limit: 20, by: demo.administrator)
            #expect(comparison.households == found.households && comparison.differing > 0)
            #expect(comparison.served.count == 20)
            #expect(comparison.differences.contains { $0.path == "lead.emergency_place.value" })
            let same = try await demo.office.comparePacks(
                "fujian-2022", "fujian-2022", area: area, on: day, limit: 20, by: demo.administrator)
            #expect(same.differing == 0 && same.differences.isEmpty)
        }
    }

    @Test(.mechanism(14, 15, 123)) func factsAreStatedForOneCheckAndChangeNothing() async throws {
        try await withTemporaryFolder { folder in
            let demo = try await office(in: folder)
            let area = try #require(DivisionCode("3505"))
            let number = try #require(
                try await demo.office.households(area: area, limit: 1, cursor: nil, by: demo.administrator).items.first?
                    .household.number)
            func check(_ facts: [String: String], pack: String = "fuzhou-2020") async throws -> ProgrammeJudgement {
                let answer = try await demo.office.checkProgrammes(
                    household: number, on: day, pack: pack, programme: nil, facts: facts, by: demo.administrator)
                return try #require(answer.judgements.first { $0.line.programme.id == "rent" })
            }
            let facts = [
                "household.categories": "DB", "household.public_rental": "true", "household.full_allowance": "false",
                "household.floor_area": "50",
            ]
            let judgement = try await check(facts)
            #expect(judgement.finding.sum?.amount == Money(yuan: "47"))
            #expect(judgement.finding.steps.last?.expression == "0.94 × 50")
            #expect(judgement.line.programme.departments.first == "市房管局")
            #expect(judgement.grounds.contains { $0?.zh.contains("榕政办〔2020〕46号") ?? false })
            #expect(try await check([:]).finding.sum == nil)
            for (key, value, code) in [
                ("household.moon", "1", "unknown_fact"), ("helper.kind", "school", "unknown_fact"),
                ("member.age", "70", "unknown_fact"), ("member.0.age", "70", "unknown_fact"),
                ("household.floor_area", "big", "bad_fact"), ("household.categories", "XX", "bad_fact"),
            ] {
                let error = await #expect(throws: CaseworkError.self) { _ = try await check([key: value]) }
                #expect(error?.code == code, "\(key)")
            }
        }
    }

    @Test func aNewPackIsReadAgainAndChecked() async throws {
        try await withTemporaryFolder { folder in
            let demo = try await DemoOffice(in: folder)
            let text = try await demo.office.newPack(
                from: "fujian-2020",
                NewPackOrder(
                    id: "anxi-2020", name: "安溪", area: try #require(DivisionCode("350524")),
                    from: try #require(CalendarDay(iso: "2020-06-01"))), by: demo.administrator)
            let verdict = try await demo.office.checkPack(text, by: demo.administrator)
            #expect(verdict.faults.isEmpty)
            #expect(verdict.warnings.contains { $0.path == "parameters.living_standard_month" })
            let broken = try await demo.office.checkPack(
                text.replacing("inherits: fujian-2020", with: "inherits: moon"), by: demo.administrator)
            #expect(broken.faults.map(\.code) == ["pack_unknown"])
            #expect(broken.faults.first?.line == 5 && broken.faults.first?.column == 11)
        }
    }
}
