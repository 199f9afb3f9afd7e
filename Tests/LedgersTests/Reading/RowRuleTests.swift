import Ledgers
import Register
import TestSupport
import Testing
import Wording

/// Rules between rows and about whole CSV files.
@Suite struct RowRuleTests {
    private func read(_ rows: [[String]], _ index: RegisterIndex? = nil) throws -> LedgerReading {
        try LedgerReader(kind: .households, lookup: index ?? RegisterIndex(divisions: Synthetic.divisions))
            .read(Synthetic.csv(rows))
    }

    private func read(_ text: String) throws -> LedgerReading {
        try LedgerReader(kind: .households, lookup: RegisterIndex(divisions: Synthetic.divisions))
            .read(Synthetic.file(text, encoding: .gb18030))
    }

    private func said(_ reading: LedgerReading) -> [String] {
        reading.issues.map { "\($0.row) \($0.column) \($0.code.rawValue) \($0.severity.rawValue)" }
    }

    private var heading: String { Synthetic.headings.joined(separator: ",") }
    private func line(_ number: Int) -> String { Synthetic.household(number).joined(separator: ",") }

    @Test func sameRowTwiceIsKeptOnce() throws {
        let reading = try read([
            Synthetic.headings, Synthetic.household(1), Synthetic.household(1, ["序号": "2"]), Synthetic.household(3),
        ])
        #expect(said(reading) == ["3 户编号 duplicate_row repair"])
        #expect(reading.issues[0].facts.otherRow == 2)
        #expect(reading.rows.count == 2 && reading.folded == 1 && reading.accepted == 3)
    }

    @Test func oneHeadUnderTwoNumbersIsOneHousehold() throws {
        let reading = try read([
            Synthetic.headings, Synthetic.household(1), Synthetic.household(1, ["户编号": "3505830019999", "村居": "大山社区"]),
        ])
        #expect(said(reading) == ["3 公民身份号码 duplicate_person warn"])
        #expect(reading.rows.count == 1 && reading.folded == 1 && reading.warned == 1)
    }

    @Test func headKnownUnderAnotherNumberStaysThere() throws {
        var index = RegisterIndex(divisions: Synthetic.divisions)
        index.addHousehold("9", head: try ResidentID(parsing: Synthetic.household(1)[6]))
        let reading = try read([Synthetic.headings, Synthetic.household(1)], index)
        #expect(said(reading) == ["2 公民身份号码 duplicate_person warn"])
        #expect(reading.rows.isEmpty)
    }

    @Test func missingTownIsCalledMissing() throws {
        let reading = try read([Synthetic.headings, Synthetic.household(1, ["乡镇": "", "户编号": "7"])])
        #expect(said(reading) == ["2 乡镇 town_missing reject"])
    }

    @Test func rejectedFirstRowLetsTheSecondStand() throws {
        let reading = try read([
            Synthetic.headings, Synthetic.household(1, ["乡镇": "不存在镇"]), Synthetic.household(1),
        ])
        #expect(said(reading) == ["2 乡镇 town_unknown reject", "3 户编号 duplicate_row warn"])
        #expect(reading.rows.count == 1 && reading.folded == 0 && reading.rejected == 1)
    }

    @Test func numberOfAnotherHeadIsRejected() throws {
        let reading = try read([
            Synthetic.headings, Synthetic.household(1), Synthetic.household(2, ["户编号": Synthetic.household(1)[4]]),
        ])
        #expect(said(reading) == ["3 户编号 number_reused reject"])
    }

    @Test func shortRowsAreUnknownAndLongRowsGoBack() throws {
        let short = Synthetic.household(2).prefix(27).joined(separator: ",")
        let long = Synthetic.household(3).map { $0 == "溪美街道后坪社区62号" ? "溪美街道,后坪社区62号" : $0 }.joined(separator: ",")
        let reading = try read([heading, line(1), short, long, line(4)].joined(separator: "\r\n") + "\r\n")
        #expect(said(reading) == ["3 起始时间 ragged_short repair", "4 家庭住址 ragged_extra reject"])
        #expect(reading.rejectedRows.map(\.row) == [4])
        #expect(reading.rows.count == 3)
    }

    @Test func totalThatDisagreesNamesBothSumsAndKeepsTheRows() throws {
        func total(_ people: Int, _ households: Int) -> String {
            Synthetic.headings.map {
                $0 == "序号" ? "合计" : $0 == "户主姓名" ? "\(households)户" : $0 == "家庭人口" ? "\(people)" : ""
            }
            .joined(separator: ",")
        }
        let good = try read([heading, line(1), line(2), total(6, 2)].joined(separator: "\r\n") + "\r\n")
        #expect(said(good) == [])
        let bad = try read([heading, line(1), line(2), total(7, 3)].joined(separator: "\r\n") + "\r\n")
        #expect(said(bad) == ["4 户主姓名 total_disagrees warn", "4 家庭人口 total_disagrees warn"])
        #expect(bad.issues[1].message.zh.contains("7") && bad.issues[1].message.zh.contains("6"))
        #expect(bad.rows.count == 2)
    }

    @Test func fileCutInsideADataRowIsRefused() throws {
        let text = [heading, line(1), line(2)].joined(separator: "\r\n")
        #expect(try read(text).rows.count == 2, "the last line break may be missing")
        let bytes = GB18030.bytes(text)
        let end = GB18030.bytes([heading, line(1), ""].joined(separator: "\r\n")).count
        for length in stride(from: end + 1, to: bytes.count - 40, by: 7) {
            let file = LedgerFile(name: "cut.csv", bytes: Array(bytes.prefix(length)))
            let error = #expect(throws: LedgerError.self, "cut at \(length - end)") {
                try LedgerReader(kind: .households, lookup: RegisterIndex(divisions: Synthetic.divisions)).read(file)
            }
            #expect(error?.code == "file_truncated")
        }
    }

    @Test func fileCutInsideItsSignatureLineKeepsItsRows() throws {
        let total = "合计" + String(repeating: ",", count: 29)
        let start = [heading, line(1), line(2), total, ""].joined(separator: "\r\n")
        let bytes = GB18030.bytes(start + "填表人:郭示例,,,,审核人:李示例")
        for length in (GB18030.bytes(start).count + 1)..<bytes.count {
            let file = LedgerFile(name: "tail.csv", bytes: Array(bytes.prefix(length)))
            let reading = try LedgerReader(kind: .households, lookup: RegisterIndex(divisions: Synthetic.divisions))
                .read(file)
            #expect(said(reading) == ["5  truncated_tail warn"], "cut at \(length)")
            #expect(reading.rows.count == 2)
        }
    }

    @Test func quoteThatNeverEndsIsRefusedWithItsLine() throws {
        let text = [heading, line(1), "3,\"南安市," + line(2), line(3)].joined(separator: "\r\n")
        #expect(throws: LedgerError(.openQuote(line: 3), file: "台账.csv")) { try read(text) }
    }

    @Test func rejectsComeBackWithReasonsAndCanBeMendedAndImported() throws {
        let reading = try read([
            ["××市困难家庭台账"], Synthetic.headings, Synthetic.household(1),
            Synthetic.household(2, ["公民身份号码": "3.50583E+17"]),
            Synthetic.household(3, ["乡镇": "不存在镇"]),
        ])
        #expect(reading.rejected == 2)
        let bytes = try #require(try RejectsWorkbook.bytes(of: [reading], language: .zh))
        let sheet = try XLSXFile(bytes).sheet(at: 0)
        #expect(sheet.rows[0].cells.map(\.text) == Synthetic.headings + ["退回原因"])
        #expect(sheet.rows[1][6].text == "3.50583E+17")
        #expect(sheet.rows[1][30].text.contains("公民身份号码"))
        var mended = sheet.rows.map { $0.cells.map(\.text) }
        mended[1][6] = Synthetic.household(2)[6]
        mended[2][2] = "溪美街道"
        let again = try LedgerReader(kind: .households, lookup: RegisterIndex(divisions: Synthetic.divisions)).read(
            Synthetic.csv(mended))
        #expect(said(again) == [])
        #expect(again.rows.count == 2)
        #expect(again.sheets.first?.unknownHeadings == [])
    }

    @Test(arguments: LedgerKind.allCases, Language.allCases)
    func templateHasItsHeadingsAndItsExampleIsIgnored(_ kind: LedgerKind, _ language: Language) throws {
        let file = LedgerFile(name: "模板.xlsx", bytes: try LedgerTemplate.bytes(of: kind, language: language))
        let reading = try LedgerReader(kind: kind, lookup: RegisterIndex(divisions: Synthetic.divisions)).read(file)
        #expect(reading.read == 0)
        #expect(reading.issues.isEmpty)
        #expect(reading.sheets.count == 1)
        #expect(reading.sheets.first?.unknownHeadings == [])
    }
}
