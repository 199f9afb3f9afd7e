import Ledgers
import Testing

@Suite struct SheetReadingTests {
    @Test func theTwoFormsOfTheHouseholdLedgerHoldTheSameRows() throws {
        let book = try DemoFolder.file("困难家庭台账.xlsx").open().sheet(at: 0)
        let csv = try DemoFolder.file("困难家庭台账.csv").open()
        #expect(csv.encoding == .gb18030)
        let table = try csv.sheet(at: 0)
        #expect(book.name == "困难家庭台账")
        #expect(book.rows.count == 572)
        #expect(table.rows.count == 572)
        var different: [Int] = []
        for (left, right) in zip(book.rows, table.rows) {
            let width = max(left.cells.count, right.cells.count)
            let same = (0..<width).allSatisfy { left[$0].text == right[$0].text || left[$0].kind == .number }
            if !same { different.append(left.number) }
        }
        #expect(different == [])
        #expect(book.rows[3][27].kind == .date)
        #expect(book.rows[3][27].text == "2016-07-11")
        #expect(book.rows[3][6].kind == .text)
    }

    @Test func utf8WithAndWithoutMarkIsFound() throws {
        #expect(try DemoFolder.file("家庭成员.csv").open().encoding == .utf8)
        let members = try DemoFolder.file("家庭成员.csv").open().sheet(at: 0)
        #expect(members.rows.count == 1841)
        #expect(members.rows[0][0].text == "户号")
        #expect(try DemoFolder.file("帮扶需求.csv").open().sheet(at: 0).rows.count == 843)
    }

    @Test func quotesLineBreaksAndEveryLineEndAreRead() throws {
        let text = "a,\"b \"\"x\"\", y\",c\r\n\"line\r\nbreak\",2\n\n3,4\r5"
        let sheet = try CSVFile(Array(text.utf8)).sheet(at: 0)
        #expect(
            sheet.rows.map { $0.cells.map(\.text) } == [
                ["a", "b \"x\", y", "c"], ["line\r\nbreak", "2"], [""], ["3", "4"], ["5"],
            ])
        #expect(sheet.rows.map(\.line) == [1, 2, 4, 5, 6])
        #expect(sheet.rows.last?.ending == .endOfFile)
    }

    @Test func fileCutInsideQuotesOrCharactersIsMarked() throws {
        let open = try CSVFile(Array("a,b\n\"c".utf8)).sheet(at: 0)
        #expect(open.rows.last?.ending == .insideQuotes)
        let cut = try CSVFile(Array("甲,乙\n丙".utf8.dropLast())).sheet(at: 0)
        #expect(cut.rows.last?.ending == .insideCharacter)
    }

    @Test func fourByteCharactersOfGB18030AreRead() throws {
        let bytes: [UInt8] = [0xBB, 0xA7, 0xD6, 0xF7, 0xD0, 0xD5, 0xC3, 0xFB, 0x2C, 0x81, 0x39, 0xEF, 0x30, 0x0A]
        let file = try CSVFile(bytes)
        #expect(file.encoding == .gb18030)
        #expect(try file.sheet(at: 0).rows[0][0].text == "户主姓名")
    }

    @Test func bytesThatAreNoTextAreRefusedWithTheirPlace() throws {
        let bytes = Array("a,b\nc,".utf8) + [0xFF, 0xFF, 0x0A]
        #expect(throws: LedgerError(.badBytes(encoding: .gb18030, position: 6, line: 2))) { try CSVFile(bytes) }
        #expect(throws: LedgerError(.badBytes(encoding: .utf8, position: 0, line: 1))) {
            try CSVFile([0xBB, 0xA7, 0x2C, 0x0A], choice: .utf8)
        }
    }

    @Test func writtenWorkbookIsReadBackAndLeavesNoFormula() throws {
        let sheet = OutgoingSheet(
            name: "名单/一", title: ["标题", "单位:户"],
            columns: [.init("户号", choices: ["甲", "乙"]), .init("姓名"), .init("金额"), .init("人数")],
            rows: [
                [.text("3505830010001"), .text("=1+1"), .fen(123_450), .integer(3)], [.empty, .text("+cmd|' /C'!A0")],
            ])
        let bytes = try WorkbookWriter.bytes(of: [sheet, sheet])
        let file = try XLSXFile(bytes)
        #expect(file.sheetNames == ["名单_一", "名单_一(2)"])
        let read = try file.sheet(at: 0)
        #expect(read.rows[3].cells.map(\.text) == ["3505830010001", "=1+1", "1234.5", "3"])
        #expect(read.rows[3].cells.map(\.kind) == [.text, .text, .number, .number])
        #expect(read.rows.allSatisfy { $0.cells.allSatisfy { !$0.isFormula } })
    }

    @Test func writtenCSVIsNeutralAndReadBack() throws {
        let bytes = try CSVWriter.bytes(
            headings: ["户主姓名", "备注"], rows: [["㐂𠮷", "=HYPERLINK(\"x\")"], ["a", "-5"], ["b", "@x"]],
            encoding: .gb18030)
        let file = try CSVFile(bytes)
        #expect(file.encoding == .gb18030)
        let rows = try file.sheet(at: 0).rows
        #expect(rows[1].cells.map(\.text) == ["㐂𠮷", "'=HYPERLINK(\"x\")"])
        #expect(rows[2][1].text == "-5")
        #expect(rows[3][1].text == "'@x")
    }
}
