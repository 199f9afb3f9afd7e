import Casework
import Ledgers
import Policy
import Records
import Register
import TestSupport
import Testing
import Wording

/// At day's turn the worklist says whom a programme fits, and only what changed is written.
@Suite struct FoundProgrammeTests {
    private static func id(_ birth: String, _ sequence: Int) -> String {
        SyntheticNumbers.residentID(area: "350102", birth: birth, sequence: sequence)
    }

    private static func open(_ demo: DemoOffice, _ kind: WorkItem.Kind) async throws -> [WorkLine] {
        try await demo.office.worklist(area: nil, kinds: [kind], limit: 1000, cursor: nil, by: demo.administrator).items
    }

    @Test(.mechanism(22)) func theNightFindsWhatChangedAndNothingElse() async throws {
        try await withTemporaryFolder { folder in
            let demo = try await DemoOffice(in: folder)
            try await demo.importAll()
            let by = demo.administrator
            // The first day only begins; the same day is not searched twice.
            #expect(try await demo.office.findAtDaysTurn(by: by) == nil)
            #expect(try await demo.office.findAtDaysTurn(by: by) == nil)
            #expect(try await Self.open(demo, .programmeFound).isEmpty)
            demo.clock.pass(days: 1)
            let first = try #require(try await demo.office.findAtDaysTurn(by: by))
            #expect(first.opened > 0 && first.open == first.opened && first.households > 300)
            #expect(try await demo.office.findAtDaysTurn(by: by) == nil)
            let items = try await Self.open(demo, .programmeFound)
            #expect(Set(items.compactMap(\.item.household)).count == items.count)
            // It is what `programmes find` says.
            let item = try #require(items.first)
            let found = try await demo.office.findProgrammes(
                ProgrammeSearch(area: item.item.area, day: demo.office.now().day), by: by)
            let own = found.page.items.filter { $0.household == item.item.household }.map(\.programme.id)
            #expect(Array(item.item.arguments.dropFirst()) == own.filter { $0 != "zero_employment" })
            // Nothing changed: nothing is written, and what somebody dismissed stays closed.
            let order = WorkOrder(item.item.id, outcome: .dismissed, because: "asked, does not want it", version: nil)
            _ = try await demo.office.decide(order, by: by)
            demo.clock.pass(days: 1)
            let again = try #require(try await demo.office.findAtDaysTurn(by: by))
            #expect((again.opened, again.changed, again.gone) == (0, 0, 0))
            #expect(
                try await Self.open(demo, .programmeFound).map(\.item.version) == items.dropFirst().map(\.item.version))
        }
    }

    private static func bring(_ demo: DemoOffice, _ kind: LedgerKind, _ text: String) async throws {
        let receipt = try await demo.office.importLedger(
            ImportOrder(kind: kind, file: "\(kind).csv", bytes: Array(text.utf8)), by: demo.administrator)
        #expect(receipt.file.rejected == 0, "\(receipt.file.issues)")
    }

    private static func members(_ employment: String) -> String {
        """
        户编号,姓名,身份证号,与户主关系,劳动能力,就业状况,就业意愿
        350102001000901,陈英宝,\(id("19800202", 1)),户主,有劳动能力,\(employment),是

        """
    }

    /// The list of families with nobody in work is kept by the night, counts the days, and empties when somebody is in work.
    @Test(.mechanism(108, 109)) func aFamilyWithNobodyInWorkStaysOnTheListUntilSomebodyIs() async throws {
        try await withTemporaryFolder { folder in
            let demo = try await DemoOffice(in: folder)
            try await Self.bring(
                demo, .households,
                """
                户编号,县区,乡镇,户主姓名,户主身份证号,户籍类型,救助类别,主要致困原因,家庭人口
                350102001000901,鼓楼区,鼓东街道,陈英宝,\(Self.id("19800202", 1)),城镇,低保,因病,1

                """)
            try await Self.bring(demo, .members, Self.members("失业"))
            let by = demo.administrator
            _ = try await demo.office.findAtDaysTurn(by: by)
            demo.clock.pass(days: 1)
            _ = try await demo.office.findAtDaysTurn(by: by)
            let first = try await Self.open(demo, .nobodyInWork)
            #expect(first.map(\.item.household) == ["350102001000901"])
            #expect(first.first?.item.arguments == ["2020-05-01", "zero_employment"])
            // The same night after night; the days are counted.
            demo.clock.pass(days: 9)
            _ = try await demo.office.findAtDaysTurn(by: by)
            let later = try await Self.open(demo, .nobodyInWork)
            #expect(later.map(\.item.version) == [1] && later.first?.sentence.zh.contains("已 9 天") == true)
            #expect(later.first?.sentence.en.contains("9 days now") == true)
            // One of them is in work: the list is empty by itself.
            try await Self.bring(demo, .members, Self.members("本地务工"))
            demo.clock.pass(days: 1)
            let found = try #require(try await demo.office.findAtDaysTurn(by: by))
            #expect(found.gone > 0)
            #expect(try await Self.open(demo, .nobodyInWork).isEmpty)
        }
    }
}
