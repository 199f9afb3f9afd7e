import Ledgers
import Register
import Testing
import Wording

/// Files that were imported as another kind than they are.
@Suite struct WrongKindTests {
    private func read(_ kind: LedgerKind, _ file: LedgerFile) throws -> LedgerReading {
        try LedgerReader(kind: kind, lookup: RegisterIndex(divisions: Synthetic.divisions)).read(file)
    }

    private func refusal(_ kind: LedgerKind, _ file: LedgerFile) -> LedgerError? {
        do {
            _ = try read(kind, file)
            return nil
        } catch { return error as? LedgerError }
    }

    /// Headings of every kind as ledgers have them, the fewest too.
    private static let ledgers: [(word: String, headings: String)] = [
        ("households", Synthetic.headings.joined(separator: ",")),
        ("households", "序号,户编号,姓名,身份证号,救助类别,家庭人口,帮扶需求,主要致困原因"),
        ("members", "户号,成员姓名,与户主关系,身份证号,性别,学段,就业状况"),
        ("needs", "户号,成员证件号码,需求代码,需求说明,数量,单位,紧急程度,开始日期,结束日期,对帮扶人要求"),
        ("helpers", "序号,姓名,帮扶人类别,帮扶单位,证件号码,政治面貌,服务区域,可结对户数"),
        ("relatives", "备案人类别,备案人证件号码,备案人姓名,单位,近亲属证件号码,近亲属姓名,与备案人关系,备案日期"),
        ("pairings", "序号,户主姓名,证件号码,帮扶单位,帮扶责任人,联系方式,结对开始时间,帮扶措施"),
        ("pairings", "序号,户编号,帮扶单位,帮扶责任人,结对开始时间"),
        ("visits", "户编号,户主姓名,证件号码,走访日期,帮扶责任人,帮扶单位,走访方式"),
        ("exclusions", "姓名,证件号码,名册名称,排除原因"),
        ("offers", "序号,资源编号,单位名称,统一社会信用代码,负责人证件号码,资源类型,项目名称,需求代码,数量,服务区域"),
    ]

    @Test(arguments: ledgers.indices) func noLedgerPassesForAnotherKind(_ index: Int) throws {
        let ledger = Self.ledgers[index]
        let headings = ledger.headings.split(separator: ",").map(String.init)
        let file = try Synthetic.csv([headings, headings.map { _ in "1" }])
        for kind in LedgerKind.allCases where kind.rawValue != ledger.word {
            #expect(refusal(kind, file) != nil, "\(ledger.word) as \(kind.rawValue)")
        }
        if let own = LedgerKind(rawValue: ledger.word) { _ = try read(own, file) }
    }

    @Test(arguments: [
        (LedgerKind.exclusions, 0, "household ledger"), (.exclusions, 2, "member ledger"), (.exclusions, 6, "pairing"),
        (.helpers, 6, "pairing ledger"), (.helpers, 10, "list of offers"), (.helpers, 3, "need ledger"),
        (.totals, 0, "household ledger"), (.needs, 0, "household ledger"), (.households, 6, "pairing ledger"),
    ])
    func refusalNamesTheKindThatItLooksLike(_ kind: LedgerKind, _ index: Int, _ word: String) throws {
        let headings = Self.ledgers[index].headings.split(separator: ",").map(String.init)
        let error = refusal(kind, try Synthetic.csv([["某某台账"], headings, headings.map { _ in "1" }]))
        #expect(error?.code == "kind_wrong" && error?.message.en.contains(word) == true)
        #expect(error?.hint != nil)
    }

    @Test(arguments: [
        (LedgerKind.exclusions, "困难家庭台账.csv"), (.exclusions, "家庭成员.csv"), (.exclusions, "帮扶责任人.xlsx"),
        (.helpers, "慈善资源.xlsx"), (.helpers, "帮扶需求.csv"), (.totals, "困难家庭台账.xlsx"), (.needs, "困难家庭台账.csv"),
    ])
    func demoLedgerOfAnotherKindIsRefused(_ kind: LedgerKind, _ name: String) throws {
        #expect(refusal(kind, try DemoFolder.file(name))?.code == "kind_wrong")
    }

    @Test(arguments: [
        (LedgerKind.helpers, "姓名,帮扶单位"), (.helpers, "帮扶责任人,帮扶单位,联系电话"), (.helpers, "单位名称,统一社会信用代码,服务区域"),
        (.needs, "户号,户主姓名,救助类别,帮扶需求"), (.exclusions, "户编号,户主姓名,证件号码,救助类别,排除原因"), (.exclusions, "证件号码,名单"),
        (.pairings, "户编号,帮扶责任人"), (.pairings, "户编号,户主姓名,家庭人口,救助类别,主要致困原因,健康状况,帮扶责任人,帮扶措施,结对开始时间"),
        (.visits, "户编号,走访日期"), (.households, "户编号,户主姓名,公民身份号码"),
        (.households, "户编号,姓名,身份证号,与户主关系,学段,就读学校,就业状况,家庭人口"),
        (.households, "户编号,户主姓名,身份证号,救助类别,家庭人口,帮扶单位,帮扶责任人,联系方式"),
        (.members, "户编号,姓名,身份证号,与户主关系,家庭人口,救助类别,主要致困原因,家庭月人均收入"), (.members, "户号,姓名,身份证号"),
    ])
    func fewOrMixedHeadingsOfTheKindAreRead(_ kind: LedgerKind, _ headings: String) throws {
        let words = headings.split(separator: ",").map(String.init)
        #expect(try read(kind, Synthetic.csv([words, words.map { _ in "某" }])).sheets.count == 1)
    }

    @Test(arguments: LedgerKind.allCases.filter { $0 != .totals })
    func templateOfEveryKindIsReadAndItsExampleLeftOut(_ kind: LedgerKind) throws {
        let bytes = try LedgerTemplate.bytes(of: kind, language: .zh)
        let reading = try read(kind, LedgerFile(name: "模板.xlsx", bytes: bytes))
        #expect(reading.read == 0 && reading.rows.isEmpty)
    }

    @Test func rowTypedOverTheExampleIsReadThoughItIsStillMarked() throws {
        let file = try Synthetic.csv([
            Synthetic.headings, Synthetic.household(1, ["序号": "示例"]),
            Synthetic.household(
                2, ["序号": "示例", "户编号": "3505830010001", "户主姓名": "张示例", "公民身份号码": "350502197001010019"]),
        ])
        let reading = try read(.households, file)
        #expect(reading.read == 1 && reading.rows.count == 1 && reading.ignoredRows == 2)
    }

    @Test func totalsWithoutAKnownGroupAreRefused() throws {
        let file = try Synthetic.csv([["县区", "某某户数", "某某人数"], ["南安市", "1", "2"]])
        #expect(refusal(.totals, file)?.code == "headings_unknown")
    }

    @Test func pairingsThatContradictTheRegisterGoBackOrAreListed() throws {
        let (first, second) = (Synthetic.id("350583", "19700101", 1), Synthetic.id("350583", "19710101", 2))
        let cadre = Synthetic.id("350583", "19800101", 1)
        var index = RegisterIndex(divisions: Synthetic.divisions)
        index.addHousehold("H1", head: try ResidentID(parsing: first), name: "张示例")
        index.addHousehold("H2", head: try ResidentID(parsing: second), name: "林示例")
        index.addRejectedHousehold("H9")
        var helper = Helper(kind: .partyMember, name: "李示例")
        helper.id = try ResidentID(parsing: cadre)
        helper.unit = "南安市民政局"
        index.addHelper(helper)
        let other = Synthetic.id("350583", "19720101", 1)
        let file = try Synthetic.csv([
            ["户编号", "户主姓名", "户主证件号码", "帮扶单位", "帮扶责任人", "帮扶责任人证件号码", "结对开始时间"],
            ["H1", "张示例", first, "民政局", "李示例", cadre, "2020-01-01"],
            ["H1", "张示例", second, "民政局", "李示例", cadre, "2020-02-01"],
            ["H1", "王示例", "", "民政局", "李示例", cadre, "2020-03-01"],
            ["H1", "张示例", other, "民政局", "李示例", cadre, "2020-04-01"],
            ["H2", "林示例", second, "民政局", "王示例", cadre, "2020-01-01"],
            ["H2", "林示例", "", "教育局", "", cadre, "2020-02-01"],
            ["H7", "", "", "民政局", "李示例", "", ""], ["H9", "", "", "民政局", "李示例", "", ""],
        ])
        let reading = try LedgerReader(kind: .pairings, lookup: index).read(file)
        #expect(
            reading.issues.map { "\($0.row) \($0.column) \($0.code.rawValue) \($0.severity.rawValue)" } == [
                "3 户主证件号码 household_conflict reject", "4 户主姓名 head_conflict warn", "5 户主证件号码 head_conflict warn",
                "6 帮扶责任人 helper_conflict warn", "7 帮扶单位 helper_conflict warn", "8 户编号 household_absent reject",
                "9 户编号 household_unknown reject",
            ])
        #expect(reading.rows.count == 5)
    }
}
