import Casework
import Ledgers
import Records
import Register
import Storage
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

    @Test func aValueIsEnteredIntoTheNewestTextAlone() async throws {
        try await withTemporaryFolder { folder in
            let demo = try await DemoOffice(in: folder)
            let day = try #require(CalendarDay(iso: "2020-05-06"))
            func set(_ pack: String, _ value: String) async throws -> PackLine {
                try await demo.office.setPackValue(
                    pack,
                    PackChange(
                        key: "living_standard_month", value: value, from: day,
                        ground: .decision("民政局", day: day, minute: "1")), by: demo.administrator)
            }
            let first = try await set("fujian-2020", "600")
            let second = try await set(first.digest, "610")
            // By the digest of the older text the value entered since would be lost.
            let refused = await #expect(throws: CaseworkError.self) { _ = try await set(first.digest, "620") }
            #expect(refused?.code == "pack_not_newest")
            let adopting = await #expect(throws: CaseworkError.self) {
                _ = try await demo.office.adoptPack(
                    first.digest, PackDecision(body: "局务会", day: day, minute: "12"), by: demo.administrator)
            }
            #expect(adopting?.code == "pack_not_newest")
            #expect(
                try await demo.office.packs(by: demo.administrator).first { $0.id == "fujian-2020" }?.digest
                    == second.digest)
            // The older text is there to be read.
            #expect(try await demo.office.pack(first.digest, by: demo.administrator).line.digest == first.digest)
        }
    }

    /// However many texts a pack has had, a list of packs reads one of each.
    @Test func whatIsInForceDoesNotDependOnWhatItWas() async throws {
        try await withTemporaryFolder { folder in
            let demo = try await DemoOffice(in: folder)
            let day = try #require(CalendarDay(iso: "2020-05-06"))
            var digest = ""
            for value in 600..<612 {
                demo.clock.pass(seconds: 1)
                digest = try await demo.office.setPackValue(
                    "fujian-2020",
                    PackChange(
                        key: "living_standard_month", value: "\(value)", from: day,
                        ground: .decision("民政局", day: day, minute: "\(value)")), by: demo.administrator
                ).digest
            }
            let heads = try await demo.office.store.read { try $0.packHeads() }
            #expect(heads.count == 12 && heads.first?.digest == digest)
            #expect(
                try await demo.office.packs(by: demo.administrator).first { $0.id == "fujian-2020" }?.digest == digest)
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
