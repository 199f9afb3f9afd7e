import Casework
import Ledgers
import Records
import Register
import Storage
import TestSupport
import Testing
import Wording

@Suite struct LeadRunTests {
    @Test(.mechanism(75, 82)) func demoLedgersGiveEveryHouseholdALeadOrAReason() async throws {
        try await withTemporaryFolder { folder in
            let demo = try await DemoOffice(in: folder)
            try await demo.importAll()
            let receipt = try await demo.runLead()
            let counts = receipt.run.counts
            #expect(counts.inScope + counts.outside == 547)
            #expect(counts.covered + counts.uncovered == counts.inScope)
            #expect(receipt.counties.reduce(0) { $0 + $1.inScope } == counts.inScope)
            let (office, run, caller) = (demo.office, receipt.run.id, demo.administrator)
            let pairs = try await office.pairs(of: run, limit: 10_000, cursor: nil, by: caller)
            let uncovered = try await office.left(of: run, .uncovered, limit: 10_000, cursor: nil, by: caller)
            let outside = try await office.left(of: run, .outside, limit: 10_000, cursor: nil, by: caller)
            let all = pairs.items.map(\.household) + uncovered.items.map(\.household) + outside.items.map(\.household)
            #expect(all.count == 547)
            #expect(Set(all).count == 547)
            #expect(uncovered.items.allSatisfy { !$0.reason.zh.isEmpty && !$0.repairs.isEmpty })
            let again = try await office.repeatRun(run, threads: 2, by: caller)
            #expect(again.isIdentical)
            let page = try await office.report(run, .zh, by: caller)
            expectNoPersonalData(in: String(decoding: page, as: UTF8.self))
        }
    }

    @Test func importingTheSameFileTwiceChangesNothing() async throws {
        try await withTemporaryFolder { folder in
            let demo = try await DemoOffice(in: folder)
            try await demo.importDemo(.divisions, "村级区划.csv")
            let first = try await demo.importDemo(.households, "困难家庭台账.xlsx")
            #expect(first.file.added == 547)
            let events = try await demo.office.store.read { try $0.eventCount() }
            let second = try await demo.importDemo(.households, "困难家庭台账.xlsx")
            #expect(second.file.added == 0)
            #expect(second.file.changed == 0)
            #expect(second.file.issues == first.file.issues)
            let after = try await demo.office.store.read { try $0.eventCount() }
            #expect(after == events)
        }
    }

    @Test func aDryRunReportsTheSameAndChangesNothing() async throws {
        try await withTemporaryFolder { folder in
            let demo = try await DemoOffice(in: folder)
            try await demo.importDemo(.divisions, "村级区划.csv")
            let mark = try await demo.office.store.read { try $0.changeMark() }
            let rehearsed = try await demo.importDemo(.households, "困难家庭台账.csv", dryRun: true)
            #expect(rehearsed.batch == nil)
            let after = try await demo.office.store.read { try $0.changeMark() }
            #expect(after == mark)
            let done = try await demo.importDemo(.households, "困难家庭台账.csv")
            #expect(done.file == rehearsed.file)
        }
    }

    @Test func cellsThatWereMendedAreKeptAsTheyStood() async throws {
        try await withTemporaryFolder { folder in
            let demo = try await DemoOffice(in: folder)
            try await demo.importDemo(.divisions, "村级区划.csv")
            let receipt = try await demo.importDemo(.households, "困难家庭台账.xlsx")
            let batch = try #require(receipt.batch)
            let originals = try await demo.office.store.read { try $0.originals(of: batch, number: 1) }
            let repaired = receipt.file.issues.filter { $0.code == "name_space" }.map(\.row)
            #expect(repaired.count == 6)
            for row in repaired {
                #expect(originals.contains { $0.row == row && $0.cells.contains { $0.text.contains(" ") } })
            }
        }
    }
}

@Suite struct ReachTests {
    @Test(.mechanism(136)) func staffOfACountyImportAndReadOnlyTheirOwn() async throws {
        try await withTemporaryFolder { folder in
            let demo = try await DemoOffice(in: folder)
            try await demo.importDemo(.divisions, "村级区划.csv")
            let clerk = Principal(uid: 1000, role: .staff, area: DivisionCode("350524"))
            await #expect(throws: CaseworkError.self) {
                try await demo.importDemo(.households, "困难家庭台账.xlsx", by: clerk)
            }
            try await demo.importDemo(.households, "困难家庭台账.xlsx")
            let own = try await demo.office.households(area: nil, limit: 1000, cursor: nil, by: clerk)
            #expect(own.total == 185)
            await #expect(throws: CaseworkError.self) {
                try await demo.office.households(area: DivisionCode("350583"), limit: 10, cursor: nil, by: clerk)
            }
            let elsewhere = try await demo.office.households(
                area: DivisionCode("350583"), limit: 1, cursor: nil, by: demo.administrator)
            let number = try #require(elsewhere.items.first?.household.number)
            await #expect(throws: CaseworkError.self) { try await demo.office.household(number, by: clerk) }
        }
    }
}

@Suite struct ProfileTests {
    @Test(.mechanism(137)) func aHouseholdHasFourBlocksAndTheDayOfItsLastChange() async throws {
        try await withTemporaryFolder { folder in
            let demo = try await DemoOffice(in: folder)
            try await demo.importDemo(.divisions, "村级区划.csv")
            try await demo.importDemo(.households, "困难家庭台账.xlsx")
            let before = try await demo.office.household("3505830010001", by: demo.administrator).profile
            #expect(before.housing.allSatisfy { $0.value != nil }, "the ledger states needs, none of them housing")
            #expect(before.employment.allSatisfy { $0.value == nil }, "nobody has stated employment: unknown, not zero")
            try await demo.importDemo(.members, "家庭成员.csv")
            let file = try await demo.office.household("3505830010001", by: demo.administrator)
            let values = Dictionary(
                uniqueKeysWithValues: (file.profile.living + file.profile.employment).map { ($0.code, $0.value?.en) })
            #expect(values["income"] == "1064.00 yuan a month")
            #expect(values["size"] == "5")
            #expect(values["jobless"] == "1")
            #expect(!file.profile.health.isEmpty)
            #expect(file.profile.asOf?.day == CalendarDay(iso: "2020-04-30"))
        }
    }

    @Test(.mechanism(13)) func sensitiveTagsAreSeenOnlyByThoseWhoDecideAndPrintedNowhere() async throws {
        try await withTemporaryFolder { folder in
            let demo = try await DemoOffice(in: folder)
            try await demo.importAll()
            let number = "3505830010001"
            try await demo.office.store.write { session in
                var household = try #require(try session.household(number)).value
                household.tags = [.released, .leftBehindChild]
                let origin = ChangeOrigin(actor: "uid:0", at: Instant(microseconds: 1_588_204_800_000_000))
                try session.upsert(households: [Stated(household)], origin)
            }
            let clerk = Principal(uid: 1000, role: .staff, area: nil)
            #expect(try await demo.office.household(number, by: clerk).line.household.tags == [.leftBehindChild])
            let seen = try await demo.office.household(number, by: demo.administrator).line.household.tags
            #expect(seen == [.released, .leftBehindChild])
            let run = try await demo.runLead().run.id
            for language in Language.allCases {
                let page = String(
                    decoding: try await demo.office.report(run, language, by: demo.administrator), as: UTF8.self)
                #expect(!page.contains(RiskTag.released.term.zh) && !page.contains(RiskTag.released.term.en))
            }
        }
    }
}
