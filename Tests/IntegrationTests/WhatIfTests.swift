import AdminAPI
import Foundation
import TestSupport
import Testing

extension Integration {
    /// What if somebody came? The answer is what a run would have been, and nothing of it stays.
    @Suite struct WhatIfTests {
        @Test func aFurtherHelperCoversMoreAndIsNotKept() async throws {
            try await withTemporaryFolder { folder in
                let office = try await DemoOffice(in: folder)
                try await office.bringDemo()
                let run = try #require(try await office.runLead().run)
                let ledger = try folder.write(
                    """
                    姓名,帮扶人类别,帮扶单位,所在县区,所在乡镇,服务区域,可结对户数
                    林新来,民政助理员,安溪县凤城镇人民政府,安溪县,凤城镇,安溪县凤城镇,6
                    无此地,民政助理员,安溪县凤城镇人民政府,安溪县,无此镇,安溪县无此镇,6

                    """, to: "new.csv")
                let before = try await office.ask(Page<HelperItem>.self, "helpers", "list", "--limit", "1").total
                let result = try await office.ask(WhatIfResult.self, "whatif", run, "--helpers", ledger)
                #expect(result.helpersRead >= 1 && result.helpersRead + result.helpersRejected == 2)
                #expect(result.before.inScope == result.after.inScope)
                #expect(result.after.covered > result.before.covered)
                #expect(result.changes.count == result.changeCount)
                #expect(result.changes.contains { $0.after.contains { $0.name == "林新来" } })
                #expect(
                    result.after.coverageByTier.values.reduce(0) { $0 + $1.covered } == result.after.covered)
                #expect(try await office.ask(Page<HelperItem>.self, "helpers", "list", "--limit", "1").total == before)
                #expect(try await office.ask(RepeatResult.self, "runs", "repeat", run).identical)
                let nothing = try await office.daemon.jiedui("whatif", run)
                #expect(nothing.end == .exit(6) && nothing.messages.contains("[nothing_supposed]"))
                await office.daemon.kill()
            }
        }
    }
}
