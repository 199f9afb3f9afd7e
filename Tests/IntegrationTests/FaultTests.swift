import AdminAPI
import Foundation
import TestSupport
import Testing

extension Integration {
    /// Every fault that `expected.json` lists is treated as it says, in the workbook and in its CSV.
    @Suite struct FaultTests {
        @Test(.mechanism(68), arguments: ["困难家庭台账.xlsx", "困难家庭台账.csv"]) func everyListedFaultIsTreatedAsItShouldBe(
            _ households: String
        ) async throws {
            try await withTemporaryFolder { folder in
                let office = try await DemoOffice(in: folder)
                try await office.bringDemo(until: "divisions")
                let files = [("households", households), ("members", "家庭成员.csv"), ("helpers", "帮扶责任人.xlsx")]
                let expected = try Expected.demo()
                for (kind, file) in files {
                    let result = try await office.bring(kind, "\(DemoOffice.ledgers)/\(file)")
                    let faults = expected.faultList.filter { $0.file == file }
                    #expect(!faults.isEmpty)
                    for fault in faults { Self.check(fault, in: result.issues) }
                    Self.expectNoOther(faults, in: result.issues)
                    expectNoPersonalData(in: String(decoding: try WireJSON.encode(result), as: UTF8.self))
                }
                await office.daemon.kill()
            }
        }

        /// One fault: its row carries its code with the right severity; what is accepted is not complained about.
        private static func check(_ fault: Expected.Fault, in issues: [ImportIssue]) {
            let row = issues.filter { $0.row == fault.row }
            let same = row.filter { $0.code == fault.kind }
            let actions = [fault.action] + (fault.alsoOK ?? [])
            let isRejected = row.contains { $0.severity == "reject" }
            if actions.contains("accept") {
                #expect(same.allSatisfy { $0.severity == "repair" }, "\(fault.file) row \(fault.row): \(fault.kind)")
            } else if fault.action == "reject" || !isRejected {
                #expect(
                    same.contains { actions.contains($0.severity) },
                    "\(fault.file) row \(fault.row): \(fault.kind) shall be \(fault.action), is \(same.map(\.severity))"
                )
            }
        }

        /// Rows that are free of faults are not handed back.
        private static func expectNoOther(_ faults: [Expected.Fault], in issues: [ImportIssue]) {
            let shallGo = Set(faults.filter { $0.action == "reject" }.map(\.row))
            for issue in issues where issue.severity == "reject" {
                let isKnown = issue.row.map { shallGo.contains($0) } ?? false
                #expect(
                    isKnown || issue.code == "household_unknown", "\(issue.file) row \(issue.row ?? 0): \(issue.code)")
            }
        }
    }
}
