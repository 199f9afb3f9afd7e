import Casework
import Ledgers
import Records
import Register
import TestSupport
import Testing

@Suite struct PackTests {
    // The decision without paths was refused as empty: it means every default of the pack.
    @Test func aDecisionWithoutPathsTakesOverEveryDefault() async throws {
        try await withTemporaryFolder { folder in
            let demo = try await DemoOffice(in: folder)
            let day = try #require(CalendarDay(iso: "2020-05-06"))
            let before = try await demo.office.pack("fujian-2020", by: demo.administrator)
            #expect(before.line.defaults > 0)
            let adopted = try await demo.office.adoptPack(
                "fujian-2020", PackDecision(body: "局务会", day: day, minute: "12"), by: demo.administrator)
            #expect(adopted.defaults == 0)
            #expect(adopted.digest != before.line.digest)
            let after = try await demo.office.packs(by: demo.administrator)
            #expect(after.first { $0.id == "fujian-2020" }?.digest == adopted.digest)
        }
    }

    @Test func aPackUsedOutsideItsAreaIsNoticed() async throws {
        try await withTemporaryFolder { folder in
            let demo = try await DemoOffice(in: folder)
            try await demo.importDemo(.divisions, "村级区划.csv")
            let area = try #require(DivisionCode("3505"))
            let day = CalendarDay(iso: "2020-04-30")
            for (pack, isNoticed) in [("fuzhou-2020", true), ("fujian-2020", false)] {
                let receipt = try await demo.office.run(
                    RunOrder(kind: .lead, area: area, asOf: day, pack: pack, dryRun: true), by: demo.administrator,
                    progress: { _ in }, isCancelled: { false })
                #expect(!receipt.notices.isEmpty == isNoticed)
            }
        }
    }
}
