import Commands
import Testing

@Suite struct DisplayWidthTests {
    @Test(arguments: [
        ("", 0), ("abc", 3), ("户主", 4), ("𠮷野家", 6), ("㐂", 2), ("ＡＢ", 4), ("ﾊﾝ", 2), ("e\u{301}", 1), ("·", 1),
        ("（台）", 6), ("a\tb", 2), ("한글", 4), ("\u{200b}x", 1),
    ])
    func textTakesItsColumns(_ text: String, _ columns: Int) {
        #expect(DisplayWidth.of(text) == columns)
    }

    @Test func cutTextFitsAndSaysThatItWasCut() {
        #expect(DisplayWidth.cut("困难家庭", to: 8) == "困难家庭")
        #expect(DisplayWidth.cut("困难家庭", to: 7) == "困难家…")
        #expect(DisplayWidth.cut("困难家庭", to: 6) == "困难…")
    }

    @Test func everyLineOfATablePutsItsColumnsAtTheSamePlace() {
        let table = TextTable(
            columns: [.init("户号"), .init("name"), .init("得分", isNumber: true)],
            rows: [["1", "王小明", "7"], ["22222", "Li", "1000"], ["𠮷", "", ""]])
        #expect(
            table.lines() == [
                "户号   name    得分", "1      王小明     7", "22222  Li      1000", "𠮷",
            ])
    }

    @Test func aCellCannotMoveTheCursor() {
        let table = TextTable(columns: [.init("x")], rows: [["a\u{1b}[2Jb\nc"]])
        #expect(table.lines()[1] == "a·[2Jb·c")
    }
}
