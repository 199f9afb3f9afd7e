import Casework
import Foundation
import Ledgers
import Records
import Register
import Storage
import TestSupport
import Testing

/// What a member ledger tells about households that a month's list left out.
@Suite struct MissingPeopleTests {
    private func bring(_ kind: LedgerKind, _ file: String, _ month: MonthOffice, text: String? = nil) async throws {
        let bytes =
            try text.map { Array($0.utf8) }
            ?? Array(Data(contentsOf: URL(fileURLWithPath: "\(projectRoot)/demo/quanzhou-2020/\(file)")))
        _ = try await month.office.importLedger(
            ImportOrder(kind: kind, file: file, bytes: bytes), by: month.administrator)
    }

    private func proposals(_ month: MonthOffice) async throws -> [String: String] {
        let items = try await month.office.worklist(
            area: nil, kinds: [.ledgerMissing], limit: 100, cursor: nil, by: month.administrator
        ).items
        return Dictionary(
            uniqueKeysWithValues: items.map { ($0.item.household ?? "", $0.item.proposal ?? "") })
    }

    @Test(.mechanism(135)) func whoStandsInAnotherHouseholdHasJoinedItOrMovedAway() async throws {
        try await OfficeStore.sqlite.withDatabase { database in
            let month = try await MonthOffice(on: database, CalendarDay(iso: "2020-05-31")!)
            try await bring(.divisions, "村级区划.csv", month)
            try await bring(.households, "困难家庭台账.csv", month)
            try await bring(.members, "家庭成员.csv", month)
            var ledger = try MonthLedger.demo()
            let (alone, other, head) = ("3505830010002", "3505830010003", "3505830010001")
            var people: [String: String] = [:]
            for number in [alone, other] { people[number] = ledger[number, .id] }
            let names = [alone: ledger[alone, .name], other: ledger[other, .name]]
            ledger.rows.removeAll { [alone, other].contains($0[MonthLedger.Column.number.rawValue]) }
            // The spouse heads the first household now, under a new number.
            ledger[head, .name] = "刘清土"
            ledger[head, .id] = "350583198509210057"
            ledger[head, .sex] = ""
            ledger[head, .birth] = ""
            ledger[head, .number] = "3505830019001"
            let receipt = try await month.office.importLedger(
                ImportOrder(
                    kind: .households, file: "五月.csv", bytes: ledger.bytes,
                    snapshot: try SnapshotScope(parsing: "350583", asOf: CalendarDay(iso: "2020-05-31")!)),
                by: month.administrator)
            #expect(try await proposals(month) == [alone: "mistake", other: "mistake"])
            #expect(receipt.snapshot?.headChanged.map(\.newNumber) == ["3505830019001"])
            // Households of other counties are in the file: taken over, and named.
            #expect(receipt.file.issues.contains { $0.code == "outside_scope" })

            let relatives = try await month.read { session in
                let kept = try #require(try session.household(other))
                return try session.members(of: [kept])[kept.id]?.map(\.value) ?? []
            }
            var text = "户号,成员姓名,与户主关系,身份证号\n"
            text += "3505830010005,\(names[alone] ?? ""),父母,\(people[alone] ?? "")\n"
            for member in relatives { text += "3505241000001,\(member.name),其他,\(member.id?.number ?? "")\n" }
            // A row that names the undecided number is about the household on the register.
            text += "3505830019001,刘清土,户主,350583198509210057\n"
            try await bring(.members, "成员.csv", month, text: text)
            #expect(try await proposals(month) == [alone: "joined", other: "moved"])
            let undecided = try await month.read { try $0.hasHousehold("3505830019001") }
            #expect(!undecided, "no second household before somebody decides")
        }
    }
}
