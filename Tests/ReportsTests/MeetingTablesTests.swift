import Records
import Register
import Reports
import TestSupport
import Testing
import Wording

/// The list for the meeting.
struct MeetingTablesTests {
    static let sample = SyntheticReport.make(seed: 30, households: 200)

    @Test(arguments: Language.allCases, [true, false])
    func everyHouseholdHasARowAndEveryRowEveryColumn(_ language: Language, _ byTown: Bool) {
        let sheets = MeetingTables(Self.sample, language: language, byTown: byTown).sheets
        for sheet in sheets {
            #expect(sheet.rows.allSatisfy { $0.count == sheet.columns.count })
            #expect(sheet.columns.allSatisfy { !$0.heading.isEmpty && $0.width > 0 })
        }
        let cells = Set(sheets.flatMap(\.rows).flatMap { $0 })
        let numbers =
            Self.sample.pairs.map(\.household.number) + Self.sample.uncovered.map(\.household.number)
            + Self.sample.outside.map(\.household.number) + Self.sample.unclear.map(\.household.number)
        #expect(Set(numbers).count == 200)
        for number in numbers { #expect(cells.contains(number)) }
        #expect(sheets.count == (byTown ? Self.townCount + 2 : 3))
    }

    private static var townCount: Int {
        Set(
            sample.pairs.map(\.household.place.townCode) + sample.uncovered.map(\.household.place.townCode)
                + sample.outside.map(\.household.place.townCode)
        ).count
    }

    @Test func townsOfOneNameAreToldApartByTheirCounty() {
        let names = MeetingTables(Self.sample, language: .zh, byTown: true).sheets.map(\.name)
        #expect(names.first == "汇总")
        #expect(names.contains("安溪县官桥镇") && names.contains("南安市官桥镇"))
        #expect(Set(names).count == names.count)
        var single = RunReport(header: Self.sample.header, counts: Self.sample.counts)
        single.pairs = Array(Self.sample.pairs.prefix(1))
        let town = single.pairs[0].household.place.town
        #expect(MeetingTables(single, language: .zh, byTown: true).sheets.map(\.name) == ["汇总", town])
    }

    @Test func sheetNamesAreWhatExcelAccepts() {
        let long = String(repeating: "很长的乡镇名称", count: 8)
        let towns = [
            long, long + "二", "a/b\\c?*[d]:e", "'quoted'", "", "History", "history",
            "😀" + String(repeating: "𠮷", count: 30),
            "\u{202E}\u{0000}", "镇 ",
        ]
        var report = RunReport(header: Self.sample.header, counts: Self.sample.counts)
        for (index, town) in towns.enumerated() {
            let place = ReportPlace(
                code: SyntheticReport.code("350583\(100 + index)201"), county: "", town: town, village: "东山社区")
            report.uncovered.append(
                ReportUncovered(
                    household: SyntheticReport.household("N\(index)", place: place), reasons: [], repairs: []))
        }
        let names = MeetingTables(report, language: .zh, byTown: true).sheets.map(\.name)
        #expect(names.count == towns.count + 1)
        #expect(Set(names.map { $0.lowercased() }).count == names.count)
        for name in names {
            #expect((1...31).contains(name.utf16.count), "\(name)")
            #expect(!name.contains { "[]:*?/\\".contains($0) }, "\(name)")
            #expect(!name.hasPrefix("'") && !name.hasSuffix("'") && name.lowercased() != "history", "\(name)")
            #expect(!name.unicodeScalars.contains { $0.value < 32 || $0.value == 0x202E })
        }
    }

    @Test func pairsStandBeforeTheLeftOverAndTheOutside() throws {
        let sheet = try #require(MeetingTables(Self.sample, language: .zh, byTown: false).sheets.dropFirst().first)
        let town = try #require(sheet.columns.firstIndex { $0.heading == "乡镇（街道）" })
        let county = try #require(sheet.columns.firstIndex { $0.heading == "县（市、区）" })
        let outcome = try #require(sheet.columns.firstIndex { $0.heading == "结果" })
        var last: (town: String, rank: Int) = ("", 0)
        for row in sheet.rows {
            let rank = row[outcome].contains("尚无责任人") ? 1 : row[outcome].contains("不在本次范围") ? 3 : 0
            let here = row[county] + row[town]
            if here == last.town { #expect(rank >= last.rank) }
            last = (here, rank)
        }
    }

    @Test func leftOverCarryReasonsAndRepairsAndTheUnclearTheirTask() throws {
        var report = RunReport(header: Self.sample.header, counts: Self.sample.counts)
        let (first, second) = (SyntheticReport.household("N1"), SyntheticReport.household("N2"))
        let task = RunWording.firstTask(missing: [RunWording.fact("cause")], by: "2020-05-30")
        report.uncovered = [
            ReportUncovered(
                household: first, reasons: [RunWording.placesShort(households: 3, helpers: 1, places: 2)],
                repairs: [RunWording.repairOnePlace(helper: "李四", unit: "县医院")])
        ]
        report.pairs = [
            ReportPair(
                household: second, helper: SyntheticReport.helper, isKept: false, score: 812_345,
                reasons: [RunWording.nearness("same_village")])
        ]
        report.unclear = [ReportUnclear(household: second, missing: [], task: task, helper: SyntheticReport.helper)]
        let sheet = try #require(MeetingTables(report, language: .zh, byTown: true).sheets.last)
        let headings = sheet.columns.map(\.heading)
        func cell(_ row: Int, _ heading: String) throws -> String {
            sheet.rows[row][try #require(headings.firstIndex(of: heading))]
        }
        #expect(try cell(0, "户号") == "N2")
        #expect(try cell(0, "结果") == "建议结对、情况待摸清")
        #expect(try cell(0, "分数") == "812.345")
        #expect(try cell(0, "帮扶单位") == "泉州市民政局")
        #expect(try cell(0, "原因与建议") == "同村（社区）\n\(task.zh)")
        #expect(try cell(1, "户号") == "N1")
        #expect(try cell(1, "帮扶责任人") == "")
        #expect(try cell(1, "原因与建议").contains("\n→ 请李四（县医院）多负责一户。"))
        #expect(sheet.columns[try #require(headings.firstIndex(of: "会议意见"))].choices == ["同意", "调整", "暂缓"])
    }

    @Test(.mechanism(82)) func summaryAddsUpAndNamesThePlacesMissingPerTown() throws {
        let sheet = try #require(MeetingTables(Self.sample, language: .zh, byTown: true).sheets.first)
        let sums = try #require(sheet.rows.last)
        #expect(sums[2] == String(Self.sample.counts.inScope))
        #expect(sums[3] == String(Self.sample.counts.covered))
        #expect(sums[4] == String(Self.sample.counts.uncovered))
        #expect(sums[5] == String(Self.sample.towns.reduce(0) { $0 + $1.missing }))
        #expect(sums[6] == String(Self.sample.counts.notClear))
        #expect(sums[7] == String(Self.sample.counts.outside))
    }

    @Test func orderOfTheListsDoesNotMatter() {
        var random = SeededGenerator(seed: 31)
        var shuffled = Self.sample
        shuffled.pairs = random.shuffled(shuffled.pairs)
        shuffled.uncovered = random.shuffled(shuffled.uncovered)
        shuffled.unclear = random.shuffled(shuffled.unclear)
        shuffled.outside = random.shuffled(shuffled.outside)
        let first = MeetingTables(Self.sample, language: .zh, byTown: true).sheets
        #expect(MeetingTables(shuffled, language: .zh, byTown: true).sheets == first)
    }
}
