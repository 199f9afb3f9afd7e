import Register
import TestSupport
import Testing

@Suite struct PlainTextTests {
    @Test(arguments: [
        ("云 鉴", "云鉴"), ("娜　仁", "娜仁"), ("王\u{A0}英", "王英"), ("巴特尔", "巴特尔"), (" 王英 ", "王英"), ("王\n英", "王英"),
    ]) func innerSpacesOfChineseNamesDoNotMatter(_ written: String, _ plain: String) {
        #expect(PlainText.nameKey(written) == PlainText.nameKey(plain))
    }

    @Test(arguments: ["·", "•", "．", ".", "・", "‧", "∙"]) func everyMiddleDotComparesEqual(_ dot: String) {
        #expect(PlainText.nameKey("阿布都\(dot)热合曼") == PlainText.nameKey("阿布都·热合曼"))
    }

    @Test func differentNamesStayDifferent() {
        let names = ["王英", "王瑛", "巴特尔", "巴特", "㐂英", "𠮷英", "䶮英", "阿布都·热合曼", "阿布都热合曼", "Anna Li", "Annali"]
        #expect(Set(names.map { PlainText.nameKey($0) }).count == names.count)
    }

    @Test func latinNamesLoseCaseAndExtraSpacesOnly() {
        #expect(PlainText.nameKey(" Anna  LI ") == "anna li")
        #expect(PlainText.nameKey("A. Li") == "a. li")
    }

    @Test func widthAndInvisibleCharactersGoAndTheRestStays() {
        #expect(PlainText.tidy("\u{FEFF}　ＡＢ１２（县、区）\u{200B}\t") == "AB12(县、区)")
        #expect(PlainText.tidy("a\u{0}b\u{7}c\u{85}d\u{AD}e") == "abcde")
        #expect(PlainText.compact(" 县 （ 市 、 区 ） ") == "县(市、区)")
        #expect(PlainText.tidy("") == "")
        #expect(PlainText.tidy(" \u{3000} ") == "")
        #expect(PlainText.tidy("蔈草镇𠮷") == "蔈草镇𠮷")
    }

    @Test func tidyingTwiceChangesNothingMore() {
        var generator = SeededGenerator(seed: 8)
        let pool = Array(" \u{3000}\u{A0}Ａ１·•．王英\u{200B}\u{FEFF}\n\t(（aZ".unicodeScalars)
        for _ in 0..<300 {
            var view = String.UnicodeScalarView()
            for _ in 0..<generator.int(0...8) { view.append(generator.pick(pool)) }
            let text = String(view)
            #expect(PlainText.tidy(PlainText.tidy(text)) == PlainText.tidy(text), "seed \(generator.seed)")
            #expect(PlainText.compact(PlainText.compact(text)) == PlainText.compact(text), "seed \(generator.seed)")
            #expect(PlainText.nameKey(PlainText.nameKey(text)) == PlainText.nameKey(text), "seed \(generator.seed)")
        }
    }
}
