import Foundation
import Ledgers
import Register
import TestSupport
import Testing
import Wording

/// What `expected.json` says about one fault.
struct ExpectedFault: Decodable, Hashable {
    var file: String
    var sheet: String?
    var row: Int
    var column: String
    var kind: String
    var action: String
    var want: String?
}

struct ExpectedFile: Decodable {
    struct AfterImport: Decodable {
        var dataRows: Int
        var rowsRejected: Int
        var duplicateRows: Int
        var households: Int
        var people: Int
        var rejectedHouseholds: [String]
    }
    var faultList: [ExpectedFault]
    var afterImport: [String: AfterImport]

    static let demo: ExpectedFile = {
        let decoder = JSONDecoder()
        decoder.keyDecodingStrategy = .convertFromSnakeCase
        guard let data = try? Data(contentsOf: DemoFolder.root.appending(path: "expected.json")),
            let value = try? decoder.decode(ExpectedFile.self, from: data)
        else { fatalError("demo/quanzhou-2020/expected.json cannot be read") }
        return value
    }()
}

/// The demo ledgers read one after the other, each with what the earlier ones said.
struct DemoReadings {
    var households: LedgerReading
    var table: LedgerReading
    var members: LedgerReading
    var needs: LedgerReading
    var helpers: LedgerReading
    var relatives: LedgerReading
    var villages: LedgerReading
    var totals: LedgerReading
    var index: RegisterIndex

    static let all: Result<DemoReadings, any Error> = Result { try DemoReadings() }

    private init() throws {
        var index = RegisterIndex(divisions: .national())
        func read(_ kind: LedgerKind, _ name: String) throws -> LedgerReading {
            let reading = try LedgerReader(kind: kind, lookup: index).read(DemoFolder.file(name))
            index.add(reading)
            return reading
        }
        villages = try read(.divisions, "村级区划.csv")
        households = try read(.households, "困难家庭台账.xlsx")
        table = try LedgerReader(kind: .households, lookup: index).read(DemoFolder.file("困难家庭台账.csv"))
        members = try read(.members, "家庭成员.csv")
        needs = try read(.needs, "帮扶需求.csv")
        helpers = try read(.helpers, "帮扶责任人.xlsx")
        relatives = try read(.relatives, "近亲属备案.csv")
        totals = try read(.totals, "附件2县区汇总表.xlsx")
        self.index = index
    }
}

@Suite struct DemoLedgerTests {
    let demo: DemoReadings

    init() throws { demo = try DemoReadings.all.get() }

    /// Place, code and severity of every issue of a reading, but those of followers of rejected rows.
    private func found(_ reading: LedgerReading) -> [String] {
        reading.issues.filter { $0.code != .householdUnknown && $0.code != .memberUnknown }
            .map { "\($0.row) \($0.column) \($0.code.rawValue) \($0.severity.rawValue)" }.sorted()
    }

    private func wanted(_ file: String) -> [String] {
        ExpectedFile.demo.faultList.filter { $0.file == file && $0.action != "accept" }
            .map { "\($0.row) \($0.column) \($0.kind) \($0.action)" }.sorted()
    }

    private func compare(_ reading: LedgerReading) {
        let found = found(reading)
        let wanted = wanted(reading.file)
        #expect(Set(found).subtracting(wanted).sorted() == [], "issues that are no faults in \(reading.file)")
        #expect(Set(wanted).subtracting(found).sorted() == [], "faults without issue in \(reading.file)")
        #expect(found.count == Set(found).count)
    }

    @Test(.mechanism(1, 2, 3, 7, 8, 9)) func everyListedFaultIsTreatedAsListedAndNothingElseIsSaid() {
        for reading in [
            demo.households, demo.table, demo.members, demo.needs, demo.helpers, demo.relatives, demo.villages,
            demo.totals,
        ] {
            compare(reading)
        }
    }

    @Test func countsAfterImportAreThoseOfTheLedger() throws {
        for reading in [demo.households, demo.table] {
            let expected = try #require(ExpectedFile.demo.afterImport[reading.file])
            #expect(reading.read == expected.dataRows)
            #expect(reading.rejected == expected.rowsRejected)
            #expect(reading.folded == expected.duplicateRows)
            #expect(reading.rows.count == expected.households)
            #expect(reading.ignoredRows == 5)
            #expect(reading.read == reading.accepted + reading.rejected)
            #expect(Set(reading.rejectedRows.compactMap(\.household)).sorted() == expected.rejectedHouseholds)
            var people = 0
            for row in reading.rows {
                if case .household(let household, _) = row.record { people += household.size ?? 0 }
            }
            #expect(people == expected.people)
        }
    }

    @Test func bothFormsOfTheLedgerGiveTheSameValues() {
        #expect(demo.households.rows.map(\.record) == demo.table.rows.map(\.record))
    }

    @Test func followersOfRejectedHouseholdsAreCountedApart() {
        #expect(demo.members.read == 1840)
        #expect(demo.members.issues.count { $0.code == .householdUnknown } == 31)
        #expect(demo.needs.read == 842)
        #expect(demo.needs.rejectedForHousehold == 13)
        #expect(demo.needs.rejected == 13)
        // Members whose own rows were rejected for their ID numbers.
        #expect(demo.needs.issues.count { $0.code == .memberUnknown && $0.severity == .warn } == 5)
    }

    @Test func areasCategoriesAndCausesAreUnderstood() {
        var areas = 0
        for row in demo.households.rows {
            guard case .household(let household, let head) = row.record else { continue }
            if household.area.level == .village { areas += 1 }
            #expect(household.categories.count == 1)
            #expect(head.id != nil)
        }
        #expect(areas == 547)
        #expect(demo.helpers.read == 734)
        #expect(demo.relatives.rows.count == 47)
    }

    @Test func blankTotalsAreUnknownNotZero() {
        let totals = demo.totals.rows.compactMap { row -> AreaTotals? in
            if case .totals(let entry) = row.record { entry } else { nil }
        }
        #expect(demo.totals.read == 12)
        #expect(totals.count == 24)
        #expect(totals.count { $0.households == nil && $0.people == nil } == 16)
        #expect(totals.first { $0.areaWords == "安溪县" && $0.group == .unstableExit }?.people == 432)
        #expect(totals.first { $0.areaWords == "台商区" }?.area == nil)
    }

    @Test func messagesHoldNoPersonalValue() throws {
        for reading in [demo.households, demo.members, demo.helpers] {
            var secrets: Set<String> = []
            for row in reading.rejectedRows { for cell in row.cells where cell.count >= 11 { secrets.insert(cell) } }
            for issue in reading.issues {
                for text in [issue.message.zh, issue.message.en] {
                    #expect(text.hasPrefix(reading.file))
                    #expect(text.contains("\(issue.row)"))
                    #expect(!secrets.contains { text.contains($0) })
                    #expect(text.firstMatch(of: /[0-9]{11,}/) == nil)
                }
            }
        }
    }
}
