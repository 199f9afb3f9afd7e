import Ledgers
import Register
import TestSupport
import Testing
import Wording

/// Every fault of the table in domain-standards 8.1 that a household row can have, in CSV of both encodings.
@Suite struct HouseholdFaultTests {
    /// One fault: what is changed in a good row, and what must be said about it.
    struct Fault: CustomTestStringConvertible, Sendable {
        var code: String
        var severity: IssueSeverity?
        var column: String
        var changes: [String: String]
        var testDescription: String { "\(code) in \(column)" }

        init(
            _ code: String, _ severity: IssueSeverity?, _ column: String, _ value: String,
            _ more: [String: String] = [:]
        ) {
            self.code = code
            self.severity = severity
            self.column = column
            changes = more.merging([column: value]) { $1 }
        }
    }

    static let good = Synthetic.id("350583", "19700202", 1)

    static let faults: [Fault] = [
        Fault("birth_conflict", .warn, "出生日期", "1971-02-02"),
        Fault("birth_form", .repair, "出生日期", "1970.2.2"),
        Fault("birth_form", .repair, "出生日期", "19700202"),
        Fault("birth_form", .repair, "出生日期", "1970年2月"),
        Fault("birth_form", .repair, "出生日期", "25601"),
        Fault("blank_word", nil, "月保障金", "—"),
        Fault("blank_word", nil, "家庭月人均收入", "/"),
        Fault("category_several", .repair, "救助类别", "低保、重残"),
        Fault("category_unknown", .warn, "救助类别", "某种新类别"),
        Fault("category_missing", .warn, "救助类别", ""),
        Fault("cause_missing", .warn, "主要致困原因", ""),
        Fault("cause_missing", .warn, "主要致困原因", "/"),
        Fault("cause_missing", .warn, "主要致困原因", "无"),
        Fault("control", .repair, "家庭住址", "溪美街道\u{0}后坪\u{7}社区"),
        Fault("count_fullwidth", .repair, "家庭人口", "３"),
        Fault("count_fullwidth", .repair, "保障人口", "３"),
        Fault("count_unknown", .warn, "家庭人口", "若干"),
        Fault("covered_exceeds", .warn, "保障人口", "4"),
        Fault("date_form", .repair, "起始时间", "2016.7.11"),
        Fault("date_form", .repair, "起始时间", "2016/7/11"),
        Fault("date_form", .repair, "起始时间", "2016年7月"),
        Fault("date_form", .repair, "起始时间", "42562"),
        Fault("date_unknown", .warn, "起始时间", "农历六月初八"),
        Fault("formula", .warn, "备注", "=HYPERLINK(\"http://x\",\"y\")"),
        Fault("formula", .warn, "备注", "@SUM(1+1)"),
        Fault("formula", .warn, "家庭住址", "+cmd|' /C calc'!A0"),
        Fault("head_dead", .warn, "备注", "户主已去世,待重新核定"),
        Fault("head_dead", .warn, "备注", "2020年3月病故"),
        Fault("none", nil, "备注", "配偶已去世"),
        Fault("none", nil, "备注", "父亲病故,母亲改嫁"),
        Fault("hmt_permit", nil, "公民身份号码", Synthetic.id("810000", "19700202", 1)),
        Fault("hmt_permit", nil, "公民身份号码", Synthetic.id("830000", "19700202", 1)),
        Fault("id_15", .repair, "公民身份号码", "350583700202001"),
        Fault("id_area_gone", .warn, "公民身份号码", Synthetic.id("350182", "19700202", 1)),
        Fault("id_check", .reject, "公民身份号码", String(good.dropLast()) + (good.hasSuffix("1") ? "2" : "1")),
        Fault("id_date", .reject, "公民身份号码", Synthetic.id("350583", "19700230", 1)),
        Fault("id_fullwidth", .repair, "公民身份号码", "３５" + good.dropFirst(2)),
        Fault("id_number", .reject, "公民身份号码", "3.50583E+17"),
        Fault("id_number", .reject, "公民身份号码", "350583197002020000"),
        Fault("id_padding", .repair, "公民身份号码", "'" + good),
        Fault("id_padding", .repair, "公民身份号码", "\u{A0}\(good)\u{200B}"),
        Fault("id_padding", .repair, "公民身份号码", "\(good.prefix(6)) \(good.dropFirst(6))"),
        Fault("id_missing", .reject, "公民身份号码", ""),
        Fault("id_form", .reject, "公民身份号码", "12345"),
        Fault("long_cell", .warn, "备注", String(repeating: "长", count: 30_000)),
        Fault("name_dot", .repair, "户主姓名", "阿依•古丽"),
        Fault("name_dot", .repair, "户主姓名", "阿依．古丽"),
        Fault("none", nil, "户主姓名", "阿依·古丽"),
        Fault("name_rare", nil, "户主姓名", "陈㐂"),
        Fault("name_rare", nil, "户主姓名", "𠮷䶮"),
        Fault("name_space", .repair, "户主姓名", "云 鉴"),
        Fault("name_space", .repair, "户主姓名", "云\u{3000}鉴"),
        Fault("need_none", nil, "帮扶需求", "无"),
        Fault("newline", nil, "家庭住址", "溪美街道\n后坪社区62号"),
        Fault("phone_fullwidth", .repair, "联系电话", "１００００００７９１９"),
        Fault("phone_two", .repair, "联系电话", "10000007919/10000007920"),
        Fault("phone_two", .repair, "联系电话", "10000007919、0595-22380000"),
        Fault("sex_conflict", .warn, "性别", "女"),
        Fault("town_unknown", .reject, "乡镇", "不存在镇"),
        Fault("town_unknown", .reject, "县区", "不存在县"),
        Fault("village_unknown", .warn, "村居", "某某村"),
        Fault("number_missing", .reject, "户编号", ""),
        Fault("name_missing", .reject, "户主姓名", ""),
        Fault("amount_form", .repair, "家庭月人均收入", "1,064元"),
        Fault("amount_unknown", .warn, "家庭月人均收入", "约一千"),
        Fault("amount_unknown", .warn, "家庭月人均收入", "1000000000000.01"),
        Fault("amount_unknown", .warn, "家庭月人均收入", "9000000000000000"),
        Fault("word_unknown", .warn, "健康状况", "不好说"),
    ]

    @Test(.mechanism(1, 2, 3, 6, 7, 8, 9, 12), arguments: faults, [CSVWriter.Encoding.utf8, .gb18030])
    func faultIsTreatedAsTheTableSays(_ fault: Fault, _ encoding: CSVWriter.Encoding) throws {
        let rows = [Synthetic.headings, Synthetic.household(1, fault.changes), Synthetic.household(2)]
        let file = try Synthetic.csv(rows, encoding: encoding)
        let reading = try LedgerReader(kind: .households, lookup: RegisterIndex(divisions: Synthetic.divisions)).read(
            file)
        let said = reading.issues.map { "\($0.code.rawValue) \($0.severity.rawValue) \($0.column) \($0.row)" }
        if let severity = fault.severity {
            #expect(said == ["\(fault.code) \(severity.rawValue) \(fault.column) 2"])
        } else {
            #expect(said == [])
        }
        #expect(reading.read == 2)
        #expect(reading.rejected == (fault.severity == .reject ? 1 : 0))
        #expect(reading.rows.count == (fault.severity == .reject ? 1 : 2))
        for issue in reading.issues {
            for text in [issue.message.zh, issue.message.en] {
                #expect(text.contains(file.name) && text.contains(fault.column) && text.contains("2"))
                #expect(!text.hasSuffix(issue.code.rawValue), "no sentence for \(issue.code.rawValue)")
            }
        }
    }

    private func first(_ changes: [String: String]) throws -> (Household, Member) {
        let file = try Synthetic.csv([Synthetic.headings, Synthetic.household(1, changes)])
        let reading = try LedgerReader(kind: .households, lookup: RegisterIndex(divisions: Synthetic.divisions)).read(
            file)
        guard case .household(let household, let head) = try #require(reading.rows.first).record else {
            throw CancellationError()
        }
        return (household, head)
    }

    @Test(.mechanism(2, 12)) func repairsGiveTheMendedValues() throws {
        #expect(try first(["户主姓名": "云 鉴"]).1.name == "云鉴")
        #expect(try first(["户主姓名": "阿依•古丽"]).1.name == "阿依·古丽")
        #expect(try first(["家庭人口": "５人"]).0.size == 5)
        #expect(try first(["起始时间": "2016年7月"]).0.since == PartialDay(year: 2016, month: 7))
        #expect(try first(["起始时间": "43950"]).0.since == PartialDay(year: 2020, month: 4, day: 29))
        #expect(try first(["联系电话": "10000007919/10000007920"]).0.phones == ["10000007919", "10000007920"])
        #expect(try first(["救助类别": "低保、重残"]).0.categories.map(\.category) == [.minimumLiving, .other])
        #expect(try first(["公民身份号码": "350583700202001"]).1.id?.isConverted == true)
        #expect(try first(["家庭月人均收入": "1,064元"]).0.income == Money(fen: 106_400))
        #expect(try first(["家庭住址": "溪美街道\n后坪社区62号"]).0.address == "溪美街道后坪社区62号")
    }

    @Test(.mechanism(3)) func unknownNoneAndZeroStayApart() throws {
        #expect(try first(["月保障金": "0"]).0.allowance == Money(fen: 0))
        #expect(try first(["月保障金": "—"]).0.allowance == nil)
        #expect(try first(["月保障金": "无"]).0.allowance == nil)
        #expect(try first(["帮扶需求": "无"]).0.statedNeed == .none)
        #expect(try first(["帮扶需求": ""]).0.statedNeed == .unknown)
        #expect(try first(["帮扶需求": "/"]).0.statedNeed == .unknown)
        #expect(try first(["帮扶需求": "医疗费用、轮椅"]).0.statedNeed == .some([.funds, .goods]))
        #expect(try first(["主要致困原因": "—"]).0.mainCause == nil)
    }

    @Test(arguments: [
        ("低保", Category.minimumLiving), ("农村低保单人", .minimumLiving), ("特困分散供养", .extremePoverty),
        ("五保", .extremePoverty),
        ("低保边缘户", .minimumLivingEdge), ("低收入家庭", .minimumLivingEdge), ("因病支出型", .rigidSpending),
        ("支出型困难", .rigidSpending),
        ("刚性支出困难家庭成员", .rigidSpending), ("边缘易致贫户", .relapseWatch), ("建档立卡贫困户", .relapseWatch), ("急难型", .emergency),
        ("困境儿童", .other), ("重度残疾人", .other), ("最低生活保障对象", .minimumLiving), ("低保户(农村)", .minimumLiving),
        ("最低生活保障", .minimumLiving), ("最低生活保障家庭", .minimumLiving), ("最低生活保障户", .minimumLiving),
        ("最低生活保障边缘户", .minimumLivingEdge), ("特困供养家庭", .extremePoverty), ("特困人员救助供养", .extremePoverty),
        ("刚性支出困难对象", .rigidSpending), ("支出型困难人员", .rigidSpending),
    ])
    func wordsOfEveryCategoryAreUnderstood(_ word: String, _ category: Register.Category) throws {
        let household = try first(["救助类别": word]).0
        #expect(household.categories.map(\.category) == [category])
        #expect(household.categories.first?.words == word)
    }
}
