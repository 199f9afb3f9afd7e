import Register
import Reports
import Testing

/// Names made unrecognisable (domain-standards 6.2).
struct MaskingTests {
    @Test(arguments: [
        ("张三", "张*"), ("张小三", "张*三"), ("欧阳小三", "欧**三"), ("巴特尔", "巴*尔"), ("乌云其其格", "乌***格"),
        ("阿卜杜拉·买买提", "阿***·**提"), ("阿卜杜拉•买买提", "阿***·**提"), ("阿卜杜拉．买买提", "阿***·**提"),
        ("李·三", "李·*"), ("王 英", "王*"), ("云　鉴", "云*"), (" 张三 ", "张*"), ("𠮷田丽", "𠮷*丽"), ("㐂䶮", "㐂*"),
        ("张", "*"), ("", "*"), ("·", "*"),
        ("Li Na", "L* *a"), ("O'Neil-Smith", "O'****-****h"), ("J. Li", "J. *i"), ("Ng", "N*"),
    ])
    func nameIsMasked(_ name: String, _ masked: String) {
        #expect(Masking.name(name) == masked)
    }

    @Test func maskedNameShowsAtMostTwoCharactersOfTheName() {
        for name in ["张三", "张小三", "欧阳小三", "阿卜杜拉·买买提", "李·三", "𠮷田丽"] {
            let shown = Masking.name(name).filter { $0 != "*" && $0 != "·" }
            #expect(shown.count <= 2 && shown.count < name.filter { $0 != "·" }.count)
        }
    }

    @Test func invisibleCharactersAndDirectionMarksDoNotCount() {
        for name in ["张\u{200B}三", "\u{202E}张三", "张三\u{0000}", "\u{FEFF}张三"] {
            #expect(Masking.name(name) == "张*")
        }
    }

    @Test func combinedCharactersAreNotCut() {
        #expect(Masking.name("e\u{301}abc") == "e\u{301}**c")
    }

    @Test func nothingOfAMinorsNameIsPublic() {
        #expect(Masking.publicName("张小三", isMinor: true) == Masking.publicName("欧阳小三", isMinor: true))
        #expect(!Masking.publicName("张小三", isMinor: true).contains("张"))
        #expect(Masking.publicName("张小三", isMinor: false) == "张*三")
    }

    @Test(arguments: [("350502197001010019", "***************019"), ("019", "***"), ("", "")])
    func helpersSeeTheLastThreeOfANumber(_ number: String, _ masked: String) {
        #expect(Masking.numberForHelpers(number) == masked)
    }

    @Test func cellWithFewerThanFiveHouseholdsIsWeak() {
        let (small, enough) = (SyntheticReport.code("350583001201"), SyntheticReport.code("350583001202"))
        var lines: [(area: DivisionCode, maskedName: String)] = []
        lines += ["张*", "张*", "李*", "王*三"].map { (small, $0) }
        lines += ["张*", "张*", "李*", "王*三", "陈*"].map { (enough, $0) }
        let weak = Masking.weakCells(lines)
        #expect(weak.map(\.area) == [small])
        #expect(weak.first?.households == 4)
        #expect(weak.first?.uniqueNames == 2)
        #expect(Masking.weakCells(lines, threshold: 6).map(\.area) == [small, enough])
    }
}
